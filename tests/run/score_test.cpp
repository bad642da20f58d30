#include "pipeline/run/score.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

constexpr std::string_view kSource = "Hide Ad\nIt opened on 12 May 2021, said Ada Marsh.\n";

// right, system and gold of one tally
std::vector<std::uint64_t> tally(std::string_view name, std::string_view gold, std::string_view record) {
  Scorer scorer;
  scorer.add(kSource, parse_json(gold), parse_json(record));
  for (const Tally& each : scorer.tallies()) {
    if (each.name == name) {
      return {each.right, each.system, each.gold};
    }
  }
  return {};
}

using Counts = std::vector<std::uint64_t>;
constexpr std::string_view kGold = R"({"dates":[{"text":"12 May 2021","value":"2021-05-12","role":"event"}]})";

TEST(Score, ADateCountsWhereItStandsExactly) {
  EXPECT_EQ(tally("dates", kGold, R"({"dates":[{"source_start":21,"source_end":32,"value":"2021-05-12","role":"event"}]})"), (Counts{1, 1, 1}));
  EXPECT_EQ(tally("dates", kGold, R"({"dates":[{"source_start":20,"source_end":32,"value":"2021-05-12","role":"event"}]})"), (Counts{0, 1, 1}));
}

TEST(Score, AMatchedDateIsAskedForItsValue) {
  EXPECT_EQ(tally("date value", kGold, R"({"dates":[{"source_start":21,"source_end":32,"value":"2021-05","role":"event"}]})"), (Counts{0, 1, 1}));
}

TEST(Score, WhatIsMissingAndWhatHasNoPlaceIsNotRight) {
  EXPECT_EQ(tally("dates", kGold, "{}"), (Counts{0, 0, 1}));
  EXPECT_EQ(tally("dates", kGold, R"({"dates":[{"source_start":null,"source_end":null}]})"), (Counts{0, 0, 1}));
}

TEST(Score, NothingIsCountedInFurniture) {
  EXPECT_EQ(tally("dates", R"({"noise":["Hide Ad"]})", R"({"dates":[{"source_start":0,"source_end":4}]})"), (Counts{0, 0, 0}));
}

TEST(Score, NoiseIsCountedInVisibleCharacters) {
  EXPECT_EQ(tally("noise", R"({"noise":["Hide Ad"]})", R"({"removed":[{"source_start":0,"source_end":4}]})"), (Counts{4, 6, 6}));
  EXPECT_EQ(tally("damage", R"({"noise":["Hide Ad"]})", R"({"removed":[{"source_start":0,"source_end":10}]})")[0], 2U);
}

TEST(Score, AGoldThatIsNotInTheTextIsToldOf) {
  EXPECT_THROW(tally("dates", R"({"dates":[{"text":"13 May"}]})", "{}"), JsonError);
  EXPECT_THROW(tally("dates", R"({"dates":[{"text":"12 May 2021","nth":2}]})", "{}"), JsonError);
}

TEST(Score, PrecisionRecallAndTheirMean) {
  const Tally one{"x", 1, 2, 4};
  EXPECT_DOUBLE_EQ(one.precision(), 0.5);
  EXPECT_DOUBLE_EQ(one.recall(), 0.25);
  EXPECT_DOUBLE_EQ(one.f1(), 1.0 / 3);
  EXPECT_DOUBLE_EQ((Tally{"nothing", 0, 0, 0}.f1()), 1.0);
}

}  // namespace
}  // namespace pressmill
