#pragma once

#include <string>
#include <string_view>

namespace pressmill::testing {

// A page of the report without its head, style and script.
inline std::string body_of(std::string_view page) {
  const std::size_t begin = page.find("<body");
  return std::string(page.substr(begin, page.rfind("<script>") - begin));
}

}  // namespace pressmill::testing
