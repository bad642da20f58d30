#include "pipeline/text/lexicon.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using ::testing::Eq;
using ::testing::Optional;

// A lexicon and a text cut with its vocabulary: what stands at each token?
class LexiconOf {
 public:
  LexiconOf(std::initializer_list<Lexicon::Entry> entries) : lexicon_(entries, vocabulary_) {}

  // The value found at the n-th token of the text and how many tokens it takes, as "value/2"; "none" where there is nothing.
  std::string at(std::string_view text, std::size_t n = 0) const {
    const auto tokens = tokenize(text, vocabulary_);
    const auto found = lexicon_.at(tokens, n);
    return found ? std::string(found->value) + "/" + std::to_string(found->tokens) : "none";
  }
  std::optional<std::string_view> of(std::string_view word) const { return lexicon_.of(vocabulary_.find(word)); }

 private:
  Vocabulary vocabulary_;
  Lexicon lexicon_;
};

TEST(Lexicon, TakesTheLongestPhraseThatBeginsThere) {
  const LexiconOf months{{"may", "5"}, {"may day", "05-01"}, {"may day holiday", "long"}};
  EXPECT_EQ(months.at("May Day came"), "05-01/2");
  EXPECT_EQ(months.at("may day holiday"), "long/3");
  EXPECT_EQ(months.at("May was wet"), "5/1");
  EXPECT_EQ(months.at("in May", 1), "5/1");
  EXPECT_EQ(months.at("in May"), "none");
}

TEST(Lexicon, APhraseNeedsAllOfItsWords) {
  const LexiconOf phrases{{"requires improvement", "grade"}};
  EXPECT_EQ(phrases.at("requires"), "none");
  EXPECT_EQ(phrases.at("requires an improvement"), "none");
  EXPECT_EQ(phrases.at("REQUIRES\nImprovement."), "grade/2");
}

TEST(Lexicon, BehindTheLastTokenNothingBegins) {
  Vocabulary vocabulary;
  const Lexicon months({{"may", "5"}}, vocabulary);
  const auto tokens = tokenize("in May", vocabulary);
  EXPECT_FALSE(months.at(std::span(tokens).first(1), 1).has_value());
}

TEST(Lexicon, BothApostrophesAreOne) {
  const LexiconOf bodies{{"children's services", "curly"}, {"officers’ board", "straight"}};
  EXPECT_EQ(bodies.at("children’s services"), "curly/3");
  EXPECT_EQ(bodies.at("officers' board"), "straight/3");
  EXPECT_EQ(bodies.at("officers’ board"), "straight/3");
}

TEST(Lexicon, AFigureInAPhraseIsThatFigure) {
  const LexiconOf phrases{{"post-16 provision", "aspect"}};
  EXPECT_EQ(phrases.at("post-16 provision"), "aspect/4");
  EXPECT_EQ(phrases.at("post-17 provision"), "none");
}

TEST(Lexicon, AMarkInAPhraseIsThatMark) {
  const LexiconOf phrases{{"april–march", "year"}};
  EXPECT_EQ(phrases.at("April–March"), "year/3");
  EXPECT_EQ(phrases.at("April—March"), "none");
  EXPECT_EQ(phrases.at("April “March"), "none");
}

TEST(Lexicon, AnEntryMayBeginWithAFigureOrAMark) {
  const LexiconOf phrases{{"24 hours", "day"}, {",", "comma"}, {"'s", "possessive"}};
  EXPECT_EQ(phrases.at("24 hours"), "day/2");
  EXPECT_EQ(phrases.at("25 hours"), "none");
  EXPECT_EQ(phrases.at("Oxmarsh, too", 1), "comma/1");
  EXPECT_EQ(phrases.at("Oxmarsh’s board", 1), "possessive/1");
}

TEST(Lexicon, AWordThatNoLexiconHoldsIsNeverFound) {
  const LexiconOf phrases{{"24 hours", "day"}, {",", "comma"}, {"– dash", "dash"}, {std::string(60, 'x') + " hours", "long"}};
  EXPECT_EQ(phrases.at("Xyzzy hours"), "none");
  EXPECT_EQ(phrases.at("Xyzzy"), "none");
  EXPECT_THAT(phrases.of("xyzzy"), Eq(std::nullopt));
}

TEST(Lexicon, GivesTheValueOfASingleWordOnly) {
  const LexiconOf grades{{"good", "3"}, {"very good", "4"}, {"plain", ""}};
  EXPECT_THAT(grades.of("Good"), Optional(Eq("3")));
  EXPECT_THAT(grades.of("very"), Eq(std::nullopt));
  EXPECT_THAT(grades.of("plain"), Optional(Eq("")));
}

TEST(Lexicon, OfTwoEqualEntriesTheFirstCounts) {
  const LexiconOf twice{{"spring", "season"}, {"Spring", "water"}};
  EXPECT_EQ(twice.at("spring"), "season/1");
  EXPECT_THAT(twice.of("spring"), Optional(Eq("season")));
}

TEST(Lexicon, APhraseThatGoesOnOtherwiseIsTheLongestOfThoseThatDoNot) {
  const LexiconOf ranks{{"chief", "lead"}, {"chief officer", "rank"}, {"chief officer of health", "post"}, {"chief officer of police", "force"}};
  EXPECT_EQ(ranks.at("chief officer of health"), "post/4");
  EXPECT_EQ(ranks.at("chief officer of works"), "rank/2");
  EXPECT_EQ(ranks.at("chief officer of"), "rank/2");
  EXPECT_EQ(ranks.at("chief baker"), "lead/1");
}

TEST(Lexicon, AnyNumberOfPhrasesMayBeginWithOneWord) {
  std::vector<Lexicon::Entry> entries;
  for (int i = 0; i < 500; ++i) {
    entries.push_back({"the " + std::string(1, static_cast<char>('a' + i % 26)) + "x" + std::string(static_cast<std::size_t>(i / 26), 'y'), std::to_string(i)});
  }
  Vocabulary vocabulary;
  const Lexicon many(entries, vocabulary);
  for (const auto& entry : entries) {
    const auto tokens = tokenize(entry.phrase, vocabulary);
    ASSERT_TRUE(many.at(tokens, 0).has_value()) << entry.phrase;
    EXPECT_EQ(many.at(tokens, 0)->value, entry.value) << entry.phrase;
  }
}

TEST(Lexicon, SeveralAsOneGiveTheLongestOfAllAndOnADrawTheFirst) {
  Vocabulary vocabulary;
  const Lexicon grades({{"good", "grade"}, {"requires improvement", "grade"}}, vocabulary);
  const Lexicon aspects({{"good", "aspect"}, {"good order", "aspect"}, {"requires improvement", "aspect"}}, vocabulary);
  const Lexicon* const both[] = {&grades, &aspects};
  const Lexicon all(both);
  const auto at = [&](std::string_view text) {
    const auto tokens = tokenize(text, vocabulary);
    const auto found = all.at(tokens, 0);
    return found ? std::string(found->value) + "/" + std::to_string(found->tokens) + " of entry " + std::to_string(found->entry) : "none";
  };
  EXPECT_EQ(at("good work"), "grade/1 of entry 0");
  EXPECT_EQ(at("good order"), "aspect/2 of entry 3");
  EXPECT_EQ(at("requires improvement"), "grade/2 of entry 1");
  EXPECT_EQ(at("order"), "none");
}

}  // namespace
}  // namespace pressmill
