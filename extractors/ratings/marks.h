#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/ratings/words.h"

namespace pressmill::ratings {

// Where in one document stand the words that ratings are told with: found by one look a token, so that nothing else need look at every token.
// Token numbers in order. Const after it is made; outlives neither document nor words.
class Marks {
 public:
  struct Body {
    std::uint32_t token = 0;
    std::string_view name;  // as in inspectorates.tsv: "HMIP" may be two, parted by "|"
  };

  Marks(const Document& document, const Words& words);

  // Tells of ranges of tokens whether one of some places lies in them. They are asked for in order of their beginnings.
  class Walk {
   public:
    explicit Walk(const std::vector<std::uint32_t>& places) : at_(places.begin()), end_(places.end()) {}
    bool any(std::uint32_t first, std::uint32_t last) {
      while (at_ != end_ && *at_ < first) {
        ++at_;
      }
      return at_ != end_ && *at_ < last;
    }
    std::span<const std::uint32_t> in(std::uint32_t first, std::uint32_t last) {  // those that lie in the range
      auto end = any(first, last) ? at_ + 1 : at_;
      while (end != end_ && *end < last) {
        ++end;
      }
      return {at_, end};
    }

   private:
    std::vector<std::uint32_t>::const_iterator at_, end_;
  };

  // The first token in [first, last) at which a grade begins, or what may stand for one; `last` where there is none.
  std::uint32_t grade_in(std::uint32_t first, std::uint32_t last) const;
  bool holds_grade(std::uint32_t first, std::uint32_t last) const { return grade_in(first, last) < last; }
  const std::vector<std::uint32_t>& grades() const { return grades_; }  // where they are
  const std::vector<Body>& bodies() const { return bodies_; }
  const std::vector<Body>& implied() const { return implied_; }         // words that tell a body without its name (implied_bodies.tsv)
  const std::vector<std::uint32_t>& names() const { return names_; }    // where a kind of service or a body may begin, or an aspect of several words does
  const std::vector<std::uint32_t>& digits() const { return digits_; }  // where a figure or the word of one stands that may be a grade
  std::span<const std::uint32_t> digits_in(std::uint32_t first, std::uint32_t last) const { return within(digits_, first, last); }
  // Those of some places, in order, that lie in tokens [first, last).
  static std::span<const std::uint32_t> within(std::span<const std::uint32_t> places, std::uint32_t first, std::uint32_t last);
  bool any_grade() const { return !grades_.empty(); }
  const std::vector<std::uint32_t>& measures() const { return measures_; }  // where a measure begins

 private:
  std::vector<std::uint32_t> grades_, digits_, names_, measures_;
  std::vector<Body> bodies_, implied_;
};

}  // namespace pressmill::ratings
