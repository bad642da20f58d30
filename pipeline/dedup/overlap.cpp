#include "pipeline/dedup/overlap.h"

#include <algorithm>
#include <bit>

namespace pressmill {
namespace {

constexpr std::size_t kCountersPerDocument = 32;
constexpr std::size_t kFewestCounters = std::size_t{1} << 16U;

constexpr double kContained = 0.525;
constexpr double kSimilar = 0.2;
constexpr std::uint32_t kFewestOfACut = 5;   // sampled: fewer stand in another text by chance
constexpr double kPassage = 16;              // shingles: a sentence of twenty words
constexpr std::uint32_t kFewestSampled = 3;  // one or two values say nothing

double ratio(std::uint32_t part, std::uint32_t whole) { return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole); }

}  // namespace

Frequencies::Frequencies(std::size_t documents)
    : shift_(64U - static_cast<unsigned>(std::bit_width(std::max(kFewestCounters, documents * kCountersPerDocument) - 1))),
      counters_(std::size_t{1} << (64U - shift_)) {}

void Frequencies::add(const Signature& signature) {
  for (const std::uint32_t value : signature.sketch) {
    std::uint8_t& counter = counters_[slot(value)];
    counter = static_cast<std::uint8_t>(counter + (counter < 255 ? 1 : 0));
  }
}

double Overlap::Sample::containment() const { return ratio(both, std::min(first, second)); }
double Overlap::Sample::similarity() const { return ratio(both, first + second - both); }

bool Overlap::same_story() const {
  const bool cut = rare.containment() >= kNearlyAll && std::min(rare.first, rare.second) >= kFewestOfACut;
  const bool told_again = rare.containment() >= kContained && rare.similarity() >= kSimilar;
  const bool everywhere = all.containment() >= kNearlyAll && all.similarity() >= kSimilar;
  return cut || told_again || everywhere;
}

bool Overlap::same_passage() const { return rare.both >= kFewestSampled && shared(rare) >= kPassage; }

Overlap overlap(const Signature& first, const Signature& second, const Frequencies& frequencies) {
  Overlap out;
  out.halvings = std::max(first.halvings, second.halvings);
  const auto a = first.at(out.halvings);
  const auto b = second.at(out.halvings);
  const auto frequent = [&frequencies](std::uint32_t value) { return frequencies.many(value); };
  const auto size = [](auto count) { return static_cast<std::uint32_t>(count); };
  out.all = {size(a.size()), size(b.size()), 0};
  out.rare = {size(a.size()) - size(std::ranges::count_if(a, frequent)), size(b.size()) - size(std::ranges::count_if(b, frequent)), 0};
  // Which of two values is the smaller nobody can predict, so no step is a branch.
  std::uint32_t common = 0, common_rare = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint32_t x = a[i], y = b[j];
    const auto same = static_cast<std::uint32_t>(x == y);
    common += same;
    common_rare += same & static_cast<std::uint32_t>(!frequent(x));
    i += static_cast<std::size_t>(x <= y);
    j += static_cast<std::size_t>(y <= x);
  }
  out.all.both = common;
  out.rare.both = common_rare;
  return out;
}

}  // namespace pressmill
