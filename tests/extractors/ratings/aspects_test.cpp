// Which aspect of a service a grade is of.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;

TEST(RatingAspects, OutcomesWereGoodInAnAspect) {
  EXPECT_THAT(ratings("HM Inspectorate of Prisons found that outcomes at HMP Caldmoor were good in respect and poor in safety."),
              ElementsAre("HMP Caldmoor | respect | good | current", "HMP Caldmoor | safety | poor | current"));
}

TEST(RatingAspects, TheOthersAreNoAspect) {
  EXPECT_THAT(ratings("The CQC rated Oxmere House good for being safe, while the others were rated requires improvement."),
              ElementsAre("Oxmere House | safe | good | current"));
}

TEST(RatingAspects, AGradeBehindWithIsOfAnAspect) {
  EXPECT_THAT(ratings("The University of Tarn received Silver overall in the TEF, with Gold for student experience."),
              ElementsAre("University of Tarn | - | silver | current", "University of Tarn | student experience | gold | current"));
}

TEST(RatingAspects, AGradeForAServiceIsOfNoAspect) {
  EXPECT_THAT(ratings("‘Good’ for Fell School as Ofsted praises pupils"), ElementsAre("Fell School | - | good | current"));
}

TEST(RatingAspects, WhatARowIsAboutIsNoAspect) {
  EXPECT_THAT(ratings("A free school in Tarn at the centre of a dispute over teaching has been judged inadequate by Ofsted."),
              ElementsAre("school | - | inadequate | current"));
}

TEST(RatingAspects, WhetherCareIsSafeIsTheAspectSafe) {
  EXPECT_THAT(ratings_behind(kHome, "The home was rated inadequate for whether its care was safe."), ElementsAre("Tarn Lodge | safe | inadequate | current"));
  EXPECT_THAT(ratings_behind(kHome, "“The home is rated good with regard to whether [it] was giving people care that is effective.”"),
              ElementsAre("Tarn Lodge | effective | good | current"));
}

TEST(RatingAspects, SafetyAndSafeAreOneAspect) {
  EXPECT_THAT(ratings_behind(kHome, "The safety of the home was rated inadequate. It was rated inadequate for being safe."),
              ElementsAre("Tarn Lodge | safety | inadequate | current"));
}

TEST(RatingAspects, AnAspectOfASchoolWithASaintsName) {
  EXPECT_THAT(ratings("Ofsted said teaching at St Oswin’s School was inadequate."), ElementsAre("St Oswin’s School | teaching | inadequate | current"));
}

TEST(RatingAspects, AheadOfWhoseItIs) {
  EXPECT_THAT(ratings_behind(kHome, "In terms of being caring, the home was judged outstanding."), ElementsAre("Tarn Lodge | caring | outstanding | current"));
  EXPECT_THAT(ratings_behind(kHome, "On safety, it was downgraded from good to inadequate."),
              ElementsAre("Tarn Lodge | safety | good | previous", "Tarn Lodge | safety | inadequate | current"));
  EXPECT_THAT(ratings_behind(kHome, "The home was rated good, while in the caring category it was rated outstanding."),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | caring | outstanding | current"));
  EXPECT_THAT(ratings_behind(kHome, "Under leadership, inspectors graded the home as good."), ElementsAre("Tarn Lodge | leadership | good | current"));
}

TEST(RatingAspects, AnAspectThatSaw) {
  EXPECT_THAT(ratings_behind(kHome, "The well-led category saw the home handed an inadequate rating."),
              ElementsAre("Tarn Lodge | well-led | inadequate | current"));
}

TEST(RatingAspects, OfTheVerbBeforeKeeping) {
  EXPECT_THAT(ratings_behind(kHome, "Caring remained unchanged, keeping its good rating."), ElementsAre("Tarn Lodge | Caring | good | current"));
}

TEST(RatingAspects, WhatLeadsTheSentenceIsNoneWhereTheSubjectIsNotBehindIt) {
  EXPECT_THAT(ratings_behind(kHome, "Under leadership of a new manager it was rated good."), ElementsAre("Tarn Lodge | - | good | current"));
}

TEST(RatingAspects, ServicesThatAreSafe) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated poor for delivering services that are caring, responsive to people’s needs and well-led."),
              ElementsAre("Tarn Lodge | caring | poor | current", "Tarn Lodge | responsive to people’s needs | poor | current",
                          "Tarn Lodge | well-led | poor | current"));
}

