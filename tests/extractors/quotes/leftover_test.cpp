#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::IsEmpty;

TEST(Leftover, ATitleWithItsFullStopInsideTheMarksIsNoQuote) { EXPECT_THAT(quotes("She spoke on the programme “Morning Fellgate.”"), IsEmpty()); }

TEST(Leftover, AnExclamationIsNone) { EXPECT_THAT(quotes("They cheered on “Come On Fellgate!” and left."), ::testing::SizeIs(1)); }

}  // namespace
}  // namespace pressmill::testing
