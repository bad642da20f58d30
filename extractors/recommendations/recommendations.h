#pragma once

#include "pipeline/document/extractor.h"

namespace pressmill {

// Finds what an inspection, review, inquiry or council report says should be done (CONTRACT.md, "Recommendations"): one "recommendation" an item, the stated
// total ("recommendation_total") and the stated parts of it ("recommendation_count"). Lists are read by lists.cpp, prose and totals by prose.cpp.
ExtractorEntry recommendations_entry();

}  // namespace pressmill
