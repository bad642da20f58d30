#include <gmock/gmock.h>

#include "tests/helpers/documents.h"

namespace pressmill::testing {
namespace {

// The examples inside each scale are tests: a match tells its grade, on this body's scale; a reject tells none.
TEST(Scales, EveryExampleHolds) {
  EXPECT_GE(embedded_rules().scales().size(), 10U);
  for (const Rules::Scale& scale : embedded_rules().scales()) {
    for (const Json& example : scale.content["match"].items()) {
      const Reading reading = read(example["text"].text());
      bool found = false;
      for (const Annotation* r : reading.found.of("rating")) {
        found = found || (r->field("rating").text() == example["rating"].text() && r->field("inspectorate").text() == scale.content["body"].text());
      }
      EXPECT_TRUE(found) << scale.name << ": " << example["text"].text();
    }
    for (const Json& example : scale.content["reject"].items()) {
      EXPECT_THAT(read(example.text()).found.of("rating"), ::testing::IsEmpty()) << scale.name << ": " << example.text();
    }
  }
}

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
