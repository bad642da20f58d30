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

// Of the scales that fit and ran in that year the one that runs longest into the present, before it one for that kind of service; null where none fits.
template <class Fits>
const Scales::Scale* latest(Scales::OfBody scales, std::uint32_t year, Fits fits, std::string_view kind = {}) {
  const Scales::Scale* best = nullptr;
  bool best_is_for_kind = false;
  for (const Scales::Scale& s : scales) {
    if (!fits(s) || (year != 0 && (year < s.from || s.to < year))) {
      continue;
    }
    const bool for_kind = !kind.empty() && std::ranges::find(s.subjects, kind) != s.subjects.end();
    if (!best || for_kind > best_is_for_kind || (for_kind == best_is_for_kind && s.to > best->to)) {
      best = &s;
      best_is_for_kind = for_kind;
    }
  }
  return best;
}

}  // namespace

Scales::Scales(const Rules& rules) {
  for (const Rules::Scale& scale : rules.scales()) {
    Scale out;
    out.name = scale.name;
    out.body = scale.content["body"].text();
    out.aspect = scale.content["aspect"].text();
    out.named = !scale.content["named"].is_null();
    out.from = year_of(scale.content["from"].text(), 0);
    out.to = year_of(scale.content["to"].text(), 9999);
    for (const Json& kind : scale.content["subjects"].items()) {
      out.subjects.emplace_back(kind.text());
    }
    for (const Json& grade : scale.content["grades"].items()) {
      out.grades.emplace_back(grade["name"].text());
      out.numbers.emplace_back(grade["number"].text());
    }
    scales_.push_back(std::move(out));
  }
  std::stable_sort(scales_.begin(), scales_.end(), [](const Scale& a, const Scale& b) { return a.body < b.body; });
  for (std::size_t i = 0; i < scales_.size(); ++i) {
    scales_[i].index = i;
    for (const std::string_view name : scales_[i].grades) {
      Grade& known = grades_[name];
      known.on_.resize(scales_.size());
      known.on_[i] = true;
      known.anywhere_ = known.anywhere_ || !scales_[i].named;
    }
  }
  for (auto first = scales_.begin(); first != scales_.end();) {
    const auto last = std::ranges::find_if(first, scales_.end(), [&first](const Scale& s) { return s.body != first->body; });
    by_body_.emplace(first->body, OfBody(first, last));
    first = last;
  }
}

Scales::OfBody Scales::of_body(std::string_view body) const {
  const auto found = by_body_.find(body);
  return found == by_body_.end() ? OfBody() : found->second;
}

const Scales::Grade& Scales::grade(std::string_view word) const {
  static const Grade kNone;
  const auto found = grades_.find(word);
  return found == grades_.end() ? kNone : found->second;
}

std::optional<std::string_view> Scales::of(OfBody scales, const Grade& grade, std::uint32_t year, std::string_view kind) {
  const Scale* best = latest(
      scales, year, [&](const Scale& s) { return grade.on(s); }, kind);
  return best ? std::optional(best->name) : std::nullopt;
}

std::optional<std::string_view> Scales::numbered(OfBody scales, std::string_view number, std::uint32_t year) {
  const auto place = [number](const Scale& s) { return std::ranges::find(s.numbers, number); };
  const Scale* best = latest(scales, year, [&](const Scale& s) { return place(s) != s.numbers.end(); });
  return best ? std::optional(best->grades[static_cast<std::size_t>(place(*best) - best->numbers.begin())]) : std::nullopt;
}

bool Scales::has_numbers(OfBody scales) {
  return std::ranges::any_of(scales, [](const Scale& s) { return !s.numbers.front().empty(); });
}

bool Scales::grades_kind(OfBody scales, std::string_view kind) {
  return std::ranges::any_of(scales.begin(), scales.end(), [kind](const Scale& s) { return std::ranges::find(s.subjects, kind) != s.subjects.end(); });
}

std::string_view Scales::aspect_of(OfBody scales, const Grade& grade) {
  const Scale* scale = latest(scales, 0, [&](const Scale& s) { return grade.on(s); });
  return scale ? scale->aspect : std::string_view();
}

std::optional<std::string_view> Scales::extreme(OfBody scales, bool best, std::size_t from_end) {
  const Scale* found = nullptr;
  for (const Scale& s : scales) {
    if (!found || s.to > found->to || (s.to == found->to && s.from < found->from)) {
      found = &s;
    }
  }
  if (!found || !found->aspect.empty() || found->grades.size() <= from_end) {
    return std::nullopt;
  }
  return best ? found->grades[from_end] : found->grades[found->grades.size() - 1 - from_end];
}

}  // namespace pressmill::ratings
