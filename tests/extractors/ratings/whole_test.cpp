// Ways in which whole stories, releases and letters tell ratings: a change of several, what a paragraph's first words say, what isn't a question.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(RatingChanges, WhatMovesWithTheWholeHadTheGradeBeforeToo) {
  EXPECT_THAT(
      ratings_behind(kHome, "Its overall rating went down from good to inadequate, as did its ratings for being safe and well-led."),
      ElementsAre("Tarn Lodge | - | good | previous", "Tarn Lodge | - | inadequate | current", "Tarn Lodge | safe | good | previous",
                  "Tarn Lodge | safe | inadequate | current", "Tarn Lodge | well-led | good | previous", "Tarn Lodge | well-led | inadequate | current"));
}

TEST(RatingChanges, AsWellAsTheWhole) {
  EXPECT_THAT(ratings_behind(kHome, "As well as the overall rating changing from outstanding to good, so have the ratings for being caring."),
              ElementsAre("Tarn Lodge | - | outstanding | previous", "Tarn Lodge | - | good | current", "Tarn Lodge | caring | outstanding | previous",
                          "Tarn Lodge | caring | good | current"));
}

TEST(RatingChanges, HowSafeItIs) {
  EXPECT_THAT(ratings_behind(kHome, "CQC has downgraded the rating for how safe the service is from good to inadequate."),
              ElementsAre("Tarn Lodge | safe | good | previous", "Tarn Lodge | safe | inadequate | current"));
}

TEST(RatingChanges, WeHaveChangedTheirRating) {
  EXPECT_THAT(ratings_behind(kHome, "“It is why we have changed its rating from good to inadequate,” she said."),
              ElementsAre("Tarn Lodge | - | good | previous", "Tarn Lodge | - | inadequate | current"));
}

TEST(RatingChanges, AnEarlierInspectionBeforeAGradeThatIsAVerb) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated good. At previous inspections in 2016, the home required improvement."),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | - | requires improvement | previous"));
}

TEST(RatingQuestions, AQuestionBehindAGradeAsksNothingOfIt) {
  EXPECT_THAT(ratings_behind(kHome, "The home was inadequate in safety (‘is the service safe?’), a report says."),
              ElementsAre("Tarn Lodge | safety | inadequate | current"));
  EXPECT_THAT(ratings_behind(kHome, "Was the home rated good?"), IsEmpty());
  EXPECT_THAT(ratings_behind(kHome, "She asked: “Was the home rated good?”"), IsEmpty());
}

TEST(RatingAspects, InABracketBehindTheirNumber) {
  EXPECT_THAT(ratings_behind(kHome, "The report rated it good in three (safe, effective and caring) of the five key areas."),
              ElementsAre("Tarn Lodge | safe | good | current", "Tarn Lodge | effective | good | current", "Tarn Lodge | caring | good | current"));
}

TEST(RatingAspects, ACategoryOrASection) {
  EXPECT_THAT(ratings_behind(kHome, "The home was rated good and the caring section remained outstanding."),
              Contains("Tarn Lodge | caring | outstanding | current"));
}

TEST(RatingAspects, WhetherItIsSafeOrWellLed) {
  EXPECT_THAT(ratings_behind(kHome, "The home is inadequate in whether it is safe or well-led."),
              ElementsAre("Tarn Lodge | safe | inadequate | current", "Tarn Lodge | well-led | inadequate | current"));
}

TEST(RatingAspects, AreasBehindTheirGrade) {
  EXPECT_THAT(ratings("HMICFRS inspected Northmoor Police.\n\n“Adequate” areas included answering calls and making use of horses."),
              ElementsAre("Northmoor Police | answering calls | adequate | current", "Northmoor Police | making use of horses | adequate | current"));
  EXPECT_THAT(ratings_behind(kHome, "The report names areas that require improvement."), IsEmpty());
}

TEST(RatingLists, UnderALineThatEndsInIs) {
  EXPECT_THAT(
      ratings("HMICFRS inspected Northmoor Police.\n\nInspectors said the force is\n\n• ‘good’ at preventing crime\n\n• is ‘inadequate’ at answering calls"),
      ElementsAre("Northmoor Police | preventing crime | good | current", "Northmoor Police | answering calls | inadequate | current"));
}

TEST(RatingLists, ARankBehindTheGrade) {
  EXPECT_THAT(ratings_behind("Ofsted inspected Tarn Lane Primary School in June.\n\n", "Previous inspection: good - 2\n\nQuality of teaching: inadequate - 4"),
              ElementsAre("Tarn Lane Primary School | - | good | previous", "Tarn Lane Primary School | Quality of teaching | inadequate | current"));
}

TEST(RatingSubjects, AParagraphThatBeginsWithWhomItSpeaksOf) {
  EXPECT_THAT(
      ratings("The Care Quality Commission inspected Fell NHS Trust.\n\n• Maternity service – The overall rating has dropped from good to "
              "inadequate. It was rated good for being caring."),
      ElementsAre("Maternity service | - | good | previous", "Maternity service | - | inadequate | current", "Maternity service | caring | good | current"));
}

