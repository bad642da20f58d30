#include "extractors/ratings/sentence.h"

#include <algorithm>

#include "extractors/ratings/numbers.h"

namespace pressmill::ratings {
namespace {

constexpr std::size_t kLongSentence = 64;  // tokens; few are longer

}  // namespace

bool is_quotation_mark(const Document& document, const Token& token) {
  if (token.ascii != '\0') {
    return token.ascii == '"' || token.ascii == '\'';
  }
  const std::string_view mark = document.words(token.span);
  return mark == "‘" || mark == "’" || mark == "“" || mark == "”";
}

SentencePieces::SentencePieces(const Document& document, const Words& words) : document_(document), words_(words), tokens_(document.layout.tokens) {
  cover_.reserve(kLongSentence);
}

void SentencePieces::read(std::uint32_t sentence, bool numbers) {
  sentence_ = document_.layout.sentences[sentence];
  index_ = sentence;
  pieces_.clear();
  words_.read(tokens_, first(), last(), pieces_);
  if (numbers) {
    mark_numbers(document_, words_, first(), last(), pieces_);
  }
  cover_.assign(last() - first(), {});
  roles_ = 0;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    Piece& p = pieces_[i];
    const bool month = p.role == Role::modal && p.first > first() && tokens_[p.first].capital;  // "visited in May rated it good"
    p.role = month || (p.role == Role::change && in_name(i)) ? Role::none : p.role == Role::noun && is_verb(i) ? Role::award : p.role;
    roles_ |= bit_of(p.role);
    for (std::uint32_t token = p.first; token < p.last; ++token) {
      cover_[token - first()] = {static_cast<int>(i), p.role};
    }
  }
}

// "Fell View School": whether the word of change at piece `i` is part of a name.
bool SentencePieces::in_name(std::size_t i) const {
  const Piece& p = pieces_[i];
  const bool followed = i + 1 < pieces_.size() && pieces_[i + 1].first == p.last;
  return p.last - p.first == 1 && tokens_[p.first].capital && p.last < last() && tokens_[p.last].capital && !followed;
}

// "after rating it inadequate", "Rating the school ‘inadequate’, inspectors": whether the noun at piece `i` is the verb.
bool SentencePieces::is_verb(std::size_t i) const {
  const Piece& p = pieces_[i];
  const bool object = p.last < last() && i + 1 < pieces_.size() && pieces_[i + 1].first == p.last &&
                      (pieces_[i + 1].role == Role::pronoun || pieces_[i + 1].role == Role::det || words_.small().is(tokens_[p.last], Small::every));
  if (!object || p.last - p.first > 1 || !is_gerund(word(p.first))) {
    return false;
  }
  return p.first == first() || tokens_[p.first - 1].kind == TokenKind::mark ||
         (i > 0 && pieces_[i - 1].last == p.first && (pieces_[i - 1].role == Role::after || pieces_[i - 1].role == Role::teller));
}

const Piece* SentencePieces::covering(std::uint32_t token) const {
  if (token < first() || token >= last() || piece_at(token) < 0) {
    return nullptr;
  }
  return &pieces_[static_cast<std::size_t>(piece_at(token))];
}

bool SentencePieces::comma(std::uint32_t token) const {
  const bool figures = token > first() && token + 1 < last() && tokens_[token - 1].kind == TokenKind::number && tokens_[token + 1].kind == TokenKind::number &&
                       tokens_[token].span.end == tokens_[token + 1].span.begin;
  return tokens_[token].ascii == ',' && !figures;
}

std::uint32_t SentencePieces::behind_colon(std::uint32_t before) const {
  while (before > first() && tokens_[before - 1].ascii != ':') {
    --before;
  }
  return before;
}

std::uint32_t SentencePieces::opening_bracket(std::uint32_t from, std::uint32_t to) const {
  while (from < to && tokens_[from].ascii != '(') {
    ++from;
  }
  return to < from ? to : from;
}

bool SentencePieces::quoted(std::size_t piece) const {
  const std::uint32_t begin = pieces_[piece].first, end = pieces_[piece].last;
  if (begin == first() || !is_quote(begin - 1) || end >= last()) {
    return false;
  }
  const bool stopped = tokens_[end].ascii == ',' || tokens_[end].ascii == '.';
  return is_quote(end) || (stopped && end + 1 < last() && is_quote(end + 1));
}

bool SentencePieces::any(Role role, std::uint32_t from, std::uint32_t to) const {
  return any(role) && std::ranges::any_of(pieces_, [&](const Piece& p) { return p.role == role && p.first >= from && p.last <= to; });
}

std::uint32_t SentencePieces::year_in(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i) {
    if (tokens_[i].kind != TokenKind::number) {
      continue;
    }
    const std::string_view text = word(i);
    if (text.size() == 4 && (text.starts_with("19") || text.starts_with("20"))) {
      return static_cast<std::uint32_t>((text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0'));
    }
  }
  return 0;
}

}  // namespace pressmill::ratings
