#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/dedup/signature.h"

namespace pressmill {

enum class Relation : std::uint8_t { original, copy, truncated, version, excerpt };
std::string_view name_of(Relation relation);

// Where one document stands among the others. Indexes are those of the set given to cluster().
//   original   the canonical document of its cluster, related to nothing fuller
//   copy       the same words in the same order as the canonical document
//   truncated  nearly all of it stands in the canonical document, which goes on
//   version    the canonical document's story with words of its own
//   excerpt    a cluster of its own, the canonical one of it; shares a passage with `of`, which is canonical in another cluster
struct Placement {
  std::uint32_t canonical = 0;  // names the cluster
  std::uint32_t of = 0;         // what it is a copy, version, … of; itself where it is original
  Relation relation = Relation::original;
  float similarity = 0, containment = 0;  // with `of`: of what either has the part that both have; of the shorter the part that the longer has
};

// Signatures that cluster() reads, held in memory or elsewhere.
class Signatures {
 public:
  Signatures() = default;
  Signatures(const Signatures&) = delete;
  Signatures& operator=(const Signatures&) = delete;
  virtual ~Signatures() = default;
  virtual std::size_t size() const = 0;  // below 2^32
  // The signature at `index`: in `scratch`, or in memory that outlives the clustering. Asked for twice in order of index, then at random.
  virtual const Signature& get(std::size_t index, Signature& scratch) const = 0;
};

// Puts near-duplicates into clusters: a function of the set of documents, never of their order or of what came before.
//
// Documents are taken from the fullest down (equally full ones by hash). Each is compared with the canonical documents so far that share a key with it, and
// joins the one that it shares most with if the two tell the same story (overlap.h); else it is canonical itself. Nothing is linked through a third, so a
// round-up chains nothing. At the end two clusters that one document could have joined become one if most pairs across tell the same story: the fullest
// document of a story may be an odd one. A key that more than 32 canonical documents hold proposes nobody: furniture. Documents with the same words are placed
// once. Memory: about 160 bytes a document beside the signatures (measured: 50,000 and 500,000). Time: linear; 500,000 documents take seconds. Thread rule:
// pure.
std::vector<Placement> cluster(const Signatures& signatures);
std::vector<Placement> cluster(std::span<const Signature> signatures);

}  // namespace pressmill
