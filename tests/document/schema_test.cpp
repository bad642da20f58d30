#include "pipeline/document/schema.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::string_view kSchema =
    R"({"type":"object","required":["n"],"additionalProperties":false,
        "properties":{"n":{"type":"integer","minimum":0},"list":{"type":"array","items":{"type":"string","minLength":1}}}})";

// Where the faults lie, "/list/1"; "/" is the root.
std::vector<std::string> places(std::string_view json) {
  std::vector<std::string> out;
  for (const SchemaFault& fault : Schema(kSchema).check(json)) {
    std::string path;
    for (const std::string& step : fault.path) {
      path += "/" + step;
    }
    out.push_back(path.empty() ? "/" : path);
  }
  return out;
}

TEST(Schema, ATextThatFollowsItHasNoFault) { EXPECT_THAT(places(R"({"n":1,"list":["a"]})"), IsEmpty()); }

TEST(Schema, AFaultNamesItsPlace) {
  EXPECT_THAT(places(R"({"n":1,"list":["a",2]})"), Contains("/list/1"));
  EXPECT_THAT(places(R"({"n":-1})"), Contains("/n"));
  EXPECT_THAT(places(R"({})"), Contains("/"));
  EXPECT_THAT(places(R"({"n":1,"m":2})"), Not(IsEmpty()));
}

TEST(Schema, WhatHoldsAFaultIsNoFaultOfItsOwn) { EXPECT_THAT(places(R"({"n":-1,"list":["a",2]})"), ::testing::UnorderedElementsAre("/n", "/list/1")); }

TEST(Schema, AFaultIsToldWithoutTheWordsOfSchemas) {
  const auto message = [](std::string_view json) { return Schema(kSchema).check(json).at(0).message; };
  EXPECT_EQ(message(R"({"n":1,"m":2})"), "'m' means nothing here");
  EXPECT_THAT(message("{}"), ::testing::HasSubstr("'n' is missing"));
  EXPECT_EQ(message(R"({"n":"1"})"), "is of another type than it must be");
}

TEST(Schema, ATextThatIsNoUtf8IsAFault) { EXPECT_THAT(places("{\"n\":1,\"list\":[\"caf\xE9\"]}"), Contains("/")); }

TEST(Schema, AWholeNumberMayBeWrittenWithAPoint) {
  EXPECT_THAT(places(R"({"n":2.0})"), IsEmpty());
  EXPECT_THAT(places(R"({"n":2e1})"), IsEmpty());
  EXPECT_THAT(places(R"({"n":184467440737095516160})"), IsEmpty());
  EXPECT_THAT(places(R"({"n":-184467440737095516160})"), Contains("/n"));
  EXPECT_THAT(places(R"({"n":2.5})"), Contains("/n"));
}

TEST(Schema, ANulIsACharacter) { EXPECT_THAT(places(R"({"n":1,"list":["\u0000"]})"), IsEmpty()); }

TEST(Schema, WhatIsNoJsonHasOneFaultAtTheRoot) {
  EXPECT_THAT(Schema(kSchema).check("doc_id,text").at(0).message, ::testing::StartsWith("is no JSON: "));
  EXPECT_THAT(places("{oops"), ::testing::ElementsAre("/"));
  EXPECT_THAT(places(std::string(100'000, '[')), ::testing::ElementsAre("/"));
}

TEST(Schema, ASchemaThatIsNoJsonIsRefused) { EXPECT_THROW(Schema("{oops"), std::runtime_error); }

TEST(Schema, OneThatNobodyWroteIsRefusedByName) { EXPECT_THROW(schema_text("nothing"), std::runtime_error); }

}  // namespace
}  // namespace pressmill
