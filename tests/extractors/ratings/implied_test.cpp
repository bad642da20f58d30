// Texts that name no inspectorate: words of one's field tell whose scale the grades are on.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RatingImplied, CodesOfLandlords) {
  EXPECT_THAT(ratings("Landlords are held to consumer standards. Of the landlords, 30% were given a C2 and 12% a C4."),
              ElementsAre("landlords | - | c2 | count", "landlords | - | c4 | count"));
  EXPECT_THAT(ratings("The motorway was given a C2 by surveyors."), IsEmpty());
}

TEST(RatingImplied, StarsOfWaterCompanies) {
  EXPECT_THAT(ratings("The water company saw its star rating fall. Tarn Water dropped from three stars to two."),
              ElementsAre("Tarn Water | - | 3 stars | previous", "Tarn Water | - | 2 stars | current"));
}

TEST(RatingImplied, GradesOfBathingSpots) {
  EXPECT_THAT(ratings("Of the 93 bathing waters tested in the summer, 4.3% met the ‘sufficient’ standard."),
              ElementsAre("bathing waters | - | sufficient | count"));
}

TEST(RatingImplied, TheRecordNamesNoInspectorate) {
  const Reading reading = read("The housing watchdog has written to Tarn Council. The council was given a C3.");
  ASSERT_EQ(reading.found.of("rating").size(), 1U);
  EXPECT_TRUE(reading.found.of("rating").front().field("inspectorate").is_null());
  EXPECT_EQ(reading.found.of("rating").front().field("scale").text(), "rsh-c");
}

TEST(RatingImplied, NotWhereTheTextNamesOne) {
  EXPECT_THAT(ratings("The CQC saw Tarn Lodge, a housing association’s home. Its lift was given a C2."), IsEmpty());
}

}  // namespace
}  // namespace pressmill::testing
