#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmill {

enum class LineEnds : std::uint8_t { escaped, kept };

// Text as it may go to a terminal: nothing in it moves the cursor, changes colours or hides something. Control characters and invisible marks become \u001B and
// the like, bytes that are no UTF-8 become U+FFFD.
std::string printable(std::string_view text, LineEnds line_ends = LineEnds::escaped);

}  // namespace pressmill