TEST(RatingAspects, SoManyOfTheInspectorates) {
  EXPECT_THAT(ratings_behind(kSchool, "It was rated good in three of Ofsted’s four categories."),
              ElementsAre("Tarn Lane Primary School | three of Ofsted’s four categories | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "It was rated good in two of the watchdog’s five key lines of enquiry: caring and responsive."),
              ElementsAre("Tarn Lodge | caring | good | current", "Tarn Lodge | responsive | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "It was judged ‘good’ in two of five categories by inspectors – safe and caring – but its garden is closed."),
              ElementsAre("Tarn Lodge | safe | good | current", "Tarn Lodge | caring | good | current"));
}

TEST(RatingAspects, InTheRemainingOnes) {
  EXPECT_THAT(ratings_behind(kSchool, "It was rated good in two areas and outstanding in the remaining three."),
              ElementsAre("Tarn Lane Primary School | two areas | good | current", "Tarn Lane Primary School | remaining three | outstanding | current"));
}

TEST(RatingAspects, BehindADashOrAComma) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated ‘poor’ – the lowest grade there is – for staffing."), ElementsAre("Tarn Lodge | staffing | poor | current"));
  EXPECT_THAT(ratings_behind(kHome, "It was rated inadequate overall, and for being safe."),
              ElementsAre("Tarn Lodge | - | inadequate | current", "Tarn Lodge | safe | inadequate | current"));
}

TEST(RatingAspects, BesideTheWhole) {
  EXPECT_THAT(
      ratings_behind(kHome, "The overall rating for Tarn Lodge, as well as how safe and well-led it is, has risen from inadequate to good."),
      ElementsAre("Tarn Lodge | - | inadequate | previous", "Tarn Lodge | safe | inadequate | previous", "Tarn Lodge | well-led | inadequate | previous",
                  "Tarn Lodge | - | good | current", "Tarn Lodge | safe | good | current", "Tarn Lodge | well-led | good | current"));
}

TEST(RatingAspects, WithOneOfThem) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated good in four areas with staffing rated outstanding."),
              ElementsAre("Tarn Lodge | four areas | good | current", "Tarn Lodge | staffing | outstanding | current"));
}

TEST(RatingAspects, WhatIsNone) {
  EXPECT_THAT(ratings("The Food Standards Agency came. Tarn Grill was rated five for food hygiene by the council."),
              ElementsAre("Tarn Grill | - | 5 | current"));
  EXPECT_THAT(ratings("The Regulator of Social Housing has spoken. Tarn Homes got a C2 grade for its repairs from the regulator."),
              ElementsAre("Tarn Homes | repairs | c2 | current"));
  EXPECT_THAT(ratings("The Care Quality Commission has rated a Skelby GP surgery as inadequate. Fell Lane Surgery was seen in May."),
              ElementsAre("Fell Lane Surgery | - | inadequate | current"));
  EXPECT_THAT(ratings_behind(kSchool, "It was last seen in July 2016, in which it was graded inadequate."),
              ElementsAre("Tarn Lane Primary School | - | inadequate | current"));
}

TEST(RatingAspects, InMarksBeforeAVerbOfStaying) {
  EXPECT_THAT(ratings_behind(kHome, "‘Caring’ and ‘safe’ also stayed at good."),
              ElementsAre("Tarn Lodge | Caring | good | current", "Tarn Lodge | safe | good | current"));
}

TEST(RatingAspects, ListsWithTwoAnds) {
  EXPECT_THAT(ratings_behind(kSchool, "Behaviour and attitudes, and leadership and management, were both graded inadequate."),
              ElementsAre("Tarn Lane Primary School | Behaviour and attitudes | inadequate | current",
                          "Tarn Lane Primary School | leadership and management | inadequate | current"));
}

TEST(RatingAspects, InDoingSomething) {
  EXPECT_THAT(
      ratings("HMICFRS says Skelwith Police ‘requires improvement’ in answering urgent calls and is ‘inadequate’ at managing offenders."),
      ElementsAre("Skelwith Police | answering urgent calls | requires improvement | current", "Skelwith Police | managing offenders | inadequate | current"));
}

TEST(RatingAspects, APartAsAWhole) {
  EXPECT_THAT(ratings("The Care Quality Commission came. Surgery at Tarn Vale Hospital was rated good overall."),
              ElementsAre("Tarn Vale Hospital | Surgery | good | current"));
}

}  // namespace
}  // namespace pressmill::testing
