// Frames of "must" and "should" without a verb of saying before: who tells it stands elsewhere in the text.
#include <algorithm>

#include "extractors/recommendations/prose.h"

namespace pressmill::recommendations {

// "It makes five recommendations. By May, chief constables should …": the sentences behind a total, as long as each tells one.
bool Prose::behind_total(std::size_t i) {
  const Piece& modal = pieces_[i];
  std::uint32_t begin = first_;
  for (std::uint32_t t = first_; t < modal.first; ++t) {
    begin = tokens_[t].ascii == ',' ? t + 1 : begin;
  }
  if (!in_run_ || !is(modal.first, Small::must) || demanded_before(i) || any_before(i, Role::say) || any_before(i, Role::which) ||
      any_before(i, Role::pronoun) || modal.first - begin > kLongestPhrase || begin >= modal.first) {
    return false;
  }
  add(first_, end_of_item(first_), whom(begin, modal.first), "recommendations/run");
  return true;
}

// "By 31 August, the service should have a plan", "Within three months, Skelwith Police should …", where the text names an inspectorate: such a deadline only a
// report sets.
bool Prose::dated(std::size_t i) {
  const Piece& modal = pieces_[i];
  std::uint32_t comma = first_;
  while (comma < modal.first && tokens_[comma].ascii != ',') {
    ++comma;
  }
  const bool plain = std::ranges::all_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i),
                                         [](const Piece& p) { return speaks_to(p.role) || p.role == Role::state || p.role == Role::deadline; });
  const bool by = is(first_, Small::by) || (i > 0 && pieces_.front().role == Role::deadline && pieces_.front().first == first_);
  const std::uint32_t who = comma < modal.first ? comma + 1 : behind_deadline(first_, modal.first);
  if (!told() || !by || who == first_ || !is(modal.first, Small::must) || !plain || has(Role::say) || !is_whom(who, modal.first)) {
    return false;
  }
  add(first_, end_of_item(first_), words_of(document_, who, modal.first), "recommendations/run");
  return true;
}

// "The service should do more to hear from victims, the report says", "…, according to HMICFRS": who says so stands behind the last comma.
bool Prose::told_behind(std::size_t i) {
  const Piece& modal = pieces_[i];
  std::uint32_t comma = last_;
  while (comma > modal.last && tokens_[comma - 1].ascii != ',') {
    --comma;
  }
  const bool force =
      i > 0 && pieces_[i - 1].role == Role::state && pieces_[i - 1].last == modal.first && !any_before(i, Role::partisan);  // "Skelwith Police must"
  const auto tells = [&](Role role) { return std::ranges::any_of(pieces_, [&](const Piece& p) { return p.role == role && p.first >= comma; }); };
  const bool again = goes_on_telling() && last_ - comma == 2 && is(comma, Small::it);  // "…, it added", behind "…, the report said"
  const bool recommended = last_ - comma == 3 && is(comma, Small::it) && tells(Role::recommend) &&
                           (seen_.anywhere & (Words::kSource | Words::kBody)) != 0;  // ", it was recommended"
  if (comma <= modal.last + kShortestItem || last_ - comma > kLongestPhrase ||
      !(recommended || (again && tells(Role::say)) || (tells(Role::say) && (tells(Role::source) || (told() && spoken_.holds(modal.first))))) ||
      tells(Role::partisan) || (demanded_before(i) && !force) || any_before(i, Role::which) || any_before(i, Role::say) || any_before(i, Role::pronoun) ||
      modal.first - first_ > kLongestPhrase || modal.first == first_ || !(is(modal.first, Small::must) || is(modal.last - 1, Small::to))) {
    return false;
  }
  std::uint32_t begin = first_;
  for (std::uint32_t t = first_; t < modal.first; ++t) {
    begin = tokens_[t].ascii == ':' ? t + 1 : begin;  // "What needs to happen next: the force needs to …"
  }
  told_next_ = index_ + 1;
  if (is(first_, Small::expletive)) {
    add(first_, comma - 1, {}, "recommendations/should");  // "There must be a doctor on every ward, the report said"
    out_.items.back().whose = false;
  } else if (doer_of(modal) + 1 < modal.first) {
    split(modal.last, addressee_at(document_, first_, doer_of(modal)), "recommendations/should");
  } else if (!praises(modal)) {
    clause(begin, comma - 1, "recommendations/should");
  }
  return true;
}

// Where the subject of "must" ends that begins the sentence: "The provider was served with a notice and must improve".
std::uint32_t Prose::doer_of(const Piece& modal) const {
  std::uint32_t who = modal.first;
  if (who > first_ && (is(who - 1, Small::and_) || role_at(who - 1) == Role::contrast)) {
    for (who = first_; who < modal.first && !is(who, Small::copula) && !is(who, Small::passive);) {
      ++who;
    }
  }
  return who;
}

