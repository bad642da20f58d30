// Ways in which texts tell a rating beside the plain "was rated good" (ratings_test.cpp).
#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RatingTables, ARowHasALabelAndAGrade) {
  EXPECT_THAT(ratings("The Care Quality Commission visited Tarn Lodge.\n\nSafe Good\n\nWell-led Requires improvement"),
              ElementsAre("Tarn Lodge | Safe | good | current", "Tarn Lodge | Well-led | requires improvement | current"));
}

TEST(RatingTables, SeveralRowsInOneLine) {
  EXPECT_THAT(ratings("The Care Quality Commission visited Tarn Lodge.\n\nLeadership Good Staffing Requires improvement Safety Inadequate"),
              ElementsAre("Tarn Lodge | Leadership | good | current", "Tarn Lodge | Staffing | requires improvement | current",
                          "Tarn Lodge | Safety | inadequate | current"));
}

TEST(RatingTables, ACellALine) {
  EXPECT_THAT(ratings("The Care Quality Commission visited Tarn Lodge.\n\nRatings\n\nOverall\n\nGood\n\nSafe\n\nInadequate"),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | Safe | inadequate | current"));
}

TEST(RatingTables, AspectsUnderTheirGrade) {
  EXPECT_THAT(ratings("HMICFRS inspected Northmoor Police.\n\nGood\n\nPreventing crime\n\nSupporting victims\n\nAdequate\n\nManaging offenders"),
              ElementsAre("Northmoor Police | Preventing crime | good | current", "Northmoor Police | Supporting victims | good | current",
                          "Northmoor Police | Managing offenders | adequate | current"));
}

TEST(RatingTables, ALabelOfNoLexiconCountsAmongKnownOnes) {
  EXPECT_THAT(ratings("HMICFRS inspected Northmoor Police.\n\nLeadership\n\nGood\n\nUse of horses\n\nAdequate"),
              Contains("Northmoor Police | Use of horses | adequate | current"));
  EXPECT_THAT(ratings("HMICFRS inspected Northmoor Police.\n\nUse of horses\n\nAdequate"), IsEmpty());
}

TEST(RatingTables, TheKeyOfAScaleIsNone) {
  EXPECT_THAT(ratings("The Care Quality Commission visited Tarn Lodge.\n\nOutstanding\n\nGood\n\nRequires improvement\n\nInadequate"), IsEmpty());
}

TEST(RatingTables, NothingStandsBeforeATextThatBeginsWithGrades) {
  EXPECT_THAT(ratings("Good inadequate"), IsEmpty());
  EXPECT_THAT(ratings("4 - Good"), IsEmpty());
}

TEST(RatingTables, NumbersOfTheRowsAreSteppedOver) {
  EXPECT_THAT(ratings("The Care Quality Commission visited Tarn Lodge.\n\n1.1\n\nLeadership\n\nGood\n\n1.2 Staffing\n\nInadequate"),
              ElementsAre("Tarn Lodge | Leadership | good | current", "Tarn Lodge | Staffing | inadequate | current"));
}

TEST(RatingTables, AspectsAndGradesByTurnsInASentence) {
  EXPECT_THAT(ratings_behind(kHome, "Safe: good; effective: good; well-led: inadequate."),
              ElementsAre("Tarn Lodge | Safe | good | current", "Tarn Lodge | effective | good | current", "Tarn Lodge | well-led | inadequate | current"));
}

TEST(RatingLabels, AGradeOverANumberOfServicesIsACount) {
  EXPECT_THAT(ratings("The probation inspectorate’s year\n\nGood: 15 services\n\nInadequate: 3 services"),
              ElementsAre("services | - | good | count", "services | - | inadequate | count"));
}

TEST(RatingLabels, ALabelThatOnlySaysWhenIsOfTheWhole) {
  EXPECT_THAT(ratings("Ofsted inspected Tarn Lane Primary School.\n\nPreviously: Inadequate\n\nNow: Good"),
              ElementsAre("Tarn Lane Primary School | - | inadequate | previous", "Tarn Lane Primary School | - | good | current"));
}

TEST(RatingEllipsis, RespectivelySharesOut) {
  EXPECT_THAT(ratings_behind(kSchool, "Leadership and behaviour were judged good and outstanding respectively."),
              ElementsAre("Tarn Lane Primary School | Leadership | good | current", "Tarn Lane Primary School | behaviour | outstanding | current"));
  EXPECT_THAT(ratings("Tarn Lane Primary School and Elm Road Primary School were rated good and outstanding respectively by Ofsted."),
              ElementsAre("Tarn Lane Primary School | - | good | current", "Elm Road Primary School | - | outstanding | current"));
}

TEST(RatingEllipsis, AsWasTheOther) {
  EXPECT_THAT(
      ratings_behind(kSchool, "Behaviour and attitudes were good, as was personal development."),
      ElementsAre("Tarn Lane Primary School | Behaviour and attitudes | good | current", "Tarn Lane Primary School | personal development | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "Its overall rating has dropped from good to inadequate, as have its ratings for safe and well-led."),
              Contains("Tarn Lodge | well-led | inadequate | current"));
}

TEST(RatingEllipsis, EachOfAList) {
  EXPECT_THAT(ratings_behind(kHome, "It was marked down for staffing, planning and safety, each rated inadequate."),
              ElementsAre("Tarn Lodge | staffing | inadequate | current", "Tarn Lodge | planning | inadequate | current",
                          "Tarn Lodge | safety | inadequate | current"));
}

TEST(RatingOrder, TheGradeMayComeFirst) {
  EXPECT_THAT(ratings_behind(kHome, "Rated inadequate were safe and well-led."),
              ElementsAre("Tarn Lodge | safe | inadequate | current", "Tarn Lodge | well-led | inadequate | current"));
  EXPECT_THAT(ratings_behind(kSchool, "‘Requires improvement’ was the verdict on leadership."),
              ElementsAre("Tarn Lane Primary School | leadership | requires improvement | current"));
  EXPECT_THAT(ratings_behind(kSchool, "Good is how inspectors described the quality of education."),
              ElementsAre("Tarn Lane Primary School | quality of education | good | current"));
}

TEST(RatingOrder, AClauseMayStandBetween) {
  EXPECT_THAT(ratings_behind(kHome, "It was rated good, which managers put down to staff, for being caring."),
              ElementsAre("Tarn Lodge | caring | good | current"));
}

TEST(RatingOrder, AListBetweenDashes) {
  EXPECT_THAT(ratings_behind(kSchool, "Three of the judgements – quality of education, behaviour and leadership – were good."),
              ElementsAre("Tarn Lane Primary School | quality of education | good | current", "Tarn Lane Primary School | behaviour | good | current",
                          "Tarn Lane Primary School | leadership | good | current"));
}

TEST(RatingNouns, WithARating) {
  EXPECT_THAT(ratings_behind(kHome, "Planning fared better, with a ‘good’ rating."), ElementsAre("Tarn Lodge | Planning | good | current"));
  EXPECT_THAT(ratings_behind(kHome, "There was a ‘good’ rating, too, for staffing."), ElementsAre("Tarn Lodge | staffing | good | current"));
}

TEST(RatingNouns, OneRatingReplacesAnother) {
  EXPECT_THAT(ratings_behind(kHome, "The new rating of ‘good’ replaces one of ‘inadequate’."),
              ElementsAre("Tarn Lodge | - | good | current", "Tarn Lodge | - | inadequate | previous"));
}

TEST(RatingNouns, ARatingIsHandedOver) {
  EXPECT_THAT(ratings_behind(kHome, "A rating of inadequate was given to Tarn Lodge."), ElementsAre("Tarn Lodge | - | inadequate | current"));
}

TEST(RatingNouns, TheSecondHighest) {
  EXPECT_THAT(ratings_behind(kSchool, "The school secured the second-highest grade."), ElementsAre("Tarn Lane Primary School | - | good | current"));
}

TEST(RatingNouns, InBrackets) {
  EXPECT_THAT(
      ratings_behind(kSchool, "Inspectors were worried by leadership (‘inadequate’) and teaching (‘requires improvement’)."),
      ElementsAre("Tarn Lane Primary School | leadership | inadequate | current", "Tarn Lane Primary School | teaching | requires improvement | current"));
}

TEST(RatingNouns, BetweenQuotationMarksBeforeTheService) {
  EXPECT_THAT(ratings("‘Inadequate’ care home to close\n\nThe Care Quality Commission visited Tarn Lodge in May."),
              ElementsAre("Tarn Lodge | - | inadequate | current"));
}

TEST(RatingNouns, ANumberBeforeTheGradeCountsAspects) {
  EXPECT_THAT(ratings("HMICFRS inspected Northmoor Police. The force received one ‘outstanding’ grade, three ‘good’ and two ‘adequate’."),
              ElementsAre("Northmoor Police | one | outstanding | current", "Northmoor Police | three | good | current",
                          "Northmoor Police | two | adequate | current"));
}

TEST(RatingVerbs, NoLongerTellsTheOldGrade) {
  EXPECT_THAT(ratings_behind(kSchool, "The school is no longer ‘inadequate’."), ElementsAre("Tarn Lane Primary School | - | inadequate | previous"));
}

TEST(RatingVerbs, WhoRaisesAGradeTakesAnObject) {
  EXPECT_THAT(ratings("Ofsted has upgraded Oxmere Academy from ‘inadequate’ to ‘good’."),
              ElementsAre("Oxmere Academy | - | inadequate | previous", "Oxmere Academy | - | good | current"));
}

TEST(RatingVerbs, ARatingRemains) {
  EXPECT_THAT(ratings_behind(kSchool, "Its rating for leadership and management remains outstanding."),
              ElementsAre("Tarn Lane Primary School | leadership and management | outstanding | current"));
}

TEST(RatingVerbs, WhatInspectorsFindOfAnAspect) {
  EXPECT_THAT(ratings("HM Inspectorate of Prisons found that safety at HMP Fellgate was poor, respect not sufficiently good, and purposeful activity poor."),
              ElementsAre("HMP Fellgate | safety | poor | current", "HMP Fellgate | respect | not sufficiently good | current",
                          "HMP Fellgate | purposeful activity | poor | current"));
}

TEST(RatingVerbs, DescribedByInspectorsOnly) {
  EXPECT_THAT(ratings_behind(kSchool, "The inspection report described leadership as outstanding."),
              ElementsAre("Tarn Lane Primary School | leadership | outstanding | current"));
  EXPECT_THAT(ratings_behind(kSchool, "Parents described the school as outstanding."), IsEmpty());
  EXPECT_THAT(ratings_behind(kSchool, "The school was described as outstanding."), IsEmpty());
}

TEST(RatingVerbs, AnInfinitiveThatDidHappen) {
  EXPECT_THAT(ratings_behind(kHome, "Tarn Lodge has bounced back to earn a good rating."), ElementsAre("Tarn Lodge | - | good | current"));
  EXPECT_THAT(ratings("Tarn Council has become the first in the county to be rated outstanding by the Care Quality Commission."),
              ElementsAre("Tarn Council | - | outstanding | current"));
  EXPECT_THAT(ratings_behind(kHome, "Tarn Lodge is working to be rated outstanding."), IsEmpty());
}

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

TEST(RatingTraps, NoneAndShortOf) {
  EXPECT_THAT(ratings("None of the county’s care homes was rated outstanding by the Care Quality Commission."), IsEmpty());
  EXPECT_THAT(ratings_behind(kHome, "It was rated requires improvement, a whisker short of good."),
              ElementsAre("Tarn Lodge | - | requires improvement | current"));
}

TEST(RatingTraps, WhoJudgesIsNoInspectorate) {
  for (const std::string_view trap : {"The union branded the plan inadequate.", "Teachers rated the training good.",
                                      "The hotel was rated outstanding by guests.", "Parents gave the play an outstanding rating."}) {
    EXPECT_THAT(ratings_behind(kSchool, trap), IsEmpty()) << trap;
  }
}

TEST(RatingTraps, WhatHoldsForAnySchool) {
  for (const std::string_view trap : {"A school judged to be inadequate must become an academy.", "Where a school is judged inadequate, it must join a trust.",
                                      "The number of schools rated inadequate has risen.", "They can't send pupils to schools that are rated inadequate.",
                                      "Good schools are seen less often than those which require improvement."}) {
    EXPECT_THAT(ratings_behind(kSchool, trap), IsEmpty()) << trap;
  }
}

TEST(RatingTraps, WhatIsNoServiceAndNoAspect) {
  EXPECT_THAT(ratings_behind(kHome, "Lighting in the corridor was found to be inadequate."), IsEmpty());
  EXPECT_THAT(ratings_behind(kHome, "Its bank has a good credit rating."), IsEmpty());
}

TEST(RatingsWays, AVerbInANameIsNone) {
  EXPECT_THAT(ratings("Ofsted rated Fell View School inadequate for the quality of education and leadership."),
              ElementsAre("Fell View School | quality of education | inadequate | current", "Fell View School | leadership | inadequate | current"));
  EXPECT_THAT(ratings("Fell View School fell from good to inadequate, Ofsted said."),
              ElementsAre("Fell View School | - | good | previous", "Fell View School | - | inadequate | current"));
}

TEST(RatingsWays, OutcomesWereGoodInAnAspect) {
  EXPECT_THAT(ratings("HM Inspectorate of Prisons found that outcomes at HMP Caldmoor were good in respect and poor in safety."),
              ElementsAre("HMP Caldmoor | respect | good | current", "HMP Caldmoor | safety | poor | current"));
}

TEST(RatingsWays, TheOthersAreNoAspect) {
  EXPECT_THAT(ratings("The CQC rated Oxmere House good for being safe, while the others were rated requires improvement."),
              ElementsAre("Oxmere House | safe | good | current"));
}

TEST(RatingsWays, WhatIsOfNoServiceIsNone) {
  EXPECT_THAT(ratings("Grades fell from good to poor in maths, Ofsted heard."), IsEmpty());
  EXPECT_THAT(ratings("Bonds rated C2 fell. The Regulator of Social Housing was not involved."), IsEmpty());
}

TEST(RatingsWays, WhatABodyIsNamedForIsKeptThoughItIsNoKnownKindOfService) {
  EXPECT_THAT(ratings("The library was rated ‘Good’ by Ofsted in May 2021."), ElementsAre("- | The library | good | current"));
  EXPECT_THAT(ratings("The soup was rated good in May 2021."), IsEmpty());
}

TEST(RatingsWays, AVerdictOnALabel) {
  EXPECT_THAT(ratings("Ofsted's verdict on Oxmere Academy: Inadequate."), ElementsAre("Oxmere Academy | - | inadequate | current"));
}

TEST(RatingsWays, ANameWithHyphens) {
  EXPECT_THAT(ratings("Estyn judged Ysgol Glan-y-nant excellent for leadership."), ElementsAre("Ysgol Glan-y-nant | leadership | excellent | current"));
}

TEST(RatingsWays, ACountIsAPercentageAFractionOrSoManyInTen) {
  EXPECT_THAT(ratings("Ofsted said 17.4% were rated good."), ElementsAre("- | - | good | count"));
  EXPECT_THAT(ratings("Two thirds of nurseries were judged good by Ofsted."), ElementsAre("nurseries | - | good | count"));
  EXPECT_THAT(ratings("Well over one in 10 schools had been rated inadequate by Ofsted."), ElementsAre("schools | - | inadequate | count"));
  EXPECT_THAT(ratings("A total of 12 (8.5 per cent) of the 141 schools inspected were rated inadequate by Ofsted."),
              ElementsAre("schools inspected | - | inadequate | count"));
  EXPECT_THAT(ratings("The CQC has found another nine practices to be Good."), ElementsAre("practices | - | good | count"));
  EXPECT_THAT(ratings("CQC inspectors found over 40 practices to be Inadequate."), ElementsAre("practices | - | inadequate | count"));
}

TEST(RatingsWays, ThePercentSignBelongsToTheCount) {
  const Reading reading = read("Ofsted said 2% were rated ‘requires improvement’.");
  const auto& count = std::get<Fields>(reading.found.of("rating").front()->field("count").get());
  EXPECT_EQ(count[2].value.text(), "percent");
}

TEST(RatingsWays, NobodyIsNoSubject) {
  EXPECT_THAT(ratings("The Regulator of Social Housing says no landlord was given a C1."), IsEmpty());
  EXPECT_THAT(ratings("The CQC said no home was inadequate."), IsEmpty());
  EXPECT_THAT(ratings("No services rated ‘Inadequate’ by HM Inspectorate of Probation."), IsEmpty());
}

TEST(RatingsWays, AScaleExplainedLineByLineIsNone) {
  EXPECT_THAT(ratings("The CQC’s ratings are:\n\nOutstanding: A home is among the best there are\nGood: A home is run as it should be"), IsEmpty());
  EXPECT_THAT(ratings("A provider taking part in the TEF is awarded:\n\n• gold for helping all of its students reach what they could"), IsEmpty());
  EXPECT_THAT(ratings("Ofsted gives numbers.\n\nEach word is turned into a number: Good (4)"), IsEmpty());
}

TEST(RatingsWays, ItemsUnderALeadInMayBeQuotedOrBeginWithTheirVerb) {
  EXPECT_THAT(
      ratings("HMICFRS judged that Oxmere Fire and Rescue Service:\n\n• ‘requires improvement’ at keeping people safe;\n• is ‘inadequate’ at looking after "
              "its people"),
      ElementsAre("Oxmere Fire and Rescue Service | keeping people safe | requires improvement | current",
                  "Oxmere Fire and Rescue Service | looking after its people | inadequate | current"));
}

TEST(RatingsWays, PraiseWithAWordThatNoNamedBodyGradesByIsNone) {
  EXPECT_THAT(ratings("The CQC visited in May. “The staff are very good,” a daughter said."), IsEmpty());
}

TEST(RatingsWays, AnotherClauseBehindTheVerbHoldsNoGradeOfIts) {
  EXPECT_THAT(ratings("One owner said the Care Inspectorate was at fault, overlooking for years “excellent” cooking."), IsEmpty());
}

TEST(RatingsWays, AGradeMissedIsNone) {
  EXPECT_THAT(ratings("Oxmere School was rated good by Ofsted, which means missing out on an ‘outstanding’ grade."),
              ElementsAre("Oxmere School | - | good | current"));
}

TEST(RatingsWays, EachNameOfALongListGetsTheGrade) {
  EXPECT_THAT(ratings("Oxmere Council, Tarn Council and Anchorage all received a C3 grade from the Regulator of Social Housing."),
              ElementsAre("Oxmere Council | consumer standards | c3 | current", "Tarn Council | consumer standards | c3 | current",
                          "Anchorage | consumer standards | c3 | current"));
  EXPECT_THAT(ratings("Fell Lodge in Oxmere, Tarn House in Skelby and Marsh Care Home in Grebe were rated inadequate by the CQC."),
              ElementsAre("Fell Lodge | - | inadequate | current", "Tarn House | - | inadequate | current", "Marsh Care Home | - | inadequate | current"));
}

TEST(RatingsWays, SharesFollowOneAnother) {
  EXPECT_THAT(ratings("Ofsted said 35% are ‘good’, 56% ‘outstanding’ and 5% ‘inadequate’."),
              ElementsAre("- | - | good | count", "- | - | outstanding | count", "- | - | inadequate | count"));
  EXPECT_THAT(ratings("Of all trusts, 31 out of 48 were rated inadequate by the CQC."), ElementsAre("trusts | - | inadequate | count"));
}

TEST(RatingsWays, WhoIsHandedAGradeStandsBeforeItsArticle) {
  EXPECT_THAT(ratings("The Regulator of Social Housing gave four landlords a disappointing C3 grade."), ElementsAre("landlords | - | c3 | count"));
}

TEST(RatingsWays, OutOfFiveMayBeHyphenated) {
  EXPECT_THAT(ratings("Gull Cafe in Oxmere has been handed a new zero-out-of-five food hygiene rating."), ElementsAre("Gull Cafe | - | 0 | current"));
}

TEST(RatingsWays, AHomeThatHasDoneSomethingIsStillTheSubject) {
  EXPECT_THAT(ratings("A care home in Oxmere that has never used agency staff has been rated ‘outstanding’ by the CQC."),
              ElementsAre("home | - | outstanding | current"));
}

TEST(RatingsWays, TheLastTimeIsEarlier) {
  EXPECT_THAT(ratings("In the two previous inspections Oxmere School was graded ‘good’ by Ofsted."), ElementsAre("Oxmere School | - | good | previous"));
}

TEST(RatingsWays, ARatingThatSomebodySeesDropIsTheirs) {
  EXPECT_THAT(ratings("The Environment Agency gives stars. Vale Water held on to its four-star rating, while Tarn Water saw its rating drop to 3 stars."),
              ElementsAre("Vale Water | - | 4 stars | current", "Tarn Water | - | 3 stars | current"));
}

TEST(RatingsWays, AGradeBehindWithIsOfAnAspect) {
  EXPECT_THAT(ratings("The University of Tarn received Silver overall in the TEF, with Gold for student experience."),
              ElementsAre("University of Tarn | - | silver | current", "University of Tarn | student experience | gold | current"));
}

TEST(RatingsWays, NumbersMoveBehindAnArticle) {
  EXPECT_THAT(ratings("Ofsted said so. Fell Training Ltd improved from a grade three to a two."),
              ElementsAre("Fell Training Ltd | - | requires improvement | previous", "Fell Training Ltd | - | good | current"));
}

TEST(RatingsWays, AParticipleTellsOfTheServiceInItsClause) {
  EXPECT_THAT(ratings("The CQC published its report on Tarn Council, assigning a rating of Requires Improvement."),
              ElementsAre("Tarn Council | - | requires improvement | current"));
}

TEST(RatingsWays, AGradeForAServiceIsOfNoAspect) {
  EXPECT_THAT(ratings("‘Good’ for Fell School as Ofsted praises pupils"), ElementsAre("Fell School | - | good | current"));
}

TEST(RatingsWays, ADateIsOfTheGradeThatItStandsBehind) {
  const Reading reading = read("The rating of Tarn Hospital by the CQC is now ‘good’, up from ‘inadequate’ in 2019.");
  const auto found = reading.found.of("rating");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0]->field("when").is_null());
  EXPECT_FALSE(found[1]->field("when").is_null());
}

