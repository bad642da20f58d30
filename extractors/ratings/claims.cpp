#include "extractors/ratings/claims.h"

#include <algorithm>

namespace pressmill::ratings {
namespace {

constexpr std::size_t kMostPieces = 1000;  // of a sentence; one of more is no sentence, and the cost grows with their square

std::string_view rule_of(Role verb) {
  switch (verb) {
    case Role::award: return "ratings/judged";
    case Role::find: return "ratings/found-to-be";
    case Role::give: return "ratings/given";
    case Role::keep: return "ratings/kept";
    case Role::change: return "ratings/changed";
    case Role::lose: return "ratings/lost";
    default: return "ratings/was";
  }
}

}  // namespace

void ClaimReader::read(std::uint32_t sentence, bool numbers, std::vector<Claim>& out) {
  s_.read(sentence, numbers);
  claim_of_.assign(s_.pieces().size(), -1);
  consumed_ = s_.first();
  led_by_last_ = false;
  if (tells_none()) {
    return;
  }
  for (std::size_t i = 0; i < s_.pieces().size(); ++i) {
    if (s_.pieces()[i].role == Role::grade) {
      grade(i, out);
    }
  }
  same_for(out);
}

// "scored five for care and the same for leadership"
void ClaimReader::same_for(std::vector<Claim>& out) const {
  for (std::uint32_t i = consumed_; i + 2 < s_.last() && !out.empty() && out.back().sentence == s_.index(); ++i) {
    if (!s_.is(i, Small::same) || s_.role(i + 1) != Role::prep || s_.role(i + 2) != Role::aspect) {
      continue;
    }
    Claim claim = out.back();
    claim.aspect = {i + 2, s_.covering(i + 2)->last};
    claim.span.last = claim.aspect.last;
    claim.overall = false;
    claim.rule = "ratings/same-for";
    out.push_back(claim);
  }
}

// A cue of an earlier inspection in tokens [from, to), behind the last colon, that belongs to this verb: where another verb stands before the cue and the
// claim's own subject behind it ("as it had been at the last inspection, and release remained"), it doesn't.
bool ClaimReader::cue_before(Role cue, std::uint32_t from, std::uint32_t to, Tokens subject) const {
  for (std::uint32_t i = from; i < to; ++i) {
    from = s_.tokens()[i].ascii == ':' || s_.tokens()[i].ascii == ';' ? i + 1 : from;
  }
  bool verb = false;
  for (const Piece& p : s_.pieces()) {
    if (p.first < from || p.last > to) {
      continue;
    }
    verb = verb || governs(p.role);
    if (p.role == cue && (!verb || subject.empty() || subject.first < p.last || !s_.any(Role::join, p.last, subject.first))) {
      return true;
    }
  }
  return false;
}

// A question, a self-assessment, a definition of the scale.
bool ClaimReader::tells_none() const {
  const auto tokens = s_.tokens();
  const bool question = std::any_of(tokens.begin() + s_.first(), tokens.begin() + s_.last(), [](const Token& t) { return t.ascii == '?'; });
  return question || s_.pieces().size() > kMostPieces || s_.any(Role::self, s_.first(), s_.last()) || is_definition(s_);
}

void ClaimReader::grade(std::size_t piece, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  if ((is_adjective(s_, piece) && !noun_beside(s_, piece)) || (stands_for(g.value) && !stands_for_grade(s_, piece))) {
    return;
  }
  const std::uint32_t left = s_.before_quotes(g.first);
  const Aspects aspects = aspects_behind(s_, piece);
  Governor governor = governor_of(s_, piece, claim_of_);
  // "Calderbeck, assessed in January, requires improvement": a comma before it makes it the verb of its own.
  if (governor.piece >= 0 && g.verbal && !s_.quoted(piece) && left > s_.first()) {
    const Role r = s_.role(left - 1);
    const bool governed = r == Role::as || r == Role::to || r == Role::from || r == Role::det || r == Role::overall || r == Role::adverb || governs(r) ||
                          r == Role::prep || s_.is_quote(left - 1);
    governor.piece = governed && s_.tokens()[left - 1].ascii != ',' ? governor.piece : -1;
  }
  if (is_either(s_, piece)) {
    return;
  }
  if (governor.continues >= 0) {
    further(piece, governor, aspects, out);
  } else if (governor.piece >= 0) {
    judged(piece, governor, aspects, out);
  } else if (!handed(piece, out) && !by_noun(piece, out) && !headline(piece, aspects, out)) {
    verb_itself(piece, aspects, out);
  }
}

// "…, ‘Good’ for staff and ‘Inadequate’ for reviewing": the grade follows another of the sentence.
void ClaimReader::further(std::size_t piece, const Governor& governor, const Aspects& aspects, std::vector<Claim>& out) {
  const std::uint32_t left = s_.before_quotes(s_.pieces()[piece].first);
  const Claim before = out[static_cast<std::size_t>(governor.continues)];
  Claim claim = before;
  claim.aspect = {};
  claim.overall = false;
  claim.year = 0;
  claim.last = led_by_last_;
  const bool change = left > s_.first() && s_.role(left - 1) == Role::to;
  claim.previous = change ? false : before.previous;
  claim.rule = "ratings/further-grade";
  Tokens rest = strip(s_, {consumed_, left});
  while (!rest.empty() && s_.role(rest.first) == Role::prep && !s_.is(rest.first, Small::in)) {
    rest = strip(s_, {rest.first + 1, rest.last});
  }
  for (std::uint32_t i = rest.first; i < rest.last; ++i) {
    if (s_.role(i) == Role::join && !s_.is(i, Small::or_and) && i + 1 < rest.last) {
      rest.first = i + 1;  // "good too, but help and protection"
    }
  }
  claim.span.first = change ? before.span.first : left;
  if (!rest.empty() && !change && take_subject(piece, before, rest, aspects, claim, out)) {
    return;
  }
  if (change && !before.aspect.empty()) {
    claim.aspect = before.aspect;
  } else if (change && aspects.items.size() == 1) {
    out[static_cast<std::size_t>(governor.continues)].aspect = aspects.items.front();
  }
  add(piece, claim, aspects, out);
  if (left > s_.first() && s_.tokens()[left - 1].ascii == '/') {  // "G1/V1 at its last inspection"
    out[static_cast<std::size_t>(governor.continues)].last = out.back().last;
    out[static_cast<std::size_t>(governor.continues)].previous = out.back().previous;
  }
}

// What stands between two grades, tokens `rest`, is the subject of the second, unless it is when or in how many aspects; true where the claim is made.
bool ClaimReader::take_subject(std::size_t piece, const Claim& before, Tokens rest, const Aspects& aspects, Claim& claim, std::vector<Claim>& out) {
  claim.span.first = rest.first;
  if (cue_before(Role::former, rest.first, rest.last) || cue_before(Role::last, rest.first, rest.last)) {
    add(piece, claim, aspects, out);
    return true;
  }
  if (s_.role(rest.first) == Role::prep) {  // "and in three aspects ‘Outstanding’"
    Aspects inverse;
    inverse.items.push_back({rest.first + 1, rest.last});
    add(piece, claim, inverse, out);
    return true;
  }
  claim.subject = rest;
  const bool counted = s_.covering(rest.last - 1) && s_.any(Role::count, rest.first, rest.last);
  if (aspects.items.empty() && (counted || s_.is(rest.last - 1, Small::cent))) {
    claim.aspect = before.aspect;
  }
  return false;
}

// "Oxmere requires improvement"
void ClaimReader::verb_itself(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  if (!g.verbal || s_.quoted(piece) || s_.before_quotes(g.first) == s_.first()) {
    return;
  }
  VerbGroup group;
  group.first = g.first;
  Claim claim;
  claim.subject = phrase_before(s_, group, out);
  const bool plural =
      s_.role(claim.subject.empty() ? s_.first() : claim.subject.last - 1) == Role::many && !s_.any(Role::count, claim.subject.first, claim.subject.last);
  if (s_.any(Role::modal, claim.subject.first, claim.subject.last) || (!claim.subject.empty() && s_.is(claim.subject.first, Small::speaker))) {
    return;  // "I would rate this plan as requires improvement"
  }
  if (claim.subject.empty() || is_generic(s_, claim.subject) || (plural && s_.role(g.first - 1) == Role::clause)) {
    return;
  }
  claim.span.first = claim.subject.first;
  claim.rule = "ratings/requires-improvement";
  add(piece, claim, aspects, out);
}

void ClaimReader::judged(std::size_t piece, const Governor& governor, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  const Piece& verb = s_.pieces()[static_cast<std::size_t>(governor.piece)];
  const VerbGroup group = group_of(s_, governor.piece);
  const std::uint32_t left = s_.before_quotes(g.first);
  const bool unreal = s_.any(Role::unreal, s_.first(), g.first), denied = s_.any(Role::negation, verb.first, g.first);
  const bool opinion =
      verb.role == Role::be && !s_.quoted(piece) && s_.any(Role::partisan, s_.first(), verb.first) && s_.any(Role::say, s_.first(), verb.first);
  if (group.modal || group.negated || unreal || denied || opinion || (group.to && !group.had)) {
    return;
  }
  const std::uint32_t inserted = insertion_before(s_, g.first).first;
  const Tokens object = strip(s_, {verb.last, inserted > verb.last ? inserted : left});
  const bool moved = verb.role == Role::change && !group.aux && !object.empty() && (s_.tokens()[object.first].capital || s_.role(object.first) == Role::det);
  const bool active = !group.be && !object.empty() && (moved || verb.role != Role::change) && verb.role != Role::keep && verb.role != Role::be;
  Claim claim;
  claim.subject = active ? object : phrase_before(s_, group, out, &claim.relative);
  const bool from_subject = !active && !claim.subject.empty() && (verb.role == Role::be || is_aspect(s_, claim.subject));
  claim.span.first = from_subject ? std::min(claim.subject.first, group.first) : group.first;
  const bool all = is_generic(s_, claim.subject) || (claim.relative && !active && of_any(claim.subject, group));
  const bool told_by = verb.role == Role::be && s_.any(Role::say, s_.first(), verb.first) && !says_of_service(claim.subject);
  if (all || told_by || !accepts(s_, governor, group, piece, claim.subject, aspects)) {
    if (verb.role != Role::be || !all) {
      by_noun(piece, out);
    }
    return;
  }
  claim.overall = std::any_of(s_.pieces().begin() + governor.piece, s_.pieces().begin() + static_cast<std::ptrdiff_t>(piece),
                              [&](const Piece& p) { return p.role == Role::overall && !(active && p.first >= object.first && p.last <= object.last); });
  const bool told = !out.empty() && out.back().sentence == s_.index();
  const bool from = left > s_.first() && s_.role(left - 1) == Role::from;
  claim.previous = from || verb.role == Role::lose || (group.had && group.be && !told_backwards(claim.subject)) || (group.participle && group.after && told) ||
                   (group.had && group.participle) || cue_before(Role::former, consumed_, g.first, claim.subject);
  led_by_last_ = cue_before(Role::last, consumed_, g.first, claim.subject);
  claim.last = led_by_last_;
  claim.year = told ? 0 : s_.year_in(consumed_, group.first);
  claim.rule = rule_of(verb.role);
  add(piece, claim, aspects, out);
}

// "A practice that is rated inadequate", "places that we had rated outstanding": no one practice, no one place.
bool ClaimReader::of_any(Tokens subject, const VerbGroup& group) const {
  if (subject.empty()) {
    return false;
  }
  if (s_.is(subject.first, Small::indefinite)) {
    for (std::uint32_t i = group.first; i < s_.last() && s_.role(i) != Role::award; ++i) {
      if (s_.is(i, Small::present)) {
        return true;
      }
    }
  }
  return group.first > s_.first() && s_.is(group.first - 1, Small::speaker);
}

// Whether what somebody says is said of a service or an aspect: no "he said the food was ‘poor’".
bool ClaimReader::says_of_service(Tokens subject) const {
  for (std::uint32_t i = subject.first; i < subject.last; ++i) {
    const Role r = s_.role(i);
    if (r == Role::prep && i > subject.first) {
      return false;  // "the food at Oxmere Prison"
    }
    if (r == Role::aspect || r == Role::pronoun || r == Role::count || r == Role::area || r == Role::many || s_.tokens()[i].capital ||
        s_.words().services().at(s_.tokens().first(subject.last), i)) {
      return true;
    }
  }
  return subject.empty();
}

// "was told that it had been graded C1": the tense is that of the telling.
bool ClaimReader::told_backwards(Tokens subject) const {
  return !subject.empty() && subject.first > s_.first() && s_.is(subject.first - 1, Small::that) && s_.any(Role::say, s_.first(), subject.first);
}

// What stands behind a grade and before the next verb or grade: "at its previous inspection", "in 2019", "three years ago".
void ClaimReader::cues_behind(std::size_t piece, std::uint32_t end, Claim& claim) const {
  std::uint32_t stop = s_.last();
  for (std::size_t i = piece + 1; i < s_.pieces().size(); ++i) {
    const Piece& p = s_.pieces()[i];
    if (p.first < end && p.role != Role::former && p.role != Role::last) {
      continue;
    }
    const bool after = p.role == Role::former && s_.is(p.last - 1, Small::after);
    if (after || p.role == Role::grade || governs(p.role) || p.role == Role::clause || p.role == Role::stop) {
      stop = p.first;
      break;
    }
    claim.previous = claim.previous || p.role == Role::former;
    claim.last = claim.last || p.role == Role::last;
  }
  const std::uint32_t year = s_.year_in(end, stop);
  claim.year = year > 0 ? year : claim.year;
}

void ClaimReader::add(std::size_t piece, Claim claim, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& grade = s_.pieces()[piece];
  claim.grade = {grade.first, grade.last};
  claim.rating = grade.value;
  claim.numbered = grade.numbered;
  claim.sentence = s_.index();
  const std::uint32_t end = s_.behind_quotes(grade.last);
  cues_behind(piece, std::max(end, aspects.end), claim);
  claim.span.last = end;
  claim.overall = claim.overall || aspects.overall;
  if (aspects.items.empty() || aspects.whole) {
    out.push_back(claim);
  }
  claim.overall = claim.overall && !aspects.whole;
  for (const Tokens& item : aspects.items) {
    claim.aspect = item;
    claim.span.last = std::max(end, item.last);
    out.push_back(claim);
  }
  claim_of_[piece] = static_cast<int>(out.size()) - 1;
  consumed_ = std::max(end, aspects.end);
}

}  // namespace pressmill::ratings
