#include "pipeline/text/lexicon.h"

#include <algorithm>
#include <bit>

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
  Phrases phrases;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    if (const std::vector<Vocabulary::Word> words = words_of(entries_[i].phrase, vocabulary); !words.empty()) {
      add_entry(i, entries_[i].value, words, phrases);
    }
  }
  lay_out(phrases);
}

Lexicon::Lexicon(std::span<const Lexicon* const> lexicons) {
  Phrases phrases;
  std::uint32_t before = 0;  // entries of the lexicons before
  std::vector<Vocabulary::Word> words;
  for (const Lexicon* one : lexicons) {
    for (Vocabulary::Word word = 0; word < one->group_of_.size(); ++word) {
      const Group* group = one->group_of(word);
      if (group == nullptr) {
        continue;
      }
      if (group->single != kNoEntry) {
        add_entry(before + group->single, group->value, {&word, 1}, phrases);
      }
      for (std::uint32_t i = group->begin; i < group->end; ++i) {
        const Phrase& phrase = one->phrases_[i];
        words.assign(1, word);
        words.insert(words.end(), one->words_.begin() + phrase.begin, one->words_.begin() + phrase.begin + phrase.size);
        add_entry(before + phrase.entry, phrase.value, words, phrases);
      }
    }
    before += static_cast<std::uint32_t>(one->entries_.size());
  }
  lay_out(phrases);
}

void Lexicon::add_entry(std::uint32_t entry, std::string_view value, std::span<const Vocabulary::Word> words, Phrases& phrases) {
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
    phrases[group_of_[first]].push_back({words[1], static_cast<std::uint32_t>(words_.size()), static_cast<std::uint32_t>(words.size() - 1), entry, value});
    words_.insert(words_.end(), words.begin() + 1, words.end());
  } else if (group.single == kNoEntry) {
    group.single = entry;
    group.value = value;
  }
}

// The phrases of each group behind one another, and a table of the pairs of words with which they begin.
void Lexicon::lay_out(Phrases& phrases) {
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    std::stable_sort(phrases[i].begin(), phrases[i].end(),
                     [](const Phrase& a, const Phrase& b) { return a.second != b.second ? a.second < b.second : a.size > b.size; });
    groups_[i].begin = static_cast<std::uint32_t>(phrases_.size());
    phrases_.insert(phrases_.end(), phrases[i].begin(), phrases[i].end());
    groups_[i].end = static_cast<std::uint32_t>(phrases_.size());
  }
  const std::size_t places = std::bit_ceil(2 * phrases_.size() + 2);
  pairs_.resize(places);
  pairs_shift_ = 64U - static_cast<unsigned>(std::countr_zero(places));
  for (Vocabulary::Word word = 0; word < group_of_.size(); ++word) {
    if (const Group* group = group_of(word)) {
      add_pairs(word, *group);
    }
  }
}

void Lexicon::add_pairs(Vocabulary::Word first, const Group& group) {
  for (std::uint32_t begin = group.begin, end = begin; begin < group.end; begin = end) {
    const Vocabulary::Word second = phrases_[begin].second;
    while (end < group.end && phrases_[end].second == second) {
      ++end;
    }
    std::size_t place = place_of(first, second);
    while (pairs_[place].begin != pairs_[place].end) {
      place = (place + 1) & (pairs_.size() - 1);
    }
    pairs_[place] = {first, second, begin, end};
  }
}

std::optional<Lexicon::Found> Lexicon::longest(const Group& group, std::span<const Token> tokens) const {
  if (tokens.size() > 1) {
    const Vocabulary::Word first = tokens[0].word, second = tokens[1].word;
    std::size_t place = place_of(first, second);
    while (pairs_[place].begin != pairs_[place].end && (pairs_[place].first != first || pairs_[place].second != second)) {
      place = (place + 1) & (pairs_.size() - 1);
    }
    for (std::uint32_t at = pairs_[place].begin; at < pairs_[place].end; ++at) {
      const Phrase& phrase = phrases_[at];
      std::uint32_t same = 1;  // words behind the first
      while (same < phrase.size && same + 1 < tokens.size() && words_[phrase.begin + same] == tokens[same + 1].word) {
        ++same;
      }
      if (same == phrase.size) {
        return Found{phrase.value, phrase.size + 1, phrase.entry};
      }
    }
  }
  return group.single == kNoEntry ? std::nullopt : std::optional(Found{group.value, 1, group.single});
}

}  // namespace pressmill
