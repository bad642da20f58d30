#include "pipeline/publish/sqlite.h"

#include <gmock/gmock.h>
#include <sqlite3.h>

#include "pipeline/publish/datasette.h"
#include "tests/helpers/datasets.h"

namespace pressmill::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The first column of every row; a fault as one row.
std::vector<std::string> ask(const std::string& dataset, const std::string& sql) {
  sqlite3* database = nullptr;
  sqlite3_open_v2((dataset + "/dataset.sqlite").c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
  std::vector<std::string> out;
  const auto take = [](void* rows, int, char** values, char**) {
    static_cast<std::vector<std::string>*>(rows)->emplace_back(values[0] == nullptr ? "null" : values[0]);
    return 0;
  };
  char* error = nullptr;
  if (sqlite3_exec(database, sql.c_str(), take, &out, &error) != SQLITE_OK) {
    out = {std::string("fault: ") + error};
    sqlite3_free(error);
  }
  sqlite3_close(database);
  return out;
}

TEST(Sqlite, IsWholeAndEveryReferenceLeadsSomewhere) {
  const TempFolder folder;
  const std::string out = published(folder, {"a", "b"});
  EXPECT_THAT(ask(out, "PRAGMA integrity_check"), ElementsAre("ok"));
  EXPECT_THAT(ask(out, "PRAGMA foreign_key_check"), IsEmpty());
  EXPECT_THAT(ask(out, "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"), IsEmpty());
  EXPECT_THAT(ask(out, "SELECT \"to\" FROM pragma_foreign_key_list('quotes') ORDER BY 1"), ElementsAre("doc_id", "id"));
}

TEST(Sqlite, FullTextSearchFindsWordsAndSpeakers) {
  const TempFolder folder;
  const std::string out = published(folder, {"a", "b"});
  EXPECT_THAT(ask(out, "SELECT doc_id FROM documents WHERE rowid IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH 'library')"),
              ElementsAre("a", "b"));
  EXPECT_THAT(ask(out, "SELECT DISTINCT speaker_name FROM quotes WHERE rowid IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'speaker_name : marsh')"),
              ElementsAre("Ada Marsh"));
}

TEST(Sqlite, TheUsualQuestionsHaveAViewAndSearchWorksWithoutText) {
  const TempFolder folder;
  const std::string out = published(folder, {"a"}, {{"sqlite"}, true});
  EXPECT_THAT(ask(out, "SELECT speaker_name FROM who_said_what LIMIT 1"), ElementsAre("Ada Marsh"));
  EXPECT_THAT(ask(out, "SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH 'ada'"), ElementsAre("2"));
  EXPECT_THAT(ask(out, "SELECT name FROM pragma_table_info('documents') WHERE name IN ('text', 'title')"), IsEmpty());
}

TEST(Sqlite, ANameIsCountedOnceHoweverItBegins) {
  const TempFolder folder;
  std::vector<Article> articles;
  for (const char* name : {"The inspectors", "inspectors", "Inspectors"}) {
    Article& article = articles.emplace_back();
    article.standing.id = article.standing.cluster = std::to_string(articles.size());
    article.record = sample_record(article.standing.id, name);
  }
  const std::string out = published_articles(folder, articles);
  EXPECT_THAT(ask(out, "SELECT speaker_name || ' ' || articles FROM most_quoted"), ElementsAre("Inspectors 3"));
}

TEST(Sqlite, AValueThatIsNotOfItsColumnsTypeIsRefused) {
  const TempFolder folder;
  OutputFolder out(folder / "dataset");
  const auto sqlite = make_sqlite(setup_of(out, {table_of("services", "service")}));
  const std::vector<Scalar> good{"a", "A", {}, {}, std::int64_t{1}, std::int64_t{1}};
  EXPECT_NO_THROW(sqlite->add_row(0, good));
  for (const auto& [column, wrong] : {std::pair<std::size_t, Scalar>{1, Scalar{}}, {1, std::int64_t{1}}, {4, "1"}, {5, true}}) {
    std::vector<Scalar> row = good;
    row[column] = wrong;
    EXPECT_THROW(sqlite->add_row(0, row), PublishError) << column;
  }
}

TEST(Sqlite, DatasetteIsToldOfEveryTableAndColumn) {
  const TempFolder folder;
  const Json metadata = parse_json(read_bytes(published(folder, {"a"}) + "/metadata.json"));
  const Json& tables = metadata["databases"]["dataset"]["tables"];
  EXPECT_EQ(tables["quotes"]["columns"].members().size(), 20U);
  EXPECT_EQ(tables["quotes"]["facets"].items().front().text(), "kind");
  EXPECT_EQ(tables["speakers"]["label_column"].text(), "name");
  EXPECT_FALSE(tables["most_quoted"]["description"].is_null());
}

}  // namespace
}  // namespace pressmill::testing
