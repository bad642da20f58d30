#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Before, AnAppositionBehindAnInvertedCueIsNotReported) {
  EXPECT_THAT(quotes("The roof would hold for years, said Ada Marsh, a director of the trust that runs the hall."),
              ElementsAre(indirect("The roof would hold for years").by("Ada Marsh")));
}

TEST(Before, BehindAnOpeningOnlyTheRestIsReported) {
  EXPECT_THAT(quotes("In both cases, Ada Marsh said, the board paid for the roof."), ElementsAre(indirect("the board paid for the roof").by("Ada Marsh")));
}

TEST(Before, TheRestBehindTheCueIsTheSameAct) {
  EXPECT_THAT(quotes("The roof, Ada Marsh said, would hold for years."),
              ElementsAre(indirect("The roof").by("Ada Marsh").group(1), indirect("would hold for years").by("Ada Marsh").group(1)));
}

TEST(Before, AListenerMayStandBehindTheCue) {
  EXPECT_THAT(quotes("The roof would hold for years, Ada Marsh told the Fellgate Gazette."),
              ElementsAre(indirect("The roof would hold for years").by("Ada Marsh")));
}

TEST(Before, WhatSomebodyWillSayIsNotBeforeIt) { EXPECT_THAT(quotes("On the next Thursday, Ada Marsh will testify before the panel."), ::testing::IsEmpty()); }

TEST(Before, ACommaInANumberEndsNoClause) { EXPECT_THAT(quotes("The town spent £890,000 on costs related to the roof."), ::testing::IsEmpty()); }

TEST(Before, AFragmentTakesTheConjunctionBeforeIt) {
  EXPECT_THAT(quotes("But “the roof of the hall,” Ada Marsh said, “has leaked for years.”"),
              ElementsAre(mixed("But “the roof of the hall,”").by("Ada Marsh"), direct("has leaked for years.").by("Ada Marsh")));
}

TEST(Before, WhatOpensASentenceIsNotSaid) {
  EXPECT_THAT(quotes("Writing on the wall, Ada Marsh said: “A dark day.”"), ElementsAre(direct("A dark day.").by("Ada Marsh")));
}

TEST(Before, AMonthBeforeTheCommaIsNotWhatIsSaid) {
  EXPECT_THAT(quotes("In January, councillors in Fellgate said 1,234 residents waited over an hour at the hall - and nine for two."),
              ElementsAre(indirect("1,234 residents waited over an hour at the hall")));
}

TEST(Before, WhatStandsBeforeAHeadlinesColonIsNotSaid) {
  EXPECT_THAT(quotes("Fellgate: Roof of town hall about to fall, coroner says\n\nThe hall closed in May."),
              ElementsAre(indirect("Roof of town hall about to fall").by("coroner")));
  EXPECT_THAT(quotes("The hall had two faults: a roof that leaked and a wet floor, Ada Marsh said."),
              ElementsAre(indirect("The hall had two faults: a roof that leaked and a wet floor").by("Ada Marsh")));
}

TEST(Before, QuotedWordsInAClauseBeforeItsCueMakeItMixed) {
  EXPECT_THAT(quotes("The hall suffered a “significant loss” of heat, a coroner has found."),
              ElementsAre(mixed("The hall suffered a “significant loss” of heat").by("coroner")));
}

}  // namespace
}  // namespace pressmill::testing
