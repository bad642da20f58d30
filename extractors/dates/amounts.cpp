#include "extractors/dates/amounts.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <iterator>

#include "extractors/dates/calendar.h"

namespace pressmill::dates {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// A whole number without a point, else with what it needs.
std::string number(double n) { return n == std::floor(n) ? fmt::format("{}", static_cast<long>(n)) : fmt::format("{:g}", n); }

struct UnitCode {
  std::string_view code;
  double times;
  bool clock;
};
UnitCode code_of(Unit unit) {
  switch (unit) {
    case Unit::minute: return {"M", 1, true};
    case Unit::hour: return {"H", 1, true};
    case Unit::weekend: return {"WE", 1, false};
    case Unit::week: return {"W", 1, false};
    case Unit::fortnight: return {"W", 2, false};
    case Unit::month: return {"M", 1, false};
    case Unit::quarter: return {"M", 3, false};
    case Unit::half: return {"M", 6, false};
    case Unit::year: return {"Y", 1, false};
    case Unit::decade: return {"Y", 10, false};
    case Unit::century: return {"Y", 100, false};
    default: return {"D", 1, false};
  }
}

Date weekday_in_week_of(Date day, int weekday) { return sys_days(day) + days(weekday - iso_weekday(day)); }

}  // namespace

std::string duration_text(double count, Unit unit, const Partial::Extra& extra) {
  const UnitCode unit_code = code_of(unit);
  const double n = count * unit_code.times;
  if (unit_code.code == "Y" && n != std::floor(n)) {
    const long months = std::lround((n - std::floor(n)) * 12);
    return std::floor(n) > 0 ? fmt::format("P{}Y{}M", static_cast<long>(n), months) : fmt::format("P{}M", months);
  }
  std::string out = "P";
  for (const auto& [many, code] : {std::pair(extra.years, 'Y'), std::pair(extra.months, 'M'), std::pair(extra.weeks, 'W'), std::pair(extra.days, 'D')}) {
    if (many != 0) {
      fmt::format_to(std::back_inserter(out), "{}{}", std::abs(many), code);
    }
  }
  fmt::format_to(std::back_inserter(out), "{}{}{}", unit_code.clock ? "T" : "", number(n), unit_code.code);
  return out;
}

// A relative date with nothing to count from.
Resolved sum(double count, Unit unit, const Partial::Extra& extra) {
  return {fmt::format("DCT{}{}", count > 0 ? '+' : '-', duration_text(std::abs(count), unit, extra)), {}, {}, precision_of(unit), false};
}

Date later(Date day, int months, long in_days) {
  day += std::chrono::months(months);
  day = day.ok() ? day : Date(day.year() / day.month() / std::chrono::last);
  return sys_days(day) + days(in_days);
}

// The day so many units from another one; a weekday told with it is that of the week in which it lies.
Date moved(Date from, const Partial& offset) {
  constexpr int kWeek = 7, kYear = 12;
  const UnitCode unit = code_of(offset.unit);
  const long n = std::lround(offset.count * unit.times);
  const int months = unit.code == "Y" ? static_cast<int>(kYear * n) : unit.code == "M" ? static_cast<int>(n) : 0;
  const long in_days = months != 0 || unit.clock ? 0 : unit.code == "D" ? n : kWeek * n;
  const Date out = later(from, months, in_days);
  return offset.weekday > 0 ? weekday_in_week_of(out, offset.weekday) : out;
}

}  // namespace pressmill::dates
