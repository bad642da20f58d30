#pragma once

#include <string_view>
#include <vector>

#include "pipeline/text/edited_text.h"

namespace pressmill {

// The pass that takes the furniture of printed pages out of a text with form feeds: what stands at the head or foot of two pages or more in the same
// words (numbers aside), and page numbers alone on their line. Without a form feed it does nothing. Linear time.
std::vector<CleanEdit> pages(std::string_view text);

}  // namespace pressmill
