// What inspectors are quoted as saying, and further ways of telling recommendations in whole documents.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kVisited = "Ofsted visited Larch Nursery and Tarn Lane School in May and was not happy with what it saw there.\n\n";

std::vector<std::string> behind(std::string_view sentence) { return recommendations(std::string(kVisited) + std::string(sentence)); }

TEST(RecommendationsSpoken, AnInspectorIsQuoted) {
  EXPECT_THAT(behind("HM Inspector Ada Marsh said: “I was sorry to see it. Leaders must now listen to staff.”"), ElementsAre("Leaders | now listen to staff"));
  EXPECT_THAT(behind("Ada Marsh, regional director of Ofsted, said:\n\n“I was sorry to see it.\n\n“But the school needs to count its keys.”"),
              ElementsAre("the school | count its keys"));
}

TEST(RecommendationsSpoken, BehindWhoSpeaks) {
  EXPECT_THAT(behind("HM Inspector Ada Marsh said: “Leaders must listen to staff, answer calls faster, and tell families what happened.”"),
              ElementsAre("Leaders | listen to staff", "Leaders | answer calls faster", "Leaders | tell families what happened"));
  EXPECT_THAT(behind("HM Inspector Ada Marsh said, “The police must do more to stop theft.”"), ElementsAre("The police | do more to stop theft"));
  EXPECT_THAT(behind("Union secretary Ada Marsh said: “Leaders must listen to staff.”"), IsEmpty());
}

TEST(RecommendationsSpoken, OthersAreQuoted) {
  EXPECT_THAT(behind("Ada Marsh, head of the nursery, said: “I was sorry to see it. Leaders must now listen to staff.”"), IsEmpty());
  EXPECT_THAT(behind("Union secretary Ada Marsh said: “I read Ofsted's report. Leaders must now listen to staff.”"), IsEmpty());
}

TEST(RecommendationsSpoken, WhatNobodyIsAskedIsPraiseOrAWish) {
  EXPECT_THAT(behind("HM Inspector Ada Marsh said: “Nobody should be in doubt. Staff should be proud. It must get better.”"), IsEmpty());
}

TEST(RecommendationsSpoken, AnInspectorSaidThatSomebodyShould) {
  EXPECT_THAT(behind("HM Inspector Ada Marsh said: “I was sorry to see it.”\n\nMs Marsh said the school should count its keys."),
              ElementsAre("the school | the school should count its keys"));
}

TEST(RecommendationFrames, ShouldAlso) {
  EXPECT_THAT(behind("The school should also ring parents sooner."), ElementsAre("The school | ring parents sooner"));
  EXPECT_THAT(behind("The school should ring parents sooner."), IsEmpty());
}

TEST(RecommendationFrames, InOrderToImprove) {
  EXPECT_THAT(behind("In order to improve, the nursery must ring parents sooner."), ElementsAre("the nursery | ring parents sooner"));
}

TEST(RecommendationFrames, MoreNeedsToBeDone) {
  EXPECT_THAT(behind("The report says more needs to be done to keep records."), ElementsAre("- | more needs to be done to keep records"));
}

TEST(RecommendationFrames, ALongSubjectHasNoVerbOfItsOwn) {
  EXPECT_THAT(
      behind("The report said clear and up-to-date registers of all visits, with the names of those who came and the hours of their stay, should be kept."),
      ElementsAre("- | clear and up-to-date registers of all visits, with the names of those who came and the hours of their stay, should be kept"));
  EXPECT_THAT(behind("The report concludes that, whatever the weather was like, it is strong leadership that is required to improve the school."), IsEmpty());
}

TEST(RecommendationFrames, ALabelInAList) {
  EXPECT_THAT(behind("The head gave a talk.\n\n- Strengths: warm rooms.\n- Areas for development: safer steps, better records of visits, and more books."),
              ElementsAre("- | safer steps", "- | better records of visits", "- | more books"));
  EXPECT_THAT(behind("The head gave a talk.\n\nIt was on areas for development: safer steps, better records of visits, and more books."), IsEmpty());
}

TEST(RecommendationFrames, SuggestionsIncluded) {
  EXPECT_THAT(behind("The report made 12 recommendations. Suggestions included counting keys, ringing parents sooner and mending the gate."),
              ElementsAre("- | counting keys", "- | ringing parents sooner", "- | mending the gate"));
  EXPECT_THAT(behind("Suggestions included counting keys and mending the gate."), IsEmpty());
}

TEST(RecommendationFrames, SomeOfTheRecommendations) {
  EXPECT_THAT(behind("A shared rota, better training for cooks and quicker answers are some of the recommendations that Ofsted made."),
              ElementsAre("- | A shared rota", "- | better training for cooks", "- | quicker answers"));
}

TEST(RecommendationFrames, TwoVerbsOfOneObject) {
  EXPECT_THAT(behind("Inspectors said the school should review and improve its plans."),
              ElementsAre("the school | the school should review and improve its plans"));
}

