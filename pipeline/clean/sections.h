#pragma once

#include <string_view>
#include <vector>

#include "pipeline/document/layout.h"
#include "pipeline/text/lexicon.h"

namespace pressmill {

// By what sections are told beside the text: lexicons of the rule pack, and whether the first paragraph was given as the document's title.
struct SectionWords {
  const Lexicon& notes_headings;
  const Lexicon& caption_marks;
  bool given_title = false;
};

// Gives a laid-out text its sections and each paragraph its section:
//   title    the first paragraph where it was given as the title, or is no sentence and something follows
//   caption  a paragraph of `captions` (one that a page printed twice), or one with the marks of a caption and no full stop
//   notes    from a heading such as "Notes to editors" to the end
//   list     numbered items or bullets; its heading is the line before that ends in a colon, or a heading
//   body     all else; a short line without a full stop that prose follows is the heading of what comes after it
// Sections cover the text without gaps. Linear time.
void find_sections(std::string_view text, const std::vector<Span>& captions, const SectionWords& words, Layout& layout);

}  // namespace pressmill
