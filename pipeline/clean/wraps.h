#pragma once

#include <string_view>
#include <vector>

#include "pipeline/clean/lines.h"
#include "pipeline/text/edited_text.h"
#include "pipeline/text/lexicon.h"

namespace pressmill {

// The pass that joins the lines of PDF and e-mail text into paragraphs and mends the words that a line end cut in two.
//
// Whether a text is hard-wrapped is read off its shape as a whole: no line much longer than the others, and most full lines (the next word would not have
// fitted) go on in a small letter. In any other text nothing is joined, since there each line is a paragraph. A hyphen at a line end stays where the word
// has another one ("out-of-/court"), where the text elsewhere writes it with a hyphen or where `prefixes` holds its first part; else it goes.
// Numbers of paragraphs and bullets begin a paragraph of their own; a number alone on its line is joined to what it numbers. Linear time.
std::vector<CleanEdit> wraps(std::string_view text, const std::vector<TextLine>& lines, const Lexicon& prefixes);

}  // namespace pressmill
