#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/json.h"

namespace pressmill {

// One column of a flat table: where its value stands in a finding of the article record.
struct Column {
  std::string name;               // "speaker_name"
  std::vector<std::string> path;  // {"speaker", "name"}
  std::string type;               // of the JSON Schema: "string", "integer", "number", "boolean"
  std::string description;
};

// A table: one row for each item of a list of the article record.
struct Table {
  std::string name;             // the record's key: "quotes"
  std::vector<Column> columns;  // doc_id first
};

// The tables of a dataset, read off schemas/article.schema.json and the record schemas it refers to, so that there is one source of truth. Every list whose
// items have an id or a rule or a code becomes a table; its columns are the scalars of an item, those of a nested object with the object's name before them;
// lists inside are left out.
std::vector<Table> dataset_tables();

// The value at a column's path; null where there is none.
const Json& at_path(const Json& item, const std::vector<std::string>& path);

}  // namespace pressmill
