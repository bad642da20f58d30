#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Roles, TheRoleMayStandBeforeTheNameAndAComma) {
  EXPECT_THAT(speakers("The head of the home, Ada Marsh, said it was cold."), ElementsAre(Spoken{"Ada Marsh", "head of the home", "", "person"}));
}

}  // namespace
}  // namespace pressmill::testing
