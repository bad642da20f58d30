#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/dedup/cluster.h"
#include "pipeline/store/store.h"

namespace pressmill {

// What is decided about one document, by comparing all that the store holds. A function of the set and the rules: the order in which documents came in, and in
// how many runs, plays no part.
struct Planned {
  enum class Decision : std::uint8_t { extract, keep, copy };
  Store::Key key = 0;
  Decision decision = Decision::extract;
  std::string id;                  // as given, or with ~ and 8 digits of the hash where two contents want it
  bool id_taken = false;           // the latter: the record notes the problem
  std::uint32_t twin = 0;          // index of the document whose record it shares: its own unless it is a copy to the letter
  Placement placement;             // among all documents; indexes are those of the plan
  std::string record_fingerprint;  // what the record must carry to be kept
  std::string_view why;
};

// What a record depends on beside its text: the rules, and how it is named and placed.
std::string record_fingerprint(std::string_view rules, std::string_view id, std::string_view path, bool id_taken);

// All documents, in order of id. `scratch_folder`: where signatures lie while they are compared. REQUIRES: every document of the store was surveyed.
std::vector<Planned> plan(const Store& store, std::string_view fingerprint, const std::string& scratch_folder);

}  // namespace pressmill
