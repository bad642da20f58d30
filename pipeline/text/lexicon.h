#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/text/tokens.h"
#include "pipeline/text/vocabulary.h"

namespace pressmill {

// A list of words and phrases with a value each, as extractors ask it: what stands at this token?
// Made from lines `phrase<TAB>value` (the value may be missing). Case doesn't matter, ’ and ' are one. Const after it is made; any thread.
class Lexicon {
 public:
  struct Entry {
    std::string phrase, value;
  };
  struct Found {
    std::string_view value;
    std::uint32_t tokens = 0;  // how many the phrase takes
  };

  Lexicon() = default;
  // REQUIRES: `vocabulary` is the one that texts will be cut with; it gets the words of the entries.
  Lexicon(std::vector<Entry> entries, Vocabulary& vocabulary);

  // The longest entry that begins at tokens[at]; it may hold figures and marks.
  std::optional<Found> at(std::span<const Token> tokens, std::size_t at) const;

  // The value of a single word; none where the lexicon doesn't hold it as an entry of its own.
  std::optional<std::string_view> of(Vocabulary::Word word) const;
  bool has(Vocabulary::Word word) const { return of(word).has_value(); }

  const std::vector<Entry>& entries() const { return entries_; }

 private:
  struct Phrase {
    std::vector<Vocabulary::Word> rest;  // behind the first
    std::uint32_t entry = 0;
  };
  std::vector<Entry> entries_;
  std::unordered_map<Vocabulary::Word, std::uint32_t> single_;         // of two entries that are the same word the first counts
  std::unordered_map<Vocabulary::Word, std::vector<Phrase>> phrases_;  // longest first
  std::vector<bool> first_;                                            // by word: begins an entry
};

}  // namespace pressmill
