#include "pipeline/text/literals.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::vector<std::pair<std::uint32_t, std::uint32_t>> hits(const std::vector<std::string>& literals, std::string_view text) {
  std::vector<LiteralSet::Hit> found{{99, 99}};  // cleared by scan
  LiteralSet(literals).scan(text, found);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  out.reserve(found.size());
  for (const auto& hit : found) {
    out.emplace_back(hit.literal, hit.end);
  }
  return out;
}

TEST(Literals, EachIsFoundWhereItEnds) { EXPECT_THAT(hits({"rated", "good"}, "rated good"), UnorderedElementsAre(std::pair(0U, 5U), std::pair(1U, 10U))); }

TEST(Literals, OneWithoutCapitalsMatchesInEitherCaseOneWithACapitalAsItStands) {
  EXPECT_THAT(hits({"rated"}, "RATED"), UnorderedElementsAre(std::pair(0U, 5U)));
  EXPECT_THAT(hits({"PA"}, "a paper by PA"), UnorderedElementsAre(std::pair(0U, 13U)));
}

TEST(Literals, OnesThatOverlapAreAllFound) {
  EXPECT_THAT(hits({"ab", "abc", "b"}, "abc"), UnorderedElementsAre(std::pair(0U, 2U), std::pair(1U, 3U), std::pair(2U, 2U)));
}

TEST(Literals, ALongOneMustStandAsAWhole) {
  const std::vector<std::string> both{"there was an error", "there was an Earl", "was"};
  EXPECT_THAT(hits(both, "There Was An Error. Was it?"), UnorderedElementsAre(std::pair(0U, 18U), std::pair(2U, 9U), std::pair(2U, 23U)));
  EXPECT_THAT(hits(both, "there was an Earl"), UnorderedElementsAre(std::pair(1U, 17U), std::pair(2U, 9U)));
  EXPECT_THAT(hits({"there was"}, "there wa"), IsEmpty());
}

TEST(Literals, HitsAreInOrderOfWhereTheyEnd) {
  std::vector<LiteralSet::Hit> found;
  LiteralSet({"there was an error", "was"}).scan("there was an error", found);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].end, 9U);
  EXPECT_EQ(found[1].end, 18U);
}

TEST(Literals, WhatPatternsWouldReadAsSyntaxIsTakenAsItStands) { EXPECT_THAT(hits({".*("}, "x.*("), UnorderedElementsAre(std::pair(0U, 4U))); }

TEST(Literals, AnEmptySetAndAnEmptyTextHaveNone) {
  EXPECT_THAT(hits({}, "text"), IsEmpty());
  EXPECT_THAT(hits({"x"}, ""), IsEmpty());
}

}  // namespace
}  // namespace pressmill
