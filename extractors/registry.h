#pragma once

#include <span>

#include "pipeline/document/extractor.h"

namespace pressmill {

// Every extractor, in the order in which they run; each may read what those before it found.
std::span<const ExtractorEntry> registry();

}  // namespace pressmill
