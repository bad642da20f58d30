#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace pressmill {

// A half-open range of bytes [begin, end) in one text, both ends on code points. The tag names the text, so that a place in the source
// can't be passed where a place in the clean text is meant. Texts are limited to 4 GiB.
template <class Of>
struct SpanOf {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(SpanOf other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(SpanOf other) const { return begin < other.end && other.begin < end; }
  constexpr std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  friend constexpr auto operator<=>(const SpanOf&, const SpanOf&) = default;
};

using SourceSpan = SpanOf<struct SourceText>;  // in the document as it came in, decoded
using Span = SpanOf<struct CleanText>;         // in the cleaned text, which is what extractors see

}  // namespace pressmill
