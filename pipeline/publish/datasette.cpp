#include "pipeline/publish/datasette.h"

#include "pipeline/document/json.h"
#include "pipeline/publish/views.h"

namespace pressmill {
namespace {

constexpr std::size_t kMostFacets = 4;  // each costs a query a page

void list(std::string_view name, const std::vector<std::string>& values, JsonWriter& out) {
  if (values.empty()) {
    return;
  }
  out.key(name);
  out.begin_array();
  for (const std::string& value : values) {
    out.string(value);
  }
  out.end_array();
}

// What names a row for people: its title, name or subject, else its own words.
std::string label_of(const Table& table) {
  for (const char* name : {"title", "name", "subject", "text"}) {
    if (place_of(table, name) < table.columns.size()) {
      return name;
    }
  }
  return {};
}

void table(const Table& table, JsonWriter& out) {
  out.key(table.name);
  out.begin_object();
  out.field("title", table.title);
  out.field("description", table.description);
  if (const std::string label = label_of(table); !label.empty()) {
    out.field("label_column", label);
  }
  std::vector<std::string> facets;
  for (const Column& column : table.columns) {
    if ((column.facet || column.type == "boolean") && facets.size() < kMostFacets) {
      facets.push_back(column.name);
    }
  }
  list("facets", facets, out);
  out.key("columns");
  out.begin_object();
  for (const Column& column : table.columns) {
    out.key(column.name), out.string(column.title + ": " + column.description + (column.unit.empty() ? "" : " (" + column.unit + ")"));
  }
  out.end_object();
  out.end_object();
}

}  // namespace

std::string datasette_metadata(const FormatSetup& setup, const DatasetFacts& facts) {
  JsonWriter out;
  out.begin_object();
  out.field("title", facts.about.title.empty() ? blank("title") : facts.about.title);
  for (const auto& [name, value] : {std::pair<const char*, const std::string&>{"description", facts.about.description},
                                    {"license", facts.about.licence},
                                    {"license_url", facts.about.licence_url},
                                    {"source_url", facts.about.homepage}}) {
    if (!value.empty()) {
      out.key(name), out.string(value);
    }
  }
  out.key("databases");
  out.begin_object();
  out.key("dataset");
  out.begin_object();
  out.key("tables");
  out.begin_object();
  for (const Table& one : setup.tables) {
    table(one, out);
  }
  for (const View& view : dataset_views(!setup.standoff)) {
    out.key(view.name);
    out.begin_object();
    out.field("title", view.title);
    out.field("description", view.description);
    out.end_object();
  }
  out.end_object();
  out.end_object();
  out.end_object();
  out.end_object();
  return std::move(out).take() + "\n";
}

}  // namespace pressmill
