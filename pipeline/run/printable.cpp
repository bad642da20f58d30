#include "pipeline/run/printable.h"

#include <fmt/core.h>

#include "pipeline/run/inputs.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {

std::string printable(std::string_view text, LineEnds line_ends) {
  if (!utf8::is_valid(text)) {
    return printable(display_path(text), line_ends);
  }
  constexpr char32_t kNextLine = 0x85;
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto [cp, size] = utf8::at(text, i);
    const bool kept = cp == U'\n' && line_ends == LineEnds::kept;
    if (!kept && (cp < 0x20 || cp == kNextLine || unicode::is_format_control(cp))) {
      out += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(cp));
    } else {
      out += text.substr(i, size);
    }
    i += size;
  }
  return out;
}

}  // namespace pressmill
