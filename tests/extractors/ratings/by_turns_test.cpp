// Lists within a line: names or aspects and their grades by turns, codes behind a name, grades in brackets.
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RatingByTurns, NamesAndGrades) {
  EXPECT_THAT(ratings("The CQC’s overall ratings: Elm View Surgery, Oxmere, good; Larch House Surgery, Skelby, inadequate."),
              ElementsAre("Elm View Surgery | - | good | current", "Larch House Surgery | - | inadequate | current"));
  EXPECT_THAT(ratings("Bathing water results (Environment Agency): Gull Cove – Excellent; Old Quay – Poor."),
              ElementsAre("Gull Cove | - | excellent | current", "Old Quay | - | poor | current"));
}

TEST(RatingByTurns, AspectsBehindALead) {
  EXPECT_THAT(ratings("HMICFRS’s grades for Tarn Police: preventing crime – adequate; responding to the public – requires improvement."),
              ElementsAre("Tarn Police | preventing crime | adequate | current", "Tarn Police | responding to the public | requires improvement | current"));
  EXPECT_THAT(ratings("Estyn’s summary for Ysgol Tarn: Standards: Good; Wellbeing and attitudes to learning: Excellent."),
              ElementsAre("Ysgol Tarn | Standards | good | current", "Ysgol Tarn | Wellbeing and attitudes to learning | excellent | current"));
}

TEST(RatingByTurns, TheLeadSaysWhose) {
  EXPECT_THAT(ratings("HMICFRS’s grades for Tarn Police: preventing crime – adequate; vetting – good.\n\nOfsted rated Elm Academy good. Elm Academy is happy."),
              ElementsAre("Tarn Police | preventing crime | adequate | current", "Tarn Police | vetting | good | current", "Elm Academy | - | good | current"));
}

TEST(RatingByTurns, AScaleFromOneToTheOther) { EXPECT_THAT(ratings("Landlords are held to consumer standards, with grades from C1 down to C4."), IsEmpty()); }

TEST(RatingByTurns, ASentenceWithAVerbIsNoList) { EXPECT_THAT(ratings("Ofsted came. The menu offers soup, good; pies, poor; and it is cheap."), IsEmpty()); }

TEST(RatingByTurns, CodesBehindAName) {
  EXPECT_THAT(ratings("Regulator of Social Housing gradings\n\nTarn Housing: G1/V2\n\nBeacon Housing G2 V3"),
              ElementsAre("Tarn Housing | governance | g1 | current", "Tarn Housing | financial viability | v2 | current",
                          "Beacon Housing | governance | g2 | current", "Beacon Housing | financial viability | v3 | current"));
  EXPECT_THAT(ratings("The RSH says Beacon Housing (G1/V2) has merged."),
              ElementsAre("Beacon Housing | governance | g1 | current", "Beacon Housing | financial viability | v2 | current"));
}

TEST(RatingByTurns, SeveralInBrackets) {
  EXPECT_THAT(ratings("Tarn Council (good) and Oxmere Council (inadequate) have both been seen by Ofsted."),
              ElementsAre("Tarn Council | - | good | current", "Oxmere Council | - | inadequate | current"));
}

TEST(RatingByTurns, ALabelOfTheWholeIsASentence) {
  EXPECT_THAT(ratings("Elm Road Primary School, Mill Lane. Last seen by Ofsted: May 2019. Rating: Good."),
              ElementsAre("Elm Road Primary School | - | good | current"));
  EXPECT_THAT(ratings("The film runs to three hours. Verdict: good. It opens on Friday."), IsEmpty());
}

TEST(RatingByTurns, LabelsThatShareAWordAreTwo) {
  EXPECT_THAT(ratings("The CQC saw Mill Lane Surgery in May.\n\nOlder people - Good\n\nPeople with dementia - Good"),
              ElementsAre("Mill Lane Surgery | Older people | good | current", "Mill Lane Surgery | People with dementia | good | current"));
}

TEST(RatingByTurns, WhatItWasStandsBetweenCommas) {
  EXPECT_THAT(ratings("Oxmere Academy, previously ‘requires improvement’, is now ‘good’, Ofsted says."),
              ElementsAre("Oxmere Academy | - | good | current", "Oxmere Academy | - | requires improvement | previous"));
}

}  // namespace
}  // namespace pressmill::testing
