#include "pipeline/text/partition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace pressmill {
namespace {

TEST(PartitionPlace, IsThePlaceThatTheStandardLibraryFinds) {
  for (std::size_t size = 0; size < 40; ++size) {
    std::vector<int> items;
    for (std::size_t i = 0; i < size; ++i) {
      items.push_back(static_cast<int>(i / 3));  // some are alike
    }
    for (int wanted = -1; wanted < 15; ++wanted) {
      const auto before = [wanted](int item) { return item < wanted; };
      EXPECT_EQ(partition_place(items.begin(), items.end(), before), std::partition_point(items.begin(), items.end(), before)) << size << ", " << wanted;
    }
  }
}

}  // namespace
}  // namespace pressmill