TEST(RatingsWays, WhatARelativeClauseTellsOfTheTimeBeforeIsNotOfTheNextGrade) {
  EXPECT_THAT(ratings("The CQC inspected Tarn Lodge. The home, which was rated good three years ago, has been branded inadequate."),
              ElementsAre("Tarn Lodge | - | good | previous", "Tarn Lodge | - | inadequate | current"));
}

TEST(RatingsWays, WhatARowIsAboutIsNoAspect) {
  EXPECT_THAT(ratings("A free school in Tarn at the centre of a dispute over teaching has been judged inadequate by Ofsted."),
              ElementsAre("school | - | inadequate | current"));
}

TEST(RatingsWays, WhetherCareIsSafeIsTheAspectSafe) {
  EXPECT_THAT(ratings_behind(kHome, "The home was rated inadequate for whether its care was safe."), ElementsAre("Tarn Lodge | safe | inadequate | current"));
  EXPECT_THAT(ratings_behind(kHome, "“The home is rated good with regard to whether [it] was giving people care that is effective.”"),
              ElementsAre("Tarn Lodge | effective | good | current"));
}

TEST(RatingsWays, SafetyAndSafeAreOneAspect) {
  EXPECT_THAT(ratings_behind(kHome, "The safety of the home was rated inadequate. It was rated inadequate for being safe."),
              ElementsAre("Tarn Lodge | safety | inadequate | current"));
}

