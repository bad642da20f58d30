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

TEST(People, SmallWordsStandInsideAName) {
  EXPECT_THAT(quotes("Fellgate Trust chief executive Ada de Marsh said it was late.\n\nDame de Marsh said it was cold."),
              ElementsAre(indirect("it was late").by("Ada de Marsh"), indirect("it was cold").by("Ada de Marsh")));
}

TEST(People, AnInitialMayLookLikeAnArticle) {
  EXPECT_THAT(quotes("The Chair said it was late.\n\nMs A Marsh, objector, spoke next. She said that the roof leaked."),
              ElementsAre(indirect("it was late").by("The Chair"), indirect("the roof leaked").by("A Marsh")));
}

TEST(People, OneWhoseNameIsKeptSecretKeepsTheHonorific) {
  EXPECT_THAT(quotes("Miss C said that the roof leaked."), ElementsAre(indirect("the roof leaked").by("Miss C")));
}

TEST(People, JanIsANameBeforeASurname) {
  EXPECT_THAT(quotes("Jan Marsh, Fellgate West councillor, said: “It is cold.”"), ElementsAre(direct("It is cold.").by("Jan Marsh")));
}

TEST(People, AWelshNameKeepsItsSmallWord) {
  EXPECT_THAT(quotes("Sian ap Gwern, of Fellgate, said it was late.\n\nMrs ap Gwern said it was cold."),
              ElementsAre(indirect("it was late").by("Sian ap Gwern"), indirect("it was cold").by("Sian ap Gwern")));
}

}  // namespace
}  // namespace pressmill::testing
