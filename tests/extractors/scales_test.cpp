#include <gmock/gmock.h>

#include "tests/helpers/documents.h"

namespace pressmill::testing {
namespace {

// The examples inside each scale run in `pressmill rules check`, which tests/apps asks.
TEST(Scales, TheYearChoosesTheScale) {
  const auto scale_of = [](std::string_view source) {
    const Reading reading = read(source);
    const auto found = reading.found.of("rating");
    return found.empty() ? std::string("no rating") : std::string(found.front()->field("scale").text());
  };
  EXPECT_EQ(scale_of("HMICFRS graded Skelwith Police adequate at investigating crime in 2022."), "peel-5");
  EXPECT_EQ(scale_of("HMIC rated Skelwith Police good for efficiency in 2017."), "peel-4");
}

TEST(Scales, AFaultIsNamedWithItsFile) { EXPECT_THROW(Rules::load({{"lexicons/scales/mine.yaml", "about: 'Too little'\n"}}), RulesError); }

}  // namespace
}  // namespace pressmill::testing
