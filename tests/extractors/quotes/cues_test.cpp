#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Cues, SayMayStandBehindAnAside) {
  EXPECT_THAT(quotes("Backers of the plan, however, say it would keep the hall open."),
              ElementsAre(indirect("it would keep the hall open").by("Backers of the plan")));
}

TEST(Cues, SomebodyMayBeToldBehindAnExclamation) {
  EXPECT_THAT(quotes("“Do you think it will hold?” Ada Marsh asked reporters in the hall."), ElementsAre(direct("Do you think it will hold?").by("Ada Marsh")));
}

TEST(Cues, AParticleBelongsToItsVerb) {
  EXPECT_THAT(quotes("Ada Marsh pointed out that the roof leaked."), ElementsAre(indirect("the roof leaked").by("Ada Marsh")));
}

}  // namespace
}  // namespace pressmill::testing
