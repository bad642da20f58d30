#pragma once

#include "pipeline/document/extractor.h"

namespace pressmill {

// Finds what is said, by whom: "speaker" (each one who speaks, once) and "quote" annotations, fields as in CONTRACT.md and schemas/quote.schema.json,
// speaker.schema.json. No parse and no model: marks are paired (marks.h), reporting verbs found (cues.h), and what stands around them read (statements.h);
// names are joined over the document (people.h). Linear time.
ExtractorEntry quotes_entry();

}  // namespace pressmill
