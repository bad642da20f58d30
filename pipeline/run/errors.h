#pragma once

#include <stdexcept>
#include <string>

// The three outcomes of HACKING.md: nothing found is a value; a document that can't be processed is a Rejected; a set-up that is wrong is one of the others,
// which only main() catches.
namespace pressmill {

class Rejected : public std::runtime_error {  // this document; the others go on
 public:
  Rejected(std::string at_stage, const std::string& reason) : std::runtime_error(reason), stage(std::move(at_stage)) {}
  std::string stage;  // "read", "parse", "clean", "extract"
};

class UsageError : public std::runtime_error {  // exit 2
 public:
  using std::runtime_error::runtime_error;
};

class StorageError : public std::runtime_error {  // exit 5
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace pressmill
