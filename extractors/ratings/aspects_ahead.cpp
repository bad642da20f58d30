// Aspects that lead a clause, before whom it is about: "In terms of leadership, the home was rated good".
#include <algorithm>

#include "extractors/ratings/aspects.h"
#include "extractors/ratings/phrases.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestCount = 4;  // tokens of "two further key areas"

bool begins_clause(const SentencePieces& s, std::uint32_t i) {
  return i == s.first() || (s.tokens()[i - 1].kind == TokenKind::mark && s.tokens()[i - 1].ascii != '-') || s.role(i - 1) == Role::join ||
         s.role(i - 1) == Role::clause || s.role(i - 1) == Role::stop;
}

// "In two further areas the home was rated": so many aspects, at the beginning of the sentence.
Tokens counted(const SentencePieces& s) {
  const std::uint32_t count = s.first() + 1;
  if (count + 2 >= s.last() || !s.is(s.first(), Small::in) || s.role(count) != Role::count) {
    return {};
  }
  for (std::uint32_t i = count + 1; i < std::min(count + kLongestCount, s.last()); ++i) {
    if (s.role(i) == Role::area) {
      return {count, s.covering(i)->last};
    }
  }
  return {};
}

// Whether whom the clause is about may begin at token `at`, before its verb at token `verb`.
bool subject_follows(const SentencePieces& s, std::uint32_t at, std::uint32_t verb) {
  if (at >= verb) {
    return false;
  }
  const Role r = s.role(at);
  const bool begins = s.tokens()[at].ascii == ',' || s.tokens()[at].capital || r == Role::det || r == Role::pronoun || r == Role::teller || r == Role::count ||
                      s.is(at, Small::speaker);
  return begins && std::ranges::none_of(s.pieces(), [&](const Piece& p) {
           return p.first >= at && p.last <= verb && (governs(p.role) || p.role == Role::grade || p.role == Role::stop);
         });
}

}  // namespace

Aspects aspects_ahead(const SentencePieces& s, std::uint32_t from, std::uint32_t verb) {
  Aspects out;
  if (const Tokens areas = from == s.first() ? counted(s) : Tokens{}; !areas.empty() && areas.last < verb) {
    out.items.push_back(areas);
    out.end = areas.last;
    out.counted = true;
    return out;
  }
  if (!s.any(Role::aspect)) {
    return out;
  }
  for (const Piece& p : s.pieces()) {
    if (p.first < from || p.last > verb || (p.role != Role::prep && p.role != Role::ahead && p.role != Role::impose && p.role != Role::have)) {
      continue;
    }
    std::uint32_t first = p.last;
    if (p.role == Role::have) {  // "The caring category saw the home given"
      for (first = p.first; first > from && !begins_clause(s, first); --first) {
      }
      if (!lists_aspects(s, {first, p.first})) {
        continue;
      }
    } else if (!begins_clause(s, p.first)) {
      continue;
    }
    Aspects found = aspects_at(s, first);
    while (found.end < verb && (s.role(found.end) == Role::area || s.is_quote(found.end))) {
      ++found.end;
    }
    found.end = p.role == Role::have ? p.last : found.end;
    out = !found.items.empty() && subject_follows(s, found.end, verb) ? found : out;
  }
  return out;
}

Aspects aspects_besides(const SentencePieces& s, std::uint32_t verb) {
  Aspects out;
  if (verb < s.first() + 4 || s.tokens()[verb - 1].ascii != ',' || !s.any(Role::aspect)) {
    return out;
  }
  for (std::uint32_t i = verb - 1; i > s.first() + 1 && verb - i < kReach; --i) {
    const Piece* p = s.covering(i - 1);
    if (!p || p->role != Role::join || p->last - p->first < 2 || p->first == s.first() || s.tokens()[p->first - 1].ascii != ',') {
      continue;
    }
    for (const Piece& part : s.pieces()) {
      if (part.role == Role::aspect && part.first >= p->last && part.last < verb) {
        out.items.push_back({part.first, part.last});
      }
    }
    out.whole = true;
    out.end = p->first - 1;
    break;
  }
  return out;
}

}  // namespace pressmill::ratings
