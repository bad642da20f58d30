#pragma once

#include "pipeline/document/extractor.h"

namespace pressmill {

// Finds which grade an inspectorate gave to whom (CONTRACT.md, "Ratings"): records "rating" and "measure" (special measures and other statuses that are no
// grades).
//
// Words (words.h) are read sentence by sentence into claims (claims.h, labels.h); services.h knows whose they are; merge.h makes one record of what is told
// twice. Scales, bodies, aspects and grades are data.
ExtractorEntry ratings_entry();

}  // namespace pressmill
