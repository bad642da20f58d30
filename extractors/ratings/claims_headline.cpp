// Headlines, which leave out their verb: "Force ‘outstanding’ at tackling crime", "Oxmere Academy: from inadequate to good".
#include <algorithm>

#include "extractors/ratings/claims.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestHeadline = 18;  // tokens

}  // namespace

// "Oxmere Academy: from inadequate to good in two years": a line without a verb.
bool ClaimReader::from_to(std::size_t piece, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t left = s_.before_quotes(g.first), behind = s_.behind_quotes(g.last);
  const bool pair = left > s_.first() + 1 && s_.role(left - 1) == Role::from && behind + 1 < s_.last() && s_.role(behind) == Role::to;
  const std::uint32_t second = pair ? s_.behind_quotes(behind + 1) : 0;
  if (!pair || second >= s_.last() || s_.role(second) != Role::grade || s_.last() - s_.first() > kLongestHeadline || hedged(left)) {
    return false;
  }
  std::uint32_t end = left - 1;
  while (end > s_.first() && s_.tokens()[end - 1].kind == TokenKind::mark) {
    --end;
  }
  Claim claim;
  claim.rule = "ratings/from-to";
  claim.previous = true;
  claim.subject = end > s_.first() ? phrase_ending_at(s_, end) : Tokens{};
  if (claim.subject.empty() || !s_.words().services().at(s_.tokens().first(claim.subject.last), claim.subject.last - 1)) {
    return false;
  }
  claim.span.first = claim.subject.first;
  add(piece, claim, {}, out);
  return true;
}

// "Oxmere Academy ‘inadequate’", "… ‘inadequate’ after inspection": whether a short line without a verb may end, or go on, behind its grade at token `behind`.
bool ClaimReader::ends_headline(std::uint32_t behind) const {
  const bool verb = std::ranges::any_of(s_.pieces(), [&](const Piece& p) { return governs(p.role) && p.first < behind; });
  const bool ends = behind >= s_.last() || s_.tokens()[behind].kind == TokenKind::mark || s_.role(behind) == Role::after || s_.role(behind) == Role::prep ||
                    s_.is(behind, Small::by) || s_.role(behind) == Role::say || s_.role(behind) == Role::teller;
  return !verb && ends && s_.last() - s_.first() <= kLongestHeadline;
}

// "care home", "children's services": whether a kind of service ends the phrase; a plural one belongs to somebody, or has several words.
bool ClaimReader::ends_in_kind(Tokens phrase) const {
  constexpr std::uint32_t kLongestKind = 4;  // tokens
  for (std::uint32_t i = phrase.last; i > phrase.first && phrase.last - i < kLongestKind; --i) {
    if (const auto kind = s_.words().services().at(s_.tokens().first(phrase.last), i - 1)) {
      return i - 1 + kind->tokens == phrase.last &&
             (kind->tokens > 1 || s_.role(i - 1) != Role::many || (i - 1 > phrase.first && s_.is(i - 2, Small::possessive)));
    }
  }
  return false;
}

// "‘Inadequate’: Ofsted's damning verdict on Oxmere Academy": whom the verdict behind a colon or dash at token `mark` is on; empty where there is none.
Tokens ClaimReader::verdict_on(std::uint32_t mark) const {
  if (mark >= s_.last() || (s_.tokens()[mark].ascii != ':' && !s_.is_dash(mark))) {
    return {};
  }
  for (std::uint32_t i = mark + 1; i + 2 < s_.last(); ++i) {
    if (s_.role(i) == Role::noun && s_.role(i + 1) == Role::prep && s_.any(Role::teller, mark, i)) {
      std::uint32_t end = i + 2;
      while (end < s_.last() && s_.tokens()[end].kind == TokenKind::word && s_.role(end) != Role::prep && s_.role(end) != Role::clause) {
        ++end;
      }
      return {i + 2, end};
    }
  }
  return {};
}

// A headline leaves out the verb: "Force ‘outstanding’ at tackling crime", "‘Good’ rating for Northwick school"
bool ClaimReader::headline(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t left = s_.before_quotes(g.first), behind = s_.behind_quotes(g.last);
  if (!s_.quoted(piece) || (aspects.items.empty() && !ends_headline(behind))) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/headline";
  claim.span.first = left;
  if (left == s_.first()) {
    if (const Tokens whose = verdict_on(behind); !whose.empty()) {
      claim.subject = whose;
      add(piece, claim, {}, out);
      return true;
    }
    if (behind >= s_.last() || s_.role(behind) != Role::noun) {
      return false;
    }
    add(piece, claim, aspects, out);
    return true;
  }
  if (s_.tokens()[left - 1].kind != TokenKind::word || (s_.covering(left - 1) && s_.role(left - 1) != Role::many)) {
    return false;
  }
  claim.subject = phrase_ending_at(s_, left);
  if (claim.subject.empty() || !ends_in_kind(claim.subject)) {
    return false;
  }
  claim.span.first = claim.subject.first;
  cues_ahead(g.first, claim);
  add(piece, claim, aspects, out);
  return true;
}

}  // namespace pressmill::ratings
