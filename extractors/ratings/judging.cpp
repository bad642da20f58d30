#include "extractors/ratings/judging.h"

#include <algorithm>

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestReceiver = 9;  // tokens

}  // namespace

// The grades of a scale one after another, with nothing but commas and small words between; or two and the word "scale".
bool is_definition(const SentencePieces& s) {
  std::size_t grades = 0, run = 1;
  bool scale = false;
  const bool from = s.any(Role::from) && s.any(Role::noun);
  std::uint32_t end = 0;
  for (const Piece& piece : s.pieces()) {
    scale = scale || piece.role == Role::scale;
    if (piece.role != Role::grade) {
      continue;
    }
    ++grades;
    if (from && piece.first > s.first() + 1 && s.role(piece.first - 1) == Role::from && s.role(piece.first - 2) == Role::noun &&
        s.is(piece.first - 2, Small::plural_noun) && !s.any(Role::change, s.first(), piece.first)) {
      return true;  // "with grades from C1 down to C4"
    }
    bool bare = grades > 1;
    for (std::uint32_t i = end; bare && i < piece.first; ++i) {
      const Role r = s.role(i);
      bare = s.tokens()[i].kind == TokenKind::mark || r == Role::join || r == Role::to || r == Role::change || r == Role::scale || s.is(i, Small::chain);
    }
    run = bare ? run + 1 : 1;
    if (run >= 3) {
      return true;
    }
    end = piece.last;
  }
  return scale && grades >= 2;
}

bool is_adjective(const SentencePieces& s, std::size_t piece) {
  const std::uint32_t next = s.pieces()[piece].last;
  if (next >= s.last() || s.tokens()[next].kind != TokenKind::word) {
    return false;
  }
  const Piece* after = s.covering(next);
  if (after && after->role != Role::aspect && after->role != Role::area && after->role != Role::many && after->role != Role::grade) {
    return false;
  }
  return !s.words().may_follow_grade(s.tokens()[next]);
}

bool noun_beside(const SentencePieces& s, std::size_t piece) {
  const std::uint32_t behind = s.behind_quotes(s.pieces()[piece].last);
  for (std::uint32_t i = behind; i < std::min(behind + 4, s.last()); ++i) {
    if (s.role(i) == Role::noun) {
      return true;
    }
    if (s.tokens()[i].kind == TokenKind::mark || (s.covering(i) && s.role(i) != Role::overall && s.role(i) != Role::teller)) {
      break;
    }
  }
  std::uint32_t at = s.before_quotes(s.pieces()[piece].first);
  // "remains a good school"
  if (at > s.first() + 1 && s.is(at - 1, Small::indefinite) &&
      (s.role(at - 2) == Role::keep || (s.role(at - 2) == Role::be && told_by_inspectors(s, at - 2, behind))) && behind < s.last() &&
      s.words().services().at(s.tokens(), behind)) {
    return true;
  }
  while (at > s.first() && (s.role(at - 1) == Role::det || s.role(at - 1) == Role::as || s.tokens()[at - 1].ascii == ':')) {
    --at;
  }
  return at > s.first() && s.role(at - 1) == Role::noun;
}

Tokens insertion_before(const SentencePieces& s, std::uint32_t end) {
  while (end > s.first() && (s.role(end - 1) == Role::det || s.role(end - 1) == Role::overall || s.is_quote(end - 1))) {
    --end;
  }
  if (end == s.first() || s.tokens()[end - 1].ascii != ',') {
    return {};
  }
  const std::uint32_t comma = end - 1;
  std::uint32_t i = comma;
  while (i > s.first() && comma - i < kReach && !s.comma(i - 1)) {
    --i;
  }
  return i > s.first() && i < comma && s.is(i, Small::which) ? Tokens{i, comma} : Tokens{};
}

// "has a rating of five", "have good ratings": the verb at piece `verb` is no auxiliary.
static bool has_noun(const SentencePieces& s, std::size_t verb, std::size_t grade) {
  const Piece& g = s.pieces()[grade];
  for (std::size_t i = verb + 1; i < grade; ++i) {
    const Role r = s.pieces()[i].role;
    if (r != Role::det && r != Role::overall && r != Role::adverb && r != Role::noun && r != Role::as && r != Role::teller) {
      return false;
    }
  }
  return g.first - s.pieces()[verb].last <= 6 && noun_beside(s, grade);
}

// "26% of providers have Gold": the grade is the verb's object.
static bool holds(const SentencePieces& s, const Piece& verb, std::size_t grade) {
  const Piece& g = s.pieces()[grade];
  return verb.last == s.before_quotes(g.first) && (s.tokens()[g.first].capital || g.sure || s.quoted(grade)) && !is_adjective(s, grade);
}

// "inadequate for whether its services are safe": the verb at piece `be` belongs to an aspect.
static bool in_whether(const SentencePieces& s, std::size_t be) {
  for (std::size_t i = be; i > 1 && be - i < 4; --i) {
    if (s.pieces()[i - 1].role == Role::unreal) {
      return s.pieces()[i - 2].role == Role::prep && s.pieces()[i - 2].last == s.pieces()[i - 1].first;
    }
  }
  return false;
}

