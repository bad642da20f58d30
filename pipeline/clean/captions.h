#pragma once

#include <string_view>
#include <vector>

#include "pipeline/text/lexicon.h"
#include "pipeline/text/span.h"

namespace pressmill {

// Where a line carries the marks of a picture's caption: brackets such as "(pictured)" or "(Picture: Ada Marsh)", each with its brackets, and a beginning
// such as "Image caption,". `marks` holds them (caption-marks.tsv): the whole bracket, its first word (`begins`), or the line's beginning (`prefix`).
// Empty where the line has none. Sorted; bytes of the line.
std::vector<Span> caption_marks(std::string_view line, const Lexicon& marks);

}  // namespace pressmill
