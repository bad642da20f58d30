#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/json_tree.h"
#include "pipeline/publish/report/page.h"

namespace pressmill {

// How a document stands to the one it was taken from; empty for an original.
struct Kinship {
  std::string_view relation;  // "copy", "truncated", "version", "excerpt"
  std::string_view of;        // its id
};

// The page of one document: its clean text a paragraph a row, each finding marked; beside it the findings of the paragraph with fields and rule, or the source
// with what was removed struck through. Every finding's mark bears the last part of its id ("q12"), so that report/PAGE.html#q12 is its sentence. Complete
// without the script. Pure: any thread. Linear in the record.
std::string document_page(const JsonNode& record, const Kinship& kinship, const PageFrame& frame);

}  // namespace pressmill
