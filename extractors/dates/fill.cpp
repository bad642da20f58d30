#include "extractors/dates/fill.h"

#include "extractors/dates/calendar.h"
#include "extractors/dates/whole.h"

namespace pressmill::dates {
namespace {

constexpr int kEarlier = -1, kLater = 1;

using std::chrono::days;
using std::chrono::sys_days;

class Filler {
 public:
  Filler(Date anchor, Direction direction) : anchor_(anchor), direction_(direction) {}

  Partial filled(Partial p) const {
    if (p.year || p.kind != Partial::Kind::calendar) {
      return p;
    }
    const int now = year_of(anchor_);
    if (p.year_relation != Relation::none) {
      p.year = now + shift_of(p.year_relation);
    } else if (p.week > 0) {
      p.year = now;
    } else if (p.month_relation != Relation::none) {
      const auto month = month_of(anchor_) + std::chrono::months(shift_of(p.month_relation));
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
  static void set_day(Partial& p, Date day) {
    p.year = year_of(day);
    p.month = static_cast<int>(static_cast<unsigned>(day.month()));
    p.day = static_cast<int>(static_cast<unsigned>(day.day()));
  }

  // The weekday (or Saturday of the weekend) that the anchor and the relation ask for.
  Date near_day(const Partial& p) const {
    const sys_days now(anchor_);
    const int wanted = p.weekend ? 6 : p.weekday;
    const int today = iso_weekday(anchor_);
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
    auto month = month_of(anchor_);
    const int today = static_cast<int>(static_cast<unsigned>(anchor_.day()));
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
        const auto month = month_of(anchor_) + std::chrono::months(sign * away);
        const Date day = month / std::chrono::day(static_cast<unsigned>(p.day));
        const bool wrong_side =
            (direction_ == Direction::future && sys_days(day) < sys_days(anchor_)) || (direction_ == Direction::past && sys_days(day) > sys_days(anchor_));
        if (day.ok() && !wrong_side && iso_weekday(day) == p.weekday) {
          return set_day(p, day);
        }
      }
    }
  }

  // The year in which a month, day, season, quarter or holiday lies as relation and direction ask.
  int near_year(Partial p) const {
    const int now = year_of(anchor_);
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
    const sys_days today(anchor_);
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

  Date anchor_;
  Direction direction_;
};

}  // namespace

int shift_of(Relation relation) {
  switch (relation) {
    case Relation::last:
    case Relation::previous: return kEarlier;
    case Relation::next:
    case Relation::following: return kLater;
    default: return 0;
  }
}

Partial filled(const Partial& partial, Date anchor, Direction direction) { return Filler(anchor, direction).filled(partial); }

}  // namespace pressmill::dates
