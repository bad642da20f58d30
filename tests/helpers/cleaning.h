#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What the cleaner makes of a text, in the shortest form for tests.
namespace pressmill::testing {

std::string text(std::string_view source);                                          // the clean text
std::vector<std::pair<std::string, std::string>> removed(std::string_view source);  // rule and visible words of every removal
std::vector<std::string> sections(std::string_view source);                         // "kind: heading" or "kind", in order

}  // namespace pressmill::testing
