#pragma once

#include <algorithm>
#include <array>
#include <bit>
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
  // The bits of the entries that may begin at one token.
  struct Here {
    unsigned alone = 0;   // that are this word and no more
    unsigned longer = 0;  // that go on with the next word
    unsigned any() const { return alone | longer; }
  };

  // words: how many the vocabulary has; wanted: the bits that each() looks for.
  explicit EntryStarts(std::size_t words, unsigned wanted = 0) : wanted_(wanted), bits_(words), begins_(words) {}

  // Gives the entries of `lexicon` the bit that `bit_of(entry)` says; 0: none.
  template <class BitOf>
  void add(const Lexicon& lexicon, BitOf bit_of) {
    lexicon.each_beginning([&](std::uint32_t entry, Vocabulary::Word first, Vocabulary::Word second) {
      const std::uint64_t bit = static_cast<std::uint16_t>(bit_of(entry));
      begins_[first] = (bit & wanted_) != 0 ? 1 : begins_[first];
      if (second == Vocabulary::kUnknown) {
        bits_[first] |= bit;
      } else {
        bits_[first] |= bit << kFirst;
        bits_[second] |= bit << kSecond;
      }
    });
  }

  // REQUIRES: there is such a token.
  Here at(std::span<const Token> tokens, std::size_t at) const {
    const std::uint64_t here = bits_[tokens[at].word], next = at + 1 < tokens.size() ? bits_[tokens[at + 1].word] : 0;
    return {static_cast<unsigned>(here & kBits), static_cast<unsigned>(here >> kFirst & next >> kSecond & kBits)};
  }

  // The bits of all tokens together.
  unsigned of_all(std::span<const Token> tokens) const {
    std::uint64_t alone = 0, longer = 0, before = 0;
#pragma GCC unroll 4
    for (const Token& token : tokens) {
      const std::uint64_t here = bits_[token.word];
      alone |= here;
      longer |= here & before;
      before = here << (kSecond - kFirst);  // entries that begin with that word meet those whose second word the next one is
    }
    return static_cast<unsigned>((alone | longer >> kSecond) & kBits);
  }

  // Calls visit(token number, bits) for each token at which a wanted entry may begin. Most tokens are none of them, and that can't be foreseen:
  // it is found out for many at once, without a branch each.
  template <class Visit>
  void each(std::span<const Token> tokens, Visit visit) const {
    constexpr std::size_t kAtOnce = 64;
    for (std::size_t from = 0; from < tokens.size(); from += kAtOnce) {
      const std::size_t size = std::min(kAtOnce, tokens.size() - from);
      std::uint64_t some = 0;
#pragma GCC unroll 8
      for (std::size_t i = 0; i < size; ++i) {
        some |= std::uint64_t{begins_[tokens[from + i].word]} << i;
      }
      std::array<std::size_t, kAtOnce> places;
      std::array<unsigned, kAtOnce> bits;
      std::size_t found = 0;
      for (; some != 0; some &= some - 1) {
        places[found] = from + static_cast<std::size_t>(std::countr_zero(some));
        bits[found] = at(tokens, places[found]).any() & wanted_;
        found += bits[found] != 0 ? 1 : 0;
      }
      for (std::size_t i = 0; i < found; ++i) {
        visit(static_cast<std::uint32_t>(places[i]), bits[i]);
      }
    }
  }

 private:
  // What is known of a word, in one number: sixteen bits of entries that are the word, of those that begin with it and go on, of those whose second word it is.
  static constexpr std::uint64_t kBits = 0xFFFF;
  static constexpr unsigned kFirst = 16, kSecond = 32;
  unsigned wanted_;
  std::vector<std::uint64_t> bits_;   // by word
  std::vector<std::uint8_t> begins_;  // by word: 1 where a wanted entry begins with it, alone or not; a table that stays in the nearest memory
};

}  // namespace pressmill
