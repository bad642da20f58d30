#include <gmock/gmock.h>

#include "tests/helpers/cleaning.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;

// A paragraph as e-mail and PDF text have it; tests put their case behind it.
constexpr std::string_view kWrapped =
    "The harbour board met on Monday to hear how the repairs to the north\n"
    "pier are going, and was told that the work would take until the end\n"
    "of the year because the stone has to come by sea from a quarry that\n"
    "opens for a few weeks each spring.\n\n";
constexpr std::string_view kJoined =
    "The harbour board met on Monday to hear how the repairs to the north pier are going, and was told that the work would take until the end of the year "
    "because the stone has to come by sea from a quarry that opens for a few weeks each spring.\n\n";

std::string joined(std::string_view rest) {
  const std::string all = text(std::string(kWrapped) + std::string(rest));
  EXPECT_EQ(all.substr(0, kJoined.size()), kJoined);
  return all.substr(std::min(all.size(), kJoined.size()));
}

TEST(Wraps, LinesOfAParagraphAreJoinedWithOneSpace) { EXPECT_EQ(joined("It will cost two million."), "It will cost two million."); }

TEST(Wraps, ALineIsAParagraphWhereTheTextIsNotWrapped) {
  const std::string source =
      "The harbour board met on Monday to hear how the repairs to the north pier are going, which have taken far longer than anybody thought they would.\n"
      "It was told that the work would take until the end of the year because the stone has to come by sea from a quarry that opens in the spring.\n"
      "and a line that begins small";
  EXPECT_THAT(text(source), HasSubstr("spring.\n\nand a line"));
}

TEST(Wraps, AWordWithAnotherHyphenKeepsTheOneAtTheLinesEnd) {
  EXPECT_EQ(joined("There is a panel for all of the cases in which a matter is dealt out-of-\ncourt by agreement."),
            "There is a panel for all of the cases in which a matter is dealt out-of-court by agreement.");
}

TEST(Wraps, AWordCutInTwoIsMended) {
  EXPECT_EQ(joined("The next paper to come before the board deals with the yearly inspec-\ntion of the cranes."),
            "The next paper to come before the board deals with the yearly inspection of the cranes.");
}

TEST(Wraps, AMendedWordIsAChangeAndNoRemoval) {
  EXPECT_THAT(removed(std::string(kWrapped) + "The next paper to come before the board deals with the yearly inspec-\ntion of the cranes."), IsEmpty());
}

TEST(Wraps, AWordThatTheTextWritesWithAHyphenKeepsIt) {
  EXPECT_THAT(joined("A co-operative owns the boats.\n\nThe board thanked all who work there and the people who run the co-\noperative on the quay."),
              HasSubstr("run the co-operative on"));
}

TEST(Wraps, BulletsAndNumbersBeginParagraphs) {
  EXPECT_EQ(
      joined("The board asked for:\n\n\uF0B7 a report on the price of stone and on how much of it can be had from\nother quarries\n\uF0B7 a list of dates\n\n"
             "2.1 The cranes were seen in May.\n"),
      "The board asked for:\n\n• a report on the price of stone and on how much of it can be had from other quarries\n\n• a list of dates\n\n"
      "2.1 The cranes were seen in May.");
}

TEST(Wraps, ANumberAloneOnItsLineJoinsWhatItNumbers) { EXPECT_EQ(joined("3.1 \n \nThe cranes are safe.\n"), "3.1 The cranes are safe."); }

TEST(Wraps, AParagraphBrokenByABlankLineIsJoined) {
  EXPECT_EQ(joined("The cranes on the quay were seen by an engineer who came from the city\n\nand found them to be safe."),
            "The cranes on the quay were seen by an engineer who came from the city and found them to be safe.");
}

TEST(Pages, RunningHeadersAndPageNumbersGoAndTheSentenceGoesOn) {
  const std::string source =
      std::string("Harbour Board – 3 May\n\n") + std::string(kWrapped) +
      "The cranes on the quay were seen by an engineer who came from the city\n\nPage 1 of 2\n\fHarbour Board – 3 May\n\nand found them to be "
      "safe.\n\nPage 2 of 2\n";
  EXPECT_EQ(text(source), std::string(kJoined) + "The cranes on the quay were seen by an engineer who came from the city and found them to be safe.");
  EXPECT_THAT(removed(source), ElementsAre(Pair("pages/running-header", "Harbour Board – 3 May"), Pair("pages/running-header", "Page 1 of 2"),
                                           Pair("pages/running-header", "Harbour Board – 3 May"), Pair("pages/running-header", "Page 2 of 2")));
}

}  // namespace
}  // namespace pressmill::testing
