#include "pipeline/run/string_list.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

TEST(StringList, GivesBackEachString) {
  StringList names;
  names.add("harrowmere.txt");
  names.add("");
  names.add("oxmarsh/a.txt");
  ASSERT_EQ(names.size(), 3U);
  EXPECT_EQ(names[0], "harrowmere.txt");
  EXPECT_EQ(names[1], "");
  EXPECT_EQ(names[2], "oxmarsh/a.txt");
}

}  // namespace
}  // namespace pressmill
