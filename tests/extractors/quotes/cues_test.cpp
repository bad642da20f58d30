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

TEST(Cues, WhatFollowsWentOnToIsTheCue) {
  EXPECT_THAT(quotes("Ada Marsh went on to call Hugh Pell “the worst head in town”."),
              ElementsAre(mixed("Hugh Pell “the worst head in town”").by("Ada Marsh")));
  EXPECT_THAT(quotes("Ada Marsh began by saying the hall was “never” warm."), ElementsAre(mixed("the hall was “never” warm").by("Ada Marsh")));
}

TEST(Cues, MostMaySay) {
  EXPECT_THAT(quotes("Nine of ten residents were asked; most said they were “very cold”."), ElementsAre(mixed("they were “very cold”").by("most")));
}

TEST(Cues, AVerbBehindAnAppositionStandsBeforeAName) {
  EXPECT_THAT(quotes("Ada Marsh, director of the hall, calls Fellgate “a mistake” of the board."),
              ElementsAre(mixed("Fellgate “a mistake” of the board").by("Ada Marsh")));
}

TEST(Cues, AVerbBehindCommaAndButStandsBeforeAName) {
  EXPECT_THAT(quotes("She says people may not like the answer, but insists Pell is mounting a “phony attack”."),
              ElementsAre(indirect("people may not like the answer"), mixed("Pell is mounting a “phony attack”")));
}

TEST(Cues, ByTelephoneIsHowNotWho) {
  EXPECT_THAT(quotes("“They need a plan,” Ned Marsh, a member of the board, said by telephone."), ElementsAre(direct("They need a plan,").by("Ned Marsh")));
}

TEST(Cues, OneWhoWasSeenSaysNothing) {
  EXPECT_THAT(quotes("Officers look for a man seen “sweating in the rain” at a bus stop."),
              ElementsAre(mixed("sweating in the rain").under("quotes/fragment")));
}

TEST(Cues, AVerbMayStandBetweenAnAppositionAndItsColon) {
  EXPECT_THAT(quotes("The child’s mother, Ada Marsh, explains: “The roof leaked.”"), ElementsAre(direct("The roof leaked.").by("Ada Marsh")));
}

TEST(Cues, AReportIsANounBehindItsTitle) {
  EXPECT_THAT(quotes("In a “prevention of further leaks” report, Ada Marsh said the roof would fall."),
              ElementsAre(mixed("prevention of further leaks"), indirect("the roof would fall").by("Ada Marsh")));
}

TEST(Cues, AllMaySay) {
  EXPECT_THAT(quotes("Nine parents were asked. All said their children were cold."), ElementsAre(indirect("their children were cold").by("All")));
}

}  // namespace
}  // namespace pressmill::testing
