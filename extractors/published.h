#pragma once

#include "pipeline/document/extractor.h"

namespace pressmill {

// When a document was published: as given, else from its address (/2021/08/19/), else from its own text, furniture that the cleaner removed
// included: "Published" and "Posted", time stamps, datelines, embargo lines, and last "Updated". Emits at most one "published"; its `rule` field
// names which of these it was. First in the registry: what counts from the publication date reads it.
ExtractorEntry published_entry();

}  // namespace pressmill
