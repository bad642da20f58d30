#include "extractors/ratings/marks.h"

#include "pipeline/text/partition.h"

namespace pressmill::ratings {
namespace {

constexpr std::size_t kSome = 32;  // most texts have no more

}  // namespace

Marks::Marks(const Document& document, const Words& words) {
  const std::span<const Token> tokens = document.layout.tokens;
  names_.reserve(kSome);
  grades_.reserve(kSome);
  digits_.reserve(kSome);
  bodies_.reserve(kSome);
  words.beginnings().each(tokens, [&](std::uint32_t i, unsigned starts) {
    if ((starts & Words::kGrade) != 0 && words.is_grade(tokens, i)) {
      grades_.push_back(i);
    }
    if ((starts & Words::kDigit) != 0) {
      digits_.push_back(i);
    }
    if (const auto body = (starts & Words::kBody) != 0 ? words.inspectorates().at(tokens, i) : std::nullopt) {
      bodies_.push_back({i, body->value});
    }
    if (const auto body = (starts & Words::kImplied) != 0 ? words.implied_bodies().at(tokens, i) : std::nullopt) {
      implied_.push_back({i, body->value});
    }
    if ((starts & (Words::kService | Words::kBody)) != 0) {
      names_.push_back(i);
    } else if (const auto aspect = (starts & Words::kLongAspect) != 0 ? words.aspects().at(tokens, i) : std::nullopt; aspect && aspect->tokens > 1) {
      names_.push_back(i);
    }
    if ((starts & Words::kMeasure) != 0 && words.measures().at(tokens, i)) {
      measures_.push_back(i);
    }
  });
}

std::span<const std::uint32_t> Marks::within(std::span<const std::uint32_t> places, std::uint32_t first, std::uint32_t last) {
  const auto begin = partition_place(places.begin(), places.end(), [first](std::uint32_t place) { return place < first; });
  return {begin, partition_place(begin, places.end(), [last](std::uint32_t place) { return place < last; })};
}

std::uint32_t Marks::grade_in(std::uint32_t first, std::uint32_t last) const {
  const auto at = partition_place(grades_.begin(), grades_.end(), [first](std::uint32_t place) { return place < first; });
  return at != grades_.end() && *at < last ? *at : last;
}

}  // namespace pressmill::ratings
