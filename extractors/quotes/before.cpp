// What stands before the cue that reports it: “…,” Marsh said. A part of StatementReader.
#include <algorithm>

#include "extractors/quotes/statements.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kNone = Outline::kNone;
constexpr std::uint32_t kLongestOpening = 6;  // tokens of "In both cases"
constexpr std::uint32_t kLongestSetting = 3;  // tokens of "Earlier this week"

}  // namespace

// “…,” Marsh said / said Marsh: the quotation right before the cue, and what of the sentence it completes.
bool StatementReader::behind_quotation(const Cue& cue, const Source& source, bool inverted, std::vector<Statement>& out) {
  std::uint32_t edge = inverted || source.empty() ? cue.first : std::min(source.clause, cue.first);
  bool joined = false;
  while (edge > unit_.first && outline_.quotation_at(edge - 1) == kNone &&
         (outline_.is_comma(edge - 1) || outline_.is_dash(edge - 1) || outline_.is(edge - 1, kConjunction | kAdverb))) {
    --edge;
    joined = joined || outline_.is(edge, kConjunction);
  }
  if (edge == unit_.first || outline_.quotation_at(edge - 1) == kNone) {
    return false;
  }
  if (joined && !inverted && cue.last < unit_.last && outline_.token(cue.last).kind != TokenKind::mark) {
    return false;  // “…,” but he said that …
  }
  const std::uint32_t last = outline_.quotation_at(edge - 1);
  if (taken_[last] || (source.empty() && !cue.verb->marks)) {
    return false;
  }
  std::uint32_t first = last;
  while (first > unit_.first_quotation && !taken_[first - 1]) {
    --first;
  }
  // The writer's own words before the quotation make it a part of a clause, unless it is a sentence of its own behind a comma or colon.
  std::uint32_t begin = covered_;
  while (begin < outline_.quotations()[last].first_token && outline_.quotation_at(begin) == kNone &&
         (outline_.token(begin).kind == TokenKind::mark || outline_.is(begin, kConjunction))) {
    ++begin;
  }
  const std::uint32_t mark = outline_.quotations()[last].first_token;
  if (begin == mark && begin > unit_.first && covered_ == unit_.first && outline_.is(begin - 1, kConjunction) && !begins_sentence(last)) {
    --begin;  // But “the roof,” Marsh said, “leaks”: the clause begins with her word
  }
  const bool own_words = begin < mark && outline_.quotation_at(begin) == kNone;
  const bool own_sentence = mark > unit_.first && (outline_.is_comma(mark - 1) || outline_.is_mark(mark - 1, ':')) && is_whole(last);
  if (own_words && !own_sentence) {
    add(QuoteKind::mixed, begin, outline_.quotations()[last].last_token, cue, source, "quotes/clause-before-cue", out);
  } else {
    for (std::uint32_t q = own_words ? last : first; q <= last; ++q) {
      add_quotation(q, cue, source, q > first, "quotes/before-cue", out);
    }
  }
  covered_ = std::max(cue.last, inverted ? source.last : cue.last);
  // “…,” he said, “…”: what stands behind the cue goes on.
  const std::uint32_t behind = skip_setting(covered_);
  std::uint32_t next = behind;
  while (next < unit_.last && outline_.quotation_at(next) == kNone && outline_.token(next).kind == TokenKind::mark) {
    ++next;
  }
  if (next < unit_.last && outline_.quotation_at(next) != kNone && !taken_[outline_.quotation_at(next)]) {
    add_quotation(outline_.quotation_at(next), cue, source, true, "quotes/before-cue", out);
    covered_ = outline_.next(next);
  }
  return true;
}

// A paragraph of one sentence without a stop.
bool StatementReader::is_headline() const {
  const Paragraph& paragraph = outline_.document().layout.paragraphs[unit_.paragraph];
  return unit_.last == paragraph.last_token && outline_.is_word(unit_.last - 1) && paragraph.first_sentence + 1 == paragraph.last_sentence;
}

// "Fellgate: Roof to fall": behind what tells a headline's place or topic.
std::uint32_t StatementReader::behind_colon(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin + 1; i + 1 < end; i = outline_.next(i)) {
    if (outline_.quotation_at(i) == kNone && outline_.is_mark(i, ':')) {
      return i + 1;
    }
  }
  return begin;
}

