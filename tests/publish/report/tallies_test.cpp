#include "pipeline/publish/report/tallies.h"

#include <gmock/gmock.h>

#include "tests/helpers/folders.h"

namespace pressmill {
namespace {

Tallies tallies_of_nothing() { return Tallies(testing::scratch()); }

TEST(Tallies, TheNamesMetMostOftenComeFirstAndTheOthersAreCounted) {
  Tallies tallies = tallies_of_nothing();
  std::uint32_t row = 0;
  for (const char* name : {"b", "c", "a", "c", "d", "a", "c"}) {
    tallies.add(name, {row++, {'q', 1}});
  }
  const auto most = tallies.most(3);
  ASSERT_EQ(most.names.size(), 3U);
  EXPECT_EQ(most.names[0].name, "c");
  EXPECT_EQ(most.names[0].tally.count, 3U);
  EXPECT_EQ(most.names[1].name, "a");
  EXPECT_EQ(most.names[2].name, "b");
  EXPECT_EQ(most.all, 4U);
}

TEST(Tallies, OfTheirPlacesTheFirstAreKeptInOrder) {
  Tallies tallies = tallies_of_nothing();
  for (std::uint32_t row = 0; row < 300; ++row) {
    tallies.add("Ada Marsh", {row, {'q', row + 2}});
  }
  const auto most = tallies.most(1);
  ASSERT_EQ(most.names.front().tally.places.size(), Tally::kPlaces);
  EXPECT_EQ(most.names.front().tally.count, 300U);
  for (std::uint32_t i = 0; i < Tally::kPlaces; ++i) {
    EXPECT_EQ(most.names.front().tally.places[i].document, i);
    EXPECT_EQ(most.names.front().tally.places[i].fragment.number, i + 2);
  }
}

TEST(Tallies, WithoutANameThereIsNone) {
  Tallies tallies = tallies_of_nothing();
  EXPECT_TRUE(tallies.most(5).names.empty());
  EXPECT_EQ(tallies.most(5).all, 0U);
}

}  // namespace
}  // namespace pressmill
