#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Ratings, AVerbOfJudgingGivesAGrade) {
  EXPECT_THAT(ratings("Oxmere High School has been rated good by Ofsted."), ElementsAre("Oxmere High School | - | good | current"));
}

TEST(Ratings, TheBodyMayStandBetweenVerbAndGrade) {
  EXPECT_THAT(ratings("Oxmere Youth Justice Service was found by probation inspectors to be ‘Inadequate’, the worst of the four grades."),
              ElementsAre("Oxmere Youth Justice Service | - | inadequate | current"));
}

TEST(Ratings, TheServiceIsItsFullestName) {
  EXPECT_THAT(ratings("Inspectors spent a week with Oxmere youth offending team (YOT).\n\nThe YOT was judged ‘Good’."),
              ElementsAre("Oxmere youth offending team | - | good | current"));
}

TEST(Ratings, WhatWasBrandedYearsBeforeIsPrevious) {
  EXPECT_THAT(ratings("Oxmere Academy has been rated good three years after being branded inadequate."),
              ElementsAre("Oxmere Academy | - | good | current", "Oxmere Academy | - | inadequate | previous"));
}

TEST(Ratings, AFallTellsBothGrades) {
  EXPECT_THAT(ratings("Tarn Lodge has slipped from good to requires improvement."),
              ElementsAre("Tarn Lodge | - | good | previous", "Tarn Lodge | - | requires improvement | current"));
}

TEST(Ratings, AspectsFollowTheirGrade) {
  EXPECT_THAT(ratings("Tarn Lodge was rated inadequate for being safe and well-led, but good for being caring."),
              ElementsAre("Tarn Lodge | safe | inadequate | current", "Tarn Lodge | well-led | inadequate | current", "Tarn Lodge | caring | good | current"));
}

TEST(Ratings, AspectsBeforeTheVerbEachGetIt) {
  EXPECT_THAT(ratings("Oxmere College was visited in May. Behaviour and attitudes and personal development were both judged good."),
              ElementsAre("Oxmere College | Behaviour and attitudes | good | current", "Oxmere College | personal development | good | current"));
}

TEST(Ratings, CountedAspectsAreCurrent) {
  EXPECT_THAT(ratings("Skelwith Police was judged good in five areas and outstanding in one."),
              ElementsAre("Skelwith Police | five areas | good | current", "Skelwith Police | one | outstanding | current"));
}

TEST(Ratings, CountedServicesAreACount) {
  EXPECT_THAT(ratings("Among the 22 schools inspected, one was “outstanding” and four were rated “good”."),
              ElementsAre("schools | - | outstanding | count", "schools | - | good | count"));
}

TEST(Ratings, ALineCountsServices) {
  EXPECT_THAT(ratings("HMIP rated:\n\n• One service ‘Outstanding’\n• Six services ‘Good’\n• 1,204 services requires improvement"),
              ElementsAre("service | - | outstanding | count", "services | - | good | count", "services | - | requires improvement | count"));
  EXPECT_THAT(ratings("Figures by Ofsted:\n\n- Three schools: outstanding\n- 14 schools ‘good’"),
              ElementsAre("schools | - | outstanding | count", "schools | - | good | count"));
  EXPECT_THAT(ratings("Three schools good"), IsEmpty());
}

TEST(Ratings, ANumberInThousandsIsOne) {
  const Reading reading = read("More than 3,400 homes were rated inadequate by the CQC.");
  const auto& count = std::get<Fields>(reading.found.of("rating").front().field("count").get());
  EXPECT_EQ(std::get<std::int64_t>(count[1].value.get()), 3400);
}

TEST(Ratings, ALinkMayStandBehindALabel) {
  EXPECT_THAT(ratings("Tarn Lodge Care Home\n\nOverall: Requires improvement read more about inspection ratings"),
              ElementsAre("Tarn Lodge Care Home | - | requires improvement | current"));
}

TEST(Ratings, RequiresImprovementIsAVerbOfItsOwn) {
  EXPECT_THAT(ratings("Neighbouring Oxmere, visited in January, requires improvement."),
              ElementsAre("Neighbouring Oxmere | - | requires improvement | current"));
}

