#include "pipeline/publish/report/document_page.h"

#include <gmock/gmock.h>

#include "tests/helpers/article_records.h"
#include "tests/helpers/report_pages.h"

namespace pressmill {
namespace {

using ::testing::AllOf;
using testing::body_of;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::record_from;
using testing::RecordMaker;

std::string page_of(const std::string& record, const Kinship& kinship = {}) {
  const JsonTree tree(record);
  return document_page(tree.root(), kinship, PageFrame(PageFrame::Kind::document));
}

TEST(DocumentPage, AFindingIsMarkedInTheTextAndToldBesideIt) {
  const std::string page = body_of(page_of(record_from("Ofsted rated Northwick Primary School Good in May 2023.")));
  EXPECT_THAT(
      page,
      ContainsRegex(
          "<mark class=\"rating\" id=\"r1\" tabindex=0 aria-describedby=\"n-r1\" data-tip=\"Rating: good · Northwick Primary School · ratings/[a-z-]+\">"));
  EXPECT_THAT(page, AllOf(HasSubstr("<li id=\"n-r1\"><a class=\"rating\" href=\"#r1\">Rating</a>"), HasSubstr("inspectorate <i>Ofsted</i>"),
                          HasSubstr("<code>ratings/")));
  EXPECT_THAT(page, HasSubstr("<mark class=\"date\" id=\"d1\""));
}

TEST(DocumentPage, WhatWasRemovedIsStruckThroughInTheSource) {
  const std::string page = body_of(page_of(record_from("Homes get a new head.\n\nAdvertisement\n\nShe begins in May 2023.")));
  EXPECT_THAT(page, ContainsRegex("<span class=cut><del id=x1>Advertisement</del> <code>noise/[a-z-]+</code></span>"));
  EXPECT_THAT(page, HasSubstr("Homes get a new head."));
}

TEST(DocumentPage, HostileTextIsInert) {
  const std::string page = body_of(page_of(RecordMaker("<b>id")
                                               .title("<script>alert(1)</script>")
                                               .text("“<img src=x onerror=alert(1)>” =1+1 \x1B[31m")
                                               .path("\"><script>")
                                               .url("javascript:alert(1)")
                                               .rating("<svg onload=alert(1)>", "\"good\"")
                                               .json()));
  for (const char* element : {"<script", "<img", "<svg", "<b>id", "href=\"javascript", "\x1B"}) {
    EXPECT_THAT(page, Not(HasSubstr(element)));
  }
  EXPECT_THAT(page, HasSubstr("&lt;img src=x onerror=alert(1)&gt;"));
}

TEST(DocumentPage, ACopySaysOfWhat) {
  EXPECT_THAT(page_of(RecordMaker("b").text("Text.").json(), {"version", "A b"}),
              ContainsRegex("version of <a href=\"_[0-9a-f]+\\.html\"><code>A b</code></a>"));
}

TEST(DocumentPage, WithoutFindingsItSaysSo) { EXPECT_THAT(page_of(RecordMaker("a").text("Text.").json()), HasSubstr("Nothing was found in this text.")); }

TEST(DocumentPage, ThePolicyAllowsNothingButItsOwnStyleAndScript) {
  EXPECT_THAT(page_of(RecordMaker("a").text("Text.").json()),
              ContainsRegex("content=\"default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; script-src 'sha256-[A-Za-z0-9+/=]+'; img-src data:; base-uri "
                            "'none'; form-action 'none'\""));
}

TEST(DocumentPage, NoElementHasAStyleOrAHandlerOfItsOwn) {
  EXPECT_THAT(body_of(page_of(record_from("Ofsted rated Northwick Primary School Good in May 2023."))), Not(ContainsRegex(" (style|on[a-z]+)=")));
}

}  // namespace
}  // namespace pressmill
