#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Attribution, AnApostropheBehindAnythingButAnSEndsThePhrase) {
  EXPECT_THAT(quotes("A breach of law' inspectors said the home was cold."), ElementsAre(indirect("the home was cold").by("inspectors")));
}

TEST(Attribution, APossessiveBelongsToThePhrase) {
  EXPECT_THAT(quotes("The inspectors' report said the home was cold."), ElementsAre(indirect("the home was cold").by("The inspectors' report")));
}

TEST(Attribution, AllCapitalsAreNoPronoun) {
  EXPECT_THAT(quotes("WHO said the water was clean."), ElementsAre(indirect("the water was clean").printed("WHO", "explicit")));
}

TEST(Attribution, AFigureMayOpenAName) { EXPECT_THAT(quotes("“It was cold,” said 12 residents."), ElementsAre(direct("It was cold,").by("12 residents"))); }

TEST(Attribution, AFigureMayEndThePhrase) {
  EXPECT_THAT(quotes("About three in 10 said the hall was cold."), ElementsAre(indirect("the hall was cold").by("About three in 10")));
}

TEST(Attribution, AnAsideInsideWhatIsSaidIsNoApposition) {
  EXPECT_THAT(quotes("Ada Marsh, a close aide said, “is very sure of herself”."), ElementsAre(direct("is very sure of herself").by("close aide")));
}

TEST(Attribution, AClauseWithWhoBelongsToTheSubject) {
  EXPECT_THAT(quotes("Even councillors who have praised the plan warned that the roof would leak."),
              ElementsAre(indirect("the roof would leak").by("councillors")));
}

TEST(Attribution, ATimeMayStandBetweenSubjectAndVerb) {
  EXPECT_THAT(quotes("Ada Marsh last week said the roof leaked."), ElementsAre(indirect("the roof leaked").printed("Ada Marsh", "explicit")));
}

TEST(Attribution, AndAnAdverbOfNoLexiconBehindHas) {
  EXPECT_THAT(quotes("The board has long maintained that the roof leaks."), ElementsAre(indirect("the roof leaks").by("The board")));
}

TEST(Attribution, ACommaInBracketsPartsNothing) {
  EXPECT_THAT(quotes("The leader of the board, Cllr Ada Marsh (Lab, Oakfield), told the meeting: “This is not good enough.”"),
              ElementsAre(direct("This is not good enough.").by("Cllr Ada Marsh")));
}

}  // namespace
}  // namespace pressmill::testing