TEST(RatingsWays, AnAspectOfASchoolWithASaintsName) {
  EXPECT_THAT(ratings("Ofsted said teaching at St Oswin’s School was inadequate."), ElementsAre("St Oswin’s School | teaching | inadequate | current"));
}

TEST(RatingsWays, AYearRightBehindAGradeIsNotOfTheNextOne) {
  const auto grades = [](std::string_view text) { return told(text, "rating", {"rating", "status", "scale"}); };
  EXPECT_THAT(grades("Tarn School was rated good in 2011 and has been told by Ofsted that it requires improvement."),
              ElementsAre("good | previous | ofsted-4-sat", "requires improvement | current | ofsted-4"));
  EXPECT_THAT(grades("Tarn School, which had been rated good since 2011, has been told by Ofsted that it requires improvement."),
              ElementsAre("good | previous | ofsted-4", "requires improvement | current | ofsted-4"));
  const Reading reading = read("A Tarn school which had been rated good since 2011 has been told it requires improvement by Ofsted.");
  const auto found = reading.found.of("rating");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0]->field("when").is_null());
  EXPECT_TRUE(found[1]->field("when").is_null());
}

TEST(RatingsWays, OneThatIsNamedIsNoCount) {
  EXPECT_THAT(ratings("HMICFRS judged eight forces to be good and one, Fellshire Police, was rated outstanding."),
              ElementsAre("forces | - | good | count", "Fellshire Police | - | outstanding | current"));
}

