// Grades that hang together in a sentence, or whose subject, aspect or inspection only the whole text tells.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RatingsShared, EachAspectOfTheSubjectGetsItsRating) {
  EXPECT_THAT(ratings_behind(kHome, "Effective and responsive keep their ratings of good and outstanding."),
              ElementsAre("Tarn Lodge | Effective | good | current", "Tarn Lodge | responsive | outstanding | current"));
}

TEST(RatingsShared, TwoMovesInASentence) {
  EXPECT_THAT(ratings_behind(kHome, "It moved from good to inadequate in safe and from outstanding to good in caring."),
              ElementsAre("Tarn Lodge | safe | good | previous", "Tarn Lodge | safe | inadequate | current", "Tarn Lodge | caring | outstanding | previous",
                          "Tarn Lodge | caring | good | current"));
}

TEST(RatingsShared, AnAspectOfNoLexiconBehindAndFor) {
  EXPECT_THAT(ratings_behind(kHome, "It was outstanding for staffing and for the quality of its partnerships."),
              ElementsAre("Tarn Lodge | staffing | outstanding | current", "Tarn Lodge | quality of its partnerships | outstanding | current"));
}

TEST(RatingsShared, AnotherAspectBehindAndIts) {
  EXPECT_THAT(ratings_behind(kHome, "It was outstanding for staffing, planning and its policy on visits."),
              Contains("Tarn Lodge | policy on visits | outstanding | current"));
  EXPECT_THAT(ratings_behind(kHome, "It was rated outstanding for staffing and its owner was pleased."),
              ElementsAre("Tarn Lodge | staffing | outstanding | current"));
}

TEST(RatingsShared, BothAndWhetherLeadAspects) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated poor for both care and leadership."), Contains("Tarn Lodge | leadership | poor | current"));
  EXPECT_THAT(ratings_behind(kHome, "It was rated inadequate for whether it is safe and well-led, and good for whether it is caring."),
              ElementsAre("Tarn Lodge | safe | inadequate | current", "Tarn Lodge | well-led | inadequate | current", "Tarn Lodge | caring | good | current"));
}

TEST(RatingsShared, WhatAGradeMeansStandsBetween) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated inadequate, which means unsatisfactory, for leadership."),
              ElementsAre("Tarn Lodge | leadership | inadequate | current"));
}

TEST(RatingsShared, AsWasHow) {
  EXPECT_THAT(ratings("HMICFRS inspected Skelwith Fire Service. Culture was graded good, as was how it makes best use of resources."),
              Contains("Skelwith Fire Service | best use of resources | good | current"));
}

TEST(RatingsShared, CodesGoToTheirOwnAspect) {
  EXPECT_THAT(ratings("The Regulator of Social Housing said the governance and viability grades of Tarn Homes are unchanged at G1 and V2."),
              ElementsAre("Tarn Homes | governance | g1 | current", "Tarn Homes | financial viability | v2 | current"));
}

TEST(RatingsShared, CountedAspectsBehindTheWhole) {
  EXPECT_THAT(ratings_behind(kHome, "The overall judgement was that the home was good, with three outstanding areas."),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | three outstanding areas | outstanding | current"));
}

TEST(RatingsShared, GradesBehindAColonThatCounts) {
  EXPECT_THAT(ratings_behind(kHome, "Nine standards were rated good or better: seven were rated Good and two Outstanding."),
              ElementsAre("Tarn Lodge | seven | good | current", "Tarn Lodge | two | outstanding | current"));
}

TEST(RatingsShared, SemicolonsPartGrades) {
  EXPECT_THAT(ratings("HMICFRS graded Tarn Constabulary good at vetting; adequate at preventing crime; and inadequate at managing offenders."),
              ElementsAre("Tarn Constabulary | vetting | good | current", "Tarn Constabulary | preventing crime | adequate | current",
                          "Tarn Constabulary | managing offenders | inadequate | current"));
}

TEST(RatingsShared, AGradeBelowAnother) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated ‘inadequate’, two rungs below the ‘good’ it was awarded in 2020."),
              ElementsAre("Tarn Lodge | - | inadequate | current", "Tarn Lodge | - | good | previous"));
}

TEST(RatingsShared, ANumberedDomainIsAnAspect) {
  EXPECT_THAT(ratings("HM Inspectorate of Probation inspected Tarn Youth Justice Service. Domain 1 was rated ‘Good’ and Domain 2 ‘Inadequate’."),
              ElementsAre("Tarn Youth Justice Service | Domain 1 | good | current", "Tarn Youth Justice Service | Domain 2 | inadequate | current"));
}

TEST(RatingsShared, AHyphenedNumberCountsNoAspects) {
  EXPECT_THAT(ratings_behind(kHome, "It maintained its good grading at a two-day inspection."), ElementsAre("Tarn Lodge | - | good | current"));
}

TEST(RatingsWhose, ABodyHandsItOver) {
  EXPECT_THAT(ratings("The report by the Care Quality Commission awards Tarn Lodge care home an overall rating of ‘Outstanding’."),
              ElementsAre("Tarn Lodge care home | - | outstanding | current"));
  EXPECT_THAT(ratings("Ofsted has handed Fell View School its lowest rating."), ElementsAre("Fell View School | - | inadequate | current"));
  EXPECT_THAT(ratings("Ofsted has handed the parents of Fell View School a copy of the lowest rating."), IsEmpty());
}

TEST(RatingsWhose, TheKindOfServiceIsTheServiceAsAWhole) {
  EXPECT_THAT(ratings("Harrow Dale Council keeps ‘Good’ for youth justice\n\nHM Inspectorate of Probation saw Harrow Dale Youth Justice Service in May."),
              ElementsAre("Harrow Dale Youth Justice Service | - | good | current"));
}

