#include "pipeline/publish/report/index_page.h"

#include <gmock/gmock.h>

#include "tests/helpers/article_records.h"
#include "tests/helpers/documents.h"
#include "tests/helpers/folders.h"
#include "tests/helpers/report_pages.h"

namespace pressmill {
namespace {

using ::testing::AllOf;
using ::testing::ContainsRegex;
using testing::copy_of;
using testing::embedded_words;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::original;
using testing::RecordMaker;
using testing::scratch;

const Grades& grades() {
  static const Grades kGrades(embedded_words().scales);
  return kGrades;
}

void add(IndexContent& content, const Standing& standing, const std::string& record) {
  const JsonTree tree(record);
  content.overview.add(standing, tree.root());
}

RatingFigures figures_of(const std::vector<RatingRow>& ratings) {
  RatingFigures out(grades());
  for (const RatingRow& row : ratings) {
    out.add(row);
  }
  out.end();
  return out;
}

std::string page_of(IndexContent& content, const std::vector<RatingRow>& ratings = {}) {
  return testing::body_of(index_page(content, figures_of(ratings), PageFrame(PageFrame::Kind::index)));
}

std::string page_of_ratings(const std::vector<RatingRow>& ratings) {
  IndexContent content(scratch(), embedded_words());
  return page_of(content, ratings);
}

RatingRow rating(std::string service, std::string grade, std::string inspected, std::string page = "a") {
  RatingRow out;
  out.service_id = out.service = std::move(service);
  out.inspectorate = "Ofsted";
  out.scale = "ofsted-4";
  out.rating = std::move(grade);
  out.inspected = std::move(inspected);
  out.page = std::move(page);
  out.fragment = {'r', 1};
  return out;
}

TEST(IndexPage, OfNothingEverySectionSaysSo) {
  const std::string page = page_of_ratings({});
  for (const char* words :
       {"The dataset holds no document yet.", "a line needs two points", "No rating of a named service was found.", "No quotation was found.",
        "No recommendation was found, and no article states how many there are.", "Every quotation stands in one article only.",
        "Nothing was removed from any document.", "No finding is marked as uncertain.", "Every text could be read.", "No document was taken in."}) {
    EXPECT_THAT(page, HasSubstr(words));
  }
}

TEST(IndexPage, WhatHasNothingToShowIsNotExplained) {
  IndexContent content(scratch(), embedded_words());
  add(content, original("a"), RecordMaker("a").title("A story").json());
  const std::string page = page_of(content);
  EXPECT_THAT(page, HasSubstr("The article has no date of publication."));
  for (const char* words : {"Shares of 0", "A dot is a grade", "Each line opens", "an inspectorate a table"}) {
    EXPECT_THAT(page, Not(HasSubstr(words)));
  }
}

TEST(IndexPage, ASpeakersBarOpensToTheSentences) {
  IndexContent content(scratch(), embedded_words());
  add(content, original("a"),
      RecordMaker("a", "2024-01-02").title("A story").quote("We are proud", "Ada Marsh").quote("So are we", "Ada Marsh").quote("Not me", "Lee Crane").json());
  const std::string page = page_of(content);
  EXPECT_THAT(page, ContainsRegex("<details><summary><span class=name dir=auto>Ada Marsh</span><svg[^>]*><rect height=10 width=100 /></svg><span class=value>2 "
                                  "<small>66\\.7 %</small>"));
  EXPECT_THAT(page, HasSubstr("<a dir=auto href=\"report/a.html#q1\">A story</a> <time>2024-01-02</time>"));
}

TEST(IndexPage, AServicesGradesStandAtTheirYears) {
  const std::string page = page_of_ratings({rating("Northwick YOT", "inadequate", "2018-07"), rating("Northwick YOT", "good", "2024", "b")});
  EXPECT_THAT(page, HasSubstr("<a href=\"report/b.html#r1\"><title>Good, 2024</title>"));
  EXPECT_THAT(page, HasSubstr("dot tone4"));
  EXPECT_THAT(page, ContainsRegex("<th scope=row dir=auto>Northwick YOT</th><td class=\"tone1\"><a href=\"report/b.html#r1\">Good</a></td>"));
}

TEST(IndexPage, AYearIsNotWrittenOverWhatHasNoDate) {
  const auto ratings = [](const std::string& last) {
    return std::vector<RatingRow>{rating("Northwick YOT", "good", "2009"), rating("Northwick YOT", "outstanding", "2025"),
                                  rating("Northwick YOT", "inadequate", last)};
  };
  EXPECT_THAT(page_of_ratings(ratings("2013")), HasSubstr(">2025</text>"));
  EXPECT_THAT(page_of_ratings(ratings("")), AllOf(HasSubstr(">no date</text>"), HasSubstr(">2009</text>"), Not(HasSubstr(">2025</text>"))));
}

TEST(IndexPage, OfMonthsThatStandCloseTheFullestSaysItsNumber) {
  IndexContent content(scratch(), embedded_words());
  const auto publish = [&](const std::string& month, int articles) {
    for (int i = 0; i < articles; ++i) {
      const std::string id = month + "-" + std::to_string(i);
      add(content, original(id), RecordMaker(id, month + "-03").json());
    }
  };
  publish("2010-01", 2), publish("2020-01", 3), publish("2020-02", 5), publish("2020-03", 4);
  const std::string page = page_of(content);
  const auto written = [](int count) { return ContainsRegex("<text class=count[^>]*>" + std::to_string(count) + "</text>"); };
  EXPECT_THAT(page, AllOf(written(2), written(5), Not(written(3)), Not(written(4))));
}

TEST(IndexPage, AServiceWithNoneOfTheAspectsShownIsCountedAsNotShown) {
  std::vector<RatingRow> ratings;
  for (int i = 0; i < 20; ++i) {
    for (int aspect = 0; aspect < 10; ++aspect) {
      ratings.push_back(rating("Service " + std::to_string(100 + i), "good", "2020"));
      ratings.back().aspect = "aspect " + std::to_string(aspect);
    }
  }
  ratings.push_back(rating("Service 999", "good", "2020"));
  ratings.back().aspect = "something else";
  const std::string page = page_of_ratings(ratings);
  EXPECT_THAT(page, AllOf(Not(HasSubstr(">Service 999</th>")), HasSubstr("Not shown: 1 service and 2 aspects.")));
}

TEST(IndexPage, CopiesStandUnderTheirOriginal) {
  IndexContent content(scratch(), embedded_words());
  add(content, original("a"), RecordMaker("a").title("The original").json());
  add(content, copy_of("a", "b"), RecordMaker("b").title("The copy").json());
  const std::string page = page_of(content);
  EXPECT_THAT(
      page,
      ContainsRegex("href=\"report/a.html\">The original</a><ul><li><b>version</b> <small>90 % alike</small> <a dir=auto href=\"report/b.html\">The copy</a>"));
  EXPECT_THAT(page, HasSubstr("1 copy or version of others"));
}

TEST(IndexPage, OfManyCopiesTheFirstAreShownAndOfManyOriginalsToo) {
  IndexContent content(scratch(), embedded_words());
  for (int i = 100; i < 150; ++i) {
    const std::string id = "a" + std::to_string(i);
    add(content, original(id), RecordMaker(id).title("Story " + id).json());
  }
  for (int i = 100; i < 150; ++i) {
    for (int copy = 0; copy < (i == 100 ? 11 : 1); ++copy) {
      const std::string id = "b" + std::to_string(i) + "-" + std::to_string(copy);
      add(content, copy_of("a" + std::to_string(i), id), RecordMaker(id).title("Copy " + id).json());
    }
  }
  const std::string page = page_of(content);
  EXPECT_THAT(page, AllOf(HasSubstr(">Copy b100-7<"), Not(HasSubstr(">Copy b100-8<")), HasSubstr("3 more in <code>documents.csv</code>")));
  EXPECT_THAT(page, AllOf(HasSubstr(">Copy b139-0<"), Not(HasSubstr(">Copy b140-0<")), HasSubstr("10 more originals with copies")));
}

TEST(IndexPage, TheLatestArticlesComeFirstAndThoseWithoutADateLast) {
  IndexContent content(scratch(), embedded_words());
  add(content, original("a"), RecordMaker("a").title("Undated").json());
  add(content, original("b"), RecordMaker("b", "2023-05-01").title("Early").json());
  add(content, original("c"), RecordMaker("c", "2024-02-01").title("Late").json());
  add(content, original("d"), RecordMaker("d", "2024-02-01").title("Late too").json());
  EXPECT_THAT(page_of(content), ContainsRegex("id=\"m-2024-02\">.*>Late<.*>Late too<.*id=\"m-2023-05\">.*>Early<.*id=\"m-none\">.*>Undated<"));
}

TEST(IndexPage, HostileTextIsInert) {
  IndexContent content(scratch(), embedded_words());
  const std::string evil = "\"><script>alert(1)</script>\x1B[2J";
  add(content, original(evil), RecordMaker(evil, evil).title(evil).url("javascript:" + evil).quote(evil, evil).rating(evil, evil).json());
  add(content, copy_of(evil, "b"), RecordMaker("b").title(evil).json());
  content.overview.add_aside({evil, evil});
  content.title = evil;
  const std::vector<RatingRow> ratings{rating(evil, "good", "2018"), rating(evil, "inadequate", "2019")};
  content.quotations = {{evil, evil, 2, 1, "a", {'q', 1}}};
  content.conflicts = {{evil, evil, evil, "a", "b", evil, evil}};
  EXPECT_THAT(page_of(content, ratings), AllOf(Not(HasSubstr("<script")), Not(HasSubstr("\x1B")), Not(HasSubstr("href=\"javascript")),
                                               HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;␛[2J")));
}

TEST(IndexPage, TheOrderIsTheSameEachTime) {
  IndexContent content(scratch(), embedded_words());
  RecordMaker article("a", "2024-01-02");
  for (int i = 0; i < 200; ++i) {
    article.quote("We are proud", "Speaker " + std::to_string(i));
  }
  add(content, original("a"), article.json());
  IndexContent again(scratch(), embedded_words());
  add(again, original("a"), article.json());
  EXPECT_EQ(page_of(content), page_of(again));
}

TEST(IndexPage, TenThousandArticlesTakeLessThanFiveMegabytes) {
  IndexContent content(scratch(), embedded_words());
  RatingFigures ratings(grades());
  const std::string long_words(60, 'x');
  for (int i = 0; i < 10000; ++i) {
    const std::string n = std::to_string(i);
    RecordMaker article("document-" + n, "20" + std::to_string(10 + i % 15) + "-0" + std::to_string(1 + i % 9) + "-11");
    article.title("Headline " + n + " " + long_words + " and more of it that goes on").url("https://www.outlet" + n + ".example/a");
    for (int quote = 0; quote < 6; ++quote) {
      article.quote("We are proud", "Speaker " + std::to_string(i * 6 + quote) + long_words);
    }
    add(content, original(article.id()), article.json());
    for (const char* year : {"2015", "2019", "2024-03-01"}) {
      RatingRow row = rating("Service " + n + " " + long_words, "good", year, "document-" + n);
      row.inspectorate = "Inspectorate " + std::to_string(i % 40);
      ratings.add(std::move(row));
    }
  }
  ratings.end();
  const std::size_t size = index_page(content, ratings, PageFrame(PageFrame::Kind::index)).size();
  EXPECT_LT(size, 5'000'000U);
  EXPECT_GT(size, 1'000'000U);  // the list of documents is there
}

TEST(IndexPage, TheTimeOfTheArticlesIsToldInWords) {
  IndexContent content(scratch(), embedded_words());
  add(content, original("a"), RecordMaker("a", "2024-01-02").json());
  EXPECT_THAT(page_of(content), HasSubstr("Published in January 2024. "));
  add(content, original("b"), RecordMaker("b", "2024-12-31").json());
  EXPECT_THAT(page_of(content), HasSubstr("Published from January 2024 to December 2024. "));
}

TEST(IndexPage, OfManyArticlesThatTellTheSameGradeEightHaveADot) {
  std::vector<RatingRow> ratings(20, rating("Northwick YOT", "good", "2018-07"));
  ratings.push_back(rating("Northwick YOT", "inadequate", "2021", "b"));
  const std::string page = page_of_ratings(ratings);
  std::size_t dots = 0;
  for (std::size_t at = page.find("Good, 2018-07"); at != std::string::npos; at = page.find("Good, 2018-07", at + 1)) {
    ++dots;
  }
  EXPECT_EQ(dots, 8U);
  EXPECT_THAT(page, AllOf(HasSubstr("12 more that tell the same are in <code>service_ratings.csv</code>"), HasSubstr("Inadequate, 2021")));
}

TEST(IndexPage, AGradeAtOneTimeIsNoLine) {
  EXPECT_THAT(page_of_ratings({rating("Northwick YOT", "good", "2018-07"), rating("Northwick YOT", "good", "2018-07", "b")}),
              HasSubstr("a line needs two points"));
}

TEST(IndexPage, OfManyServicesThoseWithMostGradesAreShownAndTheRestIsCounted) {
  std::vector<RatingRow> ratings;
  for (int i = 0; i < 60; ++i) {
    for (int year = 0; year < (i == 40 ? 4 : 2); ++year) {
      ratings.push_back(rating("Service " + std::to_string(100 + i), "good", std::to_string(2015 + year)));
    }
  }
  const std::string page = page_of_ratings(ratings);
  EXPECT_EQ(page.find("Grades of Service 140 over time"), page.find("Grades of Service"));
  EXPECT_THAT(page, HasSubstr("36 more services changed"));
  EXPECT_THAT(page, HasSubstr("<span>60 services, 122 ratings</span>"));
  EXPECT_THAT(page, HasSubstr("Not shown: 35 services."));
}

TEST(DecimalYear, IsTheMiddleOfWhatIsNamed) {
  EXPECT_DOUBLE_EQ(decimal_year("2018"), 2018.5);
  EXPECT_DOUBLE_EQ(decimal_year("2018-07"), 2018 + 6.5 / 12);
  EXPECT_DOUBLE_EQ(decimal_year("2018-01-01"), 2018);
  EXPECT_LT(decimal_year("XXXX-07"), 0);
  EXPECT_LT(decimal_year(""), 0);
}

TEST(Grades, RunFromTheBestToTheWorstOfTheirScale) {
  EXPECT_EQ(grades().tone("ofsted-4", "outstanding"), 0);
  EXPECT_EQ(grades().tone("ofsted-4", "good"), 1);
  EXPECT_EQ(grades().tone("ofsted-4", "requires improvement"), 3);
  EXPECT_EQ(grades().tone("ofsted-4", "inadequate"), 4);
  EXPECT_EQ(grades().tone("ofsted-4", "splendid"), std::nullopt);
  EXPECT_EQ(grades().tone("no-such-scale", "good"), std::nullopt);
}

TEST(Overview, CutsATitleAtWholeCharacters) {
  EXPECT_EQ(shortened("  one \n two  ", 20), "one two");
  EXPECT_EQ(shortened("äöü äöü", 4), "äöü…");
}

}  // namespace
}  // namespace pressmill
