#include <cstdio>
#include <string>

#include "apps/verbs.h"

namespace pressmill {

void say(std::string_view message) {
  std::string out = "pressmill: ";
  for (const char c : message) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n') || byte == 0x7F) {
      char escaped[8];
      std::snprintf(escaped, sizeof escaped, "\\x%02X", byte);
      out += escaped;
    } else {
      out += c;
    }
  }
  out += '\n';
  std::fputs(out.c_str(), stderr);
}

}  // namespace pressmill
