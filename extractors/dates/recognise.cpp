#include "extractors/dates/recognise.h"

#include "extractors/dates/scanner.h"

namespace pressmill::dates {
namespace {

std::string_view rule_of(const Partial& p, bool range) {
  if (range) {
    return "dates/range";
  }
  switch (p.kind) {
    case Partial::Kind::duration: return "dates/duration";
    case Partial::Kind::offset: return "dates/offset";
    case Partial::Kind::period: return "dates/period";
    case Partial::Kind::year_pair: return "dates/year-pair";
    case Partial::Kind::decade: return "dates/decade";
    case Partial::Kind::century: return "dates/century";
    case Partial::Kind::calendar: break;
  }
  if (p.relation != Relation::none || p.year_relation != Relation::none) {
    return "dates/relative";
  }
  if (p.holiday) {
    return "dates/holiday";
  }
  if (p.season != Season::none) {
    return "dates/season";
  }
  if (p.quarter > 0 || p.half > 0) {
    return "dates/quarter";
  }
  if (p.week > 0 || p.weekend || p.whole_week) {
    return "dates/week";
  }
  return p.day > 0 ? "dates/day" : p.month > 0 ? "dates/month" : p.weekday > 0 ? "dates/weekday" : "dates/year";
}

bool counted(const Partial& p) { return p.kind == Partial::Kind::duration || p.kind == Partial::Kind::offset; }

}  // namespace

void Scanner::run() {
  for (At i = 0; i < grammar_.size();) {
    const Token& t = grammar_.token(i);
    if (t.kind == TokenKind::mark || (t.kind == TokenKind::word && !words_.starts(t)) || before_another_word(i)) {
      ++i;
      continue;
    }
    if (const std::uint32_t trap = words_.trap_at(tokens_, i); trap > 0) {
      i += trap;
      continue;
    }
    const At end = expression(i);
    i = end > i ? end : i + 1;
  }
}

// An article, a short number or a number in words before a word that belongs to no date: most of them, so it is asked first.
bool Scanner::before_another_word(At i) const {
  const Token& next = grammar_.token(i + 1);
  if (next.kind != TokenKind::word || words_.starts(next)) {
    return false;
  }
  if (grammar_.is(i, Small::the) || grammar_.is(i, Small::a)) {
    return true;
  }
  constexpr int kYear = 4;  // digits
  const Word& w = grammar_.word(i);
  const bool counts = (w.number > 0 || w.ordinal > 0) && !w.date_like() && !w.trap && !w.holiday && !w.approximate && w.decade == 0;
  const bool figure = grammar_.token(i).kind == TokenKind::number && grammar_.digits(i) < kYear;
  return (counts || figure) && grammar_.small(i + 1) == Small::none;
}

Lead Scanner::lead(At i) const {
  Lead out;
  At at = i;
  if (grammar_.is(at, Small::the)) {
    out.the = true;
    ++at;
  }
  if (const Word& w = grammar_.word(at); w.modifier != Modifier::none && !words_.holiday_at(tokens_, at)) {
    const bool part = w.joined == Joined::part, of = grammar_.is(at + 1, Small::of);
    if ((part || w.joined == Joined::both) && of && part) {
      out.modifier = w.modifier;
      out.part = true;
      at += 2;
      out.in_the = grammar_.is(at, Small::the);
      at += out.in_the ? 1 : 0;
    } else if (w.joined == Joined::both) {
      out.modifier = w.modifier;
      ++at;
      if (grammar_.is(at, Small::in) || (grammar_.dash(at) && grammar_.touches(at))) {
        const bool in = grammar_.is(at, Small::in);
        ++at;
        if (grammar_.is(at, Small::the)) {
          out.in_the = in;
          ++at;
        }
      }
    } else if (w.joined == Joined::hyphen) {
      out.modifier = w.modifier;
      at += grammar_.dash(at + 1) ? 2 : 1;
    }
    if (const Word& second = grammar_.word(at); out.part && second.joined == Joined::both) {  // "the end of early May" doesn't exist; "the end of late" neither
      out.modifier = second.modifier;
      ++at;
    }
  }
  out.core = at;
  return out;
}

// The date at the core, or the bare unit that a part asks for: "the end of the year", "later in the month".
Maybe Scanner::core(const Lead& lead) const {
  const bool closes = lead.core + 1 >= grammar_.size() || grammar_.token(lead.core + 1).kind == TokenKind::mark;
  if (lead.in_the || (lead.part && closes)) {  // "the end of the year"; "by end of year."
    const Word& w = grammar_.word(lead.core);
    if (w.unit != Unit::none && !w.plural && w.unit != Unit::hour && w.unit != Unit::minute && w.unit != Unit::day && !grammar_.dash(lead.core + 1)) {
      if (const Maybe more = grammar_.week(lead.core)) {
        return more;
      }
      if (w.unit == Unit::night || w.unit == Unit::quarter) {
        return std::nullopt;
      }
      Parse out;
      out.date.kind = Partial::Kind::period;
      out.date.unit = w.unit;
      out.date.relation = Relation::current;
      out.end = lead.core + 1;
      return out;
    }
  }
  return grammar_.atom(lead.core);
}

At Scanner::expression(At i) {
  const std::uint32_t approximate = words_.approximate_at(tokens_, i);
  if (approximate > 0) {
    if (const At end = with_lead(i, i + approximate, true); end > i) {
      return end;
    }
  }
  return with_lead(i, i, false);
}

At Scanner::with_lead(At begin, At i, bool approximate) {
  const Lead lead = this->lead(i);
  if (approximate && lead.modifier == Modifier::none && lead.the) {
    return 0;
  }
  const Token& first = grammar_.token(lead.core);
  if (first.kind == TokenKind::mark || (first.kind == TokenKind::word && !grammar_.word(lead.core).starts)) {
    return 0;
  }
  const Maybe found = core(lead);
  if (!approximate || lead.modifier == Modifier::none) {
    if (const At end = ranges(begin, lead, found)) {
      return end;
    }
  }
  if (!found) {
    return 0;
  }
  if (lead.modifier != Modifier::none && (found->date.kind == Partial::Kind::duration || (found->date.kind == Partial::Kind::year_pair && !lead.part))) {
    return 0;
  }
  return finish(begin, lead, approximate, *found);
}

// Whether "the" belongs to the span: not where the date stands before a noun ("the 2018 inspection", "the three-year plan").
bool Scanner::keeps_the(const Parse& found, At core) const {
  const Partial& p = found.date;
  switch (p.kind) {
    case Partial::Kind::duration: return !grammar_.dash(core + 1);
    case Partial::Kind::year_pair: return grammar_.word(found.end - 1).unit == Unit::year || grammar_.token(core).kind == TokenKind::word;
    case Partial::Kind::calendar: break;
    default: return true;
  }
  if (p.quarter > 0 && grammar_.dash(core + 1)) {
    return false;
  }
  if (p.nth != 0) {
    return true;
  }
  if (p.holiday && found.end == core + 1 && grammar_.token(found.end).kind == TokenKind::word &&
      (grammar_.small(found.end) == Small::none || grammar_.is(found.end, Small::period))) {
    return false;  // "the Christmas period"
  }
  if (p.bare_year()) {
    return grammar_.word(core).unit == Unit::year;
  }
  if (p.month > 0 && !p.whole_week && !p.weekend && p.relation == Relation::none) {
    return p.day > 0 && (grammar_.ordinal(core).has_value());
  }
  return !p.bare_weekday() || p.relation != Relation::none || grammar_.token(found.end).kind == TokenKind::mark;
}

At Scanner::finish(At begin, const Lead& lead, bool approximate, const Parse& found) {
  Expression e;
  e.from = found.date;
  e.base = found.base;
  e.modifier = lead.modifier;
  At first = lead.core;
  const At lead_begin = begin;
  if (approximate && counted(found.date)) {
    e.modifier = Modifier::approx;
    first = lead_begin;
  } else if (lead.modifier != Modifier::none) {
    first = approximate ? lead.core : begin;
    if (lead.the && !lead.part && found.date.kind == Partial::Kind::calendar && !found.date.bare_year() && found.date.month > 0) {
      ++first;
    }
  } else if (lead.the && keeps_the(found, lead.core)) {
    first = begin;
  }
  add(e, first, found.end);
  return found.end;
}

void Scanner::add(Expression& e, At first, At end) {
  e.first_token = first_ + first;
  e.last_token = first_ + end;
  e.span = {tokens_[first].span.begin, tokens_[end - 1].span.end};
  e.rule = rule_of(e.from, e.to.has_value());
  out_.push_back(e);
}

std::size_t recognise(std::string_view text, std::span<const Token> tokens, std::uint32_t first, const Words& words, std::vector<Expression>& out) {
  Scanner scanner(text, tokens, first, words, out);
  scanner.run();
  return scanner.tried();
}

}  // namespace pressmill::dates
