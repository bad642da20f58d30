// Dates that say which day, month or year they mean, in whole or in part.
#include "extractors/dates/grammar.h"

namespace pressmill::dates {
namespace {

constexpr int kMonths = 12, kDays = 31;

// Two digits as a year of the century around now: 69 and below are of this one (the POSIX rule).
int full_year(int two_digits) { return two_digits + (two_digits < 69 ? 2000 : 1900); }

Partial of_day(int day, int month) {
  Partial out;
  out.day = day;
  out.month = month;
  return out;
}

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
  if (touches(i) && (token(i - 1).kind != TokenKind::mark || mark(i - 1, '/') || mark(i - 1, '.') || currency(i - 1) || (dash(i - 1) && !iso))) {
    return std::nullopt;
  }
  const int named = word(i + 2).month;
  const int b = named > 0 ? named : integer(i + 2);
  const bool three = b >= 0 && (slash ? mark(i + 3, '/') : dot ? mark(i + 3, '.') : dash(i + 3)) && touches(i + 3) && touches(i + 4);
  const int c = three ? integer(i + 4) : -1;
  const auto ends_at = [this](At end) {
    return !(touches(end) &&
             (token(end).kind == TokenKind::number || (dash(end) && touches(end + 1)) || mark(end, '/') || (mark(end, '.') && touches(end + 1))));
  };
  if (three && c >= 0 && (ends_at(i + 5) || (iso && dash(i + 5)))) {
    return three_numbers(i, a, b, c);
  }
  return three || dot || named > 0 || !ends_at(i + 3) ? std::nullopt : two_numbers(i, a, b);
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
  if (width == 2 && mark(i + 1, '.') && sentence_begins(i)) {
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
  const bool pair = mark(i + 1, '/') && digits(i + 2) == 2 && b == (a + 1) % 100;
  if (plain_year(i) && digits(i + 2) <= 2 && b >= 1 && b <= kMonths && b <= a % 100 && !pair) {
    out.date.month = b;
    out.date.year = a;
    return out;
  }
  return std::nullopt;
}

// Takes the year that stands behind a date without one.
void Grammar::year_behind(Parse& date) const {
  if (date.date.year) {
    return;
  }
  At i = date.end;
  const bool comma = mark(i, ',');
  if (comma) {
    ++i;
  }
  const bool of = is(i, Small::of) || (is(i, Small::in) && date.date.day == 0);
  const At at = of ? i + 1 : i;
  if (const auto year = plain_year(at); year && !(comma && of) && !(comma && token(at + 1).kind == TokenKind::word && word(at + 1).no_year_before)) {
    date.date.year = *year;
    date.end = at + 1;
    return;
  }
  if (At end = i; date.date.day > 0 || date.date.month > 0) {
    if (const auto spoken = spoken_year(at, end); spoken && word(end).unit == Unit::none) {
      date.date.year = *spoken;
      date.end = end;
      return;
    }
  }
  if (!comma && apostrophe(i) && digits(i + 1) == 2 && touches(i + 1)) {
    date.date.year = full_year(integer(i + 1));
    date.end = i + 2;
    return;
  }
  const bool ends = at + 1 >= size() || ((mark(at + 1, '.') || mark(at + 1, ',') || mark(at + 1, ')')) && !touches(at + 2));
  if (!comma && date.date.month > 0 && digits(at) == 2 && integer(at) > kDays && ends) {
    date.date.year = full_year(integer(at));  // 3 Aug 96
    date.end = at + 1;
    return;
  }
  At r = at;
  if (is(r, Small::the)) {
    ++r;
  }
  if (comma && !(word(r).relation == Relation::last || word(r).relation == Relation::next)) {
    return;
  }
  const Relation relation = word(r).relation;
  if (relation == Relation::none) {
    return;
  }
  if (word(r + 1).relation == Relation::same) {  // "that same year"
    ++r;
  }
  const Unit unit = word(r + 1).unit;
  if (word(r + 1).plural) {
    return;
  }
  if (unit == Unit::year) {
    date.date.year_relation = relation;
    date.end = r + 2;
  } else if (unit == Unit::month && date.date.day > 0 && date.date.month == 0) {
    date.date.month_relation = relation;
    date.end = r + 2;
  } else if (unit == Unit::week && date.date.bare_weekday()) {
    date.date.week_relation = relation;
    date.end = r + 2;
  }
}

// 19 August 2025, 19th of August, the 31st of March.
Maybe Grammar::day_month(At i) const {
  const auto day = day_number(i);
  if (!day) {
    return std::nullopt;
  }
  const bool joined = (dash(day->end) || mark(day->end, '/')) && touches(day->end) && touches(day->end + 1);  // 10-August
  const bool of = is(day->end, Small::of);
  const At m = of || joined ? day->end + 1 : day->end;
  const Word& month = word(m);
  const bool named = digits(i) == 0;  // "second of Aug", not "second may"
  if (month.month == 0 || (named && !of && !capital(m))) {
    return std::nullopt;
  }
  Parse out{of_day(static_cast<int>(day->value), month.month), m + 1};
  const At bare = out.end;
  if (month.abbreviation && mark(bare, '.') && touches(bare)) {
    ++out.end;
    year_behind(out);
    out.end = out.end == bare + 1 ? bare : out.end;
  } else {
    year_behind(out);
  }
  if (month.weak && !capital(m) && out.end == bare && !of && digits(i) > 0 && day->end == i + 1) {
    return std::nullopt;  // "the 12 may go"
  }
  if (named && out.end == bare && of && word(m).weak && !capital(m)) {
    return std::nullopt;
  }
  return out;
}

// August 19, 2025; August 2025; Aug. 19; August last year; August.
Maybe Grammar::month_first(At i) const {
  const Word& w = word(i);
  if (w.month == 0) {
    return std::nullopt;
  }
  Parse out{of_day(0, w.month), i + 1};
  if (w.abbreviation && mark(i + 1, '.') && touches(i + 1) && (digits(i + 2) > 0 || (token(i + 2).kind == TokenKind::word && !capital(i + 2)))) {
    ++out.end;
  }
  const bool joined = (dash(out.end) || mark(out.end, '/')) && touches(out.end) && touches(out.end + 1);  // Sep-2012, August-10
  if (joined && plain_year(out.end + 1) && !(touches(out.end + 2) && token(out.end + 2).kind != TokenKind::mark)) {
    out.date.year = *plain_year(out.end + 1);
    out.end += 2;
    return out;
  }
  if (const At the = is(out.end, Small::the) || (joined && digits(out.end + 1) > 0) ? out.end + 1 : out.end; const auto day = day_number(the)) {
    const bool clock =
        touches(day->end) && (mark(day->end, ':') || mark(day->end, '%') || (mark(day->end, '.') && touches(day->end + 1) && digits(day->end + 1) > 0) ||
                              (mark(day->end, ',') && touches(day->end + 1) && digits(day->end + 1) == 3) || mark(day->end, '/'));
    const bool counts = word(day->end).unit != Unit::none || word(day->end).number >= 100 ||
                        (digits(the) == 0 && the == out.end && token(day->end).kind == TokenKind::word && !is(day->end, Small::to) &&
                         !is(day->end, Small::and_) && word(day->end).number == 0);
    const bool weak = w.weak && !capital(i) && day->end == the + 1;
    const bool ordinal_word = digits(the) == 0;
    if (!clock && !counts && !(ordinal_word && the != out.end && word(the).unit != Unit::none)) {
      Parse with_day = out;
      with_day.date.day = static_cast<int>(day->value);
      with_day.end = day->end;
      year_behind(with_day);
      if (!(weak && !with_day.date.year)) {
        return with_day;
      }
    }
  }
  const At bare = out.end;
  year_behind(out);
  if (out.end > bare) {
    return w.weak && !capital(i) && !out.date.year ? std::nullopt : Maybe(out);
  }
  return month_stands_alone(i, out.end) ? Maybe(out) : std::nullopt;
}

At Grammar::day_parts(At i) const { return word(i).day_part ? i + 1 : i; }

// Thursday 19 August 2025; Friday Oct. 13; Tuesday last week; Friday night; Friday.
Maybe Grammar::weekday_first(At i) const {
  const Word& w = word(i);
  if (w.weekday == 0) {
    return std::nullopt;
  }
  At next = i + 1;
  if (mark(next, '.') && touches(next) && letters(i).size() <= 5) {
    ++next;
  }
  const At part = day_parts(next);
  At date = part;
  if (mark(date, ',')) {
    ++date;
  }
  if (is(date, Small::the)) {
    ++date;
  }
  Maybe day = day_month(date);
  if (!day) {
    day = month_first(date);
  }
  if (!day) {
    day = numeric(date);
  }
  if (day && day->date.day > 0) {
    day->date.weekday = w.weekday;
    return day;
  }
  if (const auto number = day_number(date); number && number->end > date + 1 && date > i && !mark(date - 1, ',') && digits(date) > 0) {  // Monday 13th
    Parse out{of_day(static_cast<int>(number->value), 0), number->end};
    return out;
  }
  if (w.weak || place_behind(i + 1) || (!capital(i) && letters(i).size() < 6)) {
    return std::nullopt;
  }
  Parse out;
  out.date.weekday = w.weekday;
  out.end = part;
  year_behind(out);
  return out;
}

Maybe Grammar::year(At i) const {
  if (const auto year = plain_year(i); year && !year_is_count(i)) {
    if (Maybe inner = month_or_quarter(mark(i + 1, ',') ? i + 2 : i + 1)) {
      inner->date.year = *year;
      return inner;
    }
    Parse out;
    out.date.year = *year;
    out.end = i + 1;
    return out;
  }
  At end = i;
  if (const auto spoken = spoken_year(i, end);
      spoken && (end > i + 2 || before_is_preposition(i) || (i > 0 && word(i - 1).unit == Unit::year)) && word(end).unit == Unit::none) {
    Parse out;
    out.date.year = *spoken;
    out.end = end;
    return out;
  }
  return std::nullopt;
}

// The month or quarter behind a year: "2017 April", "2019 Q1".
Maybe Grammar::month_or_quarter(At i) const {
  if (word(i).month > 0 && (capital(i) || !word(i).weak) && day_number(i + 1) == std::nullopt) {
    Parse out{of_day(0, word(i).month), i + 1};
    return plain_year(i + 1) ? std::nullopt : Maybe(out);
  }
  const Maybe part = is(i, Small::q) || is(i, Small::h) || (word(i).ordinal > 0 && word(i + 1).unit == Unit::quarter) ? quarter(i) : std::nullopt;
  return part && !part->date.year ? part : std::nullopt;
}

// The first of the parsers that apply to find something.
Maybe Grammar::first_of(At i, std::initializer_list<Alternative> alternatives) const {
  for (const Alternative& alternative : alternatives) {
    if (alternative.applies) {
      if (Maybe out = (this->*alternative.parse)(i)) {
        return out;
      }
    }
  }
  return std::nullopt;
}

Maybe Grammar::number_atom(At i) const {
  return first_of(i, {{true, &Grammar::numeric},
                      {true, &Grammar::year_pair},
                      {true, &Grammar::day_month},
                      {true, &Grammar::decade},
                      {true, &Grammar::century},
                      {true, &Grammar::quarter},
                      {true, &Grammar::nth_of_month},
                      {true, &Grammar::counted},
                      {true, &Grammar::year}});
}

// Asks only the parsers that can begin with this word.
Maybe Grammar::atom(At i) const {
  const Token& t = token(i);
  if (t.kind == TokenKind::number) {
    return number_atom(i);
  }
  const Word& w = word(i);
  if (t.kind != TokenKind::word || !w.starts) {
    return std::nullopt;
  }
  const bool counts = w.ordinal > 0 || w.number > 0;
  const bool fiscal = w.small == Small::fiscal || w.small == Small::school || w.small == Small::municipal;
  const bool parts = counts || w.relation != Relation::none || w.unit == Unit::quarter || w.small == Small::q || w.small == Small::h;
  return first_of(i, {{w.holiday, &Grammar::holiday},
                      {parts, &Grammar::nth_of_month},
                      {w.weekday > 0, &Grammar::weekday_first},
                      {w.month > 0, &Grammar::month_first},
                      {w.relation != Relation::none, &Grammar::relative},
                      {w.is_deixis || w.unit != Unit::none, &Grammar::deixis},
                      {w.season != Season::none, &Grammar::season},
                      {w.unit != Unit::none || w.small == Small::w, &Grammar::week},
                      {counts, &Grammar::century},
                      {parts, &Grammar::quarter},
                      {counts, &Grammar::day_month},
                      {w.decade > 0 || w.number > 0, &Grammar::decade},
                      {fiscal, &Grammar::year_pair},
                      {counts || w.small == Small::a || w.small == Small::half, &Grammar::counted},
                      {w.number > 0, &Grammar::year}});
}

}  // namespace pressmill::dates
