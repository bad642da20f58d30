#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::int64_t total(std::string_view source) {
  const Reading reading = read(source);
  const auto found = reading.found.of("recommendation_total");
  return found.empty() ? -1 : std::get<std::int64_t>(found.front().field("value").get());
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

TEST(Recommendations, AListThatGotLostIsNotTheStoryBehindIt) {
  EXPECT_THAT(
      recommendations("The report made the following two recommendations:\n\nThe report explained that a plan had been drawn up.\n\nMembers were thanked "
                      "for their questions."),
      IsEmpty());
}

TEST(Recommendations, ALineUnderAHeadingRecommendsByMustAndNotByWhatIsToCome) {
  EXPECT_THAT(recommendations("Ofsted visited in May.\n\nRecommendations\n\nThe provider must keep records.\n\nThe Mayor is to open the new wing in May."),
              ElementsAre("The provider | The provider must keep records."));
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
  EXPECT_EQ(reading.found.of("recommendation").front().field("addressee").text(), "Oxmere YJS");
  EXPECT_EQ(std::get<std::int64_t>(reading.found.of("recommendation_count").front().field("count").get()), 2);
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
  EXPECT_THAT(recommendations("The chief inspector’s letter to the minister says that it should be made easier to close a school."),
              ElementsAre("the minister | it should be made easier to close a school"));
}

TEST(Recommendations, WhoSaysSoMayStandBehind) {
  EXPECT_THAT(recommendations("The service should do more for victims, the report says."), ElementsAre("The service | The service should do more for victims"));
  EXPECT_THAT(recommendations("Skelwith Police must train its call handlers, according to HMICFRS."),
              ElementsAre("Skelwith Police | Skelwith Police must train its call handlers"));
  EXPECT_THAT(recommendations("Ofsted came in May. The council must find £4m, the union says."), IsEmpty());
}

TEST(Recommendations, SomebodyIsTold) {
  EXPECT_THAT(recommendations("Leaders at Fell View School have been told by Ofsted to widen the choice of books."),
              ElementsAre("Leaders at Fell View School | to widen the choice of books"));
  EXPECT_THAT(recommendations("Ofsted came in May. The provider has been told it must train staff in first aid."),
              ElementsAre("The provider | train staff in first aid"));
  EXPECT_THAT(recommendations("Ofsted told leaders they must raise attendance."), ElementsAre("leaders | raise attendance"));
  EXPECT_THAT(recommendations("Ofsted came in May. Motorists have been told to avoid the road."), IsEmpty());
}

TEST(Recommendations, AVerbBehindTheBody) {
  EXPECT_THAT(recommendations("The ombudsman recommended the council pay £300 to Mrs Moor."), ElementsAre("the council | the council pay £300 to Mrs Moor"));
  EXPECT_THAT(recommendations("The inspectorate recommends the service improves its plans."), ElementsAre("the service | the service improves its plans"));
}

TEST(Recommendations, AListBehindItsNoun) {
  EXPECT_THAT(
      recommendations("The recommendations from the review include better supervision of staff, a clearer policy on visits and quicker referrals to doctors."),
      ElementsAre("- | better supervision of staff", "- | a clearer policy on visits", "- | quicker referrals to doctors"));
  EXPECT_THAT(recommendations("The report recommends: a plan for the dying; more training in dementia."),
              ElementsAre("- | a plan for the dying", "- | more training in dementia"));
  EXPECT_THAT(recommendations("Inspectors gave the force two recommendations: improve its answers to calls and reduce its backlog."),
              ElementsAre("- | improve its answers to calls", "- | reduce its backlog"));
  EXPECT_THAT(recommendations("The next steps, inspectors said, are many."), IsEmpty());
}

TEST(Recommendations, CalledForAndFor) {
  EXPECT_THAT(recommendations("The report calls for a review of force and for more time out of cell."),
              ElementsAre("- | a review of force", "- | more time out of cell"));
  EXPECT_THAT(recommendations("The report says that each centre would be asked for its ideas."), IsEmpty());
}

TEST(Recommendations, ADeadlineWithinMonths) {
  EXPECT_THAT(recommendations("HMICFRS came in May.\n\nWithin three months, Skelwith Police should vet all of its staff."),
              ElementsAre("Skelwith Police | Within three months, Skelwith Police should vet all of its staff"));
}

TEST(Recommendations, NumbersWithALetter) {
  EXPECT_THAT(recommendations("Estyn came in May.\n\nRecommendations\n\nR1 Raise standards of reading\nR2 Improve attendance in winter"),
              ElementsAre("- | Raise standards of reading", "- | Improve attendance in winter"));
}