TEST(RatingsWhose, ANameThatASentenceIntroduces) {
  EXPECT_THAT(ratings("The CQC visited in May and the home was rated good. Ivy Dene is a residential care home in Tarn."),
              ElementsAre("Ivy Dene | - | good | current"));
  EXPECT_THAT(ratings("The CQC visited in May and the home was rated good. Ivy Dene is a care home manager."), ElementsAre("the home | - | good | current"));
}

TEST(RatingsWhose, AVerdictOnAService) {
  EXPECT_THAT(ratings("“Inadequate” was the Care Quality Commission’s verdict on Fell Lane Surgery."),
              ElementsAre("Fell Lane Surgery | - | inadequate | current"));
}

TEST(RatingsWhose, AGradeInASentenceOfItsOwn) {
  EXPECT_THAT(ratings_behind(kHome, "Inadequate. That was the watchdog's damning verdict on the home this week."),
              ElementsAre("Tarn Lodge | - | inadequate | current"));
  EXPECT_THAT(ratings("The Care Quality Commission saw two homes.\n\n“Inadequate.” That was its verdict on Fell Lane Surgery."),
              ElementsAre("Fell Lane Surgery | - | inadequate | current"));
  EXPECT_THAT(ratings_behind(kHome, "Good. That was fun."), IsEmpty());
}

TEST(RatingsWhose, TheSettingOfANurseryIsTheNursery) {
  EXPECT_THAT(ratings("Ofsted visited Larch Day Nursery. The setting was deemed inadequate."), ElementsAre("Larch Day Nursery | - | inadequate | current"));
  EXPECT_THAT(ratings("The Care Inspectorate visited Larch Care Home. The setting was graded weak."),
              ElementsAre("Larch Care Home | setting | weak | current"));
}

TEST(RatingsWhose, AClauseBehindANameAndItsAbbreviation) {
  EXPECT_THAT(ratings("HM Inspectorate of Probation reported on Skelwith Probation Delivery Unit (PDU), which requires improvement."),
              ElementsAre("Skelwith Probation Delivery Unit | - | requires improvement | current"));
}

TEST(RatingsWhose, PeoplesWellbeingIsOneAspect) {
  EXPECT_THAT(ratings("The Care Inspectorate evaluated how well Strath House supports people's wellbeing as weak."),
              ElementsAre("Strath House | wellbeing | weak | current"));
}

TEST(RatingsWhen, AYearInBracketsBelongsToWhatStandsThere) {
  EXPECT_THAT(ratings_behind(kHome, "The overall judgement was ‘Good’ (in 2019 it was ‘Inadequate’)."),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | - | inadequate | previous"));
}

TEST(RatingsWhen, HavingBeenRated) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated inadequate overall, having previously been rated in the “requires improvement” category."),
              ElementsAre("Tarn Lodge | - | inadequate | current", "Tarn Lodge | - | requires improvement | previous"));
}

TEST(RatingsWhen, DatesOnLabels) {
  EXPECT_THAT(ratings("Hazel Bank Care Home is regulated by the CQC.\n\nMay 2024: Requires improvement\n\nMarch 2021: Good"),
              ElementsAre("Hazel Bank Care Home | - | requires improvement | current", "Hazel Bank Care Home | - | good | previous"));
}

TEST(RatingsWhen, TheYearBefore) {
  EXPECT_THAT(ratings("The Environment Agency gave Wess Water a two-star rating for 2022 and three stars the year before."),
              ElementsAre("Wess Water | - | 2 stars | current", "Wess Water | - | 3 stars | previous"));
}

TEST(RatingsWhen, FoundItOverall) {
  EXPECT_THAT(ratings_behind(kHome, "It is now rated good. When inspectors last called, in 2021, they found it inadequate overall."),
              Contains("Tarn Lodge | - | inadequate | previous"));
}

TEST(RatingsWhen, FromBeingToNow) {
  EXPECT_THAT(ratings_behind(kHome, "It has dropped from being “good” in 2014 to now requiring improvement."),
              ElementsAre("Tarn Lodge | - | good | previous", "Tarn Lodge | - | requires improvement | current"));
}

TEST(RatingsWhen, AYearBehindTheAspectsLooksBack) {
  EXPECT_THAT(ratings_behind(kSchool, "They judged leadership to be good. In 2017 the school was graded outstanding."),
              ElementsAre("Tarn Lane Primary School | leadership | good | current", "Tarn Lane Primary School | - | outstanding | previous"));
  EXPECT_THAT(ratings_behind(kSchool, "In 2024 the school was graded outstanding. They judged leadership to be good."),
              Contains("Tarn Lane Primary School | - | outstanding | current"));
}

TEST(RatingsWhen, AVerdictWithAYearOnALabel) {
  EXPECT_THAT(ratings("Tarn Lane School is rated good again, Ofsted said.\n\nOfsted’s verdict on Tarn Lane School in 2022: Good."),
              Contains("Tarn Lane School | - | good | previous"));
}

TEST(RatingsExtreme, BehindADashItKeepsItsAspect) {
  EXPECT_THAT(ratings("Larch Nursery is proud, with Ofsted awarding it the highest grade possible – Outstanding – in every category."),
              ElementsAre("Larch Nursery | every category | outstanding | current"));
}

TEST(RatingsExtreme, TheExpectedStandard) {
  EXPECT_THAT(ratings("Ofsted said Kelso Vale School meets the expected standard in five areas."),
              ElementsAre("Kelso Vale School | five areas | expected standard | current"));
}

}  // namespace
}  // namespace pressmill::testing
