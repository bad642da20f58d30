#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/dedup/cluster.h"
#include "pipeline/run/string_list.h"
#include "pipeline/store/store.h"

namespace pressmill {

// What is decided about one document, by comparing all that the store holds. A function of the set and the rules: the order in which documents came in, and in
// how many runs, plays no part.
struct Planned {
  Store::Key key = 0;
  std::uint32_t twin = 0;  // of the documents with this text to the letter the one that stands for all: the canonical one, else the first
  bool current = false;    // its record was made by these rules, under this name and path
  bool id_taken = false;   // another content wants its id, so it has ~ and 8 digits of its hash behind it: the record notes the problem
};

// All documents, in order of content (SHA-256, then the id it came with); every index is of that order. About 70 bytes a document.
struct Plan {
  std::vector<Planned> documents;
  StringList ids;                    // as given, or with ~ and 8 digits of the hash where two contents want one
  std::vector<Placement> placement;  // among all documents
  std::vector<bool> has_copies;      // another document is placed as a copy, version, … of this one
  std::vector<std::uint32_t> by_id;  // the documents in order of id

  std::size_t size() const { return documents.size(); }
};

// What a record depends on beside its text: the rules, and how it is named and placed.
std::string record_fingerprint(std::string_view rules, std::string_view id, std::string_view path, bool id_taken);

// `scratch_folder`: where signatures lie while they are compared. REQUIRES: every document of the store was surveyed.
Plan plan(const Store& store, std::string_view fingerprint, const std::string& scratch_folder);

}  // namespace pressmill
