// Nouns that say that something is said: "Marsh's warning that", "the claim by Marsh that". A part of StatementReader.
#include <algorithm>

#include "extractors/quotes/statements.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kNone = Outline::kNone;
constexpr std::uint32_t kFarthestOwner = 4;  // tokens between "Marsh's" and "warning"

}  // namespace

// What nouns report in the sentence where no verb has. `from`: the first of this sentence's statements in `out`.
void StatementReader::noun_cues(std::size_t from, std::vector<Statement>& out) {
  const std::size_t told = out.size();
  std::uint32_t behind = unit_.first;
  for (const std::uint32_t noun : nouns_) {
    const std::uint32_t position = outline_.token(noun).span.begin;
    bool inside = noun < behind || noun + 2 >= unit_.last;
    for (std::size_t s = from; s < told; ++s) {
      inside = inside || (out[s].words.begin <= position && position < out[s].words.end) || (out[s].cue.first <= noun && noun < out[s].cue.last);
    }
    behind = inside ? behind : std::max(behind, noun_cue(noun, from, out));
  }
}

// Who makes the claim: "Marsh's", "her", "by Marsh". `that` is moved behind "by Marsh".
Source StatementReader::owner_of(std::uint32_t noun, std::uint32_t& that) const {
  if (outline_.is(noun + 1, kPreposition) && outline_.token(noun + 1).word != outline_.words().to() && noun + 2 < unit_.last) {
    const Source by = finder_.right_of(noun + 2, unit_.last);
    that = by.empty() ? that : by.last;
    return by;
  }
  for (std::uint32_t i = noun; i > unit_.first && noun - i < kFarthestOwner && outline_.quotation_at(i - 1) == kNone; --i) {
    if (outline_.is(i - 1, kPossessive)) {
      return finder_.left_of(unit_.first, i - 1);
    }
    if (outline_.is(i - 1, kHe | kShe | kThey | kIt) && outline_.is(i - 1, kDeterminer)) {
      return {i - 1, i, i - 1, true, false};
    }
  }
  return {};
}

// The claim at `noun`, if what it says follows; gives where that ends, `noun` where none does.
std::uint32_t StatementReader::noun_cue(std::uint32_t noun, std::size_t from, std::vector<Statement>& out) {
  std::uint32_t that = noun + 1;
  const Source source = owner_of(noun, that);
  if (that + 1 >= unit_.last || outline_.quotation_at(that) != kNone || !outline_.is(that, kThat)) {
    return noun;
  }
  const std::uint32_t begin = that + 1;
  for (std::size_t s = from; s < out.size(); ++s) {
    if (out[s].words.begin <= outline_.token(begin).span.begin && outline_.token(begin).span.begin < out[s].words.end) {
      return noun;  // "a statement from the head saying that": told already
    }
  }
  std::uint32_t end = clause_end(begin), last_marks = kNone;
  for (std::uint32_t i = begin; i < end; i = outline_.next(i)) {
    if (const std::uint32_t q = outline_.quotation_at(i); q != kNone && !taken_[q]) {
      last_marks = q;
    }
  }
  // Without marks only what ends its sentence: behind "the claim that it leaks" as a subject the writer goes on, and no word says where.
  const bool ends = end == unit_.last || outline_.is_mark(end, '.');
  if (last_marks == kNone ? source.empty() || !ends || source.first == unit_.first : source.empty() && !ends) {
    return noun;
  }
  end = trimmed_end(begin, end);
  if (end < begin + 2) {
    return noun;
  }
  Cue cue;
  cue.first = noun;
  cue.last = noun + 1;
  cue.noun = outline_.words().noun_cue(outline_.token(noun));
  add(last_marks == kNone ? QuoteKind::indirect : QuoteKind::mixed, begin, end, cue, source, "quotes/noun-that", out);
  return end;
}

}  // namespace pressmill::quotes
