#include "pipeline/dedup/cluster.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "pipeline/dedup/key_index.h"
#include "pipeline/dedup/overlap.h"

namespace pressmill {
namespace {

constexpr std::size_t kAsked = 16;  // documents of each cluster, where two might be one

// The content order: the fullest first, then the smallest hash. 24 bytes a document.
struct Place {
  std::uint64_t words = 0, identity = 0;
  std::uint32_t shingles = 0, index = 0;

  bool same_words(const Place& other) const { return shingles == other.shingles && words == other.words; }
  friend bool operator<(const Place& a, const Place& b) {
    return std::tuple(b.shingles, a.words, a.identity, a.index) < std::tuple(a.shingles, b.words, b.identity, b.index);
  }
};

using Ranks = std::unordered_map<std::uint32_t, std::uint32_t>;
using Clusters = std::map<std::uint32_t, std::vector<std::uint32_t>>;

class Clustering {
 public:
  explicit Clustering(const Signatures& signatures) : signatures_(signatures), order_(content_order()), frequencies_(order_.size()), keys_(count()) {}

  std::vector<Placement> run() {
    placements_.resize(order_.size());
    for (std::uint32_t rank = 0; rank < order_.size(); ++rank) {
      if (leads(rank)) {
        assign(rank, place(rank));
      }
    }
    unite_rivals();
    return std::move(placements_);
  }

 private:
  struct Related {
    std::uint32_t rank = 0;
    Overlap overlap;
  };

