#include "pipeline/publish/sqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

#include "pipeline/publish/datasette.h"
#include "pipeline/publish/views.h"

namespace pressmill {
namespace {

constexpr const char* kFile = "dataset.sqlite";

// Columns of a table that full-text search looks at, where they are there.
struct Search {
  std::string_view table;
  std::vector<std::string_view> columns;
};

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }  // names are those of the schemas: no marks in them

std::string type_of(const Column& column) { return column.type == "string" ? "TEXT" : column.type == "number" ? "REAL" : "INTEGER"; }

std::string create_table(const Table& table, const std::vector<Table>& all) {
  const bool has_key = std::ranges::any_of(table.columns, [](const Column& column) { return column.key; });
  std::string out = "CREATE TABLE " + quoted(table.name) + " (" + (has_key ? "" : "\"row\" INTEGER PRIMARY KEY, ");
  std::string references;
  for (const Column& column : table.columns) {
    out += (&column == table.columns.data() ? "" : ", ") + quoted(column.name) + " " + type_of(column) + (column.key ? " PRIMARY KEY" : "") +
           (column.nullable && !column.key ? "" : " NOT NULL");
    if (column.type == "boolean") {
      out += " CHECK (" + quoted(column.name) + " IN (0, 1))";
    }
    const std::size_t dot = column.refers_to.find('.');
    const std::string to = column.refers_to.substr(0, dot);
    if (dot != std::string::npos && std::ranges::any_of(all, [&](const Table& one) { return one.name == to; })) {
      references += ", FOREIGN KEY (" + quoted(column.name) + ") REFERENCES " + quoted(to) + " (" + quoted(column.refers_to.substr(dot + 1)) + ")";
    }
  }
  return out + references + ") STRICT";
}

class Database {
 public:
  explicit Database(const std::string& path) : path_(path) {
    check(sqlite3_open_v2(path.c_str(), &handle_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr));
    // Nobody sees the file before it is whole: no journal, no waiting for the disk. Two at once would need to write the same file.
    for (const char* pragma : {"page_size=8192", "journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "cache_size=-16384", "temp_store=MEMORY"}) {
      run("PRAGMA " + std::string(pragma));
    }
  }
  ~Database() {
    for (sqlite3_stmt* statement : statements_) {
      sqlite3_finalize(statement);
    }
    sqlite3_close(handle_);
  }
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void run(const std::string& sql) { check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr)); }

  // Compiled once, good until close().
  sqlite3_stmt* prepare(const std::string& sql) {
    sqlite3_stmt* out = nullptr;
    check(sqlite3_prepare_v3(handle_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &out, nullptr));
    statements_.push_back(out);
    return out;
  }

  void bind(sqlite3_stmt* statement, int place, const Scalar& cell) {
    switch (cell.type()) {
      case Scalar::Type::string: check(sqlite3_bind_text64(statement, place, cell.text().data(), cell.text().size(), SQLITE_STATIC, SQLITE_UTF8)); break;
      case Scalar::Type::integer: check(sqlite3_bind_int64(statement, place, cell.number())); break;
      case Scalar::Type::boolean: check(sqlite3_bind_int(statement, place, cell.truth() ? 1 : 0)); break;
      case Scalar::Type::real: check(sqlite3_bind_double(statement, place, cell.real())); break;
      default: check(sqlite3_bind_null(statement, place));
    }
  }

  void step(sqlite3_stmt* statement) {
    sqlite3_step(statement);
    check(sqlite3_reset(statement));
  }

  void close() {
    for (sqlite3_stmt* statement : std::exchange(statements_, {})) {
      sqlite3_finalize(statement);
    }
    check(sqlite3_close(std::exchange(handle_, nullptr)));
  }

 private:
  void check(int code) const {
    if (code != SQLITE_OK) {
      throw PublishError(path_ + ": not written: " + (handle_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle_)));
    }
  }

  std::string path_;
  sqlite3* handle_ = nullptr;
  std::vector<sqlite3_stmt*> statements_;
};

