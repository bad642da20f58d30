#pragma once

#include <array>
#include <cstddef>
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
  Word find(std::string_view word, const char* text_end) const {
    return answer(ask(word, text_end), word);
  }  // of a word in a text that goes on to there: faster

  // The same in two steps for one who has many words to find: the table is larger than the nearest memory, and ask() fetches the part that answer() will look
  // at.
  struct Asked {
    std::uint64_t bytes = 0;  // of a short word, folded; 0: another one
  };
  Asked ask(std::string_view word, const char* text_end) const;
  Asked ask(std::uint64_t letters) const;  // of a word of up to eight ASCII letters in lower case, the first one lowest
  Word answer(Asked asked, std::string_view word) const { return asked.bytes != 0 ? find_short(asked.bytes) : find_long(word); }

  std::size_t size() const { return count_ + 1; }

 private:
  // Words of up to eight ASCII bytes, which is most of them, are known by these bytes. Five share a cache line, which is compared whole: whether a word is
  // known can't be foreseen, and so is no branch.
  struct alignas(64) Bucket {
    static constexpr std::size_t kSlots = 5;
    std::array<std::uint64_t, kSlots> bytes{};  // 0: free; filled from the first on
    std::array<Word, kSlots> words{};
  };
  // The others by their hash and their text.
  struct Long {
    std::uint32_t tag = 0;
    Word word = kUnknown;
    std::uint32_t begin = 0, size = 0;  // of its folded form in texts_
  };
  Word find_short(std::uint64_t bytes) const;
  Word find_long(std::string_view word) const;
  void add_short(std::uint64_t bytes, Word word);

  std::vector<Bucket> short_;
  std::vector<Long> long_;
  std::string texts_;
  std::uint32_t count_ = 0, shorts_ = 0;
};

}  // namespace pressmill
