// Which grade is the one of now, which one of before, and when it was given.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(RatingTimes, NoLongerTellsTheOldGrade) {
  EXPECT_THAT(ratings_behind(kSchool, "The school is no longer ‘inadequate’."), ElementsAre("Tarn Lane Primary School | - | inadequate | previous"));
}

TEST(RatingTimes, TheLastTimeIsEarlier) {
  EXPECT_THAT(ratings("In the two previous inspections Oxmere School was graded ‘good’ by Ofsted."), ElementsAre("Oxmere School | - | good | previous"));
}

TEST(RatingTimes, ADateIsOfTheGradeThatItStandsBehind) {
  const Reading reading = read("The rating of Tarn Hospital by the CQC is now ‘good’, up from ‘inadequate’ in 2019.");
  const auto found = reading.found.of("rating");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].field("when").is_null());
  EXPECT_FALSE(found[1].field("when").is_null());
}

// "good 2019", "inadequate -": each grade and the date that it is given.
std::vector<std::string> dated(std::string_view text) {
  std::vector<std::string> out;
  const Reading reading = read(text, "2022-05-12");
  for (const Annotation& rating : reading.found.of("rating")) {
    const Value& when = rating.field("when");
    out.push_back(std::string(rating.field("rating").text()) + " " + (when.is_null() ? "-" : std::string(std::get<Fields>(when.get()).front().value.text())));
  }
  return out;
}

TEST(RatingTimes, ADateRightBehindAGradeOfBeforeIsNotOfTheGradeOfNow) {
  EXPECT_THAT(dated("HM Inspectorate of Prisons judged that safety at HMP Tarn was now reasonably good, having been poor in 2019."),
              ElementsAre("reasonably good -", "poor 2019"));
  EXPECT_THAT(dated("Tarn School, which was rated inadequate by Ofsted in 2018, is now good in every area."), ElementsAre("good -", "inadequate 2018"));
  EXPECT_THAT(dated("Tarn School, which was rated inadequate in 2018, is now rated good by Ofsted."), ElementsAre("inadequate 2018", "good -"));
  EXPECT_THAT(dated("Tarn Trust was rated inadequate by the CQC in a report published yesterday, down from requires improvement in 2018."),
              ElementsAre("inadequate yesterday", "requires improvement 2018"));
  EXPECT_THAT(dated("HM Inspectorate of Prisons judged HMP Tarn:\n\nSafety: Poor (2019: Reasonably good)\n\nRespect: Good (2019: Poor)"),
              ElementsAre("poor -", "reasonably good 2019", "good -", "poor 2019"));
}

TEST(RatingTimes, WhatARelativeClauseTellsOfTheTimeBeforeIsNotOfTheNextGrade) {
  EXPECT_THAT(ratings("The CQC inspected Tarn Lodge. The home, which was rated good three years ago, has been branded inadequate."),
              ElementsAre("Tarn Lodge | - | good | previous", "Tarn Lodge | - | inadequate | current"));
}

TEST(RatingTimes, AYearRightBehindAGradeIsNotOfTheNextOne) {
  const auto grades = [](std::string_view text) { return told(text, "rating", {"rating", "status", "scale"}); };
  EXPECT_THAT(grades("Tarn School was rated good in 2011 and has been told by Ofsted that it requires improvement."),
              ElementsAre("good | previous | ofsted-4-sat", "requires improvement | current | ofsted-4"));
  EXPECT_THAT(grades("Tarn School, which had been rated good since 2011, has been told by Ofsted that it requires improvement."),
              ElementsAre("good | previous | ofsted-4", "requires improvement | current | ofsted-4"));
  const Reading reading = read("A Tarn school which had been rated good since 2011 has been told it requires improvement by Ofsted.");
  const auto found = reading.found.of("rating");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0].field("when").is_null());
  EXPECT_TRUE(found[1].field("when").is_null());
}

TEST(RatingTimes, AfterItWasRatedTellsOfTheHomeBefore) {
  EXPECT_THAT(ratings("Tarn Care Home is celebrating after it was rated outstanding by the CQC."), ElementsAre("Tarn Care Home | - | outstanding | current"));
}

