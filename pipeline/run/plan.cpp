#include "pipeline/run/plan.h"

#include <algorithm>
#include <charconv>
#include <compare>
#include <numeric>

#include "pipeline/document/sha256.h"
#include "pipeline/run/documents.h"
#include "pipeline/run/signature_file.h"

namespace pressmill {
namespace {

constexpr std::size_t kFingerprintDigits = 24;

// A clean text, by half of its SHA-256: 128 bits, so that no two texts of any store share it.
struct Text {
  std::uint64_t high = 0, low = 0;
  std::uint32_t document = 0;

  bool same_text(const Text& other) const { return high == other.high && low == other.low; }
  friend auto operator<=>(const Text&, const Text&) = default;
};

std::uint64_t number_of(std::string_view hex_digits) {
  std::uint64_t out = 0;
  std::from_chars(hex_digits.data(), hex_digits.data() + hex_digits.size(), out, 16);
  return out;
}

class Planner {
 public:
  Planner(const Store& store, std::string_view fingerprint, const std::string& scratch_folder)
      : store_(store), fingerprint_(fingerprint), signatures_(scratch_folder) {}

  Plan run() {
    name();
    read();
    keep_shared_texts();
    plan_.placement = cluster(signatures_);
    plan_.has_copies.resize(plan_.size());
    for (std::uint32_t i = 0; i < plan_.size(); ++i) {
      if (plan_.placement[i].of != i) {
        plan_.has_copies[plan_.placement[i].of] = true;
      }
    }
    find_twins();
    return std::move(plan_);
  }

 private:
  // Gives each document its id; where two contents want one, both get another.
  void name() {
    plan_.documents.resize(store_.count());
    plan_.ids.reserve(plan_.size());
    store_.each_name([this](std::string_view /*sha256*/, std::string_view wanted_id) { plan_.ids.add(wanted_id); });
    sort_by_id();
    bool any = false;
    for (std::size_t i = 1; i < plan_.size(); ++i) {
      const std::uint32_t one = plan_.by_id[i - 1], other = plan_.by_id[i];
      if (plan_.ids[one] == plan_.ids[other]) {
        plan_.documents[one].id_taken = plan_.documents[other].id_taken = any = true;
      }
    }
    if (any) {
      plan_.ids = {};
      store_.each_name([this](std::string_view sha256, std::string_view wanted_id) {
        const bool taken = plan_.documents[plan_.ids.size()].id_taken;
        plan_.ids.add(taken ? id_beside_others(std::string(wanted_id), sha256) : wanted_id);
      });
      sort_by_id();
    }
  }

  void sort_by_id() {
    plan_.by_id.resize(plan_.size());
    std::iota(plan_.by_id.begin(), plan_.by_id.end(), 0U);
    std::sort(plan_.by_id.begin(), plan_.by_id.end(), [this](std::uint32_t a, std::uint32_t b) {
      const int order = plan_.ids[a].compare(plan_.ids[b]);
      return order < 0 || (order == 0 && a < b);
    });
  }

  void read() {
    signatures_.reserve(plan_.size());
    texts_.reserve(plan_.size());
    store_.each_row([this](const Store::Row& row) {
      const auto i = static_cast<std::uint32_t>(texts_.size());
      Planned& planned = plan_.documents[i];
      planned.key = row.key;
      planned.twin = i;
      planned.current = row.record_fingerprint == record_fingerprint(fingerprint_, plan_.ids[i], row.path.value_or(""), planned.id_taken);
      signatures_.add(row.signature);
      const std::string_view digits = row.clean_sha256;
      texts_.push_back({number_of(digits.substr(0, 16)), number_of(digits.substr(16, 16)), i});
    });
  }

  // Of the texts only those are kept that several documents have, together and in order of document.
  void keep_shared_texts() {
    std::sort(texts_.begin(), texts_.end());
    std::vector<Text> shared;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if ((i > 0 && texts_[i].same_text(texts_[i - 1])) || (i + 1 < texts_.size() && texts_[i].same_text(texts_[i + 1]))) {
        shared.push_back(texts_[i]);
      }
    }
    texts_ = std::move(shared);
  }

  void find_twins() {
    for (std::size_t begin = 0, end = 0; begin < texts_.size(); begin = end) {
      std::uint32_t twin = texts_[begin].document;
      for (end = begin; end < texts_.size() && texts_[end].same_text(texts_[begin]); ++end) {
        const std::uint32_t document = texts_[end].document;
        twin = plan_.placement[document].canonical == document ? document : twin;
      }
      for (std::size_t i = begin; i < end; ++i) {
        plan_.documents[texts_[i].document].twin = twin;
      }
    }
  }

  const Store& store_;
  std::string_view fingerprint_;
  SignatureFile signatures_;
  std::vector<Text> texts_;
  Plan plan_;
};

}  // namespace

std::string record_fingerprint(std::string_view rules, std::string_view id, std::string_view path, bool id_taken) {
  std::string all(rules);
  all.append(1, '\0').append(id).append(1, '\0').append(path).append(id_taken ? "\1" : "");
  return sha256(all).substr(0, kFingerprintDigits);
}

Plan plan(const Store& store, std::string_view fingerprint, const std::string& scratch_folder) { return Planner(store, fingerprint, scratch_folder).run(); }

}  // namespace pressmill
