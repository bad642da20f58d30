#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "pipeline/document/json_tree.h"

namespace pressmill {

// A text as a cell can hold it: cut to 32,767 UTF-16 units with a mark at the end, without what XML can't hold; what would be read as an escape is escaped.
std::string cell_text(std::string_view text);

// Writes row `number` of a sheet (1 is the first) behind `out`, as SpreadsheetML (ECMA-376, part 1, 18.3.1): numbers and truth values are typed, text is text
// whatever it looks like (2021-05, 007, =1+1), null and an empty text are both an empty cell. A cell's place follows from its order; to name it (r="C12", which
// may be left out) would make the archive half as large again and take twice the time to deflate.
void append_row(std::uint32_t number, std::span<const Scalar> cells, std::string& out);

}  // namespace pressmill
