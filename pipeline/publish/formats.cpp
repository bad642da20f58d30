#include <array>

#include "pipeline/publish/csv.h"
#include "pipeline/publish/format.h"
#include "pipeline/publish/jsonl.h"
#include "pipeline/publish/sqlite.h"
#include "pipeline/publish/xlsx.h"
#include "pipeline/publish/report/report.h"

namespace pressmill {

std::span<const FormatEntry> formats() {
  static constexpr std::array kFormats{
      FormatEntry{"jsonl", "articles.jsonl, one record a line", false, &make_jsonl},
      FormatEntry{"csv", "a .csv a table", false, &make_csv},
      FormatEntry{"sqlite", "dataset.sqlite with full-text search, and metadata.json for Datasette", false, &make_sqlite},
      FormatEntry{"xlsx", "dataset.xlsx, a sheet a table", false, &make_xlsx},
      FormatEntry{"report", "report.html and a page a document, for people", true, &make_report},
  };
  return kFormats;
}

}  // namespace pressmill
