#include "extractors/dates/recognise.h"

#include "extractors/dates/grammar.h"

namespace pressmill::dates {
namespace {

// What stands before the core of a date and belongs to its span.
struct Lead {
  At core = 0;
  bool the = false, part = false, in_the = false;
  bool whole = false;  // the span begins with the lead, whatever it is
  Modifier modifier = Modifier::none;
};

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

bool neighbours(const Partial& a, const Partial& b) {
  switch (grain_of(a)) {
    case Grain::day: return b.day == a.day + 1 && (a.month == b.month || a.month == 0) && !a.holiday;
    case Grain::month: return !a.year && b.month == a.month % 12 + 1;
    case Grain::weekday: return b.weekday == a.weekday % 7 + 1;
    default: return false;
  }
}

class Scanner {
 public:
  Scanner(std::string_view text, std::span<const Token> tokens, std::uint32_t first, const Words& words, std::vector<Expression>& out)
      : grammar_(text, tokens, words), tokens_(tokens), first_(first), words_(words), out_(out) {}

  void run() {
    for (At i = 0; i < grammar_.size();) {
      const Token& t = grammar_.token(i);
      if (t.kind == TokenKind::mark || (t.kind == TokenKind::word && !grammar_.word(i).starts)) {
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

 private:
  Lead lead(At i) const {
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
      if (const Word& second = grammar_.word(at);
          out.part && second.joined == Joined::both) {  // "the end of early May" doesn't exist; "the end of late" neither
        out.modifier = second.modifier;
        ++at;
      }
    }
    out.core = at;
    return out;
  }

  // The date at the core, or the bare unit that a part asks for: "the end of the year", "later in the month".
  Maybe core(const Lead& lead) const {
    if (lead.in_the) {
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

  At expression(At i) {
    const std::uint32_t approximate = words_.approximate_at(tokens_, i);
    if (approximate > 0) {
      if (const At end = with_lead(i, i + approximate, true); end > i) {
        return end;
      }
    }
    return with_lead(i, i, false);
  }

  At with_lead(At begin, At i, bool approximate) {
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
    if (lead.modifier != Modifier::none &&
        (found->date.kind == Partial::Kind::duration || (found->date.kind == Partial::Kind::year_pair && lead.part == false))) {
      return 0;
    }
    return finish(begin, lead, approximate, *found);
  }

  bool counted(const Partial& p) const { return p.kind == Partial::Kind::duration || p.kind == Partial::Kind::offset; }

  // Whether "the" belongs to the span: not where the date stands before a noun ("the 2018 inspection", "the three-year plan").
  bool keeps_the(const Parse& found, At core) const {
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
    if (p.bare_year()) {
      return grammar_.word(core).unit == Unit::year;
    }
    if (p.month > 0 && !p.whole_week && !p.weekend && p.relation == Relation::none) {
      return p.day > 0 && (grammar_.ordinal(core).has_value());
    }
    return !p.bare_weekday() || p.relation != Relation::none || grammar_.token(found.end).kind == TokenKind::mark;
  }

  At finish(At begin, const Lead& lead, bool approximate, const Parse& found) {
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

  void add(Expression& e, At first, At end) {
    e.first_token = first_ + first;
    e.last_token = first_ + end;
    e.span = {tokens_[first].span.begin, tokens_[end - 1].span.end};
    e.rule = rule_of(e.from, e.to.has_value());
    out_.push_back(e);
  }

  // The token behind a word or dash that joins two dates, the article included.
  struct Join {
    At end = 0;
    bool and_word = false;
  };
  std::optional<Join> join(At i) const {
    Join out;
    if (grammar_.dash(i) || grammar_.is(i, Small::to)) {
      out.end = i + 1;
    } else if (grammar_.is(i, Small::and_)) {
      out = {i + 1, true};
    } else {
      return std::nullopt;
    }
    return out;
  }

  bool between(At begin) const { return begin > 0 && grammar_.is(begin - 1, Small::between); }

  At ranges(At begin, const Lead& lead, const Maybe& found) {
    if (grammar_.word(lead.core).unit == Unit::weekend && grammar_.is(lead.core + 1, Small::of)) {  // the weekend of 16 and 17 March
      Lead days = lead;
      days.core = lead.core + 2;
      days.whole = true;
      if (const At end = day_range(begin, days)) {
        return end;
      }
    }
    if (const At end = year_range(begin, lead)) {
      return end;
    }
    if (const At end = day_range(begin, lead)) {
      return end;
    }
    return date_range(begin, lead, found);
  }

  At two(At begin, At core, const Lead& lead, const Partial& from, At from_end, const Partial& to, At to_begin, At to_end, bool joined) {
    Expression e;
    e.from = from;
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
      if (e.from.month == 0) {
        e.from.month = to.month;
      }
      add(e, first, from_end);
      Expression second;
      second.from = to;
      add(second, to_begin, to_end);
    }
    return to_end;
  }

  // 2009 to 2016, 2016–18: years that are no financial year.
  At year_range(At begin, const Lead& lead) {
    const At i = lead.core;
    const int a = grammar_.integer(i);
    if (grammar_.digits(i) != 4 || a < 1000 || a > 2199 || grammar_.touches(i + 4) || (grammar_.touches(i) && !grammar_.mark(i - 1, '('))) {
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
  At day_range(At begin, const Lead& lead) {
    const At i = lead.core;
    Partial from;
    if (grammar_.word(i).month > 0 || grammar_.word(i).weekday > 0) {
      const Maybe head = grammar_.word(i).month > 0 ? grammar_.month_first(i) : grammar_.weekday_first(i);
      if (!head || head->date.day == 0 || head->date.year || head->date.month == 0) {
        return 0;
      }
      const auto j = join(head->end);
      const auto day = j ? grammar_.day_number(j->end) : std::nullopt;
      if (!day || grammar_.word(day->end).month > 0 || grammar_.word(day->end).unit != Unit::none || day->value <= head->date.day ||
          (grammar_.digits(j->end) == 0)) {
        return 0;
      }
      if (head->end >= 2 && grammar_.word(head->end - 1).month > 0) {  // "17 May and 18" says nothing
        return 0;
      }
      Parse to{head->date, day->end};
      to.date.day = static_cast<int>(day->value);
      to.date.weekday = 0;
      grammar_.year_behind(to);
      from = head->date;
      from.year_relation = to.date.year_relation;
      const bool joined = !j->and_word || between(begin) || neighbours(from, to.date);
      return joined || j->and_word ? two(begin, i, lead, from, head->end, to.date, j->end, to.end, joined) : 0;
    }
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

  At lone_day_range(At begin, const Lead& lead, Partial from, const Grammar::Amount& a, At second) {
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

  // 26 July - 22 August; May and June 2021; from May 2020 to June 2021; between 2016 and 2018; the weekend of 16 and 17 March.
  At date_range(At begin, const Lead& lead, const Maybe& from) {
    if (!from) {
      return 0;
    }
    const auto j = join(from->end);
    if (!j || from->date.kind != Partial::Kind::calendar) {
      return 0;
    }
    if (grammar_.word(lead.core).unit == Unit::weekend && from->date.weekend) {
      return 0;
    }
    const Grain grain = grain_of(from->date);
    At second = j->end;
    if (grammar_.is(second, Small::the)) {
      ++second;
    }
    if (const Word& w = grammar_.word(second); w.joined == Joined::part && grammar_.is(second + 1, Small::of)) {
      second += grammar_.is(second + 2, Small::the) ? 3 : 2;
    } else if (w.joined == Joined::both) {
      ++second;
    } else if (w.joined == Joined::hyphen) {
      second += grammar_.dash(second + 1) ? 2 : 1;
    }
    const Maybe to = grammar_.atom(second);
    if (!to || grain == Grain::other || grain_of(to->date) != grain || to->date.relation != Relation::none) {
      return 0;
    }
    if (grain == Grain::year && !j->and_word && *to->date.year <= *from->date.year) {
      return 0;
    }
    if (grammar_.dash(from->end) && !grammar_.touches(from->end) && grain == Grain::weekday) {
      return 0;
    }
    const bool joined = !j->and_word || between(begin) || neighbours(from->date, to->date);
    if (!joined && (from->date.year || !(to->date.year || to->date.year_relation != Relation::none))) {
      return 0;
    }
    return two(begin, lead.core, lead, from->date, from->end, to->date, second, to->end, joined);
  }

  Grammar grammar_;
  std::span<const Token> tokens_;
  std::uint32_t first_;
  const Words& words_;
  std::vector<Expression>& out_;
};

}  // namespace

void recognise(std::string_view text, std::span<const Token> tokens, std::uint32_t first, const Words& words, std::vector<Expression>& out) {
  Scanner(text, tokens, first, words, out).run();
}

}  // namespace pressmill::dates
