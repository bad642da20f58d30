#include "extractors/published.h"

#include <gtest/gtest.h>

#include "tests/helpers/documents.h"

namespace pressmill::testing {
namespace {

std::string told(const Reading& reading, std::string_view field) {
  const auto found = reading.found.of("published");
  return found.empty() ? "none" : std::string(found.front().field(field).text());
}

std::string published(std::string_view text) {
  const Reading reading = read(text);
  return told(reading, "value") + " " + told(reading, "rule");
}

TEST(Published, WhatIsGivenCounts) { EXPECT_EQ(told(read("Published 4 May 2020", "2021-10-06"), "basis"), "given"); }

TEST(Published, ALabelledLineTellsIt) {
  EXPECT_EQ(published("Bridge opens\n\nPublished 14th Mar 2023, 16:42 GMT\n\nThe bridge opened."), "2023-03-14 published/label");
  EXPECT_EQ(published("Bridge opens\n\nPUBLISHED: 22:04, 6 February 2020 | UPDATED: 23:51, 7 February 2020\n"), "2020-02-06 published/label");
}

TEST(Published, ATimeStampOfItsOwnLineTellsIt) {
  EXPECT_EQ(published("Bridge opens\n\nFriday, 20 October 2023 13:05\n\nThe bridge opened."), "2023-10-20 published/time-stamp");
}

TEST(Published, ADatelineTellsIt) { EXPECT_EQ(published("HARLOWE, 12 June 2024 – The bridge opened."), "2024-06-12 published/dateline"); }

TEST(Published, AnEmbargoTellsIt) {
  EXPECT_EQ(published("The bridge opened.\n\n- The report is available on our website on 4 March 2025 at 00.01.\n"), "2025-03-04 published/embargo");
}

TEST(Published, AnEmbargoNeedsNoClockWhereItSaysSoItself) {
  EXPECT_EQ(published("EMBARGOED UNTIL 10AM, 4 MAY 2021\n\nThe bridge opened.\n"), "2021-05-04 published/embargo");
  EXPECT_EQ(published("Embargoed to 0001 Tuesday May 4 2021\n\nThe bridge opened.\n"), "2021-05-04 published/embargo");
  EXPECT_EQ(published("The bridge is available from 4 May 2021.\n"), "none none");
}

TEST(Published, ABylineOrAnAgencyMayStandBesideTheDate) {
  EXPECT_EQ(published("Bridge opens\n\nBy Ada Marsh | 4 May 2021\n\nThe bridge opened."), "2021-05-04 published/time-stamp");
  EXPECT_EQ(published("Bridge opens\n\nFerry sinks | 4 May 2021\n\nThe bridge opened."), "none none");
  EXPECT_EQ(published("HARLOWE, May 4, 2021 (Pressline) - The bridge opened."), "2021-05-04 published/dateline");
  EXPECT_EQ(published("Bridge opens\n\n2021-05-04T10:15:00Z\n\nThe bridge opened."), "2021-05-04 published/time-stamp");
  EXPECT_EQ(published("For immediate release: 4 May 2021\n\nThe bridge opened."), "2021-05-04 published/label");
}

TEST(Published, AnImpossibleDayIsNone) { EXPECT_EQ(published("Published 31 June 2021\n\nThe bridge opened."), "none none"); }

TEST(Published, AnUpdateCountsOnlyWhereNothingElseDoes) {
  EXPECT_EQ(published("Updated 7 May 2020\n\nPublished 6 May 2020\n\nThe bridge opened."), "2020-05-06 published/label");
  EXPECT_EQ(published("Updated 7 May 2020\n\nThe bridge opened."), "2020-05-07 published/updated");
}

TEST(Published, ADateInASentenceIsNone) { EXPECT_EQ(published("The bridge opened on 4 March 2025 in the rain."), "none none"); }

}  // namespace
}  // namespace pressmill::testing
