#include "pipeline/text/vocabulary.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

TEST(Vocabulary, CaseAndApostropheDoNotMatter) {
  Vocabulary words;
  const auto word = words.add("O’Hara");
  EXPECT_EQ(words.find("o'hara"), word);
  EXPECT_EQ(words.find("O'HARA"), word);
  EXPECT_EQ(words.add("o’hara"), word);
  EXPECT_EQ(words.find("ohara"), Vocabulary::kUnknown);
}

TEST(Vocabulary, FoldsLettersBeyondAscii) {
  Vocabulary words;
  EXPECT_EQ(words.find("ÉMILE"), Vocabulary::kUnknown);
  const auto word = words.add("émile");
  EXPECT_EQ(words.find("ÉMILE"), word);
}

TEST(Vocabulary, OneCharacterIsAWordLikeAnyOther) {
  Vocabulary words;
  EXPECT_EQ(words.find("a"), Vocabulary::kUnknown);
  const auto a = words.add("A");
  const auto comma = words.add(",");
  EXPECT_EQ(words.find("a"), a);
  EXPECT_EQ(words.find("A"), a);
  EXPECT_EQ(words.find(","), comma);
  EXPECT_NE(a, comma);
  EXPECT_EQ(words.find("’"), Vocabulary::kUnknown);
  const auto apostrophe = words.add("'");
  EXPECT_EQ(words.find("’"), apostrophe);
}

TEST(Vocabulary, AWordOfAMegabyteIsUnknown) {
  Vocabulary words;
  words.add("a");
  EXPECT_EQ(words.find(std::string(1U << 20U, 'a')), Vocabulary::kUnknown);
}

}  // namespace
}  // namespace pressmill
