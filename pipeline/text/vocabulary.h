#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace pressmill {

// Numbers for the words, figures and marks that any lexicon knows, so that a text's tokens are looked up once and every lexicon is then an array.
// Filled while rules load, const afterwards (any number of threads).
class Vocabulary {
 public:
  using Word = std::uint32_t;
  static constexpr Word kUnknown = 0;

  Word add(std::string_view word);         // lower-cased by the caller or not: it is lower-cased here; ’ counts as '
  Word find(std::string_view word) const;  // kUnknown where no lexicon holds it
  std::size_t size() const { return numbers_.size() + 1; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_map<std::string, Word, Hash, std::equal_to<>> numbers_;
  std::array<Word, 128> of_ascii_{};  // what is one ASCII character, by its lower case: most marks of a text
};

}  // namespace pressmill
