#include <array>

#include "pipeline/publish/csv.h"
#include "pipeline/publish/format.h"
#include "pipeline/publish/jsonl.h"

namespace pressmill {

std::span<const FormatEntry> formats() {
  static constexpr std::array kFormats{
      FormatEntry{"jsonl", "articles.jsonl, one record a line", false, &make_jsonl},
      FormatEntry{"csv", "a .csv a table", false, &make_csv},
  };
  return kFormats;
}

}  // namespace pressmill
