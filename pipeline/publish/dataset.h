#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/json.h"
#include "pipeline/publish/columns.h"
#include "pipeline/publish/csv.h"
#include "pipeline/publish/folder.h"

namespace pressmill {

// How a document stands to the others, for documents.csv.
struct Standing {
  std::string id;
  std::string cluster;  // the id of its canonical document
  bool canonical = true;
  std::string_view relation = "original";
  std::optional<std::string> of;           // what it is a copy, version, … of; none for an original
  double similarity = 0, containment = 0;  // with that one
};

// Input that isn't in the dataset, for problems.csv.
struct SetAside {
  std::string place, stage, reason;
};

// The rows that one document adds to each file of a dataset, made on any thread.
struct RenderedDocument {
  std::string article;                // its line of articles.jsonl; empty where it isn't canonical
  std::vector<std::string> tables;    // CSV rows, in the order of DatasetWriter::tables(); empty where it isn't canonical
  std::string document;               // its row of documents.csv
  std::vector<std::uint64_t> counts;  // rows by table
};

// Writes a dataset folder: articles.jsonl and one CSV a list of the record (canonical documents), documents.csv (all), problems.csv, run.json. Documents come
// in order of id. Not for several threads but for render().
class DatasetWriter {
 public:
  // REQUIRES: `folder` doesn't exist. Throws PublishError.
  explicit DatasetWriter(const std::string& folder);

  // `record`: an article record as JSON. Const: any thread.
  RenderedDocument render(const Standing& standing, std::string_view record) const;

  void add(const RenderedDocument& document);
  void add_aside(const SetAside& aside);

  // Writes run.json and closes every file. `facts` go into run.json: what follows from documents and rules only.
  void finish(const std::map<std::string, std::string>& facts);

  const std::vector<Table>& tables() const { return tables_; }
  const std::map<std::string, std::uint64_t>& counts() const { return counts_; }

 private:
  OutputFile& file(const std::string& name) { return files_.at(name); }

  std::string folder_;
  std::vector<Table> tables_;
  std::map<std::string, OutputFile> files_;
  std::map<std::string, std::uint64_t> counts_;  // rows by table
  std::map<std::string, std::uint64_t> by_rule_;
  std::uint64_t aside_ = 0;
};

}  // namespace pressmill
