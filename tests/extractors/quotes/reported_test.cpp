#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Reported, TheWritersOwnWordsBehindADashAreNotReported) {
  EXPECT_THAT(quotes("Ada Marsh said the plan was “not fit for anything” – a view that few share."), ElementsAre(mixed("the plan was “not fit for anything”")));
}

TEST(Reported, NorThoseBehindWhich) {
  EXPECT_THAT(quotes("Ada Marsh said the plan was “not fit for anything”, which the board denies."), ElementsAre(mixed("the plan was “not fit for anything”")));
}

TEST(Reported, AClauseThatOpensWithWhileEndsAtItsComma) {
  EXPECT_THAT(quotes("While Ada Marsh said the roof would hold, the board closed the hall."), ElementsAre(indirect("the roof would hold").by("Ada Marsh")));
}

TEST(Reported, HerRoofBeginsAClause) {
  EXPECT_THAT(quotes("Ada Marsh told the Gazette her roof leaked in May."), ElementsAre(indirect("her roof leaked in May").by("Ada Marsh")));
}

TEST(Reported, ThatMayStandFarBehindTheVerb) {
  EXPECT_THAT(quotes("Ada Marsh mused at the meeting on Monday that the plan was “over” by now."),
              ElementsAre(mixed("the plan was “over” by now").by("Ada Marsh")));
}

TEST(Reported, AClauseInsideTheSentenceEndsAtItsCommaToo) {
  EXPECT_THAT(quotes("Nobody knows, and though Ada Marsh said the roof would hold, the board closed the hall."),
              ElementsAre(indirect("the roof would hold").by("Ada Marsh")));
}

TEST(Reported, BehindASingleDashTheWriterTakesOver) {
  EXPECT_THAT(quotes("Ada Marsh said the roof would hold – a view that few share."), ElementsAre(indirect("the roof would hold")));
  EXPECT_THAT(quotes("Ada Marsh said the roof – like the hall – would hold."), ElementsAre(indirect("the roof – like the hall – would hold")));
}

TEST(Reported, ACommaInsideTheMarksEndsTheOpeningClause) {
  EXPECT_THAT(quotes("While Ada Marsh said the roof was “not safe at all,” the board kept the hall open."),
              ElementsAre(mixed("the roof was “not safe at all,”")));
}

TEST(Reported, WhatSheSaidIsMayBeginWithItsVerb) {
  EXPECT_THAT(quotes("The board looked at what Ada Marsh said is a leaking roof."), ElementsAre(indirect("is a leaking roof").by("Ada Marsh")));
}

TEST(Reported, AnAndBehindQuotedWordsGoesOnWithTheWriter) {
  EXPECT_THAT(quotes("Ada Marsh called the plan “chaotic and cruel” and left."), ElementsAre(mixed("the plan “chaotic and cruel”").by("Ada Marsh")));
}

TEST(Reported, AParticipleBehindACommaIsTheWriters) {
  EXPECT_THAT(quotes("Ada Marsh said the roof “should be done by June,” referring to the hall of the town."),
              ElementsAre(mixed("the roof “should be done by June,”").by("Ada Marsh")));
}

TEST(Reported, ACueBehindTheClosingMarkBeginsAnotherClause) {
  EXPECT_THAT(quotes("Ada Marsh told the board that the roof was “not safe,” adding that it had “a week left.”"),
              ElementsAre(mixed("the roof was “not safe,”").by("Ada Marsh"), mixed("it had “a week left.”").by("Ada Marsh")));
}

TEST(Reported, AfterOpensAClauseThatEndsAtItsComma) {
  EXPECT_THAT(quotes("After she blasted the hall for being “too cold to sit in,” Ada Marsh turned to the roof."),
              ElementsAre(mixed("the hall for being “too cold to sit in,”")));
}

TEST(Reported, ButOfOpensNone) {
  EXPECT_THAT(quotes("Many of you said the roof is old, even ugly, and should go."), ElementsAre(indirect("the roof is old, even ugly, and should go")));
}

TEST(Reported, AVerbThatJudgesTakesItsObjectsClause) {
  EXPECT_THAT(quotes("Ada Marsh warned of a “long” fight ahead that could split the board if the hall closed."),
              ElementsAre(mixed("a “long” fight ahead that could split the board if the hall closed").by("Ada Marsh")));
  EXPECT_THAT(quotes("Ada Marsh boasted about a plan to find “the dirt” on residents who criticised the board."),
              ElementsAre(mixed("a plan to find “the dirt” on residents who criticised the board").by("Ada Marsh")));
}

