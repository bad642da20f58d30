// The clauses and lists inside a sentence that recommends.
#include <algorithm>

#include "extractors/recommendations/prose.h"

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestDoer = 8;  // tokens of who should

}  // namespace

// Clauses from token `begin` on, parted by "and that".
void Prose::clauses(std::uint32_t begin, std::string_view rule) {
  if (begin < last_ && tokens_[begin].ascii == ',') {  // "recommends that, within three months, the force should"
    std::uint32_t comma = begin + 1;
    while (comma < last_ && comma - begin < kLongestPhrase && tokens_[comma].ascii != ',') {
      ++comma;
    }
    begin = comma < last_ && tokens_[comma].ascii == ',' ? comma + 1 : begin + 1;
  }
  if (begin >= last_ || listed(begin, rule)) {
    return;
  }
  const std::uint32_t end = end_of_item(begin);
  std::uint32_t from = begin;
  const bool commas = lists_clauses(begin, end);
  for (std::size_t k = 0; k < pieces_.size(); ++k) {
    const bool joined = k + 1 < pieces_.size() && pieces_[k].role == Role::join && pieces_[k + 1].role == Role::that && pieces_[k + 1].first == pieces_[k].last;
    const bool comma = commas && pieces_[k].role == Role::that && tokens_[pieces_[k].first - 1].ascii == ',';
    if ((joined || comma) && pieces_[k].first > from + kShortestItem && pieces_[k].first < end) {
      clause(from, pieces_[k].first, rule);
      from = joined ? pieces_[k + 1].last : pieces_[k].last;
    }
  }
  if (from != begin || !verbs_of_one(from, end, rule)) {
    clause(from, end, rule);
  }
}

// "recommends that nurses should call, that doctors should write and that …": whether each comma before "that" parts two items, where what stands behind "that"
// has a verb that recommends.
bool Prose::lists_clauses(std::uint32_t begin, std::uint32_t end) const {
  for (std::size_t k = 0; k + 1 < pieces_.size(); ++k) {
    if (pieces_[k].role == Role::that && pieces_[k].first > begin && pieces_[k].first < end && tokens_[pieces_[k].first - 1].ascii == ',' &&
        pieces_[k + 1].role == Role::should) {
      return true;
    }
  }
  return false;
}

// "that it raise standards, develop its staff and mend the roof", "that the school improves …, strengthens … and makes …": what one body is recommended to do,
// in tokens [from, end). False where it is no such list.
bool Prose::verbs_of_one(std::uint32_t from, std::uint32_t end, std::string_view rule) {
  const bool it = is(from, Small::it);
  std::uint32_t doer = it ? from + 1 : words_.behind_body(tokens_, from, end);
  for (std::uint32_t t = doer; t < end && t - from <= kLongestDoer && role_at(doer) != Role::should && tokens_[t].kind == TokenKind::word; ++t) {
    doer = role_at(t) == Role::should ? t : doer;  // "the Prison Reform Board should"
  }
  const bool should = role_at(doer) == Role::should && is(doer, Small::must);  // "that the board should train …, and publish …"
  const std::uint32_t verb = doer + (should ? 1 : 0);
  if (doer <= from || verb + kShortestItem >= end || !words_.is_verb(word(verb))) {
    return false;
  }
  const bool third = !words_.begins_line(tokens_[verb]);
  const auto goes_on = [&](std::uint32_t at) {
    return at + 1 < end && tokens_[at].kind == TokenKind::word && !tokens_[at].capital && words_.is_verb(word(at)) &&
           words_.begins_line(tokens_[at]) != third && tokens_[at + 1].kind == TokenKind::word && role_at(at + 1) != Role::join;
  };
  std::vector<std::uint32_t> ends;
  bool comma = false;
  for (std::uint32_t i = verb + kShortestItem; i + kShortestItem < end; ++i) {
    const bool mark = tokens_[i].ascii == ',';
    const std::uint32_t at = i + 1 + (mark && is(i + 1, Small::and_) ? 1 : 0);
    if ((mark || is(i, Small::and_)) && goes_on(at) && (mark || !joins_verbs(i))) {
      ends.push_back(i);
      comma = comma || mark;
    }
  }
  if (!it && !comma) {
    return false;
  }
  const std::string addressee = it ? antecedent(from) : words_of(document_, from, doer);
  std::uint32_t begin = verb;
  for (const std::uint32_t stop : ends) {
    add(begin, stop, addressee, rule);
    begin = stop + (is(stop + 1, Small::and_) ? 2 : 1);
  }
  add(begin, end, addressee, rule);
  return true;
}

