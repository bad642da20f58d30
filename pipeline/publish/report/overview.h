#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/document/json_tree.h"
#include "pipeline/publish/format.h"
#include "pipeline/publish/report/names.h"

// What the index page tells of a whole dataset, gathered while its documents pass by: counts, and with each count the places of its first findings.
namespace pressmill {

// A finding by its document's row and its fragment; letter 0: the document as such.
struct Place {
  std::uint32_t document = 0;
  Fragment fragment;
};

// How often something was met, and where first. Of the places only so many are kept as a page shows.
struct Tally {
  static constexpr std::size_t kPlaces = 8;
  std::uint64_t count = 0;
  std::vector<Place> places;

  void add(Place place) {
    ++count;
    if (places.size() < kPlaces) {
      places.push_back(place);
    }
  }
};

// A row of the list of documents.
struct DocumentRow {
  std::string id, page, title;  // page: the name of its file, that of its twin where it is an exact copy
  std::string published, relation, of;
  double similarity = 0;
  std::uint32_t quotes = 0, ratings = 0, recommendations = 0, findings = 0;
  std::int64_t stated = -1;  // the total of recommendations that the text states
  bool canonical = true;
};

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

// Documents come in order of id; not for several threads. Memory: a row a document, a name and up to 8 places for each different speaker, role, outlet,
// addressee and rule.
struct Overview {
  std::vector<DocumentRow> documents;
  std::map<std::string, std::uint64_t> months;  // "2023-10" -> canonical documents
  std::uint64_t undated = 0;                    // canonical documents without a date
  std::uint64_t canonical = 0, with_findings = 0;
  std::map<std::string, std::uint64_t> counts;  // findings by list of the record
  std::unordered_map<std::string, Tally> speakers, roles, outlets;
  std::uint64_t quotes_spoken = 0;  // all but scare quotes: what shares are of
  std::uint64_t without_role = 0, without_outlet = 0;
  std::map<std::string, Addressee> addressees;  // by name without "the"
  std::map<std::string, Stripped> stripped;     // by rule
  Tally unknown_speakers, unresolved_dates, conflicts, unnamed_subjects, no_scale;
  std::map<std::string, Tally> problems;  // by code
  std::vector<Aside> aside;               // the first kAsides
  std::uint64_t asides = 0;
  static constexpr std::size_t kAsides = 50;

  // REQUIRES: `record` is the one of articles.jsonl. Findings are counted of canonical documents only.
  void add(const Standing& standing, const JsonNode& record);
  void add_aside(Aside one);

 private:
  void add_quotes(const JsonNode& record, std::uint32_t row);
  void add_ratings(const JsonNode& record, std::uint32_t row);
  void add_recommendations(const JsonNode& record, std::uint32_t row);
  void add_doubts(const JsonNode& record, std::uint32_t row);
  void add_stripped(const JsonNode& record, std::uint32_t row);
};

// Up to `longest` code points of it, then "…"; white space as single spaces.
std::string shortened(std::string_view text, std::size_t longest);

}  // namespace pressmill
