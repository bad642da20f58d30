#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extractors/dates/partial.h"
#include "extractors/dates/words.h"
#include "pipeline/text/tokens.h"

namespace pressmill::dates {

// The first piece: finds the calendar expressions in the tokens of one paragraph (or line) and appends them, in order, without overlap. `text` is what
// the tokens were cut from; `first` is the number of tokens[0], so that expressions can say where in the document they stand. Linear time: every
// attempt looks at a bounded number of tokens.
//
// A token scanner with a grammar of small parsers, each of which reads forward from a token and gives a partial date and where it ends. What counts
// as a date and what its span holds is said in CONTRACT.md; traps (May as a verb or a name, section numbers, money, counts) are refused here.
// Gives how many parsers it tried: the work, by which tests see that it grows no faster than the text.
std::size_t recognise(std::string_view text, std::span<const Token> tokens, std::uint32_t first, const Words& words, std::vector<Expression>& out);

}  // namespace pressmill::dates
