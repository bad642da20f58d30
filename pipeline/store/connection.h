#pragma once

#include <Poco/Data/RecordSet.h>
#include <Poco/Data/SQLite/Connector.h>
#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/Session.h>
#include <Poco/Exception.h>

#include <string>

#include "pipeline/store/store.h"

namespace pressmill {

// What went wrong, for people. SQLite tells a full disk as an I/O error too, where it can't make its small files beside the database.
inline std::string in_words(const Poco::Exception& error) {
  namespace sqlite = Poco::Data::SQLite;
  const bool of_disk =
      dynamic_cast<const sqlite::DatabaseFullException*>(&error) != nullptr || dynamic_cast<const sqlite::IOErrorException*>(&error) != nullptr;
  if (of_disk) {
    return "the disk is full, or fails; make room there and do it again (" + error.message() + ")";
  }
  return dynamic_cast<const sqlite::CorruptImageException*>(&error) != nullptr ? std::string(kDamaged) : error.displayText();
}

// The open database of a store. Only for the sources of Store.
struct Store::Connection {
  Connection(std::string of_file, const std::string& as_opened)
      : file(std::move(of_file)), session((Poco::Data::SQLite::Connector::registerConnector(), "SQLite"), as_opened) {}

  // Runs one statement; Poco's exceptions become StoreErrors, which name the file and what failed.
  template <class Run>
  auto guarded(const char* what, Run run) -> decltype(run()) {
    try {
      return run();
    } catch (const Poco::Exception& error) {
      throw StoreError(file + ": " + what + ": " + in_words(error));
    }
  }

  void begin() {
    if (!in_transaction) {
      session << "BEGIN IMMEDIATE", Poco::Data::Keywords::now;
      in_transaction = true;
    }
  }

  std::string file;
  Poco::Data::Session session;
  bool in_transaction = false;
};

// Runs a statement that gives one row at a time into what it is bound to.
template <class Visit>
void each(Poco::Data::Statement& select, Visit visit) {
  while (!select.done() && select.execute() != 0) {
    visit();
  }
}

}  // namespace pressmill
