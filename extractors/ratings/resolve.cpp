#include "extractors/ratings/counts.h"
#include "extractors/ratings/resolver.h"
#include "extractors/ratings/subjects.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestHead = 3;  // tokens of an aspect's own words

}  // namespace

std::vector<Rating> Resolver::run(const std::vector<Claim>& claims) {
  claims_ = claims;
  out_.reserve(2 * claims.size());  // few claims are of several aspects
  for (const Claim& claim : claims) {
    one(claim);
  }
  name_same(out_);
  std::erase_if(out_, [this](const Rating& r) { return r.subject.empty() && is_nobodys(r); });
  for (Rating& r : out_) {
    const Tokens whose = r.subject.empty() ? unnamed_around(document_, words_, services_, r.sentence) : Tokens{};
    r.subject = whose.empty() ? std::move(r.subject) : text(whose);
  }
  return std::move(out_);
}

// "Bonds rated C2 fell", "Grades fell from good to poor": of no service, and no aspect of one.
bool Resolver::is_nobodys(const Rating& r) {
  const bool changed = !r.count && (r.rule == "ratings/changed" || r.rule == "ratings/further-grade");
  if (r.aspect.empty()) {
    return changed;
  }
  const bool judged = !r.count && r.rule != "ratings/label" && r.rule != "ratings/table";
  return judged && !r.aspect_at.empty() && !has_aspect(r.aspect_at) && (changed || !names_body(document_, words_, r.sentence));
}

void Resolver::one(const Claim& claim) {
  Rating r;
  r.span = span(claim.span);
  r.rating = claim.rating;
  r.rule = claim.rule;
  r.sentence = claim.sentence;
  r.told_by_noun = claim.told_by_noun;
  r.last = claim.last;
  r.present = claim.present;
  r.past = claim.past;
  r.year = claim.year;
  r.paragraph = document_.layout.paragraph_at(r.span.begin);
  r.status = claim.previous ? Rating::Status::previous : Rating::Status::current;
  if (!claim.aspect.empty()) {
    set_aspect(r, without_marks_behind(document_, claim.aspect));
    counted_aspect(claim.aspect, r);
  }
  // "Gull Cove: Sufficient"
  if (const auto named = is_cell(claim) && !claim.aspect.empty() ? services_.named_in(claim.aspect) : std::nullopt;
      named && !has_aspect(claim.aspect) && (services_.covers(claim.aspect.first) || speaks_of_rating(document_, words_, claim.aspect))) {
    r.aspect.clear();
    r.count.reset();
    r.service = named;
    r.subject = services_[*named].name;
    push(std::move(r), claim);
    return;
  }
  // "an outstanding rating for the school": what stands behind the grade is its subject.
  if (claim.aspect.first > claim.grade.first && claim.subject.empty() && !r.count && !is_cell(claim)) {
    const auto service = services_.in(claim.aspect);
    const Tokens unnamed = services_.unnamed(claim.aspect);
    if (unnamed.last == claim.aspect.last || (service && services_.covers(claim.aspect.last - 1))) {
      r.aspect.clear();
      r.service = service;
      r.subject = service ? services_[*service].name : text(unnamed);
      push(std::move(r), claim);
      return;
    }
  }
  subject(claim, r);
  if (!out_.empty() && out_.back().subject.empty()) {
    const std::uint32_t first = document_.layout.sentences[claim.sentence].first_token;
    const std::string here = text_of_unnamed({first, claim.span.first});  // else "… at the trust. The CQC rated it inadequate."
    out_.back().subject = here.empty() ? text_of_unnamed({first_of_sentence_before(document_, claim.sentence), first}) : here;
    if (out_.back().subject.empty() && !claim.subject.empty() && is(claim.subject.first, Small::speaker) &&
        unnamed_around(document_, words_, services_, claim.sentence).empty()) {
      out_.back().subject = text({claim.subject.first, claim.subject.first + 1});  // "we were outstanding", in a text that names nobody
    }
  }
}

bool Resolver::has_aspect(Tokens t) {
  pieces_.clear();
  words_.read(tokens_, t.first, t.last, pieces_);
  return holds_aspect();
}

bool Resolver::holds_aspect() const {
  return std::ranges::any_of(pieces_, [this](const Piece& p) { return p.role == Role::aspect && !services_.covers(p.first); });
}

