#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/json_tree.h"
#include "pipeline/publish/format.h"
#include "pipeline/publish/report/document_rows.h"
#include "pipeline/publish/report/tallies.h"
#include "pipeline/publish/sorted_file.h"

// What the index page tells of a whole dataset, gathered while its documents pass by: counts, and with each count the places of its first findings.
namespace pressmill {

struct Addressee {
  Tally found;
  std::uint64_t stated = 0;  // what the texts say of it
};

struct Stripped {
  Tally places;  // 'x' and the number of the item in the record's list
  std::uint64_t code_points = 0;
  std::vector<std::string> samples;  // the first few, each once
};

// Input that isn't in the dataset: where it was, and why.
struct Aside {
  std::string place, reason;
};

// Documents come in order of id; not for several threads. Memory: 8 bytes a document, a name and up to 8 places for each different addressee, month and rule;
// what grows with the dataset lies in files. Throws PublishError.
struct Overview {
  explicit Overview(const std::string& folder)
      : documents(folder), by_day(folder, kMemory), families(folder, kMemory), speakers(folder), roles(folder), outlets(folder) {}

  DocumentRows documents;
  SortedFile by_day;                 // canonical documents, the latest first: kDay bytes, the row
  SortedFile families;               // by id: a document itself (0), then what is taken from it (1); the row
  std::vector<DocumentRow> stating;  // those that state most recommendations
  std::uint64_t all_stating = 0;
  std::map<std::string, std::uint64_t> months;  // "2023-10" -> canonical documents
  std::uint64_t undated = 0;                    // canonical documents without a date
  std::uint64_t canonical = 0, with_findings = 0;
  std::map<std::string, std::uint64_t> counts;  // findings by list of the record
  Tallies speakers, roles, outlets;
  std::uint64_t quotes_spoken = 0;  // all but scare quotes: what shares are of
  std::uint64_t without_role = 0, without_outlet = 0;
  std::map<std::string, Addressee> addressees;  // by name without "the"
  std::map<std::string, Stripped> stripped;     // by rule
  Tally unknown_speakers, unresolved_dates, conflicts, unnamed_subjects, no_scale;
  std::map<std::string, Tally> problems;  // by code
  std::vector<Aside> aside;               // the first kAsides
  std::uint64_t asides = 0;
  static constexpr std::size_t kAsides = 50, kStating = 20, kDay = 10;
  static constexpr std::size_t kMemory = std::size_t{256} << 10U;  // bytes of a sorted file

  // REQUIRES: `record` is the one of articles.jsonl. Findings are counted of canonical documents only.
  void add(const Standing& standing, const JsonNode& record);
  void add_aside(Aside one);

 private:
  void add_row(const DocumentRow& document, std::uint32_t row);
  void add_quotes(const JsonNode& record, std::uint32_t row);
  void add_ratings(const JsonNode& record, std::uint32_t row);
  void add_recommendations(const JsonNode& record, std::uint32_t row);
  void add_doubts(const JsonNode& record, std::uint32_t row);
  void add_stripped(const JsonNode& record, std::uint32_t row);
};

// Up to `longest` code points of it, then "…"; white space as single spaces.
std::string shortened(std::string_view text, std::size_t longest);

}  // namespace pressmill
