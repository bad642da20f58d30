#include "pipeline/document/json.h"

#include <gmock/gmock.h>

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

TEST(Json, AWriterThatWasClearedBeginsAnew) {
  JsonWriter out;
  out.begin_object();
  out.clear();
  out.string("again");
  EXPECT_EQ(out.view(), "\"again\"");
}

}  // namespace
}  // namespace pressmill
