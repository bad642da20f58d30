#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pressmill {

// Numbers for the words that any lexicon knows, so that a text's words are looked up once and every lexicon is then an array.
// Case doesn't matter, ’ counts as '. Filled while rules load, const afterwards (any number of threads).
//
// Open-addressed tables: every word of every text is asked for here, and most are not in it.
class Vocabulary {
 public:
  using Word = std::uint32_t;
  static constexpr Word kUnknown = 0;

  Word add(std::string_view word);
  Word find(std::string_view word) const { return find(word, word.data() + word.size()); }  // kUnknown where no lexicon holds it
  Word find(std::string_view word, const char* text_end) const;                             // likewise, of a word in a text that goes on to there: faster
  std::size_t size() const { return count_ + 1; }

 private:
  // Words of up to eight ASCII bytes, which is most of them, are known by these bytes: one look at one place answers.
  struct Short {
    std::uint64_t bytes = 0;
    Word word = kUnknown;  // kUnknown: free
  };
  // The others by their hash and their text.
  struct Long {
    std::uint32_t tag = 0;
    Word word = kUnknown;
    std::uint32_t begin = 0, size = 0;  // of its folded form in texts_
  };
  Word find_short(std::uint64_t bytes) const;

  std::vector<Short> short_;
  std::vector<Long> long_;
  std::string texts_;
  std::uint32_t count_ = 0, shorts_ = 0;
};

}  // namespace pressmill
