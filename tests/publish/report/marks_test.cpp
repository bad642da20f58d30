#include "pipeline/publish/report/marks.h"

#include <gmock/gmock.h>

#include <regex>

namespace pressmill {
namespace {

// A record over "abcdefghij" with findings at these places, written with its marks: [q1 …] for an element with an id, [quote …] for one that goes on.
std::string marked(const std::string& lists, std::uint32_t begin = 0, std::uint32_t end = 10) {
  static const std::string kText = "abcdefghij";
  const JsonTree record("{" + lists + "}");
  const Marks marks = marks_of(record.root(), CodePoints(kText));
  Html out;
  MarkCursor cursor;
  write_marked(out, kText, begin, end, marks, cursor);
  std::string html = std::regex_replace(out.view(), std::regex("<mark class=\"[a-z]+\" id=\"([a-z0-9]+)\"[^>]*>"), "[$1 ");
  html = std::regex_replace(html, std::regex("<mark class=\"([a-z]+)\"[^>]*>"), "[$1 ");
  return std::regex_replace(html, std::regex("</mark>"), "]");
}

std::string finding(char letter, int number, int start, int end) {
  return std::string(R"({"id":"d#)") + letter + std::to_string(number) + R"(","start":)" + std::to_string(start) + R"(,"end":)" + std::to_string(end) + "}";
}

TEST(Marks, EachFindingHasItsPlace) { EXPECT_EQ(marked("\"quotes\":[" + finding('q', 1, 1, 3) + "," + finding('q', 2, 5, 6) + "]"), "a[q1 bc]de[q2 f]ghij"); }

TEST(Marks, OneInsideAnotherNests) {
  EXPECT_EQ(marked("\"quotes\":[" + finding('q', 1, 1, 8) + "],\"dates\":[" + finding('d', 1, 3, 5) + "]"), "a[q1 bc[d1 de]fgh]ij");
}

TEST(Marks, TwoThatOverlapAreSplitSoThatTheyNest) {
  EXPECT_EQ(marked("\"quotes\":[" + finding('q', 1, 1, 5) + "],\"dates\":[" + finding('d', 1, 3, 8) + "]"), "a[q1 bc[d1 de]][date fgh]ij");
}

TEST(Marks, OnTheSameWordsBothAreThere) {
  EXPECT_EQ(marked("\"ratings\":[" + finding('r', 1, 2, 4) + "," + finding('r', 2, 2, 4) + "]"), "ab[r1 [r2 cd]]efghij");
}

TEST(Marks, AMentionIsMarkedToo) {
  EXPECT_EQ(marked(R"("ratings":[{"id":"d#r1","start":1,"end":2,"mentions":[{"start":1,"end":2},{"start":5,"end":7}]}])"), "a[r1 b]cde[rating fg]hij");
}

TEST(Marks, WhatGoesOnBehindAParagraphIsTakenUpInTheNext) {
  const std::string kText = "ab\n\ncd";
  const JsonTree record("{\"quotes\":[" + finding('q', 1, 1, 5) + "]}");
  const Marks marks = marks_of(record.root(), CodePoints(kText));
  Html first, second;
  MarkCursor cursor;
  write_marked(first, kText, 0, 2, marks, cursor);
  write_marked(second, kText, 4, 6, marks, cursor);
  EXPECT_THAT(first.view(), ::testing::ContainsRegex("^a<mark class=\"quote\" id=\"q1\"[^>]*>b</mark>$"));
  EXPECT_EQ(second.view(), "<mark class=\"quote\">c</mark>d");
}

TEST(Marks, ThousandsOnOnePlaceCostNoSquare) {
  std::string list;
  for (int i = 1; i <= 5000; ++i) {
    list += (i == 1 ? "" : ",") + finding('q', i, 1, 9);
  }
  const std::string html = marked("\"quotes\":[" + list + "]");
  EXPECT_LT(html.size(), 500000U);
  EXPECT_THAT(html, ::testing::HasSubstr("id=\"q5000\""));
}

}  // namespace
}  // namespace pressmill
