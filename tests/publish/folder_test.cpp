#include "pipeline/publish/folder.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "tests/helpers/folders.h"

namespace pressmill::testing {
namespace {

TEST(Folder, AFileKnowsItsBytesAndItsHashOnceItIsWhole) {
  const TempFolder folder;
  OutputFolder out(folder / "out");
  OutputFile& file = out.open("a/b.txt");
  std::string all;
  for (int i = 0; i < 3000; ++i) {
    const std::string piece(static_cast<std::size_t>(i % 97), static_cast<char>('a' + i % 26));
    file.write(piece);
    all += piece;
  }
  file.write(std::string(200'000, 'x'));  // more than is gathered before it is written
  all += std::string(200'000, 'x');
  EXPECT_TRUE(out.written().empty());
  file.close();
  ASSERT_EQ(out.written().size(), 1U);
  EXPECT_EQ(out.written()[0].name, "a/b.txt");
  EXPECT_EQ(out.written()[0].bytes, all.size());
  EXPECT_EQ(out.written()[0].sha256, sha256(all));
  EXPECT_EQ(read_bytes(folder / "out/a/b.txt"), all);
}

TEST(Folder, AFileThatALibraryWroteIsReadForItsHash) {
  const TempFolder folder;
  OutputFolder out(folder / "out");
  folder.write("out/x.bin", std::string(700'000, 'y'));
  out.adopt("x.bin");
  EXPECT_EQ(out.written()[0].sha256, sha256(std::string(700'000, 'y')));
  EXPECT_THROW(out.adopt("nothing.bin"), PublishError);
}

TEST(Folder, SmallFilesAreThereAndNotInTheList) {
  const TempFolder folder;
  OutputFolder out(folder / "out");
  out.put("many/1.txt", "one");
  out.put("many/2.txt", "two");
  out.sync();
  EXPECT_EQ(read_bytes(folder / "out/many/2.txt"), "two");
  EXPECT_TRUE(out.written().empty());
}

TEST(Folder, OneThatIsThereAlreadyIsRefused) {
  const TempFolder folder;
  folder.write("out/x", "");
  EXPECT_THROW(OutputFolder(folder / "out"), PublishError);
}

TEST(Folder, TakesTheOldOnesPlaceInOneStep) {
  const TempFolder folder;
  folder.write("next/a", "new");
  folder.write("dataset/a", "old");
  swap_folders(folder / "next", folder / "dataset");
  EXPECT_EQ(read_bytes(folder / "dataset/a"), "new");
  EXPECT_FALSE(std::filesystem::exists(folder / "next"));
}

}  // namespace
}  // namespace pressmill::testing
