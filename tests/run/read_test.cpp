#include "pipeline/run/read.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>

#include "pipeline/run/errors.h"
#include "tests/helpers/folders.h"

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Read : public ::testing::Test {
 protected:
  std::string file(const std::string& content) const {
    folder_.write("file", content);
    return folder_ / "file";
  }
  // "1:text" for each line, "2:too long" for one over the limit.
  std::vector<std::string> lines(const std::string& content, std::size_t max_bytes = 1000) const {
    LineReader reader(file(content), max_bytes);
    std::vector<std::string> out;
    while (const auto line = reader.next()) {
      out.push_back(std::to_string(line->number) + ":" + (line->too_long ? "too long" : line->text));
    }
    return out;
  }
  std::string refusal(const std::string& path, std::size_t max_bytes = 1000) const {
    try {
      return "read: " + read_file(path, max_bytes);
    } catch (const Rejected& why) {
      return why.stage + ": " + why.what();
    }
  }
  testing::TempFolder folder_;
};

TEST_F(Read, GivesTheBytesOfAFile) { EXPECT_EQ(read_file(file(std::string("a\0b\n", 4)), 4), std::string("a\0b\n", 4)); }

TEST_F(Read, AFileOverTheLimitIsRefusedByBothSizes) {
  EXPECT_EQ(refusal(file("12345"), 4), "read: 5 bytes is over --max-bytes 4 bytes; raise it or leave the file out");
}

TEST_F(Read, TheMessageTellsTwoSizesApart) {
  std::filesystem::resize_file(file(""), (33U << 20U) + 1);
  EXPECT_THAT(refusal(folder_ / "file", 33U << 20U), HasSubstr("34603009 bytes is over --max-bytes 33 MiB"));
}

TEST_F(Read, AFifoIsNotWaitedFor) {
  const std::string path = folder_ / "fifo";
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  EXPECT_EQ(refusal(path), "read: no regular file");
}

TEST_F(Read, WhatIsNotThereIsRefused) {
  EXPECT_THAT(refusal(folder_ / "none"), HasSubstr("No such file"));
  EXPECT_EQ(refusal(folder_.path().string()), "read: no regular file");
}

TEST_F(Read, LinesMayEndInCrLfOrNotAtAll) { EXPECT_THAT(lines("a\r\nb\nc"), ElementsAre("1:a", "2:b", "3:c")); }

TEST_F(Read, BlankLinesAreCountedAndSkipped) {
  EXPECT_THAT(lines("\na\n \t\n\r\nb\n\n"), ElementsAre("2:a", "5:b"));
  EXPECT_THAT(lines(""), IsEmpty());
}

TEST_F(Read, ALineOverTheLimitIsSkippedAndTheNextRead) {
  EXPECT_THAT(lines("abcdef\nok\nabcdefg", 5), ElementsAre("1:too long", "2:ok", "3:too long"));
  EXPECT_THAT(lines(std::string(3'000'000, 'x') + "\nok\n", 1'200'000), ElementsAre("1:too long", "2:ok"));
}

TEST_F(Read, ALineLongerThanTheBufferIsWhole) {
  LineReader reader(file(std::string(3'000'000, 'x') + "\n"), 4'000'000);
  EXPECT_EQ(reader.next()->text.size(), 3'000'000U);
}

TEST_F(Read, TheByteOrderMarkOfTheFirstLineIsNoText) { EXPECT_THAT(lines("\xEF\xBB\xBF{}\n{}\n"), ElementsAre("1:{}", "2:{}")); }

TEST_F(Read, AFolderIsNoFileOfLines) { EXPECT_THROW(LineReader(folder_.path().string(), 10), Rejected); }

TEST_F(Read, WhyAFileOfLinesCannotBeOpenedNamesNoPlace) {  // what was set aside must not tell where the input lies
  try {
    LineReader(folder_ / "missing.jsonl", 10);
    FAIL() << "it was opened";
  } catch (const Rejected& why) {
    EXPECT_EQ(why.stage, "read");
    EXPECT_STREQ(why.what(), "No such file or directory");
  }
}

}  // namespace
}  // namespace pressmill
