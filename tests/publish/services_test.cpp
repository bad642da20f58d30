#include "pipeline/publish/services.h"

#include <gmock/gmock.h>

#include "tests/helpers/article_records.h"
#include "tests/helpers/documents.h"
#include "tests/helpers/folders.h"

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::RecordMaker;

std::vector<Service> services_of(const std::vector<RecordMaker>& articles, const Rules::Words& words = testing::embedded_words()) {
  ServiceBook book(testing::scratch(), words);
  for (const RecordMaker& article : articles) {
    const JsonTree record(article.json());
    book.add(article.id(), record.root());
  }
  std::vector<Service> out;
  book.each([&out](const Service& service) { out.push_back(service); });
  return out;
}

std::vector<std::string> names_of(const std::vector<Service>& services) {
  std::vector<std::string> out;
  out.reserve(services.size());
  for (const Service& service : services) {
    out.push_back(service.name);
  }
  return out;
}

// "2019 good alone", a rating a string.
std::vector<std::string> told(const Service& service) {
  std::vector<std::string> out;
  out.reserve(service.ratings.size());
  for (const ServiceRating& rating : service.ratings) {
    out.push_back(rating.inspected + " " + rating.rating + " " + std::string(rating.agreement));
  }
  return out;
}

TEST(Services, AnAbbreviationAndTheFullNameAreOneService) {
  const auto services = services_of({RecordMaker("a").rating("Northwick YOT", "good"), RecordMaker("b").rating("Northwick Youth Justice Service", "good"),
                                     RecordMaker("c").rating("the Northwick youth offending team", "good")});
  ASSERT_THAT(names_of(services), ElementsAre("Northwick Youth Justice Service"));
  EXPECT_THAT(services[0].other_names, ElementsAre("Northwick YOT", "Northwick youth offending team"));
  EXPECT_EQ(services[0].articles, 3U);
}

TEST(Services, ATrustAndItsServiceAndABoroughAndItsCouncilAreOne) {
  EXPECT_THAT(names_of(services_of(
                  {RecordMaker("a").rating("Northwick Ambulance Service NHS Trust", "good"), RecordMaker("b").rating("Northwick Ambulance Service", "good")})),
              ElementsAre("Northwick Ambulance Service NHS Trust"));
  EXPECT_THAT(names_of(services_of({RecordMaker("a").rating("Oxmere Borough Council", "good"), RecordMaker("b").rating("Oxmere MBC", "good")})),
              ElementsAre("Oxmere Borough Council"));
}

TEST(Services, TwoPlacesAreNeverOne) {
  EXPECT_THAT(names_of(services_of({RecordMaker("a").rating("Northwick YOT", "good"), RecordMaker("b").rating("Northfell Youth Justice Service", "good")})),
              ElementsAre("Northfell Youth Justice Service", "Northwick YOT"));
}

TEST(Services, TwoKindsInOnePlaceAreTwo) {
  EXPECT_THAT(names_of(services_of({RecordMaker("a").rating("Northwick YOT", "good"), RecordMaker("a2").rating("Northwick Primary School", "good"),
                                    RecordMaker("b").rating("Northwick High School", "good").rating("HMP Northwick", "poor")})),
              ElementsAre("Northwick High School", "Northwick Primary School", "HMP Northwick", "Northwick YOT"));
}

TEST(Services, APrisonIsOneBeforeAndBehindItsName) {
  EXPECT_THAT(names_of(services_of({RecordMaker("a").rating("HMP Stonemere", "poor"), RecordMaker("b").rating("Stonemere Prison", "poor")})),
              ElementsAre("Stonemere Prison"));
}

TEST(Services, AUsersLexiconTellsFurtherKinds) {
  const std::vector<RecordMaker> articles = {RecordMaker("a").rating("Northwick Lido", "good"), RecordMaker("b").rating("Northwick Open Air Baths", "good")};
  EXPECT_THAT(names_of(services_of(articles)), ElementsAre("Northwick Lido", "Northwick Open Air Baths"));
  EXPECT_THAT(names_of(services_of(articles, Rules::words_of({{"service_forms.tsv", "lido\t+pool\nopen air baths\t+pool\n"}}))),
              ElementsAre("Northwick Open Air Baths"));
}

TEST(Services, APossessiveIsPartOfTheNameWhateverItsApostrophe) {
  const auto services = services_of({RecordMaker("a").rating("Marlow's", "good"), RecordMaker("b").rating("Marlow’s", "good")});
  ASSERT_THAT(names_of(services), ElementsAre("Marlow’s"));
  EXPECT_EQ(services[0].id, "marlow");
}

