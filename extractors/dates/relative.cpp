// Dates that count from another one, and durations.
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

Parse offset(double count, Unit unit, bool from_text, At end) {
  Parse out;
  out.date.kind = Partial::Kind::offset;
  out.date.count = count;
  out.date.unit = unit;
  out.date.from_text = from_text;
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
    const bool closes = token(i + 2).kind == TokenKind::mark || is(i + 2, Small::and_) || word(i + 2).date_like();
    if (is(i + 1, Small::before) && closes && word(i).unit != Unit::quarter) {  // "the year before."
      return period(word(i).unit, Relation::previous, i + 2);
    }
    if (word(i + 1).relation == Relation::following && closes) {
      return period(word(i).unit, Relation::following, i + 2);
    }
    if (is(i + 1, Small::after) && word(i + 2).relation == Relation::next && token(i + 3).kind == TokenKind::mark) {  // "the week after next"
      return offset(2, word(i).unit, false, i + 3);
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
  const At at = kind == YearKind::calendar ? i : i + 1;
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
  out.date.year_kind = kind;
  if (unit == Unit::weekend) {
    out.date.kind = Partial::Kind::calendar;
    out.date.weekend = true;
    out.date.unit = Unit::none;
  }
  if (unit == Unit::year && possessive(out.end)) {  // "this year's third quarter"
    if (Maybe inner = quarter(out.end + 1); inner && !inner->date.year && inner->date.year_relation == Relation::none) {
      inner->date.year_relation = relation;
      return inner;
    }
  }
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
  if (w.weekday > 0 && !w.weak) {
    return with(weekday_first(i));
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
  if (w.stretch) {
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
  Maybe out;
  if (!((out = numeric(at)) || (out = day_month(at)) || (out = holiday(at)) || (out = month_first(at)) || (out = weekday_first(at)) || (out = deixis(at)) ||
        (out = relative(at)))) {
    return std::nullopt;
  }
  const Partial& p = out->date;
  const bool day =
      (p.kind == Partial::Kind::calendar && (p.day > 0 || p.holiday || p.bare_weekday())) || (p.kind == Partial::Kind::offset && p.unit == Unit::day);
  return day ? out : std::nullopt;
}

Maybe Grammar::behind_amount(At begin, const Amount& amount, At unit) const {
  const Unit what = word(unit).unit;
  const At end = unit + 1;
  if (is(end, Small::after) || is(end, Small::before) || is(end, Small::from)) {
    if (const Maybe base = day_behind(end + 1); base && what != Unit::hour && what != Unit::minute) {
      Parse out = offset(is(end, Small::before) ? -amount.value : amount.value, what, false, base->end);
      out.base = base->date;
      return out;
    }
  }
  if (is(end, Small::ago)) {
    return offset(-amount.value, what, false, end + 1);
  }
  if (is(end, Small::earlier) || (is(end, Small::before) && token(end + 1).kind == TokenKind::mark)) {
    return offset(-amount.value, what, true, end + 1);
  }
  if (is(end, Small::later)) {
    return offset(amount.value, what, true, end + 1);
  }
  if (is(end, Small::hence) || (is(end, Small::from) && is(end + 1, Small::now))) {
    return offset(amount.value, what, false, is(end, Small::hence) ? end + 1 : end + 2);
  }
  if ((apostrophe(end) || possessive(end)) && is(end + 1, Small::time) && begin > 0 && is(begin - 1, Small::in)) {
    return offset(amount.value, what, false, end + 2);
  }
  Parse out;
  out.date.kind = Partial::Kind::duration;
  out.date.count = amount.value;
  out.date.unit = what;
  out.end = end;
  return out;
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
  if (hyphen) {
    ++unit;
  } else if (is(unit, Small::more) && !article) {
    ++unit;
  }
  const Word& w = word(unit);
  if (w.unit == Unit::none || (w.unit == Unit::quarter && !w.plural) || (hyphen && article) || (touches(unit) && !hyphen && digits(i) == 0)) {
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
  if (!w.plural && n->value > 1 && !article) {
    return std::nullopt;
  }
  Maybe out = behind_amount(i, *n, unit);
  if (article && out && out->date.kind == Partial::Kind::duration &&
      (article_is_rate(i) || w.unit == Unit::night || w.unit == Unit::weekend || w.unit == Unit::century)) {
    return std::nullopt;
  }
  return out;
}

}  // namespace pressmill::dates
