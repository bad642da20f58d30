#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/rules.h"

namespace pressmill {

// The order of the grades of each scale (extractors/lexicons/scales). Const after it is made; any thread.
class Grades {
 public:
  explicit Grades(const std::vector<Rules::Scale>& scales);

  // The grades of a scale, the best first; empty where there is no such scale.
  const std::vector<std::string>& of(std::string_view scale) const;
  // Its place among them, 0 the best; none where the scale doesn't hold it.
  std::optional<std::size_t> rank(std::string_view scale, std::string_view rating) const;
  // From 0, the best of its scale, to 4, the worst; none where that isn't known.
  std::optional<int> tone(std::string_view scale, std::string_view rating) const;

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> scales_;
};

}  // namespace pressmill
