#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/recommendations/found.h"

namespace pressmill::recommendations {

// One line of a document, as tokens [first, last). Lines end where the text breaks, and with their paragraph.
struct Line {
  std::uint32_t first = 0, last = 0;
  std::uint32_t paragraph = 0;
};

// The bullet or number that begins a line of a list.
struct Marker {
  std::uint32_t body = 0;  // the token behind it
  std::string number;      // as printed; empty: a bullet
  char kind = 'b';         // bullet, (bracket), 1. number, 2.1 part, letter: items of one list have one kind
};

// The lines of a document, in order; none is empty.
std::vector<Line> lines_of(const Document& document);

std::optional<Marker> marker_of(const Document& document, const Line& line);

constexpr std::uint32_t kLongestItem = 160;  // tokens; what is longer is a paragraph

// Whether a line without a mark recommends by its words: "Review every case.", "The provider must keep records."
bool reads_like_item(const Document& document, const Words& words, const Line& line);

}  // namespace pressmill::recommendations
