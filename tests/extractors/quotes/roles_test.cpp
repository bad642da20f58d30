#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Roles, TheRoleMayStandBeforeTheNameAndAComma) {
  EXPECT_THAT(speakers("The head of the home, Ada Marsh, said it was cold."), ElementsAre(Spoken{"Ada Marsh", "head of the home", "", "person"}));
}

TEST(Roles, ABracketMayStandBeforeTheRole) {
  EXPECT_THAT(speakers("Coun Ada Marsh (Lab), cabinet member for roofs, said it was cold."),
              ElementsAre(Spoken{"Coun Ada Marsh", "cabinet member for roofs", "", "person"}));
}

TEST(Roles, OfABodyIsTheOrganisation) {
  EXPECT_THAT(speakers("Supt Ada Marsh, of Fellgate Police, said it was cold."), ElementsAre(Spoken{"Supt Ada Marsh", "", "Fellgate Police", "person"}));
}

TEST(Roles, TheRoleMayStandInARelativeClause) {
  EXPECT_THAT(quotes("Ada Marsh, who leads the trust, and who lives in Fellgate, said: “We are looking.”"),
              ElementsAre(direct("We are looking.").by("Ada Marsh")));
}

TEST(Roles, AnOfficeOfTwoWordsIsNoTitle) {
  EXPECT_THAT(speakers("Chief Constable Dame Ruth Carey said officers were late."), ElementsAre(Spoken{"Dame Ruth Carey", "Chief Constable", "", "person"}));
}

}  // namespace
}  // namespace pressmill::testing
