#include "extractors/registry.h"

#include <array>

#include "extractors/dates/dates.h"
#include "extractors/published.h"
#include "extractors/quotes/quotes.h"
#include "extractors/ratings/ratings.h"
#include "extractors/recommendations/recommendations.h"

namespace pressmill {

std::span<const ExtractorEntry> registry() {
  static const std::array entries{published_entry(), dates_entry(), quotes_entry(), ratings_entry(), recommendations_entry()};
  return entries;
}

}  // namespace pressmill
