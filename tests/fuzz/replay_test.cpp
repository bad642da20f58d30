// Every input that is kept, and those that once broke something, through its target in an ordinary build.
#include <gmock/gmock.h>

#include <filesystem>

#include "pipeline/run/read.h"
#include "tests/fuzz/targets.h"

namespace pressmill::fuzz {
namespace {

class Replay : public ::testing::TestWithParam<Target> {};

TEST_P(Replay, EveryKeptInputComesBack) {
  const auto folder = std::filesystem::path(PRESSMILL_SOURCE_DIR) / "tests/fuzz/corpus" / GetParam().name;
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string input = read_file(entry.path().string(), kDefaultMaxBytes);
    EXPECT_NO_THROW(GetParam().run(input)) << entry.path().filename();
    EXPECT_NO_THROW(GetParam().run(input.substr(0, input.size() / 2))) << "half of " << entry.path().filename();
    ++count;
  }
  EXPECT_GT(count, 2);
}

INSTANTIATE_TEST_SUITE_P(Fuzz, Replay, ::testing::ValuesIn(targets().begin(), targets().end()), [](const auto& each) { return std::string(each.param.name); });

}  // namespace
}  // namespace pressmill::fuzz
