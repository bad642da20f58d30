// Of which inspection a sentence tells a grade: "at its last inspection", "previously", "in 2019", "had been".
#include <algorithm>

#include "extractors/ratings/claims.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kYearBehind = 4;  // tokens: a year so near behind a grade is that grade's

}  // namespace

// What stands before a grade that no verb of judging leads: "At previous inspections in 2016 the home required improvement".
void ClaimReader::cues_ahead(std::uint32_t grade, Claim& claim) const {
  claim.previous = claim.previous || cue_before(Role::former, consumed_, grade, claim.subject);
  claim.last = claim.last || cue_before(Role::last, consumed_, grade, claim.subject);
  const std::uint32_t year = s_.year_in(consumed_, claim.span.first);
  claim.year = year > 0 ? year : claim.year;
}

// "had been rated", "from a grade three"; `left`: where the grade with its marks begins.
bool ClaimReader::tells_of_before(const VerbGroup& group, std::uint32_t left, bool told, Tokens subject) const {
  const std::uint32_t before_noun = behind_article(left);
  const bool from = before_noun > s_.first() && s_.role(before_noun - 1) == Role::from;
  return from || (group.had && group.be && !told_backwards(subject)) || (group.participle && group.after && told) || (group.had && group.participle);
}

// "its previous rating of ‘good’": whether the cue at piece `i` is a part of what names the next grade.
bool ClaimReader::of_next_grade(std::size_t i) const {
  constexpr std::uint32_t kNear = 4;  // tokens
  const auto& pieces = s_.pieces();
  const Piece& cue = pieces[i];
  if (cue.role != Role::former && cue.role != Role::last) {
    return false;
  }
  for (std::size_t next = i + 1; next < pieces.size() && pieces[next].first <= cue.last + kNear; ++next) {
    const Role r = pieces[next].role;
    if (r == Role::grade) {
      return true;
    }
    if (r != Role::noun && r != Role::det && r != Role::overall && r != Role::teller && r != Role::as) {
      return false;
    }
  }
  return false;
}

// "better than its previous rating", "up from two years ago": whether the cue is what the grade before it is set against.
bool ClaimReader::compares(const Piece& cue) const {
  std::uint32_t at = cue.first;
  while (at > s_.first() && (s_.role(at - 1) == Role::det || s_.role(at - 1) == Role::overall || s_.role(at - 1) == Role::teller ||
                             s_.tokens()[at - 1].kind == TokenKind::number || s_.role(at - 1) == Role::count)) {
    --at;
  }
  if (at == s_.first() || (cue.role != Role::former && cue.role != Role::last)) {
    return false;
  }
  const Role before = s_.role(at - 1);
  const std::uint32_t as = at > s_.first() + 1 && s_.is(at - 1, Small::in_place) && s_.role(at - 1) != Role::as ? at - 2 : at - 1;
  const bool same = s_.role(as) == Role::as && !s_.is(as, Small::of);  // "the same as at its last inspection"
  return same || before == Role::to || before == Role::from || before == Role::unreal || (s_.is(at - 1, Small::about) && !s_.is(at - 1, Small::in_place));
}

// The token behind what tells more of an inspection from token `at` on: "by the CQC", "in 2019", "in May 2019".
std::uint32_t ClaimReader::behind_inspection(std::uint32_t at) const {
  at = behind_body(s_, at);
  for (std::uint32_t i = at + 1; i < s_.last() && i < at + 4 && s_.is(at, Small::in); ++i) {
    if (s_.year_in(i, i + 1) > 0) {
      return i + 1;
    }
  }
  return at;
}

// "when it was last inspected in 2019", "when inspectors last visited" from the clause at piece `i`: the token behind it; 0 where it tells something else.
std::uint32_t ClaimReader::when_last(std::size_t i) const {
  constexpr std::uint32_t kNear = 6;  // tokens
  const auto& pieces = s_.pieces();
  if (s_.is(pieces[i].first, Small::relative)) {
    return 0;
  }
  for (std::size_t k = i + 1; k < pieces.size() && pieces[k].first < pieces[i].first + kNear; ++k) {
    const Role r = pieces[k].role;
    if (r == Role::last) {
      return behind_inspection(pieces[k].last);
    }
    if (r != Role::pronoun && r != Role::be && r != Role::teller && r != Role::det) {
      return 0;
    }
  }
  return 0;
}

// "was rated good last time round but", "outstanding in its previous report, and": whether a cue behind the grade that ends at token `end` ends its clause.
bool ClaimReader::closes(const Piece& cue, std::uint32_t end) const {
  if (cue.role != Role::former && cue.role != Role::last) {
    return false;
  }
  const std::uint32_t at = behind_inspection(cue.last);
  if (at >= s_.last() || (s_.role(at) != Role::join && s_.role(at) != Role::clause && s_.tokens()[at].ascii != ',')) {
    return false;
  }
  return std::ranges::none_of(s_.tokens().begin() + end, s_.tokens().begin() + cue.first, [](const Token& t) { return t.kind == TokenKind::mark; }) &&
         !s_.any(Role::join, end, cue.first);
}