TEST(Recommendations, PraiseAsksNothing) { EXPECT_THAT(recommendations("Inspectors said that staff should be proud of their work."), IsEmpty()); }

TEST(Recommendations, WordsWithoutContentAreNone) { EXPECT_THAT(recommendations("Inspectors told the home to make urgent improvements."), IsEmpty()); }

TEST(Recommendations, AHeadingWithoutTheWord) {
  EXPECT_THAT(recommendations("What must improve\n\n- The provider must store medicines safely.\n- Staff must be trained in lifting."),
              ElementsAre("The provider | The provider must store medicines safely.", "- | Staff must be trained in lifting."));
}

TEST(Recommendations, AHeadingNamesWhomItAddresses) {
  EXPECT_THAT(recommendations("Recommendations for the chief constable\n\n1. Set up a vetting unit.\n2. Close the annexe."),
              ElementsAre("the chief constable | Set up a vetting unit.", "the chief constable | Close the annexe."));
}

TEST(Recommendations, LinesWithoutMarksUnderAHeading) {
  EXPECT_THAT(recommendations("Recommendations\n\nClarify who signs off plans.\n\nManagers should sample ten cases.\n\nThe head thanked staff."),
              ElementsAre("- | Clarify who signs off plans.", "Managers | Managers should sample ten cases."));
}

TEST(Recommendations, ALeadInUnderAHeading) {
  EXPECT_THAT(recommendations("Recommendations\n\nThat Cabinet:\n\n(i) notes the findings;\n(ii) agrees the plan; and\n(iii) asks for an update."),
              ElementsAre("Cabinet | notes the findings", "Cabinet | agrees the plan", "Cabinet | asks for an update."));
}

TEST(Recommendations, ABodyWasRecommendedTo) {
  EXPECT_THAT(recommendations("Ofsted visited in May. The council was recommended to publish a plan by March."),
              ElementsAre("The council | to publish a plan by March"));
}

TEST(Recommendations, WeRecommendOfAReport) {
  EXPECT_THAT(recommendations("The inspectorate wrote: “We recommend the council to draw up a staffing plan.”"),
              ElementsAre("the council | to draw up a staffing plan"));
}

TEST(Recommendations, WeRecommendOfSomebodyElse) {
  EXPECT_THAT(recommendations("A shopkeeper wrote: “We recommend the council to draw up a parking plan.”"), IsEmpty());
}

TEST(Recommendations, AReportSpeaksOfItselfInNumberedParagraphs) {
  EXPECT_THAT(
      recommendations("12. We have heard from staff and recommend that rotas should be agreed. We also recommend that where a case is closed, staff should be "
                      "told."),
      ElementsAre("- | rotas should be agreed", "- | where a case is closed, staff should be told"));
  EXPECT_THAT(recommendations("We love this cafe and recommend that you should book."), IsEmpty());
}

TEST(Recommendations, ABodyIsRecommendedTo) {
  EXPECT_THAT(recommendations("Cabinet is RECOMMENDED to approve the plan."), ElementsAre("Cabinet | to approve the plan"));
}

TEST(Recommendations, TheMarkOfAQuotationIsNoPartOfIt) {
  EXPECT_THAT(recommendations("“Leaders need to work with families,” Ofsted inspectors said."), ElementsAre("Leaders | Leaders need to work with families"));
}

TEST(Recommendations, WhoeverIsNoReportRecommendsNothing) {
  EXPECT_THAT(recommendations("The magazine recommends that readers should buy the cheaper phone."), IsEmpty());
  EXPECT_THAT(recommendations("He proposed scrapping the toll and taxing fuel."), IsEmpty());
  EXPECT_THAT(recommendations("In a letter to the club, Mr Dray asked the owner to sell."), IsEmpty());
}

TEST(Recommendations, WhatIsProposedAlreadyIsNotRecommended) {
  EXPECT_THAT(recommendations("The commission looked at the proposed merger of the two homes."), IsEmpty());
}

TEST(Recommendations, WhatAReportDidNotRecommendIsNone) { EXPECT_THAT(recommendations("The review did not recommend that the home should close."), IsEmpty()); }

TEST(Recommendations, WhoIsAskedIsABodyOrAPerson) {
  EXPECT_THAT(recommendations("Inspectors who asked not to be named said the wing was full."), IsEmpty());
  EXPECT_THAT(recommendations("The inspection called into question with regard to cost a plan to expand."), IsEmpty());
  EXPECT_THAT(recommendations("The inspector told reporters the decision to close had been hard."), IsEmpty());
}

TEST(Recommendations, CallsForAreOthersDemands) {
  EXPECT_THAT(recommendations("The report prompted calls for a public inquiry."), IsEmpty());
  EXPECT_THAT(recommendations("The review calls for a public register."), ElementsAre("- | a public register"));
}

