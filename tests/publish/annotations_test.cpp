#include "pipeline/publish/annotations/annotations.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "pipeline/document/json.h"
#include "tests/helpers/datasets.h"

namespace pressmill::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0, end = text.find('\n'); end != std::string::npos; at = end + 1, end = text.find('\n', at)) {
    out.push_back(text.substr(at, end - at));
  }
  return out;
}

// A document of one speaker and one quote, which stands on two lines behind a character beyond the first 65,536.
PublishedDocument two_lines() {
  Standing standing;
  standing.id = standing.cluster = "a";
  return PublishedDocument(std::move(standing), R"({"id": "a", "text": "😀 Ada: yes,\n\nand no.", "source": {"url": "https://example.org/a"},
    "speakers": [{"id": "a#s1", "start": 2, "end": 5, "text": "Ada", "name": "Ada", "kind": "person"}],
    "quotes": [{"id": "a#q1", "start": 7, "end": 20, "text": "yes,\n\nand no.", "kind": "direct", "group": 1, "speaker": {"id": "a#s1", "basis": "explicit"}}]})");
}

class Annotating : public ::testing::Test {
 protected:
  Annotating() : tables_(document_tables()), kinds_(finding_kinds(tables_)), document_(two_lines()) {
    for (const Table& table : tables_) {
      Rows& rows = document_.tables.emplace_back();
      rows.width = table.columns.size();
      for (const JsonNode& item : document_.record.root()[table.list].items()) {
        rows.cells.resize(rows.cells.size() + rows.width);
        RowReader(table).read(item, &rows.cells[rows.cells.size() - rows.width]);
      }
    }
  }

  std::vector<Table> tables_;
  std::vector<FindingKind> kinds_;
  PublishedDocument document_;
};

TEST_F(Annotating, BratMarksEachLineAloneInCodePoints) {
  EXPECT_EQ(brat_annotations(document_, kinds_),
            "T1\tSpeaker 2 5\tAda\nA1\tSpeaker_kind T1 person\n#1\tAnnotatorNotes T1\tname: Ada\n"
            "T2\tQuote 7 11;13 20\tyes, and no.\nA2\tQuote_kind T2 direct\nR1\tSaid_by Arg1:T2 Arg2:T1\nA3\tQuote_speaker_basis T2 "
            "explicit\n#2\tAnnotatorNotes T2\tgroup: 1\n");
}

TEST_F(Annotating, BratIsToldOfEveryKindAndOfEveryAttribute) {
  const std::string configuration = brat_configuration(kinds_);
  EXPECT_THAT(lines(configuration), Contains("Quote"));
  EXPECT_THAT(lines(configuration), Contains("Quote_kind\tArg:Quote, Value:direct|mixed|indirect|scare"));
}

TEST_F(Annotating, DoccanoGetsTheTextAndItsLabels) {
  EXPECT_EQ(doccano_line(document_, kinds_), "{\"text\":\"😀 Ada: yes,\\n\\nand no.\",\"label\":[[2,5,\"Speaker\"],[7,20,\"Quote\"]],\"doc_id\":\"a\"}\n");
}

TEST_F(Annotating, AWebAnnotationSaysWhereAndWhat) {
  const std::vector<std::string> all = lines(web_annotations(document_, kinds_, false));
  ASSERT_EQ(all.size(), 2U);
  const Json quote = parse_json(all[1]);
  EXPECT_EQ(quote["id"].text(), "urn:pressmill:a%23q1");
  EXPECT_EQ(quote["target"]["source"].text(), "brat/a.txt");
  EXPECT_EQ(quote["target"]["scope"].text(), "https://example.org/a");
  EXPECT_EQ(quote["target"]["selector"].items()[0]["start"].number(), 7);
  EXPECT_EQ(quote["target"]["selector"].items()[1]["exact"].text(), "yes,\n\nand no.");
  EXPECT_THAT(std::string(quote["body"].items()[1]["value"].text()), HasSubstr("\"speaker_id\":\"a#s1\""));
}

TEST(Annotations, AFileIsNamedAfterItsDocumentWhateverThatIsCalled) {
  EXPECT_EQ(file_name("2021-05.a_B"), "2021-05.a_B");
  EXPECT_EQ(file_name("../é"), "%2E.%2F%C3%A9");
  EXPECT_EQ(file_name(std::string(300, 'x')).size(), 137U);
  EXPECT_NE(file_name(std::string(300, 'x')), file_name(std::string(301, 'x')));
}

TEST(Annotations, StandInTheDatasetAndWithoutTextOnlyThoseThatNeedNone) {
  const TempFolder folder;
  const std::filesystem::path with = published(folder, {"a/1"}, {{"annotations"}, false}, "with");
  EXPECT_THAT(read_bytes(with / "annotations/brat/a%2F1.txt"), HasSubstr("Skelby library"));
  EXPECT_THAT(read_bytes(with / "annotations/brat/a%2F1.ann"), HasSubstr("Rating"));
  const std::filesystem::path without = published(folder, {"a/1"}, {{"annotations"}, true}, "without");
  EXPECT_FALSE(std::filesystem::exists(without / "annotations/brat"));
  EXPECT_THAT(read_bytes(without / "annotations/web-annotations.jsonl"), HasSubstr("urn:sha256:"));
}

}  // namespace
}  // namespace pressmill::testing
