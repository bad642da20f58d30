#include "extractors/recommendations/prose.h"

#include <algorithm>

namespace pressmill::recommendations {

// "recommends that each council should …, and that …"
void Prose::recommends(std::size_t i) {
  if ((any_before(i, Role::partisan) && !we_of_report(i)) || (i > 0 && pieces_[i - 1].last == pieces_[i].first && pieces_[i - 1].role == Role::be) ||
      was_recommended_to(i)) {
    return;
  }
  const Piece* that = next(i, Role::that, 1);
  const Piece* should = next(i, Role::should, kLongestPhrase + 2);
  if (!that && !should) {
    recommends_phrase(i);
    return;
  }
  clauses(that ? that->last : pieces_[i].last, "recommendations/recommends");
}

// "We recommend": the report speaks, where its sentence or the one before names it.
bool Prose::we_of_report(std::size_t i) const {
  const bool we = i > 0 && pieces_[i - 1].last == pieces_[i].first && is(pieces_[i - 1].first, Small::speaker);
  return we && (before_source_ || has(Role::source)) &&
         std::none_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i) - 1, [](const Piece& p) { return p.role == Role::partisan; });
}

// "The council was recommended to publish a plan"
bool Prose::was_recommended_to(std::size_t i) {
  const std::uint32_t verb = pieces_[i].first;
  std::uint32_t end = verb;
  while (end > first_ && is(end - 1, Small::passive)) {
    --end;
  }
  if (end == verb || end == first_ || source_.empty() || pieces_[i].last >= last_ || !is(pieces_[i].last, Small::to) ||
      words_.behind_body(tokens_, first_, end) != end) {
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
  if (is_gerund(word(begin))) {
    add(begin, end_of_item(begin), {}, "recommendations/recommends");
    return;
  }
  const bool reported = by_source(i) || we_of_report(i);
  const std::uint32_t body = words_.behind_body(tokens_, begin, last_);
  if (reported && body > begin && body < last_ && is(body, Small::to)) {
    parts_with_to(body, words_of(document_, begin, body));
  } else if (reported && is(begin, Small::indefinite)) {
    add(begin, end_of_item(begin), {}, "recommendations/recommends");
  }
}

// "asks the provider to …, and to …", "wants the board to … and the police to …"
// "The school has been asked to develop its assessment"
bool Prose::passive_ask(std::size_t i) {
  const Piece& verb = pieces_[i];
  if (source_.empty() || i + 1 >= pieces_.size() || pieces_[i + 1].role != Role::to || pieces_[i + 1].first != verb.last || any_before(i, Role::partisan) ||
      any_before(i, Role::say)) {
    return false;
  }
  std::uint32_t end = verb.first;
  while (end > first_ && is(end - 1, Small::passive)) {
    --end;
  }
  const bool person = end > first_ + 1 && end - first_ <= 6 && tokens_[first_].capital && tokens_[first_ + 1].capital;  // "Governor Pia Lundgren"
  if (end == verb.first || (!person && !words_.is_addressee(tokens_, first_, end))) {
    return false;
  }
  parts_with_to(pieces_[i + 1].first, addressee_at(document_, first_, end));
  return true;
}

void Prose::asks(std::size_t i) {
  if (passive_ask(i)) {
    return;
  }
  if (!by_source(i)) {
    return;
  }
  const std::uint32_t begin = pieces_[i].last;
  // "told the home it must keep records"
  const std::uint32_t body = words_.behind_body(tokens_, begin, last_);
  const std::uint32_t it = body + (body < last_ && is(body, Small::that) ? 1 : 0);
  const Piece* must = next(i, Role::should, kLongestPhrase);
  if (body > begin && must && it < last_ && is(it, Small::it) && must->first == it + 1) {
    add(must->last, end_of_item(must->last), addressee_at(document_, begin, body), "recommendations/asks");
    return;
  }
  const Piece* to = next(i, Role::to, kLongestPhrase);
  if (!to || to->first == begin || std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
        return p.first >= begin && p.last <= to->first && (p.role == Role::that || p.role == Role::source || p.role == Role::pronoun);
      })) {
    return;
  }
  for (std::uint32_t k = pieces_[i].first; k > first_ && pieces_[i].first - k < 4; --k) {
    if (is(k - 1, Small::speaker)) {
      return;  // who speaks here is no report
    }
  }
  std::string addressee = addressee_at(document_, begin, to->first);
  std::uint32_t from = to->first;
  for (std::size_t k = 0; k + 1 < pieces_.size(); ++k) {
    const std::uint32_t behind = pieces_[k].last;
    const Piece* again = pieces_[k].role == Role::join && pieces_[k].first > from ? next(k, Role::to, 6) : nullptr;
    if (!again || (again->first > behind && !is(behind, Small::the) && !tokens_[behind].capital)) {
      continue;
    }
    add(from, pieces_[k].first, addressee, "recommendations/asks");
    if (again->first > behind) {
      addressee = words_of(document_, behind, again->first);  // "and the police to …"
    }
    from = again->first;
  }
  add(from, end_of_item(from), addressee, "recommendations/asks");
}

