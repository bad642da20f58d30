#include "pipeline/run/plan.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "pipeline/document/sha256.h"
#include "pipeline/run/documents.h"
#include "pipeline/run/signature_file.h"

namespace pressmill {
namespace {

constexpr std::size_t kFingerprintDigits = 24;

class Planner {
 public:
  Planner(const Store& store, std::string_view fingerprint, const std::string& scratch_folder)
      : store_(store), fingerprint_(fingerprint), signatures_(scratch_folder) {}

  std::vector<Planned> run() {
    read();
    const auto placements = cluster(signatures_);
    for (std::uint32_t i = 0; i < plan_.size(); ++i) {
      plan_[i].placement = placements[i];
    }
    share_records();
    put_in_order_of_id();
    return std::move(plan_);
  }

 private:
  void read() {
    std::unordered_map<std::string, std::uint32_t> wanted;  // id -> how many contents want it
    store_.each_row([&](const Store::Row& row) { ++wanted[row.wanted_id]; });
    plan_.reserve(store_.count());
    store_.each_row([&](const Store::Row& row) {
      Planned planned;
      planned.key = row.key;
      planned.id_taken = wanted[row.wanted_id] > 1;
      planned.id = planned.id_taken ? id_beside_others(row.wanted_id, row.sha256) : row.wanted_id;
      planned.record_fingerprint = pressmill::record_fingerprint(fingerprint_, planned.id, row.path.value_or(""), planned.id_taken);
      const bool current = row.record_fingerprint == planned.record_fingerprint;
      planned.decision = current ? Planned::Decision::keep : Planned::Decision::extract;
      planned.why = current ? "its record is current" : row.record_fingerprint.empty() ? "new" : "the rules, its id or its place changed";
      plan_.push_back(std::move(planned));
      signatures_.add(row.signature);
      texts_.push_back(std::hash<std::string>{}(row.clean_sha256));
    });
  }

  // Of documents with the same text to the letter one is extracted: the canonical one, else the first by hash (rows come in that order).
  void share_records() {
    std::unordered_map<std::size_t, std::uint32_t> holder;
    for (std::uint32_t i = 0; i < plan_.size(); ++i) {
      const auto [entry, is_first] = holder.try_emplace(texts_[i], i);
      if (!is_first && plan_[i].placement.canonical == i) {
        entry->second = i;
      }
    }
    for (std::uint32_t i = 0; i < plan_.size(); ++i) {
      plan_[i].twin = holder[texts_[i]];
      if (plan_[i].twin != i) {
        plan_[i].decision = Planned::Decision::copy;
        plan_[i].why = "the same text as another document";
      }
    }
  }

  void put_in_order_of_id() {
    std::vector<std::uint32_t> order(plan_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) { return plan_[a].id < plan_[b].id; });
    std::vector<std::uint32_t> place(plan_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
    }
    std::vector<Planned> sorted;
    sorted.reserve(plan_.size());
    for (const std::uint32_t i : order) {
      Planned& planned = sorted.emplace_back(std::move(plan_[i]));
      planned.twin = place[planned.twin];
      planned.placement.canonical = place[planned.placement.canonical];
      planned.placement.of = place[planned.placement.of];
    }
    plan_ = std::move(sorted);
  }

  const Store& store_;
  std::string_view fingerprint_;
  SignatureFile signatures_;
  std::vector<std::size_t> texts_;  // hash of each document's clean text
  std::vector<Planned> plan_;
};

}  // namespace

std::string record_fingerprint(std::string_view rules, std::string_view id, std::string_view path, bool id_taken) {
  std::string all(rules);
  all.append(1, '\0').append(id).append(1, '\0').append(path).append(id_taken ? "\1" : "");
  return sha256(all).substr(0, kFingerprintDigits);
}

std::vector<Planned> plan(const Store& store, std::string_view fingerprint, const std::string& scratch_folder) {
  return Planner(store, fingerprint, scratch_folder).run();
}

}  // namespace pressmill
