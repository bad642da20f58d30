#include "extractors/ratings/subjects.h"

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

}  // namespace pressmill::ratings
