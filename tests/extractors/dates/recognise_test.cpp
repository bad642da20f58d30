#include "extractors/dates/recognise.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/helpers/documents.h"

namespace pressmill::dates {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> spans(std::string_view text) {
  static const Words words(testing::embedded_rules());
  const std::vector<Token> tokens = tokenize(text, testing::embedded_rules().vocabulary());
  std::vector<Expression> found;
  recognise(text, tokens, 0, words, found);
  std::vector<std::string> out;
  for (const Expression& e : found) {
    out.emplace_back(e.span.of(text));
  }
  return out;
}

TEST(Recognise, BritishAndAmericanDays) {
  EXPECT_THAT(spans("It opened on 19 August 2025."), ElementsAre("19 August 2025"));
  EXPECT_THAT(spans("It opened on 19th Aug."), ElementsAre("19th Aug"));
  EXPECT_THAT(spans("It opened on August 19, 2025, at noon."), ElementsAre("August 19, 2025"));
  EXPECT_THAT(spans("It opened on Tues 19 Aug 2025."), ElementsAre("Tues 19 Aug 2025"));
  EXPECT_THAT(spans("It opened on the 31st of March."), ElementsAre("the 31st of March"));
}

TEST(Recognise, DaysInFigures) {
  EXPECT_THAT(spans("19/08/2025, 19.8.25, 2025-08-19 and 10/2018"), ElementsAre("19/08/2025", "19.8.25", "2025-08-19", "10/2018"));
}

TEST(Recognise, AFullStopBelongsToAShortMonthOnlyInsideTheDate) {
  EXPECT_THAT(spans("It closed in Oct. 2018."), ElementsAre("Oct. 2018"));
  EXPECT_THAT(spans("It closed in May."), ElementsAre("May"));
  EXPECT_THAT(spans("It closed on 12 Sept."), ElementsAre("12 Sept"));
}

TEST(Recognise, RangesAreOne) {
  EXPECT_THAT(spans("Fieldwork ran in May and June 2021."), ElementsAre("May and June 2021"));
  EXPECT_THAT(spans("Fieldwork ran between 3 and 7 July."), ElementsAre("3 and 7 July"));
  EXPECT_THAT(spans("Fieldwork ran 26 July - 22 August."), ElementsAre("26 July - 22 August"));
  EXPECT_THAT(spans("Fieldwork ran from 12–14 May 2021."), ElementsAre("12–14 May 2021"));
  EXPECT_THAT(spans("She ran it from 2009 to 2016."), ElementsAre("2009 to 2016"));
}

TEST(Recognise, AndJoinsOnlyNeighbours) { EXPECT_THAT(spans("It met in May and October 2021."), ElementsAre("May", "October 2021")); }

TEST(Recognise, TheSpanKeepsWhatModifiesIt) {
  EXPECT_THAT(spans("By the end of March 2022 it was done."), ElementsAre("the end of March 2022"));
  EXPECT_THAT(spans("In early 2020 it began."), ElementsAre("early 2020"));
  EXPECT_THAT(spans("It began in mid-2020."), ElementsAre("mid-2020"));
  EXPECT_THAT(spans("It ends later this year."), ElementsAre("later this year"));
}

TEST(Recognise, TheArticleOfANounStaysOut) {
  EXPECT_THAT(spans("The 2018 inspection and the October 2019 visit"), ElementsAre("2018", "October 2019"));
  EXPECT_THAT(spans("a three-year plan"), ElementsAre("three-year"));
}

TEST(Recognise, MayAndMarchAreMostlyOtherWords) {
  EXPECT_THAT(spans("May I say that they may march on?"), IsEmpty());
  EXPECT_THAT(spans("Theresa May and April Jones voted."), IsEmpty());
  EXPECT_THAT(spans("In May Mrs May may visit."), ElementsAre("May"));
}

TEST(Recognise, NamesThatHoldADayOrSeasonAreNone) {
  EXPECT_THAT(spans("He plays for Sheffield Wednesday."), IsEmpty());
  EXPECT_THAT(spans("Friday Street and the Winter Gardens are shut."), IsEmpty());
  EXPECT_THAT(spans("The Sun said so."), IsEmpty());
}

TEST(Recognise, NumbersThatAreNoYear) {
  EXPECT_THAT(spans("It cost £2018 for 2018 pupils in Room 1984."), IsEmpty());
  EXPECT_THAT(spans("See 6.4 and form FA-2018-03; the ratio was 2020:1."), IsEmpty());
  EXPECT_THAT(spans("Call 020 7946 0018."), IsEmpty());
  EXPECT_THAT(spans("They won 12-14 and scored 8/10."), IsEmpty());
}

TEST(Recognise, AgesAreNoDurations) {
  EXPECT_THAT(spans("A 12-year-old and a girl of five years old, aged 6 years."), IsEmpty());
  EXPECT_THAT(spans("It took 12 years."), ElementsAre("12 years"));
}

TEST(Recognise, RatesAreNoDurations) { EXPECT_THAT(spans("It costs £300 a week and is open 22 hours a day."), ElementsAre("22 hours")); }

// How many parsers are tried over so many bytes of one piece.
std::size_t work(std::string_view piece, std::size_t bytes) {
  static const Words words(testing::embedded_rules());
  std::string text;
  while (text.size() < bytes) {
    text += piece;
  }
  std::vector<Expression> found;
  return recognise(text, tokenize(text, testing::embedded_rules().vocabulary()), 0, words, found);
}

// Hostile runs of what begins a date: ten times the text is ten times the work, and never more than a few tries a token.
TEST(Recognise, HostileRunsAreLinearWork) {
  for (const std::string_view piece : {"2018 ",
                                       "May ",
                                       "12 ",
                                       "the ",
                                       "12-",
                                       "2018/",
                                       "last ",
                                       "nearly ",
                                       "two and a half ",
                                       "4, ",
                                       "May, ",
                                       "Monday ",
                                       "1/4/2021-",
                                       "between now and ",
                                       "Monday a week after ",
                                       "a week after Monday a week after ",
                                       "2 years 1 month 3 weeks ",
                                       "from ",
                                       "Easter ",
                                       "Q1 ",
                                       "the end of the ",
                                       "9",
                                       "1."}) {
    const std::size_t small = work(piece, 4'000), large = work(piece, 40'000);
    EXPECT_LE(large, 12 * small + 100) << piece;
    EXPECT_LE(large, 20 * 40'000U) << piece;
  }
}

// Nothing goes as deep as the text is long.
TEST(Recognise, AChainOfCountedDaysIsNoStack) {
  EXPECT_GT(work("Monday a week after ", 4'000'000), 0U);
  EXPECT_GT(work("two weeks before the day after ", 4'000'000), 0U);
}

}  // namespace
}  // namespace pressmill::dates
