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
  const bool has_key = std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) { return column.key; });
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
    if (dot != std::string::npos && std::any_of(all.begin(), all.end(), [&](const Table& one) { return one.name == to; })) {
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

  std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle_); }

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
      searches_.emplace_back();
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
    if (const Index& search = searches_[table]; search.insert != nullptr) {
      database_.bind(search.insert, 1, database_.last_row());
      for (std::size_t i = 0; i < search.columns.size(); ++i) {
        database_.bind(search.insert, static_cast<int>(i) + 2, row[search.columns[i]]);
      }
      database_.step(search.insert);
    }
  }

  void finish(const DatasetFacts& facts) override {
    for (const Table& table : setup_.tables) {
      add_indexes(table);
      if (const Index& search = searches_[place_of(table)]; search.insert != nullptr) {
        database_.run(setting(table.name, "automerge", 4) + ";" + setting(table.name, "hashsize", 1 << 20));  // what a later writer expects
      }
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
  struct Index {
    sqlite3_stmt* insert = nullptr;
    std::vector<std::size_t> columns;  // of the table
  };

  std::size_t place_of(const Table& table) const { return static_cast<std::size_t>(&table - setup_.tables.data()); }

  sqlite3_stmt* insert_into(const Table& table) {
    std::string columns;
    std::string values;
    for (const Column& column : table.columns) {
      columns += (columns.empty() ? "" : ",") + quoted(column.name);
      values += values.empty() ? "?" : ",?";
    }
    return database_.prepare("INSERT INTO " + quoted(table.name) + " (" + columns + ") VALUES (" + values + ")");
  }

  static std::string setting(const std::string& table, const std::string& name, int value) {
    return "INSERT INTO " + table + "_fts (" + table + "_fts, rank) VALUES ('" + name + "', " + std::to_string(value) + ")";
  }

  // An index over what stands in the table: its words are kept once. Merging while rows come in costs half as much again.
  void add_search(const Search& search) {
    const auto found = std::find_if(setup_.tables.begin(), setup_.tables.end(), [&](const Table& table) { return table.name == search.table; });
    if (found == setup_.tables.end()) {
      return;
    }
    Index index;
    std::string columns;
    std::string values;
    for (const std::string_view name : search.columns) {
      if (const std::size_t column = pressmill::place_of(*found, name); column < found->columns.size()) {
        index.columns.push_back(column);
        columns += (columns.empty() ? "" : ", ") + std::string(name);
        values += ", ?";
      }
    }
    if (columns.empty()) {
      return;
    }
    const std::string table(search.table);
    // Datasette and sqlite-utils know the index of a table by content="NAME", in these marks.
    database_.run("CREATE VIRTUAL TABLE " + table + "_fts USING fts5(" + columns + ", content=" + quoted(table) +
                  ", tokenize='unicode61 remove_diacritics 2')");
    constexpr int kHash = 8 << 20;  // bytes of words held before they are written
    database_.run(setting(table, "automerge", 0) + ";" + setting(table, "hashsize", kHash));
    index.insert = database_.prepare("INSERT INTO " + table + "_fts (rowid, " + columns + ") VALUES (?" + values + ")");
    searches_[place_of(*found)] = index;
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
  std::vector<Index> searches_;         // by table
};

}  // namespace

std::unique_ptr<Format> make_sqlite(const FormatSetup& setup) { return std::make_unique<SqliteFormat>(setup); }

}  // namespace pressmill
