#include "extractors/recommendations/prose.h"

#include <algorithm>

namespace pressmill::recommendations {

// Whether tokens [first, last) are who is told something: "the trust", "Oxmere Council", "Leaders at Fell View School", "Governor Pia Lundgren".
bool Prose::is_whom(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kLongestWhom = 10;  // tokens
  if (first >= last || last - first > kLongestWhom) {
    return false;
  }
  const bool led = std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
    return p.role == Role::whom && p.first >= first && p.last <= last && (p.first == first || is(first, Small::the) || tokens_[first].capital);
  });
  const bool marked = std::any_of(tokens_.begin() + first, tokens_.begin() + last, [](const Token& t) { return t.kind == TokenKind::mark; });
  const bool person = last - first > 1 && last - first <= 6 && tokens_[first].capital && tokens_[first + 1].capital;
  return words_.is_addressee(tokens_, first, last) || words_.behind_body(tokens_, first, last) == last || person || (led && !marked);
}

// Whether tokens [first, last) behind a verb of asking are who is asked: "the next governor", "Oxmere Council", "each board", "leaders". Not so in "asked not
// to be named", "called into question with regard to", "told by a friend to", "told reporters the decision to".
bool Prose::may_be_asked(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kLongest = 8;                                                                              // tokens
  const auto other = [this](const Token& t) { return words_.is(t, Small::which) || words_.is(t, Small::speaker); };  // "told leaders where we expect"
  if (first >= last || is(last - 1, Small::not_) || std::any_of(tokens_.begin() + first, tokens_.begin() + last, other)) {
    return false;
  }
  const bool named = is(first, Small::definite) || is(first, Small::any) || is(first, Small::every) || is(first, Small::it) || tokens_[first].capital;
  const bool words = std::all_of(tokens_.begin() + first, tokens_.begin() + last, [this](const Token& t) {
    return t.kind == TokenKind::word && !words_.is(t, Small::and_);
  });  // no "the right questions and look"
  const bool plural = last - first == 1 && tokens_[first].kind == TokenKind::word && word(first).ends_with('s') && role_at(first) == Role::none;  // "insurers"
  return is_whom(first, last) || plural || (named && words && last - first <= kLongest);
}

// "The school has been asked to develop its assessment", "was told by Ofsted that it must", "The provider has been told to …"
bool Prose::passive_ask(std::size_t i) {
  const Piece& verb = pieces_[i];
  std::uint32_t end = verb.first;
  while (end > first_ && (is(end - 1, Small::passive) || words_.alone(tokens_[end - 1]) == Role::also)) {
    --end;
  }
  const bool it = (before_source_ || before_noun_) && it_begins() && end == first_ + 1;  // "The ombudsman found fault with the council. It has been told to …"
  std::uint32_t first = first_;
  for (std::uint32_t t = first_; t < end; ++t) {
    first = tokens_[t].ascii == ',' ? t + 1 : first;  // "In order to improve, the school was advised to"
  }
  const bool force = i > 0 && pieces_[i - 1].role == Role::state && pieces_[i - 1].last == end && !any_before(i, Role::partisan);  // "Skelwith Police was told"
  const bool reported = told() || has(Role::source) || it || named_later();
  if (!reported || (demanded_before(i) && !force) || any_before(i, Role::say) || end == verb.first || (!it && !is_whom(first, end))) {
    return false;
  }
  std::uint32_t at = verb.last;
  const Piece* by = next(i, Role::source, 3);
  if (at < last_ && is(at, Small::by)) {
    at = by ? by->last : last_;
  }
  if (at < last_ && is(at, Small::to)) {
    parts_with_to(at, it ? antecedent(first_) : addressee_at(document_, first, end));
    return true;
  }
  at += at < last_ && is(at, Small::that) ? 1 : 0;
  const Piece* must = next(i, Role::should, kLongestPhrase);
  if (at >= last_ || !is(at, Small::it) || !must || must->first != at + 1) {
    return false;
  }
  add(must->last, end_of_item(must->last), addressee_at(document_, first, end), "recommendations/asks");
  return true;
}

