// Grades in tables, and behind labels and leads on lines of their own.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RatingTables, ARowHasALabelAndAGrade) {
  EXPECT_THAT(ratings("The Care Quality Commission visited Tarn Lodge.\n\nSafe Good\n\nWell-led Requires improvement"),
              ElementsAre("Tarn Lodge | Safe | good | current", "Tarn Lodge | Well-led | requires improvement | current"));
}

TEST(RatingTables, SeveralRowsInOneLine) {
  EXPECT_THAT(ratings("The Care Quality Commission visited Tarn Lodge.\n\nLeadership Good Staffing Requires improvement Safety Inadequate"),
              ElementsAre("Tarn Lodge | Leadership | good | current", "Tarn Lodge | Staffing | requires improvement | current",
                          "Tarn Lodge | Safety | inadequate | current"));
}

TEST(RatingTables, ACellALine) {
  EXPECT_THAT(ratings("The Care Quality Commission visited Tarn Lodge.\n\nRatings\n\nOverall\n\nGood\n\nSafe\n\nInadequate"),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | Safe | inadequate | current"));
}

TEST(RatingTables, AspectsUnderTheirGrade) {
  EXPECT_THAT(ratings("HMICFRS inspected Northmoor Police.\n\nGood\n\nPreventing crime\n\nSupporting victims\n\nAdequate\n\nManaging offenders"),
              ElementsAre("Northmoor Police | Preventing crime | good | current", "Northmoor Police | Supporting victims | good | current",
                          "Northmoor Police | Managing offenders | adequate | current"));
}

TEST(RatingTables, ALabelOfNoLexiconCountsAmongKnownOnes) {
  EXPECT_THAT(ratings("HMICFRS inspected Northmoor Police.\n\nLeadership\n\nGood\n\nUse of horses\n\nAdequate"),
              Contains("Northmoor Police | Use of horses | adequate | current"));
  EXPECT_THAT(ratings("HMICFRS inspected Northmoor Police.\n\nUse of horses\n\nAdequate"), IsEmpty());
}

TEST(RatingTables, TheKeyOfAScaleIsNone) {
  EXPECT_THAT(ratings("The Care Quality Commission visited Tarn Lodge.\n\nOutstanding\n\nGood\n\nRequires improvement\n\nInadequate"), IsEmpty());
}

TEST(RatingTables, NothingStandsBeforeATextThatBeginsWithGrades) {
  EXPECT_THAT(ratings("Good inadequate"), IsEmpty());
  EXPECT_THAT(ratings("4 - Good"), IsEmpty());
}

TEST(RatingTables, NumbersOfTheRowsAreSteppedOver) {
  EXPECT_THAT(ratings("The Care Quality Commission visited Tarn Lodge.\n\n1.1\n\nLeadership\n\nGood\n\n1.2 Staffing\n\nInadequate"),
              ElementsAre("Tarn Lodge | Leadership | good | current", "Tarn Lodge | Staffing | inadequate | current"));
}

TEST(RatingTables, AspectsAndGradesByTurnsInASentence) {
  EXPECT_THAT(ratings_behind(kHome, "Safe: good; effective: good; well-led: inadequate."),
              ElementsAre("Tarn Lodge | Safe | good | current", "Tarn Lodge | effective | good | current", "Tarn Lodge | well-led | inadequate | current"));
}

TEST(RatingLabels, AGradeOverANumberOfServicesIsACount) {
  EXPECT_THAT(ratings("The probation inspectorate’s year\n\nGood: 15 services\n\nInadequate: 3 services"),
              ElementsAre("services | - | good | count", "services | - | inadequate | count"));
}

TEST(RatingLabels, ALabelThatOnlySaysWhenIsOfTheWhole) {
  EXPECT_THAT(ratings("Ofsted inspected Tarn Lane Primary School.\n\nPreviously: Inadequate\n\nNow: Good"),
              ElementsAre("Tarn Lane Primary School | - | inadequate | previous", "Tarn Lane Primary School | - | good | current"));
}

TEST(RatingLabels, AVerdictOnALabel) {
  EXPECT_THAT(ratings("Ofsted's verdict on Oxmere Academy: Inadequate."), ElementsAre("Oxmere Academy | - | inadequate | current"));
}

TEST(RatingLabels, ItemsUnderALeadInMayBeQuotedOrBeginWithTheirVerb) {
  EXPECT_THAT(
      ratings("HMICFRS judged that Oxmere Fire and Rescue Service:\n\n• ‘requires improvement’ at keeping people safe;\n• is ‘inadequate’ at looking after "
              "its people"),
      ElementsAre("Oxmere Fire and Rescue Service | keeping people safe | requires improvement | current",
                  "Oxmere Fire and Rescue Service | looking after its people | inadequate | current"));
}

}  // namespace
}  // namespace pressmill::testing
