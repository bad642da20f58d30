#include "pipeline/dedup/key_index.h"

#include <algorithm>

namespace pressmill {
namespace {

constexpr std::uint32_t kEnd = ~std::uint32_t{0};

}  // namespace

KeyIndex::KeyIndex(std::vector<std::uint32_t> keys) {
  std::ranges::sort(keys);
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i] == keys[i - 1] && (shared_.empty() || shared_.back() != keys[i])) {
      shared_.push_back(keys[i]);
    }
  }
  shared_.shrink_to_fit();
  lists_.resize(shared_.size(), List{kEnd, 0});
}

std::size_t KeyIndex::find(std::uint32_t key) const {
  const auto found = std::ranges::lower_bound(shared_, key);
  return found == shared_.end() || *found != key ? kNowhere : static_cast<std::size_t>(found - shared_.begin());
}

void KeyIndex::add(const Signature& signature, std::uint32_t rank) {
  for (const std::uint32_t key : signature.keys()) {
    const std::size_t at = find(key);
    if (at != kNowhere && lists_[at].size <= kFurniture) {
      nodes_.push_back({rank, lists_[at].head});
      lists_[at] = {static_cast<std::uint32_t>(nodes_.size() - 1), lists_[at].size + 1};
    }
  }
}

void KeyIndex::candidates(const Signature& signature, std::vector<std::uint32_t>& out) const {
  out.clear();
  for (const std::uint32_t key : signature.keys()) {
    const std::size_t at = find(key);
    if (at == kNowhere || lists_[at].size > kFurniture) {
      continue;
    }
    for (std::uint32_t node = lists_[at].head; node != kEnd; node = nodes_[node].next) {
      out.push_back(nodes_[node].rank);
    }
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

}  // namespace pressmill
