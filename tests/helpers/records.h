#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/annotation.h"
#include "pipeline/document/document.h"
#include "pipeline/document/json.h"

// What must hold for the record of any document whatever. Tests, the contract test and the fuzz targets ask the same questions.
namespace pressmill::testing {

std::string record_of(const Document& document, const Annotations& found);  // by the whole registry

// The text that `removed` and `edits` of a record make of the source.
std::string text_from_source(std::string_view source, const Json& record);

// One line for each thing that is wrong with a record: it breaks its schema, `removed` and `edits` don't make the text of the source, a position lies outside,
// a finding's words are not those at its place, an id stands twice.
std::vector<std::string> record_faults(const Document& document, const Annotations& found);

// Schemas that article.schema.json names and that nobody has written yet: record_faults() leaves those parts of the record unchecked.
std::vector<std::string> missing_schemas();

}  // namespace pressmill::testing
