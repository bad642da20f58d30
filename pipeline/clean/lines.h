#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/text/edited_text.h"
#include "pipeline/text/span.h"

namespace pressmill {

// A line of a text that shows something. Its span leaves out the white space at both ends; `blank_before` counts the empty lines above it.
struct TextLine {
  Span span;
  std::uint32_t blank_before = 0;
  std::uint32_t characters = 0;   // code points
  bool after_page_break = false;  // a form feed stands between it and the line above, or it is the first one of a text with form feeds

  std::string_view of(std::string_view text) const { return span.of(text); }
};

// The lines of a text, blank ones left out. A form feed ends a line. Linear time.
std::vector<TextLine> lines_of(std::string_view text);

// How a line reads, from its last characters.
bool ends_sentence(std::string_view line);                                          // . ! ? … also before closing marks and brackets
bool begins_small(std::string_view line);                                           // its first character is a small letter
bool begins_bullet(std::string_view line);                                          // a bullet or dash and a space
std::uint32_t count_words(std::string_view line, std::uint32_t most = UINT32_MAX);  // counts no further than `most`

// True for a line that is a sentence of an article: it ends like one and has eight words or more, or it has 25 and no end.
bool reads_like_body(std::string_view line);

// Gathers the lines that a pass takes out. Each gets an edit of its own, so that none is filed under the rule of its neighbour;
// of the two gaps around a run of them the wider one stays. A line that was given a rule keeps the first one.
class LineRemover {
 public:
  LineRemover(std::string_view text, const std::vector<TextLine>& lines) : text_(text), lines_(lines), rules_(lines.size()) {}

  void remove(std::size_t line, std::string_view rule) { rules_[line] = rules_[line].empty() ? rule : rules_[line]; }
  bool removed(std::size_t line) const { return !rules_[line].empty(); }
  std::vector<CleanEdit> edits() const;

 private:
  std::string_view text_;
  const std::vector<TextLine>& lines_;
  std::vector<std::string_view> rules_;
};

}  // namespace pressmill
