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
  EXPECT_THAT(quotes("“The roof will hold for years,” a tired Ada Marsh bellowed."),
              ElementsAre(direct("The roof will hold for years,").by("Ada Marsh").under("quotes/before-name")));
}

TEST(Leftover, AMottoIsNoQuote) { EXPECT_THAT(quotes("Its motto is “Onward together and never back”."), IsEmpty()); }

}  // namespace
}  // namespace pressmill::testing
