#include "pipeline/clean/characters.h"

#include <algorithm>

#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

// The private-use code points under which PDF text carries the bullets of the Symbol and Wingdings fonts.
constexpr bool is_private_bullet(char32_t cp) { return cp == 0xF0B7 || cp == 0xF0A7 || cp == 0xF0D8 || cp == 0xF076 || cp == 0xF0FC || cp == 0xF02D; }

// Printable ASCII and plain line ends: nothing to do, and most of any text.
constexpr bool is_plain(char c) { return (c >= ' ' && c < 0x7F) || c == '\n'; }

constexpr bool is_line_end(char32_t cp) { return cp == 0x2028 || cp == 0x2029 || cp == 0x85 || cp == U'\v'; }

class CharacterFixer {
 public:
  explicit CharacterFixer(std::string_view text) : text_(text) {}

  std::vector<CleanEdit> run() {
    for (auto& change : unicode::to_nfc(text_)) {
      edits_.push_back({{change.begin, change.end}, std::move(change.with), "characters/nfc"});
    }
    const std::size_t composed = edits_.size();
    std::size_t next_composed = 0;
    for (std::uint32_t at = 0; at < text_.size();) {
      if (next_composed < composed && edits_[next_composed].span.begin <= at) {
        at = edits_[next_composed++].span.end;
        continue;
      }
      at += is_plain(text_[at]) && next_composed == composed ? plain_run(at) : fix(at);
    }
    std::ranges::sort(edits_, [](const CleanEdit& a, const CleanEdit& b) { return a.span < b.span; });
    return std::move(edits_);
  }

 private:
  std::uint32_t plain_run(std::uint32_t at) const {
    const auto end = std::find_if_not(text_.begin() + at, text_.end(), is_plain);
    return static_cast<std::uint32_t>(end - text_.begin()) - at;
  }

  // Changes the character at `at` where it needs it, and gives the bytes to step over.
  std::uint32_t fix(std::uint32_t at) {
    const auto [cp, size] = utf8::at(text_, at);
    const Span here{at, at + size};
    if (cp == U'\r') {
      const bool before_newline = at + 1 < text_.size() && text_[at + 1] == '\n';
      edits_.push_back({here, before_newline ? "" : "\n", "characters/line-end"});
    } else if (is_line_end(cp)) {
      edits_.push_back({here, "\n", "characters/line-end"});
    } else if (cp >= 0x80 || cp < 0x20 || cp == 0x7F) {
      if (unicode::is_format_control(cp)) {
        edits_.push_back({here, "", "characters/invisible"});
      } else if (is_private_bullet(cp)) {
        edits_.push_back({here, "•", "characters/bullet"});
      }
    }
    return size;
  }

  std::string_view text_;
  std::vector<CleanEdit> edits_;
};

}  // namespace

std::vector<CleanEdit> characters(std::string_view text) { return CharacterFixer(text).run(); }

}  // namespace pressmill
