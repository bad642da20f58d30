#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/json_tree.h"
#include "pipeline/document/rules.h"
#include "pipeline/publish/about.h"
#include "pipeline/publish/columns.h"
#include "pipeline/publish/folder.h"

// What an output format of a dataset is, and what it gets: every document once, in order of id, then the rows that follow from all of them, then the facts.
// DatasetWriter (dataset.h) drives the formats that were asked for; formats.cpp lists them, across.cpp the tables over the whole dataset.
namespace pressmill {

// How a document stands to the others.
struct Standing {
  std::string id;
  std::string cluster;  // the id of its canonical document
  bool canonical = true;
  std::string_view relation = "original";
  std::optional<std::string> of;           // what it is a copy, version, … of; none for an original
  double similarity = 0, containment = 0;  // with that one
  bool has_copies = false;                 // another document is a copy, version, … of it
  std::optional<std::string> twin;         // the document with the same text to the letter that stands for both; none where that is this one
};

// The rows of one table, one behind the other.
struct Rows {
  std::vector<Scalar> cells;
  std::size_t width = 0;

  std::size_t size() const { return width == 0 ? 0 : cells.size() / width; }
  std::span<const Scalar> operator[](std::size_t row) const { return {cells.data() + row * width, width}; }
};

// One document, read once for all formats; made on a worker, const afterwards. Everything in it is good as long as the document is: copy what must live longer.
// Copies come too (standing.canonical false): only the canonical documents' findings are in the tables, but a table over the dataset may look at both.
struct PublishedDocument {
  PublishedDocument(Standing its_standing, std::string its_line) : standing(std::move(its_standing)), line(std::move(its_line)), record(line) {}
  PublishedDocument(const PublishedDocument&) = delete;
  PublishedDocument& operator=(const PublishedDocument&) = delete;

  Standing standing;
  std::string line;          // the article record as it is written, without a line end
  JsonTree record;           // the same, read
  std::string text_sha256;   // of record["text"]
  std::vector<Rows> tables;  // by table, as in FormatSetup; all but `documents` empty where it isn't canonical
};

// The tables that a format writes: those that follow from the documents one by one (document_tables(), documents first), then those over the whole dataset.
// Without text, the columns that hold words of the article aren't there.
struct FormatSetup {
  OutputFolder& folder;
  std::vector<Table> tables;
  std::size_t of_documents = 0;  // so many of them are filled by documents
  bool standoff = false;         // no words of the articles may be written
  const Rules::Words& words;     // what the field knows, a user's additions too; good as long as the folder
};

// What a dataset tells about itself; it follows from documents and rules only.
struct DatasetFacts {
  std::string version, schema, fingerprint;
  std::string latest;                           // the latest day on which a document was published or retrieved, ISO; empty: none is known
  std::map<std::string, std::uint64_t> counts;  // rows by table; "articles": canonical documents
  std::uint64_t set_aside = 0;
  std::uint64_t people = 0;  // different names of persons
  About about;               // what its makers say of it
};

// An output format. Not for several threads, but for render().
class Format {
 public:
  using Rendered = std::vector<std::string>;  // pieces that mean something to the format itself

  Format() = default;
  Format(const Format&) = delete;
  Format& operator=(const Format&) = delete;
  virtual ~Format() = default;

  // The dear part of add(), on any thread.
  virtual Rendered render(const PublishedDocument& /*document*/) const { return {}; }
  // In order of id. `rendered` is what render() made of it.
  virtual void add(const PublishedDocument& /*document*/, const Rendered& /*rendered*/) {}
  // A row that belongs to no one document, after all of them: of a table over the dataset, or of `problems`, what was set aside. `table` as in FormatSetup.
  virtual void add_row(std::size_t /*table*/, std::span<const Scalar> /*row*/) {}
  // Ends its files. Called once, in the order of formats(), so that a later format finds those of an earlier one in the folder's list.
  virtual void finish(const DatasetFacts& facts) = 0;
};

struct FormatEntry {
  std::string_view name;    // as in --formats
  std::string_view about;   // for people
  bool needs_text = false;  // is nothing without the words of the articles
  std::unique_ptr<Format> (*make)(const FormatSetup& setup) = nullptr;
};

// All formats that there are, in the order in which they finish.
std::span<const FormatEntry> formats();

// What is published: names of formats() (none: all of them), and whether the words of the articles are left out.
struct FormatChoice {
  std::vector<std::string> names;
  bool standoff = false;

  // Reads "csv,sqlite", "standoff" or "standoff,csv"; "" is all. Throws std::invalid_argument, which says what there is.
  static FormatChoice parse(std::string_view list);
  std::string words() const;  // that parse() reads; the same for every way to say the same choice
};

// A table over the whole dataset, made of what it saw of each document. Not for several threads.
class AcrossTable {
 public:
  using Visit = std::function<void(std::span<const Scalar>)>;

  AcrossTable() = default;
  AcrossTable(const AcrossTable&) = delete;
  AcrossTable& operator=(const AcrossTable&) = delete;
  virtual ~AcrossTable() = default;

  virtual Table table() const = 0;                          // table_of(name, schema)
  virtual void add(const PublishedDocument& document) = 0;  // in order of id, copies too
  virtual void each_row(const Visit& visit) = 0;            // after the last add(); as many cells as columns; a row is good during the call
};

// All of them, fresh for one dataset, in the order in which they are written; they read the articles by `words`. What doesn't fit into memory they keep in
// files without a name in `scratch`.
std::vector<std::unique_ptr<AcrossTable>> across_tables(const std::string& scratch, const Rules::Words& words);

}  // namespace pressmill
