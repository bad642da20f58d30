#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Statements, ABlockWithoutMarksUnderItsAnnouncementIsQuoted) {
  EXPECT_THAT(quotes("A council spokesman said:\n\nWe take this seriously. We will act on it.\n\nThe home has nine beds."),
              ElementsAre(direct("We take this seriously. We will act on it.").by("council spokesman").under("quotes/block")));
}

TEST(Statements, AFullStopBetweenTwoQuotationsEndsASentence) {
  EXPECT_THAT(quotes("Ada Marsh said the hall was \"not fit for use\". \"the roof leaks in the rain,\" said Hugh Pell."),
              ElementsAre(mixed("the hall was \"not fit for use\"").by("Ada Marsh"), direct("the roof leaks in the rain,").by("Hugh Pell")));
}

TEST(Statements, ButHeSaidTakesNothingBeforeIt) {
  EXPECT_THAT(quotes("It gave no “clear and final evidence of harm,” but Ada Marsh said that the roof “supports what we heard” about it."),
              ElementsAre(mixed("clear and final evidence of harm,"), mixed("the roof “supports what we heard” about it").by("Ada Marsh")));
}

TEST(Statements, ASingleMarkedLineBetweenDoubleMarkedSpeechIsAHeading) {
  EXPECT_THAT(quotes("“We are late,” Ada Marsh said.\n\n‘A new roof’\n\n“We will go on,” Hugh Pell said."),
              ElementsAre(direct("We are late,").by("Ada Marsh"), direct("We will go on,").by("Hugh Pell")));
}

TEST(Statements, AHeadingIsOneAmongScareWordsInSingleMarksToo) {
  EXPECT_THAT(quotes("The hall was ‘cold’ and ‘very damp’ in May, and ‘dark’.\n\n‘A new roof’\n\n“We will go on as long as the money lasts,” Hugh Pell said."),
              ElementsAre(scare("cold"), scare("very damp"), scare("dark"), direct("We will go on as long as the money lasts,").by("Hugh Pell")));
}

TEST(Statements, ANameAsTheLastParagraphInsideTheMarksTellsWhoSpeaks) {
  EXPECT_THAT(quotes("The hall leaks.\n\n“We are going into the winter without a roof.\n\nAda Marsh, Fellgate Trust.”\n\nThe hall closed."),
              ElementsAre(direct("We are going into the winter without a roof.").by("Ada Marsh")));
}

}  // namespace
}  // namespace pressmill::testing
