#include "pipeline/publish/dataset.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "tests/helpers/article_records.h"
#include "tests/helpers/datasets.h"

namespace pressmill::testing {
namespace {

using ::testing::HasSubstr;

TEST(Dataset, TheSameDocumentsGiveTheSameBytesInEveryFormat) {
  const TempFolder folder;
  const std::string one = published(folder, {"a", "b"}, {}, "one");
  EXPECT_EQ(folder_hash(one), folder_hash(published(folder, {"a", "b"}, {}, "two")));
  EXPECT_NE(folder_hash(one), folder_hash(published(folder, {"a", "c"}, {}, "three")));
}

TEST(Dataset, OnlyTheFormatsThatWereChosenAreWritten) {
  const TempFolder folder;
  const std::filesystem::path out = published(folder, {"a"}, {{"csv"}, false});
  EXPECT_TRUE(std::filesystem::exists(out / "quotes.csv"));
  EXPECT_FALSE(std::filesystem::exists(out / "articles.jsonl"));
  EXPECT_FALSE(std::filesystem::exists(out / "dataset.sqlite"));
}

TEST(Dataset, ACopyStandsInDocumentsAndItsFindingsDoNot) {
  const TempFolder folder;
  DatasetWriter writer(folder / "out", {{"csv"}, false});
  writer.add(writer.render(original("a"), sample_record("a", "Ada Marsh")));
  Standing copy = copy_of("a", "b");
  copy.similarity = 0.91249, copy.containment = 1;
  writer.add(writer.render(copy, sample_record("b", "Tom Reed")));
  writer.finish({});
  EXPECT_THAT(read_bytes(folder / "out/documents.csv"), HasSubstr("b,\"Skelby"));
  EXPECT_THAT(read_bytes(folder / "out/documents.csv"), HasSubstr(",a,false,version,a,0.912,1\r\n"));
  EXPECT_THAT(read_bytes(folder / "out/speakers.csv"), ::testing::Not(HasSubstr("Tom Reed")));
  EXPECT_EQ(writer.counts().at("articles"), 1U);
  EXPECT_EQ(writer.counts().at("documents"), 2U);
}

TEST(Dataset, WhatWasSetAsideIsAProblemOfNoDocument) {
  const TempFolder folder;
  DatasetWriter writer(folder / "out", {{"csv"}, false});
  writer.add_aside({"in/x.txt", "read", "is, say, \"broken\""});
  writer.finish({});
  EXPECT_EQ(read_bytes(folder / "out/problems.csv"), "doc_id,code,detail,count\r\n,set-aside,\"in/x.txt: read: is, say, \"\"broken\"\"\",1\r\n");
}

}  // namespace
}  // namespace pressmill::testing
