#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/document/rules.h"

namespace pressmill::ratings {

// Which scale a grade is on: lexicons/scales holds one file a scale. The same word has another rank on another scale, so the record names it.
// Const after it is made; any thread.
class Scales {
 public:
  explicit Scales(const Rules& rules);
  Scales(const Scales&) = delete;
  Scales& operator=(const Scales&) = delete;

  // The scale of that body which has that grade and ran in that year (0: not known; then the one that runs longest into the present). None where there is
  // no such scale.
  std::optional<std::string_view> of(std::string_view body, std::string_view grade, std::uint32_t year) const;

  // The best or the worst grade of the scale that the body uses now; none where it has no scale, or several.
  std::optional<std::string_view> extreme(std::string_view body, bool best, std::size_t from_end = 0) const;

  // The grade that has that number on the scale of the body which ran in that year; none where its scales have no numbers.
  std::optional<std::string_view> numbered(std::string_view body, std::string_view number, std::uint32_t year) const;
  bool grades_kind(std::string_view body, std::string_view kind) const;  // of services.tsv
  bool has_numbers(std::string_view body) const;

  // Whether a word is a grade at all in a text that names those bodies: some are only beside the body whose scale holds them ("c3", "gold").
  bool counts(std::string_view grade, const std::vector<std::string_view>& bodies) const;

  // What a grade is of where the text names no aspect ("g1": governance); empty: the whole.
  std::string_view aspect_of(std::string_view body, std::string_view grade) const;

 private:
  struct Scale {
    std::string name, body, aspect;
    bool named = false;
    std::vector<std::string> subjects;  // kinds of services.tsv
    std::vector<std::string> grades;    // the best first
    std::vector<std::string> numbers;   // of each; empty: none
    std::uint32_t from = 0, to = 9999;  // years
  };
  static bool holds(const Scale& scale, std::string_view grade);
  static bool has_number(const Scale& scale, std::string_view number);
  const Scale* latest(std::string_view body, std::uint32_t year, bool (*fits)(const Scale&, std::string_view), std::string_view what) const;

  std::span<const Scale> of_body(std::string_view body) const;

  std::vector<Scale> scales_;  // those of one body stand together
  std::unordered_map<std::string_view, std::span<const Scale>> by_body_;
};

}  // namespace pressmill::ratings
