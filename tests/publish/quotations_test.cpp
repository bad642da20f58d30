#include "pipeline/publish/quotations.h"

#include <gmock/gmock.h>

#include "tests/helpers/article_records.h"
#include "tests/helpers/folders.h"

namespace pressmill {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::RecordMaker;

constexpr const char* kWords = "We found a service that has turned a corner and that listens to the children in its care";

// "b first, a same", a quotation a string.
std::vector<std::string> shared(const std::vector<RecordMaker>& articles) {
  QuotationBook book(testing::scratch());
  for (const RecordMaker& article : articles) {
    const JsonTree record(article.json());
    book.add(testing::original(article.id()), record.root());
  }
  std::vector<std::string> out;
  book.each([&out](const Quotation& one) {
    std::string places;
    for (std::size_t i = 0; i < one.places.size(); ++i) {
      places += (i == 0 ? "" : ", ") + one.places[i].doc_id + " " + std::string(one.relation[i]);
    }
    out.push_back(places);
  });
  return out;
}

TEST(Quotations, TheArticlePublishedFirstHasItFirst) {
  EXPECT_THAT(shared({RecordMaker("a", "2024-03-02").quote(kWords), RecordMaker("b", "2024-03-01").quote(kWords), RecordMaker("c").quote(kWords)}),
              ElementsAre("b first, a same, c same"));
}

TEST(Quotations, AWordingThatJoinedAnotherTakesItsRepeatsAlong) {
  const std::string changed = "We found a team that has turned a corner and that listens to the children in its care";
  EXPECT_THAT(
      shared({RecordMaker("a", "2024-01-01").quote(kWords), RecordMaker("b", "2024-01-02").quote(changed), RecordMaker("c", "2024-01-03").quote(changed)}),
      ElementsAre("a first, b differing, c differing"));
}

TEST(Quotations, OfTwoOnOneDayTheSmallerHashIsFirst) {
  EXPECT_THAT(shared({RecordMaker("b", "2024-03-01").quote(kWords), RecordMaker("a", "2024-03-01").quote(kWords)}), ElementsAre("a first, b same"));
}

TEST(Quotations, MarksAndCaseDoNotMatter) {
  EXPECT_THAT(shared({RecordMaker("a").quote("“We are proud of it, all of us.”"), RecordMaker("b").quote("we are proud of it – all of us")}),
              ElementsAre("a first, b same"));
}

TEST(Quotations, AShorterAndAChangedWordingAreToldApart) {
  EXPECT_THAT(shared({RecordMaker("a", "2024-01-01").quote(kWords),
                      RecordMaker("b", "2024-01-02").quote("a service that has turned a corner and that listens to the children"),
                      RecordMaker("c", "2024-01-03").quote("We found a service that has turned a corner and that listens to the young people in its care"),
                      RecordMaker("d", "2024-01-04").quote(std::string(kWords) + " and to their parents")}),
              ElementsAre("a first, b shorter, c differing, d longer"));
}

TEST(Quotations, OtherWordsAreAnotherQuotation) {
  EXPECT_THAT(
      shared({RecordMaker("a").quote(kWords), RecordMaker("b").quote("We found a prison in which most of the men are locked up for the whole of the day")}),
      IsEmpty());
}

TEST(Quotations, AFewWordsAreOneOnlyFromTheSameMouth) {
  EXPECT_THAT(shared({RecordMaker("a").quote("We are proud", "Ada Marsh"), RecordMaker("b").quote("We are proud", "Lee Crane")}), IsEmpty());
  EXPECT_THAT(shared({RecordMaker("a").quote("We are proud", "Ada Marsh"), RecordMaker("b").quote("We are proud", "Ada Marsh")}),
              ElementsAre("a first, b same"));
}

TEST(Quotations, AQuotationTwiceInOneArticleIsNotShared) { EXPECT_THAT(shared({RecordMaker("a").quote(kWords).quote(kWords)}), IsEmpty()); }

TEST(Quotations, ReportedSpeechIsNoQuotation) {
  EXPECT_THAT(shared({RecordMaker("a").quote(kWords, "", "indirect"), RecordMaker("b").quote(kWords, "", "indirect")}), IsEmpty());
}

TEST(Quotations, TheOrderOfDocumentsDoesNotMatter) {
  const std::vector<RecordMaker> articles = {
      RecordMaker("a", "2024-01-03").quote(kWords),
      RecordMaker("b", "2024-01-01").quote("service that has turned a corner and that listens to the children in its care"),
      RecordMaker("c", "2024-01-02").quote(kWords)};
  EXPECT_EQ(shared(articles), shared({articles.rbegin(), articles.rend()}));
}

}  // namespace
}  // namespace pressmill
