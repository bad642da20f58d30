// What looks like a rating and is none.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RatingTraps, NoneAndShortOf) {
  EXPECT_THAT(ratings("None of the county’s care homes was rated outstanding by the Care Quality Commission."), IsEmpty());
  EXPECT_THAT(ratings_behind(kHome, "It was rated requires improvement, a whisker short of good."),
              ElementsAre("Tarn Lodge | - | requires improvement | current"));
}

TEST(RatingTraps, WhoJudgesIsNoInspectorate) {
  for (const std::string_view trap : {"The union branded the plan inadequate.", "Teachers rated the training good.",
                                      "The hotel was rated outstanding by guests.", "Parents gave the play an outstanding rating."}) {
    EXPECT_THAT(ratings_behind(kSchool, trap), IsEmpty()) << trap;
  }
}

TEST(RatingTraps, WhatHoldsForAnySchool) {
  for (const std::string_view trap : {"A school judged to be inadequate must become an academy.", "Where a school is judged inadequate, it must join a trust.",
                                      "The number of schools rated inadequate has risen.", "They can't send pupils to schools that are rated inadequate.",
                                      "Good schools are seen less often than those which require improvement."}) {
    EXPECT_THAT(ratings_behind(kSchool, trap), IsEmpty()) << trap;
  }
}

TEST(RatingTraps, WhatIsNoServiceAndNoAspect) {
  EXPECT_THAT(ratings_behind(kHome, "Lighting in the corridor was found to be inadequate."), IsEmpty());
  EXPECT_THAT(ratings_behind(kHome, "Its bank has a good credit rating."), IsEmpty());
}

TEST(RatingTraps, WhatIsOfNoServiceIsNone) {
  EXPECT_THAT(ratings("Grades fell from good to poor in maths, Ofsted heard."), IsEmpty());
  EXPECT_THAT(ratings("Bonds rated C2 fell. The Regulator of Social Housing was not involved."), IsEmpty());
}

TEST(RatingTraps, NobodyIsNoSubject) {
  EXPECT_THAT(ratings("The Regulator of Social Housing says no landlord was given a C1."), IsEmpty());
  EXPECT_THAT(ratings("The CQC said no home was inadequate."), IsEmpty());
  EXPECT_THAT(ratings("No services rated ‘Inadequate’ by HM Inspectorate of Probation."), IsEmpty());
}

TEST(RatingTraps, AScaleExplainedLineByLineIsNone) {
  EXPECT_THAT(ratings("The CQC’s ratings are:\n\nOutstanding: A home is among the best there are\nGood: A home is run as it should be"), IsEmpty());
  EXPECT_THAT(ratings("A provider taking part in the TEF is awarded:\n\n• gold for helping all of its students reach what they could"), IsEmpty());
  EXPECT_THAT(ratings("Ofsted gives numbers.\n\nEach word is turned into a number: Good (4)"), IsEmpty());
}

TEST(RatingTraps, PraiseWithAWordThatNoNamedBodyGradesByIsNone) {
  EXPECT_THAT(ratings("The CQC visited in May. “The staff are very good,” a daughter said."), IsEmpty());
}

TEST(RatingTraps, AnotherClauseBehindTheVerbHoldsNoGradeOfIts) {
  EXPECT_THAT(ratings("One owner said the Care Inspectorate was at fault, overlooking for years “excellent” cooking."), IsEmpty());
}

TEST(RatingTraps, AGradeMissedIsNone) {
  EXPECT_THAT(ratings("Oxmere School was rated good by Ofsted, which means missing out on an ‘outstanding’ grade."),
              ElementsAre("Oxmere School | - | good | current"));
}

TEST(RatingTraps, WhatAGradeMeans) {
  EXPECT_THAT(ratings("The Food Standards Agency came. Tarn Grill was assessed on 20 May, and a zero score means that urgent improvement must follow."),
              IsEmpty());
  EXPECT_THAT(ratings_behind(kSchool, "A school receives a ‘good’ rating when its strengths outweigh the rest."), IsEmpty());
  EXPECT_THAT(ratings_behind(kSchool, "Councils are seen each year while those graded as inadequate will get more visits."), IsEmpty());
}

TEST(RatingTraps, NoneHasYet) {
  EXPECT_THAT(ratings("The Care Quality Commission saw 40 trusts. One was rated good (Fellside NHS Trust). None has yet been rated outstanding."),
              ElementsAre("trusts | - | good | count"));
}

TEST(RatingTraps, NotToRequireIt) {
  EXPECT_THAT(ratings_behind(kSchool, "Its sixth form was deemed ‘good’, the only part not to require improvement."),
              ElementsAre("Tarn Lane Primary School | sixth form | good | current"));
}

}  // namespace
}  // namespace pressmill::testing
