#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Block, RunsOnWhileItsParagraphsSayWe) {
  EXPECT_THAT(quotes("A trust spokesman said:\n\nWe take this seriously.\n\nOur staff will be trained.\n\nThe home has nine beds."),
              ElementsAre(direct("We take this seriously.").by("trust spokesman").group(1).under("quotes/block"),
                          direct("Our staff will be trained.").by("trust spokesman").group(1).under("quotes/block-goes-on")));
}

TEST(Block, HoldsAParagraphBetweenTwoThatSayWe) {
  EXPECT_THAT(quotes("Ada Marsh said:\n\nWe are sorry.\n\nThe roof was old.\n\nWe will mend it.\n\nThe home has nine beds."),
              ElementsAre(direct("We are sorry.").by("Ada Marsh"), direct("The roof was old.").by("Ada Marsh"), direct("We will mend it.").by("Ada Marsh")));
}

TEST(Block, EndsWhereAnotherIsHeard) {
  EXPECT_THAT(quotes("Ada Marsh said:\n\nWe are sorry.\n\nHugh Pell said the roof was old.\n\nWe asked for more."),
              ElementsAre(direct("We are sorry.").by("Ada Marsh"), indirect("the roof was old").by("Hugh Pell")));
}

TEST(Block, EndsWhereAnotherSaysWe) {
  EXPECT_THAT(quotes("Ada Marsh said:\n\nWe are sorry.\n\nHugh Pell added that we must wait.\n\nWe asked for more."),
              ElementsAre(direct("We are sorry.").by("Ada Marsh"), indirect("we must wait").by("Hugh Pell")));
}

TEST(Block, GoesOnOverAsISaid) {
  EXPECT_THAT(quotes("Ada Marsh said:\n\nWe are sorry.\n\nAs I said last week, this will take time."),
              ElementsAre(direct("We are sorry.").by("Ada Marsh"), direct("As I said last week, this will take time.").by("Ada Marsh")));
}

TEST(Block, EndsWithItsSection) {
  EXPECT_THAT(quotes("The hall is cold in winter and the roof has leaked for years.\n\nAda Marsh said:\n\nWe are sorry for this.\n\n"
                     "Notes to editors\n\nWe are a charity."),
              ElementsAre(direct("We are sorry for this.").by("Ada Marsh")));
}

TEST(Block, IsOneParagraphWhereTheWriterSaysI) {
  EXPECT_THAT(quotes("I went to the hall on a cold day.\n\nAda Marsh said:\n\nWe are sorry.\n\nI left by the back door."),
              ElementsAre(direct("We are sorry.").by("Ada Marsh")));
}

TEST(Block, IsOneParagraphWhereItDoesNotSayWe) {
  EXPECT_THAT(quotes("Ada Marsh said:\n\nThe roof was old.\n\nOur reporter went there."), ElementsAre(direct("The roof was old.").by("Ada Marsh")));
}

TEST(Block, AFewMarkedWordsMayStandInIt) {
  EXPECT_THAT(
      quotes("Commenting on the roof, Ada Marsh said:\n\nThe claim that it is a ‘lottery’ who gets wet is no surprise to me.\n\nThe hall has nine beds."),
      ElementsAre(direct("The claim that it is a ‘lottery’ who gets wet is no surprise to me.").by("Ada Marsh")));
}

}  // namespace
}  // namespace pressmill::testing
