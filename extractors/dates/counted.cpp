// Amounts of time: durations, and the dates that count from another one by so many units.
#include "extractors/dates/grammar.h"

namespace pressmill::dates {

// "£300 a week", "22 hours a day": a rate, no duration.
bool Grammar::article_is_rate(At i) const {
  if (i == 0) {
    return false;
  }
  const Word& before = word(i - 1);
  return token(i - 1).kind == TokenKind::number || before.number > 0 || before.unit != Unit::none || mark(i - 1, '%') || before.no_year_before ||
         before.is_deixis ||
         (token(i - 1).kind == TokenKind::word && letters(i - 1).size() > 3 && letters(i - 1).ends_with('s') && before.small == Small::none &&
          !letters(i - 1).ends_with("ss"));
}

// A day that an amount may count from: "after January 12th", "from tomorrow", "before Christmas".
Maybe Grammar::day_behind(At i) const {
  const At at = is(i, Small::the) ? i + 1 : i;
  const Maybe out = first_of(at, {{true, &Grammar::numeric},
                                  {true, &Grammar::day_month},
                                  {true, &Grammar::holiday},
                                  {true, &Grammar::month_first},
                                  {true, &Grammar::weekday_plain},
                                  {true, &Grammar::deixis},
                                  {true, &Grammar::relative}});
  if (!out) {
    return std::nullopt;
  }
  const Partial& p = out->date;
  const bool day =
      (p.kind == Partial::Kind::calendar && (p.day > 0 || p.holiday || p.bare_weekday())) || (p.kind == Partial::Kind::offset && p.unit == Unit::day);
  return day ? out : std::nullopt;
}

// What stands behind an amount of units and makes it a date: ago, later, from now, after Easter, on Monday. Else it is a duration.
Maybe Grammar::behind_amount(At begin, double count, At unit) const {
  const Unit what = word(unit).unit;
  const At end = unit + 1;
  const bool clock = what == Unit::hour || what == Unit::minute;
  const bool lasts = begin > 0 && is(begin - 1, Small::for_);  // "shut for three weeks from Monday"
  if (!clock && (is(end, Small::after) || is(end, Small::before) || (is(end, Small::from) && !lasts))) {
    if (const Maybe base = day_behind(end + 1)) {
      Parse out = offset(is(end, Small::before) ? -count : count, what, false, base->end);
      out.base = base->date;
      weekday_behind(out);
      return out;
    }
  }
  if (const Maybe day = weeks_on_weekday(begin, count, unit)) {
    return day;
  }
  const auto dated = [&](double n, bool from_text, At behind) {
    Parse out = offset(n, what, from_text, behind);
    if (what == Unit::day || what == Unit::week || what == Unit::fortnight) {
      weekday_behind(out);
    }
    return out;
  };
  if (is(end, Small::ago)) {
    return dated(-count, false, end + 1);
  }
  if (is(end, Small::earlier) || (is(end, Small::before) && token(end + 1).kind == TokenKind::mark)) {
    return dated(-count, true, end + 1);
  }
  if (is(end, Small::later)) {
    return dated(count, true, end + 1);
  }
  if (is(end, Small::hence) || (is(end, Small::from) && is(end + 1, Small::now))) {
    return dated(count, false, is(end, Small::hence) ? end + 1 : end + 2);
  }
  if ((apostrophe(end) || possessive(end)) && is(end + 1, Small::time) && begin > 0 && is(begin - 1, Small::in)) {
    return dated(count, false, end + 2);
  }
  Parse out;
  out.date.kind = Partial::Kind::duration;
  out.date.count = count;
  out.date.unit = what;
  out.date.ahead = begin > 0 && is(begin - 1, Small::in) && (what == Unit::day || what == Unit::week || what == Unit::fortnight);
  out.end = end;
  if (out.date.ahead) {
    weekday_behind(out);
  }
  return out;
}

// "a week on Monday", "a fortnight on Friday", "a week last Tuesday": counted from the coming or the last one. Not "for two weeks on Monday".
Maybe Grammar::weeks_on_weekday(At begin, double count, At unit) const {
  constexpr double kMost = 3;
  const Unit what = word(unit).unit;
  const Word& w = word(unit + 2);
  const bool weeks = what == Unit::week || what == Unit::fortnight;
  const bool lasts = begin > 0 && token(begin - 1).kind == TokenKind::word && word(begin - 1).small != Small::none;
  const bool last = word(unit + 1).relation == Relation::last && !word(unit + 1).stretch;
  if (!weeks || count > kMost || lasts || !(is(unit + 1, Small::on) || last) || w.weekday == 0 || w.weak || token(unit + 3).kind == TokenKind::number) {
    return std::nullopt;
  }
  Parse out = offset(last ? -count : count, what, false, unit + 3);
  out.base = coming(w.weekday);
  out.base->relation = last ? Relation::last : Relation::current;
  return out;
}

// "a three month period", "two year from now": a unit that stands for several, but for one that counts something else ("two year groups").
bool Grammar::stands_for_plural(At unit) const {
  const Unit what = word(unit).unit;
  const Token& next = token(unit + 1);
  if (what == Unit::year && letters(unit + 1).ends_with('s')) {
    return false;
  }
  return (what == Unit::month || what == Unit::year || what == Unit::week) && next.kind != TokenKind::number && !touches(unit + 1) && !next.capital &&
         letters(unit + 1) != "&";
}

// How many of a unit a coarser one has room for: "five years, 18 months" are two amounts.
double Grammar::room_for(Unit fine) {
  constexpr double kMonths = 12, kWeeks = 52, kDays = 31, kHours = 24, kMinutes = 60;
  switch (fine) {
    case Unit::month: return kMonths;
    case Unit::week: return kWeeks;
    case Unit::day: return kDays;
    case Unit::hour: return kHours;
    case Unit::minute: return kMinutes;
    default: return 0;
  }
}

// "two weeks and two days ago", "2 years, 1 month and 21 days": a second, finer amount behind the first.
Maybe Grammar::compound_amount(At begin, double count, At unit) const {
  const At joint = mark(unit + 1, ',') ? unit + 2 : unit + 1;
  const At at = is(joint, Small::and_) ? joint + 1 : joint;
  const auto second = amount(at);
  const Unit coarse = word(unit).unit, fine = second ? word(second->end).unit : Unit::none;
  const bool known = coarse == Unit::year || coarse == Unit::month || coarse == Unit::week || coarse == Unit::day;
  if (!known || fine == Unit::none || fine >= coarse || second->value >= room_for(fine) || (!word(second->end).plural && second->value != 1)) {
    return std::nullopt;
  }
  Maybe rest = compound_amount(begin, second->value, second->end);
  rest = rest ? rest : behind_amount(begin, second->value, second->end);
  if (!rest || rest->base) {
    return std::nullopt;
  }
  const int n = static_cast<int>(rest->date.count < 0 ? -count : count);
  Partial::Extra& extra = rest->date.extra;
  (coarse == Unit::year ? extra.years : coarse == Unit::month ? extra.months : coarse == Unit::week ? extra.weeks : extra.days) = n;
  return rest;
}

// six weeks, three years ago, two-year, a year, half a century. Ages are none.
Maybe Grammar::counted(At i) const {
  if (const auto which = ordinal(i); which && word(i).ordinal == 1 && i > 0 && is(i - 1, Small::the)) {  // "the first nine months"
    const auto many = amount(which->end);
    Maybe out = many && many->value > 1 ? counted(which->end) : std::nullopt;
    return out && out->date.kind == Partial::Kind::duration ? out : std::nullopt;
  }
  std::optional<Amount> n = amount(i);
  const bool article = !n && is(i, Small::a);
  if (!n && is(i, Small::half) && is(i + 1, Small::a)) {
    n = Amount{0.5, i + 2};
  } else if (article) {
    n = Amount{1, i + 1};
  }
  if (!n) {
    return std::nullopt;
  }
  At unit = n->end;
  const bool hyphen = dash(unit) && touches(unit) && touches(unit + 1);
  const bool more = is(unit, Small::more) && !article;
  unit += hyphen || more ? 1 : 0;
  const Word& w = word(unit);
  if (w.unit == Unit::none || (w.unit == Unit::quarter && !w.plural) || (hyphen && article) || (touches(unit) && !hyphen && digits(i) == 0)) {
    return std::nullopt;
  }
  if (w.unit == Unit::hour && digits(i) == 4 && n->end == i + 1) {  // "at 2018 hours"
    return std::nullopt;
  }
  const At end = unit + 1;
  const bool age = is(end, Small::old) || (dash(end) && is(end + 1, Small::old)) || (is(end, Small::of) && is(end + 1, Small::age));
  if (age || (hyphen && dash(end) && touches(end) && word(end + 1).unit == Unit::none && is(end + 1, Small::old)) || (i > 0 && is(i - 1, Small::aged))) {
    return std::nullopt;
  }
  if (hyphen) {
    Parse out;
    out.date.kind = Partial::Kind::duration;
    out.date.count = n->value;
    out.date.unit = w.unit;
    out.end = end;
    return w.plural ? std::nullopt : Maybe(out);
  }
  if (!w.plural && n->value > 1 && !article && !stands_for_plural(unit)) {
    return std::nullopt;
  }
  if (Maybe compound = compound_amount(i, n->value, unit)) {
    return compound;
  }
  Maybe out = behind_amount(i, n->value, unit);
  if (article && out && out->date.kind == Partial::Kind::duration &&
      (article_is_rate(i) || w.unit == Unit::night || w.unit == Unit::weekend || w.unit == Unit::century)) {
    return std::nullopt;
  }
  return out;
}

}  // namespace pressmill::dates
