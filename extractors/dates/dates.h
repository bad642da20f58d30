#pragma once

#include "pipeline/document/extractor.h"

namespace pressmill {

// Calendar expressions with their values, start and end dates, roles and anchors, and durations with a number (CONTRACT.md, "Dates").
// Emits "date" and "duration"; reads the annotation "published" that the extractor of that name made before.
ExtractorEntry dates_entry();

}  // namespace pressmill
