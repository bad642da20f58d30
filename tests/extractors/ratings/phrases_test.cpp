// Ways of telling a rating without a verb of judging: a noun phrase under any verb, who says so behind it, a label in brackets.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RatingPhrases, ANounPhraseUnderAnyVerb) {
  EXPECT_THAT(ratings_behind(kHome, "Staff toasted a good rating from the CQC."), ElementsAre("Tarn Lodge | - | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "The visit by the CQC led to a ‘Good’ rating for safety."), ElementsAre("Tarn Lodge | safety | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "CQC inspectors returned a verdict of ‘inadequate’."), ElementsAre("Tarn Lodge | - | inadequate | current"));
  EXPECT_THAT(ratings_behind(kHome, "Families, drawn by its website, found a home which has a CQC rating of requires improvement."),
              Contains("Tarn Lodge | - | requires improvement | current"));
}

TEST(RatingPhrases, AGradeWithItsBody) {
  EXPECT_THAT(ratings_behind(kSchool, "A ‘good’ from Ofsted has cheered staff."), ElementsAre("Tarn Lane Primary School | - | good | current"));
  EXPECT_THAT(ratings_behind(kSchool, "“I am proud of our ‘outstanding’ judgement from Ofsted,” said its head."),
              ElementsAre("Tarn Lane Primary School | - | outstanding | current"));
  EXPECT_THAT(ratings_behind(kSchool, "“We are glad to have been graded ‘good’ by Ofsted,” said its head."),
              ElementsAre("Tarn Lane Primary School | - | good | current"));
  EXPECT_THAT(ratings_behind(kSchool, "“We hope to be graded ‘good’ by Ofsted,” said its head."), IsEmpty());
}

TEST(RatingPhrases, WhatIsToBeOrMayBeIsNone) {
  for (const std::string_view trap : {"Staff hope to celebrate a good rating from the CQC.", "The plan is to secure a good rating from the CQC.",
                                      "The CQC could still return a verdict of inadequate.", "The family enjoyed a good rating from guests.",
                                      "The CQC explained criteria for a good rating."}) {
    EXPECT_THAT(ratings_behind(kHome, trap), IsEmpty()) << trap;
  }
}

TEST(RatingPhrases, WhoSaysSoMayStandBehind) {
  EXPECT_THAT(ratings_behind(kHome, "Safety at the home is inadequate, says the CQC."), ElementsAre("Tarn Lodge | Safety | inadequate | current"));
  EXPECT_THAT(ratings_behind(kSchool, "“This is an outstanding school,” Ofsted inspectors wrote."),
              ElementsAre("Tarn Lane Primary School | - | outstanding | current"));
  EXPECT_THAT(ratings_behind(kSchool, "The school is good, according to Ofsted."), IsEmpty());
  EXPECT_THAT(ratings_behind(kSchool, "“This is an outstanding school,” the head wrote."), IsEmpty());
}

TEST(RatingPhrases, AnAspectMayBeFurtherDescribed) {
  EXPECT_THAT(ratings_behind(kSchool, "Ofsted said that teaching of the youngest children was outstanding."),
              ElementsAre("Tarn Lane Primary School | teaching | outstanding | current"));
}

TEST(RatingPhrases, ALabelInBrackets) {
  EXPECT_THAT(ratings("Elm Road Primary School (Ofsted rating: Good) takes 30 children a year."), ElementsAre("Elm Road Primary School | - | good | current"));
}

TEST(RatingPhrases, AVerdictBehindAQuotedHeadline) {
  EXPECT_THAT(ratings("‘Inadequate’: Ofsted’s stark verdict on Elm Road Primary School"), ElementsAre("Elm Road Primary School | - | inadequate | current"));
}

TEST(RatingPhrases, ASecondVerbWithoutItsSubject) {
  EXPECT_THAT(ratings("HMICFRS said Tarn Police ‘requires improvement’ at keeping people safe and is ‘inadequate’ at vetting."),
              ElementsAre("Tarn Police | keeping people safe | requires improvement | current", "Tarn Police | vetting | inadequate | current"));
}

}  // namespace
}  // namespace pressmill::testing
