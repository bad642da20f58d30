// What a cue reports behind it: a part of StatementReader.
#include <algorithm>

#include "extractors/quotes/statements.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kNone = Outline::kNone;
constexpr std::uint32_t kMostLinks = 2;      // phrases that hang on a subject
constexpr std::size_t kCuesAhead = 10;       // as far as a clause may be cut short by a later cue
constexpr std::uint32_t kFarthestMark = 20;  // tokens between a verb that only judges ("criticised") and the words quoted

}  // namespace

// Where the words begin that a cue reports behind it. `marked`: something but the verb says that they are reported ("that", a colon, marks).
StatementReader::Reach StatementReader::content_after(const Cue& cue, const Source& source, bool& marked) const {
  const Verb& verb = *cue.verb;
  std::uint32_t i = cue.passive ? finder_.right_of(cue.last + 1, unit_.last).last : cue.last;
  marked = false;
  const auto is_quotation = [&](std::uint32_t at) { return at < unit_.last && outline_.quotation_at(at) != kNone; };
  const auto opens = [&](std::uint32_t at) {
    return at < unit_.last &&
           (is_quotation(at) || outline_.is(at, kThat) || outline_.is_mark(at, ':') || (outline_.is_comma(at) && at + 1 < unit_.last && is_quotation(at + 1)));
  };
  // "warned the roof may fall": the roof is told nothing.
  if (!opens(i) && verb.person && !(verb.clause && i < unit_.last && !outline_.is(i, kObject) && holds_clause(i))) {
    i = skip_listener(i);
    const bool apart = i > cue.last && verb.clause && i + 2 < unit_.last && outline_.is_comma(i) && outline_.is_word(i + 1);
    i += apart && outline_.is(i + 1, kPronoun | kDeterminer) && !outline_.is(i + 1, kThat) && outline_.text(i + 1).size() > 2 ? 1
                                                                                                                              : 0;  // "told the BBC, his plan"
  }
  if (!opens(i)) {
    const std::uint32_t setting = skip_setting(i);
    std::uint32_t aside = setting;
    const bool that = aside + 1 < unit_.last && outline_.is_comma(aside) && outline_.is(aside + 1, kThat);
    if (aside < unit_.last && outline_.is_comma(aside) && !that) {
      const std::uint32_t end = first_comma(aside + 1);  // "said, without proof, that"; "said in Fellgate, Northmoor, that"
      aside = aside == cue.last || (end + 1 < unit_.last && outline_.is(end + 1, kThat)) ? end : aside;
    }
    const bool closed = aside + 1 < unit_.last && outline_.is_comma(aside) && outline_.is(aside + 1, kThat);
    // Words that lead to marks without a comma or colon are part of what is said: "promised to end “the mess”".
    const bool leads_on = setting > i && is_quotation(setting) && outline_.is_word(setting - 1) && !outline_.is(setting - 1, kTime);
    if ((opens(setting) && !leads_on) || closed) {
      i = closed ? aside + 1 : setting;
    } else if (setting > i && outline_.is(setting - 1, kTime)) {
      i = setting;
    }
  }
  if (i >= unit_.last || (cue.passive && !opens(i))) {
    return {};
  }
  if (opens(i)) {
    marked = true;
    if (outline_.is(i, kThat)) {
      return verb.that || verb.clause || verb.noun ? Reach{i + 1, unit_.last} : Reach{};
    }
    return {outline_.quotation_at(i) == kNone ? i + 1 : i, unit_.last};
  }
  if (outline_.token(i).kind == TokenKind::mark) {
    return {};
  }
  const bool asks = verb.whether && outline_.is(i, kSubordinator | kRelative) && !outline_.is(i, kPreposition);
  const bool clause = (verb.clause || (verb.that && holds_clause(i))) &&
                      (outline_.is(i, kDeterminer) || !outline_.is(i, kPreposition | kRelative | kConjunction | kAuxiliary | kModal | kObject));
  const bool noun = verb.noun && !outline_.is(i, kPreposition | kConjunction | kAuxiliary | kModal | kNegation);  // "asked not to be named"
  const auto infinitive = [&](std::uint32_t at) { return verb.infinitive && at < unit_.last && outline_.token(at).word == outline_.words().to(); };
  if (infinitive(i)) {
    return {i + 1, unit_.last};
  }
  if (i > cue.last && outline_.is(i, kNegation) && infinitive(i + 1)) {
    return {i, unit_.last};  // "urged them not to leave"
  }
  // "what she said is a good plan", "the roof, which she said would hold".
  const bool inserted = verb.clause && !source.empty() && source.clause > unit_.first && outline_.is(i, kAuxiliary | kModal) &&
                        outline_.is(source.clause - 1, kRelative | kThat | kSubordinator);
  return asks || clause || noun || inserted ? Reach{i, unit_.last} : Reach{};
}

