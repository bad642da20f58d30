#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Acronyms, AreJoinedToTheFullNameThatIntroducesThem) {
  EXPECT_THAT(quotes("Cold homes were shown to the Board of Care Homes (BCH).\n\nThe BCH said that the homes were damp."),
              ElementsAre(indirect("the homes were damp").by("the Board of Care Homes").printed("The BCH", "explicit")));
  EXPECT_THAT(speakers("The Board of Care Homes (BCH) said that it was late.\n\nBCH said that it was cold."), ::testing::SizeIs(1));
}

TEST(Acronyms, StayAsTheyAreWhereTheWordsBeforeThemDoNotSpellThem) {
  EXPECT_THAT(quotes("Cold homes were shown to the Council of Care Homes (BCH).\n\nThe BCH said that the homes were damp."),
              ElementsAre(indirect("the homes were damp").by("The BCH")));
  EXPECT_THAT(quotes("The BCH said that the homes were damp."), ElementsAre(indirect("the homes were damp").by("The BCH")));
}

}  // namespace
}  // namespace pressmill::testing
