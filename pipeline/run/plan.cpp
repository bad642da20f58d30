#include "pipeline/run/plan.h"

#include <algorithm>
#include <unordered_map>

#include "pipeline/document/sha256.h"

namespace pressmill {
namespace {

constexpr std::size_t kShortHash = 8;  // digits behind ~
constexpr std::size_t kFingerprintDigits = 24;

// What a record depends on beside its text: the rules, and how it is named and placed.
std::string record_fingerprint(std::string_view rules, const Planned& planned, const Store::Row& row) {
  std::string all(rules);
  all += '\0' + planned.id + '\0' + row.path.value_or("") + (planned.id_taken ? "\0taken" : "");
  return sha256(all).substr(0, kFingerprintDigits);
}

}  // namespace

std::vector<Planned> plan(const Store& store, std::string_view fingerprint) {
  std::unordered_map<std::string, std::uint32_t> wanted;  // id -> how many contents want it
  store.each_row([&](const Store::Row& row) { ++wanted[row.wanted_id]; });

  std::vector<Planned> out;
  std::unordered_map<std::string, std::uint32_t> first_with_text;  // rows come in order of hash: the first of equal texts has the smallest
  std::vector<std::uint32_t> twins;
  out.reserve(store.count());
  store.each_row([&](const Store::Row& row) {
    Planned planned;
    planned.key = row.key;
    planned.id_taken = wanted[row.wanted_id] > 1;
    planned.id = planned.id_taken ? row.wanted_id + "~" + row.sha256.substr(0, kShortHash) : row.wanted_id;
    planned.record_fingerprint = record_fingerprint(fingerprint, planned, row);
    const auto index = static_cast<std::uint32_t>(out.size());
    const auto [twin, is_first] = first_with_text.try_emplace(row.clean_sha256, index);
    planned.twin = twin->second;
    planned.canonical = twin->second;
    if (!is_first) {
      planned.decision = Planned::Decision::copy;
      planned.relation = "copy";
      planned.why = "the same text as another document";
    } else if (row.record_fingerprint == planned.record_fingerprint) {
      planned.decision = Planned::Decision::keep;
      planned.why = "its record is current";
    } else {
      planned.why = row.record_fingerprint.empty() ? "new" : row.id == planned.id ? "the rules or its place changed" : "its id changed";
    }
    out.push_back(std::move(planned));
  });

  // In order of id; the indexes follow.
  std::vector<std::uint32_t> order(out.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::sort(order.begin(), order.end(), [&out](std::uint32_t a, std::uint32_t b) { return out[a].id < out[b].id; });
  std::vector<std::uint32_t> place(out.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    place[order[i]] = i;
  }
  std::vector<Planned> sorted;
  sorted.reserve(out.size());
  for (const std::uint32_t i : order) {
    sorted.push_back(std::move(out[i]));
    sorted.back().twin = place[sorted.back().twin];
    sorted.back().canonical = place[sorted.back().canonical];
  }
  return sorted;
}

}  // namespace pressmill
