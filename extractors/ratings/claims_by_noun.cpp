// The claims that no verb of judging leads: "the inadequate judgement", a headline, a rating that is handed to somebody.
#include <algorithm>

#include "extractors/ratings/claims.h"

namespace pressmill::ratings {

// "An ‘outstanding’ rating has been given to Oxmere Academy"
bool ClaimReader::handed(std::size_t piece, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  std::size_t i = piece + 1;
  bool noun = false;
  for (; i < s_.pieces().size() && s_.pieces()[i].role != Role::give; ++i) {
    const Role r = s_.pieces()[i].role;
    noun = noun || r == Role::noun;
    if (r != Role::noun && r != Role::have && r != Role::be && r != Role::overall && r != Role::adverb) {
      return false;
    }
  }
  if (!noun || i + 1 >= s_.pieces().size() || s_.pieces()[i + 1].role != Role::to || s_.pieces()[i + 1].first != s_.pieces()[i].last) {
    return false;
  }
  const std::uint32_t begin = s_.pieces()[i + 1].last;
  std::uint32_t end = begin;
  while (end < s_.last() && s_.tokens()[end].kind != TokenKind::mark && !s_.is(end, Small::by) && s_.role(end) != Role::prep && s_.role(end) != Role::after &&
         s_.role(end) != Role::clause) {
    ++end;
  }
  if (end == begin) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/handed-to";
  claim.span.first = s_.before_quotes(g.first);
  claim.subject = {begin, end};
  add(piece, claim, {}, out);
  out.back().span.last = end;
  return true;
}

// "the disappointing inadequate judgement", "its good Ofsted rating"
bool ClaimReader::by_noun(std::size_t piece, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  const auto tokens = s_.tokens();
  const std::uint32_t behind = s_.behind_quotes(g.last);
  std::uint32_t noun = behind;
  while (noun < s_.last() && noun - behind < 3 && s_.role(noun) == Role::none && tokens[noun].kind == TokenKind::word) {
    ++noun;
  }
  if (noun >= s_.last() || s_.role(noun) != Role::noun || s_.word(noun).ends_with("s")) {
    return false;
  }
  const std::uint32_t left = s_.before_quotes(g.first);
  std::uint32_t at = left;
  while (at > s_.first() && left - at < 3 && (!s_.covering(at - 1) || s_.role(at - 1) == Role::overall || s_.role(at - 1) == Role::former) &&
         tokens[at - 1].kind == TokenKind::word && !s_.is(at - 1, Small::possessive)) {
    --at;
  }
  if (at == s_.first()) {
    return false;
  }
  const bool possessive = s_.is(at - 1, Small::possessive);
  const bool hedged = std::any_of(s_.pieces().begin(), s_.pieces().end(), [&](const Piece& p) {
    return p.first < g.first && (p.role == Role::modal || p.role == Role::unreal || p.role == Role::negation);
  });
  if ((!possessive && !s_.is(at - 1, Small::definite)) || hedged) {
    return false;
  }
  Claim claim;
  claim.told_by_noun = true;
  claim.rule = "ratings/noun";
  claim.span.first = at - 1;
  claim.subject = possessive ? phrase_ending_at(s_, at - 1) : Tokens{};
  claim.previous = s_.any(Role::lose, s_.first(), g.first);
  add(piece, claim, aspects_behind(s_, piece), out);
  return true;
}

// A headline leaves out the verb: "Force ‘outstanding’ at tackling crime", "‘Good’ rating for Northwick school"
bool ClaimReader::headline(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t left = s_.before_quotes(g.first), behind = s_.behind_quotes(g.last);
  if (!s_.quoted(piece) || aspects.items.empty()) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/headline";
  claim.span.first = left;
  if (left == s_.first()) {
    if (behind >= s_.last() || s_.role(behind) != Role::noun) {
      return false;
    }
    add(piece, claim, aspects, out);
    return true;
  }
  if (s_.tokens()[left - 1].kind != TokenKind::word || s_.covering(left - 1)) {
    return false;
  }
  claim.subject = phrase_ending_at(s_, left);
  if (claim.subject.empty() || !s_.words().services().at(s_.tokens().first(claim.subject.last), claim.subject.last - 1)) {
    return false;
  }
  claim.span.first = claim.subject.first;
  add(piece, claim, aspects, out);
  return true;
}

}  // namespace pressmill::ratings