  std::vector<Place> content_order() {
    std::vector<Place> out;
    out.reserve(signatures_.size());
    Signature scratch;
    for (std::size_t i = 0; i < signatures_.size(); ++i) {
      const Signature& s = signatures_.get(i, scratch);
      out.push_back({s.words, s.identity, s.shingles, static_cast<std::uint32_t>(i)});
      most_keys_ += s.keys().size();
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  // The first in content order of those with the same words; the others follow it.
  bool leads(std::size_t rank) const { return rank == 0 || !order_[rank].same_words(order_[rank - 1]); }

  // Counts shingles and gathers keys, of each text once.
  std::vector<std::uint32_t> count() {
    std::vector<bool> leading(order_.size());
    for (std::size_t rank = 0; rank < order_.size(); ++rank) {
      leading[order_[rank].index] = leads(rank);
    }
    std::vector<std::uint32_t> keys;
    keys.reserve(most_keys_);
    Signature scratch;
    for (std::size_t i = 0; i < signatures_.size(); ++i) {
      if (leading[i]) {
        const Signature& s = signatures_.get(i, scratch);
        frequencies_.add(s);
        keys.insert(keys.end(), s.keys().begin(), s.keys().end());
      }
    }
    return keys;
  }

  // What two documents share, by index.
  Overlap between(std::uint32_t first, std::uint32_t second) {
    const Signature& mine = signatures_.get(first, mine_);
    return overlap(mine, signatures_.get(second, theirs_), frequencies_);
  }

  // Where the document of that rank belongs. REQUIRES: called in content order.
  Placement place(std::uint32_t rank) {
    const Place& my = order_[rank];
    if (my.shingles == 0) {
      return {my.index, my.index};
    }
    const Signature& mine = signatures_.get(my.index, mine_);
    std::optional<Related> story, passage;
    stories_.clear();
    keys_.candidates(mine, candidates_);
    for (const std::uint32_t candidate : candidates_) {
      const Overlap found = overlap(mine, signatures_.get(order_[candidate].index, theirs_), frequencies_);
      if (found.same_story()) {
        stories_.push_back(candidate);
        if (!story || found.shared(found.all) > story->overlap.shared(story->overlap.all)) {
          story = {candidate, found};
        }
      } else if (found.same_passage() && (!passage || found.shared(found.rare) > passage->overlap.shared(passage->overlap.rare))) {
        passage = {candidate, found};
      }
    }
    for (std::size_t i = 1; i < stories_.size(); ++i) {
      rivals_.emplace_back(stories_[0], stories_[i]);
    }
    if (story) {
      return joined(rank, *story);
    }
    keys_.add(mine, rank);
    return passage ? related(passage->overlap, order_[passage->rank].index, my.index, Relation::excerpt) : Placement{my.index, my.index};
  }

  // The document of that rank as a member of a canonical document's cluster.
  Placement joined(std::uint32_t rank, const Related& to) const {
    const Place& canonical = order_[to.rank];
    const bool cut = to.overlap.contained() && order_[rank].shingles < Overlap::kNearlyAll * canonical.shingles;
    return related(to.overlap, canonical.index, canonical.index, cut ? Relation::truncated : Relation::version);
  }

  static Placement related(const Overlap& overlap, std::uint32_t of, std::uint32_t canonical, Relation relation) {
    return {canonical, of, relation, static_cast<float>(overlap.all.similarity()), static_cast<float>(overlap.all.containment())};
  }

  // Gives the placement to all documents with these words. REQUIRES: leads(rank).
  void assign(std::uint32_t rank, const Placement& placement) {
    const std::uint32_t lead = order_[rank].index;
    const Placement copy = placement.canonical == lead ? Placement{lead, lead, Relation::copy, 1, 1} : placement;
    placements_[lead] = placement;
    for (std::size_t i = rank + 1; i < order_.size() && !leads(i); ++i) {
      placements_[order_[i].index] = copy;
    }
  }

  // The fullest document of a cluster may be an odd one, so that one story falls into two clusters. Where some document told the story of two canonical ones,
  // their clusters become one if most of the one's documents tell the same story as most of the other's.
  void unite_rivals() {
    std::ranges::sort(rivals_);
    rivals_.erase(std::unique(rivals_.begin(), rivals_.end()), rivals_.end());
    if (rivals_.empty()) {
      return;
    }
    Clusters members = members_of_rivals();
    Ranks into;  // a canonical document that is none any more -> the one that it went to
    const auto now = [&into](std::uint32_t rank) {
      for (auto next = into.find(rank); next != into.end(); next = into.find(rank)) {
        rank = next->second;
      }
      return rank;
    };
    for (const auto& [one, other] : rivals_) {
      const auto [a, b] = std::minmax({now(one), now(other)});
      if (a != b && agree(members[a], members[b])) {
        members[a].insert(members[a].end(), members[b].begin(), members[b].end());
        std::ranges::sort(members[a]);
        members.erase(b);
        into[b] = a;
      }
    }
    for (const auto& [canonical, ranks] : members) {
      for (const std::uint32_t rank : ranks) {
        if (placements_[order_[rank].index].canonical != order_[canonical].index) {
          assign(rank, joined(rank, {canonical, between(order_[rank].index, order_[canonical].index)}));
        }
      }
    }
    for (Placement& excerpt : placements_) {  // it is one of a canonical document
      if (excerpt.relation == Relation::excerpt && placements_[excerpt.of].canonical != excerpt.of) {
        const std::uint32_t of = placements_[excerpt.of].canonical;
        excerpt = related(between(excerpt.canonical, of), of, excerpt.canonical, Relation::excerpt);
      }
    }
  }

  // The texts of each cluster whose canonical document is a rival, by rank.
  Clusters members_of_rivals() const {
    Ranks rank_of;  // by index
    for (const auto& [one, other] : rivals_) {
      rank_of[order_[one].index] = one;
      rank_of[order_[other].index] = other;
    }
    Clusters out;
    for (std::uint32_t rank = 0; rank < order_.size(); ++rank) {
      const auto canonical = rank_of.find(placements_[order_[rank].index].canonical);
      if (leads(rank) && canonical != rank_of.end()) {
        out[canonical->second].push_back(rank);
      }
    }
    return out;
  }

  // More than half of the pairs between two clusters tell the same story; of a large one every n-th document is asked.
  bool agree(const std::vector<std::uint32_t>& one, const std::vector<std::uint32_t>& other) {
    const std::size_t step = (one.size() + kAsked - 1) / kAsked, other_step = (other.size() + kAsked - 1) / kAsked;
    std::size_t pairs = 0, same = 0;
    for (std::size_t i = 0; i < one.size(); i += step) {
      for (std::size_t j = 0; j < other.size(); j += other_step) {
        ++pairs;
        same += between(order_[one[i]].index, order_[other[j]].index).same_story() ? 1U : 0U;
      }
    }
    return 2 * same > pairs;
  }

  const Signatures& signatures_;
  std::size_t most_keys_ = 0;  // of all documents
  std::vector<Place> order_;
  Frequencies frequencies_;
  KeyIndex keys_;
  std::vector<Placement> placements_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> rivals_;  // ranks of canonical documents whose story one document told
  std::vector<std::uint32_t> candidates_, stories_;
  Signature mine_, theirs_;
};

class InMemory : public Signatures {
 public:
  explicit InMemory(std::span<const Signature> all) : all_(all) {}
  std::size_t size() const override { return all_.size(); }
  const Signature& get(std::size_t index, Signature& /*scratch*/) const override { return all_[index]; }

 private:
  std::span<const Signature> all_;
};

}  // namespace

std::string_view name_of(Relation relation) {
  switch (relation) {
    case Relation::original: return "original";
    case Relation::copy: return "copy";
    case Relation::truncated: return "truncated";
    case Relation::version: return "version";
    case Relation::excerpt: return "excerpt";
  }
  return "original";
}

std::vector<Placement> cluster(const Signatures& signatures) { return Clustering(signatures).run(); }
std::vector<Placement> cluster(std::span<const Signature> signatures) { return cluster(InMemory(signatures)); }

}  // namespace pressmill
