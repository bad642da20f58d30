#include "extractors/recommendations/found.h"

namespace pressmill::recommendations {

std::string words_of(const Document& document, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = document.layout.tokens;
  std::string out;
  for (const char c : document.words({tokens[first].span.begin, tokens[last - 1].span.end})) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank || (!out.empty() && out.back() != ' ')) {
      out += blank ? ' ' : c;
    }
  }
  return out;
}

std::string_view source_at(const Document& document, const Words& words, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = document.layout.tokens;
  while (first + 1 < last && (words.is(tokens[first], Small::definite) || words.is(tokens[first], Small::possessive))) {
    ++first;
  }
  const Span whole{tokens[first].span.begin, tokens[last - 1].span.end};
  return whole.of(document.text()).find('\n') == std::string_view::npos ? whole.of(document.text()) : tokens[last - 1].span.of(document.text());
}

std::string addressee_at(const Document& document, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = document.layout.tokens;
  while (last > first && tokens[last - 1].kind == TokenKind::mark) {
    --last;
  }
  for (std::uint32_t i = first + 1; i + 1 < last; ++i) {
    if (tokens[i].ascii == ',' && tokens[i + 1].capital) {
      return words_of(document, i + 1, last);
    }
  }
  return last > first ? words_of(document, first, last) : std::string();
}

}  // namespace pressmill::recommendations
