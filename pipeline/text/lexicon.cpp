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
    if (words.size() == 1) {
      single_.emplace(first, i);
    }
    first_.resize(std::max<std::size_t>(first_.size(), first + 1));
    first_[first] = true;
    phrases_[first].push_back({{words.begin() + 1, words.end()}, i});
  }
  for (auto& [word, phrases] : phrases_) {
    std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) { return a.rest.size() > b.rest.size(); });
  }
}

std::optional<Lexicon::Found> Lexicon::at(std::span<const Token> tokens, std::size_t at) const {
  const Vocabulary::Word first = tokens[at].word;
  if (first >= first_.size() || !first_[first]) {
    return std::nullopt;
  }
  const auto same = [](Vocabulary::Word wanted, const Token& token) { return wanted == token.word; };
  const auto behind = tokens.subspan(at + 1);
  for (const Phrase& phrase : phrases_.at(first)) {
    if (phrase.rest.size() <= behind.size() && std::equal(phrase.rest.begin(), phrase.rest.end(), behind.begin(), same)) {
      return Found{entries_[phrase.entry].value, static_cast<std::uint32_t>(phrase.rest.size() + 1)};
    }
  }
  return std::nullopt;
}

std::optional<std::string_view> Lexicon::of(Vocabulary::Word word) const {
  if (word >= first_.size() || !first_[word]) {
    return std::nullopt;
  }
  const auto found = single_.find(word);
  return found == single_.end() ? std::nullopt : std::optional<std::string_view>(entries_[found->second].value);
}

}  // namespace pressmill
