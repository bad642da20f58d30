#include "pipeline/publish/report/marks.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

#include <map>
#include <regex>

namespace pressmill {
namespace {

const std::string kLetters = "abcdefghij";

// A finding of a record, and the list that it stands in.
struct Found {
  std::string list, json;
};

Found found(std::string_view list, int number, int start, int end, std::string_view more = "") {
  return {std::string(list), fmt::format(R"({{"id":"d#{}{}","start":{},"end":{}{}}})", list[0], number, start, end, more)};
}
Found quote(int number, int start, int end) { return found("quotes", number, start, end); }
Found rating(int number, int start, int end) { return found("ratings", number, start, end); }
Found date(int number, int start, int end) { return found("dates", number, start, end); }

JsonTree record_of(const std::vector<Found>& findings) {
  std::map<std::string, std::string> lists;
  for (const Found& one : findings) {
    std::string& list = lists[one.list];
    list += (list.empty() ? "" : ",") + one.json;
  }
  std::string out;
  for (const auto& [name, list] : lists) {
    out += (out.empty() ? "{\"" : ",\"") + name + "\":[" + list + "]";
  }
  return JsonTree(out + "}");
}

// The letters with marks for these findings: [q1 …] for an element with an id, [quote …] for one that goes on.
std::string marked(const std::vector<Found>& findings) {
  const JsonTree record = record_of(findings);
  const Marks marks = marks_of(record.root(), CodePoints(kLetters));
  Html out;
  MarkCursor cursor;
  write_marked(out, kLetters, 0, 10, marks, cursor);
  std::string html = std::regex_replace(out.view(), std::regex("<mark class=\"[a-z]+\" id=\"([a-z0-9]+)\"[^>]*>"), "[$1 ");
  html = std::regex_replace(html, std::regex("<mark class=\"([a-z]+)\"[^>]*>"), "[$1 ");
  return std::regex_replace(html, std::regex("</mark>"), "]");
}

TEST(Marks, EachFindingHasItsPlace) { EXPECT_EQ(marked({quote(1, 1, 3), quote(2, 5, 6)}), "a[q1 bc]de[q2 f]ghij"); }

TEST(Marks, OneInsideAnotherNests) { EXPECT_EQ(marked({quote(1, 1, 8), date(1, 3, 5)}), "a[q1 bc[d1 de]fgh]ij"); }

TEST(Marks, TwoThatOverlapAreSplitSoThatTheyNest) { EXPECT_EQ(marked({quote(1, 1, 5), date(1, 3, 8)}), "a[q1 bc[d1 de]][date fgh]ij"); }

TEST(Marks, OnTheSameWordsBothAreThere) { EXPECT_EQ(marked({rating(1, 2, 4), rating(2, 2, 4)}), "ab[r1 [r2 cd]]efghij"); }

TEST(Marks, AMentionIsMarkedToo) {
  EXPECT_EQ(marked({found("ratings", 1, 1, 2, R"(,"mentions":[{"start":1,"end":2},{"start":5,"end":7}])")}), "a[r1 b]cde[rating fg]hij");
}

TEST(Marks, WhatGoesOnBehindAParagraphIsTakenUpInTheNext) {
  const std::string kText = "ab\n\ncd";
  const JsonTree record = record_of({quote(1, 1, 5)});
  const Marks marks = marks_of(record.root(), CodePoints(kText));
  Html first, second;
  MarkCursor cursor;
  write_marked(first, kText, 0, 2, marks, cursor);
  write_marked(second, kText, 4, 6, marks, cursor);
  EXPECT_THAT(first.view(), ::testing::ContainsRegex("^a<mark class=\"quote\" id=\"q1\"[^>]*>b</mark>$"));
  EXPECT_EQ(second.view(), "<mark class=\"quote\">c</mark>d");
}

TEST(Marks, ThousandsOnOnePlaceCostNoSquare) {
  std::vector<Found> all;
  for (int i = 1; i <= 5000; ++i) {
    all.push_back(quote(i, 1, 9));
  }
  const std::string html = marked(all);
  EXPECT_LT(html.size(), 500000U);
  EXPECT_NE(html.find("<span id=\"q5000\">"), std::string::npos);
}

}  // namespace
}  // namespace pressmill
