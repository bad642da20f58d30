// Ways of recommending without the word: what is needed, by when, under which line of a list; and whom it is for.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kVisited = "Ofsted visited Larch Nursery and Tarn Lane School in May and was not happy with what it saw there.\n\n";

std::vector<std::string> behind(std::string_view sentence) { return recommendations(std::string(kVisited) + std::string(sentence)); }

TEST(RecommendationNeeds, TimeGiven) {
  EXPECT_THAT(behind("Ofsted gave Larch Nursery until 12 May to improve the supervision of babies."),
              ElementsAre("Larch Nursery | to improve the supervision of babies"));
  EXPECT_THAT(behind("The nursery has been given six weeks to train its staff."), ElementsAre("The nursery | to train its staff"));
  EXPECT_THAT(behind("Readers were given until May to send in their pictures."), IsEmpty());
}

TEST(RecommendationNeeds, ImprovementsWereNeeded) {
  EXPECT_THAT(behind("Inspectors told leaders at Tarn Lane School that improvements were needed in the teaching of phonics."),
              ElementsAre("leaders at Tarn Lane School | improvements were needed in the teaching of phonics"));
  EXPECT_THAT(behind("Campaigners said improvements were needed in the teaching of phonics."), IsEmpty());
}

TEST(RecommendationNeeds, ItWasVitalThat) {
  EXPECT_THAT(behind("The report said it was vital that governors check attendance and that parents are told sooner."),
              ElementsAre("governors | governors check attendance", "- | parents are told sooner"));
  EXPECT_THAT(behind("The mayor said it was vital that governors check attendance."), IsEmpty());
}

TEST(RecommendationNeeds, WhatIsIncludedIsForTheSameBody) {
  EXPECT_THAT(behind("The nursery must make changes in four areas. This includes improving its records and taking advice on allergies."),
              ElementsAre("The nursery | make changes in four areas", "The nursery | improving its records", "The nursery | taking advice on allergies"));
}

TEST(RecommendationEnds, WhoSaysItIsNoPartOfTheItem) {
  EXPECT_THAT(behind("It was recommended that local authorities review how they count cases, the inspectorate's report says."),
              ElementsAre("local authorities | local authorities review how they count cases"));
  EXPECT_THAT(behind("What needs to happen next: the school needs to count its keys, Ofsted says."),
              ElementsAre("the school | the school needs to count its keys"));
  EXPECT_THAT(behind("The school must, Ofsted said, keep better records and ensure that visits are logged."),
              ElementsAre("The school | keep better records", "The school | ensure that visits are logged"));
}

TEST(RecommendationEnds, AnotherVerbBeginsAnotherItem) {
  EXPECT_THAT(behind("Inspectors recommended more training for new staff and stressed the need for better records."),
              ElementsAre("- | more training for new staff", "- | better records"));
  EXPECT_THAT(behind("The review says agencies need to share news sooner, and it recommends a shared rota, better training for cooks and a review of rules."),
              ElementsAre("agencies | agencies need to share news sooner", "- | a shared rota", "- | better training for cooks", "- | a review of rules"));
}

TEST(RecommendationEnds, WhatOthersSayBehindBut) {
  EXPECT_THAT(behind("The commission has recommended a lower limit on all estate roads, but drivers say they should be left alone."),
              ElementsAre("- | a lower limit on all estate roads"));
}

TEST(RecommendationEnds, ToDoToDoAndToDo) {
  EXPECT_THAT(behind("The report calls on Skelwith Police to answer calls sooner, to train its supervisors and to tell victims more."),
              ElementsAre("Skelwith Police | to answer calls sooner", "Skelwith Police | to train its supervisors", "Skelwith Police | to tell victims more"));
  EXPECT_THAT(behind("Estyn made three recommendations for the school: to raise standards, to improve attendance and to plan better."),
              ElementsAre("the school | to raise standards", "the school | to improve attendance", "the school | to plan better"));
}

TEST(RecommendationEnds, AListOfVerbs) {
  EXPECT_THAT(behind("Inspectors said the prison needed to reduce violence, get more men into work and improve the food."),
              ElementsAre("the prison | reduce violence", "the prison | get more men into work", "the prison | improve the food"));
  EXPECT_THAT(behind("Inspectors said leaders should give pupils plans, support and books."),
              ElementsAre("leaders | leaders should give pupils plans, support and books"));
}

TEST(RecommendationEnds, AReportThatAsksSeveralThings) {
  EXPECT_THAT(behind("The report calls for a helpline, says that complaints must be heard by an outside body, and wants managers to be trained."),
              ElementsAre("- | a helpline", "- | complaints must be heard by an outside body", "managers | to be trained"));
}

TEST(RecommendationEnds, ThatThatAndThatIsOneItem) {
  EXPECT_THAT(behind("Ofsted said the school needs to make sure that teachers listen, that pupils are stretched and that attendance improves."),
              ElementsAre("the school | the school needs to make sure that teachers listen, that pupils are stretched and that attendance improves"));
}

TEST(RecommendationWhom, ADeadlineIsNobody) {
  EXPECT_THAT(behind("The report recommends that within six months the force should offer each victim an advocate."),
              ElementsAre("the force | within six months the force should offer each victim an advocate"));
}

TEST(RecommendationWhom, WhoMustStandsBeforeTheFirstVerb) {
  EXPECT_THAT(behind("The provider was served with a warning notice and must improve its records by 14 June, Ofsted said."),
              ElementsAre("The provider | improve its records by 14 June"));
}

