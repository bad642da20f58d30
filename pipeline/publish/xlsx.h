#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pipeline/publish/format.h"

namespace pressmill {

// dataset.xlsx: a sheet a table with a frozen header and filters, then a codebook. Numbers and truth values are typed; text is text whatever it looks like
// (2021-05, 007, =1+1). The articles' own text is left out: a cell holds 32,767 characters; a longer one is cut there and says so. A sheet holds 1,048,576
// rows; what is beyond is told in the codebook. The same documents give the same bytes. libxlsxwriter, one row a sheet in memory.
std::unique_ptr<Format> make_xlsx(const FormatSetup& setup);

// A text as a cell can hold it: cut to 32,767 UTF-16 units with a mark at the end, without what XML can't hold; what would be read as an escape is escaped.
std::string cell_text(std::string_view text);

}  // namespace pressmill
