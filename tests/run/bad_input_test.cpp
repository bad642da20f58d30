// Input as bad as it comes: each kind gets a clear message and a place among what is set aside, and leaves the records of the others as they are.
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>

#include "extractors/registry.h"
#include "pipeline/run/survey.h"
#include "tests/helpers/folders.h"
#include "tests/helpers/process.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;
using testing::Finished;
using testing::folder_hash;
using ::testing::HasSubstr;
using testing::pressmill;
using testing::read_bytes;
using testing::TempFolder;

constexpr std::string_view kGood = "Harrowmere Primary School was rated Good by Ofsted in May 2021.\n\nThe head, Ada Marsh, said: “We are proud.”\n";

class BadInput : public ::testing::Test {
 protected:
  BadInput() { folder_.write("in/good.txt", kGood); }

  Finished run(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"run", folder_ / "in", "-o", folder_ / "out"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return pressmill(arguments);
  }

  // The good article's record, wherever it stands.
  std::string good_record() const {
    const std::string all = read_bytes(folder_ / "out/dataset/articles.jsonl");
    const std::size_t at = all.find("Harrowmere Primary");
    const std::size_t begin = all.rfind('\n', at) + 1;
    return at == std::string::npos ? "" : all.substr(begin, all.find('\n', at) - begin);
  }

  std::string good_record_alone() const {
    const TempFolder alone;
    alone.write("in/good.txt", kGood);
    pressmill({"run", alone / "in", "-o", alone / "out"});
    std::string record = read_bytes(alone / "out/dataset/articles.jsonl");
    record.pop_back();
    return record;
  }

  void expect_set_aside(const std::string& message) {
    const Finished first = run();
    EXPECT_EQ(first.exit_code, 3);
    EXPECT_THAT(first.err, HasSubstr(message));
    EXPECT_EQ(good_record(), good_record_alone());
    const Finished second = run();  // told once
    EXPECT_EQ(second.exit_code, 0) << second.err;
    EXPECT_THAT(second.err, ::testing::Not(HasSubstr(message)));
    EXPECT_THAT(pressmill({"status", folder_ / "out"}).out, HasSubstr("set aside  1"));
  }

  // Root reads everything: for root a dangling link stands for a file that can't be read.
  void expect_unreadable(const std::string& name) {
    if (::geteuid() == 0) {
      fs::create_symlink(folder_ / "nowhere", folder_ / ("in/" + name));
      expect_set_aside(name + ": not read");
      return;
    }
    folder_.write("in/" + name, "secret");
    ::chmod((folder_ / ("in/" + name)).c_str(), 0);
    expect_set_aside(name + ": not read: Permission denied");
  }

  void expect_taken() {
    const Finished done = run();
    EXPECT_EQ(done.exit_code, 0) << done.err;
    EXPECT_EQ(good_record(), good_record_alone());
    EXPECT_EQ(pressmill({"validate", folder_ / "out/dataset/articles.jsonl"}).exit_code, 0);
  }

  TempFolder folder_;
};

TEST_F(BadInput, EmptyFile) { folder_.write("in/bad.txt", ""), expect_taken(); }
TEST_F(BadInput, OneByte) { folder_.write("in/bad.txt", "\xFF"), expect_taken(); }
TEST_F(BadInput, OnlyArtefacts) { folder_.write("in/bad.txt", "Hide Ad\nHide Ad\nRelated topics:\n"), expect_taken(); }
TEST_F(BadInput, Nuls) { folder_.write("in/bad.txt", std::string(3000, '\0')), expect_set_aside("bad.txt: not taken: binary data"); }
TEST_F(BadInput, APdfNamedAsText) { folder_.write("in/bad.txt", "%PDF-1.7\n1 0 obj\n"), expect_set_aside("bad.txt: not taken: a PDF, no text"); }
TEST_F(BadInput, TenThousandOpeningMarks) {
  std::string marks;
  for (int i = 0; i < 10000; ++i) {
    marks += "“";
  }
  folder_.write("in/bad.txt", marks), expect_taken();
}
TEST_F(BadInput, AMegabyteOfSaid) {
  std::string said;
  for (int i = 0; i < 200000; ++i) {
    said += "said ";
  }
  folder_.write("in/bad.txt", said), expect_taken();
}

TEST_F(BadInput, InvalidUtf8IsCountedAsAProblem) {
  folder_.write("in/bad.txt", "Caf\xC3\xA9 and “quotes” \xE2\x80 broken.");
  expect_taken();
  EXPECT_THAT(read_bytes(folder_ / "out/dataset/problems.csv"), HasSubstr("broken-bytes"));
}