// What stands behind a grade and before the next verb or grade: "at its previous inspection", "in 2019", "three years ago". Gives where that ends which says
// nothing of the next grade: "The home, which was rated good a year ago, is inadequate".
std::uint32_t ClaimReader::cues_behind(std::size_t piece, std::uint32_t end, Claim& claim) const {
  std::uint32_t behind = end;
  std::uint32_t stop = s_.last();
  for (std::size_t i = piece + 1; i < s_.pieces().size(); ++i) {
    const Piece& p = s_.pieces()[i];
    if (p.first < end && p.role != Role::former && p.role != Role::last) {
      continue;
    }
    const bool former_next = i + 1 < s_.pieces().size() && s_.pieces()[i + 1].role == Role::former && s_.pieces()[i + 1].first == p.last;
    const bool after = (p.role == Role::former && s_.is(p.last - 1, Small::after)) || (p.role == Role::after && former_next);  // "after previously being"
    const bool having = p.role == Role::have && s_.is(p.first, Small::having);
    if (const std::uint32_t last = p.role == Role::clause ? when_last(i) : 0; last > 0) {
      const std::uint32_t told = s_.year_in(p.first, last);
      claim.year = told > 0 ? told : claim.year;
      claim.last = true;
      return last;
    }
    if (after || having || p.role == Role::grade || governs(p.role) || p.role == Role::clause || p.role == Role::stop) {
      stop = p.first;
      break;
    }
    if (of_next_grade(i) || compares(p)) {
      break;  // "good, an improvement on its previous rating of", "better than its previous rating"
    }
    claim.previous = claim.previous || p.role == Role::former;
    claim.last = claim.last || p.role == Role::last;
    behind = closes(p, end) ? p.last : behind;
    behind = claim.relative && p.role == Role::former && p.last < s_.last() && s_.tokens()[p.last].ascii == ',' ? p.last : behind;
  }
  if (stop < s_.last()) {
    stop = std::min(stop, s_.opening_bracket(end, stop));  // "was ‘Good’ (in 2019 it was ‘Inadequate’)"
  }
  const std::uint32_t year = s_.year_in(end, stop);
  claim.year = year > 0 ? year : claim.year;
  for (std::uint32_t i = end; i < std::min(end + kYearBehind, s_.last()) && s_.role(i) != Role::join && s_.tokens()[i].kind != TokenKind::mark; ++i) {
    behind = s_.year_in(i, i + 1) > 0 ? i + 1 : behind;  // "which was good since 2019 and is outstanding"
  }
  return behind;
}

// A cue of an earlier inspection in tokens [from, to), behind the last colon, that belongs to this verb: where another verb stands before the cue and the
// claim's own subject behind it ("as it had been at the last inspection, and release remained"), it doesn't.
bool ClaimReader::cue_before(Role cue, std::uint32_t from, std::uint32_t to, Tokens subject) const {
  if (!s_.any(cue)) {
    return false;
  }
  for (std::uint32_t i = from; i < to; ++i) {
    from = s_.tokens()[i].ascii == ':' || s_.tokens()[i].ascii == ';' ? i + 1 : from;
  }
  bool verb = false;
  std::uint32_t at = from;
  int depth = 0;  // of brackets: "HMICFRS (formerly HMIC) rated"
  for (const Piece& p : s_.pieces()) {
    if (p.first < from || p.last > to) {
      continue;
    }
    for (; at < p.first; ++at) {
      depth += s_.tokens()[at].ascii == '(' ? 1 : s_.tokens()[at].ascii == ')' ? -1 : 0;
    }
    if (depth > 0) {
      continue;
    }
    verb = verb || governs(p.role);
    if (p.role == cue && !(p.last + 1 < to && s_.any(Role::grade, p.last, to) && of_next_grade(static_cast<std::size_t>(&p - s_.pieces().data()))) &&
        (!verb || subject.empty() || subject.first < p.last || !s_.any(Role::join, p.last, subject.first))) {
      return true;
    }
  }
  return false;
}

// "is rated good", "is now good", and "was rated good".
void ClaimReader::tell_tense(const VerbGroup& group, const Piece& verb, Claim& claim) const {
  for (std::uint32_t i = group.first; i < verb.last; ++i) {
    claim.present = claim.present || s_.is(i, Small::present);
    claim.past = claim.past || (s_.is(i, Small::copula) && !s_.is(i, Small::present));
  }
}

}  // namespace pressmill::ratings