TEST(RecommendationWhom, ItIsWhomTheOmbudsmanBlamed) {
  EXPECT_THAT(recommendations(
                  "A family won its case this week after three years of waiting for help.\n\nThe Housing Ombudsman found fault with Tarn Council. It has been "
                  "told to apologise to the tenant, pay her £500 and review its policy."),
              ElementsAre("Tarn Council | to apologise to the tenant", "Tarn Council | pay her £500", "Tarn Council | review its policy"));
}

TEST(RecommendationWhom, ACommitteeRecommendsToCabinet) {
  EXPECT_THAT(behind("The scrutiny panel agreed to recommend to Cabinet that the charge be frozen and that a fund be set up."),
              ElementsAre("Cabinet | the charge be frozen", "Cabinet | a fund be set up"));
}

TEST(RecommendationWhom, TheServiceOfAStoryOfOne) {
  EXPECT_THAT(recommendations("Ofsted rated Tarn Lane School inadequate.\n\nInspectors called for better lighting and for more staff."),
              ElementsAre("Tarn Lane School | better lighting", "Tarn Lane School | more staff"));
  EXPECT_THAT(recommendations("Ofsted rated Tarn Lane School inadequate and Larch Nursery good.\n\nInspectors called for better lighting and for more staff."),
              ElementsAre("- | better lighting", "- | more staff"));
  EXPECT_THAT(recommendations("Ofsted rated Tarn Lane School inadequate.\n\nThe report says every wall should be painted again."),
              ElementsAre("- | every wall should be painted again"));
}

TEST(RecommendationLists, LinesThatNameWhomTheNextOnesAreFor) {
  EXPECT_THAT(recommendations("The report by HMI Probation made three recommendations:\n\n• The manager should:\n\n• listen to staff\n\n• The board should:\n\n"
                              "• fill every post\n\n• check its data\n\nMembers noted the report."),
              ElementsAre("The manager | listen to staff", "The board | fill every post", "The board | check its data"));
}

TEST(RecommendationLists, ShouldTakeActionTo) {
  EXPECT_THAT(behind("It stated the school should take immediate action to:\n\n• keep a register of visits\n\n• ring home at once\n\nThe head agreed."),
              ElementsAre("the school | keep a register of visits", "the school | ring home at once"));
}

TEST(RecommendationLists, TheseAreInASentence) {
  EXPECT_THAT(behind("Inspectors identified two areas for improvement. These are: the timeliness of plans; and the use of data."),
              ElementsAre("- | the timeliness of plans", "- | the use of data"));
  EXPECT_THAT(behind("Inspectors identified two areas for improvement. They are meeting the head today."), IsEmpty());
}

TEST(RecommendationLists, AmongTheseWere) {
  EXPECT_THAT(behind("Ofsted made seven recommendations. Among these were that the board should meet more often and that every key should be counted."),
              ElementsAre("the board | the board should meet more often", "- | every key should be counted"));
}

TEST(RecommendationLists, LinesToOneAndToAnother) {
  EXPECT_THAT(
      recommendations("Inspectors of prisons looked at a jail.\n\nRecommendations\n\nTo the minister:\n\nThe rules on remand should be changed.\n\nTo the "
                      "governor:\n\nCell bells should be answered sooner.\n\nThe jail is old."),
      ElementsAre("the minister | The rules on remand should be changed.", "the governor | Cell bells should be answered sooner."));
  EXPECT_THAT(recommendations("The report of the review recommends:\n\nThat Cabinet asks for a bus.\n\nThat officers map the gaps.\n\nCllr Amin spoke."),
              Contains("officers | That officers map the gaps."));
}

TEST(RecommendationLists, ALeadInWithANumberOfItsOwn) {
  EXPECT_THAT(recommendations("3. Recommendations\n\n3.1 It is recommended that the Committee:\n\n(i) considers the findings;\n\n(ii) endorses the plan.\n\n4. "
                              "Background\n\n4.1 The plan is new."),
              ElementsAre("the Committee | considers the findings", "the Committee | endorses the plan."));
}

TEST(RecommendationLists, CabinetAgreedTheRecommendationsOf) {
  EXPECT_THAT(behind("Cabinet agreed the recommendations of the scrutiny panel: to set up a fund; to reopen the toilets; and to write to the minister."),
              ElementsAre("- | to set up a fund", "- | to reopen the toilets", "- | to write to the minister"));
}

TEST(RecommendationLists, CabinetIsRequestedTo) {
  EXPECT_THAT(
      recommendations("2. Recommendations\n\nCabinet is requested to:\n\n2.1 Note the outcome of the visit.\n\n2.2 Approve the plan at Appendix B.\n\n3. "
                      "Reasons\n\n3.1 The visit was in July."),
      ElementsAre("Cabinet | Note the outcome of the visit.", "Cabinet | Approve the plan at Appendix B."));
}

TEST(RecommendationLists, ALineThatSaysItself) {
  EXPECT_THAT(
      recommendations("Auditors looked at the council.\n\nRecommendation 1: The clerk should publish a timetable by 1 May. (Accepted)\n\nRecommendation "
                      "2: Review every key.\n\nRecommendation 3: see below.\n\nThe council met."),
      ElementsAre("The clerk | The clerk should publish a timetable by 1 May.", "- | Review every key."));
}

TEST(RecommendationTraps, WhatSomebodyMightRecommend) {
  EXPECT_THAT(behind("The inquiry was asked to study the matter and recommend new rules, if any."), IsEmpty());
  EXPECT_THAT(behind("Inspectors found that staff should have acted sooner. The chair said its 20 recommendations should be met."), IsEmpty());
  EXPECT_THAT(recommendations("A columnist wrote of the match.\n\nI have these recommendations for the manager: buy a striker."), IsEmpty());
}

}  // namespace
}  // namespace pressmill::testing
