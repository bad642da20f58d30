#include <algorithm>

#include "pipeline/document/json.h"
#include "pipeline/publish/package/package.h"

namespace pressmill {
namespace {

// The media type by the end of a file's name.
std::string_view media_type(std::string_view name) {
  return name.ends_with(".csv")      ? "text/csv"
         : name.ends_with(".jsonl")  ? "application/x-ndjson"
         : name.ends_with(".json")   ? "application/json"
         : name.ends_with(".sqlite") ? "application/vnd.sqlite3"
         : name.ends_with(".xlsx")   ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
         : name.ends_with(".html")   ? "text/html"
                                     : "text/plain";
}

// A resource's name: lower-case letters, digits, ".", "_" and "-".
std::string resource_name(std::string_view file) {
  std::string out(file.substr(0, file.ends_with(".csv") ? file.size() - 4 : file.size()));
  std::ranges::transform(out, out.begin(), [](char c) { return c == '/' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

class Writer {
 public:
  Writer(const FormatSetup& setup, const DatasetFacts& facts, const std::vector<WrittenFile>& files) : setup_(setup), facts_(facts), files_(files) {}

  std::string write() {
    out_.begin_object();
    out_.field("profile", "data-package");
    out_.field("name", "pressmill-dataset");
    about();
    out_.key("resources");
    out_.begin_array();
    for (const Table& table : setup_.tables) {
      if (const WrittenFile* file = file_of(table, files_)) {
        resource(*file, &table);
      }
    }
    for (const WrittenFile& file : files_) {
      if (!file.name.ends_with(".csv")) {
        resource(file, nullptr);
      }
    }
    out_.end_array();
    out_.end_object();
    return std::move(out_).take() + "\n";
  }

 private:
  void given(std::string_view name, const std::string& value) {
    if (!value.empty()) {
      out_.key(name), out_.string(value);
    }
  }

  void about() {
    const About& about = facts_.about;
    out_.field("title", about.title.empty() ? blank("title") : about.title);
    given("description", about.description);
    given("homepage", about.homepage);
    given("version", about.version);
    given("id", about.doi.empty() ? "" : "https://doi.org/" + about.doi);
    given("created", facts_.latest.empty() ? "" : facts_.latest + "T00:00:00Z");
    if (!about.licence.empty()) {
      out_.key("licenses");
      out_.begin_array();
      out_.begin_object();
      out_.field("name", about.licence);
      given("path", about.licence_url);
      out_.end_object();
      out_.end_array();
    }
    out_.key("contributors");
    out_.begin_array();
    for (const About::Author& author : about.authors) {
      out_.begin_object();
      out_.field("title", author.name);
      out_.field("role", "author");
      given("organization", author.affiliation);
      given("path", author.orcid);
      out_.end_object();
    }
    if (about.authors.empty()) {
      out_.begin_object();
      out_.field("title", blank("authors"));
      out_.field("role", "author");
      out_.end_object();
    }
    out_.end_array();
    if (!about.keywords.empty()) {
      out_.key("keywords");
      strings(about.keywords);
    }
  }

  void strings(const std::vector<std::string>& values) {
    out_.begin_array();
    for (const std::string& value : values) {
      out_.string(value);
    }
    out_.end_array();
  }

  void resource(const WrittenFile& file, const Table* table) {
    out_.begin_object();
    out_.field("name", resource_name(file.name));
    out_.field("path", file.name);
    out_.field("profile", table == nullptr ? "data-resource" : "tabular-data-resource");
    given("title", table == nullptr ? "" : table->title);
    given("description", table == nullptr ? about_file(file.name) : table->description);
    out_.field("format", file.name.substr(file.name.rfind('.') + 1));
    out_.field("mediatype", media_type(file.name));
    out_.field("encoding", "utf-8");
    out_.field("bytes", static_cast<std::int64_t>(file.bytes));
    out_.field("hash", "sha256:" + file.sha256);
    if (table != nullptr) {
      const auto count = facts_.counts.find(table->name);
      const std::uint64_t asides = table->name == "problems" ? facts_.set_aside : 0;
      out_.field("rows", static_cast<std::int64_t>((count == facts_.counts.end() ? 0 : count->second) + asides));
      out_.key("dialect");
      out_.value(parse_json(R"({"delimiter": ",", "quoteChar": "\"", "doubleQuote": true, "lineTerminator": "\r\n", "header": true})"));
      schema(*table);
    }
    out_.end_object();
  }

  void schema(const Table& table) {
    out_.key("schema");
    out_.begin_object();
    out_.key("fields");
    out_.begin_array();
    for (const Column& column : table.columns) {
      field(column);
    }
    out_.end_array();
    out_.key("missingValues");
    strings({""});
    for (const Column& column : table.columns) {
      if (column.key) {
        out_.key("primaryKey");
        strings({column.name});
      }
    }
    foreign_keys(table);
    out_.end_object();
  }

  void field(const Column& column) {
    out_.begin_object();
    out_.field("name", column.name);
    out_.field("type", column.is_day() ? "date" : column.type);
    out_.field("title", column.title);
    out_.field("description", column.description);
    given("unit", column.unit);
    if (column.type == "boolean") {
      out_.key("trueValues");
      strings({"true"});
      out_.key("falseValues");
      strings({"false"});
    }
    // A reader of CSV takes an empty text for a missing one.
    const bool required = !column.nullable && (column.type != "string" || column.key || !column.values.empty());
    const bool patterned = !column.pattern.empty() && !column.is_day();
    if (required || patterned || !column.values.empty()) {
      out_.key("constraints");
      out_.begin_object();
      if (required) {
        out_.key("required");
        out_.boolean(true);
      }
      if (patterned) {
        out_.field("pattern", column.pattern);
      }
      if (!column.values.empty()) {
        out_.key("enum");
        strings(column.values);
      }
      out_.end_object();
    }
    out_.end_object();
  }

  void foreign_keys(const Table& table) {
    std::vector<const Column*> keys;
    for (const Column& column : table.columns) {
      const std::string to = column.refers_to.substr(0, column.refers_to.find('.'));
      if (std::ranges::any_of(setup_.tables, [&](const Table& one) { return one.name == to && file_of(one, files_) != nullptr; })) {
        keys.push_back(&column);
      }
    }
    if (keys.empty()) {
      return;
    }
    out_.key("foreignKeys");
    out_.begin_array();
    for (const Column* column : keys) {
      const std::size_t dot = column->refers_to.find('.');
      const std::string to = column->refers_to.substr(0, dot);
      out_.begin_object();
      out_.key("fields");
      strings({column->name});
      out_.key("reference");
      out_.begin_object();
      out_.field("resource", to == table.name ? "" : to);
      out_.key("fields");
      strings({column->refers_to.substr(dot + 1)});
      out_.end_object();
      out_.end_object();
    }
    out_.end_array();
  }

  const FormatSetup& setup_;
  const DatasetFacts& facts_;
  const std::vector<WrittenFile>& files_;
  JsonWriter out_;
};

}  // namespace

std::string datapackage(const FormatSetup& setup, const DatasetFacts& facts, const std::vector<WrittenFile>& files) {
  return Writer(setup, facts, files).write();
}

}  // namespace pressmill
