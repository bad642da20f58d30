#include "pipeline/publish/annotations/findings.h"

#include <algorithm>
#include <array>

#include "pipeline/document/sha256.h"

namespace pressmill {

std::vector<FindingKind> finding_kinds(const std::vector<Table>& tables) {
  constexpr std::array<std::string_view, 8> kElsewhere{"doc_id", "id", "start", "end", "source_start", "source_end", "text", "rule"};
  std::vector<FindingKind> out;
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const Table& table = tables[i];
    FindingKind kind{i, table.item, place_of(table, "id"), place_of(table, "start"), place_of(table, "end"), place_of(table, "text"), {}};
    if (table.list.empty() || std::max({kind.id, kind.start, kind.end}) >= table.columns.size()) {
      continue;
    }
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      const Column& one = table.columns[column];
      if (std::ranges::find(kElsewhere, one.name) == kElsewhere.end() && one.unit.empty()) {
        kind.fields.push_back({one.name, column, one.values});
      }
    }
    out.push_back(std::move(kind));
  }
  return out;
}

std::string file_name(std::string_view id) {
  constexpr std::size_t kLongest = 120;  // bytes; a file system takes 255, and an ending comes behind
  constexpr std::size_t kHash = 16;
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : id) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || (c == '.' && !out.empty());
    if (letter) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
  }
  return out.size() <= kLongest ? out : out.substr(0, kLongest) + "~" + sha256(id).substr(0, kHash);
}

}  // namespace pressmill
