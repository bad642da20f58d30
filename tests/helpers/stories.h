#pragma once

#include <string>
#include <string_view>

#include "pipeline/dedup/signature.h"

// Texts for the tests of near-duplicates: made of invented words, so that two stories share nothing unless a test says so.
namespace pressmill::testing {

// `sentences` sentences of ten words; those of another `story` have no five words in a row in common with them.
std::string story(std::string_view name, int sentences, int from = 0);

// The signature of a text that is clean as it stands.
Signature signed_as(std::string_view id, std::string_view text);

}  // namespace pressmill::testing
