#include "pipeline/clean/paragraphs.h"

#include "pipeline/text/eight.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {

namespace {

bool is_printed(char c) { return c > ' ' && c < 0x7F; }  // ASCII

// The end of a run of printed characters with lone blanks between them. REQUIRES: text[at] is printed.
std::uint32_t behind_printed(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kStep = sizeof(eight::Sixteen);
  const auto size = static_cast<std::uint32_t>(text.size());
  const auto goes_on = [&] { return is_printed(text[at]) || (text[at] == ' ' && at + 1 < size && is_printed(text[at + 1])); };
  for (; at + kStep < size; at += kStep) {
    const eight::Sixteen here = eight::load_sixteen(text.data() + at), next = eight::load_sixteen(text.data() + at + 1);
    if (eight::any((next < ' ') | (next > '~') | ((here == ' ') & (next == ' ')))) {
      for (const std::uint32_t near = at + kStep; at < near; ++at) {
        if (!goes_on()) {
          return at;
        }
      }
      return at;
    }
  }
  while (at < size && goes_on()) {
    ++at;
  }
  return at;
}

// The runs of white space that aren't as they should be: all of them, or those inside lines.
std::vector<CleanEdit> wrong_spaces(std::string_view text, bool inside_lines_only) {
  std::vector<CleanEdit> edits;
  bool any_text = false;
  for (std::uint32_t at = 0; at < text.size();) {
    // Anything printed, and a lone blank between two printed characters: nothing to do, and most of any text.
    if (is_printed(text[at])) {
      any_text = true;
      at = behind_printed(text, at);
      continue;
    }
    auto next = utf8::at(text, at);
    if (!unicode::is_space(next.value)) {
      any_text = true;
      at += next.size;
      continue;
    }
    const std::uint32_t begin = at;
    bool line_end = false;
    for (; next.size > 0 && unicode::is_space(next.value); next = utf8::at(text, at)) {
      line_end = line_end || next.value == U'\n' || next.value == U'\f';
      at += next.size;
    }
    const bool at_an_end = !any_text || at == text.size();
    const std::string_view wanted = at_an_end ? "" : line_end ? "\n\n" : " ";
    const std::string_view there = text.substr(begin, at - begin);
    const bool single = at - begin == utf8::at(text, begin).size && !line_end && !at_an_end;  // a lone no-break space stays what it is
    if (there != wanted && !single && !(inside_lines_only && (line_end || at_an_end))) {
      edits.push_back({{begin, at}, std::string(wanted), line_end ? "layout/paragraph" : "layout/space"});
    }
  }
  return edits;
}

}  // namespace

std::vector<CleanEdit> spaces(std::string_view text) { return wrong_spaces(text, true); }

std::vector<CleanEdit> paragraphs(std::string_view text) { return wrong_spaces(text, false); }

}  // namespace pressmill