Governor governor_of(const SentencePieces& s, std::size_t piece, const std::vector<int>& claim_of) {
  Governor out;
  const std::uint32_t end = s.pieces()[piece].first;
  const Tokens insertion = insertion_before(s, end);
  for (int p = static_cast<int>(piece) - 1; p >= 0; --p) {
    const auto i = static_cast<std::size_t>(p);
    const Piece& x = s.pieces()[i];
    if (x.first >= insertion.first && x.last <= insertion.last) {
      continue;
    }
    if (x.role == Role::stop && s.tokens()[x.first].ascii == ';' && s.before_quotes(end) <= x.last + 1 &&
        (s.before_quotes(end) == x.last || s.role(x.last) == Role::join)) {
      continue;  // "good at preventing crime; adequate at …; and inadequate at …"
    }
    if (x.role == Role::stop || x.role == Role::clause || x.role == Role::say || end - x.last > kReach) {
      break;
    }
    if (x.role == Role::grade) {
      if (claim_of[i] >= 0) {
        out.continues = claim_of[i];
        return out;
      }
      continue;
    }
    if (x.role == Role::be && i > 0 && s.pieces()[i - 1].role == Role::to && s.pieces()[i - 1].last == x.first) {
      out.infinitive = true;
      continue;
    }
    const Role before_being = x.first > s.first() ? s.role(x.first - 1) : Role::none;
    if (x.role == Role::be && s.is(x.first, Small::being) &&
        (((before_being == Role::prep || before_being == Role::as) && x.last < s.pieces()[piece].first) || before_being == Role::from ||
         before_being == Role::to)) {
      continue;  // "for being safe", "dropped from being good"
    }
    if (x.role == Role::be && (in_whether(s, i) || s.role(x.last) == Role::from)) {
      continue;  // "has downgraded how safe the service is from good to inadequate"
    }
    const bool has = x.role == Role::have && (has_noun(s, i, piece) || holds(s, x, piece));
    if (governs(x.role) || has) {
      out.piece = p;
      return out;
    }
  }
  return out;
}

bool stands_for_grade(const SentencePieces& s, std::size_t piece) {
  const Piece& g = s.pieces()[piece];
  std::uint32_t at = g.first;
  while (at > s.first() && (s.role(at - 1) == Role::det || s.role(at - 1) == Role::overall || s.role(at - 1) == Role::adverb)) {
    --at;
  }
  // "the top rating – outstanding", "inadequate, the lowest grade"
  const bool named = std::ranges::any_of(s.pieces(), [&g](const Piece& p) { return p.role == Role::grade && p.first >= g.last && p.first <= g.last + 3; });
  if (named || at == s.first()) {
    return false;
  }
  if (s.role(at - 1) == Role::give || s.role(at - 1) == Role::keep || s.role(at - 1) == Role::have) {
    return true;
  }
  // "handed Oxmere Surgery its worst rating"
  std::uint32_t verb = at;
  while (at < g.first && verb > s.first() && at - verb < kLongestReceiver && s.tokens()[verb - 1].kind == TokenKind::word && !governs(s.role(verb - 1)) &&
         s.role(verb - 1) != Role::clause && s.role(verb - 1) != Role::join) {
    --verb;
  }
  return verb < at && verb > s.first() && s.role(verb - 1) == Role::give && (s.tokens()[at - 1].capital || s.covering(at - 1) == nullptr);
}

bool is_either(const SentencePieces& s, std::size_t piece) {
  const auto joined_by_or = [&s](std::size_t a, std::size_t b) {
    std::uint32_t i = s.behind_quotes(s.pieces()[a].last);
    return i < s.last() && s.is(i, Small::or_) && s.before_quotes(s.pieces()[b].first) == i + 1;
  };
  for (std::size_t i = piece + 1; i < s.pieces().size() && i <= piece + 2; ++i) {
    if ((s.pieces()[i].role == Role::grade && joined_by_or(piece, i)) ||
        (s.pieces()[i].role == Role::unreal && s.pieces()[i].first == s.behind_quotes(s.pieces()[piece].last) && s.is(s.pieces()[i].first, Small::or_))) {
      return true;
    }
  }
  for (std::size_t i = piece >= 2 ? piece - 2 : 0; i < piece; ++i) {
    if (s.pieces()[i].role == Role::grade && joined_by_or(i, piece)) {
      return true;
    }
  }
  return false;
}

bool is_generic(const SentencePieces& s, const Tokens& phrase) {
  if (phrase.empty()) {
    return false;
  }
  const Piece* p = s.covering(phrase.first);
  if (s.is(phrase.first, Small::any) && !s.any(Role::area, phrase.first, phrase.last)) {
    return true;  // "any council that"
  }
  return p && p->role == Role::many && s.tokens()[phrase.first].span.begin == s.tokens()[p->first].span.begin && p->last >= phrase.last;
}

bool is_to_come(const SentencePieces& s, const VerbGroup& group) {
  const bool be = s.is(group.first, Small::be), being = s.is(group.first, Small::being);
  if ((!be && !being) || group.first <= s.first() + 1) {
    return false;
  }
  const std::uint32_t before = group.first - 1;
  if (be && !group.to && !group.modal && s.role(before) == Role::join) {
    return true;
  }
  return being && s.role(before) == Role::many && s.role(before - 1) == Role::prep;
}

bool is_opinion(const SentencePieces& s, const Piece& verb, const VerbGroup& group, std::size_t piece) {
  if (!group.be && group.first > s.first() && (verb.role == Role::award || verb.role == Role::give)) {
    const Piece* rater = s.covering(group.first - 1);
    if (rater && rater->role == Role::partisan) {
      return true;
    }
  }
  if (s.is(verb.first, Small::opines) && (!s.any(Role::teller, s.first(), s.last()) || s.any(Role::partisan, s.first(), s.last()))) {
    return true;  // "was described as outstanding": by whom?
  }
  std::uint32_t i = s.behind_quotes(s.pieces()[piece].last);
  for (const std::uint32_t end = std::min(i + 5, s.last()); i + 1 < end; ++i) {
    if (s.is(i, Small::by)) {
      const std::uint32_t name = s.role(i + 1) == Role::det && i + 2 < s.last() ? i + 2 : i + 1;
      return s.role(name) == Role::partisan;
    }
  }
  return false;
}

}  // namespace pressmill::ratings
