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
