#include "pipeline/text/edited_text.h"

#include <gmock/gmock.h>

#include <random>

namespace pressmill {
namespace {

std::string back_to_source(std::string_view source, const EditedText& text) {
  std::string out;
  std::uint32_t at = 0;
  for (const Edit& edit : text.edits()) {
    out += source.substr(at, edit.span.begin - at);
    out += edit.with;
    at = edit.span.end;
  }
  return out + std::string(source.substr(at));
}

TEST(EditedText, KnowsWhereEachByteCameFrom) {
  const EditedText text("Hide Ad\nInspectors came.", {{{0, 8}, "", "noise/hide-ad"}});
  EXPECT_EQ(text.text(), "Inspectors came.");
  EXPECT_EQ(text.to_source({0, 10}), (SourceSpan{8, 18}));
  EXPECT_EQ(text.to_clean({8, 18}), (Span{0, 10}));
  EXPECT_TRUE(text.to_clean({0, 4}).empty());
}

TEST(EditedText, ASpanOverARemovedPartHoldsIt) {
  const EditedText text("one AD two", {{{3, 6}, "", "r"}});
  EXPECT_EQ(text.text(), "one two");
  EXPECT_EQ(text.to_source({0, 7}), (SourceSpan{0, 10}));
  EXPECT_EQ(text.to_source({0, 3}), (SourceSpan{0, 3}));
  EXPECT_EQ(text.to_source({4, 7}), (SourceSpan{7, 10}));
}

TEST(EditedText, WhatATitlePutInHasNoSource) {
  const EditedText text("Body.", {{{0, 0}, "Title\n\n", "layout/title"}});
  EXPECT_EQ(text.to_source({0, 5}), std::nullopt);
  EXPECT_EQ(text.to_source({7, 12}), (SourceSpan{0, 5}));
}

TEST(EditedText, ALaterEditSwallowsTheOneItCovers) {
  const EditedText first("abcdef", {{{2, 3}, "XY", "one"}});  // abXYdef
  const EditedText second = first.then({{{1, 5}, "-", "two"}});
  EXPECT_EQ(second.text(), "a-ef");
  ASSERT_EQ(second.edits().size(), 1U);
  EXPECT_EQ(second.edits()[0].span, (SourceSpan{1, 4}));
  EXPECT_EQ(second.edits()[0].rule, "two");
}

// Random edits in random layers: the last text must always follow from the source and the edits, whatever met what.
TEST(EditedText, LayersOfEditsAddUpToEditsOfTheSource) {
  std::mt19937 random(7);
  const auto below = [&random](std::size_t n) { return static_cast<std::uint32_t>(random() % (n + 1)); };
  for (int round = 0; round < 3000; ++round) {
    const std::string source = std::string("abcdefghijklmnopqrstuvwxyz").substr(0, 1 + below(20));
    EditedText text{source};
    for (int layer = 0; layer < 4; ++layer) {
      std::vector<CleanEdit> edits;
      std::string expected;
      std::uint32_t at = 0;
      while (at < text.text().size()) {
        const std::uint32_t begin = at + below(4);
        const std::uint32_t end = begin + below(3);
        if (end > text.text().size()) {
          break;
        }
        edits.push_back({{begin, end}, std::string(below(2), static_cast<char>('A' + layer)), "r"});
        expected += text.text().substr(at, begin - at) + edits.back().with;
        at = end + 1;
        expected += text.text().substr(end, 1);
      }
      if (at < text.text().size()) {
        expected += text.text().substr(at);
      }
      text = text.then(edits);
      ASSERT_EQ(text.text(), expected);
      ASSERT_EQ(back_to_source(source, text), text.text());
      for (std::size_t i = 1; i < text.edits().size(); ++i) {
        ASSERT_LE(text.edits()[i - 1].span.end, text.edits()[i].span.begin);
      }
    }
  }
}

}  // namespace
}  // namespace pressmill
