// Periods that are told by name or number: decades, centuries, seasons, holidays, quarters, pairs of years.
#include "extractors/dates/grammar.h"

namespace pressmill::dates {

Maybe Grammar::decade(At i) const {
  Parse out;
  out.date.kind = Partial::Kind::decade;
  const auto plural = [this](At at) { return (is(at, Small::s) && touches(at)) || possessive(at); };
  const int n = integer(i);
  const bool torn = is(i + 1, Small::s) && (i + 2 >= size() || token(i + 2).kind == TokenKind::mark);  // "in the 1990 s."
  if (digits(i) == 4 && n % 10 == 0 && n >= 1000 && n < 2200 && (plural(i + 1) || torn)) {
    out.date.year = n;
    out.end = i + 2;
    return out;
  }
  const bool short_form = i > 0 && (apostrophe(i - 1) || is(i - 1, Small::the) || word(i - 1).modifier != Modifier::none ||
                                    (dash(i - 1) && i > 1 && word(i - 2).modifier != Modifier::none));
  if (digits(i) == 2 && n % 10 == 0 && n >= 20 && plural(i + 1) && short_form) {
    out.date.year = 1900 + n;
    out.end = i + 2;
    return out;
  }
  if (word(i).decade > 0 && i > 0 && (is(i - 1, Small::the) || word(i - 1).modifier != Modifier::none)) {
    out.date.year = word(i).decade < 100 ? 1900 + word(i).decade : word(i).decade;
    out.end = i + 1;
    return out;
  }
  if (word(i).number >= 15 && word(i).number <= 20 && word(i + 1).decade > 0 && word(i + 1).decade < 100) {
    out.date.year = word(i).number * 100 + word(i + 1).decade;
    out.end = i + 2;
    return out;
  }
  return std::nullopt;
}

Maybe Grammar::century(At i) const {
  const auto which = ordinal(i);
  if (!which) {
    return std::nullopt;
  }
  const At unit = dash(which->end) ? which->end + 1 : which->end;
  if (word(unit).unit != Unit::century || which->value > 30) {
    return std::nullopt;
  }
  Parse out;
  out.date.kind = Partial::Kind::century;
  out.date.year = (static_cast<int>(which->value) - 1) * 100;
  out.end = unit + 1;
  return out;
}

// spring 2019, spring of 2019, the winter of 2017/18, summer term 2021; alone only where a preposition or article says so.
Maybe Grammar::season(At i) const {
  const Word& w = word(i);
  if (w.season == Season::none || name_around(i, i + 1)) {
    return std::nullopt;
  }
  Parse out;
  out.date.season = w.season;
  out.end = i + 1;
  const bool term = is(out.end, Small::term);
  if (term) {
    ++out.end;
  }
  const At of = is(out.end, Small::of) ? out.end + 1 : out.end;
  if (const Maybe pair = year_pair(of)) {
    out.date.year = pair->date.year;
    out.end = pair->end;
    return out;
  }
  const At bare = out.end;
  year_behind(out);
  if (out.end > bare || term) {
    return out;
  }
  const bool the = i > 0 && is(i - 1, Small::the);
  const bool supported = before_is_preposition(i) || (i > 0 && (word(i - 1).relation != Relation::none || word(i - 1).modifier != Modifier::none)) ||
                         (the && i > 1 && before_is_preposition(i - 1));
  const bool noun_follows = token(out.end).kind == TokenKind::word && !word(out.end).date_like() && word(out.end).small == Small::none && capital(out.end);
  if (w.weak && (is(out.end, Small::of) || (i > 0 && is(i - 1, Small::to)) || !(supported && (!the || !mark(out.end, ','))))) {
    return std::nullopt;
  }
  return supported && !noun_follows ? Maybe(out) : std::nullopt;
}

Maybe Grammar::holiday(At i) const {
  const auto found = words_.holiday_at(tokens_, i);
  if (!found) {
    return std::nullopt;
  }
  Parse out;
  out.date.holiday = found->first;
  out.end = i + found->second;
  const bool work = found->second == 1 && capital(out.end) && !word(out.end).date_like() && small(out.end) == Small::none && !before_is_preposition(i) &&
                    !(i > 0 && is(i - 1, Small::the));
  if (name_around(i, out.end) || work) {  // "Christmas Carol"
    return std::nullopt;
  }
  if (word(out.end).unit == Unit::weekend && !word(out.end).plural) {
    out.date.weekend = true;
    ++out.end;
  }
  year_behind(out);
  return out;
}

// The quarter or half by itself: Q1, quarter 3, the last quarter of, third-quarter, first half.
Maybe Grammar::part_of_year(At i) const {
  constexpr int kQuarters = 4, kHalves = 2;
  const auto part = [](int n, bool half, At end) -> Maybe {
    if (n < 1 || n > (half ? kHalves : kQuarters)) {
      return std::nullopt;
    }
    Parse out;
    (half ? out.date.half : out.date.quarter) = n;
    out.end = end;
    return out;
  };
  const bool letter = is(i, Small::q) || (is(i, Small::h) && (capital(i) || (i > 0 && plain_year(i - 1)) || (i > 1 && dash(i - 1) && plain_year(i - 2))));
  if (letter && digits(i + 1) == 1 && touches(i + 1)) {
    return part(integer(i + 1), is(i, Small::h), i + 2);
  }
  const auto names_part = [this](At at) { return (word(at).unit == Unit::quarter && !word(at).plural) || is(at, Small::half); };
  if (word(i).unit == Unit::quarter && !word(i).plural && digits(i + 1) == 1) {
    return part(integer(i + 1), false, i + 2);
  }
  if (word(i).relation == Relation::last && !word(i).stretch && is(i + 2, Small::of)) {  // "the last quarter of 2021"
    const bool half = is(i + 1, Small::half);
    return names_part(i + 1) ? part(half ? kHalves : kQuarters, half, i + 2) : std::nullopt;
  }
  if (const auto which = ordinal(i)) {
    const At unit = dash(which->end) ? which->end + 1 : which->end;
    return names_part(unit) ? part(static_cast<int>(which->value), is(unit, Small::half), unit + 1) : std::nullopt;
  }
  return std::nullopt;
}

// The first quarter of 2021, third-quarter, Q1 2024, quarter 3 of 2020/21, the first half of last year, H1 2021, q1-2019.
Maybe Grammar::quarter(At i) const {
  Maybe named = part_of_year(i);
  if (!named) {
    return std::nullopt;
  }
  Parse& out = *named;
  const bool figure = token(out.end - 1).kind == TokenKind::number;  // Q1, quarter 3
  if (const At year = out.end + 1; figure && dash(out.end) && touches(out.end) && touches(year) && plain_year(year)) {
    out.date.year = plain_year(year);
    out.end = year + 1;
    return out;
  }
  const At of = is(out.end, Small::of) ? out.end + 1 : out.end;
  const At the = is(of, Small::the) ? of + 1 : of;
  if (const Maybe pair = year_pair(of)) {
    out.date.year = pair->date.year;
    out.date.year_kind = YearKind::financial;
    out.end = pair->end;
    return out;
  }
  const At bare = out.end;
  year_behind(out);
  if (out.end > bare || figure) {
    return out;
  }
  if (of > bare && the > of && word(the).unit == Unit::year && !word(the).plural) {  // "of the year"
    out.end = the + 1;
    return out;
  }
  return out.date.quarter > 0 ? named : std::nullopt;
}

// 2021/22, 2021-22, 2021/2022, each with its words: "the 2021/22 financial year", "financial year 2020-21". One year apart; see ranges for the rest.
Maybe Grammar::year_pair(At i) const {
  const auto kind_at = [this](At at) {
    return is(at, Small::fiscal)      ? YearKind::financial
           : is(at, Small::school)    ? YearKind::school
           : is(at, Small::municipal) ? YearKind::municipal
                                      : YearKind::calendar;
  };
  At at = i;
  YearKind kind = kind_at(i);
  if (kind != YearKind::calendar) {
    at = word(i + 1).unit == Unit::year && !word(i + 1).plural ? i + 2 : i + 1;
  }
  const auto first = integer(at);
  const bool shape = digits(at) == 4 && first >= 1500 && first < 2200 && (mark(at + 1, '/') || dash(at + 1)) && touches(at + 1) && touches(at + 2) &&
                     !(touches(at) && !mark(at - 1, '(') && at == i);
  const int second = shape ? integer(at + 2) : -1;
  const bool pair =
      shape &&
      ((digits(at + 2) == 1 && mark(at + 1, '/') && second == (first + 1) % 10) || (digits(at + 2) == 2 && second == (first + 1) % 100) ||
       (digits(at + 2) == 4 && second == first + 1)) &&
      !(touches(at + 3) && (token(at + 3).kind != TokenKind::mark || (dash(at + 3) && touches(at + 4)) || mark(at + 3, '/')) && !possessive(at + 3));
  if (!pair) {
    if (kind != YearKind::calendar && plain_year(at)) {  // fiscal 1989
      Parse out;
      out.date.year = *plain_year(at);
      out.end = at + 1;
      return out;
    }
    return std::nullopt;
  }
  Parse out;
  out.date.kind = Partial::Kind::year_pair;
  out.date.year = first;
  out.end = at + 3;
  const YearKind behind = kind_at(out.end);
  if (behind != YearKind::calendar && word(out.end + 1).unit == Unit::year) {
    kind = behind;
    out.end += 2;
  }
  out.date.year_kind = kind == YearKind::calendar ? YearKind::financial : kind;
  return out;
}

}  // namespace pressmill::dates
