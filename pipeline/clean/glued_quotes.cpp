#include "pipeline/clean/glued_quotes.h"

#include <algorithm>

namespace pressmill {
namespace {

constexpr std::size_t kFewestLetters = 4;  // fewer are what an apostrophe leaves of a word: "don't", "we're"
constexpr std::size_t kLongest = 60;       // bytes between the marks

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_small(static_cast<char>(c | 0x20)); }

// Whether the words behind the mark at `open` are closed by another one that ends a word.
bool is_closed(std::string_view text, std::size_t open) {
  const std::size_t close = text.find_first_of("'\n", open + 1);
  return close < text.size() && text[close] == '\'' && close - open <= kLongest && is_letter(text[close - 1]) &&
         (close + 1 == text.size() || !is_letter(text[close + 1])) && text[close - 1] != 's';
}

}  // namespace

std::vector<CleanEdit> glued_quotes(std::string_view text) {
  std::vector<CleanEdit> edits;
  for (std::size_t at = text.find('\''); at < text.size(); at = text.find('\'', at + 1)) {
    std::size_t word = at;
    while (word > 0 && is_letter(text[word - 1])) {
      --word;
    }
    const std::string_view behind = text.substr(at + 1, kFewestLetters);
    const bool begins = behind.size() == kFewestLetters && std::ranges::all_of(behind, is_small);
    const bool elided = at - word == 1 && text[word] != 'a';  // "d'accord", "o'clock"
    if (word < at && is_small(text[word]) && !elided && begins && is_closed(text, at)) {
      const auto here = static_cast<std::uint32_t>(at);
      edits.push_back({{here, here}, " ", "layout/glued-quote"});
    }
  }
  return edits;
}

}  // namespace pressmill
