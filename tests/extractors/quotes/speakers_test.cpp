#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Speakers, InspectorsAreABody) { EXPECT_THAT(speakers("Inspectors said the home was cold."), ElementsAre(Spoken{"Inspectors", "", "", "body"})); }

TEST(Speakers, TeachersAreNone) { EXPECT_THAT(speakers("Teachers said the home was cold."), ElementsAre(Spoken{"Teachers", "", "", "person"})); }

TEST(Speakers, TheyMayMeanTheInspectorsOfWhomTheTextSpeaks) {
  EXPECT_THAT(quotes("Inspectors visited the home in May.\n\nThey said the roof leaked."),
              ElementsAre(indirect("the roof leaked").by("Inspectors").printed("They", "pronoun")));
}

TEST(Speakers, TheyInAClauseMeansTheSubjectOfItsSentence) {
  EXPECT_THAT(quotes("The school said it was proud.\n\nOfficials left when they said the hall was “not safe at all” to sit in."),
              ElementsAre(indirect("it was proud").by("The school"), mixed("the hall was “not safe at all” to sit in").by("Officials")));
}

TEST(Speakers, OneWhoIsNamedGoesBeforeOneWhoWasOnlyDescribed) {
  EXPECT_THAT(quotes("The chief inspector at the board told members the unit was late.\n\nIn the front row sat Sir Bill Pell.\n\nHe said: “It is cold.”"),
              ElementsAre(indirect("the unit was late"), direct("It is cold.").by("Sir Bill Pell")));
}

TEST(Speakers, AStatementFromAPersonIsThePersons) {
  EXPECT_THAT(quotes("The school issued a statement from the unnamed governor saying that she chose the seat.\n\nShe said: “It was my own choice.”"),
              ElementsAre(indirect("she chose the seat").by("the unnamed governor").printed("a statement from the unnamed governor", "explicit"),
                          direct("It was my own choice.").by("the unnamed governor")));
}

TEST(Speakers, HerDaughterIsTheOneNamedSo) {
  EXPECT_THAT(quotes("Her daughter Ada Marsh wrote to the trust.\n\nHer daughter said the letter was late."),
              ElementsAre(indirect("the letter was late").by("Ada Marsh").printed("Her daughter", "explicit")));
}

TEST(Speakers, WhatIsSaidBesideAQuotationIsNotTakenUp) {
  EXPECT_THAT(quotes("“We are late,” Ada Marsh said, after Hugh Pell said that the roof had failed. “It will not happen again.”"),
              ElementsAre(direct("We are late,").by("Ada Marsh"), indirect("the roof had failed").by("Hugh Pell"),
                          direct("It will not happen again.").by("Ada Marsh")));
}

TEST(Speakers, TwoWhoSpeakAreOneSpeakerOfBothNames) {
  EXPECT_THAT(
      quotes("Ada Marsh and Hugh Pell said: “We are proud.”\n\nThey added: “We will go on.”"),
      ElementsAre(direct("We are proud.").by("Ada Marsh and Hugh Pell"), direct("We will go on.").by("Ada Marsh and Hugh Pell").printed("They", "pronoun")));
}

TEST(Speakers, AnAgeMeansWhoeverWasNamed) {
  EXPECT_THAT(quotes("Ada Marsh, 42, of Fellgate, was there.\n\nThe 42-year-old said: “It was loud.”"), ElementsAre(direct("It was loud.").by("Ada Marsh")));
}

TEST(Speakers, TheSpokeswomanIsTheOneHeardBefore) {
  EXPECT_THAT(quotes("“It was late,” a spokeswoman for Fellgate Council said.\n\nThe spokeswoman added: “We are sorry.”"),
              ElementsAre(direct("It was late,"), direct("We are sorry.").by("spokeswoman for Fellgate Council")));
}

TEST(Speakers, TheCouncillorIsTheOneWithThatTitleOrRole) {
  EXPECT_THAT(quotes("Coun Ada Marsh (Lab), cabinet member for roofs, said: “We are looking.”\n\nThe councillor added: “We will go on.”"),
              ElementsAre(direct("We are looking.").by("Coun Ada Marsh"), direct("We will go on.").by("Coun Ada Marsh")));
}

TEST(Speakers, OneFriendIsNobodyNamedBefore) {
  EXPECT_THAT(quotes("Tributes were paid to Hugh Pell, with one friend describing him as “the kindest man”."),
              ElementsAre(mixed("him as “the kindest man”").by("one friend")));
}

