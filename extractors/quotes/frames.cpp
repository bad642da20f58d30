// Words that frame what is said instead of governing it: "according to Marsh", "as Marsh noted", "asked whether". A part of StatementReader.
#include <algorithm>

#include "extractors/quotes/statements.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kNone = Outline::kNone;
constexpr std::uint32_t kFarthestQuestion = 10;  // tokens between "asked" and "whether"

}  // namespace

// "According to Marsh, …" or "…, according to Marsh".
void StatementReader::according(const Cue& cue, std::vector<Statement>& out) {
  const Source source = finder_.named_after(cue.last, unit_.last);
  if (!source.empty()) {
    framed({cue.first, source.last}, cue, source, {"quotes/according-before", "quotes/according-after"}, out);
  }
}

// "As Marsh noted, …", "…, as reported by the Gazette": the frame ends at a comma or with the sentence.
bool StatementReader::as_told(const Cue& cue, const Source& source, std::vector<Statement>& out) {
  const std::uint32_t begin = cue.passive ? before_modifiers(outline_, unit_.first, cue.first) : source.clause;
  if (source.empty() || begin <= covered_ || begin > cue.first || outline_.quotation_at(begin - 1) != kNone ||
      outline_.token(begin - 1).word != outline_.words().as()) {
    return false;
  }
  const std::uint32_t as = begin - 1;
  std::uint32_t first = covered_;
  while (first < as && outline_.is(first, kConjunction | kAdverb)) {
    ++first;
  }
  if (first != as && !outline_.is_comma(as - 1) && outline_.quotation_at(as - 1) == kNone) {
    return false;
  }
  std::uint32_t last = cue.passive ? source.last : cue.last;
  const bool put_it = last < unit_.last && outline_.is(last, kIt);
  if (!put_it && !cue.verb->clause && !cue.verb->that) {
    return false;
  }
  last = skip_setting(last + (put_it ? 1 : 0));
  if (last < unit_.last && !outline_.is_comma(last) && !outline_.is_mark(last, '.') && !outline_.is_mark(last, ':')) {
    return false;
  }
  framed({as, last}, cue, source, {"quotes/as-before", "quotes/as-after"}, out);
  return true;
}

// What stands before a frame, or where nothing does what stands behind it.
void StatementReader::framed(Reach frame, const Cue& cue, const Source& source, FrameRules rules, std::vector<Statement>& out) {
  std::uint32_t begin = covered_, end = trimmed_end(begin, frame.first);
  while (begin < end && outline_.quotation_at(begin) == kNone && (outline_.token(begin).kind == TokenKind::mark || outline_.is(begin, kConjunction))) {
    ++begin;
  }
  std::string_view rule = rules.before;
  const bool marks_behind = frame.last + 1 < unit_.last && outline_.is_comma(frame.last) && outline_.quotation_at(frame.last + 1) != kNone;
  if (marks_behind || (end <= begin + 2 && !(end == begin + 1 && outline_.quotation_at(begin) != kNone))) {
    rule = rules.behind;
    begin = frame.last;
    while (begin < unit_.last && outline_.quotation_at(begin) == kNone && !outline_.is_comma(begin) && !outline_.is_mark(begin, ':')) {
      ++begin;
    }
    begin += begin < unit_.last && outline_.quotation_at(begin) == kNone ? 1 : 0;
    end = begin < unit_.last ? trimmed_end(begin, content_end(static_cast<std::size_t>(&cue - cues_.data()), begin)) : begin;
    if (end <= begin) {
      return;
    }
    covered_ = end;
  } else {
    covered_ = frame.last;
  }
  std::uint32_t words = 0, quoted = 0, first = kNone;
  for (std::uint32_t i = begin; i < end; i = outline_.next(i)) {
    const std::uint32_t q = outline_.quotation_at(i);
    words += q == kNone && outline_.is_word(i) ? 1 : 0;
    if (q != kNone && !taken_[q]) {
      ++quoted;
      first = first == kNone ? q : first;
    }
  }
  if (quoted > 0 && words == 0) {
    add_quotation(first, cue, source, false, rule, out);
  } else {
    add(QuoteKind::indirect, begin, end, cue, source, rule, out);
  }
}

// "Asked whether the home would close, Marsh …", "she was asked about the roof": a question that nobody is said to have put.
bool StatementReader::asked(const Cue& cue, std::vector<Statement>& out) {
  const std::uint32_t begin = before_modifiers(outline_, unit_.first, cue.first);
  bool passive = false;
  for (std::uint32_t i = begin; i < cue.first; ++i) {
    passive = passive || outline_.is(i, kBe);
  }
  if (cue.verb->lemma != "ask" || cue.verb->form != Verb::Form::past || !(passive || begin == unit_.first)) {
    return false;
  }
  Source source;
  std::uint32_t i = cue.last;
  if (cue.passive) {
    source = finder_.right_of(cue.last + 1, unit_.last);
    i = source.empty() ? i : source.last;
  }
  const auto asks = [&](std::uint32_t at) { return outline_.is(at, kSubordinator | kRelative) || outline_.token(at).word == outline_.words().about(); };
  const std::uint32_t stop = std::min(unit_.last, i + kFarthestQuestion);
  while (i < stop && outline_.quotation_at(i) == kNone && outline_.token(i).kind != TokenKind::mark && !asks(i)) {
    ++i;
  }
  if (i >= stop || outline_.quotation_at(i) != kNone || !asks(i)) {
    return false;
  }
  i += outline_.token(i).word == outline_.words().about() ? 1 : 0;
  const std::uint32_t limit = passive ? content_end(static_cast<std::size_t>(&cue - cues_.data()), i) : clause_end(i);
  const std::uint32_t end = trimmed_end(i, limit);
  if (end <= i) {
    return false;
  }
  add(QuoteKind::indirect, i, end, cue, source, "quotes/asked", out);
  covered_ = end;
  return true;
}

}  // namespace pressmill::quotes
