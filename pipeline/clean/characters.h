#pragma once

#include <string_view>
#include <vector>

#include "pipeline/text/edited_text.h"

namespace pressmill {

// The first pass: line ends become \n, text Normalisation Form C, invisible characters go, a private-use bullet (PDF text) becomes •.
std::vector<CleanEdit> characters(std::string_view text);

}  // namespace pressmill
