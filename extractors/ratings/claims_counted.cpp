// Counts of services that stand elsewhere than before what they count: "the number of schools judged inadequate fell to 12", "C2, with 41%".
#include <algorithm>

#include "extractors/ratings/claims.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestShare = 12;  // tokens between "the number of" and the grade

}  // namespace

// "the number of homes that are now rated": the share whose noun phrase the grade at piece `piece` ends; null where it belongs to another clause.
const Piece* ClaimReader::share_before(std::size_t piece) const {
  const auto& pieces = s_.pieces();
  const std::uint32_t grade = pieces[piece].first;
  bool be = false;
  for (std::size_t i = piece; i-- > 0 && grade - pieces[i].last <= kLongestShare;) {
    const Role r = pieces[i].role;
    if (r == Role::share) {
      return be ? nullptr : &pieces[i];
    }
    if (r == Role::clause) {
      be = false;  // "that are"
      continue;
    }
    if (r == Role::stop || r == Role::grade || r == Role::change || r == Role::keep || r == Role::say || r == Role::join) {
      return nullptr;
    }
    be = be || r == Role::be || r == Role::modal;
  }
  return nullptr;
}

// Behind that grade the number that "rose to", "stands at" or "is" tells of; null where the sentence doesn't.
const Piece* ClaimReader::number_told(std::size_t piece) const {
  const auto& pieces = s_.pieces();
  for (std::size_t i = piece + 1; i < pieces.size(); ++i) {
    const Piece& p = pieces[i];
    if (p.role == Role::stop || p.role == Role::grade || p.role == Role::modal || p.role == Role::unreal || p.role == Role::share) {
      return nullptr;
    }
    if (p.role != Role::count || s_.year_in(p.first, p.last) > 0) {
      continue;
    }
    std::uint32_t at = p.first;
    while (at > pieces[piece].last && (s_.role(at - 1) == Role::adverb || s_.is(at - 1, Small::only))) {
      --at;
    }
    const Role before = s_.role(at - 1);
    if (before == Role::to || before == Role::be || s_.is(at - 1, Small::whose)) {
      return &p;
    }
  }
  return nullptr;
}

// "The number of schools judged inadequate fell from 20 to 12", "the proportion that are good stands at 84 per cent". True where the grade belongs to such a
// share, told or not.
bool ClaimReader::of_share(std::size_t piece, std::vector<Claim>& out) {
  const Piece* share = s_.any(Role::share) ? share_before(piece) : nullptr;
  if (!share) {
    return false;
  }
  const Piece& g = s_.pieces()[piece];
  std::uint32_t noun = share->last;
  while (noun < g.first && s_.role(noun) != Role::award && s_.role(noun) != Role::give && s_.role(noun) != Role::clause && s_.role(noun) != Role::find &&
         s_.role(noun) != Role::prep) {
    ++noun;
  }
  const Piece* number = noun < s_.before_quotes(g.first) ? number_told(piece) : nullptr;
  if (!number) {
    return true;
  }
  Claim claim;
  claim.rule = "ratings/share";
  claim.span.first = share->first;
  claim.subject = {share->last, noun};
  claim.number = {number->first, number->last};
  add(piece, claim, {}, out);
  return true;
}

// "The commonest grade is C2, with 41%, followed by C3 with 30%", "Outstanding 4%, good 61%": the share of all that have it stands behind each grade.
bool ClaimReader::percent_behind(std::size_t piece, const Governor& governor, std::vector<Claim>& out) {
  const auto number_of = [this](std::size_t grade) -> const Piece* {
    const std::uint32_t left = s_.before_quotes(s_.pieces()[grade].first);
    if (left > s_.first() && s_.is(left - 1, Small::cent)) {
      return nullptr;  // "66 per cent ‘good’, 24 per cent ‘requires improvement’"
    }
    std::uint32_t at = s_.behind_quotes(s_.pieces()[grade].last);
    at += at < s_.last() && s_.role(at) == Role::noun ? 1 : 0;
    const bool comma = at < s_.last() && s_.tokens()[at].ascii == ',';
    at += at < s_.last() && s_.tokens()[at].kind == TokenKind::mark ? 1 : 0;
    const bool with = at < s_.last() && (s_.is(at, Small::with) || s_.is(at, Small::whose));
    if (comma && !with) {
      return nullptr;
    }
    at += with ? 1 : 0;
    const Piece* p = at < s_.last() ? s_.covering(at) : nullptr;
    return p && p->role == Role::count && p->last < s_.last() && s_.is(p->last, Small::percent) ? p : nullptr;
  };
  const Piece* number = s_.any(Role::count) ? number_of(piece) : nullptr;
  if (!number) {
    return false;
  }
  std::size_t told = 0;
  for (std::size_t i = 0; i < s_.pieces().size(); ++i) {
    told += s_.pieces()[i].role == Role::grade && number_of(i) ? 1 : 0;
  }
  const bool be = governor.piece >= 0 && s_.pieces()[static_cast<std::size_t>(governor.piece)].role == Role::be;
  const bool beside = number->first == s_.behind_quotes(s_.pieces()[piece].last);
  if (told < 2 || (governor.piece >= 0 && !be && !beside) || hedged(s_.pieces()[piece].first)) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/share";
  claim.span.first = s_.before_quotes(s_.pieces()[piece].first);
  claim.number = {number->first, number->last};
  add(piece, claim, {}, out);
  out.back().span.last = number->last + 1;
  return true;
}

// "issued 14 C1 grades", "two ‘outstanding’ and 13 ‘good’ grades have been handed out": a number before the grade and the noun of several behind it.
bool ClaimReader::counted_grades(std::size_t piece, std::vector<Claim>& out) {
  const auto& pieces = s_.pieces();
  const std::uint32_t left = s_.before_quotes(pieces[piece].first);
  const Piece* count = left > s_.first() ? s_.covering(left - 1) : nullptr;
  if (!count || count->role != Role::count || count->last != left || s_.is(left - 1, Small::of) || hedged(left)) {
    return false;
  }
  std::uint32_t at = s_.behind_quotes(pieces[piece].last);
  while (at < s_.last() && s_.role(at) != Role::noun &&
         (s_.role(at) == Role::join || s_.role(at) == Role::count || s_.role(at) == Role::grade || s_.role(at) == Role::overall ||
          s_.role(at) == Role::teller || s_.tokens()[at].ascii == ',' || s_.is_quote(at))) {
    ++at;
  }
  if (at >= s_.last() || s_.role(at) != Role::noun || !s_.is(at, Small::plural_noun)) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/counted-grades";
  claim.subject = {count->first, count->last};
  claim.span.first = count->first;
  add(piece, claim, {}, out);
  return true;
}

}  // namespace pressmill::ratings
