#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/rules.h"

namespace pressmill {

// What the lexicons know of a single word, as one who looks for names without capitals asks it. A word may be of several classes ("grace" is a first name and
// plain); one of no class may be a name. Which lexicon gives which class is a table in word_classes.cpp.
//
// Const after it is made; any thread.
class WordClasses {
 public:
  using Set = std::uint16_t;  // of classes
  enum Class : Set {
    kFunction = 1U << 0U,    // holds a sentence together: the, of, was, which
    kPlain = 1U << 1U,       // a verb, a noun or what describes one: no part of a name by itself
    kSays = 1U << 2U,        // a reporting verb
    kTitle = 1U << 3U,       // Sir, Dr, Cllr
    kHonorific = 1U << 4U,   // of the titles: Mr, Mrs
    kFirst = 1U << 5U,       // a first name
    kRole = 1U << 6U,        // manager, governor
    kPlace = 1U << 7U,       // house, park: may stand inside a name
    kArticle = 1U << 8U,     // a, an, the
    kIndefinite = 1U << 9U,  // a, an
    kLeadsName = 1U << 10U,  // HMP, Ysgol: the name follows
    kPossessive = 1U << 11U,
    kAnd = 1U << 12U
  };
  static constexpr Set kAny = 0xFFFF;

  explicit WordClasses(const Rules& rules);

  Set of(const Token& token) const { return token.word < by_word_.size() ? by_word_[token.word] : Set{0}; }
  // Whether a word of no class, in lower case, ends as no name does: "refurbishment".
  bool ends_plainly(std::string_view word) const;

 private:
  std::vector<Set> by_word_;
  std::vector<std::string> endings_;
};

}  // namespace pressmill
