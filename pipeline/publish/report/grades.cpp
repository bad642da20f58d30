#include "pipeline/publish/report/grades.h"

#include <algorithm>

namespace pressmill {

Grades::Grades(const std::vector<Rules::Scale>& scales) {
  for (const Rules::Scale& scale : scales) {
    for (const Json& grade : scale.content["grades"].items()) {
      scales_[scale.name].emplace_back(grade["name"].text());
    }
  }
}

const std::vector<std::string>& Grades::of(std::string_view scale) const {
  static const std::vector<std::string> kNone;
  const auto found = scales_.find(scale);
  return found == scales_.end() ? kNone : found->second;
}

std::optional<std::size_t> Grades::rank(std::string_view scale, std::string_view rating) const {
  const auto& grades = of(scale);
  const auto found = std::ranges::find(grades, rating);
  return found == grades.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - grades.begin()));
}

std::optional<int> Grades::tone(std::string_view scale, std::string_view rating) const {
  const auto place = rank(scale, rating);
  const std::size_t last = of(scale).size() - (place ? 1 : 0);
  return place ? std::optional(last == 0 ? 0 : static_cast<int>((*place * 8 + last) / (2 * last))) : std::nullopt;
}

}  // namespace pressmill
