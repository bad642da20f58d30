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

}  // namespace
}  // namespace pressmill::testing
