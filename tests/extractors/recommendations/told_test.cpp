// Who tells what should be done, and whom "it" is: offices without an inspectorate's name, pronouns, bodies behind a comma.
#include <gmock/gmock.h>

#include <string>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(RecommendationTold, ByAnOffice) {
  EXPECT_THAT(recommendations("The ombudsman found fault.\n\nThe council was ordered to pay £500 and told to count its complaints."),
              ElementsAre("The council | to pay £500", "The council | to count its complaints"));
  EXPECT_THAT(recommendations("The judge found fault.\n\nThe council was ordered to pay £500."), IsEmpty());
}

TEST(RecommendationTold, BeforeTheInspectorateIsNamed) {
  EXPECT_THAT(recommendations("Skelwith Police has been told to answer calls sooner. HMICFRS published its report today."),
              ElementsAre("Skelwith Police | to answer calls sooner"));
  EXPECT_THAT(recommendations("Skelwith Police has been told to answer calls sooner. The mayor published her plan today."), IsEmpty());
}

TEST(RecommendationTold, BehindAnAim) {
  EXPECT_THAT(recommendations("Ofsted came in May. In order to become outstanding, the academy was advised to give pupils more chances to write."),
              ElementsAre("the academy | to give pupils more chances to write"));
}

TEST(RecommendationTold, ThereShouldBe) {
  EXPECT_THAT(recommendations("Among other recommendations, the review said there should be a single record of injuries."),
              ElementsAre("- | there should be a single record of injuries"));
  EXPECT_THAT(recommendations("The mayor said there should be a single record of injuries."), IsEmpty());
}

TEST(RecommendationTold, WhatPeopleKnowIsNone) {
  EXPECT_THAT(recommendations("Inspectors said pupils know that they should report bullying. They said staff understand what they need to do."), IsEmpty());
  EXPECT_THAT(recommendations("The report says children need to feel safe."), IsEmpty());
}

TEST(RecommendationTold, WhatWouldBeDueIsNone) {
  const std::string told = "Ofsted published a note on clubs. The Ofsted note says schools may open early.\n\nIt adds: ";
  EXPECT_THAT(recommendations(told + "“For example, they must also tell parents the price.”"), SizeIs(1));
  EXPECT_THAT(recommendations(told + "“But if they do so, they must also tell parents the price.”"), IsEmpty());
}

TEST(RecommendationTold, WeParticularlyRecommend) {
  EXPECT_THAT(recommendations("The report ends here. In this report we particularly recommend that ministers publish the letters."),
              ElementsAre("ministers | ministers publish the letters"));
}

TEST(RecommendationTold, NothingToWhoReads) {
  EXPECT_THAT(recommendations("It's recommended that you start the course within a month."), IsEmpty());
  EXPECT_THAT(recommendations("It is recommended that managers begin the course within a month."),
              ElementsAre("managers | managers begin the course within a month"));
}

TEST(RecommendationWhom, ItIsTheBodyBefore) {
  EXPECT_THAT(recommendations("The inspectorate issued a notice to the trust requiring it to improve its wards."),
              ElementsAre("the trust | to improve its wards"));
  EXPECT_THAT(recommendations("Inspectors went back to the school in May. Their report says it should tell parents sooner."),
              ElementsAre("the school | it should tell parents sooner"));
}

TEST(RecommendationWhom, TheyAreThePeopleBefore) {
  EXPECT_THAT(recommendations("Ofsted met leaders at the school. Inspectors said they should tell parents sooner."),
              ElementsAre("leaders at the school | they should tell parents sooner"));
}

TEST(RecommendationVerbs, OfOneBody) {
  EXPECT_THAT(recommendations("Estyn recommends that it raise standards, train its staff and improve the roof."),
              ElementsAre("- | raise standards", "- | train its staff", "- | improve the roof"));
  EXPECT_THAT(recommendations("The report recommends that the school improves pupils' Welsh, strengthens its board and makes better use of data."),
              ElementsAre("the school | improves pupils' Welsh", "the school | strengthens its board", "the school | makes better use of data"));
}

TEST(RecommendationVerbs, ClausesByCommas) {
  EXPECT_THAT(recommendations("The review recommended that nurses should call sooner, that doctors should always write, and that managers keep lists."),
              ElementsAre("nurses | nurses should call sooner", "doctors | doctors should always write", "managers | managers keep lists"));
}

TEST(RecommendationVerbs, WhoIsOrderedToDoThreeThings) {
  EXPECT_THAT(recommendations("The Housing Ombudsman ordered the landlord to pay the tenant £900, apologise in person and inspect the roof."),
              ElementsAre("the landlord | to pay the tenant £900", "the landlord | apologise in person", "the landlord | inspect the roof"));
}

