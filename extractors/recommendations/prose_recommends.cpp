// Frames of the verb "recommend".
#include <algorithm>

#include "extractors/recommendations/prose.h"

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestOpening = 6;  // tokens of "That said," before "we"

}  // namespace

// "recommends that each council should …, and that …"
void Prose::recommends(std::size_t i) {
  const bool to_body = pieces_[i].last + 2 < last_ && is(pieces_[i].last, Small::to) && begins_with_body(pieces_[i].last + 1) && next(i, Role::that, 6);
  const bool formally = to_body || panel_recommends(i) || we_recommend_formally(i) || recommends_to_body(i);
  if ((demanded_before(i) && !we_of_report(i) && !concludes(i) && !formally) ||
      (i > 0 && pieces_[i - 1].last == pieces_[i].first && pieces_[i - 1].role == Role::be) || was_recommended_to(i)) {
    return;
  }
  const std::uint32_t verb = pieces_[i].first;
  if (verb > first_ && (is(verb - 1, Small::article) || is(verb - 1, Small::definite) || is(verb - 1, Small::any))) {
    return;  // "a proposed merger", "any recommended changes"
  }
  // Where the text tells of no report a member of the public may recommend; "It is recommended that" is how reports speak.
  const std::uint32_t clause = pieces_[i].last + (is(pieces_[i].last, Small::that) ? 1 : 0);
  const bool reports = (seen_.anywhere & (Words::kSource | Words::kBody)) != 0 || begins_with_body(clause);  // guidance to the public names no report
  const bool formal = reports && verb > first_ + 1 && (is(verb - 1, Small::copula) || is(verb - 1, Small::possessive)) && is(verb - 2, Small::it);
  if (source_.empty() && !formal && !formally && !by_source(i) && !we_of_report(i) && !concludes(i)) {
    return;
  }
  const bool whom = pieces_[i].last < last_ && is(pieces_[i].last, Small::to);  // "recommend to Cabinet that the charge be frozen"
  const Piece* that = next(i, Role::that, whom ? 6 : 1);
  const Piece* should = next(i, Role::should, kLongestPhrase + 2);
  if (role_at(that ? that->last : pieces_[i].last) == Role::reader) {
    return;  // "It's recommended that you"
  }
  if (!that && !should) {
    recommends_phrase(i);
    return;
  }
  if (that && whom && that->first > pieces_[i].last + 1) {
    const std::size_t made = out_.items.size();
    clauses(that->last, "recommendations/recommends");
    for (std::size_t k = made; k < out_.items.size(); ++k) {
      if (out_.items[k].addressee.empty()) {
        out_.items[k].addressee = words_of(document_, pieces_[i].last + 1, that->first);
      }
    }
    return;
  }
  clauses(that ? that->last : pieces_[i].last, "recommendations/recommends");
}

// "We recommend": the report speaks, where its sentence or the one before names it, or that one recommends: "We also recommend".
bool Prose::we_of_report(std::size_t i) const {
  const std::uint32_t verb = behind_subject(i);  // "We particularly recommend"
  const bool we = verb > first_ && is(verb - 1, Small::speaker);
  return we && (before_source_ || before_noun_ || has(Role::source)) &&
         std::ranges::none_of(pieces_, [verb](const Piece& p) { return p.last < verb && demands(p.role); });
}

// The token at which the verb of piece `i` begins with what stands between it and its subject: "also recommends", "has strongly recommended".
std::uint32_t Prose::behind_subject(std::size_t i) const {
  std::uint32_t verb = pieces_[i].first;
  while (verb > first_ &&
         (is(verb - 1, Small::passive) || is(verb - 1, Small::further) || word(verb - 1).ends_with("ly") || words_.alone(tokens_[verb - 1]) == Role::also)) {
    --verb;
  }
  return verb;
}

// "The scrutiny panel has recommended that the council should": such a body is a report of its own.
bool Prose::panel_recommends(std::size_t i) const {
  const std::uint32_t verb = behind_subject(i);
  const Piece* that = next(i, Role::that, 1);
  const auto panel = std::ranges::find_if(pieces_, [verb](const Piece& p) { return p.role == Role::panel && p.last == verb; });
  return that && panel != pieces_.end() && !any_before(static_cast<std::size_t>(panel - pieces_.begin()), Role::partisan);
}

// Whether somebody to whom a report speaks begins the clause at a token: "the council", "managers", "the government".
bool Prose::begins_with_body(std::uint32_t begin) const {
  const auto asked = [this](std::uint32_t token) { return role_at(token) == Role::state || speaks_to(role_at(token)); };
  return words_.behind_body(tokens_, begin, last_) > begin || asked(begin) || (is(begin, Small::the) && asked(begin + 1));
}

// "Sir Hugh recommended that the council should": a report that stands elsewhere, where a body is to act and nobody demands it.
bool Prose::recommends_to_body(std::size_t i) const {
  const Piece* that = next(i, Role::that, 1);
  return that && begins_with_body(that->last) && !demanded_before(i);
}