// "told leaders they must improve attendance", "told leaders that pupils must be given more time"
bool Prose::told_whom(std::size_t i) {
  const std::uint32_t begin = pieces_[i].last;
  const Piece* must = next(i, Role::should, kLongestPhrase);
  if (!must || must->first <= begin + 1) {
    return false;
  }
  const std::uint32_t who = must->first - 1;
  const std::uint32_t object = who - (is(who - 1, Small::that) ? 1 : 0);
  const bool them = object == begin + 1 && words_.alone(tokens_[begin]) == Role::pronoun;
  if (is(who, Small::it) && object > begin && (them || is_whom(begin, object))) {
    add(must->last, end_of_item(must->last), them ? antecedent(begin) : addressee_at(document_, begin, object), "recommendations/asks");
    return true;
  }
  const Piece* that = next(i, Role::that, kLongestPhrase);
  if (that && that->first > begin && that->last < must->first && is_whom(begin, that->first)) {
    clause(that->last, end_of_item(that->last), "recommendations/asks");
    return true;
  }
  return false;
}

// "asks the provider to …, and to …", "wants the board to … and the police to …"
void Prose::asks(std::size_t i) {
  if (passive_ask(i)) {
    return;
  }
  const bool frame = next(i, Role::should, kLongestPhrase) || next(i, Role::to, kLongestPhrase);
  if (!frame || !by_source(i)) {
    return;
  }
  const std::uint32_t begin = pieces_[i].last;
  if (told_whom(i)) {
    return;
  }
  // "told the home it must keep records"
  const std::uint32_t body = words_.behind_body(tokens_, begin, last_);
  const std::uint32_t it = body + (body < last_ && is(body, Small::that) ? 1 : 0);
  const Piece* must = next(i, Role::should, kLongestPhrase);
  if (body > begin && must && it < last_ && is(it, Small::it) && must->first == it + 1) {
    add(must->last, end_of_item(must->last), addressee_at(document_, begin, body), "recommendations/asks");
    return;
  }
  const Piece* to = next(i, Role::to, kLongestPhrase);
  if (to && to->first == begin + 1 && words_.alone(tokens_[begin]) == Role::pronoun && is_gerund(word(pieces_[i].first))) {
    add(to->first, end_of_item(to->first), antecedent(begin), "recommendations/asks");  // "a notice to the trust requiring it to improve"
    return;
  }
  const bool asked = to && std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.role == Role::public_ && p.last == to->first; });
  if (!to || asked || !may_be_asked(begin, to->first) || std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
        return p.first >= begin && p.last <= to->first && (p.role == Role::that || p.role == Role::source || p.role == Role::pronoun);
      })) {
    return;
  }
  for (std::uint32_t k = pieces_[i].first; k > first_ && pieces_[i].first - k < 4; --k) {
    if (is(k - 1, Small::speaker)) {
      return;  // who speaks here is no report
    }
  }
  asks_each(to->first, addressee_at(document_, begin, to->first), "recommendations/asks");
}

// "called for a review and for more training", "called for the trust to appoint a lead"
void Prose::calls_for(std::size_t i) {
  std::uint32_t first = pieces_[i].last;
  const std::uint32_t verb = pieces_[i].first;
  const bool passive = verb > first_ && (is(verb - 1, Small::be) || is(verb - 1, Small::article) || is(verb - 1, Small::copula) ||
                                         (verb > first_ + 1 && is(verb - 1, Small::passive) && is(verb - 2, Small::passive)));
  const bool quoted = told() && is(verb, Small::speaker) && spoken_.holds(verb);  // "“I call for this to be reviewed,” said the chief inspector"
  if (passive || !(by_source(i) || quoted) || first + 1 >= last_ ||
      (words_.says_nothing(tokens_[first]) && is(first + 1, Small::whose) && is(first + 1, Small::about))) {
    return;
  }
  const std::uint32_t body = words_.behind_body(tokens_, first, last_);
  const Piece* to = next(i, Role::to, kLongestPhrase);
  const std::uint32_t who = body > first && body < last_ && is(body, Small::to) ? body
                            : to && !is(to->last, Small::be) && (!is(first, Small::definite) || is(first, Small::the)) && may_be_asked(first, to->first)
                                ? to->first
                                : first;
  if (is(first - 1, Small::to) && words_.is_verb(word(first))) {
    add(first, end_of_item(first), {}, "recommendations/calls-for");  // "identified the need to train its staff"
    return;
  }
  if (who > first) {
    asks_each(who, words_of(document_, first, who), "recommendations/calls-for");
    return;
  }
  for (std::uint32_t end = first; end < last_; ++end) {
    if (tokens_[end].ascii == ',' && end + 1 < last_ && (is_gerund(word(end + 1)) || role_at(end + 1) == Role::say || role_at(end + 1) == Role::contrast)) {
      add(first, end, {}, "recommendations/calls-for");
      return;
    }
    if (is(end, Small::and_) && end + 2 < last_ && is(end + 1, Small::for_)) {
      add(first, end, {}, "recommendations/calls-for");
      first = end + 2;
    }
  }
  add(first, last_, {}, "recommendations/calls-for");
}

