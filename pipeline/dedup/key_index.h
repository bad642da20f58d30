#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/dedup/signature.h"

namespace pressmill {

// The canonical documents so far, by rank in the content order, under the keys they hold; only keys that stand in two documents or more are kept.
// A key that more than 32 of them hold is furniture: it proposes nobody, which bounds the work. Memory: 4 bytes a key while it is made, then 12 a shared one
// and 8 for each time a canonical document holds it. Not for several threads.
class KeyIndex {
 public:
  explicit KeyIndex(std::vector<std::uint32_t> keys);  // of all documents, one after another

  void add(const Signature& signature, std::uint32_t rank);
  // Ranks of those who share a key with the document, each once, ascending.
  void candidates(const Signature& signature, std::vector<std::uint32_t>& out) const;

 private:
  static constexpr std::uint32_t kFurniture = 32;
  struct List {
    std::uint32_t head, size;
  };
  struct Node {
    std::uint32_t rank, next;
  };
  static constexpr std::size_t kNowhere = ~std::size_t{0};
  std::size_t find(std::uint32_t key) const;

  std::vector<std::uint32_t> shared_;  // ascending
  std::vector<List> lists_;            // of shared_
  std::vector<Node> nodes_;
};

}  // namespace pressmill