// "We recommend that the Department publishes": so speaks a report, whoever recommends a hotel or a cream says it to readers.
bool Prose::we_recommend_formally(std::size_t i) const {
  const std::uint32_t verb = behind_subject(i);
  const Piece* that = next(i, Role::that, 1);
  if (!that || verb == first_ || !is(verb - 1, Small::speaker) || that->last + kShortestItem >= last_) {
    return false;
  }
  return begins_with_body(that->last) && std::ranges::none_of(pieces_, [&](const Piece& p) { return p.last < verb && demands(p.role); });
}

// "12. We have considered the Bill and recommend that": a numbered paragraph of a report that speaks of itself.
bool Prose::concludes(std::size_t i) const {
  const Layout& layout = document_.layout;
  const Paragraph& paragraph = layout.paragraphs[layout.paragraph_at(tokens_[first_].span.begin)];
  std::uint32_t subject = first_;
  while (subject < last_ && tokens_[subject].kind != TokenKind::word) {
    ++subject;
  }
  for (std::uint32_t at = subject; !is(subject, Small::speaker) && at + 1 < pieces_[i].first && at - first_ < kLongestOpening; ++at) {
    subject = tokens_[at].ascii == ',' && is(at + 1, Small::speaker) ? at + 1 : subject;  // "That said, we welcome … and recommend"
  }
  return tokens_[paragraph.first_token].kind == TokenKind::number && is(subject, Small::speaker) &&
         std::ranges::none_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i),
                              [&](const Piece& p) { return p.role == Role::partisan && p.first > subject; });
}

// "The council was recommended to publish a plan", "Cabinet is RECOMMENDED to agree it"
bool Prose::was_recommended_to(std::size_t i) {
  const std::uint32_t verb = pieces_[i].first;
  std::uint32_t end = verb;
  while (end > first_ && is(end - 1, Small::passive)) {
    --end;
  }
  const bool now = end < verb && is(end, Small::present);
  if (end == verb || end == first_ || (!told() && !now) || pieces_[i].last >= last_ || !is(pieces_[i].last, Small::to) ||
      (words_.behind_body(tokens_, first_, end) != end && !(now && is_whom(first_, end)))) {
    return false;
  }
  parts_with_to(pieces_[i].last, words_of(document_, first_, end));
  return true;
}

// "recommends reviewing the rota", "recommends the council to draw up a plan", "recommends a full review"
void Prose::recommends_phrase(std::size_t i) {
  const std::uint32_t begin = pieces_[i].last;
  if (begin >= last_) {
    return;
  }
  if (tokens_[begin].ascii == ':' && (by_source(i) || we_of_report(i))) {
    behind_colon(begin + 1, 0);
    return;
  }
  if (is_gerund(word(begin))) {
    add(begin, end_of_item(begin), {}, "recommendations/recommends");
    return;
  }
  const bool reported = by_source(i) || we_of_report(i);
  const std::string_view verb = word(pieces_[i].first);
  const bool finite = verb.ends_with('s') || verb.ends_with("ed") ||
                      (i > 0 && pieces_[i - 1].role == Role::source && pieces_[i - 1].last == pieces_[i].first);  // no "to study … and recommend"
  const std::uint32_t body = words_.behind_body(tokens_, begin, last_);
  if (reported && body > begin && body < last_ && is(body, Small::to)) {
    parts_with_to(body, words_of(document_, begin, body));
  } else if (reported && body > begin && body + 1 < last_ && words_.is_verb(word(body))) {
    if (!verbs_of_one(begin, end_of_item(begin), "recommendations/recommends")) {
      clause(begin, end_of_item(begin), "recommendations/recommends");  // "recommends the council apologise", "… improves its plans"
    }
  } else if (reported && behind_doer(begin, last_) > begin && role_at(begin) == Role::none && !is(begin, Small::indefinite)) {
    clause(begin, end_of_item(begin), "recommendations/recommends");  // "recommended boards work together"
  } else if (reported && finite && begins_phrase(begin) && !phrases(begin, kSeveral)) {
    add(begin, end_of_item(begin), {}, "recommendations/recommends");
  }
}

// Whether what is recommended may begin at a token: "a review", "more training"; no "by", "last year", "in May".
bool Prose::begins_phrase(std::uint32_t at) const {
  const bool article = is(at, Small::indefinite) || is(at, Small::definite);
  const bool plain = tokens_[at].kind == TokenKind::word && !tokens_[at].capital && role_at(at) == Role::none && !words_.number(text_, tokens_[at]) &&
                     !is(at, Small::by) && !is(at, Small::in_place) && !is(at, Small::about) && !is(at, Small::whose) && !is(at, Small::afterwards) &&
                     !is(at, Small::every) && !is(at, Small::it) && !is(at, Small::not_) && !is(at, Small::only) && !word(at).ends_with("ly");
  return !is(at, Small::that) && (article || plain) && at + kShortestItem < last_;
}

}  // namespace pressmill::recommendations