TEST_F(BadInput, AFileOverMaxBytes) {
  folder_.write("in/bad.txt", std::string(40U << 20U, 'x'));
  expect_set_aside("bad.txt: not read: 40 MiB is over --max-bytes 32 MiB");
}
TEST_F(BadInput, AJsonLineThatIsNoJson) { folder_.write("in/bad.jsonl", "{oops\n"), expect_set_aside("bad.jsonl:1: not taken: line 1 is no JSON"); }
TEST_F(BadInput, AJsonLineWithoutText) { folder_.write("in/bad.jsonl", "{\"id\":\"x\"}\n"), expect_set_aside("has no \"text\""); }
TEST_F(BadInput, AJsonLineNestedAHundredThousandDeep) {
  folder_.write("in/bad.jsonl", std::string(100000, '[') + std::string(100000, ']') + "\n");
  expect_set_aside("bad.jsonl:1: not taken");
}
TEST_F(BadInput, AFifo) {
  ASSERT_EQ(::mkfifo((folder_ / "in/bad.txt").c_str(), 0600), 0);
  expect_set_aside("bad.txt: not read: no regular file");
}
TEST_F(BadInput, AFifoOfLines) {
  ASSERT_EQ(::mkfifo((folder_ / "in/bad.jsonl").c_str(), 0600), 0);
  expect_set_aside("bad.jsonl: not read: no regular file");
}
TEST_F(BadInput, ALinkThatLeadsOut) {
  folder_.write("elsewhere.txt", "Not for this run.");
  fs::create_symlink(folder_ / "elsewhere.txt", folder_ / "in/bad.txt");
  expect_set_aside("bad.txt: not read: a link that leads out");
}
TEST_F(BadInput, AnUnreadableFile) { expect_unreadable("bad.txt"); }
TEST_F(BadInput, AnUnreadableFileOfLines) { expect_unreadable("bad.jsonl"); }

TEST_F(BadInput, ALoopOfLinksEnds) {
  fs::create_directory(folder_ / "in/sub");
  fs::create_directory_symlink("..", folder_ / "in/sub/loop");
  expect_taken();
}

TEST_F(BadInput, NamesWithNewlinesEscapesAndInvalidUtf8) {
  folder_.write("in/new\nline.txt", "One text about a library in Skelby.");
  folder_.write("in/esc\x1b[31m.txt", "Another text, about a bridge in Fellgate.");
  folder_.write("in/b\xFF.txt", "A third one, about the ferry to Westerby.");
  expect_taken();
  EXPECT_EQ(std::count_if(fs::directory_iterator(folder_ / "in"), fs::directory_iterator(), [](const auto&) { return true; }), 4);
}

TEST_F(BadInput, AnEscapeSequenceInANameDoesNotReachTheTerminal) {
  folder_.write("in/esc\x1b[31m.jsonl", "{oops\n");
  const Finished done = run();
  EXPECT_EQ(done.exit_code, 3);
  EXPECT_THAT(done.err, ::testing::Not(HasSubstr("\x1b")));
}

TEST_F(BadInput, AMendedFileIsTakenAndForgottenAsBad) {
  folder_.write("in/bad.jsonl", "{oops\n");
  EXPECT_EQ(run().exit_code, 3);
  folder_.write("in/bad.jsonl", "{\"id\":\"x\",\"text\":\"Mended.\"}\n");
  EXPECT_EQ(run().exit_code, 0);
  EXPECT_THAT(pressmill({"status", folder_ / "out"}).out, HasSubstr("set aside  0"));
}

TEST_F(BadInput, AMendedFolderIsForgottenAsBad) {
  fs::create_directory(folder_ / "elsewhere");
  fs::create_directory_symlink(folder_ / "elsewhere", folder_ / "in/sub");
  EXPECT_EQ(run().exit_code, 3);
  fs::remove(folder_ / "in/sub");
  folder_.write("in/sub/deeper/a.txt", "Now in its place.");
  EXPECT_EQ(run().exit_code, 0);
  EXPECT_THAT(pressmill({"status", folder_ / "out"}).out, HasSubstr("set aside  0"));
}

TEST_F(BadInput, OutBelowInputIsLeftOutOfTheWalk) {
  pressmill({"run", folder_ / "in", "-o", folder_ / "in/out"});
  const Finished again = pressmill({"run", folder_ / "in", "-o", folder_ / "in/out"});
  EXPECT_EQ(again.exit_code, 0);
  EXPECT_THAT(again.out, HasSubstr("nothing new"));
}

TEST_F(BadInput, TwoHundredMegabytesInOneLineAreRefusedUnread) {
  folder_.write("in/bad.txt", "");
  fs::resize_file(folder_ / "in/bad.txt", 200U << 20U);
  expect_set_aside("bad.txt: not read: 200 MiB is over --max-bytes 32 MiB");
}

