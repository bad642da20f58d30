// The report as a format: what lies in the dataset's folder.
#include "pipeline/publish/report/report.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/helpers/article_records.h"
#include "tests/helpers/datasets.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;
using testing::Article;
using testing::copy_of;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::original;
using testing::RecordMaker;

// The folder of a report over these.
std::string report_of(const testing::TempFolder& folder, const std::vector<Article>& articles, std::string_view out = "out") {
  return testing::published_articles(folder, articles, {{"report"}, false}, out);
}

std::vector<std::string> pages_in(const std::string& folder) {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder + "/report")) {
    out.push_back(entry.path().filename().string());
  }
  std::ranges::sort(out);
  return out;
}

TEST(Report, EachDocumentHasAPageButAnExactCopyWhichHasItsTwins) {
  const testing::TempFolder temp;
  Standing exact = copy_of("a", "b", "copy");
  exact.twin = "a";
  const auto article = [](const Standing& standing, std::string_view title) { return Article{standing, RecordMaker(standing.id).title(title).json()}; };
  const std::string out = report_of(temp, {article(original("a"), "The story"), article(exact, "The story"), article(copy_of("a", "c"), "A version")});
  EXPECT_THAT(pages_in(out), ElementsAre("a.html", "c.html"));
  const std::string index = testing::read_bytes(out + "/report.html");
  EXPECT_THAT(index, HasSubstr("<b>copy</b> <small>90 % alike</small> <a dir=auto href=\"report/a.html\">The story</a>"));
  EXPECT_THAT(testing::read_bytes(out + "/report/c.html"), HasSubstr("version of <a href=\"a.html\">"));
}

TEST(Report, ServicesOverAllArticlesStandInItsFigures) {
  const testing::TempFolder temp;
  const std::string out = report_of(temp, {{original("a"), RecordMaker("a", "2018-07-01").rating("Northwick YOT", "inadequate").json()},
                                           {original("b"), RecordMaker("b", "2024-03-05").rating("Northwick Youth Justice Service", "good").json()}});
  const std::string index = testing::read_bytes(out + "/report.html");
  EXPECT_THAT(index, HasSubstr("aria-label=\"Grades of Northwick Youth Justice Service over time\""));
  EXPECT_THAT(index, HasSubstr("<a href=\"report/a.html#r1\"><title>Inadequate, 2018-07-01</title>"));
  EXPECT_THAT(index, HasSubstr("<a href=\"report/b.html#r1\"><title>Good, 2024-03-05</title>"));
}

TEST(Report, TheSameDocumentsGiveTheSameBytes) {
  const testing::TempFolder temp;
  const std::vector<Article> articles = {
      {original("a"), RecordMaker("a", "2018-07-01").rating("Northwick YOT", "inadequate").quote("We are proud", "Ada Marsh").json()}};
  EXPECT_EQ(testing::folder_hash(report_of(temp, articles, "one")), testing::folder_hash(report_of(temp, articles, "two")));
}

}  // namespace
}  // namespace pressmill
