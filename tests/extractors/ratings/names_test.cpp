// Whom a grade is of.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(RatingNames, AUniversityByItsPlace) {
  EXPECT_THAT(ratings("The University of Tarn Valley holds a Gold from the Office for Students."),
              ElementsAre("University of Tarn Valley | - | gold | current"));
}

TEST(RatingNames, TheNamesBehindInclude) {
  EXPECT_THAT(ratings("Schools rated outstanding include Elm Road Primary School and Oak Lane Primary School, Ofsted says."),
              ElementsAre("Elm Road Primary School | - | outstanding | current", "Oak Lane Primary School | - | outstanding | current"));
}

TEST(RatingNames, AGradeInBracketsBehindAName) {
  EXPECT_THAT(ratings("Elm Road Primary School (Good) and Oak Lane Primary School (Outstanding) share a head, Ofsted records show."),
              ElementsAre("Elm Road Primary School | - | good | current", "Oak Lane Primary School | - | outstanding | current"));
}

TEST(RatingNames, AVerbInANameIsNone) {
  EXPECT_THAT(ratings("Ofsted rated Fell View School inadequate for the quality of education and leadership."),
              ElementsAre("Fell View School | quality of education | inadequate | current", "Fell View School | leadership | inadequate | current"));
  EXPECT_THAT(ratings("Fell View School fell from good to inadequate, Ofsted said."),
              ElementsAre("Fell View School | - | good | previous", "Fell View School | - | inadequate | current"));
}

TEST(RatingNames, WhatABodyIsNamedForIsKeptThoughItIsNoKnownKindOfService) {
  EXPECT_THAT(ratings("The library was rated ‘Good’ by Ofsted in May 2021."), ElementsAre("- | The library | good | current"));
  EXPECT_THAT(ratings("The soup was rated good in May 2021."), IsEmpty());
}

TEST(RatingNames, ANameWithHyphens) {
  EXPECT_THAT(ratings("Estyn judged Ysgol Glan-y-nant excellent for leadership."), ElementsAre("Ysgol Glan-y-nant | leadership | excellent | current"));
}

TEST(RatingNames, EachNameOfALongListGetsTheGrade) {
  EXPECT_THAT(ratings("Oxmere Council, Tarn Council and Anchorage all received a C3 grade from the Regulator of Social Housing."),
              ElementsAre("Oxmere Council | consumer standards | c3 | current", "Tarn Council | consumer standards | c3 | current",
                          "Anchorage | consumer standards | c3 | current"));
  EXPECT_THAT(ratings("Fell Lodge in Oxmere, Tarn House in Skelby and Marsh Care Home in Grebe were rated inadequate by the CQC."),
              ElementsAre("Fell Lodge | - | inadequate | current", "Tarn House | - | inadequate | current", "Marsh Care Home | - | inadequate | current"));
}

TEST(RatingNames, AHomeThatHasDoneSomethingIsStillTheSubject) {
  EXPECT_THAT(ratings("A care home in Oxmere that has never used agency staff has been rated ‘outstanding’ by the CQC."),
              ElementsAre("care home | - | outstanding | current"));
}

TEST(RatingNames, ANameWithoutANounOfItsKind) {
  EXPECT_THAT(ratings("Ofsted inspected two councils. Brackford was rated good, while Penmoor was found to be inadequate."),
              ElementsAre("Brackford | - | good | current", "Penmoor | - | inadequate | current"));
  EXPECT_THAT(ratings("Skelwith Fire Service is good, HMICFRS says. Wexshire was graded good for prevention."),
              Contains("Wexshire | prevention | good | current"));
  EXPECT_THAT(ratings("Ofsted came to the town. East Lane Early Years was judged outstanding."),
              ElementsAre("East Lane Early Years | - | outstanding | current"));
}

TEST(RatingNames, AWordThatTheTextHasInSmallLettersIsNoName) {
  EXPECT_THAT(ratings_behind(kHome, "Signage was rated good. The signage is new."), ElementsAre("Tarn Lodge | Signage | good | current"));
}