// "found the roof was late": a noun phrase or pronoun, then its auxiliary.
bool StatementReader::holds_clause(std::uint32_t i) const {
  Source subject = finder_.right_of(i, unit_.last);
  const auto at_end = [&](std::uint32_t classes) {
    return !subject.empty() && subject.last < unit_.last && outline_.quotation_at(subject.last) == kNone && outline_.is(subject.last, classes);
  };
  for (std::uint32_t linked = 0; linked < kMostLinks && at_end(kPreposition) && !at_end(kSubordinator); ++linked) {
    subject = finder_.right_of(subject.last + 1, unit_.last);  // "the roof above the hall was late"
  }
  return at_end(kAuxiliary | kModal);
}

// "Marsh said:" at the end of a paragraph.
void StatementReader::announce(const Cue& cue, const Source& source, std::vector<Statement>& out) {
  if (source.empty() || !outline_.is_mark(unit_.last - 1, ':') || !cue.verb->marks) {
    return;
  }
  Statement s;
  s.announces = true;
  announced_ = unit_.last == outline_.document().layout.paragraphs[unit_.paragraph].last_token ? unit_.paragraph : kNone;
  s.words = outline_.span_of(unit_.last - 1, unit_.last);
  s.first_quotation = s.last_quotation = unit_.last_quotation;
  s.cue = cue;
  s.source = source;
  s.unit = number_;
  out.push_back(s);
}

// Where the clause of a later cue begins, if it is one beside what began at `from`, not a part of it: "…, but Marsh warned", "… and added that".
std::optional<std::uint32_t> StatementReader::clause_beside(const Cue& cue, std::uint32_t from) const {
  if (cue.verb == nullptr) {
    return cue.first;
  }
  const Verb::Form form = cue.verb->form;
  const std::uint32_t begin = before_modifiers(outline_, from, cue.first);
  if (begin <= from || (form != Verb::Form::ing && form != Verb::Form::past && form != Verb::Form::third)) {
    return std::nullopt;
  }
  if (form == Verb::Form::ing && cue.verb->reports() && (outline_.is_comma(begin - 1) || ends_in_comma(begin - 1))) {
    return begin;
  }
  if (outline_.is(begin - 1, kConjunction)) {
    return cue.verb->reports() ? std::optional(begin) : std::nullopt;  // "said he left and blamed her": both are his
  }
  const Source subject = finder_.left_of(from, cue.first);
  if (subject.empty() || subject.clause <= from + 1 || !outline_.is(subject.clause - 1, kConjunction | kSubordinator)) {
    return std::nullopt;
  }
  const std::uint32_t mark = subject.clause - 2;
  const bool announces = cue.last < unit_.last && outline_.is_mark(cue.last, ':');  // "… and he said: “…”"
  const bool apart = announces || outline_.is_comma(mark) || outline_.is_mark(mark, ';') || ends_in_comma(mark);
  return apart ? std::optional(subject.clause) : std::nullopt;
}

// Where what a cue reports ends: before "according to", before the next cue that has a clause of its own.
std::uint32_t StatementReader::content_end(std::size_t c, std::uint32_t from) const {
  for (std::size_t next = c + 1; next < std::min(cues_.size(), c + kCuesAhead); ++next) {
    const std::optional<std::uint32_t> clause = cues_[next].first > from ? clause_beside(cues_[next], from) : std::nullopt;
    if (!clause) {
      continue;
    }
    std::uint32_t begin = *clause;
    while (begin > from && (outline_.is_comma(begin - 1) || outline_.is(begin - 1, kConjunction | kSubordinator) || outline_.is_mark(begin - 1, ';'))) {
      --begin;
    }
    return begin;
  }
  return unit_.last;
}

