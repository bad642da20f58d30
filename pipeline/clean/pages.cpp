#include "pipeline/clean/pages.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "pipeline/clean/lines.h"
#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::size_t kEdgeLines = 2;            // how many lines of a page may be its head, or its foot
constexpr std::uint32_t kLongestHeader = 160;    // characters
constexpr std::uint32_t kLongestPageNumber = 4;  // digits

bool is_number(std::string_view line) {
  return line.size() <= kLongestPageNumber && std::ranges::all_of(line, [](char c) { return c >= '0' && c <= '9'; });
}

// A header's words without its numbers, so that "Page 2" and "Page 3" are one.
std::string key_of(std::string_view line) {
  std::string out;
  unicode::append_lower(out, line);
  std::erase_if(out, [](char c) { return (c >= '0' && c <= '9') || c == ' '; });
  return out;
}

}  // namespace

std::vector<CleanEdit> pages(std::string_view text) {
  if (text.find('\f') == std::string_view::npos) {
    return {};
  }
  const std::vector<TextLine> lines = lines_of(text);
  std::vector<std::size_t> edges;  // lines at the head or foot of a page
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && !lines[end].after_page_break) {
      ++end;
    }
    for (std::size_t i = begin; i < end; ++i) {
      if ((i < begin + kEdgeLines || i + kEdgeLines >= end) && lines[i].characters <= kLongestHeader) {
        edges.push_back(i);
      }
    }
    begin = end;
  }
  std::unordered_map<std::string, std::uint32_t> seen;
  for (const std::size_t i : edges) {
    ++seen[key_of(lines[i].of(text))];
  }
  LineRemover remover(text, lines);
  for (const std::size_t i : edges) {
    const std::string key = key_of(lines[i].of(text));
    if (is_number(lines[i].of(text))) {
      remover.remove(i, "pages/number");
    } else if (!key.empty() && seen[key] > 1 && !begins_bullet(lines[i].of(text))) {
      remover.remove(i, "pages/running-header");
    }
  }
  return remover.edits();
}

}  // namespace pressmill
