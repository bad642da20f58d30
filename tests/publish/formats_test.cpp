#include <gmock/gmock.h>

#include <stdexcept>

#include "pipeline/publish/format.h"

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Formats, AListNamesThemAndStandoffIsAWayToWriteThem) {
  EXPECT_THAT(FormatChoice::parse("").names, IsEmpty());
  EXPECT_THAT(FormatChoice::parse("sqlite,csv,csv").names, ElementsAre("csv", "sqlite"));
  EXPECT_THAT(FormatChoice::parse("csv, sqlite ").names, ElementsAre("csv", "sqlite"));
  EXPECT_FALSE(FormatChoice::parse("csv").standoff);
  EXPECT_TRUE(FormatChoice::parse("standoff").standoff);
  EXPECT_THAT(FormatChoice::parse("standoff").names, IsEmpty());
}

TEST(Formats, AChoiceReadsBackFromItsWords) {
  for (const char* list : {"", "standoff", "csv,jsonl", "standoff,csv"}) {
    EXPECT_EQ(FormatChoice::parse(list).words(), list);
  }
}

TEST(Formats, AnUnknownOneIsRefusedWithThoseThatThereAre) {
  try {
    FormatChoice::parse("csv,parquet");
    FAIL() << "accepted";
  } catch (const std::invalid_argument& error) {
    EXPECT_THAT(error.what(), ::testing::AllOf(::testing::HasSubstr("parquet"), ::testing::HasSubstr("sqlite")));
  }
}

}  // namespace
}  // namespace pressmill
