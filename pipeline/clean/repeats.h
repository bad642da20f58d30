#pragma once

#include <string_view>
#include <vector>

#include "pipeline/clean/lines.h"
#include "pipeline/text/edited_text.h"
#include "pipeline/text/lexicon.h"

namespace pressmill {

// What the pass over repeats found: lines to take out, and the lines that stay as the one clean copy of a caption.
struct Repeats {
  std::vector<CleanEdit> edits;
  std::vector<Span> captions;  // in the text as it was given
};

// The pass that takes out what a page prints twice: a line that is the same words two to four times in a row, glued ("…is openThe hall is open"), a caption
// that stands twice close together, and a caption that repeats a sentence of the story, give or take the words in brackets that `marks` holds
// ("(pictured)"). A line of fewer than kRepeatWords words is never a repeat, nor is an item of a list. Reads the words of
// the lines only, not the space between them. Linear time.
Repeats repeats(std::string_view text, const std::vector<TextLine>& lines, const Lexicon& marks);

constexpr std::uint32_t kRepeatWords = 6;

}  // namespace pressmill
