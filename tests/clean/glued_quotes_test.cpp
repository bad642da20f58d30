#include "pipeline/clean/glued_quotes.h"

#include <gmock/gmock.h>

#include "tests/helpers/cleaning.h"
#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(GluedQuotes, GetTheirSpaceBack) {
  EXPECT_EQ(text("The home was rated as'inadequate' by the cqc."), "The home was rated as 'inadequate' by the cqc.");
  EXPECT_EQ(text("It sold a'lucky dip' to each."), "It sold a 'lucky dip' to each.");
}

TEST(GluedQuotes, AreOneOverTheEndOfAWrappedLine) {
  const std::string wrapped =
      "The inspectors went to the home by the river in the spring of the year and\nthey looked at every room in it on both floors, and it was then rated "
      "as'requires\n"
      "improvement' by all of those who had gone there with them on that long day and\nby nobody else, which the owners did not like at all when they heard of "
      "it.\n";
  EXPECT_THAT(text(wrapped), ::testing::HasSubstr("rated as 'requires improvement' by all"));
}

TEST(GluedQuotes, AnApostropheStays) {
  for (const char* sentence :
       {"They didn't open the boys' school.", "It was one o'clock and the pupils' bus had gone.", "She read qur'anic verses to the boys' class.",
        "They've shut. 'Why?' he asked.", "L'Avenir' closed.", "He shouldn'thave gone."}) {
    EXPECT_EQ(text(sentence), sentence);
  }
}

TEST(GluedQuotes, AQuotedGradeIsOne) {
  EXPECT_THAT(ratings("The CQC inspected Tarn Lodge. The home was rated as'inadequate' for being safe."),
              ElementsAre("Tarn Lodge | safe | inadequate | current"));
}

}  // namespace
}  // namespace pressmill::testing
