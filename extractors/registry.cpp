#include "extractors/registry.h"

#include <array>

#include "extractors/ratings/ratings.h"

namespace pressmill {

std::span<const ExtractorEntry> registry() {
  static const std::array all{ratings_entry()};
  return all;
}

}  // namespace pressmill
