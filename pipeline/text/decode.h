#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace pressmill {

struct Decoded {
  std::string text;           // valid UTF-8, without a byte-order mark; line ends as they were
  std::string_view encoding;  // "utf-8", "utf-16le", "utf-16be", "windows-1252"
  std::size_t replaced = 0;   // broken sequences that became U+FFFD
};

// Turns the bytes of a file into text. A byte-order mark decides; without one, NULs in every other byte mean UTF-16, text that is mostly
// well-formed UTF-8 is UTF-8, and the rest is Windows-1252, which holds Latin-1 (WHATWG Encoding Standard, section 4.2). Never fails.
Decoded decode(std::string_view bytes);

}  // namespace pressmill
