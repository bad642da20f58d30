#include "pipeline/publish/columns.h"

#include <algorithm>

#include "pipeline/document/schema.h"

namespace pressmill {
namespace {

// Follows a "$ref" to another file of schemas/.
Json resolved(const Json& schema) {
  const std::string_view reference = schema["$ref"].text();
  return reference.empty() ? schema : parse_json(schema_text(reference.substr(0, reference.find('.'))));
}

bool may_be_null(const Json& schema) {
  const auto is_null = [](const Json& one) { return one.text() == "null"; };
  const auto& types = schema["type"].items();
  const auto& options = schema["anyOf"].items();
  const auto& values = schema["enum"].items();
  return std::ranges::any_of(types, is_null) || std::ranges::any_of(values, [](const Json& one) { return one.is_null(); }) ||
         std::ranges::any_of(options, [&](const Json& option) { return is_null(option["type"]); });
}

// The JSON type beside "null"; an enum and an anyOf say theirs by their members.
std::string type_of(const Json& schema) {
  if (schema["type"].is_string()) {
    return std::string(schema["type"].text());
  }
  for (const Json& one : schema["type"].items()) {
    if (one.text() != "null") {
      return std::string(one.text());
    }
  }
  for (const Json& option : schema["anyOf"].items()) {
    if (std::string type = type_of(resolved(option)); type != "null") {
      return type;
    }
  }
  return schema["enum"].items().empty() ? "" : "string";
}

// The schema with the properties: of an "anyOf" with null, the other one.
Json object_schema(const Json& schema) {
  for (const Json& option : schema["anyOf"].items()) {
    if (type_of(resolved(option)) == "object") {
      return resolved(option);
    }
  }
  return schema;
}

// What "$comment" says under a name: "unit: code points; article text". A name without a value says itself.
std::string comment(const Json& schema, std::string_view name) {
  std::string_view rest = schema["$comment"].text();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find("; "), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 2, rest.size()));
    if (part.starts_with(name) && (part.size() == name.size() || part[name.size()] == ':')) {
      return std::string(part.size() == name.size() ? part : part.substr(std::min(name.size() + 2, part.size())));
    }
  }
  return {};
}

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('.'), path.size());
    out.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return out;
}

// `above`: the titles of the objects that it stands in.
Column column_of(const std::vector<std::string>& path, const std::string& above, const Json& schema, bool nullable) {
  Column out;
  for (const std::string& step : path) {
    out.name += (out.name.empty() ? "" : "_") + step;
  }
  out.path = path;
  out.type = type_of(schema);
  out.title = above + std::string(schema["title"].text());
  out.description = schema["description"].text();
  out.unit = comment(schema, "unit");
  out.nullable = nullable || may_be_null(schema);
  out.article_text = !comment(schema, "article text").empty();
  out.key = !comment(schema, "key").empty();
  out.indexed = !comment(schema, "index").empty();
  out.facet = !comment(schema, "facet").empty() || !schema["enum"].items().empty();
  out.pattern = schema["pattern"].text();
  out.refers_to = comment(schema, "refers to");
  for (const Json& value : schema["enum"].items()) {
    if (value.is_string()) {
      out.values.emplace_back(value.text());
    }
  }
  return out;
}

void add_columns(const Json& item, const std::vector<std::string>& path, const std::string& above, bool nullable, std::vector<Column>& out) {
  for (const auto& [name, property] : item["properties"].members()) {
    std::vector<std::string> here = path;
    here.push_back(name);
    const Json schema = resolved(property);
    const std::string type = type_of(schema);
    if (type == "object") {
      add_columns(object_schema(schema), here, above + std::string(schema["title"].text()) + ": ", nullable || may_be_null(schema), out);
    } else if (type != "array") {
      out.push_back(column_of(here, above, schema, nullable));
    }
  }
}

}  // namespace

bool Column::is_day() const { return pattern == R"(^\d{4}-\d{2}-\d{2}$)"; }

Table table_of(std::string name, std::string_view schema) {
  const Json rows = parse_json(schema_text(schema));
  Table out{std::move(name), std::string(rows["title"].text()), std::string(rows["description"].text()), {}, {}, {}};
  for (const auto& [key, property] : rows["properties"].members()) {
    Column column = column_of({key}, "", property, false);
    column.path = split(comment(property, "from"));
    out.columns.push_back(std::move(column));
  }
  return out;
}

std::vector<Table> document_tables() {
  std::vector<Table> out{table_of("documents", "document")};
  const Json article = parse_json(schema_text("article"));
  for (const auto& [key, property] : article["properties"].members()) {
    if (type_of(property) != "array" || key == "edits") {
      continue;
    }
    const Json item = resolved(property["items"]);
    const Json& properties = item["properties"];
    if (properties["id"].is_null() && properties["rule"].is_null() && properties["code"].is_null()) {
      continue;
    }
    Table table{key, std::string(property["title"].text()), std::string(property["description"].text()),
                key, {out.front().columns.front()},         std::string(item["title"].text())};
    table.columns.front().key = false;
    table.columns.front().refers_to = "documents.doc_id";
    table.columns.front().nullable = !properties["code"].is_null();  // what was set aside is a problem of no document
    add_columns(item, {}, "", false, table.columns);
    out.push_back(std::move(table));
  }
  return out;
}

std::size_t place_of(const Table& table, std::string_view column) {
  const auto found = std::ranges::find_if(table.columns, [column](const Column& one) { return one.name == column; });
  return static_cast<std::size_t>(found - table.columns.begin());
}

Table without_text(const Table& table, std::vector<std::size_t>& kept) {
  Table out = table;
  out.columns.clear();
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!table.columns[i].article_text) {
      out.columns.push_back(table.columns[i]);
      kept.push_back(i);
    }
  }
  return out;
}

RowReader::RowReader(const Table& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    std::vector<Step>* steps = &steps_;
    for (const std::string& key : table.columns[i].path) {
      auto found = std::find_if(steps->begin(), steps->end(), [&key](const Step& step) { return step.key == key; });
      if (found == steps->end()) {
        found = steps->insert(steps->end(), Step{key, i, {}});
      }
      steps = &found->below;
    }
  }
}

void RowReader::read(const JsonNode& item, Scalar* row) const { read(item, steps_, row); }

void RowReader::read(const JsonNode& item, const std::vector<Step>& steps, Scalar* row) {
  std::size_t next = 0;  // where the key after the last one found is expected
  for (const JsonNode& member : item.members()) {
    std::size_t at = next;
    if (at >= steps.size() || steps[at].key != member.key()) {
      at = 0;
      while (at < steps.size() && steps[at].key != member.key()) {
        ++at;
      }
      if (at == steps.size()) {
        continue;
      }
    }
    next = at + 1;
    if (steps[at].below.empty()) {
      row[steps[at].column] = member;
    } else {
      read(member, steps[at].below, row);
    }
  }
}

}  // namespace pressmill
