#include "extractors/dates/compute.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "extractors/dates/amounts.h"
#include "extractors/dates/calendar.h"
#include "extractors/dates/fill.h"
#include "extractors/dates/whole.h"

namespace pressmill::dates {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

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

 private:
  Resolved calendar(Partial p) const {
    const bool known = p.year.has_value();
    p = anchor_ ? filled(p, *anchor_, direction_) : p;
    Resolved out = p.year ? whole(p) : unresolved(p);
    out.used_anchor = !known && p.year.has_value();
    return out;
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
  if (from.bare_weekday() || from.year_relation != Relation::none) {
    return;
  }
  if (!to.year && from.year && to.kind == Partial::Kind::calendar) {
    to.year = *from.year + (to.month > 0 && from.month > to.month ? 1 : 0);
  } else if (!from.year && to.year && from.kind == Partial::Kind::calendar) {
    from.year = *to.year - (from.month > to.month && to.month > 0 ? 1 : 0);
  }
}

// Both ends; an end that is the day of writing says on which side of it the other lies.
Resolved range(Partial from, Partial to, std::optional<Date> anchor, Direction direction) {
  const auto writing = [](const Partial& p) { return p.kind == Partial::Kind::offset; };
  direction = writing(from) ? Direction::future : writing(to) ? Direction::past : direction;
  const Calculator calculator(anchor, direction);
  share(from, to);
  const bool known = to.year.has_value() || from.year.has_value();
  if (!known && !from.bare_weekday() && anchor) {
    to = filled(to, *anchor, direction);
    share(from, to);
  }
  const Resolved first = calculator.value(from);
  Resolved last = calculator.value(to);
  if (from.bare_weekday() && first.first && last.first && sys_days(*last.first) < sys_days(*first.first)) {
    last = Calculator(first.first, Direction::future).value(to);
  }
  if (first.text.empty() || last.text.empty()) {
    return {"", {}, {}, first.precision, false};
  }
  const bool used = first.used_anchor || last.used_anchor || (!known && last.first.has_value());
  return {first.text + "/" + last.text, first.first, last.last, last.precision == "day" ? last.precision : first.precision, used};
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
  return range(expression.from, *expression.to, anchor, direction);
}

}  // namespace pressmill::dates
