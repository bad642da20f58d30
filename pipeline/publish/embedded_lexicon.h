#pragma once

#include <string_view>
#include <vector>

#include "pipeline/text/lexicon.h"

namespace pressmill {

// The entries of extractors/lexicons/NAME.tsv as the binary holds it: publishing asks a few word lists, and needs no rules for it. Throws where there is no
// such list.
std::vector<Lexicon::Entry> embedded_lexicon(std::string_view name);

}  // namespace pressmill
