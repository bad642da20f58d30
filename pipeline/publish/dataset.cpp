#include "pipeline/publish/dataset.h"

#include <fmt/core.h>

#include <filesystem>

namespace pressmill {
namespace {

// documents.csv: what a row says beside doc_id, text and the standing; each from the record.
const std::vector<Column>& document_columns() {
  static const std::vector<Column> kColumns = {
      {"title", {"title"}, "string", ""},
      {"path", {"source", "path"}, "string", ""},
      {"url", {"source", "url"}, "string", ""},
      {"published", {"published", "value"}, "string", ""},
      {"published_basis", {"published", "basis"}, "string", ""},
      {"encoding", {"source", "encoding"}, "string", ""},
      {"code_points", {"source", "code_points"}, "integer", ""},
      {"sha256", {"source", "sha256"}, "string", ""},
  };
  return kColumns;
}

}  // namespace

DatasetWriter::DatasetWriter(const std::string& folder) : folder_(folder), tables_(dataset_tables()) {
  std::error_code error;
  if (!std::filesystem::create_directories(folder, error) || error) {
    throw PublishError(folder + ": can't be made: " + (error ? error.message() : "it is there already"));
  }
  const auto open = [this](const std::string& name) { return &files_.emplace(name, OutputFile(folder_ + "/" + name)).first->second; };
  open("articles.jsonl");
  CsvRow header;
  for (const Table& table : tables_) {
    header.clear();
    for (const Column& column : table.columns) {
      header.add(column.name);
    }
    header.end();
    open(table.name + ".csv")->write(header.text());
    counts_[table.name] = 0;
  }
  header.clear();
  for (const char* name : {"doc_id", "text"}) {
    header.add(std::string_view(name));
  }
  for (const Column& column : document_columns()) {
    header.add(column.name);
  }
  for (const char* name : {"cluster", "canonical", "relation", "of", "similarity", "containment"}) {
    header.add(std::string_view(name));
  }
  header.end();
  open("documents.csv")->write(header.text());
}

RenderedDocument DatasetWriter::render(const Standing& standing, std::string_view record) const {
  const Json json = parse_json(record);
  RenderedDocument out;
  CsvRow row;
  row.add(standing.id);
  row.add(json["text"]);
  for (const Column& column : document_columns()) {
    row.add(at_path(json, column.path));
  }
  row.add(standing.cluster);
  row.add(std::string_view(standing.canonical ? "true" : "false"));
  row.add(standing.relation);
  if (standing.of) {
    row.add(*standing.of);
    row.add(fmt::format("{:.3f}", standing.similarity));
    row.add(fmt::format("{:.3f}", standing.containment));
  } else {
    row.add_null();
    row.add_null();
    row.add_null();
  }
  row.end();
  out.document = row.text();
  if (!standing.canonical) {
    return out;
  }
  out.article = record;
  out.article += '\n';
  for (const Table& table : tables_) {
    row.clear();
    const auto& items = json[table.name].items();
    for (const Json& item : items) {
      row.add(standing.id);
      for (std::size_t i = 1; i < table.columns.size(); ++i) {
        row.add(at_path(item, table.columns[i].path));
      }
      row.end();
    }
    out.tables.push_back(row.text());
    out.counts.push_back(items.size());
  }
  return out;
}

void DatasetWriter::add(const RenderedDocument& document) {
  file("documents.csv").write(document.document);
  ++counts_["documents"];
  if (document.article.empty()) {
    return;
  }
  file("articles.jsonl").write(document.article);
  ++counts_["articles"];
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    file(tables_[i].name + ".csv").write(document.tables[i]);
    counts_[tables_[i].name] += document.counts[i];
  }
}

void DatasetWriter::add_aside(const SetAside& aside) {
  CsvRow row;
  row.add_null();
  row.add(std::string_view("set-aside"));
  row.add(aside.place + ": " + aside.stage + ": " + aside.reason);
  row.add(std::string_view("1"));
  row.end();
  file("problems.csv").write(row.text());
  ++aside_;
}

void DatasetWriter::finish(const std::map<std::string, std::string>& facts) {
  JsonWriter out;
  out.begin_object();
  for (const auto& [name, value] : facts) {
    out.field(name, value);
  }
  out.key("counts");
  out.begin_object();
  for (const auto& [name, count] : counts_) {
    out.field(name, static_cast<std::int64_t>(count));
  }
  out.field("set_aside", static_cast<std::int64_t>(aside_));
  out.end_object();
  out.end_object();
  OutputFile run(folder_ + "/run.json");
  run.write(out.view());
  run.write("\n");
  run.close();
  for (auto& [name, open_file] : files_) {
    open_file.close();
  }
}

}  // namespace pressmill
