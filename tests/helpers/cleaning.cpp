#include "tests/helpers/cleaning.h"

#include <algorithm>

#include "tests/helpers/documents.h"

namespace pressmill::testing {

std::string text(std::string_view source) { return cleaned(source).text(); }

std::vector<std::pair<std::string, std::string>> removed(std::string_view source) {
  const Document document = cleaned(source);
  const auto printed = [](char c) { return c != ' ' && c != '\n' && c != '\r' && c != '\f'; };
  std::vector<std::pair<std::string, std::string>> out;
  for (const Edit& edit : document.clean.edits()) {
    const std::string_view gone = edit.span.of(document.source);
    const auto first = std::ranges::find_if(gone, printed);
    if (first != gone.end() && std::ranges::none_of(edit.with, printed)) {
      out.emplace_back(edit.rule, std::string(first, std::find_if(gone.rbegin(), gone.rend(), printed).base()));
    }
  }
  return out;
}

std::vector<std::string> sections(std::string_view source) {
  const Document document = cleaned(source);
  std::vector<std::string> out;
  out.reserve(document.layout.sections.size());
  for (const Section& section : document.layout.sections) {
    out.push_back(std::string(name_of(section.kind)) + (section.heading ? ": " + std::string(document.words(*section.heading)) : ""));
  }
  return out;
}

}  // namespace pressmill::testing
