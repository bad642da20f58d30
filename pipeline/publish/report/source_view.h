#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/document/json_tree.h"
#include "pipeline/publish/report/marks.h"

namespace pressmill {

// One piece of the document as it came in, in its order: text that stayed, text that was removed (with the rule that asked for it), or what an edit put in.
struct SourcePiece {
  enum class Kind : std::uint8_t { kept, removed, edited };
  Kind kind = Kind::kept;
  std::string_view text;        // of an edit: what stands there now
  std::string_view rule;        // empty where the text was kept
  std::uint32_t clean_end = 0;  // byte of the clean text behind the piece
};

// The source told by an article record: its text with the removed stretches back in their places. Where an edit repaired something the repaired form stands.
// The pieces point into the record. Linear time.
std::vector<SourcePiece> source_pieces(const JsonNode& record, const CodePoints& code_points);

}  // namespace pressmill
