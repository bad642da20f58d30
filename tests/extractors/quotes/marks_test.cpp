#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Marks, LowGermanMarksPair) { EXPECT_THAT(quotes("Ada Marsh said: „We are late.“ Then she left."), ElementsAre(direct("We are late."))); }

TEST(Marks, ACaptionInsideAQuotationDoesNotEndIt) {
  EXPECT_THAT(quotes("Ada Marsh said: “We are late.\n\nImage: Fellgate Hall in May.\n\n“We will go on.”"),
              ElementsAre(direct("We are late.").by("Ada Marsh").group(1), direct("We will go on.").by("Ada Marsh").group(1)));
}

TEST(Marks, ASingleMarkMayEndWhatADoubleOneOpened) {
  EXPECT_THAT(quotes("Ada Marsh said: “We are late.’\n\nThe home has nine beds."), ElementsAre(direct("We are late.")));
}

TEST(Marks, AMissingOpeningMarkTakesTheParagraphsBeginning) {
  EXPECT_THAT(quotes("We are late,” Ada Marsh said."), ElementsAre(direct("We are late,").by("Ada Marsh")));
}

TEST(Marks, AWrongOpeningMarkOpens) { EXPECT_THAT(quotes("Ada Marsh said: ”We are late.”"), ElementsAre(direct("We are late."))); }

TEST(Marks, SingleMarksOverParagraphsKeepTheirPossessives) {
  EXPECT_THAT(quotes("Ada Marsh said: ‘We are late.\n\n‘We read the inspectors’ report.\n\n‘We will finish.’"),
              ElementsAre(direct("We are late.").group(1), direct("We read the inspectors’ report.").group(1), direct("We will finish.").group(1)));
}

TEST(Marks, HardWrapsInsideDoNotEndThem) {
  EXPECT_THAT(quotes("The roof of the hall at Fellgate has leaked for nine years and it\n"
                     "will not be mended before May, the board heard at its meeting in\n"
                     "the town on Monday. Ada Marsh, who leads the board, said: “We are\n"
                     "late but we will go on for as long as it takes, and we know that\n"
                     "the roof will hold.”\n"),
              ::testing::Contains(direct("We are late but we will go on for as long as it takes, and we know that the roof will hold.").by("Ada Marsh")));
}

TEST(Marks, TheInnerMarkOfThreeApostrophesClosesFirst) {
  EXPECT_THAT(quotes("''They told us, 'It is late,''' Ada Marsh said."), ElementsAre(direct("They told us, 'It is late,'").by("Ada Marsh")));
}

TEST(Marks, AnOpeningMarkBehindAStopCloses) {
  EXPECT_THAT(quotes("“We are late,“ Ada Marsh said. “We know.”"), ElementsAre(direct("We are late,").by("Ada Marsh"), direct("We know.").by("Ada Marsh")));
}

TEST(Marks, DoubleMarksStandInsideDoubleMarksWhereEnoughOfThemClose) {
  EXPECT_THAT(quotes("Ada Marsh said: \"They called it a \"huge step\" for the hall and I am glad.\""),
              ElementsAre(direct("They called it a \"huge step\" for the hall and I am glad.").by("Ada Marsh")));
  EXPECT_THAT(quotes("Ada Marsh said: \"They called it a \"huge step\" for the hall and I am glad.\n\n\"We will go on.\""),
              ElementsAre(direct("They called it a \"huge step\" for the hall and I am glad.").group(1), direct("We will go on.").group(1)));
}

}  // namespace
}  // namespace pressmill::testing
