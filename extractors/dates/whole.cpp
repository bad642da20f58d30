#include "extractors/dates/whole.h"

#include <fmt/format.h>

#include "extractors/dates/calendar.h"

namespace pressmill::dates {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// Weeks begin on Monday; the first of a month is the one that holds its 4th, as ISO 8601 has it for years.
Resolved nth_value(const Partial& p) {
  const int year = *p.year;
  if (p.month == 0) {
    constexpr int kInLastWeek = 28;  // of December: always in the last ISO week
    return p.nth > 0 ? week_value(monday_of_week(year, p.nth)) : week_value(make_date(year, 12, kInLastWeek));
  }
  if (p.weekday > 0) {
    const Holiday rule{.month = static_cast<std::int16_t>(p.month), .weekday = static_cast<std::int16_t>(p.weekday), .nth = static_cast<std::int16_t>(p.nth)};
    const Date day = day_of(rule, year);
    return static_cast<int>(static_cast<unsigned>(day.month())) == p.month ? one_day(day) : Resolved{"", {}, {}, "day", false};
  }
  const Date end = *month_value(year, p.month).last;
  if (p.last_day) {
    return one_day(end);
  }
  const Date in_it = p.nth < 0 ? Date(sys_days(end) - days(3)) : Date(sys_days(make_date(year, p.month, 4)) + days(7 * (p.nth - 1)));
  return p.weekend ? weekend_value(in_it) : week_value(in_it);
}

// The weekend of Easter or of a bank holiday Monday holds the days before it; of a day in midweek it is the one behind it.
Resolved weekend_of_holiday(Date day) {
  constexpr int kTuesday = 2, kDaysBack = 3;
  return weekend_value(iso_weekday(day) <= kTuesday ? Date(sys_days(day) - days(kDaysBack)) : day);
}

// April to September, October to March.
Resolved half_of_financial_year(int year, int half) {
  const Resolved first = quarter_value(year, half == 1 ? 2 : 4), last = half == 1 ? quarter_value(year, 3) : quarter_value(year + 1, 1);
  return {first.text + "/" + last.text, first.first, last.last, "half", false};
}

}  // namespace

Resolved whole(const Partial& p) {
  const int year = *p.year;
  if (p.holiday) {
    const Date day = day_of(*p.holiday, year);
    return p.weekend ? weekend_of_holiday(day) : one_day(day);
  }
  if (p.season != Season::none) {
    return season_value(p.season, year);
  }
  if (p.quarter > 0) {
    return p.year_kind == YearKind::financial ? (p.quarter == 4 ? quarter_value(year + 1, 1) : quarter_value(year, p.quarter + 1))
                                              : quarter_value(year, p.quarter);
  }
  if (p.half > 0) {
    return p.year_kind == YearKind::financial ? half_of_financial_year(year, p.half) : half_value(year, p.half);
  }
  if (p.week > 0) {
    return week_value(monday_of_week(year, p.week));
  }
  if (p.nth != 0 && (p.month > 0 || p.whole_week)) {
    return nth_value(p);
  }
  if (p.month > 0 && p.day > 0) {
    const Date day = make_date(year, p.month, p.day);
    if (!day.ok()) {
      return {"", {}, {}, "day", false};
    }
    return p.weekend ? weekend_value(day) : p.whole_week ? week_value(day) : one_day(day);
  }
  return p.month > 0 ? month_value(year, p.month) : year_value(year);
}

Resolved unresolved(const Partial& p) {
  if (p.holiday) {
    const Holiday& h = *p.holiday;
    return {h.day > 0 ? fmt::format("XXXX-{:02}-{:02}", h.month, h.day) : h.month > 0 ? fmt::format("XXXX-{:02}", h.month) : "XXXX", {}, {}, "day", false};
  }
  if (p.season != Season::none) {
    return {fmt::format("XXXX-{}", code_of(p.season)), {}, {}, "season", false};
  }
  if (p.quarter > 0) {
    return {fmt::format("XXXX-Q{}", p.quarter), {}, {}, "quarter", false};
  }
  if (p.half > 0) {
    return {fmt::format("XXXX-H{}", p.half), {}, {}, "half", false};
  }
  if (p.week > 0) {
    return {fmt::format("XXXX-W{:02}", p.week), {}, {}, "week", false};
  }
  if (p.weekend && p.day == 0) {
    return {"XXXX-WXX-WE", {}, {}, "weekend", false};
  }
  if (p.bare_weekday()) {
    return {fmt::format("XXXX-WXX-{}", p.weekday), {}, {}, "day", false};
  }
  if (p.day == 0) {
    return {p.month > 0 ? fmt::format("XXXX-{:02}", p.month) : "XXXX", {}, {}, p.month > 0 ? "month" : "year", false};
  }
  if (p.month == 0) {
    return {fmt::format("XXXX-XX-{:02}", p.day), {}, {}, "day", false};
  }
  constexpr int kLeap = 2000;  // a day that no year has is impossible whatever the year
  return {make_date(kLeap, p.month, p.day).ok() ? fmt::format("XXXX-{:02}-{:02}", p.month, p.day) : "", {}, {}, "day", false};
}

}  // namespace pressmill::dates
