#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "extractors/quotes/outline.h"

namespace pressmill::quotes {

// The acronyms that a document introduces behind their full names: "the Board of Care Homes (BCH)". Its capitals must be those of the words before the
// bracket, small words between them left out. Refers to the outline's document. Linear time.
class Acronyms {
 public:
  struct Full {
    std::uint32_t first = 0, last = 0;  // tokens [first, last), "the" included; empty where the document doesn't tell
    bool found() const { return first < last; }
  };

  explicit Acronyms(const Outline& outline);

  Full of(std::string_view acronym) const;

 private:
  static Full before_bracket(const Outline& outline, std::uint32_t bracket, std::string_view acronym);

  std::unordered_map<std::string_view, Full> full_;
};

}  // namespace pressmill::quotes
