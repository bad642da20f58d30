#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/document/document.h"

namespace pressmill::quotes {

// What stands between two quotation marks of the outermost level; those inside belong to it.
struct Quotation {
  std::uint32_t first_token = 0, last_token = 0;  // [first, last) of Layout::tokens, marks included
  Span inside;                                    // the words: marks and the space beside them excluded
  std::uint32_t paragraph = 0;
  bool opened = true;      // false: no mark stands before it, it begins with its paragraph
  bool closed = true;      // false: it runs to its paragraph's end, or to where the next one is opened
  bool single = false;     // ‘…’
  bool continues = false;  // its opening mark takes up a quotation that the one before left open
};

// Pairs quotation marks: double and single, curly and straight, ``…'' and «…». Each paragraph is judged on its own, so one wrong mark costs no more than that
// paragraph. A single mark closes only what it can: apostrophes ("don’t", "’90s") and plural possessives ("the inspectors’ report") are told apart by what
// touches them and by what comes next. A mark never closed runs to the paragraph's end. Ordered by position, none empty. Linear time.
std::vector<Quotation> pair_marks(const Document& document);

}  // namespace pressmill::quotes
