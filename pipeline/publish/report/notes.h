#pragma once

#include <string>

#include "pipeline/document/json_tree.h"
#include "pipeline/publish/report/html.h"
#include "pipeline/publish/report/marks.h"

// What is said of a finding beside the text and where a mark is pointed at.
namespace pressmill {

// What it found, in a few words: "good · HMP Stonemarsh, Respect". Read off the fields that say most; plain text.
std::string note_head(const JsonNode& item, const MarkKind& kind);

// Its entry in the list beside the text: kind (a link to its mark), head, its other fields by name, its rule.
void write_note(Html& out, const Finding& finding);

}  // namespace pressmill
