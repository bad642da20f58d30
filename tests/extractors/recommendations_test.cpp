#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::int64_t total(std::string_view source) {
  const Reading reading = read(source);
  const auto found = reading.found.of("recommendation_total");
  return found.empty() ? -1 : std::get<std::int64_t>(found.front()->field("value").get());
}

TEST(Recommendations, AListUnderALeadIn) {
  EXPECT_THAT(
      recommendations(
          "Inspectors made two recommendations. The force should:\n\n• answer calls within a minute\n\n• give every team a trained leader\n\nIt said no more."),
      ElementsAre("The force | answer calls within a minute", "The force | give every team a trained leader"));
}

TEST(Recommendations, AListThatLostItsBulletsIsAsLongAsAnnounced) {
  EXPECT_THAT(
      recommendations(
          "Two recommendations were made by Ofsted:\n\nWhere a child is absent, ring home at once.\n\nKeep a register of visits.\n\nThe head thanked staff."),
      ElementsAre("- | Where a child is absent, ring home at once.", "- | Keep a register of visits."));
}

TEST(Recommendations, ACouncilReportsOwnSection) {
  EXPECT_THAT(recommendations("2.0 Recommendation(s):\n\n2.1 For the Scrutiny Committee to oversee the plan.\n\n3.0 Reasons for recommendation(s):\n\n3.1 Is "
                              "the recommendation contrary to a plan?\n\nNo"),
              ElementsAre("the Scrutiny Committee | For the Scrutiny Committee to oversee the plan."));
}

TEST(Recommendations, WhatWasDoneSinceIsNone) {
  EXPECT_THAT(
      recommendations("Progress on the recommendations of HMIP has commenced, which include:\n\n• staff have moved to a new model\n\n• audits were undertaken"),
      IsEmpty());
}

TEST(Recommendations, AReportRecommendsThat) {
  EXPECT_THAT(recommendations("The review recommends that each council should appoint a lead officer."),
              ElementsAre("each council | each council should appoint a lead officer"));
}

TEST(Recommendations, AReportAsksTwoThings) {
  EXPECT_THAT(recommendations("The report asks the board to review its data and to meet every month."),
              ElementsAre("the board | to review its data", "the board | to meet every month"));
}

TEST(Recommendations, AReportAsksTwoBodies) {
  EXPECT_THAT(recommendations("The report asks the board to review its data and the local police to share theirs."),
              ElementsAre("the board | to review its data", "the local police | to share theirs"));
}

TEST(Recommendations, ShouldIsPartedWhereItIsSaidAgain) {
  EXPECT_THAT(recommendations("Inspectors said that leaders should check what pupils recall, and should tell governors more."),
              ElementsAre("leaders | check what pupils recall", "leaders | tell governors more"));
}

TEST(Recommendations, APartOfTheTotalHasAnAddressee) {
  const Reading reading = read("The report makes six recommendations. Two recommendations are for Oxmere YJS, including to improve its assessments of risk.");
  EXPECT_EQ(reading.found.of("recommendation").front()->field("addressee").text(), "Oxmere YJS");
  EXPECT_EQ(std::get<std::int64_t>(reading.found.of("recommendation_count").front()->field("count").get()), 2);
}

TEST(Recommendations, TheStatedTotal) {
  EXPECT_EQ(total("The report made 45 recommendations."), 45);
  EXPECT_EQ(total("Trustees delivered 53 of the 79 recommendations."), 79);
  EXPECT_EQ(total("The inspector provided a number of recommendations."), -1);
}

TEST(Recommendations, DemandsOfUnionsAndPoliticiansAreNone) {
  EXPECT_THAT(recommendations("The union recommends that members should reject the offer of the council."), IsEmpty());
  EXPECT_THAT(recommendations("Coun Ada Marsh said the report should be withdrawn."), IsEmpty());
}

TEST(Recommendations, SentencesBehindATotalEachTellOne) {
  EXPECT_THAT(recommendations("The report makes two recommendations. By May, chief constables should vet every officer again."),
              ElementsAre("chief constables | By May, chief constables should vet every officer again"));
}

TEST(Recommendations, ThePassiveAsksToo) {
  EXPECT_THAT(recommendations("Ofsted came in May. The school has been asked to develop its reading lessons."),
              ElementsAre("The school | to develop its reading lessons"));
  EXPECT_THAT(recommendations("Ofsted came in May. The provider must now tell it how staff will be trained."),
              ElementsAre("The provider | now tell it how staff will be trained"));
}

TEST(Recommendations, WhoGetsAReportIsNotItsAuthor) {
  EXPECT_THAT(recommendations("The inspector’s report to the home secretary says cells should be heated before winter."),
              ElementsAre("- | cells should be heated before winter"));
}

TEST(Recommendations, WordsWithoutContentAreNone) { EXPECT_THAT(recommendations("Inspectors told the home to make urgent improvements."), IsEmpty()); }

}  // namespace
}  // namespace pressmill::testing
