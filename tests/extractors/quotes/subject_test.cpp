#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(Subject, AParticipleGoesWithTheCueBeforeIt) {
  EXPECT_THAT(quotes("“We are late,” Ada Marsh said, adding that nobody had told her."),
              ElementsAre(direct("We are late,").by("Ada Marsh"), indirect("nobody had told her").by("Ada Marsh")));
}

TEST(Subject, AParticipleThatOpensTheSentenceGoesWithItsSubject) {
  EXPECT_THAT(quotes("Noting that the home was cold, Ada Marsh left it."), ElementsAre(indirect("the home was cold").by("Ada Marsh")));
}

TEST(Subject, AnInvertedSubjectEndsTheSentence) {
  EXPECT_THAT(quotes("The governor at the hall chose to sit apart, says the school."),
              ElementsAre(indirect("The governor at the hall chose to sit apart").by("the school")));
}

TEST(Subject, ByBeforeAParticipleNamesNobody) {
  EXPECT_THAT(quotes("Ada Marsh continued by saying, “We will ask for a new roof.”"), ElementsAre(direct("We will ask for a new roof.").by("Ada Marsh")));
}

TEST(Subject, AStatementIsItsAuthors) {
  EXPECT_THAT(quotes("Ada Marsh issued a statement saying the roof would hold."), ElementsAre(indirect("the roof would hold").by("Ada Marsh")));
}

TEST(Subject, AfterSayingHasTheSubjectOfTheSentence) {
  EXPECT_THAT(quotes("Ada Marsh left the hall after saying the roof would hold."), ElementsAre(indirect("the roof would hold").by("Ada Marsh")));
}

TEST(Subject, AParticipleBehindAnObjectHasTheSubjectOfTheSentence) {
  EXPECT_THAT(quotes("She revised her letter explaining that the roof leaked."), ElementsAre(indirect("the roof leaked").printed("She", "pronoun")));
}

TEST(Subject, TwoHyphensHoldAnAside) {
  EXPECT_THAT(quotes("The chief inspector -- who has been in office for two years -- said she was sorry."),
              ElementsAre(indirect("she was sorry").printed("The chief inspector", "explicit")));
}

TEST(Subject, APlaceBehindAnOpeningIsNotTheSubject) {
  EXPECT_THAT(quotes("At a meeting in Fellgate, Northmoor, Ada Marsh left the hall, saying that the roof leaked."),
              ElementsAre(indirect("the roof leaked").by("Ada Marsh")));
}

TEST(Subject, NorIsAnOpeningParticiple) {
  EXPECT_THAT(quotes("Facing the residents again, Ada Marsh left the hall, saying that the roof leaked."),
              ElementsAre(indirect("the roof leaked").by("Ada Marsh")));
}

TEST(Subject, WhoFoundStandsBehindAfter) {
  EXPECT_THAT(quotes("The hall closed after a Fellgate inspection in May found “serious and widespread leaks” in its roof."),
              ElementsAre(mixed("“serious and widespread leaks” in its roof").by("Fellgate inspection in May")));
}

TEST(Subject, AParticipleMayStandBetweenSubjectAndVerb) {
  EXPECT_THAT(quotes("A second report by Ada Marsh published in 2015 labelled the hall “cold and damp”."),
              ElementsAre(mixed("the hall “cold and damp”").by("second report by Ada Marsh")));
}

TEST(Subject, AParticipleWithQuotedWordsMayFollowWhatOpensTheSentence) {
  EXPECT_THAT(quotes("A town hall given a ‘very poor indeed’ mark by Fellgate Council has said it is ‘deeply sad’ about the roof."),
              ::testing::Contains(mixed("it is ‘deeply sad’ about the roof").by("town hall")));
}

TEST(Subject, ABodyBehindWhichIsTheSubjectOfItsClause) {
  EXPECT_THAT(quotes("A fee was part of a series of changes to prices which Fellgate Council said would help the hall."),
              ElementsAre(indirect("would help the hall").by("Fellgate Council")));
}

TEST(Subject, WhoHasHitBackIsWhoSaysBehindTheComma) {
  EXPECT_THAT(quotes("However, bosses at the hall have hit back, saying the plan was “hard work well done”."),
              ElementsAre(mixed("the plan was “hard work well done”").by("bosses")));
  EXPECT_THAT(quotes("Following the issue of the report Sir Hugh Pell has hit out at the board, claiming that it was “not fit for anything”."),
              ElementsAre(mixed("it was “not fit for anything”").by("Sir Hugh Pell")));
}

}  // namespace
}  // namespace pressmill::testing
