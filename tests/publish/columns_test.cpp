#include "pipeline/publish/columns.h"

#include <gmock/gmock.h>

namespace pressmill {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> names(const Table& table) {
  std::vector<std::string> out;
  for (const Column& column : table.columns) {
    out.push_back(column.name);
  }
  return out;
}

Table table(std::string_view name) {
  for (Table& one : document_tables()) {
    if (one.name == name) {
      return std::move(one);
    }
  }
  return {};
}

TEST(Columns, DocumentsBeginAsTextPackagesExpect) {
  EXPECT_EQ(document_tables().front().name, "documents");
  EXPECT_EQ(names(document_tables().front())[0], "doc_id");
  EXPECT_EQ(names(document_tables().front())[1], "text");
}

TEST(Columns, ANestedObjectGivesItsNameToItsColumnsAndAListGivesNone) {
  EXPECT_THAT(names(table("quotes")),
              ElementsAre("doc_id", "id", "rule", "start", "end", "source_start", "source_end", "text", "kind", "cue_text", "cue_lemma", "cue_start", "cue_end",
                          "cue_source_start", "cue_source_end", "group", "speaker_id", "speaker_text", "speaker_name", "speaker_basis"));
}

TEST(Columns, EveryColumnOfEveryTableHasATitleATypeAndADescription) {
  std::vector<std::string> faults;
  for (const Table& one : document_tables()) {
    for (const Column& column : one.columns) {
      if (column.title.empty() || column.type.empty() || column.description.empty()) {
        faults.push_back(one.name + "." + column.name);
      }
    }
    EXPECT_FALSE(one.title.empty() || one.description.empty()) << one.name;
  }
  EXPECT_THAT(faults, IsEmpty());
}

TEST(Columns, EveryPositionSaysItsUnit) {
  for (const Table& one : document_tables()) {
    for (const Column& column : one.columns) {
      EXPECT_EQ(column.unit == "code points",
                column.name.ends_with("start") || column.name.ends_with("_end") || column.name == "end" || column.name == "code_points")
          << one.name << "." << column.name;
    }
  }
}

TEST(Columns, APartOfWhatMayBeMissingMayBeMissing) {
  for (const Column& column : table("quotes").columns) {
    EXPECT_EQ(column.nullable,
              column.name.starts_with("cue_") || column.name.starts_with("source_") || (column.name.starts_with("speaker_") && column.name != "speaker_basis"))
        << column.name;
  }
}

TEST(Columns, WithoutTextNoWordsOfTheArticleStay) {
  std::vector<std::size_t> kept;
  EXPECT_THAT(names(without_text(table("quotes"), kept)), Not(Contains("text")));
  EXPECT_EQ(kept[6], 6U);
  EXPECT_EQ(kept[7], 8U);
  EXPECT_THAT(names(without_text(document_tables().front(), kept)), Not(Contains("title")));
}

std::vector<std::string> row(std::string_view list, std::string_view item) {
  const Table of = table(list);
  const JsonTree tree(item);
  std::vector<Scalar> cells(of.columns.size());
  RowReader(of).read(tree.root(), cells.data());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].is_null()) {
      out.push_back(of.columns[i].name + "=" + (cells[i].is_string() ? std::string(cells[i].text()) : std::to_string(cells[i].number())));
    }
  }
  return out;
}

TEST(Columns, ARowIsReadWhateverTheOrderOfItsKeys) {
  EXPECT_THAT(row("durations", R"({"id": "a#t1", "rule": "r", "start": 3, "end": 8, "text": "a week", "value": "P1W"})"),
              ElementsAre("id=a#t1", "rule=r", "start=3", "end=8", "text=a week", "value=P1W"));
  EXPECT_THAT(row("durations", R"({"value": "P1W", "more": [1, {"id": "no"}], "end": 8, "id": "a#t1"})"), ElementsAre("id=a#t1", "end=8", "value=P1W"));
  EXPECT_THAT(row("quotes", R"({"cue": {"lemma": "say", "text": "said"}, "verbatim": [{"text": "x"}], "speaker": {"basis": "unknown"}})"),
              ElementsAre("cue_text=said", "cue_lemma=say", "speaker_basis=unknown"));
}

}  // namespace
}  // namespace pressmill
