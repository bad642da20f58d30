#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(People, BillIsAName) {
  EXPECT_THAT(quotes("Bill Pell said it was late.\n\nMr Pell said it was cold."),
              ElementsAre(indirect("it was late").by("Bill Pell"), indirect("it was cold").by("Bill Pell")));
}

}  // namespace
}  // namespace pressmill::testing
