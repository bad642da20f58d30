#include "pipeline/clean/noise.h"

#include <gmock/gmock.h>

#include "pipeline/clean/cleaner.h"
#include "tests/helpers/cleaning.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

constexpr std::string_view kStory =
    "The council voted on Tuesday to keep all six of its libraries open.\n\nMembers had been asked to close two of them by the spring.\n\n";

TEST(Noise, AnAdvertisementsLabelGoesAndNamesItsRule) {
  EXPECT_THAT(removed(std::string(kStory) + "Hide Ad\nHide Ad\n\nThe vote was nine to four."),
              ElementsAre(Pair("noise/hide-ad", "Hide Ad"), Pair("noise/hide-ad", "Hide Ad")));
}

TEST(Noise, TheHeadlineBehindReadMoreGoesWithIt) {
  EXPECT_EQ(text(std::string(kStory) + "Read More\nBus fares to rise in June\n\nThe vote was nine to four."),
            std::string(kStory) + "The vote was nine to four.");
}

TEST(Noise, ASentenceBehindReadMoreStays) {
  EXPECT_EQ(text(std::string(kStory) + "Read More\n\nThe vote was nine to four."), std::string(kStory) + "The vote was nine to four.");
}

TEST(Noise, AListOfLinksEndsAtAWiderGap) {
  EXPECT_EQ(text(std::string(kStory) + "Most Read\n1. Cat found\n2. Dog lost\n\nA heading of the story\n\nThe vote was nine to four."),
            std::string(kStory) + "A heading of the story\n\nThe vote was nine to four.");
}

TEST(Noise, AFormGluedOnOneLineGoes) {
  EXPECT_EQ(text(std::string(kStory) + "News of the town, straight to your inboxEnter your email addressSign me upSubmitting..."),
            std::string(kStory.substr(0, kStory.size() - 2)));
}

TEST(Noise, ABylineAndATimeStampGoFromTheTextAndStayInTheSource) {
  EXPECT_THAT(removed("Libraries saved\nBy Una Petrie, Local Democracy Reporter\nPublished 4th Mar 2025, 11:20 GMT\n\n" + std::string(kStory)),
              ElementsAre(Pair("noise/byline", "By Una Petrie, Local Democracy Reporter"), Pair("noise/time-stamp", "Published 4th Mar 2025, 11:20 GMT")));
}

TEST(Noise, ADateIsNoTimeStampWhereThereIsNoArticle) {
  EXPECT_THAT(removed("3 August 2023"), IsEmpty());
  EXPECT_THAT(removed("3 August 2023\n\nBudget figures"), IsEmpty());
}

TEST(Noise, ADateBetweenParagraphsIsAHeading) {
  EXPECT_THAT(removed(std::string(kStory) +
                      "The plan was drawn up over two years by officers.\n\n3 August 2023\n\nThe first draft is put before the board of trustees."),
              IsEmpty());
}

TEST(Noise, WordsOfFurnitureInsideASentenceStay) {
  for (const std::string_view sentence :
       {"Councillors voted to hide adverts on buses.", "By Friday the water had gone.", "Share prices fell by a tenth on Monday.",
        "“Follow us on Facebook,” she told the crowd, “and we will answer.”", "(c) the clerk report back to the board within six months."}) {
    EXPECT_THAT(removed(std::string(kStory) + std::string(sentence)), IsEmpty()) << sentence;
  }
}

TEST(Menus, TheMenuOfAPageGoesAndItsHeadlineStays) {
  const std::string menu = "Home\nNews\nSport\nBusiness\nWeather\nJobs\nSign in\nSubscribe\n";
  EXPECT_EQ(text(menu + "Libraries saved after long debate\n" + std::string(kStory) +
                 "Officers will now look for the money in other budgets, and a report will follow before the summer holidays begin.\n" +
                 "Nobody spoke against the plan, though two members of the committee said that they would have liked to hear of it earlier.\n" +
                 "The next meeting takes place in the town hall at the usual time, and members of the public may ask questions.\n" + menu +
                 "Contact us\nPrivacy policy\n"),
            "Libraries saved after long debate\n\n" + std::string(kStory) +
                "Officers will now look for the money in other budgets, and a report will follow before the summer holidays begin.\n\n" +
                "Nobody spoke against the plan, though two members of the committee said that they would have liked to hear of it earlier.\n\n" +
                "The next meeting takes place in the town hall at the usual time, and members of the public may ask questions.");
}

TEST(Menus, ATableOfGradesIsNoMenu) {
  std::string grades;
  for (const char* area :
       {"Quality of teaching", "Behaviour", "Personal development", "Leadership", "Early years", "Sixth form", "Safety", "Records", "Transport", "Meals"}) {
    grades += std::string(area) + ": Good\n";
  }
  EXPECT_THAT(removed(std::string(kStory) + grades), IsEmpty());
}

TEST(Noise, APatternThatCostsTooMuchIsAProblemOfTheDocument) {
  const Rules rules = Rules::load({{"noise.yaml",
                                    "rules:\n  - id: slow\n    about: a pattern that explodes\n    pattern: '^(?:a|aa|a{2}){0,60}b$'\n    needs: [aaaa]\n"
                                    "    within: paragraph\n    match: ['aaaab']\n"}});
  const Cleaner cleaner(rules);
  Document document;
  document.source = std::string(kStory) + std::string(200, 'a') + "\n\n" + std::string(210, 'a');
  for (int again = 0; again < 2; ++again) {  // as a document of the store is cleaned again
    cleaner.clean(document);
    ASSERT_EQ(document.problems.size(), 1U);
    EXPECT_EQ(document.problems[0].code, "rule-gave-up");
    EXPECT_THAT(document.problems[0].detail, ::testing::HasSubstr("noise/slow"));
    EXPECT_EQ(document.problems[0].count, 2U);
  }
}

TEST(Noise, ARuleThatSaysWhatThePassDoesNotKnowIsRefused) {
  const auto fault = [](const std::string& more) -> std::string {
    const std::string head = "rules:\n  - id: zorb\n    about: a button of ours\n    pattern: 'Zorb'\n    needs: [Zorb]\n    match: ['Zorb']\n";
    try {
      const Rules rules = Rules::of({{"noise.yaml", head + more}});
      require_noise_rules(rules.set("noise"));
      return "taken";
    } catch (const RulesError& error) {
      return error.what();
    }
  };
  EXPECT_EQ(fault("    within: line\n    emit: {where: edge, takes: list}\n"), "taken");
  EXPECT_EQ(fault("    within: line\n    emit: {where: nowhere}\n"), "noise.yaml:2: rule zorb: emit: nothing is meant by where: nowhere");
  EXPECT_EQ(fault("    within: line\n    emit: {wheer: edge}\n"), "noise.yaml:2: rule zorb: emit: nothing is meant by wheer: edge");
  EXPECT_THAT(fault("    within: sentence\n"), ::testing::StartsWith("noise.yaml:2: rule zorb: within: "));
}

}  // namespace
}  // namespace pressmill::testing