void Prose::clause(std::uint32_t from, std::uint32_t end, std::string_view rule) {
  while (from < end && tokens_[from].kind == TokenKind::mark) {
    ++from;  // of a quotation
  }
  std::string addressee;
  bool passively = false;
  for (const Piece& p : pieces_) {
    if (p.role == Role::should && p.first > from && p.last < end && p.first - from <= kLongestSubject) {
      const bool passive = is(p.last, Small::be);
      const bool required = passive && std::ranges::any_of(pieces_, [&](const Piece& o) { return o.role == Role::required && o.first == p.last + 1; });
      passively = passive && !required;
      if (!passively && p.first - from <= kLongestPhrase) {
        addressee = whom(from, p.first);
      }
      break;
    }
  }
  // "that the council open a unit": the verb follows the body.
  const std::uint32_t body = words_.behind_body(tokens_, from, end);
  if (addressee.empty() && is(from, Small::the) && body > from && body + 1 < end && tokens_[body].kind == TokenKind::word &&
      (words_.begins_line(tokens_[body]) || rule.ends_with("recommends")) && !is(body, Small::in_place) && !is(body, Small::passive) && !is(body, Small::be) &&
      !is(body, Small::to) && !is(body, Small::and_) && !is(body, Small::must)) {
    addressee = words_of(document_, from, body);
  }
  if (addressee.empty() && !passively && (rule.ends_with("recommends") || rule.ends_with("vital") || (from > first_ && is(from - 1, Small::that)))) {
    const std::uint32_t verb = behind_doer(from, end);  // "that the Youth Justice Board develop guidance"
    addressee = verb > from ? words_of(document_, from, verb) : std::string();
  }
  const std::size_t made = out_.items.size();
  add(from, end, std::move(addressee), rule);
  if (passively && out_.items.size() > made) {
    out_.items.back().whose = false;
  }
}

// Behind "recommendations": "including to …", "among them that …", ": to … and to …", "Among the recommendations was …", "are for X, including to …"
void Prose::announces(std::size_t i) {
  const std::uint32_t noun = pieces_[i].last;
  const bool label = pieces_[i].first <= first_ + 1 && noun < last_ && tokens_[noun].ascii == ':' && told();  // "- Areas for development: …"
  if (demanded_before(i) ||
      (pieces_[i].role == Role::heading && !has(Role::source) && !before_source_ && !label && !(told() && i > 0 && pieces_[i - 1].role == Role::among))) {
    return;
  }
  if (counted_among(i)) {
    return;
  }
  const bool among = i > 0 && (pieces_[i - 1].role == Role::among || (pieces_[0].role == Role::among && pieces_[0].first == first_));
  if (among && noun < last_ && is(noun, Small::of)) {  // "Among the ten recommendations of the review are a ban, …"
    std::uint32_t verb = noun;
    while (verb < last_ && verb - noun <= kLongestPhrase && tokens_[verb].kind != TokenKind::mark && !is(verb, Small::copula)) {
      ++verb;
    }
    if (verb + kShortestItem < last_ && is(verb, Small::copula) && !is(verb + 1, Small::that)) {
      phrases(verb + 1, 0);
    }
    return;
  }
  if (among && noun < last_ && is(noun, Small::copula)) {
    std::uint32_t end = noun + 1;
    while (end < last_ && tokens_[end].ascii != ',') {
      ++end;
    }
    if (noun + 2 < last_ && is(noun + 1, Small::that)) {
      clauses(noun + 2, "recommendations/among");  // "Among its recommendations are that …"
      return;
    }
    add(noun + 1, end, {}, "recommendations/among");
    return;
  }
  if (noun + 2 < last_ && is(noun, Small::copula) && is(noun + 1, Small::that)) {
    clauses(noun + 2, "recommendations/including");  // "The only recommendation was that leaders should"
    return;
  }
  if (recommends_that(i) || was_for_whom_to(i)) {
    return;
  }
  std::uint32_t colon = noun;  // "three recommendations for the school: to …"
  while (colon < last_ && colon - noun <= kLongestPhrase && tokens_[colon].kind == TokenKind::word &&
         (colon > noun || is(noun, Small::for_) || is(noun, Small::of))) {
    ++colon;
  }
  if (colon + 1 < last_ && tokens_[colon].ascii == ':') {
    if (colon > noun) {
      if (colon == noun + 1 || (!told() && !has(Role::source) && !before_source_)) {
        return;  // "I have these recommendations for the President: …"
      }
      addressee_ = is(noun, Small::for_) ? words_of(document_, noun + 1, colon) : addressee_;
    }
    behind_colon(colon + 1, counted(i));
  } else {
    named(i);
  }
}

