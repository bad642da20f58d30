// What looks like a date and is none: months, days and seasons inside names, and numbers that count or number something.
#include "extractors/dates/grammar.h"

namespace pressmill::dates {

// "Friday Street", "Friday Bridge Road".
bool Grammar::place_behind(At end) const { return capital(end) && (word(end).place || (capital(end + 1) && word(end + 1).place)); }

bool Grammar::name_around(At first, At end) const {
  const bool before = first > 0 && capital(first - 1) && !sentence_begins(first - 1) && !word(first - 1).date_like() && word(first - 1).small == Small::none;
  const bool after = place_behind(end);
  return before || after;
}

// Whether a month without day and year is one: not "May I", "April Jones", "Theresa May", "they march".
bool Grammar::month_stands_alone(At month, At end) const {
  const Word& w = word(month);
  const bool support =
      before_is_preposition(month) || (month > 0 && (word(month - 1).relation != Relation::none || word(month - 1).modifier != Modifier::none));
  if (!capital(month)) {
    return w.weak || w.abbreviation ? support && !(month > 0 && is(month - 1, Small::to)) && token(end).kind == TokenKind::mark : true;
  }
  if ((dash(end) || is(end, Small::to)) && word(end + 1).month > 0) {
    return true;
  }
  if (w.abbreviation && !w.weak) {
    return support || mark(end, '.');
  }
  if (place_behind(end)) {
    return false;
  }
  if (support) {
    return true;
  }
  if (month > 0 && capital(month - 1) && !word(month - 1).date_like() &&
      !(is(month - 1, Small::the) && token(end).kind == TokenKind::word && small(end) == Small::none)) {
    return false;
  }
  const bool name_after = capital(end) && !word(end).date_like() && word(end).small == Small::none;
  if (name_after) {
    return false;
  }
  return !w.weak || !sentence_begins(month) || token(end).kind == TokenKind::mark || is(end, Small::and_) || is(end, Small::to);
}

// Whether a number like a year counts something or numbers something: "2018 pupils", "Room 1984", "£2018", "FA-2018-03".
bool Grammar::year_is_count(At i) const {
  if (i > 0) {
    const bool glued = touches(i) && !mark(i - 1, '(') && !mark(i - 1, '[') && letters(i - 1) != "‘" && letters(i - 1) != "“" && !mark(i - 1, '"') &&
                       !mark(i - 1, '\'') && !(dash(i - 1) && i > 1 && word(i - 2).joined == Joined::hyphen);
    const bool limit = i > 1 && (is(i - 2, Small::later) || is(i - 2, Small::earlier));  // "no later than 2020"
    if (glued || currency(i - 1) || (word(i - 1).no_year_after && !limit) || word(i - 1).number > 0) {
      return true;
    }
  }
  if (i > 1 && touches(i) && mark(i - 1, '(') && touches(i - 1)) {
    return true;
  }
  const bool phone = i > 0 && token(i - 1).kind == TokenKind::number && digits(i - 1) != 2 && digits(i - 1) != 1;  // "0300 123 1231"
  const bool bare = !before_is_preposition(i) && !(i > 0 && is(i - 1, Small::the));
  if (phone || word(i + 1).unit == Unit::hour || (bare && place_behind(i + 1))) {  // "2018 hours", "2010 High Street"
    return true;
  }
  const Token& next = token(i + 1);
  if (touches(i + 1) && (dash(i + 1) || mark(i + 1, '/')) && touches(i + 2)) {
    return token(i + 2).kind == TokenKind::number || letters(i + 2).size() < 3;
  }
  if (next.kind != TokenKind::word || next.capital) {
    return false;
  }
  const std::string_view s = letters(i + 1);
  const bool supported = before_is_preposition(i) ||
                         (i > 0 && (is(i - 1, Small::the) || possessive(i - 1) || word(i - 1).date_like() || is(i - 1, Small::and_) || mark(i - 1, ',')));
  if (word(i + 1).no_year_before) {
    return !supported || is(i - 1, Small::for_) || is(i - 1, Small::of) || is(i - 1, Small::to) || is(i - 1, Small::and_);
  }
  return !supported && s.size() > 3 && s.ends_with('s') && !s.ends_with("ss") && word(i + 1).unit == Unit::none;
}

}  // namespace pressmill::dates
