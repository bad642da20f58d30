#include "extractors/ratings/subjects.h"

#include <algorithm>

namespace pressmill::ratings {

Tokens behind_opening(const Document& document, const Words& words, const Services& services, Tokens phrase) {
  const auto is = [&](std::uint32_t i, Small what) { return words.small().is(document.layout.tokens[i], what); };
  if (phrase.last - phrase.first < 3 || !is(phrase.first, Small::in_place)) {
    return phrase;
  }
  std::uint32_t first = phrase.last - 1;
  while (first > phrase.first && !is(first, Small::the)) {
    --first;
  }
  const Tokens end{first, phrase.last};
  return first > phrase.first + 1 && !is(first - 1, Small::in_place) && services.unnamed(end).last == phrase.last ? end : phrase;
}

bool noun_behind(const Document& document, const Words& words, Tokens phrase) {
  std::vector<Piece> behind;
  if (!phrase.empty() && phrase.last < document.layout.tokens.size()) {
    words.read(document.layout.tokens, phrase.last, phrase.last + 1, behind);
  }
  return !behind.empty() && behind.front().role == Role::noun;
}

bool counts_one(const Document& document, const Words& words, const Services& services, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  const Tokens noun{phrase.first + 1, phrase.last};
  return phrase.last - phrase.first > 1 && words.small().is(tokens[phrase.first], Small::another) && words.counts().of(tokens[phrase.first].word) == "1" &&
         services.unnamed(noun).last == phrase.last &&
         std::none_of(tokens.begin() + noun.first, tokens.begin() + noun.last, [](const Token& t) { return t.capital; });
}

bool is_name(const Document& document, const Words& words, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  std::uint32_t first = phrase.first;
  if (words.small().is(tokens[first], Small::the)) {
    ++first;
  } else if (words.small().is(tokens[first], Small::definite)) {
    return false;  // "Its viability"
  }
  if (first >= phrase.last || !tokens[first].capital) {
    return false;
  }
  const bool leads = first == document.layout.sentences[document.layout.sentence_at(tokens[first].span.begin)].first_token;
  return !leads || (phrase.last - first > 1 && (tokens[first + 1].capital || phrase.last - first == 2));
}

bool names_body(const Document& document, const Words& words, std::uint32_t sentence) {
  const Sentence& in = document.layout.sentences[sentence];
  for (std::uint32_t i = in.first_token; i < in.last_token; ++i) {
    if (words.inspectorates().at(document.layout.tokens, i)) {
      return true;
    }
  }
  return false;
}

void name_same(std::vector<Rating>& ratings) {
  for (Rating& r : ratings) {
    const auto other = std::find_if(ratings.begin(), ratings.end(), [&r](const Rating& o) {
      return o.rating != kSame && o.aspect == r.aspect && !o.count && o.subject == r.subject && o.status == Rating::Status::previous;
    });
    if (r.rating == kSame && other != ratings.end()) {
      r.rating = other->rating;
      r.status = Rating::Status::current;
    }
  }
  std::erase_if(ratings, [](const Rating& r) { return r.rating == kSame; });
}

bool of_something_else(const Document& document, const Words& words, const Services& services, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  std::uint32_t own = phrase.last;
  while (own > phrase.first && !words.small().is(tokens[own - 1], Small::possessive)) {
    --own;
  }
  if (own == phrase.first || own == phrase.last || !services.unnamed({own, phrase.last}).empty()) {
    return false;
  }
  std::vector<Piece> pieces;
  words.read(tokens, own, phrase.last, pieces);
  return pieces.empty();
}

bool speaks_of_rating(const Document& document, const Words& words, Tokens phrase) {
  std::vector<Piece> pieces;
  words.read(document.layout.tokens, phrase.first, phrase.last, pieces);
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) { return p.role == Role::noun; });
}

}  // namespace pressmill::ratings
