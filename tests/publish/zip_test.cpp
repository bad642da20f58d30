#include "pipeline/publish/zip.h"

#include <gmock/gmock.h>

#include "tests/helpers/folders.h"

namespace pressmill::testing {
namespace {

// An archive of one entry, each text a stretch of its own.
std::string archive_of(const TempFolder& folder, const std::string& name, const std::vector<std::string>& texts) {
  std::vector<std::unique_ptr<ZipStretch>> stretches;
  std::vector<ZipStretch*> all;
  for (const std::string& text : texts) {
    all.push_back(stretches.emplace_back(std::make_unique<ZipStretch>(folder / "")).get());
    all.back()->add(text);
    all.back()->end();
  }
  OutputFile file(folder / name);
  ZipWriter zip(file);
  zip.entry("inside.txt", all);
  zip.finish();
  file.close();
  return read_bytes(folder / name);
}

// Bytes that deflate can't make much shorter.
std::string noise(std::size_t size) {
  std::string out;
  for (std::uint32_t state = 1; out.size() < size;) {
    state = state * 1664525U + 1013904223U;
    out += static_cast<char>(state >> 24U);
  }
  return out;
}

TEST(Zip, StretchesOneBehindTheOtherAreOneEntry) {
  const TempFolder folder;
  const auto entries = read_zip(archive_of(folder, "a.zip", {"<head>", "rows", "</head>"}));
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].name, "inside.txt");
  EXPECT_EQ(entries[0].content, "<head>rows</head>");
}

TEST(Zip, WhatIsTooLargeForMemoryComesBackWhole) {
  const TempFolder folder;
  const std::string large = noise(300'000), even(500'000, 'x');
  const auto entries = read_zip(archive_of(folder, "a.zip", {large, even}));
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].content, large + even);
}

TEST(Zip, TheSameContentGivesTheSameBytesAndLeavesNoFileBehind) {
  const TempFolder folder;
  EXPECT_EQ(archive_of(folder, "a.zip", {noise(200'000)}), archive_of(folder, "b.zip", {noise(200'000)}));
  EXPECT_FALSE(std::filesystem::exists(folder / ".scratch"));
}

TEST(Zip, AnArchiveThatIsCutIsRefused) {
  const TempFolder folder;
  const std::string whole = archive_of(folder, "a.zip", {"text"});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THROW(read_zip(whole.substr(0, size)), PublishError) << size;
  }
}

}  // namespace
}  // namespace pressmill::testing
