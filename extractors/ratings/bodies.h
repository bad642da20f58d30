#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/ratings/marks.h"
#include "extractors/ratings/scales.h"

namespace pressmill::ratings {

// The inspectorates that one document names, and which of them a grade is of. Outlives neither the document nor the scales; used by one thread.
class Bodies {
 public:
  struct Body {
    std::uint32_t token = 0, begin = 0;  // where its name stands; the byte at which it begins
    std::string_view name;
    Scales::OfBody scales;
    std::optional<std::uint32_t> by;  // the byte of "by" before it: "by the CQC"
  };

  Bodies(const Document& document, const Words& words, const Scales& scales, const Marks& marks);

  bool empty() const { return all_.empty() || implied_; }
  bool implied() const { return implied_; }                            // the text names none; what of() gives is told by words of its field
  bool have_numbers() const;                                           // a scale of one has grades that are numbers
  bool have(const Scales::Grade& grade) const;                         // a scale of one has that grade
  const Body* of(std::uint32_t at, const Scales::Grade& grade) const;  // whose grade stands at byte `at`; null where the document names no body

 private:
  std::string_view one_of(std::string_view names) const;
  const Body& nearest(std::uint32_t at) const;

  const Document& document_;
  const Words& words_;
  const Scales& scales_;
  std::vector<Body> all_;  // in order
  bool implied_ = false;
};

}  // namespace pressmill::ratings
