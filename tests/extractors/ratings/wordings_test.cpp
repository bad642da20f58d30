// The verbs, nouns and orders of words by which a sentence tells a grade, beside the plain "was rated good" (ratings_test.cpp).
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RatingEllipsis, RespectivelySharesOut) {
  EXPECT_THAT(ratings_behind(kSchool, "Leadership and behaviour were judged good and outstanding respectively."),
              ElementsAre("Tarn Lane Primary School | Leadership | good | current", "Tarn Lane Primary School | behaviour | outstanding | current"));
  EXPECT_THAT(ratings("Tarn Lane Primary School and Elm Road Primary School were rated good and outstanding respectively by Ofsted."),
              ElementsAre("Tarn Lane Primary School | - | good | current", "Elm Road Primary School | - | outstanding | current"));
}

TEST(RatingEllipsis, AsWasTheOther) {
  EXPECT_THAT(
      ratings_behind(kSchool, "Behaviour and attitudes were good, as was personal development."),
      ElementsAre("Tarn Lane Primary School | Behaviour and attitudes | good | current", "Tarn Lane Primary School | personal development | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "Its overall rating has dropped from good to inadequate, as have its ratings for safe and well-led."),
              Contains("Tarn Lodge | well-led | inadequate | current"));
}

TEST(RatingEllipsis, EachOfAList) {
  EXPECT_THAT(ratings_behind(kHome, "It was marked down for staffing, planning and safety, each rated inadequate."),
              ElementsAre("Tarn Lodge | staffing | inadequate | current", "Tarn Lodge | planning | inadequate | current",
                          "Tarn Lodge | safety | inadequate | current"));
}

TEST(RatingOrder, TheGradeMayComeFirst) {
  EXPECT_THAT(ratings_behind(kHome, "Rated inadequate were safe and well-led."),
              ElementsAre("Tarn Lodge | safe | inadequate | current", "Tarn Lodge | well-led | inadequate | current"));
  EXPECT_THAT(ratings_behind(kSchool, "‘Requires improvement’ was the verdict on leadership."),
              ElementsAre("Tarn Lane Primary School | leadership | requires improvement | current"));
  EXPECT_THAT(ratings_behind(kSchool, "Good is how inspectors described the quality of education."),
              ElementsAre("Tarn Lane Primary School | quality of education | good | current"));
}

TEST(RatingOrder, AClauseMayStandBetween) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated good, which managers put down to staff, for being caring."),
              ElementsAre("Tarn Lodge | caring | good | current"));
}

TEST(RatingOrder, AListBetweenDashes) {
  EXPECT_THAT(ratings_behind(kSchool, "Three of the judgements – quality of education, behaviour and leadership – were good."),
              ElementsAre("Tarn Lane Primary School | quality of education | good | current", "Tarn Lane Primary School | behaviour | good | current",
                          "Tarn Lane Primary School | leadership | good | current"));
}

