#include "pipeline/clean/labels.h"

#include "pipeline/clean/lines.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kMostDigits = 3;
constexpr std::uint32_t kMostLetters = 4;  // "(viii" is rare enough

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool ends_label(std::string_view line, std::uint32_t at) {
  return at >= line.size() || line[at] == ' ' || line[at] == '\t' || line.substr(at, 2) == "\xC2\xA0";
}

std::optional<Label> numbered(std::string_view line) {
  std::uint32_t at = 0;
  std::uint32_t number = 0;
  std::uint32_t levels = 0;
  while (at < line.size() && is_digit(line[at])) {
    const std::uint32_t begin = at;
    std::uint32_t value = 0;
    for (; at < line.size() && is_digit(line[at]); ++at) {
      if (at - begin >= kMostDigits) {
        return std::nullopt;
      }
      value = value * 10 + static_cast<std::uint32_t>(line[at] - '0');
    }
    number = levels == 0 ? value : number;
    ++levels;
    if (at < line.size() && line[at] == '.') {
      ++at;
    } else {
      break;
    }
  }
  if (levels == 0) {
    return std::nullopt;
  }
  const bool dot = line[at - 1] == '.';
  if (levels > 1 && ends_label(line, at)) {
    return Label{Label::Kind::levels, number, at};
  }
  if (levels == 1 && dot && ends_label(line, at)) {
    return Label{Label::Kind::number, number, at};
  }
  if (levels == 1 && !dot && at < line.size() && line[at] == ')' && ends_label(line, at + 1)) {
    return Label{Label::Kind::number, number, at + 1};
  }
  return std::nullopt;
}

std::optional<Label> lettered(std::string_view line) {
  std::uint32_t at = !line.empty() && line.front() == '(' ? 1 : 0;
  const std::uint32_t begin = at;
  while (at < line.size() && (is_small(line[at]) || is_digit(line[at])) && at - begin < kMostLetters) {
    ++at;
  }
  const std::uint32_t letters = at - begin;
  if (letters == 0 || (begin == 0 && letters > 1) || at >= line.size() || line[at] != ')' || !ends_label(line, at + 1)) {
    return std::nullopt;
  }
  return Label{Label::Kind::letter, 0, at + 1};
}

}  // namespace

std::optional<Label> label_of(std::string_view line) {
  if (begins_bullet(line)) {
    return Label{Label::Kind::bullet, 0, utf8::at(line, 0).size};
  }
  if (const auto label = numbered(line)) {
    return label;
  }
  return lettered(line);
}

}  // namespace pressmill
