#include "extractors/dates/compute.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "extractors/dates/calendar.h"
#include "extractors/dates/whole.h"

namespace pressmill::dates {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kEarlier = -1, kLater = 1;

int shift_of(Relation relation) {
  switch (relation) {
    case Relation::last:
    case Relation::previous: return kEarlier;
    case Relation::next:
    case Relation::following: return kLater;
    default: return 0;
  }
}

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

std::string duration_text(double count, Unit unit, const Partial::Extra& extra = {}) {
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
Resolved sum(double count, Unit unit, const Partial::Extra& extra = {}) {
  return {fmt::format("DCT{}{}", count > 0 ? '+' : '-', duration_text(std::abs(count), unit, extra)), {}, {}, precision_of(unit), false};
}

Date later(Date day, int months, long in_days) {
  day += std::chrono::months(months);
  day = day.ok() ? day : Date(day.year() / day.month() / std::chrono::last);
  return sys_days(day) + days(in_days);
}

Date weekday_in_week_of(Date day, int weekday) { return sys_days(day) + days(weekday - iso_weekday(day)); }

class Calculator {
 public:
  Calculator(std::optional<Date> anchor, Direction direction) : anchor_(anchor), direction_(direction) {}

  Resolved value(const Partial& p) const {
    switch (p.kind) {
      case Partial::Kind::duration: return {duration_text(p.count, p.unit, p.extra), {}, {}, {}, false};
      case Partial::Kind::offset: return offset(p);
      case Partial::Kind::period: return period(p);
      case Partial::Kind::year_pair: return year_pair(p);
      case Partial::Kind::decade: return decade(*p.year, false);
      case Partial::Kind::century: return {fmt::format("{:02}XX", *p.year / 100), first_of(*p.year), last_of(*p.year + 99), "century", false};
      case Partial::Kind::calendar: return calendar(p);
    }
    return {};
  }

  // The day so many units from another one; a weekday told with it is that of the week in which it lies.
  static Date moved(Date from, const Partial& offset) {
    constexpr int kWeek = 7, kYear = 12;
    const UnitCode unit = code_of(offset.unit);
    const long n = std::lround(offset.count * unit.times);
    const int months = unit.code == "Y" ? static_cast<int>(kYear * n) : unit.code == "M" ? static_cast<int>(n) : 0;
    const long in_days = months != 0 || unit.clock ? 0 : unit.code == "D" ? n : kWeek * n;
    const Date out = later(from, months, in_days);
    return offset.weekday > 0 ? weekday_in_week_of(out, offset.weekday) : out;
  }

  // So many units from a day: a day again.
  Resolved from_day(const Partial& offset, const Partial& base) const {
    const Resolved day = value(base);
    if (!day.first) {
      return {"XXXX-XX-XX", {}, {}, "day", false};
    }
    Resolved result = one_day(moved(*day.first, offset));
    result.used_anchor = day.used_anchor;
    return result;
  }

  // The same partial with its year filled in from the anchor, where that can be done.
  Partial filled(Partial p) const {
    if (p.year || p.kind != Partial::Kind::calendar || !anchor_) {
      return p;
    }
    const int now = year_of(*anchor_);
    if (p.year_relation != Relation::none) {
      p.year = now + shift_of(p.year_relation);
    } else if (p.week > 0) {
      p.year = now;
    } else if (p.month_relation != Relation::none) {
      const auto month = month_of(*anchor_) + std::chrono::months(shift_of(p.month_relation));
      p.year = static_cast<int>(month.year());
      p.month = static_cast<int>(static_cast<unsigned>(month.month()));
    } else if (p.bare_weekday() || (p.weekend && p.month == 0 && p.day == 0)) {
      set_day(p, near_day(p));
    } else if (p.day > 0 && p.month == 0) {
      fill_month(p);
    } else {
      p.year = near_year(p);
    }
    return p;
  }

 private:
  Resolved calendar(Partial p) const {
    const bool known = p.year.has_value();
    p = filled(p);
    Resolved out = p.year ? whole(p) : unresolved(p);
    out.used_anchor = !known && p.year.has_value();
    return out;
  }

  static void set_day(Partial& p, Date day) {
    p.year = year_of(day);
    p.month = static_cast<int>(static_cast<unsigned>(day.month()));
    p.day = static_cast<int>(static_cast<unsigned>(day.day()));
  }

  // The weekday (or Saturday of the weekend) that the anchor and the relation ask for.
  Date near_day(const Partial& p) const {
    const sys_days now(*anchor_);
    const int wanted = p.weekend ? 6 : p.weekday;
    const int today = iso_weekday(*anchor_);
    if (p.week_relation != Relation::none || (p.weekend && p.relation == Relation::current)) {
      return now + days(wanted - today + 7 * shift_of(p.week_relation));
    }
    if (!p.weekend && (p.relation == Relation::next || (p.relation == Relation::last && today < 6 && direction_ != Direction::nearest))) {
      return now + days(wanted - today + 7 * shift_of(p.relation));  // "next Friday" is none of this week's; "last Monday" neither, but at a weekend
    }
    int back = (today - wanted + 7) % 7;  // days since the last one, 0 today
    if (p.weekend && today == 7) {
      back = 1;
    }
    switch (p.relation) {
      case Relation::last:
      case Relation::previous: return now - days(back == 0 ? 7 : back);
      case Relation::next:
      case Relation::following: return now + days(7 - back);
      case Relation::current: return now + days((7 - back) % 7);
      default: break;
    }
    return direction_ == Direction::future && back > 0 ? now + days(7 - back) : now - days(back);
  }

  // "the 18th": in the month that the direction asks for.
  void fill_month(Partial& p) const {
    if (p.weekday > 0) {
      return fill_month_of_weekday(p);
    }
    auto month = month_of(*anchor_);
    const int today = static_cast<int>(static_cast<unsigned>(anchor_->day()));
    if (direction_ == Direction::future && p.day < today) {
      month += std::chrono::months(1);
    } else if (direction_ == Direction::past && p.day > today) {
      month -= std::chrono::months(1);
    }
    p.year = static_cast<int>(month.year());
    p.month = static_cast<int>(static_cast<unsigned>(month.month()));
  }

  // "Monday 13th": the nearest month in which that day is a Monday, on the side that the direction asks for.
  void fill_month_of_weekday(Partial& p) const {
    constexpr int kMost = 24;  // months; any day meets any weekday within them
    for (int away = 0; away <= kMost; ++away) {
      for (const int sign : {kEarlier, kLater}) {
        const auto month = month_of(*anchor_) + std::chrono::months(sign * away);
        const Date day = month / std::chrono::day(static_cast<unsigned>(p.day));
        const bool wrong_side =
            (direction_ == Direction::future && sys_days(day) < sys_days(*anchor_)) || (direction_ == Direction::past && sys_days(day) > sys_days(*anchor_));
        if (day.ok() && !wrong_side && iso_weekday(day) == p.weekday) {
          return set_day(p, day);
        }
      }
    }
  }

  // The year in which a month, day, season, quarter or holiday lies as relation and direction ask.
  int near_year(Partial p) const {
    const int now = year_of(*anchor_);
    const auto span_in = [&p](int year) {
      p.year = year;
      return whole(p);
    };
    if (p.weekday > 0 && p.month > 0 && p.day > 0) {
      for (const int away : {0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6}) {
        const Resolved v = span_in(now + away);
        if (v.first && iso_weekday(*v.first) == p.weekday) {
          return now + away;
        }
      }
    }
    const sys_days today(*anchor_);
    const auto wanted = direction_for(p.relation);
    int best = now;
    long least = -1;
    for (const int year : {now, now - 1, now + 1}) {
      const Resolved v = span_in(year);
      if (!v.first) {
        continue;
      }
      const sys_days first(*v.first), last(*v.last);
      const bool strict = p.relation != Relation::none;
      const long away = today < first ? (first - today).count() : today > last ? (today - last).count() : 0;
      const bool fits = wanted == Direction::past        ? (strict ? last < today : first <= today)
                        : wanted == Direction::future    ? (strict ? first > today : last >= today)
                        : wanted == Direction::same_year ? year == now || (p.season == Season::winter && away == 0)
                                                         : true;
      if (fits && (least < 0 || away < least)) {
        best = year;
        least = away;
      }
    }
    return best;
  }

  Direction direction_for(Relation relation) const {
    switch (relation) {
      case Relation::last:
      case Relation::previous: return Direction::past;
      case Relation::next:
      case Relation::following: return Direction::future;
      case Relation::current:
      case Relation::same: return Direction::same_year;
      default: return direction_;
    }
  }

  static Resolved year_pair(const Partial& p) {
    const int month = p.year_kind == YearKind::school ? 9 : p.year_kind == YearKind::municipal ? 5 : 4;
    const Date end = sys_days(make_date(*p.year + 1, month, 1)) - days(1);
    return {fmt::format("{:04}/{:04}", *p.year, *p.year + 1), make_date(*p.year, month, 1), end, "financial_year", false};
  }

  static Resolved decade(int year, bool anchored) {
    return {fmt::format("{:03}X", year / 10), first_of(year / 10 * 10), last_of(year / 10 * 10 + 9), "decade", anchored};
  }

  Resolved period(const Partial& p) const {
    const int shift = shift_of(p.relation);
    if (!anchor_) {
      return sum(shift, p.unit);
    }
    if (p.unit == Unit::year && p.year_kind != YearKind::calendar) {
      const int start = p.year_kind == YearKind::school ? 9 : p.year_kind == YearKind::municipal ? 5 : 4;
      Partial pair = p;
      pair.year = year_of(*anchor_) + shift - (static_cast<int>(static_cast<unsigned>(anchor_->month())) < start ? 1 : 0);
      Resolved out = year_pair(pair);
      out.used_anchor = true;
      return out;
    }
    return stepped(shift, p.unit);
  }

  Resolved offset(const Partial& p) const {
    if (!anchor_) {
      return sum(p.count, p.unit, p.extra);
    }
    if (p.extra.any()) {
      constexpr int kYear = 12, kWeek = 7;
      Partial rest = p;
      rest.extra = {};
      const Date from = later(*anchor_, kYear * p.extra.years + p.extra.months, kWeek * p.extra.weeks + p.extra.days);
      return Calculator(from, direction_).offset(rest);
    }
    if (p.weekday > 0) {
      Resolved day = one_day(moved(*anchor_, p));
      day.used_anchor = true;
      return day;
    }
    if (p.unit == Unit::hour || p.unit == Unit::minute) {
      const double hours = p.unit == Unit::hour ? p.count : p.count / 60;
      return stepped(static_cast<long>(std::trunc(hours / 24)), Unit::day);
    }
    if (p.count != std::floor(p.count) && p.unit == Unit::year) {
      return stepped(std::lround(p.count * 12), Unit::month);
    }
    return stepped(std::lround(p.count), p.unit);
  }

  // The unit that lies `n` units from the one that holds the anchor.
  Resolved stepped(long n, Unit unit) const {
    const sys_days now(*anchor_);
    const int year = year_of(*anchor_);
    const auto month = month_of(*anchor_) + std::chrono::months(unit == Unit::month ? n : unit == Unit::quarter ? 3 * n : unit == Unit::half ? 6 * n : 0);
    const int m = static_cast<int>(static_cast<unsigned>(month.month()));
    Resolved out;
    switch (unit) {
      case Unit::week: out = week_value(now + days(7 * n)); break;
      case Unit::fortnight: out = week_value(now + days(14 * n)); break;
      case Unit::weekend: out = weekend_value(now + days(7 * n)); break;
      case Unit::month: out = month_value(static_cast<int>(month.year()), m); break;
      case Unit::quarter: out = quarter_value(static_cast<int>(month.year()), (m + 2) / 3); break;
      case Unit::half: out = half_value(static_cast<int>(month.year()), (m + 5) / 6); break;
      case Unit::year: out = year_value(static_cast<int>(year + n)); break;
      case Unit::decade: out = decade(static_cast<int>(year + 10 * n), true); break;
      case Unit::century: {
        const int first = static_cast<int>(year + 100 * n) / 100 * 100;
        out = {fmt::format("{:02}XX", first / 100), first_of(first), last_of(first + 99), "century", true};
        break;
      }
      default: out = one_day(now + days(n)); break;
    }
    out.used_anchor = true;
    return out;
  }

  std::optional<Date> anchor_;
  Direction direction_;
};

// What one end of a range leaves out, the other says.
void share(Partial& from, Partial& to) {
  if (!to.year && from.year && to.kind == Partial::Kind::calendar) {
    to.year = *from.year + (to.month > 0 && from.month > to.month ? 1 : 0);
  } else if (!from.year && to.year && from.kind == Partial::Kind::calendar) {
    from.year = *to.year - (from.month > to.month && to.month > 0 ? 1 : 0);
  }
}

}  // namespace

Resolved compute(const Expression& expression, std::optional<Date> anchor, Direction direction) {
  const Calculator calculator(anchor, direction);
  if (expression.base) {
    return calculator.from_day(expression.from, *expression.base);
  }
  if (!expression.to) {
    return calculator.value(expression.from);
  }
  Partial from = expression.from, to = *expression.to;
  share(from, to);
  const bool known = to.year.has_value() || from.year.has_value();
  if (!known && !from.bare_weekday()) {
    to = calculator.filled(to);
    share(from, to);
  }
  const Resolved first = calculator.value(from);
  Resolved last = calculator.value(to);
  if (from.bare_weekday() && first.first && last.first && sys_days(*last.first) < sys_days(*first.first)) {
    last = Calculator(first.first, Direction::future).value(to);
  }
  Resolved out{first.text.empty() || last.text.empty() ? "" : first.text + "/" + last.text, first.first, last.last, first.precision,
               !known && last.first.has_value()};
  if (out.text.empty()) {
    out.first.reset();
    out.last.reset();
  }
  return out;
}

}  // namespace pressmill::dates
