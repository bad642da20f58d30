#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pipeline/text/lexicon.h"

namespace pressmill {

// At which tokens an entry of one of several lexicons may begin, told by a token and the one behind it: one look where each lexicon asked for itself, and
// "the" begins nothing just because a phrase begins with it. Lexicons are bits that the owner chooses.
// Filled once, then const; any thread.
class EntryStarts {
 public:
  explicit EntryStarts(std::size_t words) : bits_(words) {}  // words: how many the vocabulary has

  // Gives the entries of `lexicon` the bit that `bit_of(entry)` says; 0: none.
  template <class BitOf>
  void add(const Lexicon& lexicon, BitOf bit_of) {
    lexicon.each_beginning([&](std::uint32_t entry, Vocabulary::Word first, Vocabulary::Word second) {
      const auto bit = static_cast<std::uint16_t>(bit_of(entry));
      if (second == Vocabulary::kUnknown) {
        bits_[first].alone |= bit;
      } else {
        bits_[first].first |= bit;
        bits_[second].second |= bit;
      }
    });
  }

  // The bits of the entries that may begin at tokens[at]. REQUIRES: there is such a token.
  unsigned at(std::span<const Token> tokens, std::size_t at) const {
    const Bits& here = bits_[tokens[at].word];
    return here.alone | (here.first & (at + 1 < tokens.size() ? bits_[tokens[at + 1].word].second : 0U));
  }

 private:
  struct alignas(8) Bits {
    std::uint16_t alone = 0, first = 0, second = 0;  // entries that are the word; that begin with it and go on; whose second word it is
  };
  std::vector<Bits> bits_;  // by word
};

}  // namespace pressmill
