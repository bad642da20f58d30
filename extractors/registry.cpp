#include "extractors/registry.h"

#include <array>

#include "extractors/dates/dates.h"
#include "extractors/published.h"

namespace pressmill {

std::span<const ExtractorEntry> registry() {
  static const std::array entries{published_entry(), dates_entry()};
  return entries;
}

}  // namespace pressmill
