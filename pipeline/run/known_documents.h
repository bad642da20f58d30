#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/store/store.h"

namespace pressmill {

// The documents that the store holds, as workers ask: by content and wanted id, hashed to 64 bits. Const while they run. 16 bytes a document.
class KnownDocuments {
 public:
  explicit KnownDocuments(const Store& store, std::string_view fingerprint) {
    documents_.reserve(store.count());
    store.each_place([&](const Store::Place& row) {
      documents_.emplace_back(key(row.sha256, row.wanted_id), hash(row.path.value_or("")));
      if (row.survey_fingerprint != fingerprint) {
        stale_.push_back(row.key);
      }
    });
    std::sort(documents_.begin(), documents_.end());
  }
  bool has(const Origin& origin) const {
    const auto found = std::lower_bound(documents_.begin(), documents_.end(), std::pair(key(origin.sha256, origin.id), std::uint64_t{0}));
    return found != documents_.end() && found->first == key(origin.sha256, origin.id);
  }
  bool has_with_path(const Origin& origin) const {
    return std::binary_search(documents_.begin(), documents_.end(), std::pair(key(origin.sha256, origin.id), hash(*origin.path)));
  }
  const std::vector<Store::Key>& stale() const { return stale_; }  // surveyed by other rules

 private:
  static std::uint64_t hash(std::string_view text) { return std::hash<std::string_view>{}(text); }
  static std::uint64_t key(std::string_view sha256, std::string_view id) { return hash(sha256) * 31 + hash(id); }
  std::vector<std::pair<std::uint64_t, std::uint64_t>> documents_;  // key and hash of the path
  std::vector<Store::Key> stale_;
};

}  // namespace pressmill
