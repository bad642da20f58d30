#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/rules.h"

namespace pressmill::ratings {

// Which scale a grade is on: lexicons/scales holds one file a scale. The same word has another rank on another scale, so the record names it.
// Const after it is made; any thread.
class Scales {
 public:
  explicit Scales(const Rules& rules);

  // The scale of that body which has that grade and ran in that year (0: not known; then the one that runs longest into the present). None where there is
  // no such scale.
  std::optional<std::string_view> of(std::string_view body, std::string_view grade, std::uint32_t year) const;

  // The best or the worst grade of the scale that the body uses now; none where it has no scale.
  std::optional<std::string_view> extreme(std::string_view body, bool best) const;

 private:
  struct Scale {
    std::string name, body;
    std::vector<std::string> grades;    // the best first
    std::uint32_t from = 0, to = 9999;  // years
  };
  std::vector<Scale> scales_;
};

}  // namespace pressmill::ratings
