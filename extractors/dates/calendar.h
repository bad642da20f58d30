#pragma once

#include <chrono>

#include "extractors/dates/compute.h"

// The calendar under compute.h: periods as values with their first and last day. Pure functions; years 1 to 9999.
namespace pressmill::dates {

constexpr int year_of(Date date) { return static_cast<int>(date.year()); }
constexpr Date make_date(int year, int month, int day) {
  return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::day(static_cast<unsigned>(day));
}
constexpr std::chrono::year_month month_of(Date date) { return date.year() / date.month(); }
constexpr Date first_of(int year) { return make_date(year, 1, 1); }
constexpr Date last_of(int year) { return make_date(year, 12, 31); }
int iso_weekday(Date date);               // Monday = 1
Date monday_of_week(int year, int week);  // ISO 8601: week 1 holds 4 January
std::string_view code_of(Season season);  // SP SU FA WI
std::string_view precision_of(Unit unit);

Resolved one_day(Date date);
Resolved week_value(Date in_it);
Resolved weekend_value(Date in_its_week);
Resolved month_value(int year, int month);
Resolved quarter_value(int year, int quarter);
Resolved half_value(int year, int half);
Resolved season_value(Season season, int year);  // winter: of the year it begins in
Resolved year_value(int year);

}  // namespace pressmill::dates
