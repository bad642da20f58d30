#pragma once

#include <string>
#include <vector>

#include "extractors/recommendations/found.h"

namespace pressmill::recommendations {

// What a sentence says of how many recommendations there are.
struct Totals {
  std::string addressee;   // of the part that it tells; empty: none
  std::uint32_t item = 0;  // the token at which an item of that part begins: "…, which should fill the post"; 0: none
};

// Reads the totals of the sentence in tokens [first, last): "six recommendations"; "Two recommendations are for the board", "Three are for the service" once
// the document's total is known. They go to `out`. `pieces`: those of the sentence.
Totals read_totals(const Document& document, const Words& words, const std::vector<Piece>& pieces, std::uint32_t first, std::uint32_t last, Found& out);

}  // namespace pressmill::recommendations