TEST(Services, ANameWithoutAKindJoinsTheOneThatTheSameInspectorateGraded) {
  EXPECT_THAT(names_of(services_of({RecordMaker("a").rating("Larkmere Grange", "good"), RecordMaker("b").rating("Larkmere Grange care home", "good")})),
              ElementsAre("Larkmere Grange care home"));
  EXPECT_THAT(names_of(services_of(
                  {RecordMaker("a").inspectorate("Estyn").rating("Larkmere Grange", "good"), RecordMaker("b").rating("Larkmere Grange care home", "good")})),
              ElementsAre("Larkmere Grange", "Larkmere Grange care home"));
  EXPECT_THAT(names_of(services_of({RecordMaker("a").rating("Larkmere", "good"), RecordMaker("b").rating("Larkmere care home", "good"),
                                    RecordMaker("c").rating("Larkmere YJS", "good")})),
              ElementsAre("Larkmere", "Larkmere care home", "Larkmere YJS"));
}

TEST(Services, TwoOfOneNameInTwoPlacesAreTwo) {
  const auto services = services_of({RecordMaker("a").text("St Mary's School in Oxmere was rated good.").rating("St Mary's School", "good"),
                                     RecordMaker("b").text("St Mary's School in Skelby was rated poor.").rating("St Mary's School", "poor"),
                                     RecordMaker("c").text("St Mary's School was rated good.").rating("St Mary's School", "good")});
  EXPECT_THAT(names_of(services), ElementsAre("St Mary's School", "St Mary's School (Oxmere)", "St Mary's School (Skelby)"));
  EXPECT_EQ(services[1].id, "st-mary.school.oxmere");
  EXPECT_THAT(told(services[1]), ElementsAre(" good alone"));
}

TEST(Services, AnArticleMayPutThePlaceBehindTheNameWithoutAKind) {
  EXPECT_THAT(
      names_of(services_of({RecordMaker("a").text("Marlow School is good. Marlow in Oxmere is.").rating("Marlow School", "good").rating("Marlow", "good"),
                            RecordMaker("b").text("Marlow School in Skelby was rated poor.").rating("Marlow School", "poor")})),
      ElementsAre("Marlow School (Oxmere)", "Marlow School (Skelby)"));
}

TEST(Services, OfPrisonsForcesAndCouncilsNoTwoHaveOneName) {
  EXPECT_THAT(names_of(services_of({RecordMaker("a").text("HMP Marlow in Oxmere was rated good.").rating("HMP Marlow", "good"),
                                    RecordMaker("b").text("HMP Marlow in Skelby was rated poor.").rating("HMP Marlow", "poor")})),
              ElementsAre("HMP Marlow"));
}

TEST(Services, WhatNamesNobodyIsNoService) {
  EXPECT_THAT(
      services_of(
          {RecordMaker("a").rating("the school", "good").rating("eight other nurseries", "good").rating("youth justice service", "good").rating("", "good")}),
      IsEmpty());
}

TEST(Services, RatingsStandInOrderOfTime) {
  const auto services =
      services_of({RecordMaker("a", "2024-02-01").rating("Northwick YOT", "good").rating("Northwick YOT", "inadequate", "2018-07", "previous")});
  ASSERT_EQ(services.size(), 1U);
  EXPECT_THAT(told(services[0]), ElementsAre("2018-07 inadequate alone", "2024-02-01 good alone"));
  EXPECT_EQ(services[0].ratings[1].basis, "published");
}

TEST(Services, ArticlesOnOneInspectionAgreeOrConflict) {
  const auto agreeing =
      services_of({RecordMaker("a", "2024-02-01").rating("Northwick YOT", "good"), RecordMaker("b", "2024-02-03").rating("Northwick YJS", "good")});
  EXPECT_THAT(told(agreeing[0]), ElementsAre("2024-02-01 good agreeing", "2024-02-03 good agreeing"));
  const auto conflicting = services_of(
      {RecordMaker("a").rating("Northwick YOT", "good", "2019-05", "previous"), RecordMaker("b").rating("Northwick YJS", "inadequate", "2019", "previous")});
  EXPECT_THAT(told(conflicting[0]), ElementsAre("2019 inadequate conflicting", "2019-05 good conflicting"));
}

TEST(Services, TwoInspectionsDoNotConflict) {
  const auto services =
      services_of({RecordMaker("a", "2021-02-01").rating("Northwick YOT", "good"), RecordMaker("b", "2024-02-03").rating("Northwick YJS", "inadequate")});
  EXPECT_THAT(told(services[0]), ElementsAre("2021-02-01 good alone", "2024-02-03 inadequate alone"));
}

TEST(Services, TheOrderOfDocumentsDoesNotMatter) {
  const std::vector<RecordMaker> articles = {RecordMaker("a", "2024-02-01").rating("Northwick YOT", "good").rating("Larkmere Grange", "good"),
                                             RecordMaker("b", "2023-02-03").rating("Northwick YJS", "poor"),
                                             RecordMaker("c").rating("Larkmere Grange care home", "good")};
  const auto forward = services_of(articles), backward = services_of({articles.rbegin(), articles.rend()});
  ASSERT_EQ(names_of(forward), names_of(backward));
  for (std::size_t i = 0; i < forward.size(); ++i) {
    EXPECT_EQ(told(forward[i]), told(backward[i]));
  }
}

}  // namespace
}  // namespace pressmill
