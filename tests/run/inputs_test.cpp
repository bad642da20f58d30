#include "pipeline/run/inputs.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "pipeline/run/errors.h"
#include "tests/helpers/folders.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::Pair;
using testing::TempFolder;

std::vector<std::string> names_of(const Inputs& inputs) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < inputs.files.size(); ++i) {
    out.push_back(inputs.files[i].relative + (inputs.files[i].json_lines ? " lines" : ""));
  }
  return out;
}

TEST(Inputs, TextAndJsonLinesAreFoundAtAnyDepthInOrder) {
  const TempFolder folder;
  for (const char* name : {"in/b.txt", "in/a/z.txt", "in/a/y.jsonl", "in/a/x.ndjson"}) {
    folder.write(name, "x");
  }
  const Inputs inputs = find_inputs({folder / "in"}, folder / "out");
  EXPECT_THAT(names_of(inputs), ElementsAre("a/x.ndjson lines", "a/y.jsonl lines", "a/z.txt", "b.txt"));
  EXPECT_EQ(inputs.files[3].path, fs::canonical(folder / "in/b.txt").string());
  EXPECT_EQ(inputs.files.bytes(), 4U);
}

TEST(Inputs, OtherKindsAreCountedBySuffix) {
  const TempFolder folder;
  for (const char* name : {"a.txt", "b.pdf", "c.pdf", "README"}) {
    folder.write(name, "x");
  }
  const Inputs inputs = find_inputs({folder.path()}, folder / "out");
  EXPECT_THAT(names_of(inputs), ElementsAre("a.txt"));
  EXPECT_THAT(inputs.other_kinds, ElementsAre(Pair("(no suffix)", 1U), Pair(".pdf", 2U)));
}

TEST(Inputs, AFileThatIsNamedIsTakenWhateverItsSuffix) {
  const TempFolder folder;
  folder.write("page.html", "x");
  const Inputs inputs = find_inputs({folder / "page.html"}, folder / "out");
  EXPECT_THAT(names_of(inputs), ElementsAre("page.html"));
  EXPECT_EQ(inputs.files[0].path, folder / "page.html");
}

TEST(Inputs, AFileThatTwoInputsHoldIsTakenOnce) {
  const TempFolder folder;
  folder.write("a.txt", "x");
  EXPECT_THAT(names_of(find_inputs({folder.path(), folder.path().string() + "/."}, folder / "out")), ElementsAre("a.txt"));
}

TEST(Inputs, TheOutputBelowAnInputIsLeftOut) {
  const TempFolder folder;
  folder.write("a.txt", "x");
  folder.write("out/dataset/b.txt", "x");
  EXPECT_THAT(names_of(find_inputs({folder.path()}, folder / "out")), ElementsAre("a.txt"));
}

TEST(Inputs, TheOutputMayBeTheInputItself) {
  const TempFolder folder;
  for (const char* name : {"a.txt", "dataset/annotations/brat/b.txt", ".pressmill/c.txt", "other/dataset/d.txt"}) {
    folder.write(name, "x");
  }
  EXPECT_THAT(names_of(find_inputs({folder.path()}, folder.path())), ElementsAre("a.txt", "other/dataset/d.txt"));
}

TEST(Inputs, AnOutputWithoutANameIsAUsageError) {
  const TempFolder folder;
  EXPECT_THROW(find_inputs({folder.path()}, ""), UsageError);
}

TEST(Inputs, ASuffixMayStandInCapitals) {
  const TempFolder folder;
  for (const char* name : {"A.TXT", "B.Jsonl", "C.NDJSON", "txt", "d.txt.gz"}) {
    folder.write(name, "x");
  }
  EXPECT_THAT(names_of(find_inputs({folder.path()}, folder / "out")), ElementsAre("A.TXT", "B.Jsonl lines", "C.NDJSON lines"));
}

TEST(Inputs, ALinkLeadsToWhatLiesBelowTheSameInputOnly) {
  const TempFolder folder;
  folder.write("in/real/a.txt", "x");
  folder.write("elsewhere/b.txt", "x");
  fs::create_directory_symlink(folder / "in/real", folder / "in/link");
  fs::create_symlink(folder / "elsewhere/b.txt", folder / "in/b.txt");
  fs::create_symlink("nowhere.txt", folder / "in/broken.txt");
  fs::create_symlink("self.txt", folder / "in/self.txt");
  const Inputs inputs = find_inputs({folder / "in"}, folder / "out");
  EXPECT_THAT(names_of(inputs), ElementsAre("link/a.txt"));  // the first way into a folder
  EXPECT_THAT(inputs.unreadable, ElementsAre(Pair("b.txt", ::testing::HasSubstr("leads out of the input")), Pair("broken.txt", "a link to what isn't there"),
                                             Pair("self.txt", ::testing::HasSubstr("symbolic"))));
}

TEST(Inputs, ALoopOfLinksEnds) {
  const TempFolder folder;
  folder.write("in/sub/a.txt", "x");
  fs::create_directory_symlink("..", folder / "in/sub/loop");
  EXPECT_THAT(names_of(find_inputs({folder / "in"}, folder / "out")), ElementsAre("sub/a.txt"));
}

TEST(Inputs, OneThatDoesNotExistIsAUsageError) {
  const TempFolder folder;
  EXPECT_THROW(find_inputs({folder / "nowhere"}, folder / "out"), UsageError);
}

TEST(Inputs, NamesThatAreNoTextAreShownAsText) {
  EXPECT_EQ(display_path("caf\xC3\xA9.txt"), "caf\xC3\xA9.txt");
  EXPECT_EQ(display_path("caf\xE9.txt"), "caf\xEF\xBF\xBD.txt");
}

}  // namespace
}  // namespace pressmill
