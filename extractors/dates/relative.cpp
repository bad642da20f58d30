// Dates that lie to the day of writing or to the date told before as a word says: yesterday, last year, that month.
#include "extractors/dates/grammar.h"

namespace pressmill::dates {
namespace {

Parse period(Unit unit, Relation relation, At end) {
  Parse out;
  out.date.kind = Partial::Kind::period;
  out.date.unit = unit;
  out.date.relation = relation;
  out.end = end;
  return out;
}

}  // namespace

// yesterday, tomorrow night, the day before yesterday.
Maybe Grammar::deixis(At i) const {
  if (word(i).is_deixis) {
    return offset(word(i).deixis, Unit::day, false, day_parts(i + 1));
  }
  if (word(i).unit == Unit::day && !word(i).plural && word(i + 2).is_deixis && (is(i + 1, Small::before) || is(i + 1, Small::after))) {
    return offset(word(i + 2).deixis + (is(i + 1, Small::before) ? -1 : 1), Unit::day, false, i + 3);
  }
  if (word(i).unit != Unit::none && !word(i).plural && i > 0 && is(i - 1, Small::the)) {
    const bool noun = word(i + 3).unit != Unit::none || word(i + 3).date_like();
    if (is(i + 1, Small::before) && word(i + 2).relation == Relation::last && !word(i + 2).stretch && !noun) {  // "the week before last"
      return offset(-2, word(i).unit, false, i + 3);
    }
    if (is(i + 1, Small::after) && word(i + 2).relation == Relation::next && !noun) {  // "the month after next"
      return offset(2, word(i).unit, false, i + 3);
    }
    if (word(i).unit == Unit::year && is(i + 1, Small::to) && is(i + 2, Small::date)) {  // "the year to date"
      return period(Unit::year, Relation::current, i + 3);
    }
    const bool closes = token(i + 2).kind == TokenKind::mark || is(i + 2, Small::and_) || word(i + 2).date_like();
    if (is(i + 1, Small::before) && closes && word(i).unit != Unit::quarter) {  // "the year before."
      return period(word(i).unit, Relation::previous, i + 2);
    }
    if (word(i + 1).relation == Relation::following && closes) {
      return period(word(i).unit, Relation::following, i + 2);
    }
  }
  if (word(i).unit == Unit::year && !word(i).plural && i > 0 && is(i - 1, Small::the)) {
    if (const Maybe year = this->year(i + 1); year && year->date.bare_year()) {
      return year;
    }
  }
  if (word(i).unit == Unit::year && dash(i + 1) && (is(i + 2, Small::ago) || is(i + 2, Small::earlier))) {  // "the year-ago quarter"
    const bool noun = is(i + 3, Small::period) || (word(i + 3).unit == Unit::quarter && !word(i + 3).plural);
    Parse out = offset(-1, Unit::year, false, noun ? i + 4 : i + 3);
    out.date.of_period = true;
    return noun ? Maybe(out) : std::nullopt;
  }
  if (word(i).unit == Unit::quarter && !word(i).plural && i > 0 && is(i - 1, Small::the) && !is(i + 1, Small::of) && !dash(i + 1)) {
    return period(Unit::quarter, Relation::same, i + 1);
  }
  if (word(i).unit == Unit::weekend && !word(i).plural && i > 0 && is(i - 1, Small::the) && !possessive(i + 1) && !is(i + 1, Small::of)) {
    Parse out;
    out.date.weekend = true;
    out.end = i + 1;
    return out;
  }
  return std::nullopt;
}

// The unit behind a relation: last year, that month, last night, the current financial year.
Maybe Grammar::unit_of(At i, Relation relation) const {
  const Small s = small(i);
  const YearKind kind = s == Small::fiscal      ? YearKind::financial
                        : s == Small::school    ? YearKind::school
                        : s == Small::municipal ? YearKind::municipal
                                                : YearKind::calendar;
  At at = kind == YearKind::calendar ? i : i + 1;
  if (is(at, Small::more) && word(at + 1).unit != Unit::none) {  // "this working week", "the last full year"
    ++at;
  }
  const Unit unit = word(at).unit;
  if (unit == Unit::none || word(at).plural || (kind != YearKind::calendar && unit != Unit::year)) {
    return std::nullopt;
  }
  const bool dashed = dash(at + 1) && touches(at + 1);
  if (dashed || unit == Unit::hour || unit == Unit::minute) {
    return std::nullopt;
  }
  if (unit == Unit::night) {
    return relation == Relation::last ? Maybe(offset(-1, Unit::day, false, at + 1)) : std::nullopt;
  }
  if (unit == Unit::day) {
    if (relation == Relation::last || relation == Relation::current) {
      return std::nullopt;
    }
    relation = relation == Relation::next ? Relation::following : relation;
  }
  Parse out = period(unit, relation, at + 1);
  if (unit == Unit::fortnight && (relation == Relation::last || relation == Relation::next)) {  // as "the next two weeks"
    out.date.kind = Partial::Kind::duration;
    out.date.count = 1;
    return out;
  }
  out.date.year_kind = kind;
  if (unit == Unit::weekend) {
    out.date.kind = Partial::Kind::calendar;
    out.date.weekend = true;
    out.date.unit = Unit::none;
  }
  if (unit == Unit::week) {
    if (const Maybe day = weekday_of_week(out.end, relation)) {
      return day;
    }
  }
  if (unit == Unit::year && possessive(out.end)) {  // "this year's third quarter"
    if (Maybe inner = quarter(out.end + 1); inner && !inner->date.year && inner->date.year_relation == Relation::none) {
      inner->date.year_relation = relation;
      return inner;
    }
  }
  return out;
}

// "next week on Tuesday", "last week - Monday": the weekday behind a week.
Maybe Grammar::weekday_of_week(At i, Relation relation) const {
  const Word& w = word(i + 1);
  const bool joined = is(i, Small::on) || (dash(i) && !touches(i));
  if (!joined || w.weekday == 0 || w.weak || token(i + 2).kind == TokenKind::number || word(i + 2).month > 0) {
    return std::nullopt;
  }
  Parse out;
  out.date.weekday = w.weekday;
  out.date.week_relation = relation;
  out.end = i + 2;
  return out;
}

Maybe Grammar::relation_of(At i, Relation relation) const {
  const auto with = [relation](Maybe date) {
    if (date && date->date.relation == Relation::none) {
      date->date.relation = relation;
    }
    return date;
  };
  if (const Maybe unit = unit_of(i, relation)) {
    return unit;
  }
  const Word& w = word(i);
  if (w.day_part && !w.plural && relation == Relation::current) {  // this morning
    return w.unit == Unit::none ? Maybe(offset(0, Unit::day, false, i + 1)) : std::nullopt;
  }
  if (w.month > 0 && (capital(i) || !w.weak)) {
    if (const Maybe date = month_first(i); date && !date->date.year && date->date.year_relation == Relation::none) {
      return with(date);
    }
    return std::nullopt;
  }
  if (const Maybe day = day_month(i); day && !day->date.year) {  // "next 6 April"
    return with(day);
  }
  if (w.weekday > 0 && !w.weak) {
    return with(weekday_plain(i));
  }
  if (w.season != Season::none) {
    const At end = is(i + 1, Small::term) ? i + 2 : i + 1;
    Parse out;
    out.date.season = w.season;
    out.end = end;
    return with(out);
  }
  if (const Maybe q = quarter(i); q && !q->date.year) {
    return with(q);
  }
  return with(holiday(i));
}

// last year, this May, the previous Friday, the last two years, that same day.
Maybe Grammar::relative(At i) const {
  const Word& w = word(i);
  if (w.relation == Relation::none) {
    return std::nullopt;
  }
  if (Maybe part = quarter(i); part && (part->date.year || part->date.year_relation != Relation::none || is(i + 2, Small::of))) {
    return part;
  }
  At at = i + 1;
  Relation relation = w.relation;
  if (relation == Relation::same && word(at).relation == Relation::same) {
    ++at;
  }
  if (relation == Relation::same) {
    return unit_of(at, relation);
  }
  const bool lone_year =
      w.stretch || relation == Relation::last || relation == Relation::next || relation == Relation::previous || relation == Relation::following;
  if (lone_year) {
    if (const auto n = amount(at)) {
      At unit = n->end;
      if (is(unit, Small::more)) {
        ++unit;
      }
      if (word(unit).unit != Unit::none && (word(unit).plural || n->value == 1)) {
        Parse out;
        out.date.kind = Partial::Kind::duration;
        out.date.count = n->value;
        out.date.unit = word(unit).unit;
        out.end = unit + 1;
        return out;
      }
    }
  }
  if (w.stretch) {  // "the past decade"
    const Unit unit = word(at).unit;
    if (unit == Unit::none || word(at).plural || (dash(at + 1) && touches(at + 1))) {
      return std::nullopt;
    }
    Parse out;
    out.date.kind = Partial::Kind::duration;
    out.date.count = 1;
    out.date.unit = unit;
    out.end = at + 1;
    return out;
  }
  if (relation == Relation::last && is(at, Small::period) && i > 0 && is(i - 1, Small::the)) {  // "the latest period"
    return period(Unit::quarter, Relation::same, at + 1);
  }
  return relation_of(at, relation);
}

}  // namespace pressmill::dates
