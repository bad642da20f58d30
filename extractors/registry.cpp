#include "extractors/registry.h"

#include <vector>

namespace pressmill {

std::span<const ExtractorEntry> registry() {
  static const std::vector<ExtractorEntry> kEntries{};
  return kEntries;
}

}  // namespace pressmill