void Resolver::counted_aspect(Tokens t, Rating& r) {
  pieces_.clear();
  words_.read(tokens_, t.first, t.last, pieces_);
  if (!pieces_.empty() && pieces_.front().role == Role::count && std::ranges::none_of(pieces_, [](const Piece& p) { return p.role == Role::aspect; })) {
    r.count = count_of(document_, words_, pieces_.front(), t);
  }
}

// A subject that needs no looking for: "the other", the name on a label, a count; true where the claim is done with.
bool Resolver::plain_subject(const Claim& claim, Rating& r, Tokens phrase) {
  pieces_.clear();
  if (!claim.number.empty()) {
    numbered(claim, r);
    return true;
  }
  if (counts_rest(claim, r, phrase)) {
    return true;
  }
  if (phrase.last - phrase.first <= 2 && !phrase.empty() && is(phrase.last - 1, Small::other)) {
    return true;  // "the other requires improvement": which that is only the reader knows
  }
  const bool another = phrase.last - phrase.first > 1 && is(phrase.first, Small::another) && !is(phrase.first + 1, Small::of);
  const auto share = another ? words_.counts().at(tokens_, phrase.first) : std::nullopt;  // "one in eight"
  if (another && !claim.relative && (!share || share->tokens == 1) && tokens_[phrase.first + 1].kind != TokenKind::number &&
      !words_.may_begin(tokens_[phrase.first + 1], Words::kCount) && !counts_one(document_, words_, services_, phrase)) {
    return true;  // "One Skelby primary", "another in the same trust"
  }
  if (is_cell(claim) && !phrase.empty()) {
    r.service = services_.named_in(phrase);
    r.subject = r.service ? services_[*r.service].name : text(phrase);
    push(std::move(r), claim);
    return true;
  }
  if (!phrase.empty()) {
    words_.read(tokens_, phrase.first, phrase.last, pieces_);
  }
  return counted(claim, r, phrase);
}

void Resolver::subject(const Claim& claim, Rating& r) {
  Tokens phrase =
      apposed_to_one(document_, words_, services_, without_somebody(document_, words_, behind_opening(document_, words_, services_, claim.subject)));
  if (plain_subject(claim, r, phrase)) {
    return;
  }
  if (names_itself(claim, r, phrase)) {
    return;
  }
  std::vector<Tokens> aspects = aspects_in(document_, words_, services_, pieces_, phrase);
  const bool pronoun = is_pronoun(phrase) || only_one(phrase) || (phrase.empty() && claim.rule == "ratings/changed");  // "saw its rating drop to"
  // "Joint work with the police" is an aspect; of "Maternity services at Tarn Vale" the place says whose.
  const auto prep = place_in(document_, words_, services_, pieces_, phrase);
  const Tokens head{phrase.first, prep == pieces_.end() ? phrase.last : prep->first};
  const bool hangs = claim.relative && !phrase.empty() && services_.covers(phrase.last - 1);
  const bool aside = !hangs && prep != pieces_.end() && services_.unnamed(head).empty() && !services_.in(head);
  const bool clause = aside && aspects.empty() && head.last - head.first > kLongestHead;  // "The CQC published its report on Tarn Council, giving"
  const bool whose = aside && (clause || is(prep->first, Small::whose));
  const auto named = pronoun || (aside && !whose) ? std::nullopt
                                                  : services_.in(aside   ? Tokens{prep->last, phrase.last}
                                                                 : hangs ? Tokens{phrase.last - 1, phrase.last}
                                                                         : phrase);
  if (const auto own = pronoun ? before_pronoun(claim) : std::nullopt) {
    r.service = own;
    r.subject = services_[*own].name;
    push(std::move(r), claim);
    return;
  }
  if (pronoun && inherit(claim, r)) {
    push(std::move(r), claim);
    return;
  }
  const Tokens unnamed = named || aside || pronoun ? Tokens{} : services_.unnamed(phrase);
  if (!named && inherits(r, unnamed)) {
    r.service = out_.back().service;
    r.subject = out_.back().subject;
  } else {
    r.service = named ? named : pronoun_or_none(claim);
  }
  if (named && several(claim, r, phrase)) {
    return;
  }
  const bool starts_with_service = named && aspects.empty() && (!aside || clause);
  const bool rating = noun_behind(document_, words_, phrase) || std::ranges::any_of(pieces_, [&head](const Piece& p) {
                        return (p.role == Role::overall || p.role == Role::noun) && p.last <= head.last;
                      });
  const bool of_part = named && prep != pieces_.end() && is(prep->first, Small::whose) && !aspects.empty() && aspects.front().first == phrase.first &&
                       aspects.front().last <= head.last;  // "Surgery at Tarn Hospital was rated good overall"
  const bool whole = (claim.overall && !of_part) || (rating && aspects.empty()) || phrase.empty() || starts_with_service || pronoun;
  if (r.service) {
    r.subject = services_[*r.service].name;
  }
  if (!r.aspect.empty() || whole) {
    if (r.subject.empty()) {
      r.subject = text_of_unnamed(phrase);
    }
    push(std::move(r), claim);
    return;
  }
  if (r.subject.empty()) {
    r.subject = text_of_unnamed(phrase);
  }
  of_phrase(claim, r, phrase, aspects, unnamed);
}

