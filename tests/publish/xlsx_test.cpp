#include "pipeline/publish/xlsx.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

std::string times(std::string_view piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += piece;
  }
  return out;
}

TEST(Xlsx, ATextThatFitsIsLeftAlone) {
  EXPECT_EQ(cell_text("=1+1 “é” 😀"), "=1+1 “é” 😀");
  EXPECT_EQ(cell_text(std::string(32'767, 'x')), std::string(32'767, 'x'));
}

TEST(Xlsx, ALongerOneIsCutAndSaysSo) { EXPECT_EQ(cell_text(std::string(32'768, 'x')), std::string(32'760, 'x') + " […cut]"); }

TEST(Xlsx, WhatACellHoldsIsCountedInUtf16) {
  EXPECT_EQ(cell_text(times("😀", 16'383)), times("😀", 16'383));
  EXPECT_EQ(cell_text(times("😀", 16'384)), times("😀", 16'380) + " […cut]");
}

TEST(Xlsx, WhatWouldBeReadAsAnEscapeIsEscaped) {
  EXPECT_EQ(cell_text("a _x0041_ b"), "a _x005F_x0041_ b");
  EXPECT_EQ(cell_text("a _x00_ b"), "a _x00_ b");
  EXPECT_EQ(cell_text(std::string("a\0b", 3)),
            "a\xEF\xBF\xBD"
            "b");
}

}  // namespace
}  // namespace pressmill
