#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/publish/format.h"

namespace pressmill {

// What the annotation formats share: the findings of a document as places in its clean text with a label and fields. Positions are code points.
struct FindingKind {
  struct Field {
    std::string name;
    std::size_t column = 0;
    std::vector<std::string> values;  // where the schema lists them
  };
  std::size_t table = 0;
  std::string label;                                 // "Quote"
  std::size_t id = 0, start = 0, end = 0, text = 0;  // columns; text is behind the last one where there is none
  std::vector<Field> fields;                         // all but the id, the places and the words
};

// The kinds of findings that stand in the text: tables with an id and a place.
std::vector<FindingKind> finding_kinds(const std::vector<Table>& tables);

// A file name for a document's id, the same for the same id: what is no letter, digit, "-", "_" or (behind the first) "." becomes %XX; a long one is cut and
// ends in a hash of it.
std::string file_name(std::string_view id);

}  // namespace pressmill
