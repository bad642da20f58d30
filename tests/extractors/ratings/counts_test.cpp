// How many services have a grade.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

TEST(RatingCounts, ACountIsAPercentageAFractionOrSoManyInTen) {
  EXPECT_THAT(ratings("Ofsted said 17.4% were rated good."), ElementsAre("- | - | good | count"));
  EXPECT_THAT(ratings("Two thirds of nurseries were judged good by Ofsted."), ElementsAre("nurseries | - | good | count"));
  EXPECT_THAT(ratings("Well over one in 10 schools had been rated inadequate by Ofsted."), ElementsAre("schools | - | inadequate | count"));
  EXPECT_THAT(ratings("A total of 12 (8.5 per cent) of the 141 schools inspected were rated inadequate by Ofsted."),
              ElementsAre("schools inspected | - | inadequate | count"));
  EXPECT_THAT(ratings("The CQC has found another nine practices to be Good."), ElementsAre("practices | - | good | count"));
  EXPECT_THAT(ratings("CQC inspectors found over 40 practices to be Inadequate."), ElementsAre("practices | - | inadequate | count"));
}

TEST(RatingCounts, ANumberThatRoseOrFellToldOfTheGradeBeforeIt) {
  EXPECT_THAT(ratings("The number of beaches classed as ‘poor’ by the Environment Agency went up from nine to 14."), ElementsAre("beaches | - | poor | count"));
  EXPECT_THAT(ratings("The proportion of nurseries judged good has risen to 84 per cent, Ofsted said."), ElementsAre("nurseries | - | good | count"));
  EXPECT_THAT(ratings("The share of homes that are rated inadequate by the CQC now stands at 3%."), ElementsAre("homes | - | inadequate | count"));
  EXPECT_THAT(ratings("Twelve practices are shut. The number rated outstanding by the CQC is now 111."), ElementsAre("practices | - | outstanding | count"));
  EXPECT_THAT(ratings("Ofsted wants the number of schools judged inadequate to fall."), IsEmpty());
  EXPECT_THAT(ratings("The number of complaints fell after Ofsted rated Oxmere Academy inadequate."), ElementsAre("Oxmere Academy | - | inadequate | current"));
}

TEST(RatingCounts, APercentageStandsBehindItsGrade) {
  EXPECT_THAT(ratings("The RSH has judged 41 landlords. The commonest grade is C2, with 41%, followed by C3 with 30%."),
              ElementsAre("landlords | - | c2 | count", "landlords | - | c3 | count"));
  EXPECT_THAT(ratings("Ofsted has rated the nurseries: outstanding 14%; good 80%; inadequate 6%."),
              ElementsAre("nurseries | - | outstanding | count", "nurseries | - | good | count", "nurseries | - | inadequate | count"));
}

TEST(RatingCounts, APercentageBeforeItsGradeIsNotThatOfTheGradeBefore) {
  EXPECT_THAT(ratings("Of the inspections by Ofsted, 66 per cent were ‘good’, 24 per cent ‘requires improvement’ and six per cent ‘inadequate’."),
              ElementsAre("inspections | - | good | count", "inspections | - | requires improvement | count", "inspections | - | inadequate | count"));
}

TEST(RatingCounts, GradesThatAreCounted) {
  EXPECT_THAT(ratings("The Regulator of Social Housing has so far issued landlords with 14 C1 grades and nine C3 grades."), SizeIs(2));
  EXPECT_THAT(ratings("Ofsted visited 15 colleges. Two ‘outstanding’ and 13 ‘good’ grades have been handed out."),
              ElementsAre("colleges | - | outstanding | count", "colleges | - | good | count"));
}

TEST(RatingCounts, AShareMayBeOfServicesOfNoLexicon) {
  EXPECT_THAT(ratings("Six per cent of fostering bureaux were ‘inadequate’, Ofsted said."), ElementsAre("fostering bureaux | - | inadequate | count"));
  EXPECT_THAT(ratings("One in eight childminders was found to be ‘inadequate’ by Ofsted."), ElementsAre("childminders | - | inadequate | count"));
  EXPECT_THAT(ratings("In the TEF, 26% of providers have Gold and 50% Silver."), ElementsAre("providers | - | gold | count", "providers | - | silver | count"));
  EXPECT_THAT(ratings("Ofsted said 12 per cent of pupils were rated good."), Not(ElementsAre("pupils | - | good | count")));
  EXPECT_THAT(ratings("Five homes are inadequate, the CQC said."), ElementsAre("homes | - | inadequate | count"));
}

