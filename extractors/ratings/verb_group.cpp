// A verb with what stands before it and belongs to it: "has recently been", "were, however,".
#include "extractors/ratings/phrases.h"

namespace pressmill::ratings {
namespace {

constexpr std::size_t kShortestAdverb = 4;  // bytes of a word in -ly

bool is_adverb(const SentencePieces& s, std::uint32_t token) {
  const std::string_view text = s.word(token);
  return s.tokens()[token].kind == TokenKind::word && text.size() >= kShortestAdverb && text.ends_with("ly");
}

// Takes one piece in front of a verb into its group; false where the group begins behind it.
bool take(const SentencePieces& s, const Piece& p, Role verb, VerbGroup& out) {
  if (p.role == Role::count && p.last == p.first + 1 && (s.is(p.first, Small::every) || s.is(p.first, Small::any))) {
    return true;
  }
  if (p.role == Role::keep && verb == Role::award && p.last == out.first) {
    return true;  // "remain rated"
  }
  if (p.role == Role::change && verb == Role::change && p.last == out.first) {
    return true;  // "gone down"
  }
  out.aux = out.aux || p.role == Role::be || p.role == Role::have || p.role == Role::modal;
  switch (p.role) {
    case Role::be:
      out.be = true;
      out.participle = out.participle || s.is(p.last - 1, Small::being);
      return true;
    case Role::have:
      out.had = out.had || s.is(p.last - 1, Small::had);
      out.perfect = true;
      out.participle = out.participle || s.is(p.last - 1, Small::having);
      return true;
    case Role::modal: out.modal = true; return true;
    case Role::negation: out.negated = true; return true;
    case Role::to: out.to = true; return true;
    default:
      out.be = out.be || (p.role == Role::former && s.is(p.last - 1, Small::passive));  // "having previously been rated"
      return p.role == Role::adverb || p.role == Role::former;
  }
}

// "were, however, rated", "has, for the first time, been": the comma behind the auxiliary where what ends at token `comma` is put in; 0 where nothing is.
std::uint32_t behind_auxiliary(const SentencePieces& s, std::uint32_t comma) {
  constexpr std::uint32_t kLongest = 6;  // tokens
  for (std::uint32_t i = comma; i > s.first() + 1 && comma - i < kLongest; --i) {
    if (s.tokens()[i - 1].ascii == ',') {
      const Role before = s.role(i - 2);
      return before == Role::be || before == Role::have ? i - 1 : 0;
    }
    if (s.tokens()[i - 1].kind == TokenKind::mark || governs(s.role(i - 1))) {
      return 0;
    }
  }
  return 0;
}

}  // namespace

VerbGroup group_of(const SentencePieces& s, int piece) {
  VerbGroup out;
  const Piece& verb = s.pieces()[static_cast<std::size_t>(piece)];
  out.first = verb.first;
  out.be = verb.role == Role::be;
  while (out.first > s.first()) {
    const Piece* p = s.covering(out.first - 1);
    if (p ? !take(s, *p, verb.role, out) : !is_adverb(s, out.first - 1)) {
      const std::uint32_t inserted = !p && s.tokens()[out.first - 1].ascii == ',' && verb.role != Role::be ? behind_auxiliary(s, out.first - 1) : 0;
      if (inserted == 0) {
        break;
      }
      out.first = inserted;
      continue;
    }
    out.first = p ? p->first : out.first - 1;
  }
  if (verb.role == Role::be && s.is(verb.first, Small::being)) {
    out.participle = true;
  }
  if (out.first > s.first()) {
    const Role before = s.role(out.first - 1);
    out.after = before == Role::after || before == Role::former;
    out.modal = out.modal || before == Role::modal;
  }
  return out;
}

}  // namespace pressmill::ratings
