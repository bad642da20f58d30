#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Nouns, AWarningThatIsReportedByItsOwner) {
  EXPECT_THAT(quotes("Nobody shared Ada Marsh's fear or heard her warning that the roof would fall."),
              ElementsAre(indirect("the roof would fall").printed("her", "pronoun").under("quotes/noun-that")));
}

TEST(Nouns, OrByTheOneBehindBy) {
  EXPECT_THAT(quotes("Few shared the claim by Hugh Pell that the roof was “not safe at all”."),
              ElementsAre(mixed("the roof was “not safe at all”").by("Hugh Pell").under("quotes/noun-that")));
}

TEST(Nouns, AClaimThatOpensTheSentenceEndsNowhereInParticular) {
  EXPECT_THAT(quotes("His claim that the roof leaks angered the board."), ::testing::IsEmpty());
}

TEST(Nouns, TheCueOfANounIsTheVerbThatItStandsFor) {
  const Reading reading = read("Few shared the claim by Hugh Pell that the roof would fall.");
  const auto found = reading.found.of("quote");
  ASSERT_EQ(found.size(), 1U);
  const auto& cue = std::get<Place>(found[0].field("cue").get());
  EXPECT_EQ(reading.document.words(cue.span), "claim");
  EXPECT_EQ(cue.fields[0].value.text(), "claim");
}

}  // namespace
}  // namespace pressmill::testing
