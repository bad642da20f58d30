#include "extractors/registry.h"

#include <array>

namespace pressmill {
namespace {

constexpr std::array<ExtractorEntry, 0> kRegistry{};

}  // namespace

std::span<const ExtractorEntry> registry() { return kRegistry; }

}  // namespace pressmill
