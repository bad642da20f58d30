#pragma once

#include "pipeline/clean/menus.h"
#include "pipeline/clean/true_case.h"
#include "pipeline/document/document.h"
#include "pipeline/document/rules.h"

namespace pressmill {

// Stage 1: turns the source of a document into its clean text and lays it out.
//
// A line of passes; each reads the text that the one before left and gives its changes as edits, which name their rule:
//   characters → spaces → glued quotes → pages → noise → wraps → repeats → paragraphs, then names where capitals were lost (true_case.h), and sections.
// From glued quotes on it is run again where something was changed that may lay bare more, until nothing changes.
// Nothing goes without an edit: with edits() the source becomes the text exactly. Cleaning a clean text changes nothing. Const; any thread.
class Cleaner {
 public:
  explicit Cleaner(const Rules& rules);  // `rules` must outlive it

  // REQUIRES: document.source is valid UTF-8. Fills clean, layout and problems. A title that doesn't begin the text is put before it.
  void clean(Document& document) const;

 private:
  const Rules& rules_;
  const RuleSet& noise_;
  const Lexicon &abbreviations_, &prefixes_, &caption_marks_, &notes_headings_;
  MenuEntries menu_entries_;
  TrueCase true_case_;
};

}  // namespace pressmill
