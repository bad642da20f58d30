#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/helpers/dates.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Interpret, NewsCountsFromItsPublication) {
  EXPECT_THAT(dates_in("It was inspected yesterday.", "2024-03-01"), ElementsAre(Told{"yesterday", "2024-02-29"}));
  EXPECT_THAT(dates_in("The verdict three years ago was bad.", "2021-10-06"), ElementsAre(Told{"three years ago", "2018"}));
  EXPECT_EQ(field_of_date("basis", "It was inspected yesterday."), "published");
  EXPECT_EQ(field_of_date("anchor", "It was inspected yesterday."), "2021-10-06");
}

TEST(Interpret, TheTenseSaysWhichWay) {
  EXPECT_THAT(dates_in("The board met in December.", "2025-01-03"), ElementsAre(Told{"December", "2024-12"}));
  EXPECT_THAT(dates_in("The board will meet in March.", "2025-04-03"), ElementsAre(Told{"March", "2026-03"}));
}

TEST(Interpret, WithoutAnAnchorNothingIsGuessed) {
  EXPECT_THAT(dates_in("It came in May and June, three years ago.", ""),
              ElementsAre(Told{"May and June", "XXXX-05/XXXX-06"}, Told{"three years ago", "DCT-P3Y"}));
  EXPECT_EQ(field_of_date("basis", "It came in May.", ""), "unresolved");
}

TEST(Interpret, ADayTakesItsYearFromTheFullDateBefore) {
  EXPECT_THAT(dates_in("They came on 4 October 2022. They went back on 11 October.", ""),
              ElementsAre(Told{"4 October 2022", "2022-10-04"}, Told{"11 October", "2022-10-11"}));
}

TEST(Interpret, AHistoryCountsFromTheLastDateTold) {
  EXPECT_THAT(dates_in("The siege began in 1741. In June 1742 it ended. In May 1743 a fleet came. In March 1744 it left. In 1745 peace was signed. In May 1746 "
                       "the town burned. In July 1747 it was built again. On 3 May 1748 the king came. Two days later he left, and in August he died.",
                       "2009-12-19"),
              ::testing::Contains(Told{"Two days later", "1748-05-05"}));
}

TEST(Interpret, AnImpossibleDayHasNoValue) { EXPECT_THAT(dates_in("It is due on 31 June 2021."), ElementsAre(Told{"31 June 2021", "null"})); }

TEST(Interpret, FirstAndLastDayAreGivenForSorting) {
  EXPECT_EQ(field_of_date("start_date", "It was rated good in spring 2019."), "2019-03-01");
  EXPECT_EQ(field_of_date("end_date", "It was rated good in spring 2019."), "2019-05-31");
  EXPECT_EQ(field_of_date("precision", "It was rated good in spring 2019."), "season");
  EXPECT_EQ(field_of_date("mod", "At the end of 2021 it closed."), "END");
}

}  // namespace
}  // namespace pressmill::testing
