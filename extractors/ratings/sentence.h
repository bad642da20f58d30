#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/ratings/words.h"

namespace pressmill::ratings {

constexpr std::uint32_t kReach = 40;  // tokens that may stand between a verb and what belongs to it

// A dash of any length.
inline bool is_dash(const Document& document, const Token& token) {
  if (token.kind != TokenKind::mark || token.ascii != '\0') {
    return token.ascii == '-';
  }
  const std::string_view text = document.words(token.span);
  return text == "–" || text == "—";
}

// A quotation mark of any shape. REQUIRES: the token is a mark.
bool is_quotation_mark(const Document& document, const Token& token);

// One sentence as its pieces, and which piece lies on a token: what all that reads a rating asks. Token numbers are those of the document.
// Used by one thread; keeps its memory between sentences.
class SentencePieces {
 public:
  SentencePieces(const Document& document, const Words& words);  // both outlive it
  void read(std::uint32_t sentence, bool numbers = false);       // numbers: those that are grades are pieces of that role (numbers.h)

  std::uint32_t first() const { return sentence_.first_token; }
  std::uint32_t last() const { return sentence_.last_token; }
  std::uint32_t index() const { return index_; }
  const std::vector<Piece>& pieces() const { return pieces_; }
  std::span<const Token> tokens() const { return tokens_; }
  const Words& words() const { return words_; }
  const Document& document() const { return document_; }

  std::string_view word(std::uint32_t token) const { return document_.words(tokens_[token].span); }
  bool is(std::uint32_t token, Small what) const { return words_.small().is(tokens_[token], what); }
  int piece_at(std::uint32_t token) const { return cover_[token - first()].piece; }                                             // -1: none
  const Piece* covering(std::uint32_t token) const;                                                                             // null outside the sentence too
  Role role(std::uint32_t token) const { return token - first() < cover_.size() ? cover_[token - first()].role : Role::none; }  // none outside the sentence too

  bool comma(std::uint32_t token) const;                                      // none between figures: "6,200"
  std::uint32_t behind_colon(std::uint32_t before) const;                     // the last before that token; where there is none, the first token
  std::uint32_t opening_bracket(std::uint32_t from, std::uint32_t to) const;  // the first in tokens [from, to); `to` where there is none

  // Quotation marks.
  bool is_dash(std::uint32_t token) const { return ratings::is_dash(document_, tokens_[token]); }
  bool is_quote(std::uint32_t token) const { return tokens_[token].kind == TokenKind::mark && is_quotation_mark(document_, tokens_[token]); }
  bool quoted(std::size_t piece) const;
  // The first of the quotation marks that stand directly before `token`.
  std::uint32_t before_quotes(std::uint32_t token) const {
    while (token > first() && is_quote(token - 1)) {
      --token;
    }
    return token;
  }
  // The token behind those that begin at `token`: ‘inadequate.’ ends at its full stop.
  std::uint32_t behind_quotes(std::uint32_t token) const {
    while (token < last() && is_quote(token)) {
      ++token;
    }
    return token;
  }

  bool any(Role role) const { return (roles_ & bit_of(role)) != 0; }                                  // a piece of that role
  bool governed() const { return (roles_ & ((bit_of(Role::be) << 1U) - bit_of(Role::award))) != 0; }  // a piece from award to be: one that may govern a grade
  bool any(Role role, std::uint32_t from, std::uint32_t to) const;                                    // a piece of that role within tokens [from, to)
  std::uint32_t year_in(std::uint32_t from, std::uint32_t to) const;  // the first year in a range of tokens; 0 where there is none

 private:
  bool in_name(std::size_t piece) const;
  bool is_verb(std::size_t piece) const;
  static std::uint64_t bit_of(Role role) { return std::uint64_t{1} << static_cast<unsigned>(role); }
  struct Cover {
    int piece = -1;
    Role role = Role::none;
  };

  const Document& document_;
  const Words& words_;
  std::span<const Token> tokens_;
  Sentence sentence_;
  std::uint32_t index_ = 0;
  std::vector<Piece> pieces_;
  std::uint64_t roles_ = 0;   // of the pieces, as bits
  std::vector<Cover> cover_;  // by token of the sentence: the piece on it
};

}  // namespace pressmill::ratings
