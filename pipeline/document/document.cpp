#include "pipeline/document/document.h"

#include <charconv>
#include <cstdio>

namespace pressmill {

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto number = [&text](std::size_t at, std::size_t size) {
    int value = -1;
    const char* const end = text.data() + at + size;
    return std::from_chars(text.data() + at, end, value).ptr == end ? value : -1;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) {
    return std::nullopt;
  }
  const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::string iso_date(Date date) {
  constexpr int kTen = 10, kFirst = 0, kLast = 9999;
  const int year = static_cast<int>(date.year());
  const auto month = static_cast<unsigned>(date.month()), day = static_cast<unsigned>(date.day());
  if (year < kFirst || year > kLast) {
    char out[32];
    const int size = std::snprintf(out, sizeof out, "%04d-%02u-%02u", year, month, day);
    return {out, static_cast<std::size_t>(size)};
  }
  std::string out = "0000-00-00";  // by hand: every finding with a date asks for several
  const auto put = [&out](std::size_t end, unsigned number) {
    for (std::size_t i = end; number > 0; --i, number /= kTen) {
      out[i] = static_cast<char>('0' + number % kTen);
    }
  };
  constexpr std::size_t kYearEnd = 3, kMonthEnd = 6, kDayEnd = 9;
  put(kYearEnd, static_cast<unsigned>(year));
  put(kMonthEnd, month);
  put(kDayEnd, day);
  return out;
}

}  // namespace pressmill
