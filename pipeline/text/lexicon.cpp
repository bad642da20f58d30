#include "pipeline/text/lexicon.h"

#include <algorithm>

namespace pressmill {
namespace {

void add_words(std::string_view phrase, Vocabulary& vocabulary) {
  const Vocabulary none;
  for (const Token& token : tokenize(phrase, none)) {
    if (token.kind == TokenKind::word) {
      vocabulary.add(token.span.of(phrase));
    }
  }
}

bool same(const Token& wanted, const Token& token) {
  return wanted.kind == token.kind && (wanted.kind == TokenKind::word ? wanted.word == token.word : wanted.ascii == token.ascii);
}

}  // namespace

Lexicon::Lexicon(std::vector<Entry> entries, Vocabulary& vocabulary) : entries_(std::move(entries)) {
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    add_words(entries_[i].phrase, vocabulary);
    std::vector<Token> tokens = tokenize(entries_[i].phrase, vocabulary);
    if (tokens.empty()) {
      continue;
    }
    const Vocabulary::Word first = tokens.front().word;
    if (tokens.size() == 1) {
      single_.emplace(first, i);
    }
    first_.resize(std::max<std::size_t>(first_.size(), first + 1));
    first_[first] = true;
    phrases_[first].push_back({{tokens.begin() + 1, tokens.end()}, i});
  }
  for (auto& [word, phrases] : phrases_) {
    std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) { return a.rest.size() > b.rest.size(); });
  }
}

std::optional<Lexicon::Found> Lexicon::at(std::span<const Token> tokens, std::size_t at) const {
  const Vocabulary::Word first = tokens[at].word;
  if (tokens[at].kind != TokenKind::word || first >= first_.size() || !first_[first]) {
    return std::nullopt;
  }
  for (const Phrase& phrase : phrases_.at(first)) {
    const auto behind = tokens.subspan(at + 1);
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
