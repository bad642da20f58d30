#include <algorithm>
#include <array>
#include <stdexcept>

#include "pipeline/publish/annotations/annotations.h"
#include "pipeline/publish/csv.h"
#include "pipeline/publish/format.h"
#include "pipeline/publish/jsonl.h"
#include "pipeline/publish/package/package.h"
#include "pipeline/publish/report/report.h"
#include "pipeline/publish/sqlite.h"
#include "pipeline/publish/xlsx.h"

namespace pressmill {

std::span<const FormatEntry> formats() {
  static constexpr std::array kFormats{
      FormatEntry{"jsonl", "articles.jsonl, one record a line", false, &make_jsonl},
      FormatEntry{"csv", "a .csv a table", false, &make_csv},
      FormatEntry{"sqlite", "dataset.sqlite with full-text search, and metadata.json for Datasette", false, &make_sqlite},
      FormatEntry{"xlsx", "dataset.xlsx, a sheet a table", false, &make_xlsx},
      FormatEntry{"report", "report.html and a page a document, for people", true, &make_report},
      FormatEntry{"annotations", "annotations/ for tools that mark texts: W3C Web Annotation, brat, doccano", false, &make_annotations},
      FormatEntry{"package", "datapackage.json, codebook.md, README.md (a dataset card), CITATION.cff", false, &make_package},
  };
  return kFormats;
}

namespace {

constexpr std::string_view kStandoff = "standoff";

void add_name(std::string_view name, FormatChoice& choice) {
  name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
  name = name.substr(0, name.find_last_not_of(' ') + 1);
  const auto all = formats();
  if (name == kStandoff) {
    choice.standoff = true;
  } else if (std::ranges::any_of(all, [name](const FormatEntry& entry) { return entry.name == name; })) {
    choice.names.emplace_back(name);
  } else {
    std::string known;
    for (const FormatEntry& entry : all) {
      known += std::string(entry.name) + ", ";
    }
    throw std::invalid_argument("--formats: there is no format \"" + std::string(name) + "\"; there are " + known + "standoff");
  }
}

}  // namespace

FormatChoice FormatChoice::parse(std::string_view list) {
  FormatChoice out;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    add_name(list.substr(0, end), out);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  std::ranges::sort(out.names);
  out.names.erase(std::unique(out.names.begin(), out.names.end()), out.names.end());
  return out;
}

std::string FormatChoice::words() const {
  std::string out = standoff ? std::string(kStandoff) : "";
  for (const std::string& name : names) {
    out += (out.empty() ? "" : ",") + name;
  }
  return out;
}

}  // namespace pressmill
