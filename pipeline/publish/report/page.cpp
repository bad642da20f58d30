#include "pipeline/publish/report/page.h"

namespace pressmill {

PageFrame::PageFrame(Kind kind)
    : kind_(kind),
      style_(inline_assets({"report/style.css", kind == Kind::index ? "report/index.css" : "report/document.css"})),
      script_(inline_assets({kind == Kind::index ? "report/index.js" : "report/document.js"})) {}

void PageFrame::begin(Html& out, std::string_view title) const {
  out << "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
         "style-src "
      << style_.source << "; script-src " << script_.source
      << "; img-src data:; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<link rel=\"icon\" href=\"data:,\">\n<title>"
      << text(title) << "</title>\n<style>" << style_.content << "</style>\n</head>\n<body class=\""
      << (kind_ == Kind::index ? Html::Markup("index") : Html::Markup("document")) << "\">\n";
}

void PageFrame::end(Html& out) const { out << "<script>" << script_.content << "</script>\n</body>\n</html>\n"; }

}  // namespace pressmill
