// Numbers that are grades, beside their names, in labels, and in ways of their own.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RatingNumbers, TheNumberAndItsNameAreOneGrade) {
  EXPECT_THAT(ratings("The Care Inspectorate gave Rowan Nursery 5 (very good) for care and 4 (good) for staffing."),
              ElementsAre("Rowan Nursery | care | very good | current", "Rowan Nursery | staffing | good | current"));
  EXPECT_THAT(ratings("The Care Inspectorate awarded Rowan Nursery 5 - Very Good for care and support and 3 – Adequate for leadership."),
              ElementsAre("Rowan Nursery | care and support | very good | current", "Rowan Nursery | leadership | adequate | current"));
}

TEST(RatingNumbers, NumbersFollowOneAnother) {
  EXPECT_THAT(ratings("Rowan Nursery was graded 5 for care, 4 for staffing and 3 for leadership by the Care Inspectorate."),
              ElementsAre("Rowan Nursery | care | very good | current", "Rowan Nursery | staffing | good | current",
                          "Rowan Nursery | leadership | adequate | current"));
}

TEST(RatingNumbers, BehindALabel) {
  EXPECT_THAT(ratings("The Care Inspectorate saw Rowan Nursery in May.\n\n1.1 - Care and Support - 5\n\n4.3 - Staffing - 4"),
              ElementsAre("Rowan Nursery | Care and Support | very good | current", "Rowan Nursery | Staffing | good | current"));
  EXPECT_THAT(ratings("Care Inspectorate grades of Rowan Nursery: care and support – 5, environment – 4, staffing – 5."),
              Contains("Rowan Nursery | environment | good | current"));
  EXPECT_THAT(ratings("The Care Inspectorate saw Rowan Nursery in May.\n\nStaffing: 40 people"), IsEmpty());
}

TEST(RatingNumbers, Stars) {
  EXPECT_THAT(ratings("The Environment Agency gave Tarn Water two stars out of a possible four."), ElementsAre("Tarn Water | - | 2 stars | current"));
  EXPECT_THAT(ratings("Tarn Water is four-star rated, the Environment Agency says."), ElementsAre("Tarn Water | - | 4 stars | current"));
  EXPECT_THAT(ratings("The Environment Agency saw the rating of Tarn Water rise from one star last year, to two in 2024."),
              Contains("Tarn Water | - | 2 stars | current"));
}

TEST(RatingNumbers, BeforeTheirNoun) {
  EXPECT_THAT(ratings("Of 90 takeaways with food hygiene ratings, 70 have ratings of five and two have zero ratings."),
              ElementsAre("takeaways | - | 5 | count", "takeaways | - | 0 | count"));
  EXPECT_THAT(ratings("Food hygiene officers saw the Copper Kettle, a cafe in Oxmere. The cafe secured a top, five rating."),
              Contains("Copper Kettle | - | 5 | current"));
}

}  // namespace
}  // namespace pressmill::testing