TEST_F(BadInput, AJsonLineOfTwoHundredMegabytesIsSkippedWithoutBeingHeld) {
  folder_.write("in/bad.jsonl", "");
  fs::resize_file(folder_ / "in/bad.jsonl", 200U << 20U);
  const Finished done = run();
  EXPECT_EQ(done.exit_code, 3);
  EXPECT_THAT(done.err, HasSubstr("bad.jsonl:1: not read: line 1 is over --max-bytes"));
  EXPECT_EQ(good_record(), good_record_alone());
#ifndef __SANITIZE_ADDRESS__  // which keeps what was freed
  EXPECT_LT(done.peak_kib, 256 << 10U);
#endif
}

// A text of that many sentences, which packs well; with `noise`, words that don't.
std::string long_text(int sentences, bool noise) {
  std::string out = "Fellgate council met.";
  std::uint32_t state = 7;
  for (int i = 0; i < sentences; ++i) {
    out += " The number " + std::to_string(i) + " bus from Westerby to Skelby was late";
    for (int k = 0; noise && k < 60; ++k) {
      state = state * 1664525U + 1013904223U;
      out += k % 6 == 0 ? " " : "";
      out += static_cast<char>('a' + (state >> 24U) % 26);
    }
    out += ".";
  }
  return out;
}

// The dataset stays as it was, and the next run with room goes on.
void expect_survived(const TempFolder& folder, const std::string& text, std::size_t limit) {
  const std::vector<std::string> arguments{"run", folder / "in", "-o", folder / "out"};
  ASSERT_EQ(pressmill(arguments).exit_code, 0);
  const std::string before = folder_hash(folder / "out/dataset");
  folder.write("in/more.txt", text);
  const Finished full = testing::pressmill_on_full_disk(arguments, limit);
  EXPECT_EQ(full.exit_code, 5) << full.err;
  EXPECT_EQ(folder_hash(folder / "out/dataset"), before);
  EXPECT_FALSE(fs::exists(folder / "out/.pressmill/next")) << "half a dataset only fills the disk";
  const Finished again = pressmill(arguments);
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(read_bytes(folder / "out/dataset/articles.jsonl"), HasSubstr("Fellgate council met."));
}

TEST_F(BadInput, AFullDiskUnderTheStoreLeavesTheDatasetAlone) { expect_survived(folder_, long_text(1500, true), 64U << 10U); }
TEST_F(BadInput, AFullDiskUnderTheDatasetLeavesTheOldOneAlone) { expect_survived(folder_, long_text(5000, false), 250U << 10U); }

TEST_F(BadInput, AnIdThatStandsTwiceIsKeptOnceAContent) {
  folder_.write("in/bad.jsonl", R"({"id":"x","text":"The first of two."}
{"id":"x","text":"The first of two."}
{"id":"x","text":"Another one, about the bridge at Skelby."}
)");
  expect_taken();
  const std::string articles = read_bytes(folder_ / "out/dataset/articles.jsonl");
  EXPECT_EQ(std::ranges::count(articles, '\n'), 3);
}

class Silent : public Progress {
 public:
  void begin(std::string_view, Work) override {}
  void step(Work) override {}
};

TEST_F(BadInput, AFileThatIsGoneBeforeItIsReadIsSetAside) {
  folder_.write("in/gone.txt", "Soon gone.");
  const Inputs inputs = find_inputs({folder_ / "in"}, folder_ / "out");
  fs::remove(folder_ / "in/gone.txt");
  Store store(folder_ / "store.sqlite");
  const std::vector<Rules::File> added;
  LazyLine line(added, registry());
  RunReport report;
  Silent progress;
  const std::atomic<int> stop{0};
  RunRequest request;
  request.max_bytes = 1000;
  survey(inputs, request, "fingerprint", store, line, stop, progress, report);
  EXPECT_THAT(report.newly_aside, ::testing::ElementsAre("gone.txt: not read: No such file or directory"));
  EXPECT_EQ(report.documents, 1U);
}

TEST_F(BadInput, AnOutThatCannotBeWrittenEndsWithFive) {
  folder_.write("file", "in the way");
  const Finished done = pressmill({"run", folder_ / "in", "-o", folder_ / "file"});
  EXPECT_EQ(done.exit_code, 5);
  EXPECT_THAT(done.err, HasSubstr("can't be written"));
}

TEST_F(BadInput, AnInputWithNothingToTakeIsToldOf) {
  folder_.write("pages/a.html", "<p>One.</p>");
  const Finished done = pressmill({"run", folder_ / "pages", "-o", folder_ / "out"});
  EXPECT_EQ(done.exit_code, 0);
  EXPECT_THAT(done.err, HasSubstr("nothing to take: the inputs hold no .txt, .jsonl or .ndjson"));
}
TEST_F(BadInput, AMissingInputEndsWithTwo) { EXPECT_EQ(pressmill({"run", folder_ / "nothing", "-o", folder_ / "out"}).exit_code, 2); }

}  // namespace
}  // namespace pressmill
