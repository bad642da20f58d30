#pragma once

#include <string_view>
#include <vector>

#include "pipeline/text/edited_text.h"

namespace pressmill {

// The last pass: every line left is a paragraph; one blank line stands between two, none before the first or behind the last, no white space at either
// end of a line, one space where there were several.
std::vector<CleanEdit> paragraphs(std::string_view text);

}  // namespace pressmill