TEST(Recommendations, ThatWithTheBareVerb) {
  EXPECT_THAT(recommendations("It was recommended that the council appoint a permanent head."),
              ElementsAre("the council | the council appoint a permanent head"));
}

TEST(Recommendations, ANounPhraseIsRecommended) {
  EXPECT_THAT(recommendations("The inspectorate recommends a full review of caseloads."), ElementsAre("- | a full review of caseloads"));
}

TEST(Recommendations, ToldThatItMust) {
  EXPECT_THAT(recommendations("The regulator told the home it must keep better records."), ElementsAre("the home | keep better records"));
}

TEST(Recommendations, AListInsideASentence) {
  EXPECT_THAT(recommendations("The report makes three recommendations: to simplify the form; to reopen the centre; and to meet families twice a year."),
              ElementsAre("- | to simplify the form", "- | to reopen the centre", "- | to meet families twice a year"));
}

TEST(Recommendations, ClausesInsideASentence) {
  EXPECT_THAT(recommendations("Inspectors made two recommendations: the board should widen its membership, and managers should sample ten cases."),
              ElementsAre("the board | the board should widen its membership", "managers | managers should sample ten cases"));
}

TEST(Recommendations, ANumberedListInsideASentence) {
  EXPECT_THAT(recommendations("The report recommends that the council: (1) reopens the centre; (2) pays for transport; and (3) reports back."),
              ElementsAre("the council | reopens the centre", "the council | pays for transport", "the council | reports back"));
}

TEST(Recommendations, ADeadlineOfAReport) {
  EXPECT_THAT(recommendations("HMICFRS visited. By 31 August, the service should have a plan for checking tall buildings."),
              ElementsAre("the service | By 31 August, the service should have a plan for checking tall buildings"));
}

TEST(Recommendations, AManagersOwnMustIsNone) {
  EXPECT_THAT(recommendations("Ofsted visited. The home must not rest on its laurels, said the manager."), IsEmpty());
}

std::vector<std::string> statuses(std::string_view source) { return told(source, "recommendation", {"status"}); }

constexpr std::string_view kTwo = "Inspectors made two recommendations:\n\n1. Review every case\n2. Train managers in supervision\n\n";

TEST(RecommendationStatus, NoneIsTold) { EXPECT_THAT(statuses(kTwo), ElementsAre("-", "-")); }

TEST(RecommendationStatus, AtTheEndOfTheItemAndNoPartOfIt) {
  constexpr std::string_view kText = "Inspectors made two recommendations:\n\n1. Review every case (completed)\n2. Train managers – in progress";
  EXPECT_THAT(statuses(kText), ElementsAre("completed", "in progress"));
  EXPECT_THAT(recommendations(kText), ElementsAre("- | Review every case", "- | Train managers"));
}

TEST(RecommendationStatus, OnALineUnderTheItem) {
  EXPECT_THAT(statuses("Recommendations\n\n1. Review every case.\nStatus: Accepted\n2. Train managers.\nStatus: Rejected"),
              ElementsAre("accepted", "rejected"));
}

TEST(RecommendationStatus, OfTheWholeListInItsLeadIn) {
  EXPECT_THAT(statuses("The council has accepted all two recommendations:\n\n- review every case\n- train managers"), ElementsAre("accepted", "accepted"));
}

TEST(RecommendationStatus, OfAllInASentenceBehind) {
  EXPECT_THAT(statuses(std::string(kTwo) + "All of the recommendations have been accepted."), ElementsAre("accepted", "accepted"));
  EXPECT_THAT(statuses(std::string(kTwo) + "The council has implemented both recommendations."), ElementsAre("completed", "completed"));
}

TEST(RecommendationStatus, OfOneByItsNumber) {
  EXPECT_THAT(statuses(std::string(kTwo) + "Recommendation 2 has been completed."), ElementsAre("-", "completed"));
}

TEST(RecommendationStatus, OfTheOneBefore) {
  EXPECT_THAT(statuses("The report recommended that the force reopen its desk. The force rejected that recommendation."), ElementsAre("rejected"));
}

TEST(RecommendationStatus, NothingCertainIsNone) {
  for (const std::string_view told : {"The council will accept all the recommendations.", "The council has accepted one of the recommendations.",
                                      "The council has accepted most of the recommendations.", "The 2019 recommendations have all been completed.",
                                      "The recommendations have not been implemented."}) {
    EXPECT_THAT(statuses(std::string(kTwo) + std::string(told)), ElementsAre("-", "-")) << told;
  }
}

}  // namespace
}  // namespace pressmill::testing
