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
  std::size_t size() const { return count_ + 1; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    Word word = kUnknown;               // kUnknown: free
    std::uint32_t begin = 0, size = 0;  // of its folded form in texts_
  };
  std::size_t slot_of(std::string_view folded, std::uint64_t hash) const;
  void grow();

  std::vector<Slot> slots_;
  std::string texts_;
  std::uint32_t count_ = 0;
};

}  // namespace pressmill
