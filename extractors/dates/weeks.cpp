// Weekdays, weeks and weekends, and what is counted within a month or a year.
#include "extractors/dates/grammar.h"

namespace pressmill::dates {
namespace {

constexpr int kMonths = 12, kDays = 31;

}  // namespace

At Grammar::day_parts(At i) const { return word(i).day_part ? i + 1 : i; }

// Thursday 19 August 2025; Friday Oct. 13; Tuesday last week; Friday night; Friday; Friday week.
Maybe Grammar::weekday_first(At i) const {
  const Maybe plain = weekday_plain(i);
  if (plain && plain->end == i + 1 && plain->date.bare_weekday()) {
    if (Maybe counted = weekday_counted(plain->date.weekday, plain->end)) {
      return counted;
    }
  }
  return plain;
}

// A day by its number and month.
Maybe Grammar::day_told(At i) const {
  Maybe day = day_month(i);
  if (!day) {
    day = month_first(i);
  }
  return day ? day : numeric(i);
}

// The same without what counts from a weekday: a day that is counted from can't be counted itself, or "Monday a week after Monday a week after …" would go
// as deep as the text is long.
Maybe Grammar::weekday_plain(At i) const {
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
  Maybe day = day_told(date);
  if (day && day->date.day > 0) {
    day->date.weekday = w.weekday;
    return day;
  }
  if (const auto number = day_number(date); number && number->end > date + 1 && date > i && !mark(date - 1, ',') && digits(date) > 0) {  // Monday 13th
    Parse out{of_day(static_cast<int>(number->value), 0), number->end};
    out.date.weekday = w.weekday;
    relation_behind(out, is(out.end, Small::of) ? out.end + 1 : out.end, false);
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

// What moves a weekday by weeks: "Monday week", "Friday fortnight", "Monday two weeks from now".
Maybe Grammar::weekday_counted(int weekday, At i) const {
  const Unit unit = word(i).unit;
  if ((unit == Unit::week || unit == Unit::fortnight) && !word(i).plural && (i + 1 >= size() || token(i + 1).kind == TokenKind::mark)) {
    Parse out;
    out.date.kind = Partial::Kind::offset;
    out.date.count = 1;
    out.date.unit = unit;
    out.base = coming(weekday);
    out.end = i + 1;
    return out;
  }
  if (digits(i) == 0 && word(i).number == 0 && !is(i, Small::a)) {
    return std::nullopt;
  }
  Maybe out = counted(i);
  if (!out || out->date.kind != Partial::Kind::offset || out->date.from_text || out->date.weekday > 0 || out->date.unit != Unit::week) {
    return std::nullopt;
  }
  out->date.weekday = weekday;
  return out;
}

// "on Friday" behind a counted date: two weeks ago on Friday, three weeks after Christmas on Friday.
void Grammar::weekday_behind(Parse& offset) const {
  const Word& w = word(offset.end + 1);
  if (!is(offset.end, Small::on) || w.weekday == 0 || w.weak || token(offset.end + 2).kind == TokenKind::number || word(offset.end + 2).month > 0) {
    return;
  }
  offset.date.weekday = w.weekday;
  offset.end += 2;
}

// "on the 29th", where nothing follows that it could number.
Maybe Grammar::lone_day(At i) const {
  const bool the = i > 0 && is(i - 1, Small::the);
  const At before = the ? i - 1 : i;
  const auto day = digits(i) > 0 ? ordinal(i) : std::nullopt;
  if (!day || day->value > kDays || before == 0 || !is(before - 1, Small::on)) {
    return std::nullopt;
  }
  Parse out{of_day(static_cast<int>(day->value), 0), day->end};
  relation_behind(out, is(day->end, Small::of) ? day->end + 1 : day->end, false);
  return out.end > day->end || day->end >= size() || token(day->end).kind == TokenKind::mark ? Maybe(out) : std::nullopt;
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
    return is(out.end, Small::of) ? std::nullopt : Maybe(out);  // "week 3 of the trial"
  }
  if (!short_form && !is(i + 1, Small::starting) && !is(i + 1, Small::ending) && !is(i + 1, Small::of)) {
    return std::nullopt;
  }
  At date = short_form ? i + 3 : i + 2;
  if (is(date, Small::on) || is(date, Small::prep)) {
    ++date;
  }
  if (is(date, Small::the)) {
    ++date;
  }
  Maybe day = day_told(date);
  if (!day) {
    day = weekday_plain(date);
  }
  if (weekend && !day) {
    if (Maybe named = holiday(date)) {
      named->date.weekend = true;
      return named;
    }
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
  const At month_noun = is(of, Small::the) ? of + 1 : of;
  if (day && month_noun > of && word(month_noun).unit == Unit::month && !word(month_noun).plural) {  // the last day of the month
    out = Parse{{}, month_noun + 1};
    out->date.month_relation = Relation::current;
  }
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
