#include <fmt/core.h>

#include <cstdio>
#include <string>

#include "apps/verbs.h"

namespace pressmill {

std::string printable(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\x{:02X}", byte);
    } else {
      out += c;
    }
  }
  return out;
}

void say(std::string_view message) { std::fputs(fmt::format("pressmill: {}\n", printable(message)).c_str(), stderr); }

}  // namespace pressmill