TEST(Ratings, ALabelIsTheAspectOfItsGrade) {
  EXPECT_THAT(ratings("Oxmere Academy was inspected in May.\n\nOverall effectiveness: Good\n\nPersonal development: Outstanding"),
              ElementsAre("Oxmere Academy | - | good | current", "Oxmere Academy | Personal development | outstanding | current"));
}

TEST(Ratings, ANounRepeatsWhatAVerbTold) {
  const Reading reading =
      read("Oxmere Academy was rated good in May. It had been branded inadequate in 2019.\n\nThe inadequate judgement hurt, said the head.");
  const auto found = reading.found.of("rating");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[1].field("status").text(), "previous");
  EXPECT_EQ(std::get<List>(found[1].field("mentions").get()).size(), 1U);
}

TEST(Ratings, TheScaleIsNoRating) {
  EXPECT_THAT(ratings("There are four ratings that a service can get: outstanding, good, requires improvement, inadequate."), IsEmpty());
  EXPECT_THAT(ratings("The inspectorate uses a four-point scale, from ‘Outstanding’ to ‘Inadequate’."), IsEmpty());
}

TEST(Ratings, WhatMayComeIsNoRating) {
  EXPECT_THAT(ratings("Oxmere Academy could be rated inadequate if nothing changes."), IsEmpty());
  EXPECT_THAT(ratings("The ambition of Oxmere Academy is to be rated Outstanding."), IsEmpty());
  EXPECT_THAT(ratings("The plan gets the service to Outstanding."), IsEmpty());
}

TEST(Ratings, PlainAdjectivesAreNoRatings) {
  EXPECT_THAT(ratings("The report highlights good leadership and outstanding work at Oxmere Academy."), IsEmpty());
  EXPECT_THAT(ratings("Oxmere Academy was judged by good people."), IsEmpty());
}

TEST(Ratings, OnesOwnAssessmentIsNoRating) { EXPECT_THAT(ratings("Oxmere Academy rated itself as good."), IsEmpty()); }

TEST(Ratings, EitherOfTwoIsNoGrade) { EXPECT_THAT(ratings("Oxmere Academy was rated good or outstanding."), IsEmpty()); }

TEST(Ratings, AQuestionIsNoRating) { EXPECT_THAT(ratings("Was Oxmere Academy rated good?"), IsEmpty()); }

TEST(Ratings, TwoGradesOfOneInspectionConflict) {
  const Reading reading = read("Oxmere Academy was rated good. Oxmere Academy was rated inadequate.");
  for (const Annotation& r : reading.found.of("rating")) {
    EXPECT_TRUE(std::get<bool>(r.field("conflict").get()));
  }
  EXPECT_EQ(reading.found.of("rating").size(), 2U);
}

TEST(Ratings, ANumberIsTheGradeThatTheBodysScaleGivesIt) {
  EXPECT_THAT(ratings("Ofsted gave Oxmere Academy a grade four."), ElementsAre("Oxmere Academy | - | inadequate | current"));
  EXPECT_THAT(ratings("Tarn House was graded 4 for leadership by the Care Inspectorate."), ElementsAre("Tarn House | leadership | good | current"));
  EXPECT_THAT(ratings("Oxmere Academy was rated 4."), IsEmpty());  // nobody is named whose grades are numbers
}

TEST(Ratings, NumbersThatCountAreNoGrades) {
  EXPECT_THAT(ratings("Ofsted rated four schools in Oxmere."), IsEmpty());
  EXPECT_THAT(ratings("Ofsted heard that entries graded 7 or above rose from 2 to 3."), IsEmpty());
  EXPECT_THAT(ratings("Officers who look at food hygiene stayed in a five-star hotel."), IsEmpty());
}

TEST(Ratings, AHousingCodeSaysWhatItGrades) {
  EXPECT_THAT(ratings("The Regulator of Social Housing gave Oxmere Council, which has 6,200 homes, a C3."),
              ElementsAre("Oxmere Council | consumer standards | c3 | current"));
  EXPECT_THAT(ratings("Oxmere Homes kept its G1/V2, the Regulator of Social Housing said."),
              ElementsAre("Oxmere Homes | governance | g1 | current", "Oxmere Homes | financial viability | v2 | current"));
  EXPECT_THAT(ratings("Oxmere Homes lets flats near the C2 bus stop and was given a C2 leaflet."), IsEmpty());
}

