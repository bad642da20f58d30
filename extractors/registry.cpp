#include "extractors/registry.h"

#include <array>

#include "extractors/dates/dates.h"
#include "extractors/published.h"
#include "extractors/ratings/ratings.h"

#include "extractors/dates/dates.h"
#include "extractors/published.h"

namespace pressmill {

std::span<const ExtractorEntry> registry() {
  static const std::vector<ExtractorEntry> kEntries{published_entry(), dates_entry()};
  return kEntries;
}

}  // namespace pressmill
