#include "pipeline/publish/report/names.h"

#include <gmock/gmock.h>

#include <set>

namespace pressmill {
namespace {

using ::testing::MatchesRegex;

TEST(PageNames, APlainIdIsItsOwnName) {
  EXPECT_EQ(page_name("46832048ca8036a7"), "46832048ca8036a7");
  EXPECT_EQ(page_name("local-paper-2023.07"), "local-paper-2023.07");
}

TEST(PageNames, AnythingElseIsSafeOnEveryFileSystem) {
  for (const char* id : {"../../etc/passwd", "Ünïcode", "a b", "con", "con.txt", "LPT1", "-rf", ".hidden", "ends.", "a/b", "a\\b", "", "x?y=1#z", "<b>", "A"}) {
    EXPECT_THAT(page_name(id), MatchesRegex("[a-z0-9.-]*_[0-9a-f]{16}")) << id;
  }
  EXPECT_LT(page_name(std::string(500, 'a')).size(), 64U);
}

TEST(PageNames, NoTwoIdsShareOne) {
  std::set<std::string> names;
  for (const char* id : {"a", "A", "a ", "a_", "ä", "a/b", "a_b", "a:b"}) {
    names.insert(page_name(id));
  }
  EXPECT_EQ(names.size(), 8U);
}

TEST(PageNames, AFragmentIsWhatARecordIdEndsIn) {
  const auto fragment = fragment_of("46832048ca8036a7#q12");
  ASSERT_TRUE(fragment);
  EXPECT_EQ(fragment->letter, 'q');
  EXPECT_EQ(fragment->number, 12U);
  for (const char* id : {"46832048ca8036a7", "a#", "a#q", "a#12", "a#q1x", "a#Q1", "a#q\"><script>"}) {
    EXPECT_FALSE(fragment_of(id)) << id;
  }
}

}  // namespace
}  // namespace pressmill
