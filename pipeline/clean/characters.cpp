#include "pipeline/clean/characters.h"

#include <algorithm>

#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

// The private-use code points under which PDF text carries the bullets of the Symbol and Wingdings fonts.
constexpr bool is_private_bullet(char32_t cp) { return cp == 0xF0B7 || cp == 0xF0A7 || cp == 0xF0D8 || cp == 0xF076 || cp == 0xF0FC || cp == 0xF02D; }

}  // namespace

std::vector<CleanEdit> characters(std::string_view text) {
  std::vector<CleanEdit> edits;
  for (auto& change : unicode::to_nfc(text)) {
    edits.push_back({{change.begin, change.end}, std::move(change.with), "characters/nfc"});
  }
  const std::size_t composed = edits.size();
  std::size_t next_composed = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    if (next_composed < composed && edits[next_composed].span.begin <= at) {
      at = edits[next_composed++].span.end;
      continue;
    }
    const auto [cp, size] = utf8::at(text, at);
    const Span here{at, at + size};
    if (cp == U'\r') {
      const bool before_newline = at + 1 < text.size() && text[at + 1] == '\n';
      edits.push_back({here, before_newline ? "" : "\n", "characters/line-end"});
    } else if (cp == 0x2028 || cp == 0x2029 || cp == 0x85 || cp == U'\v') {
      edits.push_back({here, "\n", "characters/line-end"});
    } else if (unicode::is_format_control(cp)) {
      edits.push_back({here, "", "characters/invisible"});
    } else if (is_private_bullet(cp)) {
      edits.push_back({here, "•", "characters/bullet"});
    }
    at += size;
  }
  std::sort(edits.begin(), edits.end(), [](const CleanEdit& a, const CleanEdit& b) { return a.span < b.span; });
  return edits;
}

}  // namespace pressmill
