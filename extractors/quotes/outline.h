#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/quotes/marks.h"
#include "extractors/quotes/words.h"
#include "pipeline/document/document.h"

namespace pressmill::quotes {

// A sentence of the writer's: quotations count as one word in it, whatever sentences stand inside them. Tokens [first, last).
struct Unit {
  std::uint32_t first = 0, last = 0;
  std::uint32_t paragraph = 0;
  std::uint32_t first_quotation = 0, last_quotation = 0;  // [first, last) of Outline::quotations
};

// A document as the scanners of this folder read it: its tokens, what stands between marks, and the writer's sentences. Refers to document and words, which
// must outlive it. Const after it is made.
class Outline {
 public:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  Outline(const Document& document, const Words& words);

  const Document& document() const { return *document_; }
  const Words& words() const { return *words_; }
  const std::vector<Unit>& units() const { return units_; }
  const std::vector<Quotation>& quotations() const { return quotations_; }
  std::uint32_t quotation_at(std::uint32_t token) const { return quotation_of_[token]; }
  bool quotes_in_double_marks() const { return double_; }  // most of what is quoted stands in them: single ones mean something else

  const Token& token(std::uint32_t i) const { return document_->layout.tokens[i]; }
  std::string_view text(std::uint32_t i) const { return token(i).span.of(document_->text()); }
  bool is(std::uint32_t i, std::uint32_t classes) const { return words_->is(token(i), classes); }
  bool is_mark(std::uint32_t i, char c) const { return token(i).ascii == c; }
  bool is_comma(std::uint32_t i) const {  // but not one inside a number
    return token(i).ascii == ',' && !(touches_next(i) && token(i + 1).kind == TokenKind::number);
  }
  bool is_word(std::uint32_t i) const { return token(i).kind == TokenKind::word; }
  bool is_noun_for_people(std::uint32_t i) const { return !token(i).capital && is(i, kRole | kPlural); }
  bool is_dash(std::uint32_t i) const;  // – or —, or a hyphen with space around it
  bool touches_next(std::uint32_t i) const { return i + 1 < document_->layout.tokens.size() && token(i).span.end == token(i + 1).span.begin; }

  // One step over the writer's words: from a token of a quotation to the one behind or before the whole of it.
  std::uint32_t next(std::uint32_t i) const { return quotation_at(i) == kNone ? i + 1 : quotations_[quotation_at(i)].last_token; }
  std::uint32_t previous(std::uint32_t i) const { return quotation_at(i - 1) == kNone ? i - 1 : quotations_[quotation_at(i - 1)].first_token; }

  Span span_of(std::uint32_t first, std::uint32_t last) const { return {token(first).span.begin, token(last - 1).span.end}; }

 private:
  void cut();
  void split_at_stops(Unit& unit, std::uint32_t& quotation);
  void split_long(Unit& unit, std::uint32_t& quotation);
  bool joins(const Unit& left, const Unit& right) const;

  const Document* document_;
  const Words* words_;
  std::vector<Quotation> quotations_;
  std::vector<std::uint32_t> quotation_of_;
  std::vector<Unit> units_;
  bool double_ = false;
};

}  // namespace pressmill::quotes
