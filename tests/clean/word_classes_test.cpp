#include "pipeline/clean/word_classes.h"

#include <gmock/gmock.h>

#include "pipeline/text/tokens.h"
#include "tests/helpers/documents.h"

namespace pressmill::testing {
namespace {

using enum WordClasses::Class;

// The classes of one word.
unsigned classes(std::string_view word, const Rules& rules = embedded_rules()) { return WordClasses(rules).of(tokenize(word, rules.vocabulary()).at(0)); }

TEST(WordClasses, AWordMayBeOfSeveral) {
  EXPECT_EQ(classes("grace"), kFirst | kPlain);
  EXPECT_EQ(classes("mrs"), kTitle | kHonorific);
  EXPECT_EQ(classes("an"), kArticle | kIndefinite | kPlain | kFunction);
}

TEST(WordClasses, AWordThatNoLexiconKnowsIsOfNone) { EXPECT_EQ(classes("larkspur"), 0U); }

TEST(WordClasses, APhraseOfAUserMakesNoWordOfItOne) {
  const Rules rules = Rules::load({{"lexicons/titles.tsv", "zorbly quux\thonorific\n"}, {"lexicons/plain-words.tsv", "zorbly mews\tplace\n"}});
  EXPECT_EQ(classes("zorbly", rules), 0U);
  EXPECT_EQ(classes("larkspur", rules), 0U);
}

TEST(WordClasses, PlainWordsAreSingleWords) {
  for (const Lexicon::Entry& entry : embedded_rules().lexicon("plain-words").entries()) {
    EXPECT_EQ(tokenize(entry.phrase, embedded_rules().vocabulary()).size(), 1U) << entry.phrase;
  }
}

TEST(WordClasses, AnEndingNeedsAWordBeforeIt) {
  const WordClasses words(embedded_rules());
  EXPECT_TRUE(words.ends_plainly("refurbishment"));
  EXPECT_FALSE(words.ends_plainly("bation"));
  EXPECT_FALSE(words.ends_plainly("larkspur"));
}

}  // namespace
}  // namespace pressmill::testing
