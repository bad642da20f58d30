#include "extractors/recommendations/prose.h"

#include <algorithm>

namespace pressmill::recommendations {

// Whether tokens [first, last) are who is told something: "the trust", "Oxmere Council", "Leaders at Fell View School", "Governor Pia Lundgren".
bool Prose::is_whom(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kLongestWhom = 10;  // tokens
  if (first >= last || last - first > kLongestWhom) {
    return false;
  }
  const bool led = std::ranges::any_of(pieces_, [&](const Piece& p) {
    return speaks_to(p.role) && p.first >= first && p.last <= last && (p.first == first || is(first, Small::the) || tokens_[first].capital);
  });
  const bool marked = std::ranges::any_of(tokens_.begin() + first, tokens_.begin() + last, [](const Token& t) { return t.kind == TokenKind::mark; });
  const bool person = last - first > 1 && last - first <= 6 && tokens_[first].capital && tokens_[first + 1].capital;
  return words_.is_addressee(tokens_, first, last) || words_.behind_body(tokens_, first, last) == last || person || (led && !marked);
}

// Whether tokens [first, last) behind a verb of asking are who is asked: "the next governor", "Oxmere Council", "each board", "leaders". Not so in "asked not
// to be named", "called into question with regard to", "told by a friend to", "told reporters the decision to".
bool Prose::may_be_asked(std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kLongest = 8;  // tokens
  const auto other = [this](const Token& t) {
    return words_.is(t, Small::which) || words_.is(t, Small::speaker) || words_.is(t, Small::for_);
  };  // "told leaders where we expect"
  if (first >= last || is(last - 1, Small::not_) || std::ranges::any_of(tokens_.begin() + first, tokens_.begin() + last, other)) {
    return false;
  }
  const bool named = is(first, Small::definite) || is(first, Small::any) || is(first, Small::every) || is(first, Small::it) || tokens_[first].capital;
  const bool words = std::ranges::all_of(tokens_.begin() + first, tokens_.begin() + last, [this](const Token& t) {
    return t.kind == TokenKind::word && !words_.is(t, Small::and_);
  });  // no "the right questions and look"
  const bool plural = last - first == 1 && tokens_[first].kind == TokenKind::word && word(first).ends_with('s') &&
                      (role_at(first) == Role::none || role_at(first) == Role::state);  // "insurers"
  return is_whom(first, last) || plural || (named && words && last - first <= kLongest);
}

// "The school has been asked to develop its assessment", "was told by Ofsted that it must", "The provider has been told to …"
bool Prose::passive_ask(std::size_t i) {
  const Piece& verb = pieces_[i];
  std::uint32_t end = verb.first;
  while (end > first_ && (is(end - 1, Small::passive) || words_.alone(tokens_[end - 1]) == Role::also || word(end - 1).ends_with("ly"))) {
    --end;
  }
  std::uint32_t first = first_;
  for (std::uint32_t t = first_; t < end; ++t) {
    first = tokens_[t].ascii == ',' ? t + 1 : first;  // "In order to improve, the school was advised to"
  }
  const bool among = i > 1 && pieces_.front().role == Role::among && pieces_[1].role == Role::noun && is(first, Small::it) && end == first + 1;
  // "The ombudsman found fault with the council. It has been told to …", "Among several recommendations, it was told to"
  const bool it = among || ((before_source_ || before_noun_) && it_begins() && end == first_ + 1);
  const bool force = i > 0 && pieces_[i - 1].role == Role::state && pieces_[i - 1].last == end && !any_before(i, Role::partisan);  // "Skelwith Police was told"
  const bool reported = told() || has(Role::source) || it || named_later();
  if (!reported || (demanded_before(i) && !force) || any_before(i, Role::say) || end == verb.first ||
      (!it && !(force && has(Role::source)) && !is_whom(first, end))) {
    return false;
  }
  std::uint32_t at = verb.last;
  const Piece* by = next(i, Role::source, 3);
  if (at < last_ && is(at, Small::by)) {
    at = by ? by->last : last_;
    while (at < last_ && at - verb.last < kLongestPhrase + kLongestPhrase && !is(at, Small::it) && !is(at, Small::that) && !is(at, Small::to)) {
      ++at;  // "by the police watchdog HM Inspectorate of Constabulary (HMICFRS) it"
    }
  }
  if (at < last_ && is(at, Small::to)) {
    parts_with_to(at, it ? antecedent(first) : addressee_at(document_, first, end));
    return true;
  }
  at += at < last_ && is(at, Small::that) ? 1 : 0;
  const auto must = std::ranges::find_if(pieces_, [at](const Piece& p) { return p.role == Role::should && p.first == at + 1; });
  if (at >= last_ || !is(at, Small::it) || must == pieces_.end()) {
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
  const bool recommendation = told() && any_before(i, Role::noun) && is_gerund(word(pieces_[i].first)) && !demanded_before(i);  // "…, requiring the council to"
  if (!frame || !(recommendation || by_source(i))) {
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
  const bool asked = to && std::ranges::any_of(pieces_, [&](const Piece& p) { return p.role == Role::public_ && p.last == to->first; });
  if (!to || asked || !may_be_asked(begin, to->first) || std::ranges::any_of(pieces_, [&](const Piece& p) {
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
  const bool calling = verb > first_ && is(verb - 1, Small::copula) && is_gerund(word(verb));  // "is calling for"
  const bool passive = verb > first_ && !calling &&
                       (is(verb - 1, Small::be) || is(verb - 1, Small::article) || is(verb - 1, Small::copula) ||
                        (verb > first_ + 1 && is(verb - 1, Small::passive) && is(verb - 2, Small::passive)));
  if (verb > first_ + 1 && is(verb - 1, Small::it) && tokens_[verb - 2].kind == TokenKind::word && !is(verb - 2, Small::and_)) {
    return;  // "praised in a report after it asked for": the service itself
  }
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
    if (tokens_[end].ascii == ',' && end + 1 < last_ &&
        ((is_gerund(word(end + 1)) && role_at(end + 1) != Role::include) || role_at(end + 1) == Role::say || role_at(end + 1) == Role::contrast)) {
      add(first, end, {}, "recommendations/calls-for");
      return;
    }
    const bool another = is(end + 1, Small::indefinite) && is(first, Small::indefinite);  // "a review and a new law"
    if (is(end, Small::and_) && end + 2 < last_ && end >= first + kShortestItem && (another || is(end + 1, Small::for_))) {
      add(first, end, {}, "recommendations/calls-for");
      first = end + (another ? 1 : 2);
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
  return std::ranges::any_of(pieces_.begin(), pieces_.end(),
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
         std::ranges::none_of(tokens_.begin() + first, tokens_.begin() + last, [](const Token& t) { return t.ascii == ','; });
}

// "said there should be one record": for nobody.
void Prose::there_should_be(std::uint32_t begin, const Piece& should) {
  const std::size_t made = out_.items.size();
  if (should.first == begin + 1 && should.last + 1 < last_ && is(should.last, Small::be) && !is(should.last + 1, Small::not_)) {
    clause(begin, end_of_item(should.last), "recommendations/should");
  }
  for (std::size_t k = made; k < out_.items.size(); ++k) {
    out_.items[k].addressee.clear();
    out_.items[k].whose = false;
  }
}

// Where tokens [from, end) behind "said that leaders should" part: "… and should", "… and that", "…, keep … and review", behind "needed to" also "…, and to";
// all but the last, whose first `from` becomes.
std::vector<std::pair<std::uint32_t, std::uint32_t>> Prose::tasks_said(std::uint32_t& from, std::uint32_t end) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> parts;
  bool several = false;  // a comma has parted two
  for (std::uint32_t at = from + kShortestItem; at + 1 < end; ++at) {
    const bool join = role_at(at) == Role::join && at >= from + 3;
    const Role behind = join ? role_at(at + 1) : Role::none;
    const bool aim = behind == Role::to && tokens_[at - 1].ascii == ',' && is(from - 1, Small::to);
    const bool again = behind == Role::should || (behind == Role::that && !lists_that(from, at)) || aim;
    const bool comma = tokens_[at].ascii == ',' && begins_verb(at + 1);
    const bool last = join && (words_.begins_item(tokens_[at + 1]) || (several && verb_at(at + 1) > at)) && !joins_verbs(at);
    if (again || last || comma) {
      parts.emplace_back(from, at);
      from = at + (again ? 2 : 1);
      at = from;
      several = comma;
    }
  }
  return parts;
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
  if (is(should->first - 1, Small::that) || std::ranges::any_of(tokens_.begin() + begin, tokens_.begin() + std::max(begin, should->first), copula)) {
    return;  // "it is strong leadership that is required to", "was not as ambitious as it should be"
  }
  if (begin >= should->first || std::ranges::any_of(pieces_, [&](const Piece& p) {
        const bool head = p.role == Role::state && p.last == should->first;  // "said ministers should"
        return p.first >= begin && p.last <= should->first &&
               ((demands(p.role) && !head) || p.role == Role::which || p.role == Role::say || p.role == Role::noun);  // "its recommendations should be met"
      })) {
    return;
  }
  if (is(begin, Small::expletive)) {
    there_should_be(begin, *should);
    return;
  }
  if (tokens_[begin].kind == TokenKind::mark || knows(begin, should->first)) {
    return;
  }
  if (listed(begin, "recommendations/should")) {
    return;  // "said managers must ask, doctors should write and nurses should call"
  }
  const std::string addressee = whom(begin, should->first);
  std::uint32_t from = should->last;
  const std::uint32_t end = end_of_item(from);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> parts = tasks_said(from, end);
  if (parts.empty()) {
    const std::size_t made = out_.items.size();
    clause(begin, end, "recommendations/should");
    // "Her letter to the minister says it should …"
    if (out_.items.size() > made && out_.items.back().addressee.empty() && i > 1) {
      const auto to =
          std::ranges::find_if(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i), [](const Piece& p) { return p.role == Role::to; });
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
    const auto must = std::ranges::find_if(pieces_, [&](const Piece& p) { return p.role == Role::should && p.first > a && p.last < b; });
    if (is(a - 1, Small::that) && must != pieces_.end()) {
      clause(a, b, "recommendations/should");  // "… and that NHS England should look"
    } else {
      add(a, b, addressee, "recommendations/should");
    }
  }
}

void read_prose(const Document& document, const Words& words, const Words::Seen& seen, const std::vector<bool>& taken, Spoken& spoken, Found& out) {
  Prose(document, words, seen, taken, spoken, out).run();
}

}  // namespace pressmill::recommendations
