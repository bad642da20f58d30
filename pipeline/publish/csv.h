#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/json_tree.h"
#include "pipeline/publish/format.h"

namespace pressmill {

// One row of CSV after the other (RFC 4180: CRLF behind each, fields quoted where they must be), UTF-8 without a byte-order mark. Null is an empty field; an
// empty string is "", so that the two can be told apart.
class CsvRow {
 public:
  void add(const Scalar& field);
  void end();  // ends the row; the next one follows

  const std::string& text() const { return text_; }
  std::string take() && { return std::move(text_); }
  void clear() { text_.clear(); }

 private:
  void put(std::string_view field);
  std::string text_;
  bool first_ = true;
};

// One .csv a table.
std::unique_ptr<Format> make_csv(const FormatSetup& setup);

}  // namespace pressmill