TEST(Speakers, BossesOfAHallAreNotTheHall) {
  EXPECT_THAT(quotes("Ned Marsh Hall bosses said that the roof leaked."), ElementsAre(indirect("the roof leaked").by("Ned Marsh Hall bosses")));
}

TEST(Speakers, AnOfficerWhoWorksForSomebodyIsNotTheOneNamed) {
  EXPECT_THAT(quotes("A senior officer looking into the death of singer Ada Marsh says he is confident."),
              ElementsAre(indirect("he is confident").by("senior officer looking into the death of singer Ada Marsh")));
}

TEST(Speakers, ABodyOfCapitalsIsNoHe) {
  EXPECT_THAT(quotes("Hugh Pell was late.\n\nHMQC said that the roof leaked.\n\nHe said: “It is cold.”\n\nThe MoQ said it was dry.\n\n“It holds,” it added."),
              ElementsAre(indirect("the roof leaked").by("HMQC"), direct("It is cold.").by("Hugh Pell"), indirect("it was dry").by("The MoQ"),
                          direct("It holds,").by("The MoQ")));
}

TEST(Speakers, TheManIsNotTheWoman) {
  EXPECT_THAT(quotes("The woman, who did not want to be named, said it was loud.\n\nThe man said: “It was cold.”"),
              ElementsAre(indirect("it was loud").by("The woman"), direct("It was cold.").by("The man")));
}

TEST(Speakers, HeMayBeTheOneByWhomThePlanWasDefended) {
  EXPECT_THAT(quotes("Hugh Pell said: “It is cold.”\n\nThe plan, which had been late, was defended by Ned Marsh, head of roofs.\n\nHe said: “It holds.”"),
              ElementsAre(direct("It is cold.").by("Hugh Pell"), direct("It holds.").by("Ned Marsh")));
}

TEST(Speakers, ABracketMayEndTheApposition) {
  EXPECT_THAT(quotes("Ned Pell, spokesperson from the Federation of Fellgate Halls (FFH) said “We are happy with the roof.”"),
              ElementsAre(direct("We are happy with the roof.").by("Ned Pell")));
}

TEST(Speakers, WhichMeansThePhraseBeforeIt) {
  EXPECT_THAT(quotes("The hall underwent a short inspection in January which found the roof was “about to fall in”."),
              ElementsAre(mixed("the roof was “about to fall in”").by("short inspection in January").printed("which", "pronoun")));
}

TEST(Speakers, AnAgeMayStandBehindSaid) {
  EXPECT_THAT(quotes("Ada Marsh, 42, of Fellgate, was there.\n\n“It was loud,” said the 42-year-old."), ElementsAre(direct("It was loud,").by("Ada Marsh")));
}

TEST(Speakers, ItMeansAWatchdogOrWhateverElseIsNobody) {
  EXPECT_THAT(quotes("The watchdog said the roof leaked.\n\nIt said that it was cold."),
              ElementsAre(indirect("the roof leaked"), indirect("it was cold").by("The watchdog").printed("It", "pronoun")));
  EXPECT_THAT(quotes("Fellgate Roofing Limited said the roof leaked.\n\nIt said that it was cold."),
              ElementsAre(indirect("the roof leaked"), indirect("it was cold").by("Fellgate Roofing Limited")));
}

TEST(Speakers, WhoBehindAnAppositionIsThePersonBeforeIt) {
  EXPECT_THAT(quotes("One was given to the board on Tuesday by Ned Marsh, Liberal member for Fellgate and Skelby, who called the roof “a disgrace to us all”."),
              ElementsAre(mixed("the roof “a disgrace to us all”").by("Ned Marsh").printed("who", "pronoun")));
}

TEST(Speakers, OwnersOfAHallAreNotTheHall) {
  EXPECT_THAT(quotes("Owners of the nursery in Fellgate’s Wade Hall say they may close."),
              ElementsAre(indirect("they may close").by("Owners of the nursery in Fellgate’s Wade Hall")));
}

TEST(Speakers, ItMeansTheReportThatOpensTheSentenceBefore) {
  EXPECT_THAT(quotes("Hugh Pell said it was late.\n\nThe report praised the hall on a number of points.\n\nIt said that the seats were warm."),
              ElementsAre(indirect("it was late"), indirect("the seats were warm").by("The report").printed("It", "pronoun")));
}

}  // namespace
}  // namespace pressmill::testing
