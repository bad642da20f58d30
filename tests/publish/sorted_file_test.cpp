#include "pipeline/publish/sorted_file.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "pipeline/publish/packed.h"
#include "tests/helpers/folders.h"

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> all(SortedFile& file) {
  std::vector<std::string> out;
  file.each([&out](std::string_view record) { out.emplace_back(record); });
  return out;
}

TEST(SortedFile, GivesWhatWasAddedInOrder) {
  SortedFile file(testing::scratch());
  EXPECT_THAT(all(file), IsEmpty());
  for (const char* record : {"pear", "apple", "", "pear", "apples"}) {
    file.add(record);
  }
  EXPECT_THAT(all(file), ElementsAre("", "apple", "apples", "pear", "pear"));
  file.add("fig");
  EXPECT_THAT(all(file), ElementsAre("", "apple", "apples", "fig", "pear", "pear"));
}

TEST(SortedFile, MoreThanItsMemoryIsMerged) {
  SortedFile file(testing::scratch(), 1000);
  std::vector<std::string> wanted;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    const std::uint32_t scattered = i * 2654435761U;
    wanted.push_back(std::to_string(scattered) + std::string(scattered % 300, 'x'));
    file.add(wanted.back());
  }
  std::ranges::sort(wanted);
  EXPECT_EQ(all(file), wanted);
  EXPECT_EQ(all(file), wanted);  // as often as one likes
}

TEST(SortedFile, ARecordLargerThanItsMemoryIsKept) {
  SortedFile file(testing::scratch(), 100);
  const std::string large(100'000, 'b');
  for (const std::string& record : {large, std::string("a"), std::string("c")}) {
    file.add(record);
  }
  EXPECT_THAT(all(file), ElementsAre("a", large, "c"));
}

TEST(Packed, KeysAreInOrderOfTheirValues) {
  const auto bytes = [](std::string_view name, std::uint64_t number) {
    Packed out;
    return std::string(out.key(name).key(number).view());
  };
  EXPECT_LT(bytes("a", 300), bytes("ab", 2));
  EXPECT_LT(bytes("a", 2), bytes("a", 300));
  EXPECT_LT(bytes("a", 0xFF), bytes("a", 0x8000'0000'0000'0000U));
}

TEST(Packed, WhatIsPutInComesOut) {
  Packed packed;
  packed.key(std::string("na\0me", 5)).text(std::string("a\0b", 3)).key(7, 2).text("");
  Unpacked bytes(packed.view());
  EXPECT_EQ(bytes.key(), "name");
  EXPECT_EQ(bytes.text(), std::string("a\0b", 3));
  EXPECT_EQ(bytes.number(2), 7U);
  EXPECT_EQ(bytes.text(), "");
  EXPECT_TRUE(bytes.empty());
}

}  // namespace
}  // namespace pressmill
