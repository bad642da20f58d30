#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/store/store.h"

namespace pressmill {

// How much left the store.
struct Forgotten {
  std::uint64_t documents = 0;
  std::uint64_t asides = 0;  // places of what was set aside
};

// Takes out of the store what `names` name: documents by their id, with or without what told it apart, or by their path; what is set aside by its place or its
// file. Throws UsageError where a name means nothing; then all is still there. Does not commit.
Forgotten forget(Store& store, const std::vector<std::string>& names);

}  // namespace pressmill
