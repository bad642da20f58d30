#include "extractors/dates/calendar.h"

#include <fmt/format.h>

#include <array>

namespace pressmill::dates {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

Date end_of_month(int year, int month) { return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last; }

// May bank holidays that a proclamation moved: for anniversaries of VE Day, and the spring one to June for jubilees.
constexpr std::array<Date, 5> kMoved = {make_date(1995, 5, 8), make_date(2020, 5, 8), make_date(2002, 6, 4), make_date(2012, 6, 4), make_date(2022, 6, 2)};

// The year and number of the ISO week that holds a day.
std::pair<int, int> iso_week(Date date) {
  const sys_days thursday = sys_days(date) + days(4 - iso_weekday(date));
  const int year = year_of(thursday);
  return {year, static_cast<int>((thursday - sys_days(first_of(year))).count() / 7) + 1};
}

}  // namespace

int iso_weekday(Date date) { return static_cast<int>(std::chrono::weekday(sys_days(date)).iso_encoding()); }

Date monday_of_week(int year, int week) {
  const Date fourth = make_date(year, 1, 4);
  return sys_days(fourth) - days(iso_weekday(fourth) - 1) + days(7 * (week - 1));
}

std::string_view code_of(Season season) {
  switch (season) {
    case Season::spring: return "SP";
    case Season::summer: return "SU";
    case Season::autumn: return "FA";
    default: return "WI";
  }
}

std::string_view precision_of(Unit unit) {
  switch (unit) {
    case Unit::weekend: return "weekend";
    case Unit::week:
    case Unit::fortnight: return "week";
    case Unit::month: return "month";
    case Unit::quarter: return "quarter";
    case Unit::half: return "half";
    case Unit::year: return "year";
    case Unit::decade: return "decade";
    case Unit::century: return "century";
    default: return "day";
  }
}

Resolved one_day(Date date) { return {iso_date(date), date, date, "day", false}; }

Resolved week_value(Date in_it) {
  const auto [year, week] = iso_week(in_it);
  const sys_days monday = sys_days(in_it) - days(iso_weekday(in_it) - 1);
  return {fmt::format("{:04}-W{:02}", year, week), monday, Date(monday + days(6)), "week", false};
}

Resolved weekend_value(Date in_its_week) {
  Resolved out = week_value(in_its_week);
  const sys_days monday(*out.first);
  return {out.text + "-WE", Date(monday + days(5)), Date(monday + days(6)), "weekend", false};
}

Resolved month_value(int year, int month) {
  return {fmt::format("{:04}-{:02}", year, month), make_date(year, month, 1), end_of_month(year, month), "month", false};
}

Resolved quarter_value(int year, int quarter) {
  return {fmt::format("{:04}-Q{}", year, quarter), make_date(year, 3 * quarter - 2, 1), end_of_month(year, 3 * quarter), "quarter", false};
}

Resolved half_value(int year, int half) {
  return {fmt::format("{:04}-H{}", year, half), make_date(year, 6 * half - 5, 1), end_of_month(year, 6 * half), "half", false};
}

Resolved season_value(Season season, int year) {
  const int first = season == Season::spring ? 3 : season == Season::summer ? 6 : season == Season::autumn ? 9 : 12;
  const Date end = season == Season::winter ? end_of_month(year + 1, 2) : end_of_month(year, first + 2);
  return {fmt::format("{:04}-{}", year, code_of(season)), make_date(year, first, 1), end, "season", false};
}

Resolved year_value(int year) { return {fmt::format("{:04}", year), first_of(year), last_of(year), "year", false}; }

Date easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return make_date(year, n / 31, n % 31 + 1);
}

Date day_of(const Holiday& holiday, int year) {
  if (holiday.british) {
    for (const Date moved : kMoved) {
      const int distance = static_cast<int>(static_cast<unsigned>(moved.month())) - holiday.month;
      if (year_of(moved) == year && distance == (holiday.nth < 0 ? 1 : 0)) {
        return moved;
      }
    }
  }
  if (holiday.month == 0) {
    return sys_days(easter(year)) + days(holiday.from_easter);
  }
  if (holiday.nth == 0) {
    return make_date(year, holiday.month, holiday.day);
  }
  if (holiday.nth < 0) {
    const Date end = end_of_month(year, holiday.month);
    return sys_days(end) - days((iso_weekday(end) - holiday.weekday + 7) % 7);
  }
  const Date first = make_date(year, holiday.month, 1);
  return sys_days(first) + days((holiday.weekday - iso_weekday(first) + 7) % 7 + 7 * (holiday.nth - 1));
}

}  // namespace pressmill::dates
