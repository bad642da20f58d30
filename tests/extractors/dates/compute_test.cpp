#include "extractors/dates/compute.h"

#include <gtest/gtest.h>

namespace pressmill::dates {
namespace {

Date day(std::string_view iso) { return *parse_iso_date(iso); }

Expression of(Partial partial) {
  Expression out;
  out.from = partial;
  return out;
}

Partial month(int number) {
  Partial out;
  out.month = number;
  return out;
}

Partial day_of_month(int d, int m) {
  Partial out = month(m);
  out.day = d;
  return out;
}

Partial ago(double count, Unit unit) {
  Partial out;
  out.kind = Partial::Kind::offset;
  out.count = -count;
  out.unit = unit;
  return out;
}

Partial weekday(int number, Relation relation = Relation::none) {
  Partial out;
  out.weekday = number;
  out.relation = relation;
  return out;
}

std::string value(const Partial& partial, std::string_view anchor, Direction direction = Direction::past) {
  return compute(of(partial), anchor.empty() ? std::nullopt : std::optional(day(anchor)), direction).text;
}

TEST(Compute, AMonthWithoutAYearIsTheLastOrTheNextOne) {
  EXPECT_EQ(value(month(11), "2021-10-06"), "2020-11");
  EXPECT_EQ(value(month(11), "2021-10-06", Direction::future), "2021-11");
  EXPECT_EQ(value(month(10), "2021-10-06"), "2021-10");
}

TEST(Compute, WithoutAnAnchorWhatIsUnknownStaysX) {
  EXPECT_EQ(value(month(5), ""), "XXXX-05");
  EXPECT_EQ(value(day_of_month(5, 6), ""), "XXXX-06-05");
  EXPECT_EQ(value(weekday(2), ""), "XXXX-WXX-2");
  EXPECT_EQ(value(ago(3, Unit::year), ""), "DCT-P3Y");
}

TEST(Compute, ADayThatNoMonthHasIsNoDate) {
  EXPECT_EQ(value(day_of_month(31, 6), "2021-10-06"), "");
  EXPECT_EQ(value(day_of_month(31, 6), ""), "");
}

TEST(Compute, TheTwentyNinthOfFebruaryNeedsALeapYear) {
  Partial leap = day_of_month(29, 2);
  leap.year = 2024;
  EXPECT_EQ(value(leap, ""), "2024-02-29");
  leap.year = 2023;
  EXPECT_EQ(value(leap, ""), "");
}

TEST(Compute, TheUnitSaysHowFineAnOffsetIs) {
  EXPECT_EQ(value(ago(3, Unit::year), "2021-10-06"), "2018");
  EXPECT_EQ(value(ago(6, Unit::month), "2020-09-28"), "2020-03");
  EXPECT_EQ(value(ago(2, Unit::week), "2021-10-06"), "2021-W38");
  EXPECT_EQ(value(ago(10, Unit::day), "2021-03-05"), "2021-02-23");
}

TEST(Compute, AWeekdayLiesWithinAWeekOfItsAnchor) {
  EXPECT_EQ(value(weekday(5), "2021-10-06"), "2021-10-01");
  EXPECT_EQ(value(weekday(5), "2021-10-06", Direction::future), "2021-10-08");
  EXPECT_EQ(value(weekday(3), "2021-10-06"), "2021-10-06");
  EXPECT_EQ(value(weekday(3, Relation::last), "2021-10-06"), "2021-09-29");
  EXPECT_EQ(value(weekday(3, Relation::next), "2021-10-06"), "2021-10-13");
}

TEST(Compute, AWinterBelongsToTheYearItBeginsIn) {
  Partial winter;
  winter.season = Season::winter;
  winter.year = 2023;
  const Resolved v = compute(of(winter), std::nullopt, Direction::past);
  EXPECT_EQ(v.text, "2023-WI");
  EXPECT_EQ(v.last, day("2024-02-29"));
}

TEST(Compute, AFinancialYearRunsFromAprilToMarch) {
  Partial pair;
  pair.kind = Partial::Kind::year_pair;
  pair.year = 2021;
  const Resolved v = compute(of(pair), std::nullopt, Direction::past);
  EXPECT_EQ(v.text, "2021/2022");
  EXPECT_EQ(v.first, day("2021-04-01"));
  EXPECT_EQ(v.last, day("2022-03-31"));
}

TEST(Compute, ASchoolYearRunsFromSeptemberToAugust) {
  Partial pair;
  pair.kind = Partial::Kind::year_pair;
  pair.year = 2022;
  pair.year_kind = YearKind::school;
  EXPECT_EQ(compute(of(pair), std::nullopt, Direction::past).first, day("2022-09-01"));
}

TEST(Compute, ARangeOverTheTurnOfTheYearSharesTheLaterYear) {
  Expression range = of(month(11));
  range.to = month(2);
  range.to->year = 2024;
  EXPECT_EQ(compute(range, std::nullopt, Direction::past).text, "2023-11/2024-02");
}

TEST(Compute, EasterFollowsTheGregorianTables) {
  EXPECT_EQ(easter(2019), day("2019-04-21"));
  EXPECT_EQ(easter(2024), day("2024-03-31"));
  EXPECT_EQ(easter(1954), day("1954-04-18"));
  EXPECT_EQ(easter(2038), day("2038-04-25"));
}

TEST(Compute, BankHolidaysAreTheNthOrLastMonday) {
  EXPECT_EQ(day_of({.month = 5, .weekday = 1, .nth = 1}, 2025), day("2025-05-05"));
  EXPECT_EQ(day_of({.month = 5, .weekday = 1, .nth = -1}, 2025), day("2025-05-26"));
  EXPECT_EQ(day_of({.month = 8, .weekday = 1, .nth = -1}, 2021), day("2021-08-30"));
}

TEST(Compute, TheFirstWeekOfAYearHoldsTheFourthOfJanuary) {
  Partial week;
  week.week = 1;
  week.year = 2019;
  const Resolved v = compute(of(week), std::nullopt, Direction::past);
  EXPECT_EQ(v.text, "2019-W01");
  EXPECT_EQ(v.first, day("2018-12-31"));
}

TEST(Compute, ADurationWithAHalfYearTellsMonths) {
  Partial duration;
  duration.kind = Partial::Kind::duration;
  duration.unit = Unit::year;
  duration.count = 2.5;
  EXPECT_EQ(value(duration, ""), "P2Y6M");
  duration.unit = Unit::fortnight;
  duration.count = 1;
  EXPECT_EQ(value(duration, ""), "P2W");
  duration.unit = Unit::hour;
  duration.count = 22;
  EXPECT_EQ(value(duration, ""), "PT22H");
}

}  // namespace
}  // namespace pressmill::dates