TEST(RatingsWays, AfterItWasRatedTellsOfTheHomeBefore) {
  EXPECT_THAT(ratings("Tarn Care Home is celebrating after it was rated outstanding by the CQC."), ElementsAre("Tarn Care Home | - | outstanding | current"));
}

TEST(RatingsWays, WhatABodyWasCalledSaysNothingOfTheGrade) {
  EXPECT_THAT(ratings("The inspectorate (HMICFRS, formerly HMIC) rated Tarn Police as ‘Good’ overall."), ElementsAre("Tarn Police | - | good | current"));
  EXPECT_THAT(ratings("Tarn Council has achieved a ‘good’ rating from Ofsted after previously being subject to intervention."),
              ElementsAre("Tarn Council | - | good | current"));
}

TEST(RatingsWays, CountsInARelativeClauseAndBehindThereAre) {
  EXPECT_THAT(ratings("By May the CQC had seen 48 NHS trusts, of which 30 (62%) have been rated inadequate."),
              ElementsAre("NHS trusts | - | inadequate | count"));
  EXPECT_THAT(ratings("HMICFRS visited the forces. There are four inadequate grades."), ElementsAre("forces | - | inadequate | count"));
}

TEST(RatingsWays, NobodyWithATitleIsGraded) {
  EXPECT_THAT(ratings("Ofsted inspected Tarn School. Mr Saunders was pleased with the ‘good’ rating."), ElementsAre("Tarn School | - | good | current"));
}

}  // namespace
}  // namespace pressmill::testing
