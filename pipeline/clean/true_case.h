#pragma once

#include <string_view>

#include "pipeline/clean/word_classes.h"
#include "pipeline/document/document.h"
#include "pipeline/document/rules.h"

namespace pressmill {

// Says which words of a text are names where its capitals were lost: "inspectors of larkspur grange care home told sir michael pell". Only Token::capital
// changes, the text stays as it is. A text that has capitals inside its sentences is left alone, and so is one of a few words.
//
// Truecasing (Lita, Ittycheriah, Roukos, Kambhatla: tRuEcasIng, ACL 2003), by what stands around a word instead of a trained model: behind a title or a first
// name stands a surname; a service that no article leads is called by its name (caseless_names.h); what was a name once is one throughout. Words that no
// lexicon knows make names, others don't (word_classes.h).
//
// Const after it is made; any thread. Linear in the text. REQUIRES: the rules outlive it.
class TrueCase {
 public:
  explicit TrueCase(const Rules& rules) : classes_(rules), services_(rules.lexicon("services")) {}

  void restore(std::string_view text, Layout& layout) const;

 private:
  WordClasses classes_;
  const Lexicon& services_;
};

}  // namespace pressmill
