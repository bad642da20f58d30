// What stands without marks under "Marsh said:". A part of StatementReader.
#include <algorithm>

#include "extractors/quotes/statements.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kNone = Outline::kNone;
constexpr std::uint32_t kShortestBlock = 4;    // tokens
constexpr std::uint32_t kLongestFragment = 8;  // tokens of marked words inside, marks included

}  // namespace

// The paragraph under "Marsh said:" is hers, marks or not: if it has none and is a full sentence. Those below it are hers too while they say "we" or "I",
// which outside marks the writer doesn't.
bool StatementReader::block(std::vector<Statement>& out) {
  if (announced_ == kNone || unit_.paragraph != announced_ + 1) {
    return false;
  }
  announced_ = kNone;
  const Layout& layout = outline_.document().layout;
  if (unit_.first != layout.paragraphs[unit_.paragraph].first_token || !is_block(unit_.paragraph)) {
    return false;
  }
  const bool long_one = !writer_says_i(unit_.first) && in_first_person(unit_.first, layout.paragraphs[unit_.paragraph].last_token);
  std::uint32_t paragraph = unit_.paragraph;
  do {
    const Paragraph& here = layout.paragraphs[paragraph];
    Statement s;
    s.kind = QuoteKind::direct;
    s.words = outline_.span_of(here.first_token, here.last_token);
    s.first_quotation = s.last_quotation = unit_.first_quotation;
    s.floating = true;
    s.goes_on = paragraph > unit_.paragraph;
    s.unit = number_;
    s.rule = s.goes_on ? "quotes/block-goes-on" : "quotes/block";
    out.push_back(s);
    block_end_ = here.last_token;
    for (std::uint32_t i = here.first_token; i < here.last_token; i = outline_.next(i)) {
      if (outline_.quotation_at(i) != kNone) {
        taken_[outline_.quotation_at(i)] = true;
      }
    }
    ++paragraph;
  } while (long_one && block_goes_on(paragraph));
  looked_ = std::max(looked_, block_end_);
  return true;
}

// A paragraph of whole sentences without marks but those around a few words of it.
bool StatementReader::is_block(std::uint32_t paragraph) const {
  const Paragraph& p = outline_.document().layout.paragraphs[paragraph];
  const std::uint32_t last = p.last_token;
  if (last < p.first_token + kShortestBlock || !outline_.token(p.first_token).capital ||
      !(outline_.is_mark(last - 1, '.') || outline_.is_mark(last - 1, '!') || outline_.is_mark(last - 1, '?'))) {
    return false;
  }
  bool marked = false;
  for (std::uint32_t i = p.first_token; i < last; i = outline_.next(i)) {
    const std::uint32_t q = outline_.quotation_at(i);
    if (q == kNone) {
      continue;
    }
    const Quotation& quotation = outline_.quotations()[q];
    if (i == p.first_token || !quotation.opened || !quotation.closed || quotation.last_token - quotation.first_token > kLongestFragment) {
      return false;
    }
    marked = true;
  }
  return !marked || !attributes(paragraph);  // else the marked words may be somebody else's
}

// The paragraph behind a block is the same speaker's: in the same section, without marks or another's "said", and it says "we" or "I". The one between two such
// needs not.
bool StatementReader::block_goes_on(std::uint32_t paragraph) const {
  const auto& paragraphs = outline_.document().layout.paragraphs;
  const auto hers = [&](std::uint32_t at) {
    return at < paragraphs.size() && paragraphs[at].section == paragraphs[unit_.paragraph].section && is_block(at) && !attributes(at);
  };
  const auto says_we = [&](std::uint32_t at) { return in_first_person(paragraphs[at].first_token, paragraphs[at].last_token); };
  return hers(paragraph) && (says_we(paragraph) || (hers(paragraph + 1) && says_we(paragraph + 1)));
}

// Somebody else is heard in it: "Marsh said", "she added"; but not "as I said".
bool StatementReader::attributes(std::uint32_t paragraph) const {
  const Paragraph& p = outline_.document().layout.paragraphs[paragraph];
  for (std::uint32_t i = p.first_token + 1; i < p.last_token; ++i) {
    const Verb* verb = outline_.words().verb(outline_.token(i));
    const bool told = verb != nullptr && verb->reports() && (verb->form == Verb::Form::past || verb->form == Verb::Form::third);
    if (told && !outline_.words().is_first_person(outline_.token(i - 1)) &&
        (verb->lemma == "say" || outline_.token(i - 1).capital || outline_.is(i - 1, kHe | kShe | kThey | kRole))) {
      return true;
    }
  }
  return false;
}

bool StatementReader::in_first_person(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; i = outline_.next(i)) {
    if (outline_.quotation_at(i) == kNone && outline_.words().is_first_person(outline_.token(i))) {
      return true;
    }
  }
  return false;
}

// Does the writer say "I" or "we" before the token `to`, as in a column or a diary?
bool StatementReader::writer_says_i(std::uint32_t to) {
  writer_says_i_ = writer_says_i_ || in_first_person(looked_, to);
  looked_ = std::max(looked_, to);
  return writer_says_i_;
}

}  // namespace pressmill::quotes
