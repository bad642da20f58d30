#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Leftover, ATitleWithItsFullStopInsideTheMarksIsNoQuote) { EXPECT_THAT(quotes("She spoke on the programme “Morning Fellgate.”"), IsEmpty()); }

TEST(Leftover, AnExclamationIsNone) { EXPECT_THAT(quotes("They cheered on “Come On Fellgate!” and left."), ::testing::SizeIs(1)); }

TEST(Leftover, ASmallLetterGoesOnWithTheSentence) {
  EXPECT_THAT(quotes("“We came in May,” said Ada Marsh, the chair of governors, “and we will stay until it is done.”"),
              ElementsAre(direct("We came in May,").by("Ada Marsh").group(1), direct("and we will stay until it is done.").by("Ada Marsh").group(1)));
}

TEST(Leftover, AnAdverbDoesNotSayWhoSpeaks) {
  EXPECT_THAT(quotes("“He should help the town,” Ada Marsh said. Instead, “he just stands there and looks.”"),
              ElementsAre(direct("He should help the town,"), mixed("he just stands there and looks.").by("Ada Marsh").printed("Ada Marsh", "inherited")));
}

TEST(Leftover, ThatAndMarksTellEvenWithoutAKnownVerb) {
  EXPECT_THAT(quotes("Ada Marsh let slip that the plan was “over and done with” by May."),
              ElementsAre(mixed("the plan was “over and done with” by May").by("Ada Marsh").under("quotes/that-with-marks")));
}

TEST(Leftover, BehindAColonTheNameStandsBehindTheDash) {
  EXPECT_THAT(quotes("HALL ROOF WILL NOT LAST – Ada Marsh: “It leaks in every room.”"), ElementsAre(direct("It leaks in every room.").by("Ada Marsh")));
}

TEST(Leftover, FromBeforeAColonNamesTheSource) {
  EXPECT_THAT(quotes("From the report: “It leaks in every room.”"), ElementsAre(direct("It leaks in every room.").by("the report")));
}

TEST(Leftover, WhoeverEndsTheSentenceWithAnUnknownVerbSpoke) {
  EXPECT_THAT(quotes("“The roof will hold for years,” a tired Ada Marsh trilled."),
              ElementsAre(direct("The roof will hold for years,").by("Ada Marsh").under("quotes/before-name")));
}

TEST(Leftover, AMottoIsNoQuote) { EXPECT_THAT(quotes("Its motto is “Onward together and never back”."), IsEmpty()); }

TEST(Leftover, AHeadlineNamesWhoSaysItBeforeItsColon) {
  EXPECT_THAT(quotes("Marsh: Roof of hall ‘not safe’, may close\n\nAda Marsh left the hall on Monday."),
              ElementsAre(mixed("Roof of hall ‘not safe’, may close").by("Ada Marsh").printed("Marsh", "explicit")));
}

TEST(Leftover, WhatIsNoNameBeforeTheColonSaysNothing) {
  EXPECT_THAT(quotes("Among the findings: the roof of the hall is ‘not safe’."),
              ::testing::Not(::testing::Contains(mixed("the roof of the hall is ‘not safe’"))));
}

TEST(Leftover, InAHeadlineOfCapitalsCapitalsMakeNoTitle) {
  EXPECT_THAT(quotes("Ada Marsh: Roof Of Fellgate Hall ‘Not Safe For Children’\n\nThe hall closed on Monday."),
              ElementsAre(mixed("Roof Of Fellgate Hall ‘Not Safe For Children’").by("Ada Marsh")));
}

TEST(Leftover, OneWordBehindTheKindOfAWorkIsItsTitle) {
  EXPECT_THAT(quotes("Ada Marsh left for the new play, “Eclipsed.” It runs in June."), ::testing::IsEmpty());
  EXPECT_THAT(quotes("Ada Marsh acted in the film “Oh No!” in May."), ::testing::IsEmpty());
}

TEST(Leftover, ALongTitleIsATitle) {
  EXPECT_THAT(quotes("It stands in “Good Enough: Ada Marsh and the Building of the Hall of Fellgate” by Hugh Pell."), ::testing::IsEmpty());
}

TEST(Leftover, QuotedWordsJoinedToWhatWasSaidBeforeTheCueGoOn) {
  EXPECT_THAT(quotes("The roof fell in, Ada Marsh said, and “everyone started running”."),
              ElementsAre(indirect("The roof fell in").by("Ada Marsh").group(1), mixed("and “everyone started running”").by("Ada Marsh").group(1)));
}

TEST(Leftover, WordsAboutAThingAreTheLastSpeakersNotTheThings) {
  EXPECT_THAT(quotes("Ada Marsh said: “It was our first visit to the hall.” However, the population had “become far more difficult in recent years”."),
              ElementsAre(direct("It was our first visit to the hall.").by("Ada Marsh"),
                          mixed("become far more difficult in recent years").by("Ada Marsh").printed("Ada Marsh", "inherited")));
  EXPECT_THAT(quotes("Issues at the hall included “water running down the walls”."), ElementsAre(mixed("water running down the walls").by("")));
}

}  // namespace
}  // namespace pressmill::testing
