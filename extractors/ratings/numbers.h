#pragma once

#include <vector>

#include "extractors/ratings/words.h"

namespace pressmill::ratings {

// Finds the numbers of a sentence that are grades: "rated 4", "a rating of five", "grade three", "two stars out of five", "went from one to four". Each
// becomes a piece of role grade whose value is its digit; the scale says later which grade that is. To be asked only in texts that name a body whose scale
// has numbers. `pieces`: those of tokens [first, last), in order; stays in order.
void mark_numbers(const Document& document, const Words& words, std::uint32_t first, std::uint32_t last, std::vector<Piece>& pieces);

}  // namespace pressmill::ratings
