#include "pipeline/dedup/cluster.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "pipeline/dedup/overlap.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kNone = ~std::uint32_t{0};

// The content order: the fullest first, then the smallest hash. 24 bytes a document.
struct Place {
  std::uint64_t words = 0, identity = 0;
  std::uint32_t shingles = 0, index = 0;

  bool same_words(const Place& other) const { return shingles == other.shingles && words == other.words; }
  friend bool operator<(const Place& a, const Place& b) {
    return std::tuple(b.shingles, a.words, a.identity, a.index) < std::tuple(a.shingles, b.words, b.identity, b.index);
  }
};

// The canonical documents so far, by rank in the content order, under the keys they hold; only keys that stand in two documents or more are kept.
class KeyIndex {
 public:
  // `keys`: those of all documents, one after another.
  explicit KeyIndex(std::vector<std::uint32_t> keys) {
    std::sort(keys.begin(), keys.end());
    for (std::size_t i = 1; i < keys.size(); ++i) {
      if (keys[i] == keys[i - 1] && (shared_.empty() || shared_.back() != keys[i])) {
        shared_.push_back(keys[i]);
      }
    }
    shared_.shrink_to_fit();
    lists_.resize(shared_.size());
  }

  void add(const Signature& signature, std::uint32_t rank) {
    for (const std::uint32_t key : signature.keys()) {
      List* list = find(key);
      if (list != nullptr && list->size <= kFurniture) {
        nodes_.push_back({rank, list->head});
        list->head = static_cast<std::uint32_t>(nodes_.size() - 1);
        ++list->size;
      }
    }
  }

  // Ranks of those who share a key with the document, each once, ascending.
  void candidates(const Signature& signature, std::vector<std::uint32_t>& out) {
    out.clear();
    for (const std::uint32_t key : signature.keys()) {
      const List* list = find(key);
      if (list == nullptr || list->size > kFurniture) {
        continue;
      }
      for (std::uint32_t node = list->head; node != kNone; node = nodes_[node].next) {
        out.push_back(nodes_[node].rank);
      }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
  }

 private:
  static constexpr std::uint32_t kFurniture = 32;
  struct List {
    std::uint32_t head = kNone, size = 0;
  };
  struct Node {
    std::uint32_t rank, next;
  };

  List* find(std::uint32_t key) {
    const auto found = std::lower_bound(shared_.begin(), shared_.end(), key);
    return found == shared_.end() || *found != key ? nullptr : &lists_[static_cast<std::size_t>(found - shared_.begin())];
  }

  std::vector<std::uint32_t> shared_;
  std::vector<List> lists_;
  std::vector<Node> nodes_;
};

class Clustering {
  struct Related {
    std::uint32_t rank = 0;
    Overlap overlap;
  };

 public:
  explicit Clustering(const Signatures& signatures) : signatures_(signatures), order_(content_order()), frequencies_(order_.size()), keys_(count()) {}

  std::vector<Placement> run() {
    placements_.resize(order_.size());
    for (std::size_t first = 0; first < order_.size();) {
      std::size_t last = first + 1;
      while (last < order_.size() && order_[first].same_words(order_[last])) {
        ++last;
      }
      const Placement placement = place(static_cast<std::uint32_t>(first));
      for (std::size_t i = first; i < last; ++i) {
        placements_[order_[i].index] = placement;
      }
      if (placement.canonical == order_[first].index) {  // the others are copies of it
        for (std::size_t i = first + 1; i < last; ++i) {
          placements_[order_[i].index] = {placement.canonical, placement.canonical, Relation::copy, 1, 1};
        }
      }
      first = last;
    }
    return std::move(placements_);
  }

 private:
  std::vector<Place> content_order() const {
    std::vector<Place> out;
    out.reserve(signatures_.size());
    Signature scratch;
    for (std::size_t i = 0; i < signatures_.size(); ++i) {
      const Signature& s = signatures_.get(i, scratch);
      out.push_back({s.words, s.identity, s.shingles, static_cast<std::uint32_t>(i)});
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  // Counts shingles and gathers keys, of each text once.
  std::vector<std::uint32_t> count() {
    std::vector<bool> repeated(order_.size());
    for (std::size_t i = 1; i < order_.size(); ++i) {
      repeated[order_[i].index] = order_[i].same_words(order_[i - 1]);
    }
    std::vector<std::uint32_t> keys;
    Signature scratch;
    for (std::size_t i = 0; i < signatures_.size(); ++i) {
      if (!repeated[i]) {
        const Signature& s = signatures_.get(i, scratch);
        frequencies_.add(s);
        keys.insert(keys.end(), s.keys().begin(), s.keys().end());
      }
    }
    return keys;
  }

  Placement related(const Related& to, std::uint32_t canonical, Relation relation) const {
    return {canonical, order_[to.rank].index, relation, static_cast<float>(to.overlap.all.similarity()), static_cast<float>(to.overlap.all.containment())};
  }

  // Where the document of that rank belongs. REQUIRES: called in content order.
  Placement place(std::uint32_t rank) {
    const Place& my = order_[rank];
    if (my.shingles == 0) {
      return {my.index, my.index};
    }
    const Signature& mine = signatures_.get(my.index, mine_);
    std::optional<Related> story, passage;
    keys_.candidates(mine, candidates_);
    for (const std::uint32_t candidate : candidates_) {
      const Overlap found = overlap(mine, signatures_.get(order_[candidate].index, theirs_), frequencies_);
      if (found.same_story() && (!story || found.shared(found.all) > story->overlap.shared(story->overlap.all))) {
        story = {candidate, found};
      }
      if (found.same_passage() && (!passage || found.shared(found.rare) > passage->overlap.shared(passage->overlap.rare))) {
        passage = {candidate, found};
      }
    }
    if (!story) {
      keys_.add(mine, rank);
      return passage ? related(*passage, my.index, Relation::excerpt) : Placement{my.index, my.index};
    }
    const bool cut = story->overlap.contained() && my.shingles < Overlap::kNearlyAll * order_[story->rank].shingles;
    return related(*story, order_[story->rank].index, cut ? Relation::truncated : Relation::version);
  }

  const Signatures& signatures_;
  std::vector<Place> order_;
  Frequencies frequencies_;
  KeyIndex keys_;
  std::vector<Placement> placements_;
  std::vector<std::uint32_t> candidates_;
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
