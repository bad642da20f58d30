#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pressmill {

// Numbers for the words that any lexicon knows, so that a text's words are looked up once and every lexicon is then an array.
// Case doesn't matter, ’ counts as '. Filled while rules load, const afterwards (any number of threads).
//
// An open-addressed table: every word of every text is asked for here, and most are not in it.
class Vocabulary {
 public:
  using Word = std::uint32_t;
  static constexpr Word kUnknown = 0;

  Word add(std::string_view word);
  Word find(std::string_view word) const;  // kUnknown where no lexicon holds it
  std::size_t size() const { return text_of_.size() + 1; }

 private:
  struct Slot {
    std::uint32_t tag = 0;  // of its hash
    Word word = kUnknown;   // kUnknown: free
  };
  struct Text {
    std::uint32_t begin = 0, size = 0;  // of a word's folded form in texts_
  };
  std::string_view text_of(Word word) const { return std::string_view(texts_).substr(text_of_[word - 1].begin, text_of_[word - 1].size); }
  Word find_short(std::uint64_t folded, std::size_t size) const;
  std::size_t slot_of(std::string_view folded, std::uint64_t hash) const;
  void grow();

  std::vector<Slot> slots_;  // small, so that all of them stay near the processor
  std::vector<Text> text_of_;
  std::string texts_;
};

}  // namespace pressmill
