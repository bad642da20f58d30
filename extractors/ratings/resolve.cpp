#include <algorithm>
#include <charconv>

#include "extractors/ratings/counts.h"
#include "extractors/ratings/records.h"
#include "extractors/ratings/subjects.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestHead = 3;  // tokens of an aspect's own words

class Resolver {
 public:
  Resolver(const Document& document, const Words& words, const Services& services)
      : document_(document), words_(words), services_(services), tokens_(document.layout.tokens) {}

  std::vector<Rating> run(const std::vector<Claim>& claims) {
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

 private:
  Span span(Tokens t) const { return {tokens_[t.first].span.begin, tokens_[t.last - 1].span.end}; }
  std::string text(Tokens t) const { return plain(document_.words(span(t))); }
  bool is(std::uint32_t i, Small what) const { return words_.small().is(tokens_[i], what); }

  void set_aspect(Rating& r, Tokens t) const {
    r.aspect = text(t);
    r.aspect_at = t;
  }

  // "Bonds rated C2 fell", "Grades fell from good to poor": of no service, and no aspect of one.
  bool is_nobodys(const Rating& r) {
    const bool changed = !r.count && (r.rule == "ratings/changed" || r.rule == "ratings/further-grade");
    if (r.aspect.empty()) {
      return changed;
    }
    const bool judged = !r.count && r.rule != "ratings/label" && r.rule != "ratings/table";
    return judged && !r.aspect_at.empty() && !has_aspect(r.aspect_at) && (changed || !names_body(document_, words_, r.sentence));
  }

  static bool is_cell(const Claim& claim) { return claim.rule == "ratings/label" || claim.rule == "ratings/table"; }

  void one(const Claim& claim) {
    Rating r;
    r.span = span(claim.span);
    r.rating = claim.rating;
    r.rule = claim.rule;
    r.sentence = claim.sentence;
    r.told_by_noun = claim.told_by_noun;
    r.last = claim.last;
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
    }
  }

  bool has_aspect(Tokens t) {
    pieces_.clear();
    words_.read(tokens_, t.first, t.last, pieces_);
    return std::any_of(pieces_.begin(), pieces_.end(), [this](const Piece& p) { return p.role == Role::aspect && !services_.covers(p.first); });
  }

