#include "pipeline/text/sentences.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> sentences(std::string_view text) {
  Vocabulary words;
  const Lexicon abbreviations({{"coun", ""}, {"no", ""}, {"mr", ""}}, words);
  const auto tokens = tokenize(text, words);
  std::vector<Sentence> cut;
  split_sentences(text, tokens, 0, static_cast<std::uint32_t>(tokens.size()), abbreviations, cut);
  std::vector<std::string> out;
  out.reserve(cut.size());
  for (const Sentence& sentence : cut) {
    out.emplace_back(sentence.span.of(text));
  }
  return out;
}

TEST(Sentences, EndAtAFullStopBeforeACapital) { EXPECT_THAT(sentences("They came. They saw! Did they?"), ElementsAre("They came.", "They saw!", "Did they?")); }

TEST(Sentences, AnAbbreviationOrInitialEndsNone) {
  EXPECT_THAT(sentences("Coun. Ada Marsh met J. Holt and É. Roux."), ElementsAre("Coun. Ada Marsh met J. Holt and É. Roux."));
}

TEST(Sentences, ASmallLetterGoesOn) { EXPECT_THAT(sentences("“Stop!” he said. It did."), ElementsAre("“Stop!” he said.", "It did.")); }

TEST(Sentences, AQuotationMayBeginWithASmallLetter) {
  EXPECT_THAT(sentences("They came. “we saw it,” she said."), ElementsAre("They came.", "“we saw it,” she said."));
}

TEST(Sentences, ClosingMarksBelongToWhatTheyClose) {
  EXPECT_THAT(sentences("“We are proud.” “Very.” (So it is.) Good."), ElementsAre("“We are proud.”", "“Very.”", "(So it is.)", "Good."));
}

TEST(Sentences, AFigureOrAddressHasNone) { EXPECT_THAT(sentences("It cost 3.5m at news.example today."), ElementsAre("It cost 3.5m at news.example today.")); }

TEST(Sentences, TextWithoutAFullStopIsOne) {
  EXPECT_THAT(sentences("A headline"), ElementsAre("A headline"));
  EXPECT_THAT(sentences(" "), IsEmpty());
}

}  // namespace
}  // namespace pressmill
