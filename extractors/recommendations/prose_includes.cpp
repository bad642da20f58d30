// Items that "including" and "among" take out of a report's recommendations.
#include <algorithm>

#include "extractors/recommendations/prose.h"

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestAmong = 8;  // tokens of "some of the report's main recommendations" before the noun

}  // namespace

// "A shared rota and better training for cooks are among the report's recommendations": what stands before the verb.
bool Prose::counted_among(std::size_t i) {
  std::uint32_t verb = pieces_[i].first;
  while (verb > first_ && pieces_[i].first - verb < kLongestAmong && !is(verb - 1, Small::copula)) {
    --verb;
  }
  const bool some = verb > first_ + kShortestItem && is(verb - 1, Small::copula) && verb + 1 < pieces_[i].first && is(verb + 1, Small::of);
  const bool by_report = has(Role::source) || before_source_ || told();
  if ((!some && !(i > 0 && pieces_[i - 1].role == Role::among && pieces_[i - 1].first == verb)) || verb <= first_ + kShortestItem || !by_report ||
      !is(verb - 1, Small::copula) || is(first_, Small::it)) {
    return false;
  }
  const std::uint32_t end = last_;
  last_ = verb - 1;
  phrases(first_, 0);
  last_ = end;
  return true;
}

// "One recommendation was for the council to review its plans"
bool Prose::was_for_whom_to(std::size_t i) {
  const std::uint32_t copula = pieces_[i].last, whom = copula + 2;
  const Piece* to = next(i, Role::to, kLongestPhrase);
  if (!to || whom >= to->first || !is(copula, Small::copula) || !is(copula + 1, Small::for_) || !(told() || has(Role::source) || before_source_) ||
      std::ranges::any_of(tokens_.begin() + whom, tokens_.begin() + to->first, [](const Token& t) { return t.kind == TokenKind::mark; })) {
    return false;
  }
  parts_with_to(to->first, words_of(document_, whom, to->first));
  return true;
}

// "made six recommendations to the Oxmere unit, including": whom those that piece `i` takes items out of are for.
std::string Prose::whom_of_noun(std::size_t i) const {
  const std::uint32_t end = i < pieces_.size() ? pieces_[i].first : last_;
  for (std::size_t k = 0; k + 1 < i; ++k) {
    const std::uint32_t first = pieces_[k + 1].last, last = end - (tokens_[end - 1].ascii == ',' ? 1 : 0);
    if (pieces_[k].role == Role::noun && pieces_[k + 1].first == pieces_[k].last && (pieces_[k + 1].role == Role::to || pieces_[k + 1].role == Role::for_) &&
        first < last && last - first <= kLongestPhrase &&
        std::ranges::all_of(tokens_.begin() + first, tokens_.begin() + last, [](const Token& t) { return t.kind == TokenKind::word; })) {
      return (is(first, Small::the) || tokens_[first].capital) ? words_of(document_, first, last) : std::string();
    }
  }
  return {};
}

void Prose::includes(std::size_t i) {
  const bool listed = any_before(i, Role::heading) && !is(pieces_[i].last - 1, Small::copula);  // no "the areas of improvement, where they are …"
  const bool here = any_before(i, Role::noun) || listed || (i > 0 && !addressee_.empty());
  const bool there = before_noun_ && ((i > 0 && pieces_[0].role == Role::pronoun && pieces_[0].first == first_) || pieces_[i].first == first_);
  std::uint32_t begin = pieces_[i].last;
  if (there && begin < last_ && is(begin - 1, Small::copula)) {  // "These are: …", "They were to improve attendance and to …"
    if (tokens_[begin].ascii == ':') {
      behind_colon(begin + 1, 0);
    } else if (announced_ && is(begin, Small::to)) {
      parts_with_to(begin, before_for_);
    } else if (announced_ && is(begin, Small::that)) {
      clauses(begin + 1, "recommendations/including");
    }
    return;
  }
  begin += begin + 1 < last_ && is(begin, Small::copula) && is(begin + 1, Small::that) ? 1 : 0;  // "Among these were that"
  if ((!here && !there) || begin >= last_ || demanded_before(i) || any_before(i, Role::progress)) {
    return;
  }
  if (there && pieces_[i].first == first_ && !out_.items.empty()) {
    addressee_ = out_.items.back().addressee;  // "The trust must improve. This includes hiring …"
  }
  if (here && addressee_.empty()) {
    addressee_ = whom_of_noun(i);
  }
  if (there && addressee_.empty()) {
    addressee_ = before_for_;  // "He made six recommendations to the board. They include"
  }
  if (is(begin, Small::for_)) {  // "including for the service to map its need"
    const Piece* to = next(i, Role::to, kLongestPhrase);
    if (to && to->first > begin + 1) {
      parts_with_to(to->first, words_of(document_, begin + 1, to->first));
    }
  } else if (is(begin, Small::to)) {
    parts_with_to(begin, addressee_);
  } else if (is(begin, Small::that)) {
    clauses(begin + 1, "recommendations/including");
  } else if (is_gerund(word(begin))) {
    gerunds(begin);
  } else if (here && (pieces_[i - 1].role == Role::noun || pieces_[i - 1].role == Role::heading || tokens_[pieces_[i].first - 1].ascii == ',') &&
             !is(begin, Small::copula) && (has(Role::source) || before_source_ || told())) {
    phrases(begin, 0);  // "recommendations, including a new rota and more training"
  }
}

// "reducing caseloads, improving … and making sure …"
void Prose::gerunds(std::uint32_t from) {
  for (std::uint32_t i = from + 1; i + 1 < last_; ++i) {
    const bool comma = tokens_[i].ascii == ',';
    const std::uint32_t begin = i + 1 + (comma && is(i + 1, Small::and_) ? 1 : 0);
    if ((comma || is(i, Small::and_)) && begin < last_ && is_gerund(word(begin))) {
      add(from, i, addressee_, "recommendations/including");
      from = begin;
      i = begin;
    }
  }
  add(from, last_, addressee_, "recommendations/including");
}

}  // namespace pressmill::recommendations