// Where the words begin that a cue may report before it, conjunctions and marks left out.
std::uint32_t StatementReader::clause_begin(std::uint32_t edge) const {
  std::uint32_t begin = covered_;
  while (begin < edge && (outline_.is(begin, kConjunction) || outline_.token(begin).kind == TokenKind::mark) && outline_.quotation_at(begin) == kNone) {
    ++begin;
  }
  return begin;
}

// The plan had failed, Marsh said (on Monday). Gives where what belongs to the cue ends; nothing where the cue goes on to something else: "will testify
// before", "agreed to keep".
std::optional<std::uint32_t> StatementReader::closed_cue(const Cue& cue, const Source& source, bool inverted) const {
  const std::uint32_t behind = inverted ? source.last : cue.last;
  for (std::uint32_t i = before_modifiers(outline_, unit_.first, cue.first); i < cue.first; ++i) {
    if (outline_.is(i, kModal)) {
      return std::nullopt;
    }
  }
  if (!inverted && !cue.verb->person && behind < unit_.last && outline_.token(behind).word == outline_.words().to() && cue.verb->lemma != "say") {
    return std::nullopt;
  }
  const std::uint32_t after = skip_setting(!inverted && cue.verb->person ? skip_listener(behind) : behind);
  if (after >= unit_.last) {
    return after;
  }
  const bool ends = outline_.quotation_at(after) == kNone && outline_.token(after).kind == TokenKind::mark && !outline_.is_mark(after, ':');
  const bool goes_on = after + 1 < unit_.last && outline_.is_comma(after) && outline_.quotation_at(after + 1) != kNone;
  return ends && !goes_on ? std::optional(after) : std::nullopt;
}

// The plan had failed, Marsh said; "in both cases, Marsh said, it had failed": what stands behind the cue is hers too.
bool StatementReader::clause_before(const Cue& cue, const Source& source, bool inverted, std::vector<Statement>& out) {
  const bool far = !inverted && source.first > cue.first;  // "Writing to the board, Marsh said"
  if (source.empty() || !(cue.verb->clause || cue.verb->that) || source.relative || far) {
    return false;
  }
  const std::uint32_t edge = inverted ? cue.first : source.clause;
  if (edge < covered_ + 3 || !(outline_.is_comma(edge - 1) || outline_.is_dash(edge - 1))) {
    return false;
  }
  const std::optional<std::uint32_t> after = closed_cue(cue, source, inverted);
  std::uint32_t begin = clause_begin(edge);
  if (!after || edge - 1 <= begin + 1) {
    return false;
  }
  const std::uint32_t next = *after + 1;
  const bool rest = !inverted && next + 1 < unit_.last && outline_.is_comma(*after) && outline_.is_word(next) &&
                    outline_.words().verb(outline_.token(next)) == nullptr && !outline_.is(next, kConjunction | kRelative | kSubordinator | kPreposition);
  const bool adverbial = outline_.is(begin, (kPreposition | kSubordinator | kTime | kAdverb) & ~kDeterminer) || outline_.is(edge - 2, kTime);
  const bool opening = rest && adverbial && edge - 1 - begin <= kLongestOpening;
  if (!rest && !inverted && *after > cue.last && edge - 1 - begin <= kLongestSetting && outline_.is(begin, (kPreposition | kTime) & ~kDeterminer)) {
    return false;  // "In January, Marsh said nine roofs leaked"
  }
  if (!opening) {
    begin = !is_headline() ? begin : behind_colon(begin, edge - 1);
    add(QuoteKind::indirect, begin, edge - 1, cue, source, inverted ? "quotes/inverted" : "quotes/parenthetical", out);
    covered_ = inverted ? source.last : cue.last;
  }
  const bool aside = rest && outline_.is(next, kDeterminer) && outline_.text(next).size() <= 2;  // "…, a poll finds, a debate that"
  const bool setting = outline_.is(begin, kPreposition | kSubordinator) && *after != cue.last;
  if (rest && (opening || !(aside || setting))) {
    const std::uint32_t end = trimmed_end(next, unit_.last);
    add(QuoteKind::indirect, next, end, cue, source, "quotes/parenthetical", out);
    out.back().goes_on = !opening;
    covered_ = end;
  }
  return true;
}

}  // namespace pressmill::quotes
