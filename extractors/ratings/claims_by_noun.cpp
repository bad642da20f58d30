// The claims that no verb of judging leads: "the inadequate judgement", a headline, a rating that is handed to somebody.
#include <algorithm>

#include "extractors/ratings/claims.h"

namespace pressmill::ratings {

bool ClaimReader::without_verb(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out) {
  return counted_grades(piece, out) || handed(piece, out) || noun_of(piece, out) || by_noun(piece, out) || with_noun(piece, aspects, out) ||
         headline(piece, aspects, out) || from_to(piece, out) || adjectival(piece, out) || formerly(piece, out) || by_phrase(piece, aspects, out);
}

// Whether the sentence says before token `before` that something may or might be.
bool ClaimReader::hedged(std::uint32_t before) const {
  return std::ranges::any_of(s_.pieces().begin(), s_.pieces().end(),
                             [&](const Piece& p) { return p.first < before && (p.role == Role::modal || p.role == Role::unreal || p.role == Role::negation); });
}

// "Oxmere Academy (good) and Tarn Academy (inadequate)": two grades or more stand in brackets of their own.
bool ClaimReader::brackets_several() const {
  return std::count_if(s_.pieces().begin(), s_.pieces().end(), [this](const Piece& p) {
           return p.role == Role::grade && p.first > s_.first() && s_.tokens()[p.first - 1].ascii == '(' && p.last < s_.last() &&
                  s_.tokens()[p.last].ascii == ')';
         }) > 1;
}

// "leadership (‘inadequate’) and teaching (‘requires improvement’)"
bool ClaimReader::bracketed(std::size_t piece, std::vector<Claim>& out) {
  const std::uint32_t grade = s_.before_quotes(s_.pieces()[piece].first);
  std::uint32_t left = grade;  // "(Ofsted rating: Good)"
  std::uint32_t behind = s_.behind_quotes(s_.pieces()[piece].last);
  while (behind + 1 < s_.last() && s_.tokens()[behind].ascii == '/' && s_.role(behind + 1) == Role::grade) {
    behind = s_.covering(behind + 1)->last;  // "(G1/V2)"
  }
  while (left > s_.first() + 1 && s_.tokens()[left - 1].ascii == '/' && s_.role(left - 2) == Role::grade) {
    left = s_.covering(left - 2)->first;
  }
  while (left > s_.first() && (s_.role(left - 1) == Role::teller || s_.role(left - 1) == Role::noun || s_.role(left - 1) == Role::overall ||
                               (left == grade && s_.tokens()[left - 1].ascii == ':'))) {
    --left;
  }
  const bool brackets = left > s_.first() + 1 && s_.tokens()[left - 1].ascii == '(' && behind < s_.last() && s_.tokens()[behind].ascii == ')';
  if (!brackets || hedged(left)) {
    return false;
  }
  if (s_.role(left - 2) != Role::aspect) {  // "Elm Road Primary School (Good)"
    std::uint32_t first = left - 1;
    while (first > s_.first() && (s_.tokens()[first - 1].capital || s_.is(first - 1, Small::possessive))) {
      --first;
    }
    const bool service = s_.words().services().at(s_.tokens().first(left - 1), left - 2) ||
                         (left > s_.first() + 3 && s_.words().services().at(s_.tokens().first(left - 1), left - 3));
    if (left - 1 - first < 2 || !service || (!s_.tokens()[s_.pieces()[piece].first].capital && !s_.quoted(piece) && !brackets_several())) {
      return false;
    }
    Claim claim;
    claim.rule = "ratings/bracketed";
    claim.span.first = first;
    claim.subject = {first, left - 1};
    add(piece, claim, {}, out);
    return true;
  }
  Claim claim;
  claim.rule = "ratings/bracketed";
  claim.span.first = s_.covering(left - 2)->first;
  add(piece, claim, {}, out);
  out.back().aspect = {claim.span.first, left - 1};
  return true;
}

// "Rated good were staff and planning", "‘Good’ was the verdict on leadership", "Good is how inspectors described behaviour": the grade comes first.
bool ClaimReader::inverted(std::size_t piece, const Governor& governor, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t behind = s_.behind_quotes(g.last);
  if (behind + 1 >= s_.last() || s_.role(behind) != Role::be || s_.is(behind, Small::being) || hedged(behind)) {
    return false;
  }
  std::uint32_t first = s_.before_quotes(g.first);
  bool rated = false;
  if (governor.piece >= 0 && s_.pieces()[static_cast<std::size_t>(governor.piece)].role == Role::award) {
    first = group_of(s_, governor.piece).first;
    rated = true;
  }
  while (first > s_.first() &&
         (s_.role(first - 1) == Role::adverb || s_.role(first - 1) == Role::area || s_.role(first - 1) == Role::det || s_.is(first - 1, Small::only))) {
    --first;
  }
  if (first != s_.first() || (!rated && governor.piece >= 0)) {
    return false;
  }
  std::uint32_t at = behind + 1;
  bool whole = false;
  if (!rated) {
    const bool how = s_.is(at, Small::how);
    std::uint32_t stop = at;
    while (stop < s_.last() && stop - at < kReach && (how ? s_.role(stop) != Role::aspect : s_.role(stop) != Role::prep)) {
      ++stop;
    }
    if (stop >= s_.last() || stop - at >= kReach || (how ? !s_.any(Role::teller, at, stop) : !s_.any(Role::noun, at, stop))) {
      return false;
    }
    at = how ? stop : s_.covering(stop)->last;
    whole = !how && s_.role(stop - 1) == Role::noun;  // "‘Inadequate’ was the verdict on Tarn Surgery"
  }
  while (at < s_.last() && s_.role(at) == Role::det) {
    ++at;
  }
  const Aspects aspects = aspects_at(s_, at);
  Claim claim;
  claim.rule = "ratings/inverted";
  if (aspects.items.empty() && whole && (s_.quoted(piece) || s_.any(Role::teller, s_.first(), s_.last()))) {
    std::uint32_t end = at;
    while (end < s_.last() && s_.tokens()[end].kind == TokenKind::word && s_.role(end) != Role::prep && s_.role(end) != Role::clause) {
      ++end;
    }
    if (end > at && says_of_service({at, end})) {
      claim.subject = {at, end};
      claim.span.first = s_.before_quotes(g.first);
      add(piece, claim, {}, out);
      return true;
    }
  }
  if (aspects.items.empty()) {
    return false;
  }
  claim.span.first = s_.before_quotes(g.first);
  add(piece, claim, aspects, out);
  return true;
}

// "replaces one of ‘inadequate’"
bool ClaimReader::instead(std::size_t piece, std::vector<Claim>& out) {
  if (!s_.any(Role::replace)) {
    return false;
  }
  const std::uint32_t at = s_.before_quotes(s_.pieces()[piece].first);
  if (at < s_.first() + 4 || !s_.is(at - 1, Small::of) || s_.role(at - 2) != Role::count || s_.role(at - 3) != Role::replace) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/noun-of";
  claim.previous = true;
  claim.span.first = at - 2;
  add(piece, claim, {}, out);
  out.back().previous = true;
  return true;
}

// Whether "with" and an article, or "with an outcome of", stand before the grade, behind a comma.
bool ClaimReader::behind_with(std::size_t piece) const {
  std::uint32_t at = s_.before_quotes(s_.pieces()[piece].first);
  const std::uint32_t end = at;
  while (at > s_.first() && end - at < 5 && !s_.is(at - 1, Small::with) &&
         (s_.role(at - 1) == Role::det || s_.role(at - 1) == Role::overall || s_.role(at - 1) == Role::noun || s_.is(at - 1, Small::of))) {
    --at;
  }
  return at > s_.first() + 1 && s_.is(at - 1, Small::with) && s_.role(at - 1) == Role::prep && s_.tokens()[at - 2].ascii == ',';
}

// "the school’s previous rating of ‘good’ was lost", "with an outcome of good"
bool ClaimReader::noun_of(std::size_t piece, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  std::uint32_t at = s_.before_quotes(g.first);
  const bool former = at > s_.first() + 2 && s_.role(at - 2) == Role::former;  // "previous rating"
  const bool unsure = s_.any(Role::modal, g.last, std::min(g.last + 5, s_.last()));
  if (at < s_.first() + 3 || !s_.is(at - 1, Small::of) || (s_.role(at - 2) != Role::noun && !former) || s_.is(at - 2, Small::plural_noun) || hedged(g.first) ||
      unsure) {
    return false;
  }
  const std::uint32_t noun = s_.covering(at - 2)->first;
  std::uint32_t det = noun;
  while (det > s_.first() && noun - det < 4 && s_.role(det - 1) != Role::det && !s_.is(det - 1, Small::possessive) &&
         s_.tokens()[det - 1].kind == TokenKind::word) {
    --det;
  }
  if (det == s_.first()) {
    return false;
  }
  const bool possessive = s_.is(det - 1, Small::possessive), with = det > s_.first() + 1 && s_.role(det - 2) == Role::prep;
  if (!possessive && !s_.is(det - 1, Small::definite) && !with) {
    return false;
  }
  const std::uint32_t behind = s_.behind_quotes(g.last);
  Claim claim;
  claim.rule = "ratings/noun-of";
  claim.told_by_noun = true;
  claim.span.first = det - 1;
  claim.subject = possessive ? phrase_ending_at(s_, det - 1) : Tokens{};
  claim.previous = former || s_.any(Role::former, det, noun) || s_.any(Role::lose, behind, std::min(behind + 4, s_.last()));
  for (std::uint32_t i = det; i < noun; ++i) {
    claim.previous = claim.previous || s_.is(i, Small::previously);
  }
  add(piece, claim, aspects_behind(s_, piece), out);
  return true;
}

// "Planning fared better, with a ‘good’ rating": of the aspects that begin the sentence, else of those behind it, else of the whole.
bool ClaimReader::with_noun(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t behind = s_.behind_quotes(g.last);
  std::uint32_t left = s_.before_quotes(g.first);
  while (left > s_.first() && (s_.role(left - 1) == Role::det || s_.role(left - 1) == Role::overall)) {
    --left;
  }
  const bool with = left > s_.first() && s_.is(left - 1, Small::with);
  if (!with || behind >= s_.last() || s_.role(behind) != Role::noun || (!s_.quoted(piece) && !s_.any(Role::teller, s_.first(), s_.last())) || hedged(g.first)) {
    return false;
  }
  if (s_.is(behind, Small::plural_noun) && aspects.items.empty() && !aspects.overall) {
    return false;  // "with ‘outstanding’ grades along the way"
  }
  std::uint32_t first = s_.first();
  while (first < left && s_.role(first) == Role::det) {
    ++first;
  }
  const Aspects leading = aspects_at(s_, first);
  Claim claim;
  claim.rule = "ratings/with-noun";
  claim.span.first = left - 1;
  if (aspects.items.empty() && !aspects.overall && !leading.items.empty() && leading.end < left) {
    add(piece, claim, {}, out);
    const Claim told = out.back();
    out.pop_back();
    for (const Tokens& item : leading.items) {
      out.push_back(told);
      out.back().aspect = item;
    }
    return true;
  }
  add(piece, claim, aspects, out);
  return true;
}

// "‘Inadequate’ care home to close", "the ‘outstanding’ home": between quotation marks before the service; often a repeat.
bool ClaimReader::adjectival(std::size_t piece, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t left = s_.before_quotes(g.first), behind = s_.behind_quotes(g.last);
  const auto tokens = s_.tokens();
  const bool compound = behind + 1 < s_.last() && tokens[behind].ascii == '-' && s_.role(behind + 1) == Role::award;  // "inadequate-rated"
  if ((!s_.quoted(piece) && !compound) || hedged(g.first) || s_.role(left > s_.first() ? left - 1 : left) == Role::award) {
    return false;
  }
  const bool leads = left == s_.first();
  if (!leads && !s_.is(left - 1, Small::definite)) {
    return false;
  }
  std::uint32_t at = compound ? behind + 2 : behind;
  const std::uint32_t first = at;
  while (at < s_.last() && at - first < 4 && tokens[at].kind == TokenKind::word && !s_.words().services().at(tokens.first(s_.last()), at)) {
    ++at;
  }
  const auto service = at < s_.last() && at - first < 4 ? s_.words().services().at(tokens.first(s_.last()), at) : std::nullopt;
  if (!service) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/adjective";
  claim.told_by_noun = true;
  claim.span.first = left;
  claim.subject = {first, at + static_cast<std::uint32_t>(service->tokens)};
  add(piece, claim, {}, out);
  out.back().span.last = claim.subject.last;
  return true;
}

// "An ‘outstanding’ rating has been given to Oxmere Academy"
bool ClaimReader::handed(std::size_t piece, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  std::size_t i = piece + 1;
  const std::uint32_t left = s_.before_quotes(g.first);
  bool noun = left > s_.first() + 1 && s_.is(left - 1, Small::of) && s_.role(left - 2) == Role::noun;  // "a rating of inadequate was given to"
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
  while (noun < s_.last() && noun - behind < 3 && (s_.role(noun) == Role::none || s_.role(noun) == Role::teller) && tokens[noun].kind == TokenKind::word) {
    ++noun;
  }
  if (noun >= s_.last() || s_.role(noun) != Role::noun || s_.word(noun).ends_with("s")) {
    return false;
  }
  const std::uint32_t left = s_.before_quotes(g.first);
  std::uint32_t at = left;
  while (at > s_.first() && left - at < 3 &&
         (!s_.covering(at - 1) || s_.role(at - 1) == Role::overall || s_.role(at - 1) == Role::teller || s_.role(at - 1) == Role::former) &&
         tokens[at - 1].kind == TokenKind::word && !s_.is(at - 1, Small::possessive)) {
    --at;
  }
  if (at == s_.first()) {
    return false;
  }
  const bool possessive = s_.is(at - 1, Small::possessive);
  const bool hedged = std::ranges::any_of(
      s_.pieces(), [&](const Piece& p) { return p.first < g.first && (p.role == Role::modal || p.role == Role::unreal || p.role == Role::negation); });
  const bool own = s_.quoted(piece) && s_.role(at - 1) == Role::det && !s_.is(at - 1, Small::article);  // "our ‘outstanding’ judgement"
  if ((!possessive && !own && !s_.is(at - 1, Small::definite)) || hedged) {
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

}  // namespace pressmill::ratings
