#pragma once

#include <cstdint>
#include <string_view>

#include "pipeline/publish/report/html.h"

namespace pressmill {

// What every page of the report begins and ends with: head, style, script, and a Content-Security-Policy that allows these two by their hashes and nothing
// else. Made once; const, any thread.
class PageFrame {
 public:
  enum class Kind : std::uint8_t { index, document };
  explicit PageFrame(Kind kind);
  // "<!DOCTYPE html>" to "<body class=…>".
  void begin(Html& out, std::string_view title) const;
  void end(Html& out) const;

 private:
  Kind kind_;
  Inline style_, script_;
};

}  // namespace pressmill
