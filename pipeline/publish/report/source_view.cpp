#include "pipeline/publish/report/source_view.h"

#include <algorithm>

#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

struct Change {
  std::int64_t begin = 0, end = 0;  // code points of the source
  const JsonNode* item = nullptr;
  bool removed = false;
};

std::vector<Change> changes_of(const JsonNode& record) {
  std::vector<Change> out;
  for (const bool removed : {true, false}) {
    for (const JsonNode& item : record[removed ? "removed" : "edits"].items()) {
      out.push_back({item["source_start"].number(), item["source_end"].number(), &item, removed});
    }
  }
  std::ranges::stable_sort(out, [](const Change& a, const Change& b) { return a.begin < b.begin; });
  return out;
}

}  // namespace

std::vector<SourcePiece> source_pieces(const JsonNode& record, const CodePoints& code_points) {
  const std::string_view clean = record["text"].text();
  std::vector<SourcePiece> out;
  std::int64_t at_source = 0, at_clean = 0;  // code points
  const auto keep = [&](std::int64_t count) {
    const std::uint32_t begin = code_points.byte(at_clean);
    at_clean += std::max<std::int64_t>(count, 0);
    if (const std::uint32_t end = code_points.byte(at_clean); end > begin) {
      out.push_back({SourcePiece::Kind::kept, clean.substr(begin, end - begin), {}, end});
    }
  };
  for (const Change& change : changes_of(record)) {
    keep(change.begin - at_source);
    at_source = std::max(at_source, change.end);
    const JsonNode& item = *change.item;
    if (change.removed) {
      out.push_back({SourcePiece::Kind::removed, item["text"].text(), item["rule"].text(), code_points.byte(at_clean)});
    } else if (const std::string_view with = item["with"].text(); !with.empty()) {
      at_clean += static_cast<std::int64_t>(utf8::count(with));
      out.push_back({SourcePiece::Kind::edited, with, item["rule"].text(), code_points.byte(at_clean)});
    }
  }
  keep(static_cast<std::int64_t>(clean.size()));
  return out;
}

}  // namespace pressmill
