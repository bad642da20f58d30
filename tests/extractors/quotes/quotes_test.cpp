#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extractors/quotes/said.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Quotes, AQuotationBehindItsCueIsDirect) {
  EXPECT_THAT(quotes("Coun Ada Marsh said: “We are proud of the staff.”"), ElementsAre(direct("We are proud of the staff.").by("Coun Ada Marsh")));
}

TEST(Quotes, AReopenedMarkContinuesTheSameSpeaker) {
  EXPECT_THAT(quotes("Coun Ada Marsh said: “We are proud.\n\n“We will go on.”"),
              ElementsAre(direct("We are proud.").by("Coun Ada Marsh").group(1), direct("We will go on.").by("Coun Ada Marsh").group(1)));
}

TEST(Quotes, AQuotationSplitByItsCueIsOneGroup) {
  EXPECT_THAT(quotes("“We are proud,” Ada Marsh said. “We will go on.”"),
              ElementsAre(direct("We are proud,").by("Ada Marsh").group(1), direct("We will go on.").by("Ada Marsh").group(1)));
}

TEST(Quotes, TheCueMayStandBeforeTheName) {
  EXPECT_THAT(quotes("“Nobody came to the door,” said Ada Marsh, who lives there."), ElementsAre(direct("Nobody came to the door,").by("Ada Marsh")));
}

TEST(Quotes, AQuestionMarkInsideEndsNoSentenceOfTheWriters) {
  EXPECT_THAT(quotes("“Who let this happen?” Ada Marsh asked."), ElementsAre(direct("Who let this happen?").by("Ada Marsh")));
}

TEST(Quotes, WordsOfTheWritersAroundTheMarksMakeItMixed) {
  EXPECT_THAT(quotes("Ada Marsh said the plan was “not fit for anything” and late."),
              ElementsAre(mixed("the plan was “not fit for anything” and late").by("Ada Marsh")));
}

TEST(Quotes, AClauseWithThatIsIndirect) {
  EXPECT_THAT(quotes("Ada Marsh said that the home would close in May."), ElementsAre(indirect("the home would close in May").by("Ada Marsh")));
}

TEST(Quotes, AClauseBeforeTheCueIsIndirect) {
  EXPECT_THAT(quotes("The home would close in May, Ada Marsh said."), ElementsAre(indirect("The home would close in May").by("Ada Marsh")));
}

TEST(Quotes, AccordingToNamesTheSpeakerOnEitherSide) {
  EXPECT_THAT(quotes("The home was cold, according to inspectors."), ElementsAre(indirect("The home was cold").by("inspectors")));
  EXPECT_THAT(quotes("According to inspectors, the home was cold."), ElementsAre(indirect("the home was cold").by("inspectors")));
}

TEST(Quotes, QuotedWordsOfNobodyAreScare) { EXPECT_THAT(quotes("The so-called “super ward” closed in May."), ElementsAre(scare("super ward").by(""))); }

TEST(Quotes, DashesHoldAnAsideAndNoDateline) {
  EXPECT_THAT(quotes("Ada Marsh – who leads the council – said the plan was late."), ElementsAre(indirect("the plan was late").by("Ada Marsh")));
  EXPECT_THAT(quotes("FELLGATE – The council said the plan was late."), ElementsAre(indirect("the plan was late").by("The council")));
}

TEST(Quotes, AnOfficeMayStandBeforeTheNameAndItsColon) {
  EXPECT_THAT(quotes("Chief Inspector of Prisons Ada Marsh: “We found cells in darkness.”"),
              ElementsAre(direct("We found cells in darkness.").by("Ada Marsh")));
}

TEST(Quotes, AGradeBetweenMarksIsNoQuote) { EXPECT_THAT(quotes("The home was rated ‘Good’ in May."), IsEmpty()); }

TEST(Quotes, ATitleBetweenMarksIsNoQuote) { EXPECT_THAT(quotes("She appeared in the film “The Long Walk Home” last year."), IsEmpty()); }

TEST(Quotes, AnApostropheClosesNoSingleMark) {
  EXPECT_THAT(quotes("Ada Marsh said: ‘We don’t want the inspectors’ praise, we’ll earn it.’"),
              ElementsAre(direct("We don’t want the inspectors’ praise, we’ll earn it.").by("Ada Marsh")));
}

TEST(Quotes, StraightSingleMarksPairToo) {
  EXPECT_THAT(quotes("Ada Marsh said: 'We don't want the inspectors' praise, we'll earn it.'"),
              ElementsAre(direct("We don't want the inspectors' praise, we'll earn it.").by("Ada Marsh")));
}

