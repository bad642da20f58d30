#pragma once

#include <vector>

#include "extractors/ratings/claims.h"
#include "extractors/ratings/marks.h"

namespace pressmill::ratings {

// Reads tables that lost their lines and colons: "Safe Good" in rows, "Leadership Good Staffing Requires improvement" in one, a cell a line ("Safe", "Good"),
// aspects under the grade that heads them. A label that no lexicon knows counts only among rows of known ones, or under a heading that speaks of ratings.
// Sets `taken` for the paragraphs used, so that prose isn't read there. The claims are in order. Linear in the document.
std::vector<Claim> read_tables(const Document& document, const Words& words, const Marks& marks, std::vector<bool>& taken);

}  // namespace pressmill::ratings
