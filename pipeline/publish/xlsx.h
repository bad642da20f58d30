#pragma once

#include <cstdint>
#include <memory>

#include "pipeline/publish/format.h"

namespace pressmill {

// dataset.xlsx: a sheet a table with a frozen header and filters, then a codebook. The articles' own text is left out: a cell holds 32,767 characters; a longer
// one is cut there and says so. A sheet holds 1,048,576 rows; what is beyond is told in the codebook. The same documents give the same bytes.
//
// libxlsxwriter makes the workbook with its header rows; the rows below are deflated as they come (sheet_rows.h, zip.h) and put into it at the end: through the
// library, a cell costs six times as much.
std::unique_ptr<Format> make_xlsx(const FormatSetup& setup);

// What a sheet can hold; rows beyond are in the other formats alone.
struct SheetLimits {
  std::uint32_t rows = 1'048'576;        // with the header
  std::uint64_t bytes = 4'000'000'000;   // of the rows' XML; an entry of an archive holds 4 GiB,
  std::uint64_t deflated = 200'000'000;  // and so does the whole archive
};
std::unique_ptr<Format> make_xlsx(const FormatSetup& setup, const SheetLimits& limits);

}  // namespace pressmill
