// Recommendations as committees' reports and minutes print them, and as stories tell what a body was told.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RecommendationReports, LeadsThatEndWithADash) {
  EXPECT_THAT(recommendations("The CQC rated Tarn Surgery good.\n\nThe provider should -\n\n- Review its diabetes checks.\n- Keep a record of allergies."),
              ElementsAre("The provider | Review its diabetes checks.", "The provider | Keep a record of allergies."));
  EXPECT_THAT(recommendations("The report recommended:-\n\nthat the Board –\n\n(a) note the figures for May; and\n\n(b) agree a plan for the lifts."),
              ElementsAre("the Board | note the figures for May", "the Board | agree a plan for the lifts."));
}

// What the conclusions speak of.
const std::string kReport = "1. The review by HM Inspectorate of Prisons was published in May. (Paragraph 27)\n\n";

TEST(RecommendationReports, ConclusionsThatCiteTheirParagraph) {
  EXPECT_THAT(recommendations(kReport + "4. The Department for Farms and the Seed Office should say how they count barns. (Paragraph 31)"),
              ElementsAre("The Department for Farms and the Seed Office | say how they count barns"));
  EXPECT_THAT(recommendations(kReport + "4. The Department for Farms and the Seed Office should say how they count barns."), IsEmpty());
  EXPECT_THAT(
      recommendations(kReport + "3. That said, we welcome the Government’s plan and recommend that the Department for Farms publish it. (Paragraph 30)"),
      ElementsAre("the Department | the Department for Farms publish it"));
}

TEST(RecommendationReports, TwoVerbsOfWhoShould) {
  EXPECT_THAT(recommendations("The review recommends that the Prison Food Board should train its cooks in hygiene, and publish a menu for each wing."),
              ElementsAre("the Prison Food Board | train its cooks in hygiene", "the Prison Food Board | publish a menu for each wing"));
}

TEST(RecommendationReports, ADeadlineBetweenCommas) {
  EXPECT_THAT(recommendations("HMICFRS has recommended that, within three months, the force should review how it records stalking."),
              ElementsAre("the force | the force should review how it records stalking"));
  EXPECT_THAT(recommendations("Within three months, the chief constable should train all officers in first aid, the report said."),
              ElementsAre("the chief constable | Within three months, the chief constable should train all officers in first aid"));
}

TEST(RecommendationReports, OnePanelToAnother) {
  EXPECT_THAT(recommendations("The panel agreed to recommend to Cabinet that the library in Skelby be kept open."),
              ElementsAre("Cabinet | the library in Skelby be kept open"));
}

TEST(RecommendationReports, WhereImprovementWasNeeded) {
  EXPECT_THAT(recommendations("The inspection found areas where improvement was needed, including staff training, the rota and the storage of medicines."),
              ElementsAre("- | staff training", "- | the rota", "- | the storage of medicines"));
}

TEST(RecommendationReports, ThreeVerbsOfOneCouncil) {
  EXPECT_THAT(recommendations("The Ombudsman recommended the council apologise to Ms A, pay her £300 and remind staff of the rules."),
              ElementsAre("the council | apologise to Ms A", "the council | pay her £300", "the council | remind staff of the rules"));
}

TEST(RecommendationTold, AmongSeveralItWasToldTo) {
  EXPECT_THAT(recommendations("The practice was rated poor by the CQC. Among several recommendations, it was also told to mend its lift."),
              ElementsAre("The practice | to mend its lift"));
}

TEST(RecommendationTold, ByABodyWithALongName) {
  EXPECT_THAT(
      recommendations("Tarn Police was told by police watchdog HM Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) it has to answer calls."),
      ElementsAre("Tarn Police | answer calls"));
}

TEST(RecommendationTold, WhatTheReportAdded) {
  EXPECT_THAT(recommendations("A new ward must be opened by spring, the report said. There must be a doctor on each floor at night, it added."),
              ElementsAre("- | A new ward must be opened by spring", "- | There must be a doctor on each floor at night"));
}

TEST(RecommendationTold, AnInspectorIsCallingFor) {
  EXPECT_THAT(recommendations("The Chief Inspector of Probation has published a report. He is calling for a review of how officers are trained."),
              ElementsAre("- | a review of how officers are trained"));
  EXPECT_THAT(recommendations("Hexley College got a good report from Ofsted after it asked for its visit to be brought forward."), IsEmpty());
}

TEST(RecommendationReports, WeAlsoRecommend) {
  EXPECT_THAT(recommendations("The Ombudsman found fault. We recommend the Council waive the fee. We also recommend the Council rewrite its letters."),
              ElementsAre("the Council | the Council waive the fee", "the Council | the Council rewrite its letters"));
  EXPECT_THAT(recommendations("The Ombudsman found fault. The council was glad. We recommend the tea room and the garden."), IsEmpty());
}

TEST(RecommendationReports, NeededToDoThisAndToDoThat) {
  EXPECT_THAT(recommendations("The Ofsted inspection found that the service needed to mend its records, and to make sure that visits were kept."),
              ElementsAre("the service | mend its records", "the service | make sure that visits were kept"));
}

TEST(RecommendationReports, OneWasForWhomTo) {
  EXPECT_THAT(recommendations("Ofsted visited in May. One recommendation was for the nursery to mend its fence and to train its cooks."),
              ElementsAre("the nursery | to mend its fence", "the nursery | to train its cooks"));
}

TEST(RecommendationReports, WhoSaidSoIsNoPartOfTheList) {
  EXPECT_THAT(recommendations("Areas for improvement include the fence and the training of cooks, the inspectorate said."),
              ElementsAre("- | the fence and the training of cooks"));
}

TEST(RecommendationReports, ThreeThatAreNamedByTheirVerbs) {
  EXPECT_THAT(recommendations("Estyn made three recommendations: improve pupils’ spelling, raise attendance and strengthen leadership."),
              ElementsAre("- | improve pupils’ spelling", "- | raise attendance", "- | strengthen leadership"));
}

TEST(RecommendationReports, WhomALetterUrges) {
  EXPECT_THAT(recommendations("The coroner has written to the trust urging it to review its ward rounds."),
              ElementsAre("the trust | to review its ward rounds"));
}

}  // namespace
}  // namespace pressmill::testing
