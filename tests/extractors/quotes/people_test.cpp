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

TEST(People, MsMarshIsTheWomanOfThatName) {
  EXPECT_THAT(quotes("Susan Marsh was late.\n\nHugh Marsh said: “She was ill.”\n\nMs Marsh said: “I was ill.”"),
              ElementsAre(direct("She was ill.").by("Hugh Marsh"), direct("I was ill.").by("Susan Marsh")));
}

TEST(People, RanksAndHonoursStandAroundAName) {
  EXPECT_THAT(quotes("Det Ch Insp Ada Marsh OBE said the roof had failed."), ElementsAre(indirect("the roof had failed").by("Det Ch Insp Ada Marsh")));
  EXPECT_THAT(quotes("The Rt Hon Sir Hugh Pell KC said it was late.\n\nSir Hugh added: “It was cold.”"),
              ElementsAre(indirect("it was late"), direct("It was cold.").by("Rt Hon Sir Hugh Pell")));
}

}  // namespace
}  // namespace pressmill::testing