// "a ‘good’ Ofsted rating"
bool Resolver::is_rating(const Claim& claim) const {
  const std::uint32_t behind = claim.grade.last;
  const bool quote = behind < tokens_.size() && tokens_[behind].kind == TokenKind::mark && tokens_[behind].span.begin == tokens_[behind - 1].span.end;
  std::uint32_t noun = behind + (quote ? 1 : 0);
  const bool may = noun < tokens_.size() && words_.may_begin(tokens_[noun], Words::kBody);
  const auto body = may ? words_.inspectorates().at(tokens_, noun) : std::nullopt;  // "a good Ofsted rating"
  noun += body ? body->tokens : 0;
  return noun < tokens_.size() && words_.alone(tokens_[noun]) == Role::noun;
}

// "Staff at Tarn Lodge are celebrating a good rating": the service, where the grade is a rating that people there have.
Tokens Resolver::people_of(const Claim& claim, Tokens phrase) const {
  if (!is_rating(claim)) {
    return {};
  }
  const std::uint32_t head = phrase.first + (!phrase.empty() && is(phrase.first, Small::definite) ? 1 : 0);
  for (std::uint32_t i = head; i + 1 < phrase.last; ++i) {
    const bool people = words_.names().of(tokens_[i].word) == "people";
    if (people && is(i + 1, Small::whose) && services_.in({i + 2, phrase.last})) {
      return {i + 2, phrase.last};
    }
    if (!people && !is(i, Small::and_)) {
      break;
    }
  }
  return {};
}

// "Its staff and pupils are celebrating a good rating": such people alone, before the verb "to be".
bool Resolver::only_people(const Claim& claim, Tokens phrase) const {
  if (claim.rule != "ratings/was" || phrase.empty()) {
    return false;
  }
  const std::uint32_t head = phrase.first + (is(phrase.first, Small::definite) ? 1 : 0);
  for (std::uint32_t i = head; i < phrase.last; ++i) {
    if (words_.names().of(tokens_[i].word) != "people" && !is(i, Small::and_)) {
      return false;
    }
  }
  return head < phrase.last && is_rating(claim);
}

// A name without a noun of its kind, what somebody owns, a part of a service: leaves in `phrase` whom the rest is to be told of; true where the claim is done
// with.
bool Resolver::names_itself(const Claim& claim, Rating& r, Tokens& phrase) {
  if (!claim.part.empty() && of_something_else(document_, words_, services_, phrase)) {
    return true;
  }
  if (!noun_behind(document_, words_, phrase)) {
    const Possession has = possession_in(document_, words_, services_, phrase);
    if (!has.owned.empty() && owned(claim, r, has, phrase)) {
      return true;
    }
  }
  if (!is_pronoun(phrase) && !phrase.empty() && bare(claim, r, phrase)) {
    return true;
  }
  const bool named = phrase.empty() || services_.covers(phrase.first) || holds_aspect();
  const auto around = named ? std::nullopt : pronoun_or_none(claim);
  const std::string_view kind = around ? services_[*around].kind : std::string_view();
  const Tokens part = named ? Tokens{} : part_of_service(document_, words_, services_, phrase, kind);
  const Tokens before = phrase;
  if (const Tokens whose = people_of(claim, phrase); !whose.empty()) {
    phrase = whose;
  } else if (only_people(claim, phrase)) {
    phrase.first = phrase.last;
  }
  if (!part.empty() && (around || part.last < phrase.last)) {
    if (r.aspect.empty()) {
      set_aspect(r, part);
    }
    phrase.first = part.last;
  }
  if (phrase.first != before.first) {
    pieces_.clear();
    words_.read(tokens_, phrase.first, phrase.last, pieces_);
  }
  return false;
}

