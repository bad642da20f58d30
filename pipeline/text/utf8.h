#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// UTF-8 as bytes: the walks that need no tables. What a character *is* (letter, digit, case) is asked in unicode.h.
namespace pressmill::utf8 {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // bytes; 0 at the end of the text
};

constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

CodePoint wide_at(std::string_view text, std::size_t at);  // at() for what is no ASCII character

// The code point that begins at `at`. REQUIRES: valid UTF-8, `at` on a code point; past the end it gives size 0.
inline CodePoint at(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return {};
  }
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead < 0x80 ? CodePoint{lead, 1} : wide_at(text, at);
}

// The code point that ends at `at`; size 0 at the beginning.
CodePoint before(std::string_view text, std::size_t at);

void append(std::string& text, char32_t code_point);

bool is_valid(std::string_view text);
std::size_t count(std::string_view text);  // code points

// Turns byte offsets of one text into code point offsets in O(1). Memory: 4 bytes for each 64 of the text.
class Index {
 public:
  explicit Index(std::string_view text);
  std::uint32_t code_points(std::uint32_t byte) const;  // REQUIRES: `byte` on a code point or the end
  std::uint32_t total() const { return total_; }

 private:
  std::string_view text_;
  std::vector<std::uint32_t> marks_;
  std::uint32_t total_ = 0;
  bool ascii_ = false;
};

}  // namespace pressmill::utf8