class SqliteFormat : public Format {
 public:
  explicit SqliteFormat(const FormatSetup& setup) : setup_(setup), database_(setup.folder.path() + "/" + kFile) {
    database_.run("BEGIN EXCLUSIVE");
    for (const Table& table : setup_.tables) {
      database_.run(create_table(table, setup_.tables));
      inserts_.push_back(insert_into(table));
    }
    add_search({"documents", {"title", "text"}});
    add_search({"quotes", {"text", "speaker_name"}});
  }

  void add(const PublishedDocument& document, const Rendered& /*rendered*/) override {
    for (std::size_t i = 0; i < setup_.of_documents; ++i) {
      for (std::size_t row = 0; row < document.tables[i].size(); ++row) {
        add_row(i, document.tables[i][row]);
      }
    }
  }

  void add_row(std::size_t table, std::span<const Scalar> row) override {
    sqlite3_stmt* insert = inserts_[table];
    for (std::size_t i = 0; i < row.size(); ++i) {
      database_.bind(insert, static_cast<int>(i) + 1, row[i]);
    }
    database_.step(insert);
  }

  void finish(const DatasetFacts& facts) override {
    for (const Table& table : setup_.tables) {
      add_indexes(table);
    }
    for (const std::string& table : searched_) {
      fill_search(table);
    }
    for (const View& view : dataset_views(!setup_.standoff)) {
      database_.run("CREATE VIEW " + quoted(view.name) + " AS " + view.sql);
    }
    database_.run("COMMIT");
    database_.close();
    setup_.folder.adopt(kFile);
    OutputFile& metadata = setup_.folder.open("metadata.json");
    metadata.write(datasette_metadata(setup_, facts));
    metadata.close();
  }

 private:
  sqlite3_stmt* insert_into(const Table& table) {
    std::string columns;
    std::string values;
    for (const Column& column : table.columns) {
      columns += (columns.empty() ? "" : ",") + quoted(column.name);
      values += values.empty() ? "?" : ",?";
    }
    return database_.prepare("INSERT INTO " + quoted(table.name) + " (" + columns + ") VALUES (" + values + ")");
  }

  // An index over what stands in the table: its words are kept once.
  void add_search(const Search& search) {
    const auto found = std::ranges::find_if(setup_.tables, [&](const Table& table) { return table.name == search.table; });
    if (found == setup_.tables.end()) {
      return;
    }
    std::string columns;
    for (const std::string_view name : search.columns) {
      if (place_of(*found, name) < found->columns.size()) {
        columns += (columns.empty() ? "" : ", ") + std::string(name);
      }
    }
    if (columns.empty()) {
      return;
    }
    // Datasette and sqlite-utils know the index of a table by content="NAME", in these marks.
    database_.run("CREATE VIRTUAL TABLE " + found->name + "_fts USING fts5(" + columns + ", content=" + quoted(found->name) +
                  ", tokenize='unicode61 remove_diacritics 2')");
    searched_.push_back(found->name);
  }

  // Once all rows are there: to fill two indexes by turns, a row at a time, takes twice as long, and to merge meanwhile half as much again.
  void fill_search(const std::string& table) {
    constexpr int kHash = 8 << 20;  // bytes of words held before they are written
    const auto set = [&](std::string_view name, int value) {
      database_.run("INSERT INTO " + table + "_fts (" + table + "_fts, rank) VALUES ('" + std::string(name) + "', " + std::to_string(value) + ")");
    };
    set("automerge", 0);
    set("hashsize", kHash);
    database_.run("INSERT INTO " + table + "_fts (" + table + "_fts) VALUES ('rebuild')");
    set("automerge", 4);  // what a later writer expects
    set("hashsize", 1 << 20);
  }

  void add_indexes(const Table& table) {
    for (const Column& column : table.columns) {
      if ((column.indexed || !column.refers_to.empty()) && !column.key) {
        database_.run("CREATE INDEX " + quoted(table.name + "_" + column.name) + " ON " + quoted(table.name) + " (" + quoted(column.name) + ")");
      }
    }
  }

  FormatSetup setup_;
  Database database_;
  std::vector<sqlite3_stmt*> inserts_;  // by table
  std::vector<std::string> searched_;   // tables with a full-text index
};

}  // namespace

std::unique_ptr<Format> make_sqlite(const FormatSetup& setup) { return std::make_unique<SqliteFormat>(setup); }

}  // namespace pressmill
