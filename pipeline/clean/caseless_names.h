#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/clean/word_classes.h"

namespace pressmill {

// Tokens [first, last) of a document that are one name.
struct NameTokens {
  std::uint32_t first = 0, last = 0;
};

// Some tokens of a text that lost its capitals, as one who looks for names there reads them: what lies outside them is nothing. Outlives nothing that it was
// made of.
class CaselessWords {
 public:
  CaselessWords(const WordClasses& classes, std::string_view text, std::span<const Token> tokens, NameTokens range)
      : classes_(classes), text_(text), tokens_(tokens.first(range.last)), first_(range.first) {}

  std::uint32_t first() const { return first_; }
  std::uint32_t last() const { return static_cast<std::uint32_t>(tokens_.size()); }
  std::span<const Token> tokens() const { return tokens_; }  // up to last()
  bool holds(std::uint32_t i) const { return i >= first_ && i < last(); }

  bool is_word(std::uint32_t i) const { return holds(i) && tokens_[i].kind == TokenKind::word; }
  bool is_number(std::uint32_t i) const { return holds(i) && tokens_[i].kind == TokenKind::number; }
  bool is_mark(std::uint32_t i, char mark) const { return holds(i) && tokens_[i].ascii == mark; }
  bool is(std::uint32_t i, unsigned classes) const { return holds(i) && (classes_.of(tokens_[i]) & classes) != 0; }  // of one of them

  // No white space stands before token `i`, nor a mark that opens.
  bool touches(std::uint32_t i) const { return i > first_ && tokens_[i].span.begin == tokens_[i - 1].span.end && !opens(i - 1); }
  // A word that no lexicon knows: by itself it may be a name.
  bool is_unknown(std::uint32_t i) const;
  bool is_surname(std::uint32_t i) const;

 private:
  // A mark with white space before it.
  bool opens(std::uint32_t i) const { return tokens_[i].kind == TokenKind::mark && (i == first_ || tokens_[i - 1].span.end < tokens_[i].span.begin); }

  const WordClasses& classes_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::uint32_t first_;
};

// The people of one sentence, in order, titles and all: "sir michael pell", "ada marsh", "the manager una frew", "its manager, una frew,", "ada marsh, 42,".
void find_people(const CaselessWords& sentence, std::vector<NameTokens>& out);

// The services of one sentence that are called by their names, in order: "at larkspur grange care home", "northwick council", "hmp fellgate"; no "the
// struggling school", no "a northwick school". `services`: the lexicon of that name.
void find_services(const CaselessWords& sentence, const Lexicon& services, std::vector<NameTokens>& out);

}  // namespace pressmill
