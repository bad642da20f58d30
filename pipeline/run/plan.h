#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/store/store.h"

namespace pressmill {

// What is decided about one document, by comparing all that the store holds. A function of the set and the rules: the order in which documents came in, and in
// how many runs, plays no part.
struct Planned {
  enum class Decision : std::uint8_t { extract, keep, copy };
  Store::Key key = 0;
  Decision decision = Decision::extract;
  std::string id;               // as given, or with ~ and 8 digits of the hash where two contents want it
  bool id_taken = false;        // the latter: the record notes the problem
  std::uint32_t twin = 0;       // copy: index of the document whose record it shares
  std::uint32_t canonical = 0;  // index of its cluster's canonical document; its own where it is that
  std::string_view relation = "original";
  double similarity = 1, containment = 1;  // with the canonical one
  std::string record_fingerprint;          // what the record must carry to be kept
  std::string_view why;
};

// All documents, in order of id.
std::vector<Planned> plan(const Store& store, std::string_view fingerprint);

}  // namespace pressmill
