// "a good rating from Ofsted", "a verdict of ‘inadequate’": what was given, whatever the verb that tells it.
#include "extractors/ratings/claims.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestPhrase = 5;  // tokens between the article and the grade

}  // namespace

// "A ‘good’ from Ofsted", "an Ofsted Outstanding school": an article before it and the body beside it.
bool ClaimReader::handed_over(std::size_t piece) const {
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t left = s_.before_quotes(g.first), behind = s_.behind_quotes(g.last);
  if (left == s_.first() || stands_for(g.value) || (!s_.quoted(piece) && !s_.tokens()[g.first].capital)) {
    return false;
  }
  const std::uint32_t body = behind + 1 < s_.last() && s_.role(behind + 1) == Role::det ? behind + 2 : behind + 1;
  const bool from = s_.role(behind) == Role::from && body < s_.last() && s_.role(body) == Role::teller && s_.is(left - 1, Small::indefinite);
  const Piece* teller = s_.covering(left - 1);
  const bool between = teller && teller->role == Role::teller && teller->first > s_.first() && s_.is(teller->first - 1, Small::indefinite) &&
                       behind < s_.last() && s_.words().services().at(s_.tokens().first(s_.last()), behind);
  return from || between;
}

// "Larch House celebrated a good rating", "the visit led to a ‘Good’ rating", "returned a verdict of ‘inadequate’": a noun phrase with "a" and a singular noun
// of judging, in a sentence that names who judges; what is to be, may be or isn't gives none.
bool ClaimReader::by_phrase(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t left = s_.before_quotes(g.first), behind = s_.behind_quotes(g.last);
  if (hedged(left) || !s_.any(Role::teller)) {
    return false;
  }
  if (handed_over(piece)) {
    Claim claim;
    claim.rule = "ratings/phrase";
    claim.span.first = left - 1;
    cues_ahead(g.first, claim);
    add(piece, claim, aspects, out);
    return true;
  }
  const bool of = left > s_.first() + 1 && s_.is(left - 1, Small::of) && s_.role(left - 2) == Role::noun && !s_.is(left - 2, Small::plural_noun);
  std::uint32_t noun = behind;
  while (noun < s_.last() && (s_.role(noun) == Role::overall || s_.role(noun) == Role::teller)) {
    ++noun;
  }
  const bool beside = noun < s_.last() && s_.role(noun) == Role::noun && !s_.is(noun, Small::plural_noun);
  if (!of && !beside) {
    return false;
  }
  std::uint32_t article = of ? left - 2 : left;
  const std::uint32_t end = article;
  while (article > s_.first() && end - article < kLongestPhrase && !s_.is(article - 1, Small::indefinite) && s_.tokens()[article - 1].kind == TokenKind::word &&
         (!s_.covering(article - 1) || s_.role(article - 1) == Role::overall || s_.role(article - 1) == Role::teller || s_.role(article - 1) == Role::adverb)) {
    --article;
  }
  if (article == s_.first() || !s_.is(article - 1, Small::indefinite) || article - 1 == s_.first()) {
    return false;
  }
  const std::uint32_t before = article - 2;  // the verb, or what stands for it
  const bool infinitive = before > s_.first() && s_.role(before) != Role::to && s_.role(before - 1) == Role::to;
  const Role r = s_.role(before);
  const bool verb = r == Role::none ? s_.tokens()[before].kind == TokenKind::word && !s_.tokens()[before].capital : r == Role::to || r == Role::from;
  if (!verb || infinitive) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/phrase";
  claim.span.first = before;
  claim.previous = r == Role::from;
  cues_ahead(g.first, claim);
  add(piece, claim, aspects, out);
  return true;
}

// "Oxmere Academy, previously ‘requires improvement’, is now": what it was stands between commas or brackets behind it.
bool ClaimReader::formerly(std::size_t piece, std::vector<Claim>& out) {
  const std::uint32_t left = s_.before_quotes(s_.pieces()[piece].first), behind = s_.behind_quotes(s_.pieces()[piece].last);
  const Piece* cue = left > s_.first() + 1 ? s_.covering(left - 1) : nullptr;
  if (!cue || cue->role != Role::former || cue->first <= s_.first() + 1 || behind >= s_.last()) {
    return false;
  }
  const std::uint32_t open = cue->first - 1;
  const bool commas = s_.tokens()[open].ascii == ',' && s_.tokens()[behind].ascii == ',';
  const bool brackets = s_.tokens()[open].ascii == '(' && s_.tokens()[behind].ascii == ')';
  if ((!commas && !brackets) || hedged(left)) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/formerly";
  claim.span.first = cue->first;
  claim.subject = phrase_ending_at(s_, open);
  claim.previous = true;
  if (claim.subject.empty() || !says_of_service(claim.subject)) {
    return false;
  }
  add(piece, claim, {}, out);
  consumed_ = behind;
  return true;
}

}  // namespace pressmill::ratings
