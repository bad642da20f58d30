#include "pipeline/publish/conflicts.h"

#include <gmock/gmock.h>

#include "tests/helpers/article_records.h"
#include "tests/helpers/documents.h"
#include "tests/helpers/folders.h"

namespace pressmill {
namespace {

using testing::copied;
using testing::copy_of;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::record_from;

// "Good -> Inadequate", a row a string.
std::vector<std::string> altered(std::string_view text, std::string_view copy, std::string_view relation = "version",
                                 const Rules::Words& words = testing::embedded_words()) {
  ConflictBook book(testing::scratch(), words);
  const JsonTree one(record_from(text, "a")), other(record_from(copy, "b"));
  book.add(copy_of("a", "b", relation), other.root());
  book.add(copied("a"), one.root());
  std::vector<std::string> out;
  book.each([&out](const ConflictingFact& fact) { out.push_back(fact.first.words + " -> " + fact.other.words); });
  return out;
}

TEST(Conflicts, AnotherGradeInTheSameSentence) {
  EXPECT_THAT(altered("Inspectors rated Northwick Youth Justice Service Good this week. Staff were praised.",
                      "Inspectors rated Northwick Youth Justice Service Inadequate this week."),
              ElementsAre("Good -> Inadequate"));
}

TEST(Conflicts, AnotherGradeOfAUsersScale) {
  const Rules::Words words =
      Rules::words_of({{"scales/stars.yaml",
                        "about: Gardens, by an invented society\nbody: Garden Society\nnames: [garden society]\nsubjects: [garden]\n"
                        "overall: 'yes'\nnumbers: none\ngrades:\n  - {name: 'sparkling'}\n  - {name: 'drab'}\naspects: []\nstatuses: []\n"
                        "match:\n  - {text: 'The Garden Society rated the garden sparkling.', rating: 'sparkling'}\n"
                        "reject:\n  - 'Drab weather.'\nsource: 'made for this test'\n"}});
  EXPECT_THAT(altered("The society called the garden sparkling this week.", "The society called the garden drab this week.", "version", words),
              ElementsAre("sparkling -> drab"));
}

TEST(Conflicts, AnotherDate) {
  EXPECT_THAT(altered("The home was inspected on 12 May 2021 without warning.", "The home was inspected on 21 May 2021 without warning."),
              ElementsAre("12 May 2021 -> 21 May 2021"));
}

TEST(Conflicts, AnotherNumber) {
  EXPECT_THAT(altered("It holds 1,200 men in four wings.", "It holds 1,020 men in five wings."), ElementsAre("1,200 -> 1,020", "four -> five"));
}

TEST(Conflicts, TheSameNumberInAnotherFormIsTheSame) { EXPECT_THAT(altered("It holds 1,200 men in four wings.", "It holds 1200 men in 4 wings."), IsEmpty()); }

TEST(Conflicts, ADateThatSaysLessDoesNotDiffer) {
  EXPECT_THAT(altered("The home was inspected on 12 May 2021 without warning.", "The home was inspected in May 2021 without warning."), IsEmpty());
  EXPECT_THAT(altered("The home was inspected on 12 May 2021 without warning.", "The home was inspected in May without warning."), IsEmpty());
}

TEST(Conflicts, OtherWordsAreAnotherSentence) { EXPECT_THAT(altered("The home has 12 rooms.", "The garden has 14 trees."), IsEmpty()); }

TEST(Conflicts, WhatStandsTwiceIsNotCompared) {
  EXPECT_THAT(altered("The home has 12 rooms. The home has 14 rooms.", "The home has 13 rooms. It is old."), IsEmpty());
}

TEST(Conflicts, ALineOfAListNeedsNoMoreThanItsName) {
  EXPECT_THAT(altered("Safe: Good\n\nCaring: Outstanding", "Safe: Inadequate\n\nCaring: Outstanding"), ElementsAre("Good -> Inadequate"));
}

TEST(Conflicts, AnExcerptsSentencesMustBeLonger) { EXPECT_THAT(altered("Safe: Good", "Safe: Inadequate", "excerpt"), IsEmpty()); }

TEST(Conflicts, BothPlacesAreTold) {
  ConflictBook book(testing::scratch(), testing::embedded_words());
  const JsonTree one(record_from("A “fine” house. It holds 12 men.", "a")), other(record_from("It holds 21 men.", "b"));
  book.add(copied("a"), one.root());
  book.add(copy_of("a", "b"), other.root());
  std::vector<ConflictingFact> rows;
  book.each([&rows](const ConflictingFact& fact) { rows.push_back(fact); });
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].first.doc_id, "a");
  EXPECT_EQ(rows[0].other.doc_id, "b");
  EXPECT_EQ(rows[0].first.sentence, "It holds 12 men.");
  EXPECT_EQ(rows[0].first.begin, 16U);  // code points
  EXPECT_EQ(rows[0].first.end, 32U);
}

}  // namespace
}  // namespace pressmill
