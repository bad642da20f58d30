#include "pipeline/publish/columns.h"

#include "pipeline/document/schema.h"

namespace pressmill {
namespace {

// Follows a "$ref" to another file of schemas/.
Json resolved(const Json& schema) {
  const std::string_view reference = schema["$ref"].text();
  return reference.empty() ? schema : parse_json(schema_text(reference.substr(0, reference.find('.'))));
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

void add_columns(const Json& item, const std::vector<std::string>& path, std::vector<Column>& out) {
  for (const auto& [name, property] : item["properties"].members()) {
    std::vector<std::string> here = path;
    here.push_back(name);
    const Json schema = resolved(property);
    const std::string type = type_of(schema);
    if (type == "object") {
      add_columns(object_schema(schema), here, out);
    } else if (type != "array") {
      std::string column;
      for (const std::string& step : here) {
        column += (column.empty() ? "" : "_") + step;
      }
      out.push_back({column, here, type, std::string(schema["description"].text())});
    }
  }
}

}  // namespace

std::vector<Table> dataset_tables() {
  std::vector<Table> out;
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
    Table table{key, {{"doc_id", {}, "string", "The document's id"}}};
    add_columns(item, {}, table.columns);
    out.push_back(std::move(table));
  }
  return out;
}

const Json& at_path(const Json& item, const std::vector<std::string>& path) {
  const Json* at = &item;
  for (const std::string& step : path) {
    at = &(*at)[step];
  }
  return *at;
}

}  // namespace pressmill
