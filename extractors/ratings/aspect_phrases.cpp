// Whether a phrase is an aspect, or a list of them.
#include "extractors/ratings/aspects.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestOwner = 12;  // tokens before the possessive
constexpr std::uint32_t kLongestCount = 8;   // tokens of "how it makes best use of resources"

}  // namespace

bool is_aspect(const SentencePieces& s, const Tokens& phrase) {
  std::uint32_t first = phrase.first;
  while (first < phrase.last && s.role(first) == Role::det) {
    ++first;
  }
  const Piece* p = first < phrase.last ? s.covering(first) : nullptr;
  if (!p || p->role != Role::aspect) {
    return false;
  }
  const Piece* area = p->last < phrase.last ? s.covering(p->last) : nullptr;  // "the caring category"
  return p->last >= phrase.last || (area && area->role == Role::area && area->first == p->last && area->last >= phrase.last);
}

bool lists_aspects(const SentencePieces& s, const Tokens& whole) {
  bool any = false;
  Tokens phrase = whole;
  for (std::uint32_t i = phrase.first; i < phrase.last && i < phrase.first + kLongestOwner && s.role(i) != Role::aspect; ++i) {
    phrase.first = s.is(i, Small::possessive) ? i + 1 : phrase.first;  // "Oxmere Academy's leadership"
  }
  for (std::uint32_t i = phrase.first + 1; i < phrase.last; ++i) {
    if (s.role(i - 1) == Role::aspect && s.is(i, Small::whose) && i + 1 < phrase.last && s.tokens()[i + 1].capital) {
      phrase.last = i;  // "safety at HMP Fellgate"
    }
  }
  for (std::uint32_t i = phrase.first; i < phrase.last;) {
    const Piece* p = s.covering(i);
    const bool category = any && p && p->role == Role::area && s.role(i - 1) == Role::aspect;    // "the caring category"
    const bool whose = any && s.is(i, Small::of) && i + 2 == phrase.last && !s.covering(i + 1);  // "the safety of pupils"
    if (whose) {
      return true;
    }
    const bool joint = category || s.tokens()[i].ascii == ',' || s.is_quote(i) || (p && (p->role == Role::join || p->role == Role::det));
    if (!joint && !(p && p->role == Role::aspect)) {
      return false;
    }
    any = any || !joint;
    i = p ? p->last : i + 1;
  }
  return any;
}

std::uint32_t aspect_behind(const SentencePieces& s, std::uint32_t at) {
  for (std::uint32_t i = at; i < s.last() && i - at < kLongestCount && s.tokens()[i].kind != TokenKind::mark; ++i) {
    if (s.role(i) == Role::aspect) {
      return i;
    }
  }
  return at;
}

std::uint32_t behind_body(const SentencePieces& s, std::uint32_t i) {
  if (i + 1 >= s.last() || !s.is(i, Small::by)) {
    return i;
  }
  std::uint32_t at = i + 1;
  while (at < s.last() && s.role(at) == Role::det) {
    ++at;
  }
  const auto body = at < s.last() ? s.words().inspectorates().at(s.tokens().first(s.last()), at) : std::nullopt;
  at += body ? body->tokens : at < s.last() && s.role(at) == Role::teller ? 1 : 0;
  if (at + 2 < s.last() && s.tokens()[at].ascii == '(' && s.tokens()[at + 2].ascii == ')') {
    at += 3;
  }
  return body || s.role(at - 1) == Role::teller ? at : i;
}

}  // namespace pressmill::ratings
