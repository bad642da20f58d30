// Periods that are told by name or number: decades, centuries, seasons, quarters, weeks, the last Friday of a month.
#include "extractors/dates/grammar.h"

namespace pressmill::dates {
namespace {

constexpr int kMonths = 12, kDays = 31;

Partial of_day(int day, int month) {
  Partial out;
  out.day = day;
  out.month = month;
  return out;
}

}  // namespace

Maybe Grammar::decade(At i) const {
  Parse out;
  out.date.kind = Partial::Kind::decade;
  const auto plural = [this](At at) { return (is(at, Small::s) && touches(at)) || possessive(at); };
  const int n = integer(i);
  if (digits(i) == 4 && n % 10 == 0 && n >= 1000 && n < 2200 && plural(i + 1)) {
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
  At end = i;
  if (word(i).number >= 15 && word(i).number <= 20 && word(i + 1).decade > 0 && word(i + 1).decade < 100) {
    out.date.year = word(i).number * 100 + word(i + 1).decade;
    out.end = i + 2;
    return out;
  }
  (void)end;
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
  if (name_around(i, out.end)) {
    return std::nullopt;
  }
  year_behind(out);
  return out;
}

// The first quarter of 2021, third-quarter, Q1 2024, quarter 3 of 2020/21, the first half of last year, H1 2021.
Maybe Grammar::quarter(At i) const {
  Parse out;
  bool letter = false;
  int n = 0;
  Unit unit = Unit::quarter;
  if ((is(i, Small::q) || is(i, Small::h)) && (capital(i) || (i > 0 && plain_year(i - 1))) && digits(i + 1) == 1 && touches(i + 1)) {
    n = integer(i + 1);
    unit = is(i, Small::q) ? Unit::quarter : Unit::half;
    letter = true;
    out.end = i + 2;
  } else if (word(i).unit == Unit::quarter && !word(i).plural && digits(i + 1) == 1) {
    n = integer(i + 1);
    letter = true;
    out.end = i + 2;
  } else if (word(i).relation == Relation::last && !word(i).stretch && is(i + 2, Small::of)) {  // "the last quarter of 2021"
    constexpr int kLastQuarter = 4, kLastHalf = 2;
    const bool half = is(i + 1, Small::half);
    if (!half && (word(i + 1).unit != Unit::quarter || word(i + 1).plural)) {
      return std::nullopt;
    }
    n = half ? kLastHalf : kLastQuarter;
    unit = half ? Unit::half : Unit::quarter;
    out.end = i + 2;
  } else if (const auto which = ordinal(i)) {
    const At u = dash(which->end) ? which->end + 1 : which->end;
    const bool half = is(u, Small::half);
    if ((word(u).unit != Unit::quarter && !half) || word(u).plural) {
      return std::nullopt;
    }
    n = static_cast<int>(which->value);
    unit = half ? Unit::half : Unit::quarter;
    out.end = u + 1;
  } else {
    return std::nullopt;
  }
  if (n < 1 || n > (unit == Unit::quarter ? 4 : 2)) {
    return std::nullopt;
  }
  (unit == Unit::quarter ? out.date.quarter : out.date.half) = n;
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
  if (out.end > bare || letter) {
    return out;
  }
  if (of > bare && the > of && word(the).unit == Unit::year && !word(the).plural) {  // "of the year"
    out.end = the + 1;
    return out;
  }
  return unit == Unit::quarter ? Maybe(out) : std::nullopt;
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
                     !(touches(at) && !mark(at - 1, '('));
  const int second = shape ? integer(at + 2) : -1;
  const bool pair =
      shape && ((digits(at + 2) == 2 && second == (first + 1) % 100) || (digits(at + 2) == 4 && second == first + 1)) &&
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

// week commencing 6 September 2021, the week of April 10th, week 31, the weekend of 16 March.
Maybe Grammar::week(At i) const {
  const Word& w = word(i);
  const bool weekend = w.unit == Unit::weekend;
  const bool short_form = is(i, Small::w) && mark(i + 1, '/') && touches(i + 1) && is(i + 2, Small::c) && touches(i + 2);
  if (!short_form && (w.unit != Unit::week && !weekend)) {
    return std::nullopt;
  }
  if (w.plural) {
    return std::nullopt;
  }
  if (!short_form && !weekend && digits(i + 1) > 0 && digits(i + 1) <= 2 && integer(i + 1) >= 1 && integer(i + 1) <= 53) {
    Parse out;
    out.date.week = integer(i + 1);
    out.end = i + 2;
    year_behind(out);
    return out;
  }
  if (!short_form && !is(i + 1, Small::starting) && !is(i + 1, Small::ending) && !is(i + 1, Small::of)) {
    return std::nullopt;
  }
  At date = short_form ? i + 3 : i + 2;
  if (is(date, Small::prep)) {
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
    day = weekday_first(date);
  }
  if (!day) {
    day = numeric(date);
  }
  if (const auto number = ordinal(date); !day && number && number->value <= kDays) {
    day = Parse{of_day(static_cast<int>(number->value), 0), number->end};
  }
  if (!day || day->date.day == 0) {
    return std::nullopt;
  }
  day->date.weekday = 0;
  (weekend ? day->date.weekend : day->date.whole_week) = true;
  return day;
}

// The third month of 2021, the last week of the year.
Maybe Grammar::nth_of_year(int nth, Unit unit, At i) const {
  Parse out;
  if (const auto year = plain_year(i)) {
    out.date.year = *year;
    out.end = i + 1;
  } else {
    const At at = is(i, Small::the) ? i + 1 : i;
    const Relation relation = at > i ? Relation::current : word(at).relation;
    const At noun = at > i ? at : at + 1;
    if (relation == Relation::none || word(noun).unit != Unit::year || word(noun).plural) {
      return std::nullopt;
    }
    out.date.year_relation = relation;
    out.end = noun + 1;
  }
  if (unit == Unit::month) {
    out.date.month = nth < 0 ? kMonths : nth;
  } else {
    out.date.nth = nth;
    out.date.whole_week = true;
  }
  return unit == Unit::weekend ? std::nullopt : Maybe(out);
}

// The first Monday of May, the last week of July 2016, the second weekend in next month.
Maybe Grammar::nth_of_month(At i) const {
  const bool last = word(i).relation == Relation::last && !word(i).stretch;
  const auto which = last ? std::optional(Amount{-1, i + 1}) : ordinal(i);
  if (!which || (which->value > 5 && word(which->end).unit == Unit::none) || which->value > kDays) {
    return std::nullopt;
  }
  const Word& w = word(which->end);
  const bool weekday = w.weekday > 0 && !w.weak, week = (w.unit == Unit::week || w.unit == Unit::weekend) && !w.plural;
  const bool day = w.unit == Unit::day && !w.plural, month = w.unit == Unit::month && !w.plural;
  At of = which->end + 1;
  if ((!weekday && !week && !day && !month) || !(is(of, Small::of) || is(of, Small::in))) {
    return std::nullopt;
  }
  ++of;
  if (week || month) {
    if (Maybe in_year = nth_of_year(static_cast<int>(which->value), w.unit, of)) {
      return in_year;
    }
  }
  if (month) {
    return std::nullopt;
  }
  Maybe out = is(of, Small::the) || word(of).relation != Relation::none ? std::nullopt : month_first(of);
  if (!out && word(of).relation != Relation::none && word(of + 1).unit == Unit::month && !word(of + 1).plural) {
    out = Parse{{}, of + 2};
    out->date.month_relation = word(of).relation;
  }
  if (!out || out->date.day > 0) {
    return std::nullopt;
  }
  if (day && which->value > 0) {
    out->date.day = static_cast<int>(which->value);
    return out;
  }
  out->date.last_day = day;
  out->date.nth = static_cast<int>(which->value);
  out->date.weekday = weekday ? w.weekday : 0;
  out->date.whole_week = w.unit == Unit::week;
  out->date.weekend = w.unit == Unit::weekend;
  return out;
}

}  // namespace pressmill::dates
