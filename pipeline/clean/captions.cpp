#include "pipeline/clean/captions.h"

#include <string>

#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::size_t kLongestBracket = 80;  // bytes

bool is_mark(const std::string& inside, const Lexicon& marks) {
  const std::string first = inside.substr(0, inside.find_first_of(" ,:"));
  for (const Lexicon::Entry& entry : marks.entries()) {
    if ((entry.value.empty() && inside == entry.phrase) || (entry.value == "begins" && first == entry.phrase)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Span> caption_marks(std::string_view line, const Lexicon& marks) {
  std::vector<Span> out;
  for (const Lexicon::Entry& entry : marks.entries()) {
    const std::size_t size = entry.phrase.size();
    if (entry.value == "prefix" && line.size() > size && (line.front() | 0x20) == entry.phrase.front() &&
        unicode::lower(line.substr(0, size)) == entry.phrase && (line[size] == ',' || line[size] == ' ')) {
      out.push_back({0, static_cast<std::uint32_t>(size)});
      break;
    }
  }
  for (std::size_t open = line.find('('); open != std::string_view::npos; open = line.find('(', open + 1)) {
    const std::size_t close = line.substr(0, open + kLongestBracket).find(')', open);
    if (close != std::string_view::npos && is_mark(unicode::lower(line.substr(open + 1, close - open - 1)), marks)) {
      out.push_back({static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close) + 1});
      open = close;
    }
  }
  return out;
}

}  // namespace pressmill