TEST(RatingTimes, WhatABodyWasCalledSaysNothingOfTheGrade) {
  EXPECT_THAT(ratings("The inspectorate (HMICFRS, formerly HMIC) rated Tarn Police as ‘Good’ overall."), ElementsAre("Tarn Police | - | good | current"));
  EXPECT_THAT(ratings("Tarn Council has achieved a ‘good’ rating from Ofsted after previously being subject to intervention."),
              ElementsAre("Tarn Council | - | good | current"));
}

TEST(RatingTimes, ACueBehindAGradeIsThatGrades) {
  EXPECT_THAT(ratings_behind(kSchool, "It was rated good last time round but Ofsted has now rated it inadequate."),
              ElementsAre("Tarn Lane Primary School | - | good | previous", "Tarn Lane Primary School | - | inadequate | current"));
}

TEST(RatingTimes, WhatAGradeIsSetAgainstIsNotItsOwnTime) {
  EXPECT_THAT(ratings_behind(kSchool, "Ofsted rated it good, better than its previous rating."), ElementsAre("Tarn Lane Primary School | - | good | current"));
  EXPECT_THAT(ratings_behind(kSchool, "Ofsted rated it good, the same as at its previous inspection."),
              ElementsAre("Tarn Lane Primary School | - | good | current"));
  EXPECT_THAT(ratings_behind(kSchool, "Ofsted rated it good, an improvement on its previous rating of requires improvement."),
              ElementsAre("Tarn Lane Primary School | - | good | current", "Tarn Lane Primary School | - | requires improvement | previous"));
}

TEST(RatingTimes, WasBesideIsTellsOfBefore) {
  EXPECT_THAT(ratings_behind(kHome, "The overall rating for the home was inadequate. This home is rated as good overall."),
              ElementsAre("Tarn Lodge | - | inadequate | previous", "Tarn Lodge | - | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "The home was inadequate overall when it was inspected. It is rated good after a visit in May 2018."),
              ElementsAre("Tarn Lodge | - | inadequate | previous", "Tarn Lodge | - | good | current"));
}

TEST(RatingTimes, ThisOneIsNoAspect) {
  EXPECT_THAT(ratings_behind(kSchool, "It was rated good in this one."), ElementsAre("Tarn Lane Primary School | - | good | current"));
}

TEST(RatingChanges, FromThePreviousRating) {
  EXPECT_THAT(ratings_behind(kSchool, "In June it was downgraded from a previous rating of outstanding."),
              ElementsAre("Tarn Lane Primary School | - | outstanding | previous"));
  EXPECT_THAT(ratings_behind(kHome, "It slipped from its previous good rating to inadequate."),
              ElementsAre("Tarn Lodge | - | good | previous", "Tarn Lodge | - | inadequate | current"));
  EXPECT_THAT(ratings_behind(kHome, "It is rated inadequate, down from a previous rating of good."),
              ElementsAre("Tarn Lodge | - | inadequate | current", "Tarn Lodge | - | good | previous"));
}

TEST(RatingChanges, AnUpliftForOneAspect) {
  EXPECT_THAT(ratings_behind(kHome, "It kept its ‘Good’ rating overall. This includes an uplift from ‘Inadequate’ for safe."),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | safe | inadequate | previous"));
}

TEST(RatingTimes, WhenItWasLastInspected) {
  EXPECT_THAT(ratings("Tarn Care Home, which was rated good when inspectors last visited in 2018, has been rated inadequate by the CQC."),
              ElementsAre("Tarn Care Home | - | good | previous", "Tarn Care Home | - | inadequate | current"));
  EXPECT_THAT(ratings("Tarn Care Home, rated outstanding at its last inspection by the CQC, was found to be ‘inadequate’ on every measure."),
              ElementsAre("Tarn Care Home | - | outstanding | previous", "Tarn Care Home | every measure | inadequate | current"));
}

}  // namespace
}  // namespace pressmill::testing
