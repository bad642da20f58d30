// Dates that say which day, month or year they mean, in whole or in part.
#include "extractors/dates/grammar.h"

namespace pressmill::dates {
namespace {

constexpr int kDays = 31;

}  // namespace

// Takes the year that stands behind a date without one, or what stands for it: "2021", "of 2021", "last year".
void Grammar::year_behind(Parse& date) const {
  if (date.date.year) {
    return;
  }
  const bool comma = mark(date.end, ',');
  const At i = comma ? date.end + 1 : date.end;
  if (!told_year_behind(date, i, comma)) {
    relation_behind(date, is(i, Small::of) || is(i, Small::in) ? i + 1 : i, comma);
  }
}

// 2021; of 2021; in 2021; nineteen ninety-one; ’21; 96.
bool Grammar::told_year_behind(Parse& date, At i, bool comma) const {
  const auto take = [&date](int year, At end) {
    date.date.year = year;
    date.end = end;
    return true;
  };
  const bool of = is(i, Small::of) || is(i, Small::in);
  const At at = of ? i + 1 : i;
  if (const auto year = plain_year(at); year && !(comma && of) && !(comma && token(at + 1).kind == TokenKind::word && word(at + 1).no_year_before)) {
    return take(*year, at + 1);
  }
  if (At end = i; date.date.day > 0 || date.date.month > 0) {
    if (const auto spoken = spoken_year(at, end); spoken && word(end).unit == Unit::none) {
      return take(*spoken, end);
    }
  }
  if (!comma && apostrophe(i) && digits(i + 1) == 2 && touches(i + 1)) {
    return take(full_year(integer(i + 1)), i + 2);
  }
  const bool ends = at + 1 >= size() || ((mark(at + 1, '.') || mark(at + 1, ',') || mark(at + 1, ')')) && !touches(at + 2));
  if (!comma && date.date.month > 0 && digits(at) == 2 && integer(at) > kDays && ends) {
    return take(full_year(integer(at)), at + 1);  // 3 Aug 96
  }
  return false;
}

// "last year" behind a month, "of last month" behind a day, "next week" behind a weekday.
void Grammar::relation_behind(Parse& date, At at, bool comma) const {
  At r = is(at, Small::the) ? at + 1 : at;
  const Relation relation = word(r).relation;
  if (relation == Relation::none || (comma && relation != Relation::last && relation != Relation::next)) {
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
  } else if (unit == Unit::month && date.date.day > 0 && date.date.month == 0) {
    date.date.month_relation = relation;
  } else if (unit == Unit::week && date.date.bare_weekday()) {
    date.date.week_relation = relation;
  } else {
    return;
  }
  date.end = r + 2;
}

// 19 August 2025, 19th of August, the 31st of March.
Maybe Grammar::day_month(At i) const {
  auto day = day_number(i);
  const bool cardinal = !day && word(i).number > 0 && word(i).number <= kDays;  // "fifteen August nineteen ninety-three"
  if (cardinal) {
    day = amount(i);
  }
  if (!day || day->value > kDays) {
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
  if ((named && out.end == bare && of && word(m).weak && !capital(m)) || (cardinal && !out.date.year)) {
    return std::nullopt;
  }
  return out;
}

// The day behind the name of its month: August 19; August the 19th; August-19; August, 19th; August twenty-five nineteen ninety-three.
Maybe Grammar::day_behind_name(const Parse& month, bool joined) const {
  const bool comma = mark(month.end, ',') && digits(month.end + 1) > 0 && ordinal(month.end + 1) && token(month.end + 3).kind != TokenKind::word;
  const At at = is(month.end, Small::the) || comma || (joined && digits(month.end + 1) > 0) ? month.end + 1 : month.end;
  Parse out = month;
  const auto day = day_number(at);
  if (!day) {
    const auto cardinal = word(at).number > 0 && word(at).number <= kDays ? amount(at) : std::nullopt;
    if (!cardinal || cardinal->value > kDays) {
      return std::nullopt;
    }
    out.date.day = static_cast<int>(cardinal->value);
    out.end = cardinal->end;
    year_behind(out);
    return out.date.year ? Maybe(out) : std::nullopt;
  }
  const At end = day->end;
  const bool clock = touches(end) && (mark(end, ':') || mark(end, '%') || (mark(end, '.') && touches(end + 1) && digits(end + 1) > 0) ||
                                      (mark(end, ',') && touches(end + 1) && digits(end + 1) == 3) || mark(end, '/'));
  const bool named = digits(at) == 0;
  const bool counts = word(end).unit != Unit::none || word(end).number >= 100 ||
                      (named && at == month.end && token(end).kind == TokenKind::word && !is(end, Small::to) && !is(end, Small::and_) && word(end).number == 0);
  if (clock || counts) {
    return std::nullopt;
  }
  out.date.day = static_cast<int>(day->value);
  out.end = end;
  year_behind(out);
  return out;
}

// August 19, 2025; August 2025; Aug. 19; August last year; August.
Maybe Grammar::month_first(At i) const {
  const Word& w = word(i);
  if (w.month == 0) {
    return std::nullopt;
  }
  if (is(i + 1, Small::says)) {  // "April said"
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
  if (Maybe with_day = day_behind_name(out, joined); with_day && !(w.weak && !capital(i) && !with_day->date.year && digits(with_day->end - 1) > 0)) {
    return with_day;
  }
  const At bare = out.end;
  year_behind(out);
  if (out.end > bare) {
    return w.weak && !capital(i) && !out.date.year ? std::nullopt : Maybe(out);
  }
  return month_stands_alone(i, out.end) ? Maybe(out) : std::nullopt;
}

Maybe Grammar::year(At i) const {
  if (dash(i + 1) && touches(i + 1) && touches(i + 2) && (is(i + 2, Small::q) || is(i + 2, Small::h)) && plain_year(i)) {  // 2019-Q1
    if (Maybe part = quarter(i + 2); part && !part->date.year) {
      part->date.year = plain_year(i);
      return part;
    }
  }
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
  if (const auto spoken = spoken_year(i, end); spoken && word(i + 1).number != 100 &&
                                               (end > i + 2 || before_is_preposition(i) || (i > 0 && word(i - 1).unit == Unit::year)) &&
                                               word(end).unit == Unit::none) {
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
      ++tried_;
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
                      {true, &Grammar::lone_day},
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
