// Recommendations whose report stands elsewhere: cut off from it, or told by who has just been named.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RecommendationCutOff, ACommitteeIsAReportOfItsOwn) {
  EXPECT_THAT(recommendations("The working group has also recommended that the council should open two hubs."),
              ElementsAre("the council | the council should open two hubs"));
  EXPECT_THAT(recommendations("The union has also recommended that the council should open two hubs."), IsEmpty());
}

TEST(RecommendationCutOff, WeRecommendThatABodyActs) {
  EXPECT_THAT(recommendations("We further recommend that the Department publish its data."), ElementsAre("the Department | the Department publish its data"));
  EXPECT_THAT(recommendations("We recommend that guests book a table."), IsEmpty());
  EXPECT_THAT(recommendations("It is recommended that applicants read the notes."), IsEmpty());
}

TEST(RecommendationCutOff, SomebodyRecommendsThatABodyActs) {
  EXPECT_THAT(recommendations("Sir Hugh recommended that the council should open two hubs."), ElementsAre("the council | the council should open two hubs"));
  EXPECT_THAT(recommendations("Councillor Hugh Marl recommended that the council should open two hubs."), IsEmpty());
  EXPECT_THAT(recommendations("Sir Hugh recommended that we should try the soup."), IsEmpty());
}

TEST(RecommendationCutOff, ARecommendationThat) {
  EXPECT_THAT(recommendations("The committee received the audit report. Members discussed the recommendation that the rota be reviewed in May."),
              ElementsAre("- | the rota be reviewed in May"));
  EXPECT_THAT(recommendations("The bank ignored a recommendation that the loan be called in."), IsEmpty());
}

TEST(RecommendationCutOff, HeOrSheWhoJudges) {
  EXPECT_THAT(recommendations("Coroner Ada Marl closed the inquest. She said the trust should look again at its notes."),
              ElementsAre("the trust | the trust should look again at its notes"));
  EXPECT_THAT(recommendations("Chairman Ada Marl closed the meeting. She said the trust should look again at its notes."), IsEmpty());
}

TEST(RecommendationCutOff, TheOmbudsmanFoundFault) {
  EXPECT_THAT(recommendations("The ombudsman found fault. The council should apologise to Ms Tarn and review its policy."),
              ElementsAre("The council | apologise to Ms Tarn", "The council | review its policy"));
}

TEST(RecommendationGoesOn, ItMustAlso) {
  EXPECT_THAT(recommendations("Inspectors said the home must train its staff. It must also keep better records."),
              ElementsAre("the home | the home must train its staff", "the home | keep better records"));
}

TEST(RecommendationGoesOn, AllOfThem) {
  EXPECT_THAT(recommendations("Boards should hear from families, the report said. All trusts must have a lead for grief."),
              ElementsAre("Boards | Boards should hear from families", "All trusts | have a lead for grief"));
  EXPECT_THAT(recommendations("Boards heard from families, the mayor said. All trusts must have a lead for grief."), IsEmpty());
}

TEST(RecommendationGoesOn, TheFirstCallsOn) {
  EXPECT_THAT(recommendations("The branch made two recommendations. The first calls on the operator to review its drains."),
              ElementsAre("the operator | to review its drains"));
}

TEST(RecommendationGoesOn, TheyAreForTheSameBoard) {
  EXPECT_THAT(recommendations("The review made six recommendations to the Fell Board. They include auditing its minutes and hiring a clerk."),
              ElementsAre("the Fell Board | auditing its minutes", "the Fell Board | hiring a clerk"));
  EXPECT_THAT(recommendations("Estyn made two recommendations. These were to improve attendance and to mend the roof."),
              ElementsAre("- | to improve attendance", "- | to mend the roof"));
}

TEST(RecommendationGoesOn, AnInspectorSaysThey) {
  EXPECT_THAT(recommendations("Ofsted met leaders at Larch School.\n\nHM Inspector Ada Marsh said: “They must check the doors at night.”"),
              ElementsAre("leaders at Larch School | check the doors at night"));
}

TEST(RecommendationGoesOn, AReportIsQuoted) {
  EXPECT_THAT(
      recommendations("Inspectors came in May.\n\n“It has staff who know each child,” said the report.\n\n“Teachers need to use data better to plan lessons.”"),
      ElementsAre("Teachers | use data better to plan lessons"));
  EXPECT_THAT(
      recommendations("Inspectors came in May.\n\n“It has staff who know each child,” said the mayor.\n\n“Teachers need to use data better to plan lessons.”"),
      IsEmpty());
}

TEST(RecommendationGoesOn, AnExampleOfIt) {
  EXPECT_THAT(recommendations("Ofsted met leaders at Larch School.\n\nHM Inspector Ada Marsh said: “I saw gaps. For example, they need to check the doors.”"),
              ElementsAre("leaders at Larch School | check the doors"));
}

TEST(RecommendationSource, IsTheOfficeOrTheReport) {
  const auto source = [](std::string_view text) { return told(text, "recommendation", {"source"}); };
  EXPECT_THAT(source("The coroner's report says the trust should count its keys."), ElementsAre("coroner"));
  EXPECT_THAT(source("A serious case review recommends that the trust should count its keys."), ElementsAre("serious case review"));
  EXPECT_THAT(source("Ofsted's report says the school should count its keys."), ElementsAre("Ofsted"));
  EXPECT_THAT(source("The review recommends that leaders:\n\n• count their keys\n• mend the roof"), ElementsAre("review", "review"));
}

}  // namespace
}  // namespace pressmill::testing
