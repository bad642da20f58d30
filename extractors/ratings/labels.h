#pragma once

#include "extractors/ratings/claims.h"

namespace pressmill::ratings {

// Reads a table that was flattened to lines, and lists: "Leadership: Good", "How good is our setting? 5 - Very Good", "Safety: Poor (2019: Good)",
// "Good for leadership" under "The council was graded:". One claim a grade; the label is its aspect unless it says "overall".
// `led` says from one paragraph to the next whether a lead-in stands before.
void read_labels(const Document& document, const Words& words, const Paragraph& paragraph, bool numbers, bool& led, std::vector<Claim>& out);

}  // namespace pressmill::ratings
