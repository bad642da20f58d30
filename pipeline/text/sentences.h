#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/text/lexicon.h"
#include "pipeline/text/tokens.h"

namespace pressmill {

// A run of tokens [first, last) that is one sentence of a paragraph. Closing marks belong to the sentence that they end.
struct Sentence {
  Span span;
  std::uint32_t first_token = 0, last_token = 0;
};

// Cuts one paragraph's tokens [first, last) into sentences and appends them. A full stop ends no sentence behind an abbreviation ("Coun. Marsh"), an initial
// ("J. Marsh") or before a small letter that begins no quotation. A paragraph always gives at least one sentence unless it has no token. Linear time.
void split_sentences(std::string_view text, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, const Lexicon& abbreviations,
                     std::vector<Sentence>& out);

}  // namespace pressmill