TEST(RecommendationWhom, WhomTheNounNames) {
  EXPECT_THAT(behind("Ofsted made four recommendations to the Fellside trust, including to map its schools and to hire a head."),
              ElementsAre("the Fellside trust | to map its schools", "the Fellside trust | to hire a head"));
}

TEST(RecommendationWhom, WhoTheyAreStandsElsewhere) {
  EXPECT_THAT(behind("The report recommends that where keys are lost, they should be replaced at once by the head."),
              ElementsAre("- | where keys are lost, they should be replaced at once by the head"));
}

TEST(RecommendationLists, TheNeedForSomebodyTo) {
  EXPECT_THAT(behind("The report stressed the need for leaders and managers to:\n\n• count keys\n\n• listen to staff\n\nThe head agreed."),
              ElementsAre("leaders and managers | count keys", "leaders and managers | listen to staff"));
}

TEST(RecommendationLists, WeRecommendThat) {
  EXPECT_THAT(behind("We recommend that:\n\n1. Ofsted publishes a list of its visits.\n\n2. Schools keep it."),
              ElementsAre("Ofsted | Ofsted publishes a list of its visits.", "- | Schools keep it."));
  EXPECT_THAT(recommendations("The best boots of the year.\n\nWe recommend that:\n\n1. Walkers buy them.\n\n2. Runners keep theirs."), IsEmpty());
}

TEST(RecommendationLists, ATableACellALine) {
  EXPECT_THAT(recommendations("Review of Skelwith Police\n\nRecommendations:\n\nNumber\n\nRecommendation\n\n1\n\nPlans were late. The force should count "
                              "them.\n\n2\n\nReview every case.\n\nThe review took a year."),
              ElementsAre("The force | The force should count them.", "- | Review every case."));
}

TEST(RecommendationLists, LinesThatLostTheirBullets) {
  EXPECT_THAT(
      behind("The review made 12 recommendations, including for:\n\nA new team to look after the keys of every room\n\nMore frequent checks of doors\n\n"
             "The head agreed."),
      ElementsAre("- | A new team to look after the keys of every room", "- | More frequent checks of doors"));
}

TEST(RecommendationLists, ALabelWithItsNumberBehind) {
  EXPECT_THAT(
      recommendations("HMICFRS looked at Skelwith Police.\n\nArea for improvement (AFI) 7 – the force should count its keys.\n\nThe chief constable agreed."),
      ElementsAre("the force | the force should count its keys."));
}

TEST(RecommendationLists, AHeadingWithSubheadingsAndReferences) {
  EXPECT_THAT(recommendations("Annex B – List of recommendations\n\nChapter 2 – Doors\n\n4. Schools should lock them at night. (Paragraph 12)\n\nChapter 3 – "
                              "Keys\n\n5. Heads should count them. (Paragraph 19)\n\nThe review took a year."),
              ElementsAre("Schools | Schools should lock them at night.", "Heads | Heads should count them."));
}

TEST(RecommendationLists, AreasForImprovementSuchAs) {
  EXPECT_THAT(
      behind("Inspectors identified areas for improvement such as strategic leadership, the pace of change, and attainment in reading, science and sums."),
      ElementsAre("- | strategic leadership", "- | the pace of change", "- | attainment in reading, science and sums"));
}

TEST(RecommendationFrames, ACallThatIsRenewed) {
  EXPECT_THAT(behind("The Chief Inspector of Prisons renewed his call for an inquiry into the jail."), ElementsAre("- | an inquiry into the jail"));
  EXPECT_THAT(behind("HM Inspector Ada Marsh said: “I was sorry to see it. I call for the rule to be changed.”"), ElementsAre("- | the rule to be changed"));
  EXPECT_THAT(behind("HM Inspector Ada Marsh said: “I was sorry to see it. The demands on the school are great.”"), IsEmpty());
}

TEST(RecommendationFrames, OneWhoLeadsIsAsked) {
  EXPECT_THAT(behind("Inspectors now want headteacher Ivor Penn to draw up a plan."), ElementsAre("headteacher Ivor Penn | to draw up a plan"));
}

TEST(RecommendationLists, ARemarkUnderEachItem) {
  EXPECT_THAT(recommendations("Care Inspectorate report\n\nAreas for improvement\n\n1. The provider should keep plans up to date.\n\nThis is so that care is "
                              "the same each day.\n\n2. The manager should review the rota.\n\nThe home is old."),
              ElementsAre("The provider | The provider should keep plans up to date.", "The manager | The manager should review the rota."));
}

TEST(RecommendationWhom, InTheSentenceThatAsks) {
  EXPECT_THAT(recommendations("Ofsted report\n\nAreas for improvement\n\n- Staff have not made clear what pupils should know. Leaders should write it down."),
              ElementsAre("Leaders | Staff have not made clear what pupils should know. Leaders should write it down."));
}

}  // namespace
}  // namespace pressmill::testing