// "should be proud", "need to feel safe"
bool Prose::praises(const Piece& should) const {
  if (should.last >= last_) {
    return false;
  }
  return role_at(should.last) == Role::praise || (is(should.last, Small::be) && role_at(should.last + 1) == Role::praise);
}

// "make sure that …, that … and that …": all of it is one item.
bool Prose::lists_that(std::uint32_t from, std::uint32_t to) const {
  return std::any_of(pieces_.begin(), pieces_.end(),
                     [&](const Piece& p) { return p.role == Role::that && p.first > from && p.first < to && tokens_[p.first - 1].ascii == ','; });
}

// "should have been told", "should have acted"
bool Prose::regrets(const Piece& should) const {
  const std::uint32_t at = should.last;
  return at + 1 < last_ && is(should.first, Small::must) && role_at(at) == Role::none && is(at, Small::passive) && !is(at, Small::be) &&
         (is(at + 1, Small::passive) || word(at + 1).ends_with("ed"));
}

// "said pupils know that they should", "staff understand what they need to": in tokens [first, last) before the verb another clause begins.
bool Prose::knows(std::uint32_t first, std::uint32_t last) const {
  return last > first + 1 && is(last - 1, Small::it) && tokens_[last - 2].kind == TokenKind::word &&
         std::none_of(tokens_.begin() + first, tokens_.begin() + last, [](const Token& t) { return t.ascii == ','; });
}

// "inspectors said that leaders should make sure … and should give …"
void Prose::says(std::size_t i) {
  const Piece* should = next(i, Role::should, kLongestSubject);
  if (!should || (is(should->first, Small::copula) && should->last - should->first < 3) || !by_source(i)) {
    return;
  }
  if (praises(*should) || regrets(*should) || (is_gerund(word(pieces_[i].first)) && !led_by_source(pieces_, first_))) {
    return;  // "…, saying": whoever the sentence begins with
  }
  std::uint32_t begin = pieces_[i].last;
  if (const Piece* that = next(i, Role::that, 1)) {
    begin = that->last;
  }
  const auto copula = [this](const Token& t) { return words_.is(t, Small::copula); };
  if (is(should->first - 1, Small::that) || std::any_of(tokens_.begin() + begin, tokens_.begin() + std::max(begin, should->first), copula)) {
    return;  // "it is strong leadership that is required to", "was not as ambitious as it should be"
  }
  if (begin >= should->first || std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
        const bool head = p.role == Role::state && p.last == should->first;  // "said ministers should"
        return p.first >= begin && p.last <= should->first &&
               ((demands(p.role) && !head) || p.role == Role::which || p.role == Role::say || p.role == Role::noun);  // "its recommendations should be met"
      })) {
    return;
  }
  if (is(begin, Small::expletive)) {  // "said there should be one record": for nobody
    const std::size_t made = out_.items.size();
    if (should->first == begin + 1 && should->last + 1 < last_ && is(should->last, Small::be) && !is(should->last + 1, Small::not_)) {
      clause(begin, end_of_item(should->last), "recommendations/should");
    }
    for (std::size_t k = made; k < out_.items.size(); ++k) {
      out_.items[k].addressee.clear();
      out_.items[k].whose = false;
    }
    return;
  }
  if (tokens_[begin].kind == TokenKind::mark || knows(begin, should->first)) {
    return;
  }
  const std::string addressee = whom(begin, should->first);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> parts;
  std::uint32_t from = should->last;
  const std::uint32_t end = end_of_item(from);
  for (std::uint32_t at = from + kShortestItem; at + 1 < end; ++at) {
    const bool join = role_at(at) == Role::join && at >= from + 3;
    const Role behind = join ? role_at(at + 1) : Role::none;
    const bool again = behind == Role::should || (behind == Role::that && !lists_that(from, at));
    if (again || (join && words_.begins_item(tokens_[at + 1]) && !joins_verbs(at)) || (tokens_[at].ascii == ',' && begins_verb(at + 1))) {
      parts.emplace_back(from, at);
      from = at + (again ? 2 : 1);
      at = from;
    }
  }
  if (parts.empty()) {
    const std::size_t made = out_.items.size();
    clause(begin, end, "recommendations/should");
    // "Her letter to the minister says it should …"
    if (out_.items.size() > made && out_.items.back().addressee.empty() && i > 1) {
      const auto to = std::find_if(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i), [](const Piece& p) { return p.role == Role::to; });
      const bool letter = to != pieces_.begin() && (to - 1)->role == Role::source && (to - 1)->last == to->first && to->last < pieces_[i].first;
      std::uint32_t stop = to->last;  // "a report to the council in which she said"
      while (stop < pieces_[i].first && !is(stop, Small::in) && !is(stop, Small::which)) {
        ++stop;
      }
      out_.items.back().addressee = letter && stop > to->last ? words_of(document_, to->last, stop) : std::string();
    }
    return;
  }
  parts.emplace_back(from, end);
  for (const auto& [a, b] : parts) {
    const auto must = std::find_if(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.role == Role::should && p.first > a && p.last < b; });
    if (is(a - 1, Small::that) && must != pieces_.end() && is_whom(a, must->first)) {
      clause(a, b, "recommendations/should");  // "… and that NHS England should look"
    } else {
      add(a, b, addressee, "recommendations/should");
    }
  }
}

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
  const bool plain = std::all_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i),
                                 [](const Piece& p) { return p.role == Role::whom || p.role == Role::state || p.role == Role::deadline; });
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
  const auto tells = [&](Role role) { return std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.role == role && p.first >= comma; }); };
  const bool recommended = last_ - comma == 3 && is(comma, Small::it) && tells(Role::recommend) && told();  // ", it was recommended"
  if (comma <= modal.last + kShortestItem || last_ - comma > kLongestPhrase || !(recommended || (tells(Role::source) && tells(Role::say))) ||
      tells(Role::partisan) || (demanded_before(i) && !force) || any_before(i, Role::which) || any_before(i, Role::say) || any_before(i, Role::pronoun) ||
      modal.first - first_ > kLongestPhrase || modal.first == first_ || !(is(modal.first, Small::must) || is(modal.last - 1, Small::to))) {
    return false;
  }
  std::uint32_t begin = first_;
  for (std::uint32_t t = first_; t < modal.first; ++t) {
    begin = tokens_[t].ascii == ':' ? t + 1 : begin;  // "What needs to happen next: the force needs to …"
  }
  if (is(modal.first - 1, Small::and_) && doer_of(modal) < modal.first - 1) {
    split(modal.last, addressee_at(document_, first_, doer_of(modal)), "recommendations/should");
  } else if (!praises(modal)) {
    clause(begin, comma - 1, "recommendations/should");
  }
  return true;
}

