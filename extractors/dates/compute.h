#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractors/dates/partial.h"
#include "pipeline/document/document.h"

// The third piece: a partial date becomes a value, given the day it counts from. Pure functions of their arguments (std::chrono calendar types, the
// proleptic Gregorian calendar); no clock, no text.
namespace pressmill::dates {

enum class Direction : std::uint8_t { past, future, nearest, same_year };

struct Resolved {
  std::string text;  // TIMEX3; empty where the date is impossible (31 June)
  std::optional<Date> first, last;
  std::string_view precision;  // "day", "week", …; empty for a duration
  bool used_anchor = false;
};

// The value of one expression. Without an anchor, what isn't said stays X, and a relative one stays a sum ("DCT-P3Y").
Resolved compute(const Expression& expression, std::optional<Date> anchor, Direction direction);

// Easter Sunday of a Gregorian year (the anonymous algorithm as in Meeus, Astronomical Algorithms, chapter 8).
Date easter(int year);

// The day a holiday falls on.
Date day_of(const Holiday& holiday, int year);

}  // namespace pressmill::dates
