#include "pipeline/store/store.h"

#include <filesystem>

#include "pipeline/document/json.h"
#include "pipeline/store/compress.h"
#include "pipeline/store/connection.h"

namespace pressmill {
namespace {

using namespace Poco::Data::Keywords;
using Blob = Poco::Data::BLOB;
using Text = Poco::Nullable<std::string>;

constexpr const char* kTables = R"(
CREATE TABLE note (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL, wanted_id TEXT NOT NULL,
  path TEXT, url TEXT, title TEXT, published TEXT, retrieved TEXT,
  encoding TEXT NOT NULL, media_type TEXT NOT NULL, problems TEXT NOT NULL,
  survey_fingerprint TEXT NOT NULL DEFAULT '', clean_sha256 TEXT NOT NULL DEFAULT '', signature BLOB NOT NULL DEFAULT x'',
  id TEXT NOT NULL DEFAULT '', record_fingerprint TEXT NOT NULL DEFAULT '',
  source BLOB NOT NULL, record BLOB NOT NULL DEFAULT x'',
  UNIQUE (sha256, wanted_id)
) STRICT;
CREATE TABLE aside (
  place TEXT NOT NULL, stage TEXT NOT NULL, reason TEXT NOT NULL, sha256 TEXT NOT NULL, fingerprint TEXT NOT NULL,
  PRIMARY KEY (place, stage, reason, sha256)
) STRICT, WITHOUT ROWID;
)";

Blob blob(std::string_view bytes) { return {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()}; }  // NOLINT: the bytes are the bytes
std::string_view bytes_of(const Blob& blob) {
  return {reinterpret_cast<const char*>(blob.rawContent()), blob.size()};  // NOLINT: the bytes are the bytes
}
std::string text(std::string_view view) { return std::string(view); }
Text nullable(const std::optional<std::string>& value) { return value ? Text(*value) : Text(); }
Text nullable(const std::optional<Date>& value) { return value ? Text(iso_date(*value)) : Text(); }
std::optional<std::string> optional(const Text& value) { return value.isNull() ? std::nullopt : std::optional(value.value()); }

std::string problems_json(const std::vector<Problem>& problems) {
  JsonWriter out;
  out.begin_array();
  for (const Problem& problem : problems) {
    out.begin_object();
    out.field("code", problem.code);
    out.field("detail", problem.detail);
    out.field("count", static_cast<std::int64_t>(problem.count));
    out.end_object();
  }
  out.end_array();
  return std::move(out).take();
}

// Encodings and media types are names of this program; a stored one is mapped back to the constant.
std::string_view constant(const std::string& name) {
  for (const std::string_view known : {"utf-8", "utf-16le", "utf-16be", "windows-1252", "text/plain", "application/json"}) {
    if (known == name) {
      return known;
    }
  }
  throw StoreError("the store names an encoding that this version doesn't know: " + name);
}

}  // namespace

// What is asked for each document is bound to these. An empty blob is bound as NULL.
struct Store::Statements {
  explicit Statements(Poco::Data::Session& session)
      : find((session << "SELECT key, path FROM document WHERE sha256=? AND wanted_id=?", use(sha256), use(id), into(found), into(path))),
        insert((session << "INSERT INTO document (sha256,wanted_id,path,url,title,published,retrieved,encoding,media_type,problems,survey_fingerprint,"
                           "clean_sha256,signature,id,record_fingerprint,source,record) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,coalesce(?,x'')) ON CONFLICT "
                           "DO NOTHING",
                use(sha256), use(id), use(path), use(url), use(title), use(published), use(retrieved), use(encoding), use(media_type), use(problems),
                use(survey_fingerprint), use(clean_sha256), use(signature), use(record_id), use(record_fingerprint), use(source), use(record))),
        select_record((session << "SELECT record FROM document WHERE key=?", use(key), into(record))) {}

  std::string sha256, id, encoding, media_type, problems, survey_fingerprint, clean_sha256, record_id, record_fingerprint;
  Text path, url, title, published, retrieved;
  Blob signature, source, record;
  Poco::Nullable<Poco::Int64> found;
  Poco::Int64 key = 0;
  Poco::Data::Statement find, insert, select_record;
};

namespace {

// SQLite takes a file name as a URI, in which some characters are written as %XX; immutable: no lock or index file is made beside it.
std::string read_only_uri(const std::string& path) {
  std::string out = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      out += c == '%' ? "%25" : c == '?' ? "%3f" : "%23";
    } else {
      out += c;
    }
  }
  return out + "?mode=ro" + (std::filesystem::exists(path + "-wal") ? "" : "&immutable=1");
}

}  // namespace