// Where the subject of "must" ends that begins the sentence: "The provider was served with a notice and must improve".
std::uint32_t Prose::doer_of(const Piece& modal) const {
  std::uint32_t who = modal.first;
  if (who > first_ && is(who - 1, Small::and_)) {
    for (who = first_; who < modal.first && !is(who, Small::copula) && !is(who, Small::passive);) {
      ++who;
    }
  }
  return who;
}

// "The provider, Fellside Care, must now tell the regulator …": the writer tells what a report demands, where the text names an inspectorate.
void Prose::must(std::size_t i) {
  const Piece& modal = pieces_[i];
  if (behind_total(i) || dated(i) || told_behind(i) || quoted(i)) {
    return;
  }
  const bool attributed = std::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(i), pieces_.end(), [&](const Piece& p) {
    return p.role == Role::say && std::any_of(tokens_.begin() + modal.last, tokens_.begin() + p.first, [](const Token& t) { return t.ascii == ','; });
  });
  if (attributed && !has(Role::source)) {
    return;  // "…, said the manager", "…, the union says"
  }
  const bool also = is(modal.first, Small::must) && modal.last - modal.first > 1;  // "The force should also"
  if (!(is(modal.first, Small::obliges) || also) || !told() || demanded_before(i) || any_before(i, Role::which) || any_before(i, Role::say) ||
      modal.last + kShortestItem >= last_) {
    return;
  }
  const std::uint32_t who = doer_of(modal);
  std::uint32_t first = first_;
  for (std::uint32_t t = first_; t < modal.first && !words_.is_addressee(tokens_, first, who); ++t) {
    first = tokens_[t].ascii == ',' ? t + 1 : first;  // "In order to improve, the nursery must"
  }
  if (!words_.is_addressee(tokens_, first, who)) {
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
  split(begin, addressee_at(document_, first, who), "recommendations/must");
}

void read_prose(const Document& document, const Words& words, const Words::Seen& seen, const std::vector<bool>& taken, Spoken& spoken, Found& out) {
  Prose(document, words, seen, taken, spoken, out).run();
}

}  // namespace pressmill::recommendations
