#include "pipeline/clean/true_case.h"

#include <gmock/gmock.h>

#include "tests/helpers/findings.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kStory =
    "The roof had leaked since the spring and nobody came to mend it. Each week the buckets were put out and each week they were full again before noon. "
    "It was cold, the lights went out twice, and those who could went home. In the end a letter was sent, which was not answered. Then another was sent. "
    "It took until the autumn for somebody to call.";

// The words that count as names in a sentence behind a story without capitals, but for those that have one.
std::vector<std::string> names(std::string_view sentence) {
  const Document document = cleaned(std::string(kStory) + " " + std::string(sentence));
  std::vector<std::string> out;
  for (const Token& token : document.layout.tokens) {
    const std::string_view word = document.words(token.span);
    if (token.capital && (word.front() < 'A' || word.front() > 'Z')) {
      out.emplace_back(word);
    }
  }
  return out;
}

TEST(TrueCase, BehindATitleStandsAName) {
  EXPECT_THAT(names("It was sent by sir otto pell."), ElementsAre("sir", "otto", "pell"));
  EXPECT_THAT(names("It was sent by mrs bank."), ElementsAre("mrs", "bank"));
  EXPECT_THAT(names("It was sent by dr summer achebe."), ElementsAre("dr", "summer", "achebe"));
  EXPECT_THAT(names("It was sent by prof. dame otto pell."), ElementsAre("prof", "dame", "otto", "pell"));
}

TEST(TrueCase, BehindAFirstNameStandsASurname) {
  EXPECT_THAT(names("It was sent by hattie crowe-lund on a friday."), ElementsAre("hattie", "crowe", "lund"));
  EXPECT_THAT(names("It was sent by the may fair."), IsEmpty());
}

TEST(TrueCase, AnOfficeLeadsToItsHolder) {
  EXPECT_THAT(names("It was sent by the manager wendla frew on a friday."), ElementsAre("wendla", "frew"));
  EXPECT_THAT(names("Its manager, may lindqvist, sent it."), ElementsAre("may", "lindqvist"));
  EXPECT_THAT(names("The manager sent it."), IsEmpty());
}

TEST(TrueCase, AnAgeFollowsAName) { EXPECT_THAT(names("It was sent for wendla frew, 91, on a friday."), ElementsAre("wendla", "frew")); }

TEST(TrueCase, AServiceWithoutAnArticleIsCalledByItsName) {
  EXPECT_THAT(names("Inspectors came to larkspur grange care home."), ElementsAre("larkspur", "grange", "care", "home"));
  EXPECT_THAT(names("Inspectors came to st aidan's primary school."), ElementsAre("st", "aidan", "'s", "primary", "school"));
  EXPECT_THAT(names("Inspectors came to hmp fellgate."), ElementsAre("hmp", "fellgate"));
}

TEST(TrueCase, NamesOfSeveralParts) {
  EXPECT_THAT(names("Inspectors came to al-hadira school."), ElementsAre("al", "hadira", "school"));
  EXPECT_THAT(names("Inspectors came to fellshire and coast police."), ElementsAre("fellshire", "and", "coast", "police"));
  EXPECT_THAT(names("Inspectors came to larkspur and darnley vale school."), ElementsAre("darnley", "vale", "school"));
  EXPECT_THAT(names("Inspectors came to larkspur oxley and fellshire police."), ElementsAre("fellshire", "police"));
}

TEST(TrueCase, ALongNounIsDescribedByANameAlone) {
  EXPECT_THAT(names("Inspectors came to the fellgate youth justice service."), ElementsAre("fellgate", "youth", "justice", "service"));
  EXPECT_THAT(names("Inspectors came to the fellgate school."), IsEmpty());
}

TEST(TrueCase, APrisonsNounIsNoPartOfItsName) { EXPECT_THAT(names("Inspectors came to fellgate prison."), ElementsAre("fellgate")); }

TEST(TrueCase, AWordWithAPlainEndingIsNoName) { EXPECT_THAT(names("Inspectors liked refurbishment school projects."), IsEmpty()); }

TEST(TrueCase, AServiceThatIsOnlyDescribedHasNoName) {
  EXPECT_THAT(names("Inspectors came to a fellgate care home."), IsEmpty());
  EXPECT_THAT(names("Inspectors came to the beleaguered hospital and to struggling schools."), IsEmpty());
  EXPECT_THAT(names("It is still providing high-quality meals."), IsEmpty());
}

TEST(TrueCase, ANameIsOneThroughout) {
  EXPECT_THAT(names("Inspectors came to larkspur grange care home. They liked larkspur."), ElementsAre("larkspur", "grange", "care", "home", "larkspur"));
}

TEST(TrueCase, ATextWithCapitalsIsLeftAlone) {
  EXPECT_THAT(names("Inspectors came to Larkspur Grange with Otto Pell, and then to fellgate hospital with sir hugo frew."), IsEmpty());
}

TEST(TrueCase, AShortTextIsLeftAlone) {
  const Document document = cleaned("It was sent by sir otto pell.");
  EXPECT_FALSE(document.layout.tokens[4].capital);
}

TEST(TrueCase, ARatingHasItsServiceWithoutCapitals) {
  EXPECT_THAT(ratings(std::string(kStory) + " Inspectors from ofsted rated darnley vale school inadequate."),
              ElementsAre("darnley vale school | - | inadequate | current"));
}

}  // namespace
}  // namespace pressmill::testing
