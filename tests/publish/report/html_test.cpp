#include "pipeline/publish/report/html.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string escaped(std::string_view data) {
  Html out;
  out << text(data);
  return std::move(out).take();
}

TEST(Html, DataOpensNoElementAndEndsNoAttribute) {
  EXPECT_EQ(escaped("<script>alert('x')</script>"), "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  EXPECT_EQ(escaped("\" onload=\"x & y"), "&quot; onload=&quot;x &amp; y");
}

TEST(Html, WhatIsSpecialIsFoundAtEveryPlaceOfALongText) {
  for (std::size_t at = 0; at < 70; ++at) {
    for (const char special : {'<', '&', '"', '\'', '>', '\x1B', '\x7F'}) {
      std::string plain(70, 'x');
      plain[at] = special;
      EXPECT_EQ(escaped(plain).find(special), special == '&' ? at : std::string::npos) << at;
      EXPECT_EQ(escaped(plain), std::string(at, 'x') + escaped(std::string(1, special)) + std::string(69 - at, 'x'));
    }
  }
}

TEST(Html, ControlCharactersBecomeTheirPictures) {
  EXPECT_EQ(escaped("a\x1B[31mred\x07"), "a␛[31mred␇");
  EXPECT_EQ(escaped(std::string_view("a\0b", 3)), "a␀b");
  EXPECT_EQ(escaped("a\x7F"), "a␡");
  EXPECT_EQ(escaped("line\nline\tcell"), "line\nline\tcell");
}

TEST(Html, ControlsOfTheSecondSetAndMarksThatTurnTheTextAreReplaced) {
  EXPECT_EQ(escaped("a\xC2\x9B b"), "a\xEF\xBF\xBD b");
  EXPECT_EQ(escaped("cod\xE2\x80\xAE"
                    "exe.txt"),
            "cod\xEF\xBF\xBD"
            "exe.txt");
  EXPECT_EQ(escaped("‘é’ – £5 €"), "‘é’ – £5 €");
}

TEST(Html, OnlyAWebAddressBecomesALink) {
  Html good, bad;
  good.outward("https://example.org/a?b=\"c");
  bad.outward("javascript:alert(1)");
  EXPECT_EQ(good.view(), "<a rel=\"noopener noreferrer\" href=\"https://example.org/a?b=&quot;c\">https://example.org/a?b=&quot;c</a>");
  EXPECT_EQ(bad.view(), "javascript:alert(1)");
}

TEST(Html, NumbersAreShort) {
  Html out;
  out.decimal(12.04) << " ";
  out.decimal(0.25) << " ";
  out.decimal(-0.01) << " ";
  out.grouped(1234567) << " ";
  out.grouped(999);
  EXPECT_EQ(out.view(), "12 0.2 0 1,234,567 999");
}

TEST(Html, AnAssetIsAllowedByItsHash) {
  const Inline style = inline_assets({"report/style.css"});
  EXPECT_THAT(style.source.view(), StartsWith("'sha256-"));
  EXPECT_EQ(style.source.view().size(), std::string_view("'sha256-'").size() + 44);
  EXPECT_THAT(style.content.view(), HasSubstr("color-scheme"));
  EXPECT_THAT(style.content.view(), Not(HasSubstr("/*")));
}

}  // namespace
}  // namespace pressmill
