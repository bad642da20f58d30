#include "pipeline/document/json.h"

#include <gmock/gmock.h>

#include "pipeline/document/json_tree.h"

namespace pressmill {
namespace {

std::string written(std::string_view text) {
  JsonWriter out;
  out.value(parse_json(text));
  return std::move(out).take();
}

TEST(Json, ComesBackAsItWas) {
  const std::string text = R"({"b":[1,-2,true,null,"x\"\\\n"],"a":{"é":1.5},"":[]})";
  EXPECT_EQ(written(text), text);
}

TEST(Json, OfAKeyThatStandsTwiceTheFirstCounts) { EXPECT_EQ(parse_json(R"({"a":1,"a":2})")["a"].number(), 1); }

TEST(Json, WhatIsNotThereReadsAsNothing) {
  const Json json = parse_json(R"({"a":"x"})");
  EXPECT_TRUE(json["b"]["c"].is_null());
  EXPECT_EQ(json["a"].number(7), 7);
  EXPECT_TRUE(json["a"].items().empty() && json["a"].members().empty());
  EXPECT_EQ(json["b"].text(), "");
}

TEST(Json, EscapesBecomeCharacters) { EXPECT_EQ(parse_json(R"("caf\u00e9 \ud83d\ude00")").text(), "café 😀"); }

TEST(Json, WhatIsNoJsonIsRefused) {
  for (const char* text : {"", "{", "{} {}", "[1,]", "nul", "\"\xFF\"", "\"a\nb\"", "01"}) {
    EXPECT_THROW(parse_json(text), JsonError) << text;
  }
  EXPECT_THROW(parse_json(std::string(2000, '[') + std::string(2000, ']')), JsonError);
}

TEST(JsonTree, ReadsWhatTheOtherOneReads) {
  const std::string text = R"({"a": "café", "b": [1, -2.5, true, null, [], {}], "c": {"d": {"e": 7}, "f": false}, "a": 2})";
  const JsonTree tree(text);
  const JsonNode& root = tree.root();
  EXPECT_EQ(root["a"].text(), "café");
  std::vector<Scalar::Type> types;
  for (const JsonNode& item : root["b"].items()) {
    types.push_back(item.type());
  }
  using enum Scalar::Type;
  EXPECT_THAT(types, ::testing::ElementsAre(integer, real, boolean, null, array, object));
  EXPECT_EQ(root["b"].items().size(), 6U);
  EXPECT_EQ(root["c"]["d"]["e"].number(), 7);
  EXPECT_FALSE(root["c"]["f"].is_null());
  EXPECT_TRUE(root["c"]["g"]["h"].is_null() && root["a"]["b"].is_null());
}

TEST(JsonTree, ItsNodesStayWhereTheyAreWhenItIsMoved) {
  JsonTree first(R"({"a": "some words that fill more than a small string"})");
  const std::string_view words = first.root()["a"].text();
  const JsonTree second = std::move(first);
  EXPECT_EQ(second.root()["a"].text().data(), words.data());
}

TEST(JsonTree, WhatIsNoJsonIsRefused) { EXPECT_THROW(JsonTree("{\"a\": }"), JsonError); }

TEST(Json, AWriterThatWasClearedBeginsAnew) {
  JsonWriter out;
  out.begin_object();
  out.clear();
  out.string("again");
  EXPECT_EQ(out.view(), "\"again\"");
}

}  // namespace
}  // namespace pressmill
