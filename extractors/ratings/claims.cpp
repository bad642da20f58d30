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
  counted_ = false;
  consumed_ = s_.first();
  led_by_last_ = false;
  if (tells_none()) {
    return;
  }
  const std::size_t made = out.size();
  if (pairs(out) || by_turns(out) || noun_label(out) || alone(out)) {
    return;
  }
  for (std::size_t i = 0; i < s_.pieces().size(); ++i) {
    if (s_.pieces()[i].role == Role::grade) {
      grade(i, out);
    }
  }
  ellipses(made, out);
}

// A question, a self-assessment, a definition of the scale.
bool ClaimReader::tells_none() const {
  // "Grades fell from good to poor in some subjects": of pupils
  const bool exams = s_.last() - s_.first() > 1 && s_.is(s_.first(), Small::plural_noun) && s_.role(s_.first() + 1) == Role::change &&
                     !s_.any(Role::aspect, s_.first(), s_.last()) && !s_.any(Role::teller, s_.first(), s_.last());
  // The size first: what follows looks at the sentence once for each question mark.
  return exams || s_.pieces().size() > kMostPieces || asks() || s_.any(Role::self, s_.first(), s_.last()) || is_definition(s_);
}

void ClaimReader::grade(std::size_t piece, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  if (of_aspect(piece, out) || of_count(piece, out)) {
    return;
  }
  if (of_areas(piece, out)) {
    return;
  }
  if ((is_adjective(s_, piece) && !noun_beside(s_, piece)) || (stands_for(g.value) && !stands_for_grade(s_, piece))) {
    return;
  }
  if (g.value == kSame && s_.role(s_.first()) == Role::prep && !s_.any(Role::last, s_.first(), g.first)) {
    return;  // "For its work with families it got the same rating": of an aspect in words of its own
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
  if (s_.tokens()[g.first].kind == TokenKind::number && names_again(piece)) {
    return;
  }
  if (is_either(s_, piece) || of_share(piece, out) || percent_behind(piece, governor, out)) {
    return;
  }
  if (bracketed(piece, out) || inverted(piece, governor, out) || instead(piece, out) ||
      (behind_with(piece) && (noun_of(piece, out) || with_noun(piece, aspects, out)))) {
    return;
  }
  if (governor.continues >= 0) {
    further(piece, governor, aspects, out);
  } else if (governor.piece >= 0) {
    judged(piece, governor, aspects, out);
  } else if (!without_verb(piece, aspects, out)) {
    verb_itself(piece, aspects, out);
  }
}

// "rated good (3 stars)", "inadequate (4)": a number in brackets right behind a grade is the same one.
bool ClaimReader::names_again(std::size_t piece) const {
  const Piece& g = s_.pieces()[piece];
  const Piece* before = piece > 0 ? &s_.pieces()[piece - 1] : nullptr;
  return before && before->role == Role::grade && g.last < s_.last() && s_.tokens()[g.first - 1].ascii == '(' && s_.tokens()[g.last].ascii == ')' &&
         s_.behind_quotes(before->last) + 1 == g.first;
}

// "was rated good, with outstanding behaviour and attitudes": behind a grade that the sentence awards an adjective of an aspect in full is one too.
bool ClaimReader::of_aspect(std::size_t piece, std::vector<Claim>& out) {
  if (!told_before(out)) {
    return false;
  }
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t left = s_.before_quotes(g.first), behind = s_.behind_quotes(g.last);
  const Piece* aspect = s_.covering(behind);
  if (left <= s_.first() || !s_.is(left - 1, Small::with) || !aspect || aspect->role != Role::aspect || aspect->first != behind ||
      (aspect->last - aspect->first < 2 && !s_.quoted(piece))) {
    return false;
  }
  Claim claim = out.back();
  claim.rule = "ratings/of-aspect";
  claim.overall = false;
  claim.year = 0;
  claim.aspect = {};
  claim.span.first = left;
  add(piece, claim, aspects_at(s_, behind), out);
  return true;
}

// "the service was good, with three outstanding areas": so many aspects, behind a grade that the sentence awards.
bool ClaimReader::of_count(std::size_t piece, std::vector<Claim>& out) {
  if (!told_before(out)) {
    return false;
  }
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t left = s_.before_quotes(g.first), behind = s_.behind_quotes(g.last);
  const Piece* count = left > s_.first() ? s_.covering(left - 1) : nullptr;
  const Piece* area = s_.covering(behind);
  if (!count || count->role != Role::count || (count->value.empty() && !s_.quoted(piece)) || !area || area->role != Role::area || area->first != behind ||
      count->first == s_.first()) {
    return false;
  }
  const std::uint32_t before = count->first - 1;
  if (!s_.is(before, Small::with) && s_.role(before) != Role::join && s_.tokens()[before].ascii != ',') {
    return false;
  }
  Claim claim = out.back();
  claim.rule = "ratings/of-aspect";
  claim.overall = claim.previous = false;
  claim.year = 0;
  claim.span.first = count->first;
  claim.aspect = {};
  add(piece, claim, {}, out);
  out.back().aspect = {count->first, area->last};
  out.back().span.last = area->last;
  consumed_ = area->last;
  return true;
}

// "Oxmere requires improvement"
void ClaimReader::verb_itself(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  if (!g.verbal || s_.before_quotes(g.first) == s_.first()) {
    return;
  }
  VerbGroup group;
  group.first = s_.before_quotes(g.first);
  const Role before = s_.role(group.first - 1);
  if (before == Role::from || before == Role::to || before == Role::as || before == Role::prep || before == Role::det) {
    return;  // "the move from requires improvement"
  }
  Claim claim;
  claim.subject = one_of_several(phrase_before(s_, group, out), out);
  if (claim.subject.last - claim.subject.first > 1 && s_.role(claim.subject.last - 1) == Role::pronoun) {
    claim.subject.first = claim.subject.last - 1;  // "has been told by Ofsted it"
  }
  if (s_.quoted(piece) && !says_of_service(claim.subject) && !lists_aspects(s_, claim.subject)) {
    return;
  }
  if (conditional(g.first) || (!s_.quoted(piece) && !s_.tokens()[g.first].capital && !s_.is(g.first, Small::verbal))) {
    return;  // "If we find the yard requires improvement"; "The yards need improvement"
  }
  const bool plural =
      s_.role(claim.subject.empty() ? s_.first() : claim.subject.last - 1) == Role::many && !s_.any(Role::count, claim.subject.first, claim.subject.last);
  if (s_.any(Role::modal, claim.subject.first, claim.subject.last) || (!claim.subject.empty() && s_.is(claim.subject.first, Small::speaker))) {
    return;  // "I would rate this plan as requires improvement"
  }
  const bool clause = before == Role::clause;                                                        // "less often than those which require improvement"
  claim.relative = clause && !claim.subject.empty() && s_.tokens()[claim.subject.last - 1].capital;  // "its report on Northwick PDU, which"
  const bool areas =
      s_.role(claim.subject.empty() ? s_.first() : claim.subject.last - 1) == Role::area && !s_.any(Role::count, claim.subject.first, claim.subject.last);
  if (claim.subject.empty() || is_generic(s_, claim.subject) || ((plural || areas) && clause) ||
      (clause && !claim.relative && !says_of_service(claim.subject))) {
    return;
  }
  claim.span.first = claim.subject.first;
  claim.rule = "ratings/requires-improvement";
  cues_ahead(g.first, claim);
  add(piece, claim, aspects, out);
}

// What stands where the subject would and is none, or more than it.
void ClaimReader::correct_subject(const Piece& verb, const VerbGroup& group, bool no_object, std::uint32_t left, Claim& claim) const {
  if (claim.subject.last - claim.subject.first > 1 && s_.role(claim.subject.last - 1) == Role::pronoun && !s_.is(claim.subject.first, Small::how)) {
    claim.subject.first = claim.subject.last - 1;  // "It is why they"
  }
  // "looked at four areas and Hexley was": no plural stands behind what "and" would join
  for (std::uint32_t i = claim.subject.first + 1; i + 1 < claim.subject.last && s_.words().names().of(s_.tokens()[group.first].word) != "several"; ++i) {
    if (s_.is(i, Small::and_) && s_.tokens()[i + 1].capital && !s_.tokens()[i - 1].capital && !s_.covering(i + 1)) {
      claim.subject.first = i + 1;
    }
  }
  for (std::uint32_t i = claim.subject.first + 1; !group.be && i + 1 < claim.subject.last; ++i) {
    if (s_.is(i, Small::with) && s_.role(i + 1) == Role::aspect) {
      claim.subject.first = i + 1;  // "good in four areas with planning rated"
    }
  }
  if (verb.role == Role::change && !group.be && no_object && group.first > s_.first() && s_.is(group.first - 1, Small::speaker) &&
      s_.any(Role::noun, verb.last, left)) {
    claim.subject = {};  // "We have changed their rating from good"
    claim.relative = false;
  }
  // "was praised for its recording of crime, which was rated"
  for (std::uint32_t i = claim.subject.first + 1; claim.relative && i + 1 < claim.subject.last && i < claim.subject.first + 3; ++i) {
    if (s_.role(i) == Role::prep && s_.role(i + 1) == Role::det && s_.word(i - 1).ends_with("ed") && !s_.tokens()[i - 1].capital) {
      claim.subject.first = i + 1;
    }
  }
  // "Following this year's visits 73 colleges were", "but following a full inspection has been": what follows names no one
  if (!claim.subject.empty() && s_.is(claim.subject.first, Small::afterwards)) {
    std::uint32_t who = claim.subject.last;
    for (std::uint32_t i = claim.subject.first + 2; i < claim.subject.last; ++i) {
      const bool counts = s_.role(i) == Role::count && s_.role(i - 1) != Role::det && s_.role(i - 1) != Role::join && i + 1 < claim.subject.last;
      who = counts || (who == claim.subject.last && s_.tokens()[i].ascii == ',') ? i : who;
    }
    claim.subject = strip(s_, {who, claim.subject.last});
  }
  if (verb.role == Role::give && verb.last - verb.first > 1 && s_.is(verb.last - 1, Small::in) &&
      !s_.any(Role::count, claim.subject.first, claim.subject.last)) {
    claim.subject = {};  // "The visit resulted in a good rating"
  }
}

// "A mother said it was good": somebody tells it, but for "HM Inspectorate of Prisons said that outcomes at HMP Caldmoor were poor for safety", which can be
// nothing but a grade.
bool ClaimReader::is_told_by(const Piece& verb, Tokens subject, const Aspects& aspects) const {
  return verb.role == Role::be && s_.any(Role::say, s_.first(), verb.first) && !says_of_service(subject) &&
         !(s_.any(Role::teller, s_.first(), verb.first) && !s_.any(Role::partisan, s_.first(), verb.first) &&
           std::ranges::any_of(aspects.items, [this](const Tokens& item) { return is_aspect(s_, item); }));
}

// "For staffing and leadership it was rated good": a claim for each aspect told before the verb; false where none is. `told`: what stands before a verb in the
// active voice.
bool ClaimReader::add_ahead(std::size_t piece, Claim claim, Tokens told, std::uint32_t verb, std::vector<Claim>& out) {
  const Aspects ahead = !told.empty() && lists_aspects(s_, told) ? aspects_at(s_, told.first) : aspects_ahead(s_, consumed_, verb);
  if (ahead.items.empty()) {
    return false;
  }
  claim.subject.first = std::max(claim.subject.first, std::min(ahead.end, claim.subject.last));
  claim.subject = strip(s_, claim.subject);
  add(piece, claim, ahead, out);
  return true;
}

void ClaimReader::judged(std::size_t piece, const Governor& governor, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& g = s_.pieces()[piece];
  const Piece& verb = s_.pieces()[static_cast<std::size_t>(governor.piece)];
  const VerbGroup group = group_of(s_, governor.piece);
  const std::uint32_t left = s_.before_quotes(g.first);
  const bool denied = group.negated || s_.any(Role::negation, verb.first, g.first);
  const bool ended = denied && (verb.role == Role::be || verb.role == Role::award) && no_longer(group.first, g.first);
  const std::uint32_t turned = group.to ? finite_before(group.first) : 0;
  const bool aim = group.to && !group.had && !group.perfect && turned == 0;  // "hopes to be rated good"
  if (group.modal || (denied && !ended) || aim || is_unreal(piece, verb) || is_to_come(s_, group)) {
    return;
  }
  const std::uint32_t inserted = insertion_before(s_, g.first).first;
  const bool extreme = names_extreme(s_, piece) && !s_.is(verb.first, Small::receives);
  const Tokens object = extreme                     ? strip(s_, {verb.last, behind_article(s_.pieces()[piece - 1].first)})
                        : verb.role == Role::change ? moved_object(verb.last, left)
                                                    : object_of(verb.last, inserted > verb.last ? inserted : left);
  const bool moved = verb.role == Role::change && !group.be && !object.empty() &&
                     (s_.tokens()[object.first].capital || s_.role(object.first) == Role::det || s_.role(object.first) == Role::aspect ||
                      s_.role(object.first) == Role::pronoun);
  const bool active = !group.be && !object.empty() && !counts_before(piece) && (extreme || !names_extreme(s_, piece)) && !s_.is(verb.first, Small::receives) &&
                      (moved || verb.role != Role::change) && verb.role != Role::keep && verb.role != Role::be;
  Claim claim;
  const Tokens shared = counted_services(piece), included = included_behind(piece, group), receiver = receiver_behind(piece, verb);
  const Aspects besides = aspects_besides(s_, group.first);
  claim.subject = !besides.items.empty() ? phrase_ending_at(s_, besides.end)
                  : !shared.empty()      ? shared
                  : !included.empty()    ? included
                  : !receiver.empty()    ? receiver
                  : turned > 0           ? phrase_ending_at(s_, turned)
                  : active               ? object
                                         : phrase_before(s_, group, out, &claim.relative);
  claim.subject = one_of_several(claim.subject, out);
  if (at_getting(verb, group) || (group.to && group.perfect && turned == 0)) {
    claim.subject = {};  // "We are glad to have been graded good"
  }
  correct_subject(verb, group, object.empty(), left, claim);
  const bool from_subject = !active && !claim.subject.empty() && (verb.role == Role::be || is_aspect(s_, claim.subject));
  claim.span.first = from_subject ? std::min(claim.subject.first, group.first) : group.first;
  const bool told = !out.empty() && out.back().sentence == s_.index();
  const bool all = (is_generic(s_, claim.subject) && included.empty()) || (!active && of_any(claim.subject, group, claim.relative));
  if (claim.subject.last - claim.subject.first == 1 && s_.is(claim.subject.first, Small::expletive)) {
    there_was(piece, verb.role == Role::be, claim, aspects, out);
    return;
  }
  const bool odd = of_nobody(claim.subject) || ((verb.role == Role::find || s_.is(verb.first, Small::opines)) && !s_.quoted(piece) && is_odd(claim.subject));
  if (odd || is_opinion(s_, verb, group, piece)) {
    return;
  }
  if (all || is_told_by(verb, claim.subject, aspects) ||
      !((ended && says_of_service(claim.subject)) || accepts(s_, governor, group, piece, claim.subject, aspects, told))) {
    if (verb.role != Role::be || !all) {
      by_noun(piece, out);
    }
    return;
  }
  claim.overall = std::ranges::any_of(s_.pieces().begin() + governor.piece, s_.pieces().begin() + static_cast<std::ptrdiff_t>(piece),
                                      [&](const Piece& p) { return p.role == Role::overall && !(active && p.first >= object.first && p.last <= object.last); });
  const bool lost = ended || verb.role == Role::lose;
  claim.previous = lost || tells_of_before(group, left, told, claim.subject) || cue_before(Role::former, consumed_, g.first, claim.subject);
  tell_tense(group, verb, claim);
  led_by_last_ = cue_before(Role::last, consumed_, g.first, claim.subject);
  claim.last = led_by_last_;
  claim.year = s_.year_in(told ? s_.opening_bracket(consumed_, group.first) : consumed_, group.first);
  claim.rule = rule_of(verb.role);
  const bool beside = !besides.items.empty() && aspects.items.empty();
  if (!beside && aspects.items.empty() && !aspects.overall && add_ahead(piece, claim, active ? phrase_before(s_, group, out) : Tokens{}, group.first, out)) {
    return;
  }
  add_counted(piece, claim, beside ? besides : aspects, out);
}

// "their joy at getting a good rating"
bool ClaimReader::at_getting(const Piece& verb, const VerbGroup& group) const {
  return verb.role == Role::give && group.first == verb.first && group.first > s_.first() && s_.role(group.first - 1) == Role::prep &&
         is_gerund(s_.word(verb.first));
}

// "There was a good rating for staff", "There are four inadequate grades"
void ClaimReader::there_was(std::size_t piece, bool be, Claim claim, const Aspects& aspects, std::vector<Claim>& out) {
  if (!be || !noun_beside(s_, piece)) {
    return;
  }
  const std::uint32_t left = s_.before_quotes(s_.pieces()[piece].first);
  const Piece* count = left > s_.first() ? s_.covering(left - 1) : nullptr;
  claim.subject = count && count->role == Role::count ? Tokens{count->first, count->last} : Tokens{};
  claim.rule = "ratings/there-was";
  add(piece, claim, aspects, out);
}

// That number says how many aspects have the grade.
void ClaimReader::add_counted(std::size_t piece, Claim claim, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece* count = counts_before(piece);
  if (!count || !aspects.items.empty()) {
    add(piece, claim, aspects, out);
    return;
  }
  Aspects counted;
  counted.items.push_back({count->first, count->last});
  counted.counted = true;
  counted_ = true;
  claim.overall = false;
  claim.span.first = std::min(claim.span.first, count->first);
  add(piece, claim, counted, out);
}

void ClaimReader::add(std::size_t piece, Claim claim, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& grade = s_.pieces()[piece];
  claim.grade = {grade.first, grade.last};
  claim.rating = grade.value;
  claim.numbered = grade.numbered;
  claim.sentence = s_.index();
  const std::uint32_t end = s_.behind_quotes(grade.last);
  consumed_ = cues_behind(piece, std::max(end, aspects.end), claim);
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
}

}  // namespace pressmill::ratings
