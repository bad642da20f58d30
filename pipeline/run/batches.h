#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace pressmill {

// Bytes of input that the stages of the line go over together (Line::records): with less the code of each stage is fetched too often, with more the documents
// leave the caches before the next stage reads them; from 200 to 400 kB nothing differs. A worker needs some fifteen times as much memory for it,
// so that in_order() is given a window of one batch more than it has workers.
inline constexpr std::size_t kBatchBytes = 250'000;

// What an item counts at least: a million empty files are no batch.
inline constexpr std::size_t kLeastBytes = 1'000;

// Makes a stream of batches of a stream of items, for in_order(): `next` gives the items (std::optional<Item>, none at the end and whenever it is asked
// again), `bytes_of` tells how large one is. A batch ends with the item that fills it, the last one with the stream.
template <class Next, class BytesOf>
auto in_batches(Next next, BytesOf bytes_of) {
  using Item = typename decltype(next())::value_type;
  return [next = std::move(next), bytes_of]() mutable -> std::optional<std::vector<Item>> {
    std::vector<Item> batch;
    for (std::size_t bytes = 0; bytes < kBatchBytes;) {
      auto item = next();
      if (!item) {
        break;
      }
      bytes += std::max<std::size_t>(bytes_of(*item), kLeastBytes);
      batch.push_back(std::move(*item));
    }
    return batch.empty() ? std::nullopt : std::optional(std::move(batch));
  };
}

}  // namespace pressmill
