// Two dates that are one record, or two that share a month or a year.
#include <cmath>

#include "extractors/dates/scanner.h"

namespace pressmill::dates {
namespace {

// Ranges join only what is told in the same unit.
enum class Grain { other, day, weekday, month, year, season, quarter };
Grain grain_of(const Partial& p) {
  if (p.kind == Partial::Kind::year_pair) {
    return Grain::other;
  }
  if (p.kind != Partial::Kind::calendar || p.weekend || p.whole_week || p.week > 0) {
    return Grain::other;
  }
  if (p.season != Season::none) {
    return Grain::season;
  }
  if (p.quarter > 0) {
    return Grain::quarter;
  }
  if (p.day > 0 || p.holiday) {
    return Grain::day;
  }
  return p.month > 0 ? Grain::month : p.weekday > 0 ? Grain::weekday : Grain::year;
}

// Today, yesterday, tomorrow or now: an end of "between 5 May and today".
bool is_day_of_writing(const Partial& p) { return p.kind == Partial::Kind::offset && p.unit == Unit::day && !p.from_text && std::abs(p.count) <= 1; }

// Ends told in different units make a range only where the text says that they are its ends: "from May 2020 to 14 June 2021".
bool may_mix(Grain from, const Partial& to) {
  const Grain grain = grain_of(to);
  switch (from) {
    case Grain::day: return grain == Grain::month;
    case Grain::month: return grain == Grain::day || grain == Grain::season;
    case Grain::season: return grain == Grain::month || grain == Grain::day;
    case Grain::year: return to.year && (grain == Grain::month || grain == Grain::day);
    case Grain::weekday: return grain == Grain::day && to.month > 0;
    default: return false;
  }
}

bool neighbours(const Partial& a, const Partial& b) {
  switch (grain_of(a)) {
    case Grain::day: return b.day == a.day + 1 && (a.month == b.month || a.month == 0) && !a.holiday && !b.holiday;
    case Grain::month: return !a.year && b.month == a.month % 12 + 1;
    case Grain::weekday: return b.weekday == a.weekday % 7 + 1;
    case Grain::season: return !a.year && static_cast<int>(b.season) == static_cast<int>(a.season) % 4 + 1;
    default: return false;
  }
}

}  // namespace

std::optional<Scanner::Join> Scanner::join(At i) const {
  Join out;
  if (grammar_.dash(i) || grammar_.is(i, Small::to)) {
    out.end = i + 1;
  } else if (grammar_.is(i, Small::and_)) {
    out = {i + 1, true};
  } else if (grammar_.mark(i, '/') && grammar_.touches(i) && grammar_.touches(i + 1)) {
    out = {i + 1, false, true};
  } else {
    return std::nullopt;
  }
  return out;
}

At Scanner::ranges(At begin, const Lead& lead, const Maybe& found) {
  if (grammar_.word(lead.core).unit == Unit::weekend && grammar_.is(lead.core + 1, Small::of)) {  // the weekend of 16 and 17 March
    Lead days = lead;
    days.core = lead.core + 2;
    days.whole = true;
    if (const At end = day_range(begin, days)) {
      return end;
    }
  }
  if (const At end = list(begin, lead)) {
    return end;
  }
  if (const At end = year_range(begin, lead)) {
    return end;
  }
  if (const At end = day_range(begin, lead)) {
    return end;
  }
  return date_range(begin, lead, found);
}

At Scanner::two(At begin, At core, const Lead& lead, const Partial& from, At from_end, const Partial& to, At to_begin, At to_end, bool joined) {
  Expression e;
  e.from = from;
  if (e.from.day > 0 && e.from.month == 0) {
    e.from.month = to.month;
  }
  e.modifier = lead.modifier;
  const At first = lead.whole || lead.modifier != Modifier::none || (lead.the && core > begin && grammar_.ordinal(core)) ||
                           (lead.the && grain_of(from) != Grain::year && grain_of(from) != Grain::month && grain_of(from) != Grain::day)
                       ? begin
                       : core;
  if (joined) {
    e.to = to;
    add(e, first, to_end);
  } else {
    if (!e.from.year && to.year) {
      e.from.year = to.year;
    }
    if (e.from.year_relation == Relation::none) {
      e.from.year_relation = to.year_relation;
    }
    add(e, first, from_end);
    Expression second;
    second.from = to;
    add(second, to_begin, to_end);
  }
  return to_end;
}

// 2009 to 2016, 2016–18: years that are no financial year.
At Scanner::year_range(At begin, const Lead& lead) {
  const At i = lead.core;
  const int a = grammar_.integer(i);
  if (grammar_.digits(i) != 4 || (i > 0 && grammar_.word(i - 1).no_year_after) || a < 1000 || a > 2199 || grammar_.touches(i + 4) ||
      (grammar_.touches(i) && !grammar_.mark(i - 1, '('))) {
    return 0;
  }
  if (!(grammar_.dash(i + 1) && grammar_.touches(i + 1) && grammar_.touches(i + 2)) || grammar_.year_pair(i) || grammar_.numeric(i)) {
    return 0;
  }
  const int width = grammar_.digits(i + 2);
  const int b = grammar_.integer(i + 2) + (width == 2 ? a / 100 * 100 : 0);
  if ((width != 4 && width != 2) || b <= a || b > 2199 || (grammar_.touches(i + 3) && grammar_.token(i + 3).kind != TokenKind::mark)) {
    return 0;
  }
  Partial from, to;
  from.year = a;
  to.year = b;
  return two(begin, i, lead, from, i + 1, to, i + 2, i + 3, true);
}

// 12-14 May 2021, 12 and 13 May, January 17 and 18 this year, and the lone "14-17" of "14-17 and 25-30 October".
At Scanner::day_range(At begin, const Lead& lead) {
  const At i = lead.core;
  if (grammar_.word(i).weekday > 0) {
    if (const At end = weekdays_range(begin, lead)) {
      return end;
    }
  }
  if (grammar_.word(i).month > 0 || grammar_.word(i).weekday > 0) {
    return day_behind_month(begin, lead);
  }
  Partial from;
  const auto a = grammar_.day_number(i);
  const auto j = a ? join(a->end) : std::nullopt;
  if (!j) {
    return 0;
  }
  const At second = grammar_.is(j->end, Small::the) ? j->end + 1 : j->end;
  from.day = static_cast<int>(a->value);
  if (const Maybe to = grammar_.day_month(second)) {
    from.month = to->date.month;
    if (to->date.day <= from.day) {
      return 0;
    }
    const bool joined = !j->and_word || between(begin) || neighbours(from, to->date);
    return two(begin, i, lead, from, a->end, to->date, second, to->end, joined);
  }
  return j->and_word ? 0 : lone_day_range(begin, lead, from, *a, second);
}

// Monday 3 to Friday 7 July 2023; Monday 13th and Tuesday 14th May.
At Scanner::weekdays_range(At begin, const Lead& lead) {
  const auto day = grammar_.day_number(lead.core + 1);
  const auto j = day ? join(day->end) : std::nullopt;
  const Maybe to = j && grammar_.word(j->end).weekday > 0 ? grammar_.weekday_first(j->end) : std::nullopt;
  if (!to || to->date.day <= day->value || to->date.month == 0) {
    return 0;
  }
  Partial from;
  from.day = static_cast<int>(day->value);
  from.weekday = grammar_.word(lead.core).weekday;
  const bool joined = !j->and_word || between(begin) || to->date.day == from.day + 1;
  return two(begin, lead.core, lead, from, day->end, to->date, j->end, to->end, joined);
}

// January 17 and 18 this year; Monday 17 to 21 May; April 9th through seventeenth.
At Scanner::day_behind_month(At begin, const Lead& lead) {
  const At i = lead.core;
  const Maybe head = grammar_.word(i).month > 0 ? grammar_.month_first(i) : grammar_.weekday_first(i);
  if (!head || head->date.day == 0 || head->date.year || head->date.month == 0) {
    return 0;
  }
  const auto j = join(head->end);
  const auto day = j ? grammar_.day_number(j->end) : std::nullopt;
  if (!day || grammar_.word(day->end).month > 0 || grammar_.word(day->end).unit != Unit::none || day->value <= head->date.day ||
      (grammar_.digits(j->end) == 0 && (j->and_word || grammar_.token(day->end).kind == TokenKind::word))) {
    return 0;
  }
  if (head->end >= 2 && grammar_.word(head->end - 1).month > 0) {  // "17 May and 18" says nothing
    return 0;
  }
  Parse to{head->date, day->end};
  to.date.day = static_cast<int>(day->value);
  to.date.weekday = 0;
  grammar_.year_behind(to);
  Partial from = head->date;
  from.year_relation = to.date.year_relation;
  const bool joined = !j->and_word || between(begin) || neighbours(from, to.date);
  return joined || j->and_word ? two(begin, i, lead, from, head->end, to.date, j->end, to.end, joined) : 0;
}

At Scanner::lone_day_range(At begin, const Lead& lead, Partial from, const Grammar::Amount& a, At second) {
  const auto b = grammar_.day_number(second);
  if (!b || b->value <= a.value || !grammar_.is(b->end, Small::and_)) {
    return 0;
  }
  const auto c = grammar_.day_number(b->end + 1);
  const auto j = c ? join(c->end) : std::nullopt;
  const Maybe last = j ? grammar_.day_month(j->end) : c ? grammar_.day_month(b->end + 1) : std::nullopt;
  if (!last) {
    return 0;
  }
  Partial to = last->date;
  to.day = static_cast<int>(b->value);
  from.month = to.month;
  return two(begin, lead.core, lead, from, a.end, to, second, b->end, true);
}

// The last day of "from March to date", "between 2019 and now", "from 5 May until today".
Maybe Scanner::until_writing(At i) const {
  const bool ends = i + 1 >= grammar_.size() || grammar_.token(i + 1).kind == TokenKind::mark;
  if (grammar_.is(i, Small::now) || (grammar_.is(i, Small::date) && grammar_.is(i - 1, Small::to))) {
    const bool verb = !ends && grammar_.word(i).relation != Relation::none && !grammar_.is(i - 1, Small::the);  // "to present the plan"
    return verb ? std::nullopt : Maybe(offset(0, Unit::day, false, i + 1));
  }
  const Maybe day = grammar_.word(i).is_deixis ? grammar_.deixis(i) : std::nullopt;
  return day && is_day_of_writing(day->date) ? day : std::nullopt;
}

// The last part of a range whose first part is `from`, read from the token behind the joint; nothing where the two make none.
Maybe Scanner::range_end(At begin, const Parse& from, const Join& joint) const {
  At second = joint.end;
  if (grammar_.is(second, Small::the)) {
    ++second;
  }
  const bool told = joint.and_word ? between(begin) : from_before(begin);
  if (told) {
    if (Maybe writing = until_writing(second)) {
      return writing;
    }
  }
  if (const Word& w = grammar_.word(second); w.joined == Joined::part && grammar_.is(second + 1, Small::of)) {
    second += grammar_.is(second + 2, Small::the) ? 3 : 2;
  } else if (w.joined == Joined::both) {
    ++second;
  } else if (w.joined == Joined::hyphen) {
    second += grammar_.dash(second + 1) ? 2 : 1;
  }
  Maybe to = grammar_.atom(second);
  if (!to || to->date.relation != Relation::none) {
    return std::nullopt;
  }
  if (is_day_of_writing(from.date)) {
    const bool day = to->date.kind == Partial::Kind::calendar && (told || is_day_of_writing(to->date));
    return day && told ? to : std::nullopt;
  }
  const Grain grain = grain_of(from.date);
  const bool dashed = grammar_.dash(from.end) && grammar_.touches(from.end) && grain == Grain::month && !from.date.year;
  const bool mixed = (told || dashed) && may_mix(grain, to->date);
  return grain != Grain::other && (grain_of(to->date) == grain || mixed) ? to : std::nullopt;
}

// 26 July - 22 August; May and June 2021; from May 2020 to 14 June 2021; between 2016 and 2018; between now and Christmas; spring/summer 2021.
At Scanner::date_range(At begin, const Lead& lead, const Maybe& found) {
  Maybe from = found;
  if (!from && between(begin) && grammar_.is(lead.core, Small::now)) {
    from = offset(0, Unit::day, false, lead.core + 1);
  }
  if (!from || (from->date.kind != Partial::Kind::calendar && !is_day_of_writing(from->date))) {
    return 0;
  }
  const auto j = join(from->end);
  if (!j || (grammar_.word(lead.core).unit == Unit::weekend && from->date.weekend)) {
    return 0;
  }
  const Maybe to = range_end(begin, *from, *j);
  if (!to) {
    return 0;
  }
  const Grain grain = grain_of(from->date), last = grain_of(to->date);
  if (grain == Grain::year && last == Grain::year && !j->and_word && *to->date.year <= *from->date.year) {
    return 0;
  }
  if (grammar_.dash(from->end) && !grammar_.touches(from->end) && grain == Grain::weekday) {
    return 0;
  }
  const bool next_to = neighbours(from->date, to->date);
  if (j->slash && !next_to) {
    return 0;
  }
  const bool joined = !j->and_word || between(begin) || next_to;
  if (!joined && (from->date.year || !(to->date.year || to->date.year_relation != Relation::none))) {
    return 0;
  }
  return two(begin, lead.core, lead, from->date, from->end, to->date, grammar_.is(j->end, Small::the) ? j->end + 1 : j->end, to->end, joined);
}

}  // namespace pressmill::dates
