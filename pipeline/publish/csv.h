#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/json.h"

namespace pressmill {

// One row of CSV after the other (RFC 4180: CRLF behind each, fields quoted where they must be), UTF-8 without a byte-order mark. Null is an empty field; an
// empty string is "", so that the two can be told apart.
class CsvRow {
 public:
  void add(std::string_view field);
  void add_null();
  void add(const Json& scalar);
  void end();  // ends the row; the next one follows

  const std::string& text() const { return text_; }
  void clear() { text_.clear(); }

 private:
  void separate();
  std::string text_;
  bool first_ = true;
};

}  // namespace pressmill