// Where the writer goes on behind the last quoted words: "…,” which", "…” – a", "…,” but".
std::uint32_t StatementReader::aside_behind(std::uint32_t q, std::uint32_t end) const {
  const Quotation& quotation = outline_.quotations()[q];
  bool comma = !quotation.inside.empty() && outline_.document().text()[quotation.inside.end - 1] == ',';
  const bool that = quotation.last_token < end && outline_.is(quotation.last_token, kThat);  // "“unfair” that, in May, a child"
  for (std::uint32_t i = quotation.last_token; i < end; ++i) {
    if (outline_.is_comma(i)) {
      comma = !that;
      continue;
    }
    const bool aside = outline_.is(i, kRelative | kDeterminer) || (outline_.is(i, kConjunction) && outline_.text(i) == "but") ||
                       (outline_.text(i).size() > 4 && outline_.text(i).ends_with("ing") && !outline_.is(i, kPreposition));
    if (outline_.is_dash(i) || (comma && aside)) {
      return i;
    }
    comma = false;
  }
  return end;
}

// "While Marsh said the plan was late, the council …", "…, and though she said it was late, the council": the cue's clause ends at its comma.
bool StatementReader::in_opening_clause(const Cue& cue, const Source& source) const {
  const auto opens = [&](std::uint32_t i) {
    return outline_.is(i, kSubordinator | kPreposition) && !outline_.is(i, kThat) && outline_.quotation_at(i) == kNone;
  };
  if (opens(unit_.first) && clause_end(unit_.first) > cue.first) {
    return true;
  }
  const std::uint32_t before = source.clause - 1;  // "Many of you said" opens none
  return !source.empty() && source.clause > unit_.first && opens(before) &&
         (outline_.is(before, kSubordinator) || before == unit_.first || !outline_.is_word(before - 1) || outline_.is(before - 1, kConjunction | kAdverb));
}

// "A parent, who asked not to be named, said": the clause with "who" ends at its comma, and another cue goes on behind it.
bool StatementReader::in_aside(std::size_t c, const Source& source) const {
  if (!source.relative || source.clause <= unit_.first || !outline_.is_comma(source.clause - 1) || c + 1 >= cues_.size()) {
    return false;
  }
  const std::uint32_t end = clause_end(cues_[c].last);
  return end + 1 < unit_.last && before_modifiers(outline_, end, cues_[c + 1].first) == end + 1;
}

// Behind a single dash the writer takes over; two dashes hold an aside.
std::uint32_t StatementReader::before_dash(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t dash = last, dashes = 0;
  for (std::uint32_t i = first + 1; i < last; ++i) {
    if (outline_.is_dash(i) && !outline_.is_dash(i - 1)) {
      dash = dashes++ == 0 ? i : dash;
    }
  }
  return dashes == 1 ? trimmed_end(first, dash) : last;
}

// A quotation that ends here with a comma between its marks.
bool StatementReader::ends_in_comma(std::uint32_t token) const {
  const std::uint32_t q = outline_.quotation_at(token);
  return q != kNone && outline_.quotations()[q].last_token == token + 1 && outline_.document().text()[outline_.quotations()[q].inside.end - 1] == ',';
}

// Where a clause that begins at `from` ends: at a comma, be it the one before a closing mark.
std::uint32_t StatementReader::clause_end(std::uint32_t from) const {
  for (std::uint32_t i = from; i < unit_.last; i = outline_.next(i)) {
    if (outline_.quotation_at(i) == kNone ? outline_.is_comma(i) : ends_in_comma(outline_.next(i) - 1)) {
      return outline_.quotation_at(i) == kNone ? i : outline_.next(i);
    }
  }
  return unit_.last;
}

std::uint32_t StatementReader::trimmed_end(std::uint32_t from, std::uint32_t end) const {
  while (end > from && outline_.quotation_at(end - 1) == kNone && outline_.token(end - 1).kind == TokenKind::mark && !outline_.is_mark(end - 1, ')') &&
         !outline_.is_mark(end - 1, '%')) {
    --end;
  }
  return end;
}

