#include "pipeline/run/progress.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

TEST(Progress, CountsInDocumentsWhereTheirNumberIsKnown) {
  EXPECT_EQ(progress_line("publish", {50, 0}, {200, 0}, 1), "publish    [#####---------------] 50 of 200 documents, 3 s left");
}

TEST(Progress, CountsInBytesWhereTheDocumentsOfAFileAreNotKnownYet) {
  EXPECT_EQ(progress_line("survey", {300, 6'000'000}, {0, 12'000'000}, 2), "survey     [##########----------] 300 documents, 3.0 MB/s, 2 s left");
}

TEST(Progress, TellsLongTimesInMinutesAndHours) {
  EXPECT_THAT(progress_line("extract", {1, 0}, {601, 0}, 1), ::testing::EndsWith(", 10 min left"));
  EXPECT_THAT(progress_line("extract", {1, 0}, {36001, 0}, 1), ::testing::EndsWith(", 10 h left"));
}

TEST(Progress, PromisesNothingBeforeTheFirstDocument) {
  EXPECT_EQ(progress_line("survey", {}, {0, 100}, 0.2), "survey     [--------------------] 0 documents");
}

}  // namespace
}  // namespace pressmill
