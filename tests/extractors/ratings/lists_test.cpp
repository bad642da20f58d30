// Aspects that a sentence lists, and what stands between a grade and those it is of.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(RatingLists, AreasListedBehindTheirGrade) {
  EXPECT_THAT(ratings_behind(kSchool, "The only inadequate area was attendance."), ElementsAre("Tarn Lane Primary School | attendance | inadequate | current"));
  EXPECT_THAT(ratings_behind(kSchool, "Ofsted said areas requiring improvement included teaching, attendance, and planning and marking homework."),
              ElementsAre("Tarn Lane Primary School | teaching | requires improvement | current",
                          "Tarn Lane Primary School | attendance | requires improvement | current",
                          "Tarn Lane Primary School | planning and marking homework | requires improvement | current"));
  EXPECT_THAT(ratings_behind(kSchool, "The poor area was the car park."), IsEmpty());
}

TEST(RatingLists, OfSoManyAreasNamedBehindThem) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated good in both areas of staffing and planning."),
              ElementsAre("Tarn Lodge | staffing | good | current", "Tarn Lodge | planning | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "It was rated poor across the two themes of its framework, which are staffing and leadership."),
              ElementsAre("Tarn Lodge | staffing | poor | current", "Tarn Lodge | leadership | poor | current"));
  EXPECT_THAT(ratings_behind(kHome, "It was rated good in two areas and outstanding in all others."),
              ElementsAre("Tarn Lodge | two areas | good | current", "Tarn Lodge | all others | outstanding | current"));
}

TEST(RatingLists, BothInWordsOfTheirOwn) {
  EXPECT_THAT(ratings_behind(kSchool, "It was graded good for both its exam results and its plans for the sixth form by Ofsted."),
              ElementsAre("Tarn Lane Primary School | exam results | good | current", "Tarn Lane Primary School | plans for the sixth form | good | current"));
}

TEST(RatingLists, TheWholeAsWellAsAspects) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated inadequate by the CQC overall as well as for being safe."),
              ElementsAre("Tarn Lodge | - | inadequate | current", "Tarn Lodge | safe | inadequate | current"));
}

TEST(RatingLists, SomeAreas) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated good with some ‘outstanding’ areas."),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | some ‘outstanding’ areas | outstanding | current"));
}

TEST(RatingLists, InBracketsBehindTheGrade) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated good (safe and caring) and poor (effective)."),
              ElementsAre("Tarn Lodge | safe | good | current", "Tarn Lodge | caring | good | current", "Tarn Lodge | effective | poor | current"));
}

TEST(RatingLists, ForProvidingServices) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated good for providing responsive and well led services."),
              ElementsAre("Tarn Lodge | responsive | good | current", "Tarn Lodge | well led | good | current"));
}

TEST(RatingLists, NamesWithTheirPlaces) {
  EXPECT_THAT(ratings("Tarn Hospital and the Ada Hospital in Marlby are both rated poor by the CQC."),
              ElementsAre("Tarn Hospital | - | poor | current", "Ada Hospital | - | poor | current"));
}

TEST(RatingInsertions, BetweenCommasBehindTheAuxiliary) {
  EXPECT_THAT(ratings_behind(kHome, "Its night care was, however, rated as inadequate."), ElementsAre("Tarn Lodge | Its night care | inadequate | current"));
}

TEST(RatingInsertions, WhenTheVisitWas) {
  EXPECT_THAT(ratings("A nursery visited on the day after the storm has been rated inadequate by Ofsted. Larch Nursery opened in 2020."),
              ElementsAre("Larch Nursery | - | inadequate | current"));
  EXPECT_THAT(ratings_behind(kSchool, "The school was rated inadequate in 2013, but following a new visit has now been rated as good."),
              ElementsAre("Tarn Lane Primary School | - | inadequate | previous", "Tarn Lane Primary School | - | good | current"));
}

TEST(RatingInsertions, TheGradeAgainInBrackets) {
  EXPECT_THAT(ratings("Five water companies are rated good (3 stars) by the Environment Agency."), ElementsAre("water companies | - | good | count"));
}

TEST(RatingInsertions, OneOfSeveralToReceiveIt) {
  EXPECT_THAT(ratings("Hexley College was one of three colleges to be rated outstanding by Ofsted."),
              ElementsAre("Hexley College | - | outstanding | current"));
}

TEST(RatingInsertions, ServicesThatBelongToSomebodyInAHeadline) {
  EXPECT_THAT(ratings("Council’s children’s services ‘inadequate’, Ofsted warns\n\nThe council was visited in May."),
              ElementsAre("Council’s children’s services | - | inadequate | current"));
}

TEST(RatingTimes, TheFirstInspectionBesideALaterOne) {
  EXPECT_THAT(ratings_behind(kHome, "Tarn Lodge was first inspected in May and rated inadequate. It is now rated good."),
              ElementsAre("Tarn Lodge | - | inadequate | previous", "Tarn Lodge | - | good | current"));
}

TEST(RatingTimes, TheMonthIsNoAuxiliary) {
  EXPECT_THAT(ratings("Ofsted inspectors who visited Elm Road Primary School in May rated it good."),
              ElementsAre("Elm Road Primary School | - | good | current"));
}

TEST(RatingTimes, ItComesAfterAnEarlierOne) {
  EXPECT_THAT(ratings_behind(kHome, "Tarn Lodge is now rated good. It comes after inspectors rated the home poor for safety in 2019."),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | safety | poor | previous"));
  EXPECT_THAT(ratings_behind(kSchool, "The school, which was previously rated good, now required improvement in two areas."),
              ElementsAre("Tarn Lane Primary School | - | good | previous", "Tarn Lane Primary School | two areas | requires improvement | current"));
}

TEST(RatingVerbs, OverallEffectivenessIs) {
  EXPECT_THAT(ratings_behind(kSchool, "The overall effectiveness of the school is good."), ElementsAre("Tarn Lane Primary School | - | good | current"));
  EXPECT_THAT(ratings_behind(kSchool, "The overall look of the hall is good."), IsEmpty());
}

TEST(RatingVerbs, UpgradedIt) {
  EXPECT_THAT(ratings_behind(kSchool, "Parents cheered after Ofsted upgraded it to good."), ElementsAre("Tarn Lane Primary School | - | good | current"));
}

TEST(RatingVerbs, LessThanOneGradeAndRatedAnother) {
  EXPECT_THAT(ratings_behind(kHome, "A quarter of homes were judged less than good, with 2% of these rated inadequate."),
              ElementsAre("homes | - | inadequate | count"));
}

TEST(RatingTraps, WhatIsToComeOrOfNoOne) {
  EXPECT_THAT(ratings_behind(kSchool, "The reasons for schools being judged inadequate were many."), IsEmpty());
  EXPECT_THAT(ratings_behind(kSchool, "Its heads will have a year to improve and be judged good."), IsEmpty());
  EXPECT_THAT(ratings_behind(kSchool, "If inspectors find that a school requires improvement they return."), IsEmpty());
  EXPECT_THAT(ratings_behind(kSchool, "A rating of 3 used to mean that the school was rated satisfactory."), IsEmpty());
  EXPECT_THAT(ratings_behind(kSchool, "The playing fields need improvement."), IsEmpty());
  EXPECT_THAT(ratings_behind(kSchool, "It was rated good, bypassing the ‘requires improvement’ grade."), Not(Contains(::testing::HasSubstr("improvement"))));
}

}  // namespace
}  // namespace pressmill::testing
