#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/rules.h"

namespace pressmill {

// Says which words of a text are names where its capitals were lost: "inspectors of larkspur grange care home told sir michael pell". Only Token::capital
// changes, the text stays as it is. A text that has capitals inside its sentences is left alone.
//
// Truecasing (Lita, Ittycheriah, Roukos, Kambhatla: tRuEcasIng, ACL 2003), by what stands around a word instead of a trained model: behind a title or a first
// name stands a surname; a service that no article leads is called by its name; what was a name once is one throughout. Words that no lexicon knows make
// names, others don't.
//
// Const after it is made; any thread. Linear in the text. REQUIRES: the rules outlive it.
class TrueCase {
 public:
  explicit TrueCase(const Rules& rules);

  void restore(std::string_view text, Layout& layout) const;

 private:
  enum Class : std::uint16_t {
    kFunction = 1,      // holds a sentence together: the, of, was, which
    kPlain = 2,         // a verb, a noun or what describes one: no part of a name
    kSays = 4,          // a reporting verb
    kTitle = 8,         // Sir, Dr, Cllr
    kFirst = 16,        // a first name
    kRole = 32,         // manager, governor
    kPlace = 64,        // house, park: part of a name behind one
    kArticle = 128,     // a, an, the
    kIndefinite = 256,  // a, an
    kBeforeName = 512,  // HMP, Ysgol: the name follows
    kPossessive = 1024,
    kHonorific = 2048,  // Mr, Mrs
    kAnd = 4096
  };
  class Restorer;

  void add(const Lexicon& lexicon, std::uint16_t classes);
  unsigned classes_of(const Token& token) const { return token.word < classes_.size() ? classes_[token.word] : 0U; }

  const Lexicon& services_;
  std::vector<std::uint16_t> classes_;  // by word
};

}  // namespace pressmill
