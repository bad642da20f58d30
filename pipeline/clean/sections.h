#pragma once

#include <string_view>
#include <vector>

#include "pipeline/document/layout.h"
#include "pipeline/text/lexicon.h"

namespace pressmill {

// The words by which sections are told; lexicons of the rule pack.
struct SectionWords {
  const Lexicon& notes_headings;
  const Lexicon& caption_marks;
};

// Gives a laid-out text its sections and each paragraph its section:
//   title    the first paragraph where it is no sentence and something follows
//   caption  a paragraph of `captions` (one that a page printed twice), or one with the marks of a caption and no full stop
//   notes    from a heading such as "Notes to editors" to the end
//   list     numbered items or bullets; its heading is the line before that ends in a colon, or a heading
//   body     all else; a short line without a full stop that prose follows is the heading of what comes after it
// Sections cover the text without gaps. Linear time.
void find_sections(std::string_view text, const std::vector<Span>& captions, const SectionWords& words, Layout& layout);

}  // namespace pressmill
