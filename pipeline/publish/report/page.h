#pragma once

#include <string>
#include <string_view>

#include "pipeline/publish/report/html.h"

namespace pressmill {

// What every page of the report begins and ends with: head, style, script, and a Content-Security-Policy that allows these two by their hashes and nothing
// else. Made once; const, any thread.
class PageFrame {
 public:
  PageFrame();
  // "<!DOCTYPE html>" to "<body class=…>". `title` is data.
  void begin(Html& out, std::string_view title, Html::Markup body_class) const;
  void end(Html& out) const;

 private:
  Inline style_, script_;
};

}  // namespace pressmill