// "“Leaders must get more men into work,” said Ada Marsh, Chief Inspector of Prisons": what an inspector is quoted as saying, where it has somebody to do it.
bool Prose::quoted(std::size_t i) {
  const Piece& modal = pieces_[i];
  std::uint32_t begin = first_;
  for (std::uint32_t k = modal.first; k > first_ + 1; --k) {
    if (tokens_[k - 1].kind == TokenKind::mark && (tokens_[k - 2].ascii == ':' || tokens_[k - 2].ascii == ',')) {
      begin = k;  // "… said: “The force must"
      break;
    }
  }
  while (begin < modal.first && (tokens_[begin].kind == TokenKind::mark || role_at(begin) == Role::join || role_at(begin) == Role::contrast)) {
    ++begin;
  }
  if (modal.first > begin + 1 && tokens_[modal.first - 2].ascii == ',' && !any_before(i, Role::condition)) {
    begin = modal.first - 1;  // "For example, they need to"; no "if they do so, they must"
  }
  const bool it = is(begin, Small::it) && begin + 1 == modal.first && !is(modal.first, Small::passive);  // "“They must act,” the inspector said"
  const bool plain = it || std::ranges::all_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i), [begin](const Piece& p) {
                       return p.last <= begin || speaks_to(p.role) || p.role == Role::state || p.role == Role::join;
                     });
  if (!told() || !plain || !(is(modal.first, Small::must) || is(modal.last - 1, Small::to)) || praises(modal) || regrets(modal) || is(modal.last, Small::be) ||
      is(modal.last, Small::not_) || tokens_[std::min(modal.last, last_ - 1)].kind == TokenKind::mark || !(it || is_whom(begin, modal.first)) ||
      !spoken_.holds(modal.first)) {
    return false;
  }
  split(modal.last, it ? antecedent(begin) : addressee_at(document_, begin, modal.first), "recommendations/quoted");
  return true;
}

// Who must, where the words from the sentence's beginning to `who` are somebody that a report speaks to; `who` where they are nobody.
std::uint32_t Prose::addressed(std::uint32_t who) const {
  std::uint32_t first = first_;
  for (std::uint32_t t = first_; t < who && !words_.is_addressee(tokens_, first, who); ++t) {
    first = tokens_[t].ascii == ',' ? t + 1 : first;  // "In order to improve, the nursery must"
  }
  return words_.is_addressee(tokens_, first, who) ? first : who;
}

// "All trusts must", "Every ward should": whom the sentence speaks to that goes on with what a report recommends.
bool Prose::all_of_them(std::uint32_t who) const {
  constexpr std::uint32_t kLongest = 6;  // tokens
  return who > first_ + 1 && who - first_ <= kLongest && (is(first_, Small::every) || is(first_, Small::any)) &&
         std::ranges::all_of(tokens_.begin() + first_, tokens_.begin() + who, [](const Token& t) { return t.kind == TokenKind::word; });
}

// "4. The Department should …. (Paragraph 28)": a conclusion of a committee's report, with the paragraph that it sums up.
bool Prose::cites_paragraph() const {
  const Layout& layout = document_.layout;
  const Paragraph& paragraph = layout.paragraphs[layout.paragraph_at(tokens_[first_].span.begin)];
  const std::uint32_t end = paragraph.last_token;
  return tokens_[paragraph.first_token].kind == TokenKind::number && end > paragraph.first_token + 5 && tokens_[end - 1].ascii == ')' &&
         tokens_[end - 2].kind == TokenKind::number && tokens_[end - 4].ascii == '(';
}

// "The provider, Fellside Care, must now tell the regulator …": the writer tells what a report demands, where the text names who judges. Behind a sentence that
// recommends, or whose subject is a report, "should" will do, and "it" or "all trusts".
void Prose::must(std::size_t i) {
  const Piece& modal = pieces_[i];
  if (behind_total(i) || dated(i) || told_behind(i) || quoted(i)) {
    return;
  }
  const bool attributed = std::ranges::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(i), pieces_.end(), [&](const Piece& p) {
    return p.role == Role::say && std::ranges::any_of(tokens_.begin() + modal.last, tokens_.begin() + p.first, [](const Token& t) { return t.ascii == ','; });
  });
  if (attributed && !has(Role::source)) {
    return;  // "…, said the manager", "…, the union says"
  }
  const bool also = is(modal.first, Small::must) && modal.last - modal.first > 1;  // "The force should also"
  const bool obliges = is(modal.first, Small::obliges) || also;
  const bool cites = is(modal.first, Small::must) && cites_paragraph();
  const bool follows = cites || before_noun_ || (before_source_ && person_before());
  if (!(obliges || (follows && is(modal.first, Small::must))) || !(told() || follows) || (cites ? any_before(i, Role::partisan) : demanded_before(i)) ||
      any_before(i, Role::which) || any_before(i, Role::say) || modal.last + kShortestItem >= last_ || regrets(modal) || praises(modal)) {
    return;
  }
  const std::uint32_t who = doer_of(modal);
  const std::uint32_t first = cites && begins_with_body(first_) ? first_ : addressed(who);
  const bool it = follows && !out_.items.empty() && it_begins() && modal.first - first_ <= 2 && !is(modal.last, Small::be);
  const bool all = follows && all_of_them(who);
  if (!it && !all && (first == who || !(told() || cites))) {
    return;
  }
  std::uint32_t begin = modal.last;
  if (tokens_[begin].ascii == ',' && i + 1 < pieces_.size()) {  // "The trust must, the CQC said, improve …"
    begin += 1;
    while (begin < last_ && begin - modal.last < 8 && tokens_[begin].ascii != ',') {
      ++begin;
    }
    begin += begin + 1 < last_ ? 1 : 0;
  }
  const std::string addressee = it ? out_.items.back().addressee : all ? words_of(document_, first_, who) : addressee_at(document_, first, who);
  split(begin, addressee, "recommendations/must");
}

}  // namespace pressmill::recommendations
