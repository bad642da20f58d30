// The folder of rules that a user gives: what it may hold, and what is said of what nothing would read.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include "pipeline/document/rules.h"
#include "tests/helpers/folders.h"

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::TempFolder;

std::string fault(const TempFolder& folder) {
  try {
    Rules::files_in(folder.path().string());
    return "taken";
  } catch (const RulesError& error) {
    return error.what();
  }
}

std::string fault_of(std::string_view name, std::string_view content = "") {
  const TempFolder folder;
  folder.write(name, content);
  return fault(folder);
}

TEST(RulesFolder, RulesLexiconsAndScalesAreRead) {
  const TempFolder folder;
  for (const char* name : {"noise.yaml", "roles.tsv", "scales/stars-2.yaml", "README.md", ".git/config.yaml", ".hidden.tsv"}) {
    folder.write(name, "content");
  }
  std::vector<std::string> paths;
  for (const Rules::File& file : Rules::files_in(folder.path().string())) {
    paths.push_back(file.path);
    EXPECT_EQ(file.content, "content");
  }
  EXPECT_THAT(paths, ElementsAre("noise.yaml", "roles.tsv", "scales/stars-2.yaml"));
}

TEST(RulesFolder, WhatNothingWouldReadIsAFault) {
  EXPECT_THAT(fault_of("councils.yaml"), HasSubstr("councils.yaml: no rules of that name are read; there are noise.yaml"));
  EXPECT_THAT(fault_of("noise.yml"), HasSubstr("rename it to noise.yaml"));
  EXPECT_THAT(fault_of("rules/noise.yaml"), HasSubstr("rules/noise.yaml: not read; rule files and lexicons lie in the folder itself"));
  EXPECT_THAT(fault_of("scales/old/stars.yaml"), HasSubstr("not read"));
  EXPECT_THAT(fault_of("rolls.tsv"), HasSubstr("rolls.tsv: no lexicon of that name is read, and no pattern beside it holds {rolls}"));
}

TEST(RulesFolder, ALexiconOfItsOwnNameServesAPatternBesideIt) {
  const TempFolder folder;
  folder.write("buttons.tsv", "press here\n");
  folder.write("noise.yaml", "pattern: '^{buttons}$'");
  EXPECT_EQ(fault(folder), "taken");
}

TEST(RulesFolder, AnEmptyFileAndAnEmptyFolderAreTaken) {
  EXPECT_EQ(fault_of("roles.tsv"), "taken");
  EXPECT_EQ(fault(TempFolder()), "taken");
}

TEST(RulesFolder, APipeIsNotWaitedFor) {
  const TempFolder folder;
  ASSERT_EQ(::mkfifo((folder / "roles.tsv").c_str(), 0600), 0);
  EXPECT_THAT(fault(folder), HasSubstr("roles.tsv: can't be read"));
}

}  // namespace
}  // namespace pressmill
