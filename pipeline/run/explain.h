#pragma once

#include <string>

#include "pipeline/document/annotation.h"
#include "pipeline/document/document.h"
#include "pipeline/document/rules.h"

namespace pressmill {

// One document for a person on a terminal: the clean text with a bracket around every finding, each followed by its type and rule; what the cleaner took out,
// with its rule, where it stood; at the end the rules that came near (a literal of theirs stood in a sentence, their pattern didn't match). Control characters
// of the text are shown as escapes. `color` adds ANSI colours.
std::string explain_document(const Document& document, const Annotations& found, const Rules& rules, bool color);

}  // namespace pressmill
