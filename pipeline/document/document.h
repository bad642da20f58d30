#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/layout.h"
#include "pipeline/text/edited_text.h"

namespace pressmill {

using Date = std::chrono::year_month_day;
std::optional<Date> parse_iso_date(std::string_view text);  // "YYYY-MM-DD" and a day that exists
std::string iso_date(Date date);

// Where a document came from and what it says of itself; nothing here is guessed.
struct Origin {
  std::string id;
  std::optional<std::string> title, url, path;
  std::optional<Date> published, retrieved;
  std::string sha256;  // the document's identity (CONTRACT.md), lower-case hex
  std::string_view encoding = "utf-8";
  std::string_view media_type = "text/plain";
};

// Something a reader of the record should know: broken bytes, a rule that gave up, an id used twice.
struct Problem {
  std::string code, detail;
  std::uint64_t count = 1;
};

// One document on its way through the line, filled from top to bottom. Owned by one thread at a time; extractors see it const.
struct Document {
  Origin origin;
  std::string source;  // decoded text as it came in
  EditedText clean;    // what is left after cleaning
  Layout layout;       // of clean.text()
  std::vector<Problem> problems;

  const std::string& text() const { return clean.text(); }
  std::string_view words(Span span) const { return span.of(clean.text()); }
};

}  // namespace pressmill
