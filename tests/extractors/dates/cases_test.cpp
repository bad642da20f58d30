// Every line of corpus/cases/dates.tsv as a test of the whole line: "2021-10-06<TAB>It shut on [7 Feb 2023|2023-02-07]."
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "tests/helpers/dates.h"

namespace pressmill::testing {
namespace {

struct Case {
  std::string published, text;
  std::vector<Told> told;
};

Case parse(const std::string& line) {
  Case out;
  const std::size_t tab = line.find('\t');
  out.published = line.substr(0, tab) == "-" ? "" : line.substr(0, tab);
  std::size_t at = tab + 1;
  for (std::size_t open = line.find('[', at); open != std::string::npos; open = line.find('[', at)) {
    const std::size_t bar = line.find('|', open), close = line.find(']', open);
    out.text += line.substr(at, open - at) + line.substr(open + 1, bar - open - 1);
    out.told.push_back({line.substr(open + 1, bar - open - 1), line.substr(bar + 1, close - bar - 1)});
    at = close + 1;
  }
  out.text += line.substr(at);
  return out;
}

TEST(DateCases, EachLineIsReadAsMarked) {
  std::ifstream file(PRESSMILL_SOURCE_DIR "/corpus/cases/dates.tsv");
  int count = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    const Case wanted = parse(line);
    EXPECT_THAT(dates_in(wanted.text, wanted.published), ::testing::ElementsAreArray(wanted.told)) << line;
    ++count;
  }
  EXPECT_GE(count, 300);
}

}  // namespace
}  // namespace pressmill::testing
