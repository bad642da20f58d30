#pragma once

#include <memory>

#include "pipeline/publish/format.h"

namespace pressmill {

// dataset.xlsx: a sheet a table with a frozen header and filters, then a codebook. The articles' own text is left out: a cell holds 32,767 characters; a longer
// one is cut there and says so. A sheet holds 1,048,576 rows; what is beyond is told in the codebook. The same documents give the same bytes.
//
// libxlsxwriter makes the workbook with its header rows; the rows below are deflated as they come (sheet_rows.h, zip.h) and put into it at the end: through the
// library, a cell costs six times as much.
std::unique_ptr<Format> make_xlsx(const FormatSetup& setup);

}  // namespace pressmill
