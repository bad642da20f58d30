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

}  // namespace
}  // namespace pressmill::testing