// "Hexley's adoption service", "the school's work with parents": makes what is owned the aspect and leaves the owner as the phrase; true where the claim is
// done with.
bool Resolver::owned(const Claim& claim, Rating& r, const Possession& has, Tokens& phrase) {
  std::vector<Tokens> aspects = aspects_in(document_, words_, services_, pieces_, has.owned);
  if (has.bare) {
    r.service = services_.called(has.owner);
    r.subject = r.service ? services_[*r.service].name : text(has.owner);
    if (r.aspect.empty()) {
      of_phrase(claim, r, has.owned, aspects, {});
    } else {
      push(std::move(r), claim);
    }
    return true;
  }
  if (!aspects.empty()) {
    return false;
  }
  if (is_bare_name(document_, words_, services_, has.owned)) {
    phrase = has.owned;  // "Tarn Homes' Rowan View"
  } else {
    if (r.aspect.empty()) {
      set_aspect(r, has.owned);
    }
    phrase = has.owner;
  }
  pieces_.clear();
  words_.read(tokens_, phrase.first, phrase.last, pieces_);
  return false;
}

// Whether the phrase holds a grade or begins with a verb that awards one: a clause, and no aspect.
bool Resolver::tells_award(Tokens phrase) {
  pieces_.clear();
  words_.read(tokens_, phrase.first, phrase.last, pieces_);
  return std::ranges::any_of(
      pieces_, [&phrase](const Piece& p) { return p.role == Role::grade || (p.first == phrase.first && (p.role == Role::award || p.role == Role::give)); });
}

// The phrase in the subject's place is aspects, a service that the text doesn't name, a name, or else an aspect of no lexicon.
void Resolver::of_phrase(const Claim& claim, Rating& r, Tokens phrase, std::vector<Tokens>& aspects, Tokens unnamed) {
  if (!aspects.empty()) {
    add_others_of_list(document_, words_, phrase, aspects);
    // "Its governance and viability grades are unchanged at G1 and V2"
    const auto of_part = std::ranges::find_if(aspects, [&](const Tokens& a) { return aspects.size() > 1 && claim.part.ends_with(text(a)); });
    for (const Tokens& aspect : of_part == aspects.end() ? aspects : std::vector{*of_part}) {
      Rating each = r;
      set_aspect(each, aspect);
      push(std::move(each), claim);
    }
    return;
  }
  if (!unnamed.empty()) {
    if (r.subject.empty() || r.service) {
      r.service.reset();
      r.subject = text(unnamed);
    }
  } else if (is_name(document_, words_, phrase) && (pieces_.empty() || pieces_.front().role != Role::area)) {  // no "Domain 2"
    r.service.reset();
    r.subject = text(phrase);
  } else if (tells_award(phrase)) {
    return;                                                            // "given a ‘3’", of "which translates as"
  } else if (!r.service || services_.named_in(phrase) != r.service) {  // no aspect: "for Fell School"
    set_aspect(r, phrase);
  }
  push(std::move(r), claim);
}

void Resolver::push(Rating r, const Claim& claim) {
  led(r, claim);
  const bool part = claim.part.size() > r.aspect.size() && claim.part.ends_with(r.aspect) && !r.count;  // "viability" is short for "financial viability"
  out_.push_back(std::move(r));
  name_by_aspect(document_, words_, services_, claim.aspect, out_.back());
  told_ = claim.grade.last;
  if (part) {
    out_.back().aspect = claim.part;
    out_.back().aspect_at = {};
  }
}

std::vector<Rating> resolve(const Document& document, const Words& words, const Services& services, const std::vector<Claim>& claims, bool inspected) {
  return Resolver(document, words, services, inspected).run(claims);
}

}  // namespace pressmill::ratings