TEST(RatingNames, TwoNamesBeforeAPluralAreTwo) {
  EXPECT_THAT(ratings("Ofsted published reports. Merrow and Kelbury were rated good."),
              ElementsAre("Merrow | - | good | current", "Kelbury | - | good | current"));
  EXPECT_THAT(ratings("HMICFRS published reports. Merrow and Kelbury was rated good."), ElementsAre("Merrow and Kelbury | - | good | current"));
}

TEST(RatingNames, WhatAServiceOwnsIsAnAspectOfIt) {
  EXPECT_THAT(ratings_behind(kHome, "The home’s choice of menus was rated outstanding."), ElementsAre("Tarn Lodge | choice of menus | outstanding | current"));
  EXPECT_THAT(ratings("Ofsted inspected services. Hexley’s help for parents was rated good, its adoption work outstanding."),
              Contains("Hexley | help for parents | good | current"));
}

TEST(RatingNames, APartOfAServiceIsAnAspect) {
  EXPECT_THAT(ratings("Urgent services at Fell Hospital were rated inadequate by the CQC."),
              ElementsAre("Fell Hospital | Urgent services | inadequate | current"));
  EXPECT_THAT(ratings_behind(kHome, "It was rated good overall, but its call centre requires improvement."),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | call centre | requires improvement | current"));
  EXPECT_THAT(ratings_behind(kHome, "The service was rated good."), ElementsAre("Tarn Lodge | - | good | current"));
}

TEST(RatingNames, APartOfABodyThatHasParts) {
  constexpr std::string_view kTrust = "The CQC inspected Fell Vale NHS Trust (FVT). ";
  EXPECT_THAT(ratings_behind(kTrust, "The emergency department was rated inadequate."),
              ElementsAre("Fell Vale NHS Trust | emergency department | inadequate | current"));
  EXPECT_THAT(ratings_behind(kTrust, "FVT’s crisis services were rated good."), ElementsAre("Fell Vale NHS Trust | crisis services | good | current"));
  EXPECT_THAT(ratings_behind(kTrust, "The unit was rated good."), ElementsAre("Fell Vale NHS Trust | - | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "The care service was rated good."), ElementsAre("Tarn Lodge | - | good | current"));
}

TEST(RatingNames, PeopleHaveTheRatingOfTheirService) {
  EXPECT_THAT(ratings("Staff at Tarn Lodge care home are celebrating a good rating from the CQC."), ElementsAre("Tarn Lodge care home | - | good | current"));
  EXPECT_THAT(ratings("Staff at Tarn Lodge care home were rated good by the CQC."), ElementsAre("Tarn Lodge care home | Staff | good | current"));
}

TEST(RatingNames, NamesThatShareTheirNoun) {
  EXPECT_THAT(ratings("Rotherby, Denby and Calder councils were all judged inadequate by Ofsted."),
              ElementsAre("Rotherby | - | inadequate | current", "Denby | - | inadequate | current", "Calder | - | inadequate | current"));
}

TEST(RatingNames, AMonthBehindAPrepositionIsNoneOfTheName) {
  EXPECT_THAT(ratings("In May Hexley Primary School was rated good by Ofsted."), ElementsAre("Hexley Primary School | - | good | current"));
  EXPECT_THAT(ratings("Last March Fern House care home was rated inadequate by the CQC."), ElementsAre("Fern House care home | - | inadequate | current"));
  EXPECT_THAT(ratings("Ofsted rated May Park Primary School good."), ElementsAre("May Park Primary School | - | good | current"));
}

TEST(RatingNames, AnAndOrAFullStopInAName) {
  EXPECT_THAT(ratings("Fern House Residential and Nursing Home was rated inadequate by the CQC."),
              ElementsAre("Fern House Residential and Nursing Home | - | inadequate | current"));
  EXPECT_THAT(ratings("St. Jude’s Primary School was rated good by Ofsted."), ElementsAre("St. Jude’s Primary School | - | good | current"));
}

TEST(RatingNames, ANameInApposition) {
  EXPECT_THAT(ratings("The Willows was rated inadequate by the CQC. Its sister home, The Beeches, is rated good."),
              ElementsAre("The Willows | - | inadequate | current", "The Beeches | - | good | current"));
}

TEST(RatingNames, ThePlaceThatTheSentenceTellsFirst) {
  EXPECT_THAT(ratings("The CQC inspected. Fell Hospital was rated good. At Marl Infirmary, safety was rated inadequate."),
              ElementsAre("Fell Hospital | - | good | current", "Marl Infirmary | safety | inadequate | current"));
}

TEST(RatingNames, ANameBehindAndInAClauseOfItsOwn) {
  EXPECT_THAT(ratings("Oxmere Council was visited by Ofsted. Inspectors looked at four areas and Hexley was found to require improvement."),
              ElementsAre("Hexley | - | requires improvement | current"));
}

TEST(RatingNames, ABodysNounIsNoService) {
  EXPECT_THAT(ratings("The hygiene standards at Golden Wok were rated zero by the Food Standards Agency."), Not(Contains(::testing::StartsWith("Agency"))));
}

TEST(RatingNames, WeWhereTheTextNamesNobody) {
  EXPECT_THAT(ratings("The Ofsted report came out on Monday and we were ‘outstanding’ in every area."), ElementsAre("we | every area | outstanding | current"));
  EXPECT_THAT(ratings("Ofsted has been and we were rated ‘good’. Well done to all at the school - the team worked hard."),
              ElementsAre("the school | - | good | current"));
}

TEST(RatingNames, ACompoundWithAfterIsNoTime) {
  EXPECT_THAT(ratings("Ofsted inspected two councils. Hexley’s work to support looked-after children still requires improvement."),
              ElementsAre("Hexley | work to support looked-after children | requires improvement | current"));
}

TEST(RatingNames, NobodyWithATitleIsGraded) {
  EXPECT_THAT(ratings("Ofsted inspected Tarn School. Mr Saunders was pleased with the ‘good’ rating."), ElementsAre("Tarn School | - | good | current"));
}

TEST(RatingNames, ProbationServicesOfAPlace) {
  EXPECT_THAT(ratings("HM Inspectorate of Probation visited twice.\n\nProbation services in Calderside have been rated inadequate. Denby PDU was seen too."),
              ElementsAre("Probation services in Calderside | - | inadequate | current"));
  EXPECT_THAT(ratings("A visit to probation services in Denby and Calder PDU\n\nHM Inspectorate of Probation has given the PDU an overall rating of ‘Good’."),
              ElementsAre("Denby and Calder PDU | - | good | current"));
}

TEST(RatingNames, AnInspectionOfOne) {
  EXPECT_THAT(ratings("Agenda item 7: Inspection of Denby Youth Justice Service\n\nHM Inspectorate of Probation came in May. The service was rated ‘Good’."),
              ElementsAre("Denby Youth Justice Service | - | good | current"));
}

TEST(RatingNames, PartsAtTheSameTrust) {
  EXPECT_THAT(ratings("The Care Quality Commission inspected Fellside NHS Trust. Stroke services at the same trust were downgraded from good to inadequate."),
              ElementsAre("Fellside NHS Trust | Stroke services | good | previous", "Fellside NHS Trust | Stroke services | inadequate | current"));
}

TEST(RatingNames, PeopleWhoAreGladOfOne) {
  EXPECT_THAT(ratings_behind(kHome, "Its staff and residents are celebrating a ‘good’ CQC rating."), ElementsAre("Tarn Lodge | - | good | current"));
  EXPECT_THAT(ratings_behind(kSchool, "Pupils told of their pride in earning an outstanding rating."),
              ElementsAre("Tarn Lane Primary School | - | outstanding | current"));
  EXPECT_THAT(ratings_behind(kHome, "Staff have been given a good rating."), ElementsAre("Tarn Lodge | Staff | good | current"));
}

}  // namespace
}  // namespace pressmill::testing
