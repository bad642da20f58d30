#include <gmock/gmock.h>

#include "tests/helpers/cleaning.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

constexpr std::string_view kCaption = "The new swimming pool is now open";
constexpr std::string_view kStory = "The pool in Mill Lane has been closed since a fire in January.\n\n";

TEST(Repeats, AGluedCaptionGoesAndItsCleanCopyStaysAsACaption) {
  const std::string source =
      std::string(kStory) + std::string(kCaption) + std::string(kCaption) + "\n" + std::string(kCaption) + "\n\nSwimmers came from all over the county.";
  EXPECT_EQ(text(source), std::string(kStory) + std::string(kCaption) + "\n\nSwimmers came from all over the county.");
  EXPECT_THAT(sections(source), Contains("caption"));
}

TEST(Repeats, AGluedCaptionWithoutACleanCopyKeepsItsFirstHalf) {
  EXPECT_EQ(text(std::string(kStory) + std::string(kCaption) + " " + std::string(kCaption)), std::string(kStory) + std::string(kCaption));
}

TEST(Repeats, ACaptionThatTellsASentenceOfTheStoryAgainGoes) {
  EXPECT_THAT(removed(std::string(kStory) + "The pool in Mill Lane (pictured) has been closed since a fire in January"),
              ElementsAre(Pair("repeats/told-again", "The pool in Mill Lane (pictured) has been closed since a fire in January")));
}

TEST(Repeats, ACaptionThatSaysSomethingNewStays) {
  EXPECT_THAT(removed(std::string(kStory) + "The pool in Mill Lane (pictured) has cost eight million pounds so far"), IsEmpty());
}

TEST(Repeats, ParagraphsThatSayTheSameFarApartStay) {
  const std::string refrain = "The motion was put to the vote and was carried.\n\n";
  EXPECT_THAT(removed(refrain + std::string(kStory) + "Nobody spoke against it.\n\nThe chair moved to the next item.\n\n" + refrain), IsEmpty());
}

TEST(Repeats, ItemsOfAListMayRepeat) {
  EXPECT_THAT(removed(std::string(kStory) + "• that the report of the director be noted\n• that the report of the director be noted"), IsEmpty());
}

}  // namespace
}  // namespace pressmill::testing
