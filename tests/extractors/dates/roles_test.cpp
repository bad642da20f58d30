#include "extractors/dates/roles.h"

#include <gtest/gtest.h>

#include "tests/helpers/dates.h"
#include "tests/helpers/documents.h"

namespace pressmill::testing {
namespace {

// The role of the first date of a text published on 6 October 2021.
std::string role(std::string_view text, std::string_view published = "2021-10-06") { return field_of_date("role", text, published); }

TEST(Roles, AVisitOfInspectorsIsAnInspectionAndAPreviousOneLongAgo) {
  EXPECT_EQ(role("Inspectors visited Marlow House on 7 September 2021."), "inspection");
  EXPECT_EQ(role("Inspectors visited Marlow House on 7 September 2018."), "previous_inspection");
  EXPECT_EQ(role("A mock inspection was held on 7 September 2021."), "event");
}

TEST(Roles, AReportComesOut) {
  EXPECT_EQ(role("The report was published on 4 October 2021."), "publication");
  EXPECT_EQ(role("The report will be published on 4 November 2021."), "event");
  EXPECT_EQ(role("It will publish its findings towards the end of the year."), "event");
}

TEST(Roles, AFreshRatingIsToldByItsPublicationAnOldOneByItsInspection) {
  EXPECT_EQ(role("Marlow House was rated inadequate yesterday."), "publication");
  EXPECT_EQ(role("Marlow House was rated good in 2017."), "previous_inspection");
}

TEST(Roles, APersonsDeedIsAnEvent) {
  EXPECT_EQ(role("The mayor last year called for the inspectors to return."), "event");
  EXPECT_EQ(role("The council meets on Friday."), "event");
}

TEST(Roles, AComparedYearIsNeitherEventNorInspection) {
  EXPECT_EQ(role("The school has 212 pupils, up from 187 three years ago."), "other");
  EXPECT_EQ(role("Caseloads fell to 15 today."), "other");
  EXPECT_EQ(role("Spending rose in 2018/19."), "other");
}

TEST(Roles, SinceWhenARuleHoldsIsNoEvent) {
  EXPECT_EQ(role("From next summer, a school that fails to teach it will be failed."), "other");
  EXPECT_EQ(role("It says: ‘Therefore, from next summer, schools must teach it.’"), "other");
  EXPECT_EQ(role("The watchdog has taken over inspections from this autumn."), "event");
}

TEST(Roles, ADateMayOpenTheText) { EXPECT_EQ(role("Early in May 2021 it rained."), "event"); }

TEST(Roles, InspectorsWhoGoBackInspectAgain) {
  const Reading reading = read("Inspectors visited on 4 September 2021. Their team went back on 11 September 2021.", "2021-10-06");
  EXPECT_EQ(reading.found.of("date").back().field("role").text(), "inspection");
  EXPECT_EQ(role("She went back on 11 September 2021."), "event");
}

}  // namespace
}  // namespace pressmill::testing
