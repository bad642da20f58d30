#include "extractors/quotes/acronyms.h"

#include <algorithm>

namespace pressmill::quotes {
namespace {

constexpr std::size_t kShortest = 2, kLongest = 8;  // letters
constexpr std::uint32_t kSmallWords = 4;            // that may stand between the words of a name, altogether

bool is_acronym(std::string_view word) {
  return word.size() >= kShortest && word.size() <= kLongest && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Acronyms::Acronyms(const Outline& outline) {
  // Brackets are few: the text is searched for them, not its tokens.
  const std::vector<Token>& tokens = outline.document().layout.tokens;
  const std::string& text = outline.document().text();
  for (std::size_t at = text.find('('); at != std::string::npos; at = text.find('(', at + 1)) {
    const auto token = std::partition_point(tokens.begin(), tokens.end(), [at](const Token& t) { return t.span.begin < at; });
    const auto i = static_cast<std::uint32_t>(token - tokens.begin());
    if (i > 0 && i + 2 < tokens.size() && outline.is_mark(i, '(') && outline.is_mark(i + 2, ')') && is_acronym(outline.text(i + 1))) {
      if (const Full full = before_bracket(outline, i, outline.text(i + 1)); full.found()) {
        full_.try_emplace(outline.text(i + 1), full);
      }
    }
  }
}

Acronyms::Full Acronyms::before_bracket(const Outline& outline, std::uint32_t bracket, std::string_view acronym) {
  std::uint32_t first = bracket, small = 0;
  std::size_t left = acronym.size();
  while (left > 0 && first > 0 && outline.is_word(first - 1)) {
    const std::string_view word = outline.text(first - 1);
    if (word.front() == acronym[left - 1]) {
      --left;
    } else if (outline.token(first - 1).capital || !outline.is(first - 1, kFunction) || ++small > kSmallWords) {
      return {};
    }
    --first;
  }
  if (left > 0) {
    return {};
  }
  return {first > 0 && outline.is(first - 1, kDeterminer) ? first - 1 : first, bracket};
}

Acronyms::Full Acronyms::of(std::string_view acronym) const {
  const auto at = full_.find(acronym);
  return at == full_.end() ? Full{} : at->second;
}

}  // namespace pressmill::quotes
