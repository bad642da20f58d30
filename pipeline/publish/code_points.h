#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pressmill {

// From code points, which records count in, to bytes of one text. Past the end gives the end. Memory: 4 bytes a code point, none where the text is ASCII.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);
  std::uint32_t byte(std::int64_t code_point) const;    // O(1)
  std::uint32_t code_points(std::uint32_t byte) const;  // the other way; O(log size)

 private:
  std::vector<std::uint32_t> offsets_;  // empty: ASCII, where both are one
  std::uint32_t size_ = 0;
};

}  // namespace pressmill
