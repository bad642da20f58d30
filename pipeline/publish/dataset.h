#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/publish/columns.h"
#include "pipeline/publish/folder.h"
#include "pipeline/publish/format.h"
#include "pipeline/publish/sorted_file.h"
#include "pipeline/publish/standoff.h"

namespace pressmill {

// Input that isn't in the dataset, for the table of problems.
struct SetAside {
  std::string place, stage, reason;
};

// Writes a dataset folder in the formats that were chosen, and run.json. Documents come in order of id. Not for several threads but for render().
class DatasetWriter {
 public:
  // A document, and what each format made of it on a worker.
  struct Rendered {
    std::unique_ptr<const PublishedDocument> document;
    std::vector<Format::Rendered> parts;  // by format
  };

  // `words`: what the field knows, with what a user's rules add. REQUIRES: `folder` doesn't exist. Throws PublishError.
  DatasetWriter(const std::string& folder, const FormatChoice& choice, Rules::Words words = Rules::words_of());

  // `record`: an article record as JSON. Const: any thread.
  Rendered render(Standing standing, std::string record) const;

  void add(const Rendered& rendered);
  void add_aside(const SetAside& aside);

  // Ends every format and writes run.json. `facts`: version, schema, fingerprint and the latest day of retrieval are taken from it, the rest is counted here.
  void finish(DatasetFacts facts);

  const std::map<std::string, std::uint64_t>& counts() const { return counts_; }  // rows by table, and articles

 private:
  void fill_tables(PublishedDocument& document) const;
  void count(const PublishedDocument& document);
  void add_row(std::size_t table, std::span<const Scalar> row);  // of the whole table, text and all
  void write_run(const DatasetFacts& facts);

  const Rules::Words words_;
  OutputFolder folder_;
  std::vector<std::unique_ptr<AcrossTable>> across_;
  std::vector<Table> tables_;                   // as published
  std::vector<std::vector<std::size_t>> kept_;  // by table: the columns that are published, where some aren't
  std::vector<RowReader> readers_;              // of the tables of documents
  std::size_t of_documents_ = 0;
  std::unique_ptr<const Standoff> standoff_;  // where the words of the articles are left out
  std::vector<std::unique_ptr<Format>> formats_;
  std::map<std::string, std::uint64_t> counts_;
  std::string latest_;
  SortedFile people_;  // names of persons
  std::uint64_t aside_ = 0;
};

}  // namespace pressmill