  void counted_aspect(Tokens t, Rating& r) {
    pieces_.clear();
    words_.read(tokens_, t.first, t.last, pieces_);
    if (!pieces_.empty() && pieces_.front().role == Role::count &&
        std::none_of(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.role == Role::aspect; })) {
      r.count = count_of(document_, words_, pieces_.front(), t);
    }
  }

  // A subject that needs no looking for: "the other", the name on a label, a count; true where the claim is done with.
  bool plain_subject(const Claim& claim, Rating& r, Tokens phrase) {
    pieces_.clear();
    if (!claim.number.empty()) {
      r.count = count_at(document_, words_, claim.number, claim.sentence);  // "The number of schools rated inadequate fell to 12"
      r.status = Rating::Status::count;
      r.subject = counted_noun_.of(document_, words_, claim, claim.subject);
      push(std::move(r), claim);
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

  void subject(const Claim& claim, Rating& r) {
    const Tokens phrase =
        apposed_to_one(document_, words_, services_, without_somebody(document_, words_, behind_opening(document_, words_, services_, claim.subject)));
    if (plain_subject(claim, r, phrase)) {
      return;
    }
    std::vector<Tokens> aspects = aspects_in(document_, words_, services_, pieces_, phrase);
    if (!claim.part.empty() && of_something_else(document_, words_, services_, phrase)) {
      return;
    }
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
    const bool rating = noun_behind(document_, words_, phrase) || std::any_of(pieces_.begin(), pieces_.end(), [&head](const Piece& p) {
                          return (p.role == Role::overall || p.role == Role::noun) && p.last <= head.last;
                        });
    const bool whole = claim.overall || (rating && aspects.empty()) || phrase.empty() || starts_with_service || pronoun;
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

  // The phrase in the subject's place is aspects, a service that the text doesn't name, a name, or else an aspect of no lexicon.
  void of_phrase(const Claim& claim, Rating& r, Tokens phrase, std::vector<Tokens>& aspects, Tokens unnamed) {
    if (!aspects.empty()) {
      add_others_of_list(document_, words_, phrase, aspects);
      // "Its governance and viability grades are unchanged at G1 and V2"
      const auto of_part = std::find_if(aspects.begin(), aspects.end(), [&](const Tokens& a) { return aspects.size() > 1 && claim.part.ends_with(text(a)); });
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
    } else if (!r.service || services_.named_in(phrase) != r.service) {  // no aspect: "for Fell School"
      set_aspect(r, phrase);
    }
    push(std::move(r), claim);
  }

  // "Northwick Council and Harrowmere Council": a rating each.
  bool several(const Claim& claim, Rating& r, Tokens phrase) {
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

  // "nine private schools", "38 per cent of units", "Five": a count of subjects; "Three of the 12 standards": of aspects.
  bool counted(const Claim& claim, Rating& r, Tokens phrase) {
    const auto number = number_in(document_, pieces_, phrase);
    const bool rest = phrase.last - phrase.first > 2 && is(phrase.first, Small::the) && is(phrase.first + 1, Small::other);  // "the other two"
    if (number == pieces_.cend() || only_one(phrase) || (number->first > phrase.first + 2) || (is(phrase.first, Small::the) && !rest)) {
      return false;
    }
    if (std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.role == Role::area; })) {
      r.count = count_of(document_, words_, *number, phrase);
      set_aspect(r, phrase);
      const auto here = services_.named_in({document_.layout.sentences[claim.sentence].first_token, claim.span.first});
      r.service = here ? here : pronoun_or_none(claim);
      r.subject = r.service ? services_[*r.service].name : std::string();
      push(std::move(r), claim);
      return true;
    }
    const auto noun_at = std::find_if(number, pieces_.cend(), [](const Piece& p) { return p.role == Role::many; });
    for (std::uint32_t i = number->last + 1; i < (noun_at == pieces_.cend() ? phrase.last : noun_at->first); ++i) {
      if (is(i, Small::the) && !is(i - 1, Small::of)) {
        return false;  // "Two days later the council's homes"
      }
    }
    const bool many =
        counts_one(document_, words_, services_, phrase) || std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.role == Role::many; });
    r.count = count_of(document_, words_, *number, phrase);
    const bool bare = r.count->span.end >= span(phrase).end;
    const Tokens behind = behind_number(document_, words_, {number->last, phrase.last});
    if (!many && !bare && !(is_share(document_, *number, *r.count) && may_be_services(document_, words_, behind))) {
      r.count.reset();
      return false;
    }
    r.status = Rating::Status::count;
    if (bare && aspects_counted(document_, words_, claim, out_)) {
      set_aspect(r, phrase);
      r.status = claim.previous ? Rating::Status::previous : Rating::Status::current;
      r.service = pronoun_or_none(claim);
      r.subject = r.service ? services_[*r.service].name : out_.empty() ? std::string() : out_.back().subject;
      push(std::move(r), claim);
      return true;
    }
    r.subject = counted_noun_.of(document_, words_, claim, behind);
    r.span.begin = std::min(r.span.begin, span(phrase).begin);
    push(std::move(r), claim);
    return true;
  }

  std::string text_of_unnamed(Tokens phrase) const {
    const Tokens unnamed = services_.unnamed(phrase);
    return unnamed.empty() ? std::string() : text(unnamed);
  }

  // "It is the only one of 15 forces that …" speaks of "it".
  bool only_one(Tokens t) const { return t.last - t.first > 2 && is(t.first, Small::the) && is(t.first + 1, Small::only); }

  // "While the council was told that it": the first service that the sentence names behind its last claim.
  std::optional<std::uint32_t> before_pronoun(const Claim& claim) const {
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
  bool inherit(const Claim& claim, Rating& r) const {
    if (out_.empty() || out_.back().status == Rating::Status::count || claim.sentence - out_.back().sentence > 1 || out_.back().paragraph != r.paragraph) {
      return false;
    }
    r.service = out_.back().service;
    r.subject = out_.back().subject;
    return !r.subject.empty();
  }

  // The subject of the rating before goes on where this one names none, or only "the service", and the text never names it in full.
  bool inherits(const Rating& r, Tokens unnamed) const {
    if (out_.empty() || out_.back().service || out_.back().subject.empty() || out_.back().status == Rating::Status::count ||
        r.paragraph - out_.back().paragraph > 4) {
      return false;
    }
    return unnamed.empty() || unnamed.last - unnamed.first <= 2;
  }

  bool is_pronoun(Tokens t) const {
    return (!pieces_.empty() && pieces_.front().first == t.first && pieces_.front().role == Role::pronoun) || (!t.empty() && is(t.first, Small::speaker));
  }

  std::optional<std::uint32_t> pronoun_or_none(const Claim& claim) const {
    if (!out_.empty() && out_.back().service && claim.sentence - out_.back().sentence <= 1 &&
        document_.layout.paragraph_at(span(claim.span).begin) == out_.back().paragraph) {
      return out_.back().service;
    }
    return services_.around(claim.span.first);
  }

  // What the paragraph's lead says where the claim itself names nobody.
  void led(Rating& r, const Claim& claim) {
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

  void push(Rating r, const Claim& claim) {
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

  const Document& document_;
  const Words& words_;
  const Services& services_;
  std::span<const Token> tokens_;
  std::vector<Piece> pieces_;
  std::vector<Rating> out_;
  CountedNoun counted_noun_;
  std::uint32_t told_ = 0;  // token behind the last grade
};

}  // namespace

std::vector<Rating> resolve(const Document& document, const Words& words, const Services& services, const std::vector<Claim>& claims) {
  return Resolver(document, words, services).run(claims);
}

}  // namespace pressmill::ratings