// Where the first quotation behind a token begins; the unit's end where none does.
std::uint32_t StatementReader::next_quotation(std::uint32_t from) const {
  std::uint32_t i = from;
  while (i < unit_.last && outline_.quotation_at(i) == kNone) {
    ++i;
  }
  return i;
}

// What a cue may report where its grammar finds nothing: "criticised the “chaotic” plan", if words are quoted in it.
StatementReader::Reach StatementReader::reach_of_marks(std::size_t c, const Source& source) const {
  const Cue& cue = cues_[c];
  Reach reach{cue.passive ? source.last : cue.last, unit_.last};
  while (reach.first + 1 < unit_.last && outline_.quotation_at(reach.first) == kNone && outline_.is(reach.first, kPreposition | kAdverb) &&
         !outline_.is(reach.first, kTime) && !outline_.touches_next(reach.first)) {
    ++reach.first;  // "hit out at the “chaotic” plan"
  }
  for (std::uint32_t i = reach.first; i + 1 < unit_.last && outline_.quotation_at(i) == kNone; ++i) {
    if (outline_.is(i, kThat) && cue.verb->that) {
      reach.first = i + 1;  // "mused at Monday's meeting that it was “over”"
      break;
    }
  }
  for (std::size_t next = c + 1; next < cues_.size(); ++next) {
    if (cues_[next].first >= reach.first) {
      const std::uint32_t begin = before_modifiers(outline_, reach.first, cues_[next].first);
      const bool participle = cues_[next].verb != nullptr && cues_[next].verb->form == Verb::Form::ing;
      const bool quoted = next_quotation(reach.first) < begin || (cues_[next].verb != nullptr && !cues_[next].verb->reports());
      if (begin > reach.first && quoted &&
          (outline_.is(begin - 1, kRelative) || (participle && !cues_[next].verb->reports() && outline_.is(begin - 1, kPreposition)))) {
        continue;  // "the “plot” of those who criticised him", "a “plot” for blaming him"
      }
      reach.last = cues_[next].first;
      break;
    }
  }
  return reach;
}

// The reach without the marks at its edges, up to where its clause or the next cue's ends.
StatementReader::Reach StatementReader::within_clause(Reach reach, std::size_t c, const Source& source) const {
  const Cue& cue = cues_[c];
  while (reach.first < unit_.last && outline_.quotation_at(reach.first) == kNone && outline_.token(reach.first).kind == TokenKind::mark &&
         !outline_.is_mark(reach.first, '$') && !outline_.is_mark(reach.first, '(')) {
    ++reach.first;
  }
  if (opens_sentence(cue) || in_opening_clause(cue, source) || in_aside(c, source)) {
    reach.last = std::min(reach.last, clause_end(reach.first));
  }
  reach.last = trimmed_end(reach.first, std::min(reach.last, content_end(c, reach.first)));
  return reach;
}

// Marsh said (that) …: a clause, quotations, or a clause with quoted words in it.
bool StatementReader::reported_after(std::size_t c, const Source& source, std::vector<Statement>& out) {
  const Cue cue = cues_[c];
  bool marked = false;
  Reach reach = content_after(cue, source, marked);
  const bool marks_only = !reach.found() && cue.last < unit_.last;
  reach = marks_only ? reach_of_marks(c, source) : reach;
  reach = reach.found() ? within_clause(reach, c, source) : reach;
  if (!reach.found()) {
    announce(cue, source, out);
    return false;
  }
  std::uint32_t first = kNone, last = 0;
  for (std::uint32_t i = reach.first; i < reach.last; i = outline_.next(i)) {
    if (const std::uint32_t q = outline_.quotation_at(i); q != kNone && !taken_[q]) {
      first = first == kNone ? q : first;
      last = q + 1;
    }
  }
  if (first != kNone) {
    return with_marks(reach, first, last, cue, source, marks_only, out);
  }
  reach.last = before_dash(reach.first, reach.last);
  if (marks_only || !cue.verb->reports() || source.empty() || reach.last < reach.first + 2) {
    return false;
  }
  add(QuoteKind::indirect, reach.first, reach.last, cue, source, marked ? "quotes/that-clause" : "quotes/clause", out);
  covered_ = reach.last;
  return true;
}

