#include "pipeline/run/documents.h"

#include <gmock/gmock.h>

#include "pipeline/run/errors.h"

namespace pressmill {
namespace {

using ::testing::HasSubstr;

Document line_document(std::string_view line) { return json_document({1, std::string(line), false}); }

std::string refusal(const LineReader::Line& line) {
  try {
    json_document(line);
    return "taken";
  } catch (const Rejected& why) {
    return why.stage + ": " + why.what();
  }
}
std::string refusal(std::string_view line) { return refusal({4, std::string(line), false}); }

std::string identity(std::string_view line) { return line_document(line).origin.sha256; }

TEST(Documents, ATextFileIsNamedByItsBytes) {
  const Document document = text_document("\xEF\xBB\xBFtext", "a/b.txt");
  EXPECT_EQ(document.source, "text");
  EXPECT_EQ(document.origin.path, "a/b.txt");
  EXPECT_EQ(document.origin.id, document.origin.sha256.substr(0, 16));
  EXPECT_NE(document.origin.sha256, text_document("text", "a/b.txt").origin.sha256);
}

TEST(Documents, BrokenBytesAreAProblem) {
  const Document document = text_document("A caf\xC3\xA9, a na\xC3\xAFve clich\xC3\xA9 and one broken \xE2\x80 mark.", "a.txt");
  ASSERT_EQ(document.problems.size(), 1U);
  EXPECT_EQ(document.problems[0].code, "broken-bytes");
}

TEST(Documents, AFileThatIsNoTextIsRefusedWhateverItsName) {
  const auto refusal_of = [](std::string_view bytes) -> std::string {
    try {
      text_document(bytes, "a.txt");
      return "taken";
    } catch (const Rejected& why) {
      return why.stage + ": " + why.what();
    }
  };
  EXPECT_EQ(refusal_of("%PDF-1.7\n1 0 obj\n"), "parse: a PDF, no text; make it one first, as pdftotext does");
  EXPECT_THAT(refusal_of("PK\x03\x04 word/document.xml"), HasSubstr("a document of Office or an archive"));
  EXPECT_THAT(refusal_of("{\\rtf1\\ansi Oxmere}"), HasSubstr("an RTF document"));
  EXPECT_THAT(refusal_of("\x1F\x8B\x08 Oxmere"), HasSubstr("a compressed file"));
  EXPECT_THAT(refusal_of(std::string("\x7F"
                                     "ELF\x02\x01\x01\0\0\0",
                                     10)),
              HasSubstr("binary data"));
  EXPECT_EQ(refusal_of("The school was rated Good.\f\r\n\tA page and a tab later, one stray \x01 control."), "taken");
  EXPECT_EQ(refusal_of("\xFF"), "taken");
}

TEST(Documents, AnHtmlPageIsAProblem) {
  const auto problems = [](std::string_view bytes) { return text_document(bytes, "a.txt").problems.size(); };
  EXPECT_EQ(text_document("\n<!DOCTYPE HTML>\n<html lang=en><p>Oxmere</p>", "a.txt").problems.at(0).code, "html");
  EXPECT_EQ(problems("<?xml version=\"1.0\"?>\n<!-- saved -->\n<HTML><p>Oxmere</p></HTML>"), 1U);
  EXPECT_EQ(problems("<p>Oxmere school was rated Good.</p>"), 0U);
  EXPECT_EQ(problems("A page begins with <html> and a head."), 0U);
  EXPECT_EQ(line_document(R"({"text":"<html><body>Oxmere</body></html>"})").problems.at(0).code, "html");
}

TEST(Documents, AnIdIsTakenAsGivenElseMadeOfTheContent) {
  EXPECT_EQ(line_document(R"({"id":"x","text":"t"})").origin.id, "x");
  const Document unnamed = line_document(R"({"text":"t"})");
  EXPECT_EQ(unnamed.origin.id, unnamed.origin.sha256.substr(0, 16));
  EXPECT_EQ(line_document(R"({"id":"","text":"t"})").origin.id, unnamed.origin.id);
}

TEST(Documents, TextTitleUrlAndPublishedMakeTheIdentity) {
  const std::string plain = identity(R"({"text":"t"})");
  EXPECT_EQ(identity(R"({ "other":1, "id":"x", "retrieved":"2024-02-29", "title":null, "text":"\u0074" })"), plain);
  EXPECT_NE(identity(R"({"text":"u"})"), plain);
  EXPECT_NE(identity(R"({"text":"t","title":""})"), plain);
  EXPECT_NE(identity(R"({"text":"t","url":"u"})"), identity(R"({"text":"t","title":"u"})"));
  EXPECT_NE(identity(R"({"text":"t","published":"2021-05-12"})"), plain);
}

TEST(Documents, ADayThatIsNoneIsRefused) {
  for (const char* day : {"2021-02-29", "2021-13-01", "12 May 2021", "2021-5-12", "2021-05-12T10:00", ""}) {
    EXPECT_EQ(refusal(std::string(R"({"text":"t","published":")") + day + "\"}"), "parse: \"published\" is no date; write it as YYYY-MM-DD") << day;
  }
  EXPECT_EQ(refusal(R"({"text":"t","retrieved":"2024-02-29"})"), "taken");
}

TEST(Documents, ALineThatWasTooLongToBeReadIsRefused) { EXPECT_EQ(refusal({7, "", true}), "read: line 7 is over --max-bytes; raise it or leave the line out"); }

TEST(Documents, WhatIsNoDocumentIsRefusedByLine) {
  EXPECT_THAT(refusal("{oops"), HasSubstr("line 4 is no JSON"));
  EXPECT_EQ(refusal("[{\"text\":\"t\"}]"), "parse: line 4 begins an array; write one object a line");
  EXPECT_EQ(refusal(std::string("\xFF\xFE{\0", 4)), "parse: line 4 is UTF-16; save the file as UTF-8");
  EXPECT_EQ(refusal(std::string("{\0\"\0", 4)), "parse: line 4 is UTF-16; save the file as UTF-8");
  EXPECT_THAT(refusal("4"), HasSubstr("line 4 has no \"text\""));
  EXPECT_THAT(refusal(R"({"text":1})"), HasSubstr("line 4 has no \"text\""));
  EXPECT_THAT(refusal(R"({"text":"t","title":1})"), HasSubstr("\"title\" is no string"));
  EXPECT_THAT(refusal(R"({"text":"t","id":"a\u0000b"})"), HasSubstr("\"id\" holds a NUL character"));
  EXPECT_EQ(refusal(R"({"text":"a\u0000b"})"), "taken") << "of a text the cleaner takes it out";
}

}  // namespace
}  // namespace pressmill