TEST(RecommendationVerbs, ForOneAndForAnother) {
  EXPECT_THAT(recommendations("The review calls for doctors to ask about abuse, and for the council to fund a refuge."),
              ElementsAre("doctors | to ask about abuse", "the council | to fund a refuge"));
  EXPECT_THAT(recommendations("The report identified the need to develop middle leaders."), ElementsAre("- | develop middle leaders"));
}

TEST(RecommendationVerbs, WordsThatSayNothingLeadToAList) {
  EXPECT_THAT(recommendations("Inspectors told the trust to make several improvements, including hiring two cooks and cleaning the kitchen."),
              ElementsAre("the trust | hiring two cooks", "the trust | cleaning the kitchen"));
}

TEST(RecommendationVerbs, ThreeWhoShould) {
  EXPECT_THAT(recommendations("The review said managers must ask sooner, doctors should flag missed visits and nurses should keep lists."),
              ElementsAre("managers | managers must ask sooner", "doctors | doctors should flag missed visits", "nurses | nurses should keep lists"));
}

TEST(RecommendationVerbs, AReviewAndALaw) {
  EXPECT_THAT(recommendations("The report calls for a review of pay and a law on parking."), ElementsAre("- | a review of pay", "- | a law on parking"));
  EXPECT_THAT(recommendations("The report urges ministers to publish a plan."), ElementsAre("ministers | to publish a plan"));
}

TEST(RecommendationVerbs, ANoticeRequires) {
  EXPECT_THAT(recommendations("The auditor wrote in May. A statutory recommendation has been issued, requiring the council to hold a meeting."),
              ElementsAre("the council | to hold a meeting"));
}

TEST(RecommendationTold, WhoHasFoundItStandsBehind) {
  EXPECT_THAT(recommendations("Skelwith Hospital is doing better but must answer letters sooner, an inspection has found."),
              ElementsAre("Skelwith Hospital | answer letters sooner"));
}

TEST(RecommendationTold, AskedForAPlan) { EXPECT_THAT(recommendations("Ofsted has asked the nursery for a plan in response to the concerns."), IsEmpty()); }

TEST(RecommendationEnds, WhereTheReportDoesSomethingElse) {
  EXPECT_THAT(
      recommendations("HMICFRS said the brigade must do more to hire women, and identified two areas for improvement, including the way it plans checks."),
      ElementsAre("the brigade | the brigade must do more to hire women", "- | the way it plans checks"));
  EXPECT_THAT(recommendations("Ofsted said the school must answer letters sooner, according to a note that parents were sent."),
              ElementsAre("the school | the school must answer letters sooner"));
}

TEST(RecommendationNeeds, MoreWork) {
  EXPECT_THAT(recommendations("Ofsted noted that more work is needed to close gaps in reading."),
              ElementsAre("- | more work is needed to close gaps in reading"));
  EXPECT_THAT(recommendations("The report shows improvements are required in more than half of the 16 homes, inspectors said."), IsEmpty());
}

TEST(RecommendationTold, DemandsOnSomebody) {
  EXPECT_THAT(recommendations("Ofsted inspected Tarn Academy. Its report says meetings were making unfair demands on the deputy head."), IsEmpty());
}

TEST(RecommendationTold, ActionAmongItSome) {
  EXPECT_THAT(recommendations("Ofsted rated six councils inadequate. The watchdog has called for swift action, including a new law, before the summer."),
              ElementsAre("- | swift action, including a new law, before the summer"));
}

TEST(RecommendationTold, ToRevisitSomething) {
  EXPECT_THAT(recommendations("The ombudsman found fault. We recommend the Council revisit its rules on parking."),
              ElementsAre("the Council | the Council revisit its rules on parking"));
}

TEST(RecommendationTold, WhoStandsBehindADeadlineOrAnAim) {
  EXPECT_THAT(recommendations("HMICFRS came. It recommended that by August the deputy chief officer should count unanswered calls."),
              ElementsAre("the deputy chief officer | by August the deputy chief officer should count unanswered calls"));
  EXPECT_THAT(recommendations("Ofsted came. Inspectors said that to become good the nursery should mend its fence."),
              ElementsAre("the nursery | to become good the nursery should mend its fence"));
  EXPECT_THAT(recommendations("Ofsted came. It recommended that Tarn Academy “should read aloud more often”."),
              ElementsAre("Tarn Academy | Tarn Academy “should read aloud more often"));
}

}  // namespace
}  // namespace pressmill::testing
