#include "pipeline/run/run_log.h"

#include <gmock/gmock.h>

#include "tests/helpers/folders.h"

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::TempFolder;

std::vector<std::size_t> numbers(const std::vector<LoggedRun>& runs) {
  std::vector<std::size_t> out;
  for (const LoggedRun& run : runs) {
    out.push_back(run.number);
  }
  return out;
}

TEST(RunLog, TheLastRunsComeBackTheNewestFirst) {
  const TempFolder folder;
  for (std::uint64_t documents = 1; documents <= 11; ++documents) {
    RunReport report;
    report.documents = documents;
    report.published = documents == 11;
    log_run(folder.path().string(), report, 2);
  }
  const auto runs = last_runs(folder.path().string(), 3);
  EXPECT_THAT(numbers(runs), ElementsAre(11U, 10U, 9U));
  EXPECT_EQ(runs[0].documents, 11);
  EXPECT_TRUE(runs[0].published);
  EXPECT_FALSE(runs[1].published);
}

TEST(RunLog, HalfAReportIsToldOf) {
  const TempFolder folder;
  folder.write("3.json", "{\"documents\":");
  folder.write("notes.json", "{}");
  const auto runs = last_runs(folder.path().string(), 5);
  ASSERT_THAT(numbers(runs), ElementsAre(3U));
  EXPECT_THAT(runs[0].fault, HasSubstr("3.json: "));
}

TEST(RunLog, WithoutAFolderThereAreNone) { EXPECT_THAT(last_runs("/no/such/folder", 5), IsEmpty()); }

}  // namespace
}  // namespace pressmill
