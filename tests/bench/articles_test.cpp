#include "tests/bench/articles.h"

#include <gmock/gmock.h>

#include <set>

#include "pipeline/document/json.h"
#include "pipeline/text/utf8.h"

namespace pressmill::bench {
namespace {

const ArticleMaker& maker() {
  static const std::string here = PRESSMILL_SOURCE_DIR;
  static const ArticleMaker all(here + "/corpus/articles", here + "/tests/bench");
  return all;
}

TEST(Articles, TheSameNumberGivesTheSameArticle) {
  const std::string here = PRESSMILL_SOURCE_DIR;
  const ArticleMaker again(here + "/corpus/articles", here + "/tests/bench");
  EXPECT_EQ(maker().text(17), again.text(17));
  EXPECT_EQ(maker().json_line(17), again.json_line(17));
}

TEST(Articles, NoTwoAreTheSame) {
  std::set<std::string> seen;
  for (std::uint64_t n = 0; n < 2000; ++n) {
    seen.insert(maker().text(n));
  }
  EXPECT_EQ(seen.size(), 2000U);
}

TEST(Articles, HaveTheSizeOfNewsAndAreUtf8) {
  for (std::uint64_t n = 0; n < 500; ++n) {
    const std::string text = maker().text(n);
    EXPECT_GT(text.size(), 900U);
    EXPECT_LT(text.size(), 9000U);
    EXPECT_TRUE(utf8::is_valid(text)) << n;
  }
}

TEST(Articles, TheLineHoldsTheText) { EXPECT_EQ(parse_json(maker().json_line(3))["text"].text(), maker().text(3)); }

}  // namespace
}  // namespace pressmill::bench
