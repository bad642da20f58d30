#include "pipeline/text/utf8.h"

#include <gmock/gmock.h>

namespace pressmill::utf8 {
namespace {

TEST(Utf8, WalksForwardsAndBackwards) {
  const std::string text = "a£€😀";
  std::u32string forwards, backwards;
  for (std::size_t i = 0; i < text.size(); i += at(text, i).size) {
    forwards += at(text, i).value;
  }
  for (std::size_t i = text.size(); i > 0; i -= before(text, i).size) {
    backwards.insert(backwards.begin(), before(text, i).value);
  }
  EXPECT_EQ(forwards, U"a£€😀");
  EXPECT_EQ(backwards, forwards);
}

TEST(Utf8, BothEndsHaveNoCharacter) {
  EXPECT_EQ(at("abc", 3).size, 0U);
  EXPECT_EQ(before("abc", 0).size, 0U);
}

TEST(Utf8, AppendsWhatAtReads) {
  for (const char32_t cp : {U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFD', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    append(text, cp);
    EXPECT_EQ(at(text, 0).value, cp);
    EXPECT_EQ(at(text, 0).size, text.size());
    EXPECT_TRUE(is_valid(text));
  }
}

TEST(Utf8, KnowsWhatIsNone) {
  EXPECT_FALSE(is_valid("\xC0\xAF"));
  EXPECT_FALSE(is_valid("\xE2\x80"));
  EXPECT_FALSE(is_valid("\xED\xA0\x80"));
}

TEST(Utf8, TheIndexCountsAsAWalkDoes) {
  std::string text;
  for (int i = 0; i < 100; ++i) {
    text += "a£€😀";
  }
  const Index index(text);
  EXPECT_EQ(index.total(), 400U);
  EXPECT_EQ(index.total(), count(text));
  std::uint32_t walked = 0;
  for (std::uint32_t i = 0; i <= text.size(); i += std::max(1U, at(text, i).size)) {
    ASSERT_EQ(index.code_points(i), walked++);
  }
}

TEST(Utf8, TheIndexOfAsciiIsTheByte) { EXPECT_EQ(Index("plain").code_points(3), 3U); }

}  // namespace
}  // namespace pressmill::utf8
