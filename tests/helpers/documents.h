#pragma once

#include <string>
#include <string_view>

#include "pipeline/document/annotation.h"
#include "pipeline/document/document.h"
#include "pipeline/document/rules.h"
#include "pipeline/run/line.h"

// Small builders that the tests share.
namespace pressmill::testing {

const Rules& embedded_rules();         // loaded once
const Rules::Words& embedded_words();  // what they are made with, read once
const Line& line();                    // the whole registry over embedded_rules()

// A document of that source, cleaned and laid out by the embedded rules; `published` as "YYYY-MM-DD", or empty.
Document cleaned(std::string_view source, std::string_view published = "");

// What the whole line finds in a text.
struct Reading {
  Document document;
  Annotations found;
  std::string words(const Annotation& annotation) const { return std::string(document.words(annotation.span)); }
};
Reading read(std::string_view source, std::string_view published = "");

}  // namespace pressmill::testing
