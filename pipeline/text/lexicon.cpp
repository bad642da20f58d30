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
  std::vector<std::vector<Phrase>> phrases;  // by group
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    if (const std::vector<Vocabulary::Word> words = words_of(entries_[i].phrase, vocabulary); !words.empty()) {
      add_entry(i, words, phrases);
    }
  }
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    std::stable_sort(phrases[i].begin(), phrases[i].end(),
                     [](const Phrase& a, const Phrase& b) { return a.second != b.second ? a.second < b.second : a.size > b.size; });
    groups_[i].begin = static_cast<std::uint32_t>(phrases_.size());
    phrases_.insert(phrases_.end(), phrases[i].begin(), phrases[i].end());
    groups_[i].end = static_cast<std::uint32_t>(phrases_.size());
  }
  seconds_.reserve(phrases_.size());
  for (const Phrase& phrase : phrases_) {
    seconds_.push_back(phrase.second);
  }
}

void Lexicon::add_entry(std::uint32_t entry, const std::vector<Vocabulary::Word>& words, std::vector<std::vector<Phrase>>& phrases) {
  const Vocabulary::Word first = words.front();
  group_of_.resize(std::max<std::size_t>(group_of_.size(), first + 1), kNoGroup);
  if (group_of_[first] == kNoGroup) {
    group_of_[first] = static_cast<std::uint32_t>(groups_.size());
    groups_.emplace_back();
    phrases.emplace_back();
  }
  Group& group = groups_[group_of_[first]];
  if (words.size() > 1) {
    group.seconds |= bit_of(words[1]);
    phrases[group_of_[first]].push_back(
        {words[1], static_cast<std::uint32_t>(words_.size()), static_cast<std::uint32_t>(words.size() - 1), entry, entries_[entry].value});
    words_.insert(words_.end(), words.begin() + 1, words.end());
  } else if (group.single == kNoEntry) {
    group.single = entry;
    group.value = entries_[entry].value;
  }
}

std::optional<Lexicon::Found> Lexicon::longest(const Group& group, std::span<const Token> behind) const {
  const Vocabulary::Word next = behind.empty() ? Vocabulary::kUnknown : behind.front().word;
  const auto same = [](Vocabulary::Word wanted, const Token& token) { return wanted == token.word; };
  const Vocabulary::Word* second = seconds_.data() + group.begin;
  for (std::size_t size = group.end - group.begin, half = 0; size > 0; size -= half) {  // where the next word would stand: no branch that can't be foreseen
    half = (size + 1) / 2;
    second += second[half - 1] < next ? half : 0;
  }
  for (auto at = static_cast<std::size_t>(second - seconds_.data()); at < group.end && seconds_[at] == next; ++at) {
    const Phrase& phrase = phrases_[at];
    const auto rest = words_.begin() + phrase.begin;
    if (phrase.size <= behind.size() && std::equal(rest + 1, rest + phrase.size, behind.begin() + 1, same)) {
      return Found{phrase.value, phrase.size + 1, phrase.entry};
    }
  }
  return group.single == kNoEntry ? std::nullopt : std::optional(Found{group.value, 1, group.single});
}

}  // namespace pressmill
