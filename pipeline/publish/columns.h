#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/json.h"
#include "pipeline/document/json_tree.h"

namespace pressmill {

// One column of a flat table, as the schemas tell it.
struct Column {
  std::string name;               // "speaker_name"
  std::vector<std::string> path;  // where its value stands in an item of the record: {"speaker", "name"}; empty: elsewhere
  std::string type;               // of the JSON Schema: "string", "integer", "number", "boolean"
  std::string title;              // a few words for people: "Speaker's name"
  std::string description;
  std::string unit;                 // "code points"; empty where it has none
  std::vector<std::string> values;  // all that it may hold, where the schema lists them
  std::string pattern;              // of the JSON Schema
  bool nullable = false;
  bool article_text = false;  // words of the article: left out of a dataset without text
  bool key = false;           // its value names the row
  bool indexed = false;       // people look rows up by it
  bool facet = false;         // few different values: people filter by it
  bool is_day() const;        // YYYY-MM-DD and nothing else
  std::string refers_to;      // "speakers.id": the table and its key that the value names; empty: none
};

// A table. What a list of the article record holds is one row an item, doc_id first.
struct Table {
  std::string name;  // "quotes"
  std::string title, description;
  std::string list;  // the record's key whose items are the rows; empty: it is no such table
  std::vector<Column> columns;
  std::string item;  // what one row of such a list is: "Quote"
};

// The tables of a dataset that follow from the documents one by one, read off schemas/, so that there is one source of truth: `documents` first
// (document.schema.json), then one for each list of article.schema.json whose items have an id, a rule or a code. Columns are the scalars of an item, those of
// a nested object with the object's name before them; lists inside are left out. In a schema, "$comment" says what is no JSON Schema: "unit: code points",
// "article text", "key", "index", "facet", "refers to: speakers.id", "from: source.path" (where in the record a column of document.schema.json stands), apart
// by "; ".
std::vector<Table> document_tables();

// A table whose rows are made by the program: its columns are the properties of that schema.
Table table_of(std::string name, std::string_view schema);

// The place of a column; the number of columns where there is none.
std::size_t place_of(const Table& table, std::string_view column);

// A table without the columns that hold words of the article, and the places of those that stay.
Table without_text(const Table& table, std::vector<std::size_t>& kept);

// Reads rows off records: the values of a table's columns that have a path.
class RowReader {
 public:
  explicit RowReader(const Table& table);

  // Puts the value of each column at its place in `row`, which is as long as the table has columns; others are left as they are. In time of the item's size
  // where its keys stand in the order of the schema.
  void read(const JsonNode& item, Scalar* row) const;

 private:
  struct Step {
    std::string key;
    std::size_t column = 0;   // where it is a scalar
    std::vector<Step> below;  // where it is an object
  };
  static void read(const JsonNode& item, const std::vector<Step>& steps, Scalar* row);
  std::vector<Step> steps_;
};

}  // namespace pressmill
