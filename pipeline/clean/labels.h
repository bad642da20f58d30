#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace pressmill {

// The label that a line of a list or a numbered paper begins with.
struct Label {
  enum class Kind : std::uint8_t { number, levels, letter, bullet };  // "3." or "3)" · "6.2" · "(a)" or "a)" · "•", "-"
  Kind kind = Kind::number;
  std::uint32_t number = 0;  // of kind number
  std::uint32_t size = 0;    // bytes, without the space behind it
};

// None where the line begins with none. A year or a sum is no label: a number has up to three digits and stands before a space or the line's end.
std::optional<Label> label_of(std::string_view line);

}  // namespace pressmill
