#include "extractors/dates/words.h"

#include <gmock/gmock.h>

#include "pipeline/document/rules.h"

namespace pressmill::dates {
namespace {

TEST(DateWords, PhrasesBeginAtATokenOfTheTextOnly) {
  const Rules rules = Rules::load();
  const Words words(rules);
  const auto tokens = tokenize("the last Christmas", rules.vocabulary());
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_TRUE(words.holiday_at(tokens, 2).has_value());
  const auto cut_short = std::span(tokens).first(2);  // what lies behind it is another text's
  EXPECT_FALSE(words.holiday_at(cut_short, 2).has_value());
  EXPECT_EQ(words.trap_at(cut_short, 2), 0U);
  EXPECT_EQ(words.approximate_at(cut_short, 2), 0U);
}

}  // namespace
}  // namespace pressmill::dates