Store::Store(const std::string& path, Mode mode) {
  try {
    db_ = std::make_unique<Connection>(path, mode == Mode::read_only ? read_only_uri(path) : path);
    auto& session = db_->session;
    if (mode == Mode::read_write) {
      session << "PRAGMA journal_mode=WAL", now;
      session << "PRAGMA synchronous=NORMAL", now;
      session << "PRAGMA cache_size=-8192", now;
    }
    int version = 0;
    session << "PRAGMA user_version", into(version), now;
    int tables = 0;
    session << "SELECT count(*) FROM sqlite_master", into(tables), now;
    if (version == 0 && tables == 0) {
      if (mode == Mode::read_only) {
        throw StoreError(path + ": holds nothing yet: the run that began it was cut off; run again");
      }
      make_tables();
    } else if (version != kVersion) {
      throw StoreError(path + ": a store of version " + std::to_string(version) + ", and this program writes " + std::to_string(kVersion) +
                       "; take another OUT, or the program that made it");
    }
  } catch (const Poco::Exception& error) {
    throw StoreError(path + ": can't be opened: " + in_words(error));
  }
}

void Store::make_tables() {
  db_->begin();
  const std::string all = kTables;
  for (std::size_t at = 0, end = all.find(";\n"); end != std::string::npos; at = end + 2, end = all.find(";\n", at)) {
    db_->session << all.substr(at, end - at), now;
  }
  db_->session << "PRAGMA user_version=" + std::to_string(kVersion), now;
  commit();
}

Store::~Store() = default;

std::optional<std::string> Store::note(std::string_view name) const {
  return db_->guarded("note", [&] {
    Text value;
    std::string key = text(name);
    db_->session << "SELECT value FROM note WHERE name=?", use(key), into(value), now;
    return optional(value);
  });
}

void Store::set_note(std::string_view name, std::string_view value) {
  db_->guarded("note", [&] {
    db_->begin();
    std::string key = text(name);
    std::string what = text(value);
    db_->session << "INSERT INTO note VALUES (?,?) ON CONFLICT (name) DO UPDATE SET value=excluded.value", use(key), use(what), now;
  });
}

Store::Statements& Store::statements() const {
  if (!statements_) {
    statements_ = std::make_unique<Statements>(db_->session);
  }
  return *statements_;
}

std::optional<Store::Found> Store::find(std::string_view sha256, std::string_view wanted_id) const {
  return db_->guarded("find", [&]() -> std::optional<Found> {
    Statements& s = statements();
    s.sha256 = sha256;
    s.id = wanted_id;
    s.found.clear();
    s.find.execute();
    return s.found.isNull() ? std::nullopt : std::optional(Found{s.found.value(), optional(s.path)});
  });
}

bool Store::add(const Document& document, const Surveyed& surveyed) {
  return db_->guarded("add", [&] {
    db_->begin();
    Statements& s = statements();
    const Origin& origin = document.origin;
    s.sha256 = origin.sha256;
    s.id = origin.id;
    s.path = nullable(origin.path);
    s.url = nullable(origin.url);
    s.title = nullable(origin.title);
    s.published = nullable(origin.published);
    s.retrieved = nullable(origin.retrieved);
    s.encoding = origin.encoding;
    s.media_type = origin.media_type;
    s.problems = problems_json(document.problems);
    s.survey_fingerprint = surveyed.fingerprint;
    s.clean_sha256 = surveyed.clean_sha256;
    s.signature = blob(surveyed.signature);
    s.record_id = surveyed.packed_record.empty() ? std::string() : origin.id;
    s.record_fingerprint = surveyed.packed_record.empty() ? std::string_view() : surveyed.record_fingerprint;
    s.source = blob(surveyed.packed_source);
    s.record = blob(surveyed.packed_record);
    return s.insert.execute() == 1;
  });
}

void Store::set_path(Key key, std::string_view path) {
  db_->guarded("path", [&] {
    db_->begin();
    std::string value = text(path);
    Poco::Int64 row = key;
    db_->session << "UPDATE document SET path=? WHERE key=?", use(value), use(row), now;
  });
}

void Store::set_survey(Key key, std::string_view fingerprint, std::string_view clean_sha256, std::string_view signature) {
  db_->guarded("survey", [&] {
    db_->begin();
    std::string print = text(fingerprint);
    std::string sha = text(clean_sha256);
    Blob sign = blob(signature);
    Poco::Int64 row = key;
    db_->session << "UPDATE document SET survey_fingerprint=?, clean_sha256=?, signature=? WHERE key=?", use(print), use(sha), use(sign), use(row), now;
  });
}

