#include "pipeline/text/lexicon.h"

#include <algorithm>

namespace pressmill {
namespace {

// The phrase as the words that texts are cut into, each known from now on; empty where one is longer than any word that is looked up.
std::vector<Vocabulary::Word> words_of(std::string_view phrase, Vocabulary& vocabulary) {
  std::vector<Vocabulary::Word> out;
  for (const Token& token : tokenize(phrase, vocabulary)) {
    vocabulary.add(token.span.of(phrase));
    out.push_back(vocabulary.find(token.span.of(phrase)));
    if (out.back() == Vocabulary::kUnknown) {
      return {};
    }
  }
  return out;
}

}  // namespace

Lexicon::Lexicon(std::vector<Entry> entries, Vocabulary& vocabulary) : entries_(std::move(entries)) {
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const std::vector<Vocabulary::Word> words = words_of(entries_[i].phrase, vocabulary);
    if (words.empty()) {
      continue;
    }
    const Vocabulary::Word first = words.front();
    group_of_.resize(std::max<std::size_t>(group_of_.size(), first + 1), kNoGroup);
    if (group_of_[first] == kNoGroup) {
      group_of_[first] = static_cast<std::uint32_t>(groups_.size());
      groups_.emplace_back();
    }
    Group& group = groups_[group_of_[first]];
    if (words.size() == 1 && group.single == kNoEntry) {
      group.single = i;
    }
    if (words.size() > 1) {
      group.seconds |= bit_of(words[1]);
      group.phrases.push_back({words[1], static_cast<std::uint32_t>(words_.size()), static_cast<std::uint32_t>(words.size() - 1), i});
      words_.insert(words_.end(), words.begin() + 1, words.end());
    }
  }
  for (Group& group : groups_) {
    std::stable_sort(group.phrases.begin(), group.phrases.end(),
                     [](const Phrase& a, const Phrase& b) { return a.second != b.second ? a.second < b.second : a.size > b.size; });
  }
}

std::optional<Lexicon::Found> Lexicon::longest(const Group& group, std::span<const Token> behind) const {
  const Vocabulary::Word next = behind.empty() ? Vocabulary::kUnknown : behind.front().word;
  const auto same = [](Vocabulary::Word wanted, const Token& token) { return wanted == token.word; };
  const auto begin = std::partition_point(group.phrases.begin(), group.phrases.end(), [next](const Phrase& phrase) { return phrase.second < next; });
  for (auto phrase = begin; phrase != group.phrases.end() && phrase->second == next; ++phrase) {
    const auto rest = words_.begin() + phrase->begin;
    if (phrase->size <= behind.size() && std::equal(rest, rest + phrase->size, behind.begin(), same)) {
      return Found{entries_[phrase->entry].value, phrase->size + 1, phrase->entry};
    }
  }
  return group.single == kNoEntry ? std::nullopt : std::optional(Found{entries_[group.single].value, 1, group.single});
}

}  // namespace pressmill
