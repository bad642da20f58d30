#include "pipeline/publish/inspections.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <set>
#include <span>
#include <tuple>

namespace pressmill {
namespace {

constexpr int kSameInspection = 92;  // days

// The day of a whole date since 1970; none for a month or year.
std::optional<int> day_of(std::string_view date) {
  if (date.size() != 10) {
    return std::nullopt;
  }
  const auto number = [&](std::size_t at, std::size_t size) {
    int out = 0;
    std::from_chars(date.data() + at, date.data() + at + size, out);
    return out;
  };
  const std::chrono::year_month_day day{std::chrono::year(number(0, 4)), std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                        std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return day.ok() ? std::optional(std::chrono::sys_days(day).time_since_epoch().count()) : std::nullopt;
}

bool may_be_one(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) {
    return false;
  }
  if (a.starts_with(b) || b.starts_with(a)) {
    return true;
  }
  const auto first = day_of(a), second = day_of(b);
  return first && second && std::abs(*first - *second) <= kSameInspection;
}

// The order in which a service's ratings are told: the thing graded, then time; what has no date behind what has one.
auto order_of(const ServiceRating& rating) {
  return std::tuple<std::string_view, std::string_view, std::string_view, bool, std::string_view, bool, std::string_view, std::string_view, std::uint32_t>(
      rating.inspectorate, rating.scale, rating.aspect, rating.inspected.empty(), rating.inspected, !rating.previous, rating.published, rating.doc_id,
      rating.number);
}

bool same_thing(const ServiceRating& a, const ServiceRating& b) { return a.inspectorate == b.inspectorate && a.scale == b.scale && a.aspect == b.aspect; }

// The ratings of one inspection.
struct Inspection {
  std::vector<ServiceRating*> ratings;
  std::set<std::string_view> current_in, previous_in;  // the articles that tell it as a current grade, as a previous one
  std::set<std::string_view> grades;

  bool takes(const ServiceRating& rating) const {
    return may_be_one(ratings.front()->inspected, rating.inspected) && !(rating.previous ? current_in : previous_in).contains(rating.doc_id);
  }
  void add(ServiceRating& rating) {
    ratings.push_back(&rating);
    (rating.previous ? previous_in : current_in).insert(rating.doc_id);
    grades.insert(rating.rating);
  }
  std::string_view agreement() const {
    const bool alone = std::ranges::all_of(ratings, [this](const ServiceRating* one) { return one->doc_id == ratings.front()->doc_id; });
    return alone ? "alone" : grades.size() > 1 ? "conflicting" : "agreeing";
  }
};

// Puts the ratings of one thing into inspections; each joins the first that it may be of.
void number_inspections(std::span<ServiceRating> ratings) {
  std::vector<Inspection> inspections;
  for (ServiceRating& rating : ratings) {
    auto found = std::ranges::find_if(inspections, [&](const Inspection& one) { return one.takes(rating); });
    if (found == inspections.end()) {
      found = inspections.emplace(found);
    }
    found->add(rating);
  }
  for (std::size_t i = 0; i < inspections.size(); ++i) {
    const std::string_view agreement = inspections[i].agreement();
    for (ServiceRating* rating : inspections[i].ratings) {
      rating->inspection = static_cast<std::uint32_t>(i + 1);
      rating->agreement = agreement;
    }
  }
}

}  // namespace

void find_inspections(std::vector<ServiceRating>& ratings) {
  std::ranges::sort(ratings, [](const ServiceRating& a, const ServiceRating& b) { return order_of(a) < order_of(b); });
  for (std::size_t begin = 0; begin < ratings.size();) {
    std::size_t end = begin;
    while (end < ratings.size() && same_thing(ratings[begin], ratings[end])) {
      ++end;
    }
    number_inspections(std::span(ratings).subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace pressmill
