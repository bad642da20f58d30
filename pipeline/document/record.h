#pragma once

#include <span>
#include <string>

#include "pipeline/document/annotation.h"
#include "pipeline/document/document.h"
#include "pipeline/document/extractor.h"
#include "pipeline/document/json.h"

namespace pressmill {

// Writes the article record of CONTRACT.md (schemas/article.schema.json) for one document: what it is, what the cleaner did to it, and its findings, one key
// for each thing that `registry` emits. Positions are code points.
void write_record(const Document& document, const Annotations& annotations, std::span<const ExtractorEntry> registry, JsonWriter& out);

}  // namespace pressmill