TEST(RatingSubjects, WhoRunsAHomeIsNotTheHome) {
  EXPECT_THAT(ratings("Tarn Lodge is run by Fell Care Homes Limited.\n\nThe overall rating of the service was inadequate, the CQC said."),
              ElementsAre("Tarn Lodge | - | inadequate | current"));
}

TEST(RatingSubjects, WhatIsNoName) {
  EXPECT_THAT(ratings("As you will read in the Ofsted Inspection Report, the school was judged to be good."), ElementsAre("the school | - | good | current"));
  EXPECT_THAT(ratings("Inspectors of probation looked at Pre-Court Work. The service was rated good."), Not(Contains("Pre-Court | - | good | current")));
}

TEST(RatingSubjects, AServiceWithoutANameAnywhere) {
  EXPECT_THAT(ratings("A letter came about our school.\n\nOfsted report\n\nQuality of teaching: inadequate"),
              ElementsAre("school | Quality of teaching | inadequate | current"));
}

TEST(RatingSubjects, TheInspectorateIsNone) {
  EXPECT_THAT(ratings_behind(kHome, "The CQC gave a good rating for being caring."), ElementsAre("Tarn Lodge | caring | good | current"));
}

TEST(RatingAspects, SoManyAreasBeforeAllElse) {
  EXPECT_THAT(ratings_behind(kHome, "In two further areas the home was rated good."), ElementsAre("Tarn Lodge | two further areas | good | current"));
}

TEST(RatingAspects, NamesThatHoldWordsOfAnotherKind) {
  EXPECT_THAT(ratings("Education Scotland visited Fell School.\n\nSelf-evaluation for self-improvement was deemed ‘satisfactory’."),
              ElementsAre("Fell School | Self-evaluation for self-improvement | satisfactory | current"));
}

TEST(RatingVerbs, RatingBothAsAndResultedIn) {
  EXPECT_THAT(ratings_behind(kHome, "Inspectors came in May, rating both leadership and care as ‘good’."),
              ElementsAre("Tarn Lodge | leadership | good | current", "Tarn Lodge | care | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "The visit resulted in a ‘good’ rating."), ElementsAre("Tarn Lodge | - | good | current"));
}

TEST(RatingMeasures, TheSchemeIsTriggered) {
  EXPECT_THAT(measures("The chief inspector went to HMP Fellgate and triggered the “urgent notification” scheme."),
              ElementsAre("HMP Fellgate | urgent notification"));
}

TEST(RatingNumbers, AGradeThreeReport) {
  EXPECT_THAT(ratings("Ofsted visited colleges.\n\nSkelby College received a grade three report."),
              ElementsAre("Skelby College | - | requires improvement | current"));
}

TEST(RatingCounts, AFurtherNumberOfThem) {
  EXPECT_THAT(ratings("Ofsted looked at councils.\n\nSeven of 43 councils were rated inadequate, with a further 26 judged to require improvement."),
              ElementsAre("councils | - | inadequate | count", "councils | - | requires improvement | count"));
}

TEST(RatingSubjects, HavingBeenIsOfTheNearestOne) {
  EXPECT_THAT(
      ratings("Tarn House Care Home won the top rating from the CQC, but Fell Lodge Care Home was told to do more, having been rated inadequate in 2014."),
      ElementsAre("Tarn House Care Home | - | outstanding | current", "Fell Lodge Care Home | - | inadequate | previous"));
}

TEST(RatingVerbs, AchievedWithoutANoun) {
  EXPECT_THAT(
      ratings("Two homes were assessed by the watchdog, the Care Quality Commission, in May. Tarn Lodge Care Home achieved outstanding, the watchdog said."),
      ElementsAre("Tarn Lodge Care Home | - | outstanding | current"));
}

TEST(RatingLists, NamesUnderTheirGrades) {
  EXPECT_THAT(ratings("The Care Quality Commission inspected maternity units.\n\nRequires improvement\n\nFellside NHS Foundation Trust\n\nTarn NHS "
                      "Trust\n\nInadequate\n\nMarsh NHS Trust"),
              ElementsAre("Fellside NHS Foundation Trust | - | requires improvement | current", "Tarn NHS Trust | - | requires improvement | current",
                          "Marsh NHS Trust | - | inadequate | current"));
}

TEST(RatingSubjects, TwoOfThemForOneAspect) {
  EXPECT_THAT(ratings("The Regulator of Social Housing has spoken.\n\nTarn Homes and Fell Housing Limited were upgraded to G1 for governance."),
              ElementsAre("Tarn Homes | governance | g1 | current", "Fell Housing | governance | g1 | current"));
}

}  // namespace
}  // namespace pressmill::testing
