#pragma once

#include <algorithm>
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
  explicit Scales(const Rules& rules);  // which outlives it
  Scales(const Scales&) = delete;
  Scales& operator=(const Scales&) = delete;

  // Its texts live as long as the rules.
  struct Scale {
    std::string_view name, body, aspect;
    std::size_t index = 0;                   // among all
    bool named = false;                      // its grades count only where the text names its body
    std::vector<std::string_view> subjects;  // kinds of services.tsv
    std::vector<std::string_view> grades;    // the best first
    std::vector<std::string_view> numbers;   // of each; empty: none
    std::uint32_t from = 0, to = 9999;       // years
  };
  // The scales of one body; lives as long as Scales.
  using OfBody = std::span<const Scale>;
  OfBody of_body(std::string_view body) const;

  // A word, as far as the scales tell what grade it is: looked up once, since all that follows asks.
  class Grade {
   public:
    bool on(const Scale& scale) const { return !on_.empty() && on_[scale.index]; }
    bool on_any(OfBody scales) const {
      return std::ranges::any_of(scales, [this](const Scale& s) { return on(s); });
    }
    bool on_several(OfBody scales) const {
      return std::ranges::count_if(scales, [this](const Scale& s) { return on(s); }) > 1;
    }
    // Whether it is a grade whatever the text names: some words are only beside the body whose scale holds them ("c3", "gold").
    bool anywhere() const { return anywhere_ || on_.empty(); }

   private:
    friend class Scales;
    std::vector<bool> on_;  // by scale; empty: a grade of none
    bool anywhere_ = false;
  };
  const Grade& grade(std::string_view word) const;  // lives as long as Scales

  // The one of them which has that grade and ran in that year (0: not known; then the one that runs longest into the present), among several the one for that
  // kind of service (of services.tsv; empty: not known). None where there is no such scale.
  static std::optional<std::string_view> of(OfBody scales, const Grade& grade, std::uint32_t year, std::string_view kind = {});

  // The best or the worst grade of the scale that the body uses now; none where it has no scale, or several.
  static std::optional<std::string_view> extreme(OfBody scales, bool best, std::size_t from_end = 0);

  // The grade that has that number on the scale of the body which ran in that year; none where its scales have no numbers.
  static std::optional<std::string_view> numbered(OfBody scales, std::string_view number, std::uint32_t year);
  static bool grades_kind(OfBody scales, std::string_view kind);  // of services.tsv
  static bool has_numbers(OfBody scales);

  // What a grade is of where the text names no aspect ("g1": governance); empty: the whole.
  static std::string_view aspect_of(OfBody scales, const Grade& grade);

 private:
  // Bodies and grades are few: their length and their ends tell them apart as well as all their bytes would.
  struct ByEnds {
    std::size_t operator()(std::string_view name) const {
      const auto byte = [](char c) -> std::size_t { return static_cast<unsigned char>(c); };
      return name.empty() ? 0 : (name.size() * 31 + byte(name.front())) * 31 + byte(name.back());
    }
  };

  std::vector<Scale> scales_;  // those of one body stand together
  std::unordered_map<std::string_view, OfBody, ByEnds> by_body_;
  std::unordered_map<std::string_view, Grade, ByEnds> grades_;
};

}  // namespace pressmill::ratings
