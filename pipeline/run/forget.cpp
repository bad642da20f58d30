#include "pipeline/run/forget.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string_view>
#include <utility>

#include "pipeline/run/errors.h"

namespace pressmill {
namespace {

// The names, and which of them have met nothing so far.
class Names {
 public:
  explicit Names(const std::vector<std::string>& names) : names_(names.begin(), names.end()), unmet_(names_) {}

  // Whether any of what one thing is called is among them.
  bool mean(std::initializer_list<std::string_view> called) {
    bool any = false;
    for (const std::string_view name : called) {
      unmet_.erase(name);
      any = any || names_.contains(name);
    }
    return any;
  }

  const std::set<std::string_view>& unmet() const { return unmet_; }

 private:
  std::set<std::string_view> names_, unmet_;
};

}  // namespace

Forgotten forget(Store& store, const std::vector<std::string>& names) {
  if (names.empty()) {
    return {};
  }
  Names wanted(names);
  std::vector<std::pair<Store::Key, std::string>> documents;
  store.each_row([&](const Store::Row& row) {
    if (wanted.mean({row.id, row.wanted_id, row.path.value_or(row.id)})) {
      documents.emplace_back(row.key, row.sha256);
    }
  });
  std::vector<Store::Aside> asides = store.asides();
  std::erase_if(asides, [&](const Store::Aside& aside) { return !wanted.mean({aside.place, aside.file()}); });
  if (!wanted.unmet().empty()) {
    throw UsageError(std::string(*wanted.unmet().begin()) +
                     ": the store holds nothing with that id or path; documents.csv tells both, pressmill status what is set aside");
  }
  for (const auto& [key, sha256] : documents) {
    store.remove(key);
    store.remove_asides_of(sha256, "extract");
  }
  for (const Store::Aside& aside : asides) {
    store.remove_aside(aside);
  }
  return {documents.size(), asides.size()};
}

}  // namespace pressmill
