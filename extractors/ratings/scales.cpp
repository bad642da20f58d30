#include "extractors/ratings/scales.h"

#include <algorithm>
#include <charconv>

namespace pressmill::ratings {
namespace {

// The year of "2018-01".
std::uint32_t year_of(std::string_view month, std::uint32_t otherwise) {
  std::uint32_t out = 0;
  const auto [end, error] = std::from_chars(month.data(), month.data() + std::min<std::size_t>(month.size(), 4), out);
  return error == std::errc() && end == month.data() + 4 ? out : otherwise;
}

}  // namespace

Scales::Scales(const Rules& rules) {
  for (const Rules::Scale& scale : rules.scales()) {
    Scale out{scale.name, std::string(scale.content["body"].text()), {}, year_of(scale.content["from"].text(), 0), year_of(scale.content["to"].text(), 9999)};
    for (const Json& grade : scale.content["grades"].items()) {
      out.grades.emplace_back(grade["name"].text());
    }
    scales_.push_back(std::move(out));
  }
}

std::optional<std::string_view> Scales::of(std::string_view body, std::string_view grade, std::uint32_t year) const {
  const Scale* best = nullptr;
  for (const Scale& s : scales_) {
    const bool fits = s.body == body && std::find(s.grades.begin(), s.grades.end(), grade) != s.grades.end();
    if (fits && (year == 0 || (s.from <= year && year <= s.to)) && (!best || s.to > best->to)) {
      best = &s;
    }
  }
  return best ? std::optional<std::string_view>(best->name) : std::nullopt;
}

std::optional<std::string_view> Scales::extreme(std::string_view body, bool best) const {
  const Scale* found = nullptr;
  for (const Scale& s : scales_) {
    if (s.body == body && (!found || s.to > found->to || (s.to == found->to && s.from < found->from))) {
      found = &s;
    }
  }
  return found ? std::optional<std::string_view>(best ? found->grades.front() : found->grades.back()) : std::nullopt;
}

}  // namespace pressmill::ratings
