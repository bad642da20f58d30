#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
    std::uint32_t entry = 0;   // index into entries()
  };

  Lexicon() = default;
  Lexicon(const Lexicon&) = delete;  // a group's value lies in entries_
  Lexicon(Lexicon&&) noexcept = default;
  Lexicon& operator=(const Lexicon&) = delete;
  Lexicon& operator=(Lexicon&&) noexcept = default;
  ~Lexicon() = default;
  // REQUIRES: `vocabulary` is the one that texts will be cut with; it gets the words of the entries.
  Lexicon(std::vector<Entry> entries, Vocabulary& vocabulary);
  // Several as one, for who asks all of them at each token: the longest entry of all, of two as long the one of the lexicon named first. An entry's index is
  // that in the rows of entries() of all, one behind the other; its own entries() are none. REQUIRES: they outlive it.
  explicit Lexicon(std::span<const Lexicon* const> lexicons);

  // The longest entry that begins at tokens[at]; it may hold figures and marks. None behind the last token.
  std::optional<Found> at(std::span<const Token> tokens, std::size_t at) const {
    const Group* group = at < tokens.size() ? group_of(tokens[at].word) : nullptr;
    if (group == nullptr) {
      return std::nullopt;
    }
    if ((group->seconds & bit_of(at + 1 < tokens.size() ? tokens[at + 1].word : Vocabulary::kUnknown)) != 0) {
      return longest(*group, tokens.subspan(at));
    }
    return group->single == kNoEntry ? std::nullopt : std::optional(Found{group->value, 1, group->single});
  }

  // The value of a single word; none where the lexicon doesn't hold it as an entry of its own.
  std::optional<std::string_view> of(Vocabulary::Word word) const {
    const Group* group = group_of(word);
    return group == nullptr || group->single == kNoEntry ? std::nullopt : std::optional(group->value);
  }
  bool has(Vocabulary::Word word) const { return of(word).has_value(); }
  bool begins(Vocabulary::Word word) const { return group_of(word) != nullptr; }  // whether an entry begins with it

  const std::vector<Entry>& entries() const { return entries_; }

  // Calls visit(entry, first word, second word) for each entry, the second word kUnknown where there is none.
  template <class Visit>
  void each_beginning(Visit visit) const {
    for (Vocabulary::Word word = 0; word < group_of_.size(); ++word) {
      const Group* group = group_of(word);
      if (group == nullptr) {
        continue;
      }
      if (group->single != kNoEntry) {
        visit(group->single, word, Vocabulary::kUnknown);
      }
      for (std::uint32_t i = group->begin; i < group->end; ++i) {
        visit(phrases_[i].entry, word, phrases_[i].second);
      }
    }
  }

 private:
  static constexpr std::uint32_t kNoEntry = 0xFFFFFFFF, kNoGroup = 0xFFFFFFFF;
  static std::uint64_t bit_of(Vocabulary::Word word) { return std::uint64_t{1} << (word % 64U); }

  // An entry of several words.
  struct Phrase {
    Vocabulary::Word second = 0;
    std::uint32_t begin = 0, size = 0;  // of the words behind the first, in words_
    std::uint32_t entry = 0;
    std::string_view value;
  };
  // The phrases that begin with the same two words: [begin, end) of phrases_. A place of an open-addressed table, free where begin is end.
  struct Pair {
    Vocabulary::Word first = 0, second = 0;
    std::uint32_t begin = 0, end = 0;
  };
  // The entries that begin with one word. What nearly every look needs lies in it, so that it costs one line of memory.
  struct Group {
    std::uint64_t seconds = 0;         // bit (second word % 64) of each phrase: nearly always this alone says that none goes on as the text does
    std::string_view value;            // of the entry that is the word alone
    std::uint32_t single = kNoEntry;   // which one that is
    std::uint32_t begin = 0, end = 0;  // its phrases in phrases_: by second word, longest first
  };
  using Phrases = std::vector<std::vector<Phrase>>;  // by group
  void add_entry(std::uint32_t entry, std::string_view value, std::span<const Vocabulary::Word> words, Phrases& phrases);
  void lay_out(Phrases& phrases);
  void add_pairs(Vocabulary::Word first, const Group& group);
  std::size_t place_of(Vocabulary::Word first, Vocabulary::Word second) const {  // where the search for a pair begins
    return ((std::uint64_t{first} << 32U | second) * 0x9E3779B97F4A7C15U) >> pairs_shift_;
  }
  std::optional<Found> longest(const Group& group, std::span<const Token> tokens) const;  // the first is the word of the group
  const Group* group_of(Vocabulary::Word word) const { return word < group_of_.size() && group_of_[word] != kNoGroup ? &groups_[group_of_[word]] : nullptr; }

  std::vector<Entry> entries_;
  std::vector<Group> groups_;
  std::vector<Phrase> phrases_;
  std::vector<Pair> pairs_;  // a power of two, at most half of it taken
  unsigned pairs_shift_ = 63;
  std::vector<Vocabulary::Word> words_;
  std::vector<std::uint32_t> group_of_;  // by word
};

}  // namespace pressmill