TEST(RatingCounts, ThePercentSignBelongsToTheCount) {
  const Reading reading = read("Ofsted said 2% were rated ‘requires improvement’.");
  const auto& count = std::get<Fields>(reading.found.of("rating").front().field("count").get());
  EXPECT_EQ(count[2].value.text(), "percent");
}

TEST(RatingCounts, SharesFollowOneAnother) {
  EXPECT_THAT(ratings("Ofsted said 35% are ‘good’, 56% ‘outstanding’ and 5% ‘inadequate’."),
              ElementsAre("- | - | good | count", "- | - | outstanding | count", "- | - | inadequate | count"));
  EXPECT_THAT(ratings("Of all trusts, 31 out of 48 were rated inadequate by the CQC."), ElementsAre("trusts | - | inadequate | count"));
}

TEST(RatingCounts, WhoIsHandedAGradeStandsBeforeItsArticle) {
  EXPECT_THAT(ratings("The Regulator of Social Housing gave four landlords a disappointing C3 grade."), ElementsAre("landlords | - | c3 | count"));
}

TEST(RatingCounts, OneThatIsNamedIsNoCount) {
  EXPECT_THAT(ratings("HMICFRS judged eight forces to be good and one, Fellshire Police, was rated outstanding."),
              ElementsAre("forces | - | good | count", "Fellshire Police | - | outstanding | current"));
}

TEST(RatingCounts, CountsInARelativeClauseAndBehindThereAre) {
  EXPECT_THAT(ratings("By May the CQC had seen 48 NHS trusts, of which 30 (62%) have been rated inadequate."),
              ElementsAre("NHS trusts | - | inadequate | count"));
  EXPECT_THAT(ratings("HMICFRS visited the forces. There are four inadequate grades."), ElementsAre("forces | - | inadequate | count"));
}

TEST(RatingCounts, TheRestIsOfThoseCountedBefore) {
  EXPECT_THAT(ratings("Ofsted inspected 31 nurseries. Four were rated outstanding, 20 good and the rest requires improvement."),
              ElementsAre("nurseries | - | outstanding | count", "nurseries | - | good | count", "nurseries | - | requires improvement | count"));
  EXPECT_THAT(ratings("Ofsted inspected 31 nurseries. Four were rated outstanding and the others inadequate."),
              ElementsAre("nurseries | - | outstanding | count", "nurseries | - | inadequate | count"));
  EXPECT_THAT(ratings("The majority of care homes in Oxmere are rated good by the CQC."), ElementsAre("care homes in Oxmere | - | good | count"));
}

TEST(RatingCounts, OneOfWhichTwoInspectionsAreToldIsNone) {
  EXPECT_THAT(ratings("One home, previously rated inadequate by the CQC, is now rated good."),
              ElementsAre("One home | - | inadequate | previous", "One home | - | good | current"));
}

TEST(RatingCounts, OneOfSeveralIsTheSubject) {
  EXPECT_THAT(ratings("Tarn Police is one of six forces in England judged inadequate by HMICFRS."), ElementsAre("Tarn Police | - | inadequate | current"));
  EXPECT_THAT(ratings("Tarn Police is one of six forces that “requires improvement”, HMICFRS says."),
              ElementsAre("Tarn Police | - | requires improvement | current"));
}

TEST(RatingCounts, WhereThePlaceWouldStand) {
  EXPECT_THAT(ratings("Ofsted has rated children’s services at three councils as good."), ElementsAre("councils | - | good | count"));
}

TEST(RatingCounts, TheAspectHoldsForTheNextCount) {
  EXPECT_THAT(ratings("Ofsted found that seven of the 60 councils were outstanding for leadership and 20 were good."),
              ElementsAre("councils | leadership | outstanding | count", "councils | leadership | good | count"));
}

TEST(RatingCounts, OfTheNumberBeforeThem) {
  EXPECT_THAT(ratings("Of the 420 bathing spots tested this year, nine were rated poor by the Environment Agency."),
              ElementsAre("bathing spots | - | poor | count"));
}

TEST(RatingCounts, TheNumberOfIsToldBehindTheGrade) {
  EXPECT_THAT(ratings("The total number of surgeries rated outstanding by the CQC is now 90."), ElementsAre("surgeries | - | outstanding | count"));
}

}  // namespace
}  // namespace pressmill::testing
