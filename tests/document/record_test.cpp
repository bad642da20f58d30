#include "pipeline/document/record.h"

#include <gmock/gmock.h>

#include "tests/helpers/documents.h"
#include "tests/helpers/records.h"

namespace pressmill {
namespace {

// The record of a JSON document with that title and text.
Json record(const std::optional<std::string>& title, std::string_view text) {
  Document document;
  document.source = text;
  document.origin.id = "doc";
  document.origin.title = title;
  const Annotations found = testing::line().process(document);
  return parse_json(testing::record_of(document, found));
}

TEST(Record, PositionsAreCodePoints) {
  const Json json = record(std::nullopt, "É é 😀 on 12 May 2021.");
  const Json& date = json["dates"].items().at(0);
  EXPECT_EQ(date["start"].number(), 9);
  EXPECT_EQ(date["end"].number(), 20);
  EXPECT_EQ(date["text"].text(), "12 May 2021");
}

TEST(Record, WhatLiesInAnAddedTitleHasNoPlaceInTheSource) {
  const Json json = record("Ferry opens on 12 May 2021", "The Fellgate ferry took its first cars, and it rained.");
  const Json& date = json["dates"].items().at(0);
  EXPECT_EQ(date["text"].text(), "12 May 2021");
  EXPECT_TRUE(date["source_start"].is_null() && date["source_end"].is_null());
  EXPECT_FALSE(date["start"].is_null());
}

TEST(Record, RemovedAndEditsMakeTheTextOfTheSource) {
  const std::string source = "Hide Ad\r\nHide Ad\r\n\r\nThe cafe\u0301 in Skel-\r\nby opened.\t It  rained.\r\n";
  const Json json = record(std::nullopt, source);
  EXPECT_EQ(testing::text_from_source(source, json), json["text"].text());
  EXPECT_FALSE(json["removed"].items().empty());
  EXPECT_FALSE(json["edits"].items().empty());
}

TEST(Record, FindingsAreNumberedByPosition) {
  const Json json = record(std::nullopt, "It opened on 12 May 2021 and closed on 13 June 2022.");
  ASSERT_EQ(json["dates"].items().size(), 2U);
  EXPECT_EQ(json["dates"].items()[0]["id"].text(), "doc#d1");
  EXPECT_EQ(json["dates"].items()[1]["id"].text(), "doc#d2");
}

}  // namespace
}  // namespace pressmill
