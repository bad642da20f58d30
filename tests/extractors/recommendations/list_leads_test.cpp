// Lines over a list of recommendations: whom they speak to, and which lines belong to the list.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RecommendationLeads, AForceOrAMinisterIsWhoShould) {
  EXPECT_THAT(recommendations(
                  "HMICFRS named a cause of concern.\n\nBy 30 June, Skelwith Police should:\n\n• reduce the backlog of visits; and\n• train every sergeant."),
              ElementsAre("Skelwith Police | reduce the backlog of visits", "Skelwith Police | train every sergeant."));
  EXPECT_THAT(recommendations("HMICFRS came in May.\n\nThe union said that the police should:\n\n• pay for overtime; and\n• train every sergeant."), IsEmpty());
}

TEST(RecommendationLeads, WhatTheOmbudsmanAgreed) {
  EXPECT_THAT(recommendations("Agreed action\n\nWithin one month of the final decision the Council will:\n\n• apologise to Mrs Tarn;\n• pay her £350."),
              ElementsAre("the Council | apologise to Mrs Tarn", "the Council | pay her £350."));
  EXPECT_THAT(recommendations("Our promise\n\nWithin one month the Council will:\n\n• mend the road;\n• paint the doors."), IsEmpty());
}

TEST(RecommendationLeads, NumbersWithALetter) {
  EXPECT_THAT(
      recommendations("Recommendations\n\nR1\nImprove standards of writing\n\nR2\nStrengthen the use of data\n\nNext\n\nThe school will draw up a plan."),
      ElementsAre("- | Improve standards of writing", "- | Strengthen the use of data"));
  EXPECT_THAT(recommendations("The provider should:\n\nR1 Improve attendance\nR2 Reduce the gap between boys and girls"),
              ElementsAre("The provider | Improve attendance", "The provider | Reduce the gap between boys and girls"));
}

TEST(RecommendationLeads, AFullStopOverBullets) {
  EXPECT_THAT(
      recommendations("Inspectors agreed the following points for action with the school.\n\n• Raise attainment in maths.\n• The pace of lessons in P6."),
      ElementsAre("- | Raise attainment in maths.", "- | The pace of lessons in P6."));
  EXPECT_THAT(recommendations("Inspectors met the following people at the school.\n\n• The head teacher.\n• Two members of the board."), IsEmpty());
}

TEST(RecommendationLeads, TheHeadingIsTheWholeLead) {
  EXPECT_THAT(recommendations("The areas for improvement are:\n\n• the planning of play; and\n• the strategic leadership of the pre-school."),
              ElementsAre("- | the planning of play", "- | the strategic leadership of the pre-school."));
}

TEST(RecommendationLeads, AListWithoutBullets) {
  EXPECT_THAT(recommendations(
                  "The review makes several recommendations for agencies including:\n\nimproving how news is shared\n\na review of the policy on bruises\n\n"
                  "The partnership said it had read them."),
              ElementsAre("agencies | improving how news is shared", "agencies | a review of the policy on bruises"));
}

TEST(RecommendationLeads, ATableOfDates) {
  EXPECT_THAT(
      recommendations("Ofsted visited Larch Nursery in May.\n\nTo meet the requirements of the early years framework, the provider must:\n\nDue date\n\n"
                      "ensure that all staff have been checked\n01/07/2023\n\nimprove the supervision of babies\n15/07/2023"),
      ElementsAre("the provider | ensure that all staff have been checked", "the provider | improve the supervision of babies"));
}

TEST(RecommendationSections, NeedsTo) {
  EXPECT_THAT(recommendations("Areas for improvement\n\nThe force needs to improve how it allocates crimes\n\nThis is to make the county safer."),
              ElementsAre("The force | The force needs to improve how it allocates crimes"));
}

TEST(RecommendationSections, LabelsAndWhatLeadsToTheItems) {
  EXPECT_THAT(
      recommendations("Area for improvement 1\n\nStated: First time\nTo be completed by: 1 June\n\nThe manager shall ensure that all staff are trained."),
      ElementsAre("The manager | The manager shall ensure that all staff are trained."));
  EXPECT_THAT(recommendations(
                  "Action the trust MUST take to improve:\n\nWe told the trust that it must obey two rules.\n\n• The trust must keep its records up to date."),
              ElementsAre("The trust | The trust must keep its records up to date."));
}

TEST(RecommendationSections, AnItemThatLeadsToItsParts) {
  EXPECT_THAT(
      recommendations(
          "Requirement 1\n\nBy 31 March, the provider must keep medicines safe. To do this, the provider must:\n\na) train its staff; and\nb) audit records."),
      ElementsAre("the provider | By 31 March, the provider must keep medicines safe.", "- | train its staff", "- | audit records."));
}

TEST(RecommendationSections, ASecondSentenceNamesNobody) {
  EXPECT_THAT(recommendations("Recommendations\n\nApologise to Ms Tarn for the delay. The apology should be in writing.\n\nReview the policy on letters."),
              ElementsAre("- | Apologise to Ms Tarn for the delay. The apology should be in writing.", "- | Review the policy on letters."));
}

TEST(RecommendationSections, Recommended) {
  EXPECT_THAT(recommendations("RECOMMENDED –\n\n(1) That Cabinet agree to fund two more hubs.\n\n(2) That officers report back in May."),
              ElementsAre("Cabinet | That Cabinet agree to fund two more hubs.", "officers | That officers report back in May."));
}

}  // namespace
}  // namespace pressmill::testing