TEST(Ratings, TheSameRatingIsTheOneBefore) {
  EXPECT_THAT(ratings("Tarn Lodge was rated good in 2018 at its previous inspection by the CQC. It has been given the same rating."),
              ElementsAre("Tarn Lodge | - | good | previous", "Tarn Lodge | - | good | current"));
  EXPECT_THAT(ratings("Tarn Lodge has been given the same rating."), IsEmpty());
}

TEST(Ratings, AGradeMayHeadAList) {
  EXPECT_THAT(ratings("Oxmere Police was inspected.\n\nGood: preventing crime, supporting victims"),
              ElementsAre("Oxmere Police | preventing crime | good | current", "Oxmere Police | supporting victims | good | current"));
}

TEST(Ratings, ALabelMayNameTheService) {
  EXPECT_THAT(ratings("Ofsted has been to two schools.\n\nOxmere Infant School: Good\n\nTarn Junior School: Inadequate"),
              ElementsAre("Oxmere Infant School | - | good | current", "Tarn Junior School | - | inadequate | current"));
}

TEST(Ratings, ARatingIsHandedToSomebody) {
  EXPECT_THAT(ratings("An ‘outstanding’ rating has been given to Oxmere Academy by Ofsted."), ElementsAre("Oxmere Academy | - | outstanding | current"));
}

TEST(Ratings, TwoServicesOfOneVerbEachGetIt) {
  EXPECT_THAT(ratings("Oxmere Academy and Tarn High School were both rated good."),
              ElementsAre("Oxmere Academy | - | good | current", "Tarn High School | - | good | current"));
}

TEST(Ratings, TheBodyBehindByMayStandBeforeTheAspects) {
  EXPECT_THAT(ratings("Oxmere Academy was rated good by Ofsted for behaviour and attitudes."),
              ElementsAre("Oxmere Academy | behaviour and attitudes | good | current"));
}

TEST(Ratings, OtherPeoplesOpinionsAreNoRatings) {
  EXPECT_THAT(ratings("The mayor said the leadership of Oxmere Police was inadequate."), IsEmpty());
  EXPECT_THAT(ratings("Robert Ames said the food at Oxmere Prison was ‘poor’."), IsEmpty());
  EXPECT_THAT(ratings("Any council that is rated inadequate is visited again."), IsEmpty());
}

TEST(Ratings, HmipIsTheInspectorateWhoseServicesAreNamed) {
  const auto body = [](std::string_view source) { return told(source, "rating", {"inspectorate"}); };
  EXPECT_THAT(body("HMIP rated Oxmere Youth Justice Service ‘Good’."), ElementsAre("HM Inspectorate of Probation"));
  EXPECT_THAT(body("HMIP rated HMP Tarnwick ‘poor’ for safety."), ElementsAre("HM Inspectorate of Prisons"));
}

TEST(Measures, ASecondNameIsTheSameStatus) {
  EXPECT_THAT(measures("Oxmere Police was moved into enhanced monitoring, known as Engage."), ElementsAre("Oxmere Police | Engage"));
  EXPECT_THAT(measures("A warning notice was served on Tarn Hospitals NHS Trust."), ElementsAre("Tarn Hospitals NHS Trust | warning notice"));
}

TEST(Measures, SpecialMeasuresAreNoGrade) {
  EXPECT_THAT(measures("Skelwith Hospitals NHS Trust has been placed in special measures."), ElementsAre("Skelwith Hospitals NHS Trust | special measures"));
  EXPECT_THAT(measures("Skelwith Police will not be put into special measures."), IsEmpty());
}

TEST(Ratings, HostileTextTakesLinearTime) {
  std::string text;
  for (int i = 0; i < 4000; ++i) {
    text += "rated good, ";
  }
  EXPECT_THAT(ratings(text + "."), ::testing::SizeIs(::testing::Le(4000)));
}

}  // namespace
}  // namespace pressmill::testing