TEST(Quotes, AQuotationInsideAnotherBelongsToTheOuterOne) {
  EXPECT_THAT(quotes("Ada Marsh said: “They told us ‘wait and see’ again.”"), ElementsAre(direct("They told us ‘wait and see’ again.")));
}

TEST(Quotes, BackticksAndAngleMarksAreMarks) {
  EXPECT_THAT(quotes("Ada Marsh said: ``We are proud.''"), ElementsAre(direct("We are proud.")));
  EXPECT_THAT(quotes("Ada Marsh said: «We are proud.»"), ElementsAre(direct("We are proud.")));
}

TEST(Quotes, AMissingClosingMarkRunsToTheParagraphsEnd) {
  EXPECT_THAT(quotes("Ada Marsh said: “We are proud of them.\n\nThe home has nine beds."), ElementsAre(direct("We are proud of them.")));
}

TEST(Quotes, AnAppositionIsJumped) {
  EXPECT_THAT(quotes("Ada Marsh, the chair of governors, said: “We are proud of them.”"), ElementsAre(direct("We are proud of them.").by("Ada Marsh")));
}

TEST(Quotes, AnAppositionWithoutItsSecondCommaIsJumped) {
  EXPECT_THAT(quotes("Supt Ada Marsh, Northmoor Constabulary added: “We are proud of them.”"),
              ElementsAre(direct("We are proud of them.").by("Supt Ada Marsh")));
}

TEST(Quotes, APronounMeansThePersonHeardBefore) {
  EXPECT_THAT(quotes("Ada Marsh said: “We are proud of them.”\n\nShe added: “We will go on as before.”"),
              ElementsAre(direct("We are proud of them.").by("Ada Marsh"), direct("We will go on as before.").by("Ada Marsh")));
}

TEST(Quotes, APronounOfAnotherGenderLooksFartherBack) {
  EXPECT_THAT(quotes("Sir Hugh Pell opened the home.\n\nAda Marsh said: “We are proud.”\n\nHe said: “It is late but good.”"),
              ElementsAre(direct("We are proud.").by("Ada Marsh"), direct("It is late but good.").by("Sir Hugh Pell")));
}

TEST(Quotes, AShortFormMeansTheFullestName) {
  EXPECT_THAT(quotes("Dame Ada Marsh visited.\n\nDame Ada said: “It was cold.”\n\nMs Marsh said: “It was late.”"),
              ElementsAre(direct("It was cold.").by("Dame Ada Marsh"), direct("It was late.").by("Dame Ada Marsh")));
}

TEST(Quotes, NamesakesStayApart) {
  EXPECT_THAT(quotes("Ada Marsh said: “It was cold.”\n\nHugh Marsh said: “It was late.”"),
              ElementsAre(direct("It was cold.").by("Ada Marsh"), direct("It was late.").by("Hugh Marsh")));
}

TEST(Quotes, NobodyIsGuessed) { EXPECT_THAT(quotes("“It was cold in there.”"), ElementsAre(direct("It was cold in there.").by(""))); }

TEST(Speakers, EachOneWhoSpeaksStandsOnceWithRoleAndMentions) {
  const Reading reading = read("Ada Marsh, chief executive of Northmoor Trust, said: “It was cold.”\n\nMs Marsh said: “It was late.”\n\nHugh Pell left.");
  const auto speakers = reading.found.of("speaker");
  ASSERT_EQ(speakers.size(), 1U);
  EXPECT_EQ(speakers[0].field("name").text(), "Ada Marsh");
  EXPECT_EQ(speakers[0].field("role").text(), "chief executive of Northmoor Trust");
  EXPECT_EQ(speakers[0].field("organisation").text(), "Northmoor Trust");
  EXPECT_EQ(speakers[0].field("kind").text(), "person");
  EXPECT_EQ(std::get<List>(speakers[0].field("mentions").get()).size(), 2U);
}

TEST(Quotes, ACommaBeforeTheClosingMarkTellsThatTheSentenceGoesOn) {
  EXPECT_THAT(quotes("“We would be there yet,” Mr. Marsh, now 81 and retired in a village near Fellgate, by the sea, said. “I know it.”"),
              ElementsAre(direct("We would be there yet,").by("Marsh"), direct("I know it.").by("Marsh")));
}

TEST(Quotes, AQuestionMayBePutInThePresent) {
  EXPECT_THAT(quotes("“Did we not say so first?” Ada Marsh writes to Hugh Pell."), ElementsAre(direct("Did we not say so first?").by("Ada Marsh")));
}

}  // namespace
}  // namespace pressmill::testing
