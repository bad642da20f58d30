#include "pipeline/publish/sheet_rows.h"

#include <gmock/gmock.h>

#include <vector>

namespace pressmill {
namespace {

std::string times(std::string_view piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += piece;
  }
  return out;
}

TEST(SheetRows, ATextThatFitsIsLeftAlone) {
  EXPECT_EQ(cell_text("=1+1 “é” 😀"), "=1+1 “é” 😀");
  EXPECT_EQ(cell_text(std::string(32'767, 'x')), std::string(32'767, 'x'));
}

TEST(SheetRows, ALongerOneIsCutAndSaysSo) { EXPECT_EQ(cell_text(std::string(32'768, 'x')), std::string(32'760, 'x') + " […cut]"); }

TEST(SheetRows, WhatACellHoldsIsCountedInUtf16) {
  EXPECT_EQ(cell_text(times("😀", 16'383)), times("😀", 16'383));
  EXPECT_EQ(cell_text(times("😀", 16'384)), times("😀", 16'380) + " […cut]");
}

TEST(SheetRows, WhatWouldBeReadAsAnEscapeIsEscaped) {
  EXPECT_EQ(cell_text("a _x0041_ b"), "a _x005F_x0041_ b");
  EXPECT_EQ(cell_text("a _x00_ b"), "a _x00_ b");
  EXPECT_EQ(cell_text(std::string("a\0b", 3)),
            "a\xEF\xBF\xBD"
            "b");
}

std::string row(const std::vector<Scalar>& cells) {
  std::string out;
  append_row(7, cells, out);
  return out;
}

TEST(SheetRows, AreTyped) {
  EXPECT_EQ(row({"2021-05", std::int64_t{7}, 0.5, true}),
            "<row r=\"7\"><c t=\"inlineStr\"><is><t>2021-05</t></is></c><c><v>7</v></c><c><v>0.5</v></c><c t=\"b\"><v>1</v></c></row>");
}

TEST(SheetRows, AnEmptyCellKeepsItsPlaceButAtTheEnd) { EXPECT_EQ(row({{}, "", std::int64_t{7}, "", {}}), "<row r=\"7\"><c/><c/><c><v>7</v></c></row>"); }

TEST(SheetRows, MarkupAndControlCharactersAreEscaped) {
  EXPECT_EQ(row({"a<b> & \x1B[31m\n=1"}), "<row r=\"7\"><c t=\"inlineStr\"><is><t>a&lt;b&gt; &amp; _x001B_[31m\n=1</t></is></c></row>");
}

TEST(SheetRows, SpacesAtTheEndsStay) {
  EXPECT_EQ(row({" a"}), "<row r=\"7\"><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a</t></is></c></row>");
  EXPECT_EQ(row({"a\n"}), "<row r=\"7\"><c t=\"inlineStr\"><is><t xml:space=\"preserve\">a\n</t></is></c></row>");
}

TEST(SheetRows, ALongTextIsCut) { EXPECT_LT(row({std::string(40'000, 'x')}).size(), 33'000U); }

}  // namespace
}  // namespace pressmill
