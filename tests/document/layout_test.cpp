#include "pipeline/document/layout.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using ::testing::ElementsAre;

class LayoutTest : public ::testing::Test {
 protected:
  LayoutTest() : layout_(lay_out(text_, words_, Lexicon({}, words_))) {}
  std::string words(Span span) const { return std::string(span.of(text_)); }

  const std::string text_ = "Skelby news\n\nIt rained. It stopped.\n\nÉlan won.";
  Vocabulary words_;
  Layout layout_;
};

TEST_F(LayoutTest, ABlankLinePartsParagraphs) {
  std::vector<std::string> found;
  for (const Paragraph& paragraph : layout_.paragraphs) {
    found.push_back(words(paragraph.span));
  }
  EXPECT_THAT(found, ElementsAre("Skelby news", "It rained. It stopped.", "Élan won."));
}

TEST_F(LayoutTest, AParagraphKnowsItsSentencesAndTokens) {
  const Paragraph& second = layout_.paragraphs[1];
  EXPECT_EQ(second.last_sentence - second.first_sentence, 2U);
  EXPECT_EQ(words(layout_.sentences[second.first_sentence].span), "It rained.");
  EXPECT_EQ(words(layout_.tokens_of(second).front().span), "It");
  EXPECT_EQ(layout_.tokens_of(second).size(), 6U);
}

TEST_F(LayoutTest, APlaceLeadsToItsParagraphSentenceAndToken) {
  const auto at = static_cast<std::uint32_t>(text_.find("stopped"));
  EXPECT_EQ(layout_.paragraph_at(at), 1U);
  EXPECT_EQ(words(layout_.sentences[layout_.sentence_at(at)].span), "It stopped.");
  EXPECT_EQ(words(layout_.tokens[layout_.token_at(at)].span), "stopped");
  EXPECT_EQ(layout_.token_at(static_cast<std::uint32_t>(text_.size())), layout_.tokens.size());
}

TEST_F(LayoutTest, AnEmptyTextHasNothing) {
  const Layout empty = lay_out("", words_, Lexicon({}, words_));
  EXPECT_TRUE(empty.tokens.empty() && empty.sentences.empty() && empty.paragraphs.empty() && empty.sections.empty());
}

}  // namespace
}  // namespace pressmill