void Prose::calls_for(std::size_t i) {
  const std::uint32_t first = pieces_[i].last;
  if (by_source(i) && first + 1 < last_ && !(words_.says_nothing(tokens_[first]) && is(first + 1, Small::whose) && is(first + 1, Small::about))) {
    std::uint32_t end = pieces_[i].last;
    while (end < last_ && !(tokens_[end].ascii == ',' && end + 1 < last_ && is_gerund(word(end + 1)))) {
      ++end;
    }
    add(pieces_[i].last, end, {}, "recommendations/calls-for");
  }
}

// "inspectors said that leaders should make sure … and should give …"
void Prose::says(std::size_t i) {
  if (!by_source(i)) {
    return;
  }
  const Piece* should = next(i, Role::should, kLongestPhrase);
  if (!should || is(should->first, Small::copula)) {
    return;
  }
  std::uint32_t begin = pieces_[i].last;
  if (const Piece* that = next(i, Role::that, 1)) {
    begin = that->last;
  }
  if (begin >= should->first || std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
        return p.first >= begin && p.last <= should->first && (p.role == Role::partisan || p.role == Role::which || p.role == Role::say);
      })) {
    return;
  }
  const std::string addressee = words_of(document_, begin, should->first);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> parts;
  std::uint32_t from = should->last;
  const std::uint32_t end = end_of_item(from);
  for (const Piece& p : pieces_) {
    if (p.role != Role::join || p.first < from + 3 || p.last >= end) {
      continue;
    }
    const bool again =
        std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& o) { return (o.role == Role::should || o.role == Role::that) && o.first == p.last; });
    if (again || words_.begins_item(tokens_[p.last])) {
      parts.emplace_back(from, p.first);
      from = p.last + (again ? 1 : 0);
    }
  }
  if (parts.empty()) {
    clause(begin, end, "recommendations/should");
    return;
  }
  parts.emplace_back(from, end);
  for (const auto& [a, b] : parts) {
    add(a, b, addressee, "recommendations/should");
  }
}

// "It makes five recommendations. By May, chief constables should …": the sentences behind a total, as long as each tells one.
bool Prose::behind_total(std::size_t i) {
  const Piece& modal = pieces_[i];
  std::uint32_t begin = first_;
  for (std::uint32_t t = first_; t < modal.first; ++t) {
    begin = tokens_[t].ascii == ',' ? t + 1 : begin;
  }
  if (!in_run_ || !is(modal.first, Small::must) || any_before(i, Role::partisan) || any_before(i, Role::say) || any_before(i, Role::which) ||
      any_before(i, Role::pronoun) || modal.first - begin > kLongestPhrase || begin >= modal.first) {
    return false;
  }
  add(first_, end_of_item(first_), words_of(document_, begin, modal.first), "recommendations/run");
  return true;
}

// "By 31 August, the service should have a plan", where the text names an inspectorate: such a deadline only a report sets.
bool Prose::dated(std::size_t i) {
  const Piece& modal = pieces_[i];
  std::uint32_t comma = first_;
  while (comma < modal.first && tokens_[comma].ascii != ',') {
    ++comma;
  }
  if (source_.empty() || !is(first_, Small::by) || comma >= modal.first || !is(modal.first, Small::must) || i > 0 || has(Role::say) ||
      !words_.is_addressee(tokens_, comma + 1, modal.first)) {
    return false;
  }
  add(first_, end_of_item(first_), words_of(document_, comma + 1, modal.first), "recommendations/run");
  return true;
}

// "The provider, Fellside Care, must now tell the regulator …": the writer tells what a report demands, where the text names an inspectorate.
void Prose::must(std::size_t i) {
  const Piece& modal = pieces_[i];
  if (behind_total(i) || dated(i)) {
    return;
  }
  const bool attributed = std::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(i), pieces_.end(),
                                      [this](const Piece& p) { return p.role == Role::say && tokens_[p.first - 1].ascii == ','; });
  if (attributed && !has(Role::source)) {
    return;  // "…, said the manager"
  }
  if (!is(modal.first, Small::obliges) || source_.empty() || any_before(i, Role::partisan) || any_before(i, Role::which) || any_before(i, Role::say) ||
      modal.last + kShortestItem >= last_ || !words_.is_addressee(tokens_, first_, modal.first)) {
    return;
  }
  add(modal.last, end_of_item(modal.last), addressee_at(document_, first_, modal.first), "recommendations/must");
}

void read_prose(const Document& document, const Words& words, const std::vector<bool>& taken, Found& out) { Prose(document, words, taken, out).run(); }

}  // namespace pressmill::recommendations