// "discussed the recommendation that the rules be changed": where a report is spoken of.
bool Prose::recommends_that(std::size_t i) {
  const std::uint32_t begin = pieces_[i].last + 1;
  if (begin + kShortestItem >= last_ || !is(begin - 1, Small::that) || !(told() || before_source_) ||
      !(is(begin, Small::definite) || is(begin, Small::any) || tokens_[begin].capital || (word(begin).ends_with('s') && role_at(begin) == Role::none))) {
    return false;
  }
  const bool should = std::ranges::any_of(
      pieces_, [begin](const Piece& p) { return (p.role == Role::should || p.role == Role::be) && p.first > begin && p.first - begin <= kLongestSubject; });
  if (should) {
    clauses(begin, "recommendations/including");
  }
  return should;
}

// How many there are, where the noun at piece `i` says it: "three areas for improvement"; else 0.
std::size_t Prose::counted(std::size_t i) const {
  const std::uint32_t noun = pieces_[i].first;
  const auto n = noun > first_ ? words_.number(text_, tokens_[noun - 1]) : std::nullopt;
  return n && *n > 0 ? static_cast<std::size_t>(*n) : 0;
}

// What stands behind a colon is recommended: clauses, "to …, and to …", "improve … and reduce …", "a review of …; a new …".
void Prose::behind_colon(std::uint32_t begin, std::size_t wanted) {
  if (begin >= last_ || listed(begin, "recommendations/including")) {
    return;
  }
  if (is(begin, Small::that)) {
    clauses(begin + 1, "recommendations/including");
  } else if (is(begin, Small::to)) {
    parts_with_to(begin, addressee_);
  } else if (const auto must = std::ranges::find_if(pieces_, [begin](const Piece& p) { return p.role == Role::should && p.first > begin; });
             must != pieces_.end() && is_whom(begin, must->first)) {
    clause(begin, end_of_item(begin), "recommendations/including");  // "one recommendation: the head should …"
  } else if (words_.begins_line(tokens_[begin])) {
    imperatives(begin);
  } else if (!phrases(begin, wanted)) {
    parts_with_to(begin, {});
  }
}

// "improve the way it answers calls and reduce its backlog"
void Prose::imperatives(std::uint32_t from) {
  for (std::uint32_t i = from + 2; i + 2 < last_; ++i) {
    const bool comma = tokens_[i].ascii == ',';
    const std::uint32_t begin = i + 1 + (comma && is(i + 1, Small::and_) ? 1 : 0);
    const bool verb = begin + 1 < last_ && (words_.begins_item(tokens_[begin]) || (comma && words_.begins_line(tokens_[begin]) &&
                                                                                   tokens_[begin + 1].kind == TokenKind::word && !is(begin + 1, Small::and_)));
    if ((comma || is(i, Small::and_)) && verb) {
      add(from, i, {}, "recommendations/including");
      from = begin;
      i = begin;
    }
  }
  add(from, last_, {}, "recommendations/including");
}

// "The next steps for the school were to …", "The recommendations from the report include better supervision and …": behind the noun at piece `i` a verb, and
// behind that what is recommended. Where the text names who recommends.
void Prose::named(std::size_t i) {
  const std::uint32_t noun = pieces_[i].last;
  std::uint32_t verb = noun;
  verb += verb + 2 < last_ && tokens_[verb].ascii == ',' && is(verb + 1, Small::which) ? 2 : 0;  // "three recommendations, which are to …"
  while (verb < last_ && verb - noun <= kLongestPhrase && tokens_[verb].kind != TokenKind::mark && !is(verb, Small::copula) && !is(verb, Small::includes)) {
    ++verb;
  }
  const bool by_report = has(Role::source) || before_source_ || told();
  if (!by_report || has(Role::progress) || verb + 2 >= last_ || (!is(verb, Small::copula) && !is(verb, Small::includes))) {
    return;
  }
  const std::uint32_t begin = verb + 1;
  if (is(begin, Small::to)) {
    const bool colon = tokens_[begin + 1].ascii == ':';
    const bool again = std::ranges::any_of(pieces_, [&](const Piece& p) { return p.role == Role::to && p.first > begin && is(p.first - 1, Small::and_); });
    if (colon) {
      behind_colon(begin + 2, counted(i));
    } else if (again) {
      parts_with_to(begin, {});
    } else {
      imperatives(begin);
    }
  } else if (is(verb, Small::includes) && is_gerund(word(begin))) {
    gerunds(begin);
  } else if (is(verb, Small::includes) && !is(begin, Small::that) && !is(begin, Small::for_)) {
    phrases(begin, 0);
  }
}

