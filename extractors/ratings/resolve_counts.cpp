// Whom a rating counts: "nine private schools", "the rest", "the number of schools rated good".
#include <algorithm>

#include "extractors/ratings/counts.h"
#include "extractors/ratings/phrases.h"
#include "extractors/ratings/resolver.h"
#include "extractors/ratings/subjects.h"

namespace pressmill::ratings {

// "Four were rated outstanding and the rest good": what is left of those that the grade before counts.
bool Resolver::counts_rest(const Claim& claim, Rating& r, Tokens phrase) {
  const Tokens bare{phrase.first + (!phrase.empty() && is(phrase.first, Small::the) ? 1U : 0U), phrase.last};
  const bool left = bare.last - bare.first == 1 && is(bare.first, Small::everything) &&
                    (!is(bare.first, Small::other) || words_.alone(tokens_[bare.first]) == Role::many);  // "the others", no "the other"
  if (!left || out_.empty() || out_.back().status != Rating::Status::count || claim.sentence - out_.back().sentence > 1) {
    return false;
  }
  r.status = Rating::Status::count;
  r.count = Rating::Count{span(phrase), std::nullopt, false};
  r.subject = out_.back().subject;
  push(std::move(r), claim);
  return true;
}

// "The number of schools rated good is now 90": the number that a verb tells behind the grade, in its sentence and before any other grade.
void Resolver::count_behind(const Claim& claim, Rating& r) {
  constexpr std::uint32_t kNear = 8;  // tokens
  const std::uint32_t end = std::min(document_.layout.sentences[claim.sentence].last_token, claim.grade.last + kNear);
  std::vector<Piece> pieces;
  words_.read(tokens_, claim.grade.last, end, pieces);
  bool verb = false;
  for (const Piece& p : pieces) {
    verb = verb || governs(p.role);
    if (p.role == Role::grade || p.role == Role::stop) {
      return;
    }
    if (verb && p.role == Role::count) {
      r.count = count_of(document_, words_, p, {p.first, end});
      return;
    }
  }
}

// "One home, previously rated inadequate, is now good": one of which the sentence tells two inspections is no count.
bool Resolver::individual(const Claim& claim, Rating& r, const Piece& number, Tokens phrase) {
  if (number.value != "1") {
    return false;
  }
  auto c = std::partition_point(claims_.begin(), claims_.end(), [&claim](const Claim& one) { return one.sentence < claim.sentence; });
  while (c != claims_.end() && c->sentence == claim.sentence && !(c->previous && c->subject.first == phrase.first)) {
    ++c;
  }
  const bool told = c != claims_.end() && c->sentence == claim.sentence;
  if (!told) {
    return false;
  }
  r.subject = number.last < phrase.last ? text(phrase) : counted_before(document_, words_, claim);
  push(std::move(r), claim);
  return true;
}

// "Safety at three homes", "children's services at four councils": what is counted stands where the place would, and is all that stands there.
bool Resolver::counted_place(const Claim& claim, Rating& r, Tokens phrase) {
  for (std::size_t i = 1; i + 2 <= pieces_.size(); ++i) {
    const Piece& count = pieces_[i];
    const Piece& noun = pieces_.back();
    if (count.role != Role::count || noun.role != Role::many || noun.last != phrase.last || i + 2 != pieces_.size() || pieces_[i - 1].role != Role::prep ||
        pieces_[i - 1].last != count.first || !is(pieces_[i - 1].first, Small::whose)) {
      continue;
    }
    const Tokens counted{count.first, phrase.last}, head{phrase.first, pieces_[i - 1].first};
    if (r.aspect.empty() && has_aspect(head)) {
      set_aspect(r, head);
      words_.read(tokens_, counted.first, counted.last, pieces_);
    } else {
      pieces_.assign({count, noun});
    }
    return this->counted(claim, r, counted);
  }
  return false;
}

// Names what a rating counts: `noun`, which stands behind its number; where nothing does, the noun before it.
void Resolver::name_counted(const Claim& claim, Rating& r, Tokens noun) {
  if (!noun.empty()) {
    counted_noun_ = text(noun);
  } else if (counted_noun_.empty() || counted_sentence_ + 3 < claim.sentence || counted_sentence_ != claim.sentence) {
    const std::string before = counted_before(document_, words_, claim);
    counted_noun_ = before.empty() && counted_sentence_ + 3 >= claim.sentence ? counted_noun_ : before;
  }
  counted_sentence_ = claim.sentence;
  r.subject = counted_noun_;
}

// "The number of schools rated inadequate fell to 12": the number stands elsewhere.
void Resolver::numbered(const Claim& claim, Rating& r) {
  r.count = count_at(document_, words_, claim.number, claim.sentence);
  r.status = Rating::Status::count;
  name_counted(claim, r, claim.subject);
  push(std::move(r), claim);
}

// "nine private schools", "38 per cent of units", "Five": a count of subjects; "Three of the 12 standards": of aspects.
bool Resolver::counted(const Claim& claim, Rating& r, Tokens phrase) {
  const auto number = number_in(document_, pieces_, phrase);
  const bool rest = phrase.last - phrase.first > 2 && is(phrase.first, Small::the) && is(phrase.first + 1, Small::other);  // "the other two"
  if (number == pieces_.cend() || only_one(phrase) || number->first > phrase.first + 2) {
    return counted_place(claim, r, phrase);
  }
  const bool number_of = number->last - number->first == 2 && is(number->last - 1, Small::of);
  const bool led = is(phrase.first, Small::the) && !rest && !number_of && number->first > phrase.first;  // no "the majority of"
  const auto aspects = std::ranges::count_if(pieces_, [](const Piece& p) { return p.role == Role::aspect; });
  if (led || (number->value.empty() && aspects > 1)) {
    return false;  // "Most of the safety, care and staffing ratings"
  }
  if (individual(claim, r, *number, phrase)) {
    return true;
  }
  if (std::ranges::any_of(pieces_, [](const Piece& p) { return p.role == Role::area; })) {
    r.count = count_of(document_, words_, *number, phrase);
    set_aspect(r, phrase);
    const auto here = services_.named_in({document_.layout.sentences[claim.sentence].first_token, claim.span.first});
    r.service = here ? here : pronoun_or_none(claim);
    r.subject = r.service ? services_[*r.service].name : std::string();
    push(std::move(r), claim);
    return true;
  }
  const auto noun_at = std::ranges::find_if(number, pieces_.cend(), [](const Piece& p) { return p.role == Role::many; });
  for (std::uint32_t i = number->last + 1; i < (noun_at == pieces_.cend() ? phrase.last : noun_at->first); ++i) {
    if (is(i, Small::the) && !is(i - 1, Small::of)) {
      return false;  // "Two days later the council's homes"
    }
  }
  const bool many = counts_one(document_, words_, services_, phrase) || std::ranges::any_of(pieces_, [](const Piece& p) { return p.role == Role::many; });
  r.count = count_of(document_, words_, *number, phrase);
  const bool bare = r.count->span.end >= span(phrase).end;
  const Tokens behind = behind_number(document_, words_, {number->last, phrase.last});
  if (!many && !bare && !(is_share(document_, words_, *number, *r.count) && may_be_services(document_, words_, behind))) {
    r.count.reset();
    return false;
  }
  r.status = Rating::Status::count;
  if (number_of) {
    count_behind(claim, r);
  }
  if (bare && aspects_counted(document_, words_, claim, out_)) {
    set_aspect(r, phrase);
    r.status = claim.previous ? Rating::Status::previous : Rating::Status::current;
    r.service = pronoun_or_none(claim);
    r.subject = r.service ? services_[*r.service].name : out_.empty() ? std::string() : out_.back().subject;
    push(std::move(r), claim);
    return true;
  }
  if (bare && r.aspect.empty() && !claim.overall && !out_.empty() && out_.back().sentence == claim.sentence && out_.back().status == Rating::Status::count) {
    r.aspect = out_.back().aspect;  // "seven were outstanding for leadership and 20 were good"
    r.aspect_at = out_.back().aspect_at;
  }
  name_counted(claim, r, behind);
  r.span.begin = std::min(r.span.begin, span(phrase).begin);
  push(std::move(r), claim);
  return true;
}

}  // namespace pressmill::ratings
