#include "pipeline/run/batches.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using ::testing::ElementsAre;

// The sizes of the batches that items of so many bytes come in.
std::vector<std::size_t> batched(const std::vector<std::size_t>& items) {
  auto next = in_batches([&items, at = std::size_t{0}]() mutable { return at < items.size() ? std::optional(items[at++]) : std::nullopt; },
                         [](std::size_t bytes) { return bytes; });
  std::vector<std::size_t> out;
  while (const auto batch = next()) {
    out.push_back(batch->size());
  }
  return out;
}

TEST(Batches, EndWithTheItemThatFillsThem) { EXPECT_THAT(batched({kBatchBytes / 2, kBatchBytes / 2, kBatchBytes / 2, kBatchBytes}), ElementsAre(2, 2)); }

TEST(Batches, OneThatIsLargerIsABatch) { EXPECT_THAT(batched({kBatchBytes * 9, kBatchBytes}), ElementsAre(1, 1)); }

TEST(Batches, TheLastOneEndsWithTheStream) { EXPECT_THAT(batched({kBatchBytes, 5000}), ElementsAre(1, 1)); }

TEST(Batches, EmptyItemsFillOneToo) {
  EXPECT_THAT(batched(std::vector<std::size_t>(2 * kBatchBytes / kLeastBytes)), ElementsAre(kBatchBytes / kLeastBytes, kBatchBytes / kLeastBytes));
}

TEST(Batches, OfNothingAreNone) { EXPECT_THAT(batched({}), ElementsAre()); }

}  // namespace
}  // namespace pressmill
