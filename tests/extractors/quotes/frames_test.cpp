#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Frames, AsMarshNotedFramesWhatStandsBehindTheComma) {
  EXPECT_THAT(quotes("As Ada Marsh noted, the town would pay for the roof."),
              ElementsAre(indirect("the town would pay for the roof").by("Ada Marsh").under("quotes/as-after")));
}

TEST(Frames, OrWhatStandsBeforeIt) {
  EXPECT_THAT(quotes("The town would pay for the roof, as Ada Marsh put it."),
              ElementsAre(indirect("The town would pay for the roof").by("Ada Marsh").under("quotes/as-before")));
}

TEST(Frames, AsReportedByNamesWhoStandsBehindBy) {
  EXPECT_THAT(quotes("As reported by the Gazette, the town would pay for the roof."),
              ElementsAre(indirect("the town would pay for the roof").by("the Gazette")));
}

TEST(Frames, AFrameMayHoldAQuotation) {
  EXPECT_THAT(quotes("As Ada Marsh put it, “The roof will not last.”"), ElementsAre(direct("The roof will not last.").by("Ada Marsh")));
}

TEST(Frames, AQuestionThatNobodyIsSaidToHavePutHasNoSpeaker) {
  EXPECT_THAT(quotes("Asked whether the home would close, Ada Marsh said it was too early."),
              ElementsAre(indirect("whether the home would close").printed("", "unknown"), indirect("it was too early").by("Ada Marsh")));
}

TEST(Frames, ThePassiveNamesWhoAsked) {
  EXPECT_THAT(quotes("Ada Marsh was asked about the roof."), ElementsAre(indirect("the roof").by("")));
  EXPECT_THAT(quotes("Ada Marsh was asked by Hugh Pell about the roof of the hall."), ElementsAre(indirect("the roof of the hall").by("Hugh Pell")));
}

TEST(Frames, AQuestionEndsAtTheCommaBeforeTheClosingMark) {
  EXPECT_THAT(quotes("Asked whether the home was “fit to stay open,” nine of ten residents left the hall."),
              ElementsAre(mixed("whether the home was “fit to stay open,”")));
}

}  // namespace
}  // namespace pressmill::testing
