#include <gmock/gmock.h>

#include "tests/helpers/documents.h"

namespace pressmill::testing {
namespace {

// The examples inside each scale run in `pressmill rules check`, which tests/apps asks.
TEST(Scales, YearAndKindOfServiceChooseTheScale) {
  const auto scale_of = [](std::string_view source) {
    const Reading reading = read(source);
    const auto found = reading.found.of("rating");
    return found.empty() ? std::string("no rating") : std::string(found.front().field("scale").text());
  };
  EXPECT_EQ(scale_of("HMICFRS graded Skelwith Police adequate at investigating crime in 2022."), "peel-5");
  EXPECT_EQ(scale_of("HMIC rated Skelwith Police good for efficiency in 2017."), "peel-4");
  EXPECT_EQ(scale_of("HMICFRS graded Skelwith Police adequate at investigating crime."), "peel-5");  // no fire service, though that scale began later
  EXPECT_EQ(scale_of("HMICFRS judged Skelwith Fire and Rescue Service adequate at preventing fires."), "fire-5");
  EXPECT_EQ(scale_of("Published 3 May 2018\n\nHMICFRS rated Skelwith Police good for efficiency.\n\nIt has 900 officers in six stations."), "peel-4");
  EXPECT_EQ(scale_of("The CQC rated Tarn Council good for adult social care in 2010."), "");  // before its scale
}

TEST(Scales, AFaultIsNamedWithItsFile) { EXPECT_THROW(Rules::load({{"lexicons/scales/mine.yaml", "about: 'Too little'\n"}}), RulesError); }

}  // namespace
}  // namespace pressmill::testing
