#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"

namespace pressmill {

class StoreError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

inline constexpr std::string_view kDamaged = "the store is damaged; put back a copy of it, or take .pressmill away and run over all inputs again";

// What outlives a run: one row a document and one a piece of input that was set aside, in OUT/.pressmill/store.sqlite. docs/formats.md says every column; the
// version in it is checked when it is opened. A document is known by its key: the SHA-256 of its content and the id it came with.
//
// Not for several threads. Writes gather in a transaction until commit(); a process that dies leaves what the last commit left. Throws StoreError.
class Store {
 public:
  static constexpr int kVersion = 1;

  enum class Mode : std::uint8_t { read_write, read_only };

  // Opens the store, or makes it (read_only writes nothing at all and wants it to be there). Throws StoreError where it is of another version or no store.
  explicit Store(const std::string& path, Mode mode = Mode::read_write);
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  ~Store();

  using Key = std::int64_t;  // row number; means nothing outside one open store

  // What the plan looks at: everything about a document but its texts.
  struct Row {
    Key key = 0;
    std::string sha256, wanted_id;  // wanted_id: as given, or of the hash
    std::optional<std::string> path;
    std::string survey_fingerprint;  // of the rules that made clean_sha256 and signature
    std::string clean_sha256, signature;
    std::string id;                  // under which the record was written; empty: none yet
    std::string record_fingerprint;  // of the rules and the placing (id, path, problems) that made the record
  };

  std::optional<std::string> note(std::string_view name) const;  // small facts about the store itself
  void set_note(std::string_view name, std::string_view value);

  struct Found {
    Key key = 0;
    std::optional<std::string> path;
  };
  std::optional<Found> find(std::string_view sha256, std::string_view wanted_id) const;
  // What a survey found out about a new document. The record is the one under the id it came with; empty: none.
  struct Surveyed {
    std::string_view fingerprint, clean_sha256, signature;
    std::string_view record_fingerprint;
    std::string_view packed_source, packed_record;  // by compress(), which a worker may do
  };
  bool add(const Document& document, const Surveyed& surveyed);  // false, and nothing is written, where it is there already
  void set_path(Key key, std::string_view path);
  void set_survey(Key key, std::string_view fingerprint, std::string_view clean_sha256, std::string_view signature);
  void set_record(Key key, std::string_view id, std::string_view fingerprint, std::string_view record);
  void remove(Key key);

  void each_row(const std::function<void(const Row&)>& visit) const;  // in order of sha256, wanted_id
  // The same rows' names only, which reads an index and no row.
  void each_name(const std::function<void(std::string_view sha256, std::string_view wanted_id)>& visit) const;
  // What a survey compares its inputs with, as fast as the store can tell it: in no order.
  struct Place {
    Key key = 0;
    std::string sha256, wanted_id, survey_fingerprint;
    std::optional<std::string> path;
  };
  void each_place(const std::function<void(const Place&)>& visit) const;
  Document document(Key key) const;   // as it was added: source, origin, problems of decoding
  std::string record(Key key) const;  // empty: none yet
  std::size_t count() const;
  std::string latest_retrieved() const;  // the latest day of all documents, ISO; empty: none tells it

  // Input that couldn't be taken, by where it stands and what was wrong with what.
  struct Aside {
    std::string place, stage, reason, sha256;  // place: a path, or path:line; sha256 of the bytes, empty where they couldn't be read
    std::string fingerprint;                   // of rules and version: another one tries again

    std::string_view file() const;  // the place without a line
  };
  bool has_aside(const Aside& aside) const;
  void add_aside(const Aside& aside);
  void remove_aside(const Aside& aside);
  void remove_asides_of(std::string_view sha256, std::string_view stage);
  std::vector<Aside> asides() const;  // in order of place

  void commit();

 private:
  void make_tables();

  struct Connection;
  struct Statements;
  Statements& statements() const;

  std::unique_ptr<Connection> db_;
  mutable std::unique_ptr<Statements> statements_;  // made with the first document
};

}  // namespace pressmill