TEST(RatingNouns, WithARating) {
  EXPECT_THAT(ratings_behind(kHome, "Planning fared better, with a ‘good’ rating."), ElementsAre("Tarn Lodge | Planning | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "There was a ‘good’ rating, too, for staffing."), ElementsAre("Tarn Lodge | staffing | good | current"));
}

TEST(RatingNouns, OneRatingReplacesAnother) {
  EXPECT_THAT(ratings_behind(kHome, "The new rating of ‘good’ replaces one of ‘inadequate’."),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | - | inadequate | previous"));
}

TEST(RatingNouns, ARatingIsHandedOver) {
  EXPECT_THAT(ratings_behind(kHome, "A rating of inadequate was given to Tarn Lodge."), ElementsAre("Tarn Lodge | - | inadequate | current"));
}

TEST(RatingNouns, TheSecondHighest) {
  EXPECT_THAT(ratings_behind(kSchool, "The school secured the second-highest grade."), ElementsAre("Tarn Lane Primary School | - | good | current"));
}

TEST(RatingNouns, InBrackets) {
  EXPECT_THAT(
      ratings_behind(kSchool, "Inspectors were worried by leadership (‘inadequate’) and teaching (‘requires improvement’)."),
      ElementsAre("Tarn Lane Primary School | leadership | inadequate | current", "Tarn Lane Primary School | teaching | requires improvement | current"));
}

TEST(RatingNouns, BetweenQuotationMarksBeforeTheService) {
  EXPECT_THAT(ratings("‘Inadequate’ care home to close\n\nThe Care Quality Commission visited Tarn Lodge in May."),
              ElementsAre("Tarn Lodge | - | inadequate | current"));
}

TEST(RatingNouns, ANumberBeforeTheGradeCountsAspects) {
  EXPECT_THAT(ratings("HMICFRS inspected Northmoor Police. The force received one ‘outstanding’ grade, three ‘good’ and two ‘adequate’."),
              ElementsAre("Northmoor Police | one | outstanding | current", "Northmoor Police | three | good | current",
                          "Northmoor Police | two | adequate | current"));
}

TEST(RatingNouns, OutOfFiveMayBeHyphenated) {
  EXPECT_THAT(ratings("Gull Cafe in Oxmere has been handed a new zero-out-of-five food hygiene rating."), ElementsAre("Gull Cafe | - | 0 | current"));
}

TEST(RatingVerbs, WhoRaisesAGradeTakesAnObject) {
  EXPECT_THAT(ratings("Ofsted has upgraded Oxmere Academy from ‘inadequate’ to ‘good’."),
              ElementsAre("Oxmere Academy | - | inadequate | previous", "Oxmere Academy | - | good | current"));
}

TEST(RatingVerbs, ARatingRemains) {
  EXPECT_THAT(ratings_behind(kSchool, "Its rating for leadership and management remains outstanding."),
              ElementsAre("Tarn Lane Primary School | leadership and management | outstanding | current"));
}

TEST(RatingVerbs, WhatInspectorsFindOfAnAspect) {
  EXPECT_THAT(ratings("HM Inspectorate of Prisons found that safety at HMP Fellgate was poor, respect not sufficiently good, and purposeful activity poor."),
              ElementsAre("HMP Fellgate | safety | poor | current", "HMP Fellgate | respect | not sufficiently good | current",
                          "HMP Fellgate | purposeful activity | poor | current"));
}

TEST(RatingVerbs, DescribedByInspectorsOnly) {
  EXPECT_THAT(ratings_behind(kSchool, "The inspection report described leadership as outstanding."),
              ElementsAre("Tarn Lane Primary School | leadership | outstanding | current"));
  EXPECT_THAT(ratings_behind(kSchool, "Parents described the school as outstanding."), IsEmpty());
  EXPECT_THAT(ratings_behind(kSchool, "The school was described as outstanding."), IsEmpty());
}

TEST(RatingVerbs, AnInfinitiveThatDidHappen) {
  EXPECT_THAT(ratings_behind(kHome, "Tarn Lodge has bounced back to earn a good rating."), ElementsAre("Tarn Lodge | - | good | current"));
  EXPECT_THAT(ratings("Tarn Council has become the first in the county to be rated outstanding by the Care Quality Commission."),
              ElementsAre("Tarn Council | - | outstanding | current"));
  EXPECT_THAT(ratings_behind(kHome, "Tarn Lodge is working to be rated outstanding."), IsEmpty());
}

TEST(RatingVerbs, ARatingThatSomebodySeesDropIsTheirs) {
  EXPECT_THAT(ratings("The Environment Agency gives stars. Vale Water held on to its four-star rating, while Tarn Water saw its rating drop to 3 stars."),
              ElementsAre("Vale Water | - | 4 stars | current", "Tarn Water | - | 3 stars | current"));
}

TEST(RatingVerbs, NumbersMoveBehindAnArticle) {
  EXPECT_THAT(ratings("Ofsted said so. Fell Training Ltd improved from a grade three to a two."),
              ElementsAre("Fell Training Ltd | - | requires improvement | previous", "Fell Training Ltd | - | good | current"));
}

TEST(RatingVerbs, AParticipleTellsOfTheServiceInItsClause) {
  EXPECT_THAT(ratings("The CQC published its report on Tarn Council, assigning a rating of Requires Improvement."),
              ElementsAre("Tarn Council | - | requires improvement | current"));
}

}  // namespace
}  // namespace pressmill::testing