// What a cue reports where there are quotations in it: [first, last) of Outline::quotations.
bool StatementReader::with_marks(Reach reach, std::uint32_t first, std::uint32_t last, const Cue& cue, const Source& source, bool marks_only,
                                 std::vector<Statement>& out) {
  bool words = false;  // of the writer's
  for (std::uint32_t i = reach.first; i < reach.last; i = outline_.next(i)) {
    words = words || (outline_.quotation_at(i) == kNone && outline_.token(i).kind != TokenKind::mark);
  }
  // "put it this way: “…”", "sang in the 1980s, “…”": the sentence between marks is all that is said.
  const std::uint32_t mark = outline_.quotations()[first].first_token;
  const bool led = mark > reach.first && (outline_.is_mark(mark - 1, ':') || (marks_only && outline_.is_comma(mark - 1)));
  if (led && is_whole(first) && outline_.quotations()[last - 1].last_token >= reach.last) {
    reach.first = mark;
    words = false;
  }
  const bool starts = outline_.quotation_at(reach.first) == first;
  if (starts && (!words || (is_whole(first) && outline_.quotation_at(cue.last) == kNone && !outline_.is(mark - 1, kThat)))) {
    for (std::uint32_t q = first; q < last; ++q) {
      if (!taken_[q]) {
        add_quotation(q, cue, source, q > first, "quotes/after-cue", out);
      }
    }
    covered_ = outline_.quotations()[last - 1].last_token;
    return true;
  }
  if (marks_only) {
    if (mark > reach.first + kFarthestMark) {
      return false;
    }
    std::uint32_t end = outline_.quotations()[last - 1].last_token;
    const char stop = outline_.document().text()[outline_.quotations()[last - 1].inside.end - 1];
    const bool goes_on = stop != '.' && stop != '!' && stop != '?';
    while (goes_on && end < reach.last && outline_.quotation_at(end) == kNone && !outline_.is(end, kConjunction) &&
           (outline_.token(end).kind != TokenKind::mark || (outline_.touches_next(end) && !outline_.is_mark(end, '(')) || finder_.is_joint(end))) {
      ++end;
    }
    reach.last = end;
  }
  reach.last = trimmed_end(reach.first, aside_behind(last - 1, reach.last));
  add(QuoteKind::mixed, reach.first, reach.last, cue, source, "quotes/clause-with-marks", out);
  covered_ = reach.last;
  return true;
}

void StatementReader::add(QuoteKind kind, std::uint32_t first, std::uint32_t last, const Cue& cue, const Source& source, std::string_view rule,
                          std::vector<Statement>& out) {
  Statement s;
  s.kind = kind;
  s.cue = cue;
  s.source = source;
  s.unit = number_;
  s.rule = rule;
  s.words = outline_.span_of(first, last);
  s.first_quotation = s.last_quotation = unit_.last_quotation;
  for (std::uint32_t i = first; i < last; i = outline_.next(i)) {
    if (const std::uint32_t q = outline_.quotation_at(i); q != kNone && !taken_[q]) {
      s.first_quotation = s.first_quotation == unit_.last_quotation ? q : s.first_quotation;
      s.last_quotation = q + 1;
    }
  }
  for (std::uint32_t q = s.first_quotation; q < s.last_quotation; ++q) {
    taken_[q] = true;
  }
  s.kind = s.kind == QuoteKind::indirect && s.first_quotation < s.last_quotation ? QuoteKind::mixed : s.kind;
  // Marks at the edge of what was said are no part of it; those around a part of it are.
  if (s.first_quotation < s.last_quotation && outline_.quotation_at(first) == s.first_quotation && outline_.quotation_at(last - 1) == s.first_quotation) {
    s.words = outline_.quotations()[s.first_quotation].inside;
  }
  out.push_back(s);
}

void StatementReader::add_quotation(std::uint32_t q, const Cue& cue, const Source& source, bool goes_on, std::string_view rule, std::vector<Statement>& out) {
  const Quotation& quotation = outline_.quotations()[q];
  Statement s;
  s.kind = QuoteKind::direct;
  s.cue = cue;
  s.source = source;
  s.goes_on = goes_on;
  s.unit = number_;
  s.rule = rule;
  s.words = quotation.inside;
  s.first_quotation = q;
  s.last_quotation = q + 1;
  taken_[q] = true;
  out.push_back(s);
}

}  // namespace pressmill::quotes
