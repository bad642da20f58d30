#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pipeline/document/rules.h"

namespace pressmill {

// What a name says of a service: its own name and its kind, both in one form whatever the text uses ("Northwick YOT": northwick, youth justice service).
struct ServiceName {
  std::string own;      // in lower case; empty: the words name a kind and nobody in particular
  std::string kind;     // empty where no kind is told
  bool unique = false;  // no two of that kind have one name
  bool operator==(const ServiceName&) const = default;
};

// Reads names by the lexicon service_forms, which holds the kinds and their forms as data. Const; any thread.
class ServiceNames {
 public:
  explicit ServiceNames(const Rules::Words& words);
  ~ServiceNames();
  ServiceNames(const ServiceNames&) = delete;
  ServiceNames& operator=(const ServiceNames&) = delete;

  // `own` stays empty also where all words of the name are in small letters and none is a figure: "eight other nurseries".
  ServiceName read(std::string_view name) const;

 private:
  struct Forms;
  std::unique_ptr<const Forms> forms_;
};

}  // namespace pressmill
