#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "pipeline/text/span.h"

// What a calendar expression says by itself, before anyone asks when it was written. The three pieces of the dates extractor meet in these types:
// recognise.h makes an Expression out of tokens, interpret.h says what it counts from, compute.h turns it into a value.
namespace pressmill::dates {

enum class Unit : std::uint8_t { none, minute, hour, day, night, weekend, week, fortnight, month, quarter, half, year, decade, century };

// How a period lies to the one it counts from. The last three count from the date told before, the others from the day of writing.
enum class Relation : std::uint8_t { none, last, next, current, previous, following, same };
constexpr bool counts_from_text(Relation r) { return r == Relation::previous || r == Relation::following || r == Relation::same; }

enum class Modifier : std::uint8_t { none, start, mid, end, approx };
enum class Season : std::uint8_t { none, spring, summer, autumn, winter };
enum class YearKind : std::uint8_t { calendar, financial, school, municipal };

// A day with a name: a day of a month, the n-th weekday of a month (nth < 0: from its end), or days from Easter Sunday.
struct Holiday {
  std::int16_t month = 0, day = 0, weekday = 0, nth = 0, from_easter = 0;
  bool british = false;  // a bank holiday that has been moved by proclamation
};

// An underspecified date or duration: what stands in the text, and no more. Zero and none mean "not said".
struct Partial {
  enum class Kind : std::uint8_t {
    calendar,   // 12 May 2021, May, Friday, the autumn, Q3 2020, Easter Monday
    year_pair,  // 2021/22: `year` is the first one
    decade,     // `year` is its first
    century,    // `year` is its first
    period,     // last week, that month: `unit` and `relation`
    offset,     // three years ago: `count` (signed) and `unit`
    duration    // six weeks: `count` and `unit`
  };
  // The coarser parts of an amount: "2 years, 1 month and 21 days" has 21 days in `count` and the rest here.
  struct Extra {
    int years = 0, months = 0, weeks = 0, days = 0;
    bool any() const { return years != 0 || months != 0 || weeks != 0 || days != 0; }
  };
  Kind kind = Kind::calendar;
  std::optional<int> year;
  int month = 0, day = 0, weekday = 0;  // weekday: Monday = 1
  int quarter = 0, half = 0, week = 0;
  Season season = Season::none;
  std::optional<Holiday> holiday;
  int nth = 0;                               // of the weekdays, weeks or weekends of the month; -1 the last
  bool last_day = false;                     // of the month
  bool weekend = false;                      // the weekend of the date, or the weekend itself
  bool whole_week = false;                   // "the week beginning 6 September": the week that holds the date
  YearKind year_kind = YearKind::calendar;   // of a pair, or of the year that a quarter belongs to
  Relation relation = Relation::none;        // "last May"
  Relation year_relation = Relation::none;   // "May last year"
  Relation month_relation = Relation::none;  // "the 10th of last month"
  Relation week_relation = Relation::none;   // "Tuesday last week"
  Unit unit = Unit::none;
  double count = 0;
  Extra extra;
  bool of_period = false;  // "the year-ago quarter": of the period told before
  bool ahead = false;      // a duration behind "in": an offset where the sentence tells of the future
  bool from_text = false;  // an offset that counts from the date told before ("two days later")

  bool bare_weekday() const { return kind == Kind::calendar && weekday > 0 && !year && month == 0 && day == 0; }
  bool bare_year() const {
    return kind == Kind::calendar && year && month == 0 && quarter == 0 && half == 0 && week == 0 && season == Season::none && !holiday;
  }
  bool is_full_day() const { return kind == Kind::calendar && year && ((month > 0 && day > 0) || holiday) && !whole_week && !weekend; }
};

// A calendar expression in a text.
struct Expression {
  Span span;
  std::uint32_t first_token = 0, last_token = 0;  // [first, last)
  Partial from;
  std::optional<Partial> to;    // the last part of a range
  std::optional<Partial> base;  // the day that an offset counts from: "two weeks before Christmas"
  Modifier modifier = Modifier::none;
  std::string_view rule;  // "dates/day"
  bool is_duration() const { return from.kind == Partial::Kind::duration; }
};

}  // namespace pressmill::dates
