#include "pipeline/text/unicode.h"

#include <gmock/gmock.h>

namespace pressmill::unicode {
namespace {

using ::testing::IsEmpty;

TEST(Unicode, LettersOfAnyScriptAndAccentsWrittenApartAreLetters) {
  EXPECT_TRUE(is_letter(U'a') && is_letter(U'É') && is_letter(U'ж') && is_letter(U'\u0301'));
  EXPECT_FALSE(is_letter(U'1') || is_letter(U'’') || is_letter(U'@') || is_letter(U'['));
}

TEST(Unicode, CapitalsAreToldInAnyScript) {
  EXPECT_TRUE(is_upper(U'A') && is_upper(U'Ł'));
  EXPECT_FALSE(is_upper(U'a') || is_upper(U'ł') || is_upper(U'1'));
}

TEST(Unicode, SpacesAreThoseOfUnicode) {
  EXPECT_TRUE(is_space(U' ') && is_space(U'\n') && is_space(U'\u00A0') && is_space(U'\u2028'));
  EXPECT_FALSE(is_space(U'\u200B') || is_space(U'\0') || is_space(U'x'));
}

TEST(Unicode, InvisibleCharactersAreControlsButTabsLineEndsAndJoiners) {
  EXPECT_TRUE(is_format_control(U'\u00AD') && is_format_control(U'\u200B') && is_format_control(U'\uFEFF') && is_format_control(U'\0'));
  EXPECT_FALSE(is_format_control(U'\t') || is_format_control(U'\n') || is_format_control(U'\u200D'));
}

TEST(Unicode, LoweringKeepsTheNumberOfCodePoints) { EXPECT_EQ(lower("ÉCOLE İ ẞ"), "école i ß"); }

TEST(Unicode, AnAccentWrittenApartIsComposedInItsPlace) {
  const auto changes = to_nfc("The cafe\u0301 in Skelby");
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].begin, 7U);
  EXPECT_EQ(changes[0].end, 10U);
  EXPECT_EQ(changes[0].with, "é");
}

TEST(Unicode, ComposedTextIsLeftAlone) {
  EXPECT_THAT(to_nfc("plain"), IsEmpty());
  EXPECT_THAT(to_nfc("The café"), IsEmpty());
}

}  // namespace
}  // namespace pressmill::unicode
