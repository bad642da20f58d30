// Dates in figures.
#include "extractors/dates/grammar.h"

namespace pressmill::dates {
namespace {

constexpr int kMonths = 12, kDays = 31;

}  // namespace

// "2016 / 11" and "11 - 2016", where nothing follows.
Maybe Grammar::spaced_month(At i) const {
  if (!(dash(i + 1) || mark(i + 1, '/')) || (touches(i + 1) && touches(i + 2)) || touches(i) || (i + 3 < size() && token(i + 3).kind != TokenKind::mark)) {
    return std::nullopt;
  }
  const bool year_first = digits(i) == 4;
  const int month = integer(year_first ? i + 2 : i);
  const auto year = plain_year(year_first ? i : i + 2);
  if (!year || month < 1 || month > kMonths || digits(year_first ? i + 2 : i) > 2) {
    return std::nullopt;
  }
  Parse out{of_day(0, month), i + 3};
  out.date.year = *year;
  return out;
}

// 19/08/2025 and 19.8.25 as in Britain, unless the second can be no month; 2025-08-19; 10/2018.
Maybe Grammar::numeric(At i) const {
  if (Maybe spaced = spaced_month(i)) {
    return spaced;
  }
  const int a = integer(i);
  const bool slash = mark(i + 1, '/'), dot = mark(i + 1, '.'), hyphen = dash(i + 1);
  if (a < 0 || !touches(i + 1) || !touches(i + 2) || !(slash || dot || hyphen)) {
    return std::nullopt;
  }
  const bool iso = digits(i) == 4 && hyphen && digits(i + 2) == 2 && dash(i + 3) && touches(i + 3) && touches(i + 4) && digits(i + 4) == 2;
  const bool ends_range = slash && touches(i) && i > 5 && dash(i - 1) && mark(i - 3, '/') && mark(i - 5, '/');  // 1/4/2021-31/3/2022
  if (!ends_range && touches(i) && (token(i - 1).kind != TokenKind::mark || mark(i - 1, '/') || mark(i - 1, '.') || currency(i - 1) || (dash(i - 1) && !iso))) {
    return std::nullopt;
  }
  const int named = word(i + 2).month;
  const int b = named > 0 ? named : integer(i + 2);
  const bool three = b >= 0 && (slash ? mark(i + 3, '/') : dot ? mark(i + 3, '.') : dash(i + 3)) && touches(i + 3) && touches(i + 4);
  const int c = three ? integer(i + 4) : -1;
  const auto ends_at = [&](At end) {
    const bool range = slash && dash(end) && digits(end + 1) > 0 && digits(end + 1) <= 2 && mark(end + 2, '/') && mark(end + 4, '/');
    return range || !(touches(end) &&
                      (token(end).kind == TokenKind::number || (dash(end) && touches(end + 1)) || mark(end, '/') || (mark(end, '.') && touches(end + 1))));
  };
  if (three && c >= 0 && (ends_at(i + 5) || (iso && dash(i + 5)))) {
    return three_numbers(i, a, b, c);
  }
  if (three || dot || named > 0 || !ends_at(i + 3)) {
    return std::nullopt;
  }
  const Maybe with_year = two_numbers(i, a, b);
  return with_year || !slash ? with_year : day_and_month(i, a, b);
}

// 22/04 and 11/20 behind "on", "by" or a weekday, or behind such a date in a list; never what could be a score, a fraction or an attack: 9/11, 24/7, 3/4.
Maybe Grammar::day_and_month(At i, int a, int b) const {
  const bool american = b > kMonths && a <= kMonths;
  const int day = american ? b : a, month = american ? a : b;
  const bool padded = digits(i) == 2 && digits(i + 2) == 2 && (letters(i).front() == '0' || letters(i + 2).front() == '0' || american);
  if (!padded || day < 1 || day > kDays || month < 1 || month > kMonths) {
    return std::nullopt;
  }
  const At before = i == 0 ? size() : i - 1;
  const bool listed = i > 3 && (mark(before, ',') || is(before, Small::and_) || is(before, Small::or_)) && mark(i - 3, '/') && digits(i - 2) == 2;
  const bool introduced = is(before, Small::on) || is(before, Small::prep) || word(before).weekday > 0 || listed;
  return introduced && !is(i + 3, Small::of) && !word(i + 3).no_year_before ? Maybe(Parse{of_day(day, month), i + 3}) : std::nullopt;
}

// Day, month and year in the order that their sizes allow; REQUIRES: five tokens from i, the middle one `b` (a number or the name of a month).
Maybe Grammar::three_numbers(At i, int a, int b, int c) const {
  Parse out;
  out.end = i + 5;
  if (digits(i) == 4 && b >= 1 && b <= kMonths && c >= 1 && c <= kDays && digits(i + 4) <= 2) {
    out.date = of_day(c, b);
    out.date.year = a;
    return out;
  }
  const bool american = b > kMonths && a <= kMonths;
  const bool american_name = american && word(i + 2).month > 0;
  const int day = american ? b : a, month = american ? a : b;
  const int width = digits(i + 4);
  if (digits(i) > 2 || digits(i + 2) > 2 || american_name || (width != 4 && width != 2) || day < 1 || day > kDays || month < 1 || month > kMonths) {
    return std::nullopt;
  }
  if (width == 2 && mark(i + 1, '.') && sentence_begins(i) && !(i > 0 && mark(i - 1, ':'))) {
    return std::nullopt;  // a section number
  }
  out.date = of_day(day, month);
  out.date.year = width == 4 ? c : full_year(c);
  return out;
}

// 10/2018 and 2018-10.
Maybe Grammar::two_numbers(At i, int a, int b) const {
  Parse out{{}, i + 3};
  if (digits(i) <= 2 && a >= 1 && a <= kMonths && digits(i + 2) == 4 && plain_year(i + 2)) {
    out.date.month = a;
    out.date.year = b;
    return out;
  }
  const bool pair = mark(i + 1, '/') && (digits(i + 2) == 2 ? b == (a + 1) % 100 : b == (a + 1) % 10);  // 2021/22, 1998/9
  if (plain_year(i) && digits(i + 2) <= 2 && b >= 1 && b <= kMonths && b <= a % 100 && !pair) {
    out.date.month = b;
    out.date.year = a;
    return out;
  }
  return std::nullopt;
}

}  // namespace pressmill::dates
