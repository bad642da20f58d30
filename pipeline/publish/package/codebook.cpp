#include "pipeline/publish/package/package.h"

namespace pressmill {
namespace {

// A cell of a Markdown table.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += c == '|' ? "\\|" : c == '<' ? "&lt;" : std::string(1, c);
  }
  return out;
}

std::string_view without_end(std::string_view sentence) { return sentence.substr(0, sentence.size() - (sentence.ends_with('.') ? 1 : 0)); }

std::string type_of(const Column& column) {
  std::string out = column.is_day() ? "day" : column.type;
  out += column.nullable ? ", may be missing" : "";
  out += column.unit.empty() ? "" : ", " + column.unit;
  for (const std::string& value : column.values) {
    out += (&value == column.values.data() ? ": " : ", ") + ("`" + value + "`");
  }
  return out;
}

}  // namespace

std::string codebook(const FormatSetup& setup, const DatasetFacts& facts) {
  std::string out =
      "# Codebook\n\nEvery table and every column, as the schemas tell them. Positions are code points, half-open. An empty field of a .csv is a missing "
      "value, `\"\"` an empty "
      "text.\n";
  for (const Table& table : setup.tables) {
    const auto count = facts.counts.find(table.name);
    out += "\n## " + table.name + "\n\n" + cell(table.title) + ": " + std::string(without_end(table.description)) + ". " +
           std::to_string(count == facts.counts.end() ? 0 : count->second) + " rows.\n\n| column | title | type | what |\n|---|---|---|---|\n";
    for (const Column& column : table.columns) {
      const std::string refers = column.refers_to.empty() ? "" : " → `" + column.refers_to + "`";
      out += "| `" + column.name + "`" + (column.key ? " (key)" : "") + " | " + cell(column.title) + " | " + cell(type_of(column)) + " | " +
             cell(column.description) + refers + " |\n";
    }
  }
  out += "\n## Views of dataset.sqlite\n\n| view | what |\n|---|---|\n";
  for (const View& view : dataset_views(!setup.standoff)) {
    out += "| `" + view.name + "` | " + cell(view.description) + " |\n";
  }
  return out;
}

}  // namespace pressmill
