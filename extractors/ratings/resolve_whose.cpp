// Whose a rating is where the claim lists names, or says no more than "it".
#include "extractors/ratings/resolver.h"
#include "extractors/ratings/subjects.h"

namespace pressmill::ratings {

// "Brackford was rated good", "Merton and Kent were": names without a noun of their kind, in a text that names a service or an inspectorate, or has told a
// grade.
bool Resolver::bare(const Claim& claim, Rating& r, Tokens phrase) {
  if (services_.empty() && out_.empty() && !inspected_) {
    return false;
  }
  const auto names = bare_names(document_, words_, services_, phrase);
  for (const Tokens& name : names) {
    Rating each = r;
    each.service = services_.called(name);
    each.subject = each.service ? services_[*each.service].name : text(name);
    push(std::move(each), claim);
  }
  return !names.empty();
}

// "Northwick Council and Harrowmere Council": a rating each.
bool Resolver::several(const Claim& claim, Rating& r, Tokens phrase) {
  const auto names = list_of_names(document_, words_, {document_.layout.sentences[claim.sentence].first_token, phrase.last});
  for (const Tokens& name : names) {
    Rating each = r;
    each.service = services_.named_in(name);
    each.subject = each.service ? services_[*each.service].name : text(name);
    push(std::move(each), claim);
  }
  if (!names.empty()) {
    return true;
  }
  const auto all = services_.listed(phrase);
  for (const std::uint32_t service : all) {
    r.service = service;
    r.subject = services_[service].name;
    push(r, claim);
  }
  return !all.empty();
}

// "While the council was told that it": the first service that the sentence names behind its last claim.
std::optional<std::uint32_t> Resolver::before_pronoun(const Claim& claim) const {
  std::uint32_t from = document_.layout.sentences[claim.sentence].first_token;
  if (told_ > from) {
    from = told_;
  }
  const std::uint32_t to = claim.subject.empty() ? claim.span.first : claim.subject.first;
  if (const auto own = services_.named_in({from, to}); own || claim.sentence == 0) {
    return own;
  }
  const Sentence& before = document_.layout.sentences[claim.sentence - 1];
  const bool near =
      told_ <= before.first_token && document_.layout.paragraphs[document_.layout.paragraph_at(span(claim.span).begin)].first_token <= before.first_token;
  return near ? services_.named_in({before.first_token, before.last_token}) : std::nullopt;
}

// A pronoun means whom the rating before was about, where that stands in this sentence or the last one.
bool Resolver::inherit(const Claim& claim, Rating& r) const {
  if (out_.empty() || out_.back().status == Rating::Status::count || claim.sentence - out_.back().sentence > 1 || out_.back().paragraph != r.paragraph) {
    return false;
  }
  r.service = out_.back().service;
  r.subject = out_.back().subject;
  return !r.subject.empty();
}

// The subject of the rating before goes on where this one names none, or only "the service", and the text never names it in full.
bool Resolver::inherits(const Rating& r, Tokens unnamed) const {
  if (out_.empty() || out_.back().service || out_.back().subject.empty() || out_.back().status == Rating::Status::count ||
      r.paragraph - out_.back().paragraph > 4) {
    return false;
  }
  return unnamed.empty() || unnamed.last - unnamed.first <= 2;
}

bool Resolver::is_pronoun(Tokens t) const {
  return (!pieces_.empty() && pieces_.front().first == t.first && pieces_.front().role == Role::pronoun) || (!t.empty() && is(t.first, Small::speaker));
}

std::optional<std::uint32_t> Resolver::pronoun_or_none(const Claim& claim) const {
  // "At Marl Infirmary, safety was": the place that the sentence tells first
  const std::uint32_t first = document_.layout.sentences[claim.sentence].first_token;
  if (told_ <= first && is(first, Small::whose) && services_.covers(first + 1)) {
    return services_.named_in({first + 1, claim.span.first});
  }
  if (!out_.empty() && out_.back().service && claim.sentence - out_.back().sentence <= 1 &&
      document_.layout.paragraph_at(span(claim.span).begin) == out_.back().paragraph) {
    return out_.back().service;
  }
  return services_.around(claim.span.first);
}

// What the paragraph's lead says where the claim itself names nobody.
void Resolver::led(Rating& r, const Claim& claim) {
  const Tokens lead = is_cell(claim) ? Tokens{} : lead_of(document_, services_, r.paragraph);
  if (lead.empty() || claim.span.first < lead.last || (!claim.subject.empty() && claim.subject.first >= lead.last && services_.named_in(claim.subject))) {
    return;
  }
  r.service = services_.named_in(lead);
  r.subject = r.service ? services_[*r.service].name : text(lead);
  if (!r.aspect_at.empty() && r.aspect_at.first < lead.last) {
    r.aspect.clear();
    r.aspect_at = {};
  }
}

}  // namespace pressmill::ratings
