#pragma once

#include <string_view>
#include <vector>

#include "pipeline/text/edited_text.h"

namespace pressmill {

// The second pass: one space where several stood between two words of a line. Before the others, which read lines as they will look.
std::vector<CleanEdit> spaces(std::string_view text);

// The last pass: every line left is a paragraph; one blank line stands between two, none before the first or behind the last, no white space at either
// end of a line, one space where there were several.
std::vector<CleanEdit> paragraphs(std::string_view text);

}  // namespace pressmill