void Store::set_record(Key key, std::string_view id, std::string_view fingerprint, std::string_view record) {
  db_->guarded("record", [&] {
    db_->begin();
    std::string name = text(id);
    std::string print = text(fingerprint);
    Blob packed = blob(record.empty() ? std::string() : compress(record));
    Poco::Int64 row = key;
    db_->session << "UPDATE document SET id=?, record_fingerprint=?, record=? WHERE key=?", use(name), use(print), use(packed), use(row), now;
  });
}

void Store::remove(Key key) {
  db_->guarded("remove", [&] {
    db_->begin();
    Poco::Int64 row = key;
    db_->session << "DELETE FROM document WHERE key=?", use(row), now;
  });
}

void Store::each_row(const std::function<void(const Row&)>& visit) const {
  db_->guarded("list", [&] {
    Poco::Int64 key = 0;
    Row row;
    Text path;
    Blob signature;
    Poco::Data::Statement select(db_->session);
    select << "SELECT key,sha256,wanted_id,path,survey_fingerprint,clean_sha256,signature,id,record_fingerprint FROM document ORDER BY sha256,wanted_id",
        into(key), into(row.sha256), into(row.wanted_id), into(path), into(row.survey_fingerprint), into(row.clean_sha256), into(signature), into(row.id),
        into(row.record_fingerprint), range(0, 1);
    each(select, [&] {
      row.key = key;
      row.path = optional(path);
      row.signature = bytes_of(signature);
      visit(row);
    });
  });
}

void Store::each_name(const std::function<void(std::string_view, std::string_view)>& visit) const {
  db_->guarded("list", [&] {
    std::string sha256, wanted_id;
    Poco::Data::Statement select(db_->session);
    select << "SELECT sha256,wanted_id FROM document ORDER BY sha256,wanted_id", into(sha256), into(wanted_id), range(0, 1);
    each(select, [&] { visit(sha256, wanted_id); });
  });
}

void Store::each_place(const std::function<void(const Place&)>& visit) const {
  db_->guarded("list", [&] {
    Poco::Int64 key = 0;
    Place place;
    Text path;
    Poco::Data::Statement select(db_->session);
    select << "SELECT key,sha256,wanted_id,survey_fingerprint,path FROM document", into(key), into(place.sha256), into(place.wanted_id),
        into(place.survey_fingerprint), into(path), range(0, 1);
    each(select, [&] {
      place.key = key;
      place.path = optional(path);
      visit(place);
    });
  });
}

Document Store::document(Key key) const {
  return db_->guarded("read", [&] {
    Document out;
    Text path, url, title, published, retrieved;
    std::string encoding, media_type, problems;
    Blob source;
    Poco::Int64 row = key;
    db_->session << "SELECT sha256,wanted_id,path,url,title,published,retrieved,encoding,media_type,problems,source FROM document WHERE key=?", use(row),
        into(out.origin.sha256), into(out.origin.id), into(path), into(url), into(title), into(published), into(retrieved), into(encoding), into(media_type),
        into(problems), into(source), now;
    out.origin.path = optional(path);
    out.origin.url = optional(url);
    out.origin.title = optional(title);
    out.origin.published = published.isNull() ? std::nullopt : parse_iso_date(published.value());
    out.origin.retrieved = retrieved.isNull() ? std::nullopt : parse_iso_date(retrieved.value());
    out.origin.encoding = constant(encoding);
    out.origin.media_type = constant(media_type);
    const Json list = parse_json(problems);
    for (const Json& problem : list.items()) {
      out.problems.push_back({text(problem["code"].text()), text(problem["detail"].text()), static_cast<std::uint64_t>(problem["count"].number(1))});
    }
    out.source = expand(bytes_of(source));
    return out;
  });
}

std::string Store::record(Key key) const {
  return db_->guarded("read", [&] {
    Statements& s = statements();
    s.key = key;
    s.select_record.execute();
    return s.record.size() == 0 ? std::string() : expand(bytes_of(s.record));
  });
}

std::size_t Store::count() const {
  return db_->guarded("count", [&] {
    Poco::Int64 n = 0;
    db_->session << "SELECT count(*) FROM document", into(n), now;
    return static_cast<std::size_t>(n);
  });
}

std::string Store::latest_retrieved() const {
  return db_->guarded("read", [&] {
    Text latest;
    db_->session << "SELECT max(retrieved) FROM document", into(latest), now;
    return latest.isNull() ? std::string() : latest.value();
  });
}

void Store::commit() {
  db_->guarded("commit", [&] {
    if (db_->in_transaction) {
      db_->session << "COMMIT", now;
      db_->in_transaction = false;
    }
  });
}

}  // namespace pressmill
