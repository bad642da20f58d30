#include "pipeline/text/tokens.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> cut(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokenize(text, Vocabulary())) {
    out.emplace_back(token.span.of(text));
  }
  return out;
}

TEST(Tokens, WordsFiguresAndMarksStandApart) { EXPECT_THAT(cut("It cost £1,200."), ElementsAre("It", "cost", "£", "1", ",", "200", ".")); }

TEST(Tokens, WhiteSpaceIsNone) { EXPECT_THAT(cut(" \t\n\u00a0\u2003 "), IsEmpty()); }

TEST(Tokens, LettersAndDigitsThatTouchAreTwo) { EXPECT_THAT(cut("20th 1990s 3pm"), ElementsAre("20", "th", "1990", "s", "3", "pm")); }

TEST(Tokens, AnApostropheBetweenLettersJoinsThem) { EXPECT_THAT(cut("didn't o’clock"), ElementsAre("didn't", "o’clock")); }

TEST(Tokens, APossessiveIsAWordOfItsOwn) {
  EXPECT_THAT(cut("Oxmarsh’s boards' 1990's"), ElementsAre("Oxmarsh", "’s", "boards", "'", "1990", "'s"));
  EXPECT_THAT(cut("it's"), ElementsAre("it", "'s"));
}

TEST(Tokens, AnAccentWrittenApartStaysInItsWord) { EXPECT_THAT(cut("cafe\u0301s open"), ElementsAre("cafe\u0301s", "open")); }

TEST(Tokens, TellCapitalsKindsAndAsciiMarks) {
  const std::string text = "Élan 7 “ ;";
  const auto tokens = tokenize(text, Vocabulary());
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_TRUE(tokens[0].capital);
  EXPECT_EQ(tokens[0].kind, TokenKind::word);
  EXPECT_EQ(tokens[1].kind, TokenKind::number);
  EXPECT_EQ(tokens[2].kind, TokenKind::mark);
  EXPECT_EQ(tokens[2].ascii, '\0');
  EXPECT_EQ(tokens[3].ascii, ';');
}

TEST(Tokens, KnowWhatTheVocabularyKnows) {
  Vocabulary words;
  const auto may = words.add("may");
  const auto twelve = words.add("12");
  const std::string text = "12 MAY maybe";
  const auto tokens = tokenize(text, words);
  EXPECT_EQ(tokens[0].word, twelve);
  EXPECT_EQ(tokens[1].word, may);
  EXPECT_EQ(tokens[2].word, Vocabulary::kUnknown);
}

}  // namespace
}  // namespace pressmill
