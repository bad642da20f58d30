#pragma once

#include <string_view>
#include <vector>

#include "pipeline/text/edited_text.h"

namespace pressmill {

// A space before a quotation that lost it: "rated as'inadequate' by" (else its mark is an apostrophe, and the words are one). Only ASCII marks, on one line,
// behind a word in small letters, around a few words: "o'clock", "the boys' school" and "qur'anic" stay.
std::vector<CleanEdit> glued_quotes(std::string_view text);

}  // namespace pressmill