// "better supervision of staff, a clearer policy and quicker access": a list of noun phrases from token `begin` on; `wanted`: how many, 0: not known,
// kSeveral: three or more. False
// where it is none.
bool Prose::phrases(std::uint32_t begin, std::size_t wanted) {
  const std::uint32_t stop_of_all = end_of_item(begin);
  const bool by_semicolon = stop_of_all < last_ && tokens_[stop_of_all].ascii != ',';
  std::vector<std::uint32_t> ends;
  std::uint32_t comma = begin;                             // the last one
  std::uint32_t end = by_semicolon ? last_ : stop_of_all;  // "…, the inspectorate said"
  for (std::uint32_t i = begin; i < end; ++i) {
    const bool figure =
        i > begin && i + 1 < last_ && tokens_[i].ascii == ',' && tokens_[i - 1].kind == TokenKind::number && tokens_[i + 1].kind == TokenKind::number;
    if (tokens_[i].ascii == (by_semicolon ? ';' : ',') && i + 1 < last_ && !figure) {
      if (is(i + 1, Small::relative) || is(i + 1, Small::with) || is_gerund(word(i + 1)) || role_at(i + 1) == Role::contrast) {
        end = i;  // a remark of the writer
        break;
      }
      ends.push_back(i);
      comma = i;
    }
  }
  if (!by_semicolon && (!ends.empty() || wanted == 2)) {
    std::uint32_t join = comma + 1;
    while (join < end && !is(join, Small::and_)) {
      ++join;
    }
    if (join < end && join > comma + 1) {
      ends.push_back(join);
    }
  }
  ends.push_back(end);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> items;
  for (const std::uint32_t stop : ends) {
    begin += begin < stop && is(begin, Small::and_) ? 1 : 0;
    if (stop < begin + kShortestItem && items.empty()) {
      return false;
    }
    if (stop < begin + kShortestItem) {  // "attainment in literacy, numeracy and health"
      items.back().second = stop;
      begin = stop + 1;
      continue;
    }
    items.emplace_back(begin, stop);
    begin = stop + 1;
  }
  if (wanted == kSeveral ? items.size() < 3 : wanted > 0 && items.size() != wanted) {
    return false;
  }
  for (const auto& [from, to] : items) {
    add(from + (is(from, Small::and_) ? 1 : 0), to, {}, "recommendations/including");
  }
  return true;
}

// "to simplify the form; to reopen the centre; and to …", "the board should …, managers should …": a list inside the sentence from token `begin` on.
// False where it is none.
bool Prose::listed(std::uint32_t begin, std::string_view rule) {
  const bool by_semicolon = end_of_item(begin) < last_;
  std::vector<std::uint32_t> starts{begin};
  for (std::uint32_t i = begin + 2; i + 2 < last_; ++i) {
    const bool joined = is(i + 1, Small::and_) && is(i + 2, Small::that) && starts.size() > 1;
    const bool last = !by_semicolon && starts.size() > 1 && is(i, Small::and_) && i > starts.back() + kShortestItem && begins_clause(i + 1);
    if (last || tokens_[i].ascii == ';' || (!by_semicolon && tokens_[i].ascii == ',' && (joined || begins_clause(i + 1)))) {
      starts.push_back(i + 1);
    }
  }
  const std::size_t least = rule.ends_with("should") ? 3 : 2;  // "said where doors are open, staff should" is one
  if (starts.size() < least || (!by_semicolon && is(begin, Small::relative))) {
    return false;  // "that where a case is closed, staff should"
  }
  starts.push_back(last_);
  // "that the council: (1) reopens …; (2) pays …"
  std::uint32_t colon = begin;
  while (colon < starts[1] && tokens_[colon].ascii != ':') {
    ++colon;
  }
  std::string addressee;
  if (colon < starts[1]) {
    addressee = words_of(document_, begin, colon);
    starts[0] = colon + 1;
  }
  for (std::size_t k = 0; k + 1 < starts.size(); ++k) {
    std::uint32_t from = starts[k];
    from += from < last_ && is(from, Small::and_) ? 1 : 0;
    if (from + 2 < last_ && tokens_[from].ascii == '(' && tokens_[from + 2].ascii == ')') {
      from += 3;
    }
    from += from < last_ && is(from, Small::that) ? 1 : 0;
    const std::uint32_t end = starts[k + 1] - (is(starts[k + 1] - 1, Small::and_) ? 1 : 0);
    if (from < end) {
      if (addressee.empty()) {
        clause(from, end, rule);
      } else {
        add(from, end, addressee, rule);
      }
    }
  }
  return true;
}

// Whether a clause that recommends begins at token `at`, behind a comma: "managers should", "and the council should".
bool Prose::begins_clause(std::uint32_t at) const {
  at += at < last_ && is(at, Small::and_) ? 1 : 0;
  auto p = std::partition_point(pieces_.begin(), pieces_.end(), [at](const Piece& o) { return o.first <= at; });
  while (p != pieces_.end() && p->first - at <= 8 && p->role != Role::should) {
    ++p;
  }
  return p != pieces_.end() && p->first - at <= 8 &&
         std::ranges::none_of(tokens_.begin() + at, tokens_.begin() + p->first, [](const Token& t) { return t.kind == TokenKind::mark; });
}

}  // namespace pressmill::recommendations