TEST(Reported, AnAbbreviationEndsNothing) {
  EXPECT_THAT(quotes("Ada Marsh denounced the “cold” hall of Mr. Hugh Pell."), ElementsAre(mixed("the “cold” hall of Mr. Hugh Pell").by("Ada Marsh")));
}

TEST(Reported, APlaceMayStandBeforeThat) {
  EXPECT_THAT(quotes("Ada Marsh said on Sunday in Fellgate, Northmoor, that the roof leaked."), ElementsAre(indirect("the roof leaked").by("Ada Marsh")));
}

TEST(Reported, MannerMayStandBetweenCueAndThat) {
  EXPECT_THAT(quotes("“It leaks,” said Ada Marsh, adding hopefully that it “will hold.”"),
              ElementsAre(direct("It leaks,").by("Ada Marsh"), mixed("it “will hold.”").by("Ada Marsh")));
}

TEST(Reported, WhoIsToldMayStandBeforeAComma) {
  EXPECT_THAT(quotes("Instead, Ada Marsh told the Gazette, her plan would be “to go after them” in May."),
              ElementsAre(mixed("her plan would be “to go after them” in May").by("Ada Marsh")));
}

TEST(Reported, AShowWhoseNameIsQuotedIsWhoIsTold) {
  EXPECT_THAT(quotes("Ada Marsh told the BBC’s “Good Morning Town” that Pell is a “chancer”."), ElementsAre(mixed("Pell is a “chancer”").by("Ada Marsh")));
}

TEST(Reported, AClauseWithWhoBetweenCommasEndsAtTheSecond) {
  EXPECT_THAT(quotes("A parent, who asked not to be named, said: “My son is cold.”"), ElementsAre(direct("My son is cold.").by("parent")));
}

TEST(Reported, WhatSomebodyIsUrgedNotToDo) {
  EXPECT_THAT(quotes("Ada Marsh urged residents not to “rush to the hall” on Monday."),
              ElementsAre(mixed("not to “rush to the hall” on Monday").by("Ada Marsh")));
}

TEST(Reported, WhatIsWarnedOfIsNobodyWhoIsWarned) {
  EXPECT_THAT(quotes("A coroner has warned cold roofs may fall in Fellgate halls."),
              ElementsAre(indirect("cold roofs may fall in Fellgate halls").by("coroner")));
  EXPECT_THAT(quotes("Ada Marsh told her lessons had been learned."), ElementsAre(indirect("lessons had been learned").by("Ada Marsh")));
}

TEST(Reported, AClauseWithItsAuxiliaryNeedsNoThat) {
  EXPECT_THAT(quotes("The report found the hall had “badly worn” seats and carpets and a leaking roof."),
              ElementsAre(mixed("the hall had “badly worn” seats and carpets and a leaking roof").by("The report")));
}

TEST(Reported, DuringIsNoParticiple) {
  EXPECT_THAT(quotes("Ada Marsh said it was “not at all fair” that, during a visit, a child sat in the rain."),
              ElementsAre(mixed("it was “not at all fair” that, during a visit, a child sat in the rain")));
}

TEST(Reported, WhoSaidBehindWhoActedIsAnotherClause) {
  EXPECT_THAT(quotes("The hall was blasted by Fellgate Council, who said the roof was “not in the least safe”."),
              ElementsAre(mixed("the roof was “not in the least safe”").by("Fellgate Council").printed("who", "pronoun")));
}

TEST(Reported, AndHeSaidWithAColonBeginsAnother) {
  EXPECT_THAT(quotes("He told the Gazette the report was a \"snippet in time\" and he said: \"We were late only once. It was cold.\""),
              ElementsAre(mixed("the report was a \"snippet in time\""), direct("We were late only once. It was cold.")));
}

TEST(Reported, WhatHangsOnASubjectMayStandBeforeItsAuxiliary) {
  EXPECT_THAT(quotes("Inspectors found the safety of children within the hall was at risk."),
              ElementsAre(indirect("the safety of children within the hall was at risk").by("Inspectors")));
}

}  // namespace
}  // namespace pressmill::testing
