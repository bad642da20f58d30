// Frames that recommend by saying what is needed, and by when; and where the words of an item end.
#include <algorithm>

#include "extractors/recommendations/prose.h"

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestTeller = 10;  // tokens of ", the report says" at the end of a sentence
constexpr std::uint32_t kLongestOffice = 5;   // tokens of "the new chief constable"

}  // namespace

// The role of the piece that begins at a token.
Role Prose::role_at(std::uint32_t token) const {
  const auto p = std::partition_point(pieces_.begin(), pieces_.end(), [token](const Piece& o) { return o.first < token; });
  return p != pieces_.end() && p->first == token ? p->role : Role::none;
}

// Where in tokens [first, last) before "should" stands who should: "within six months the force" begins with a deadline, "to become good the home" with an aim.
std::uint32_t Prose::behind_deadline(std::uint32_t first, std::uint32_t last) const {
  if (role_at(first) == Role::deadline || is(first, Small::by) || is(first, Small::in) || is(first, Small::to)) {
    for (std::uint32_t i = first + 1; i < last; ++i) {
      if ((is(i, Small::the) || tokens_[i].capital) && (is_whom(i, last) || tokens_[i - 1].ascii == ',')) {
        return i;
      }
    }
    for (std::uint32_t i = last; i > first + 2 && last - i <= kLongestOffice && tokens_[i - 1].kind == TokenKind::word; --i) {
      if (is(i - 1, Small::the)) {
        return is(i - 2, Small::in_place) || is(i - 2, Small::by) ? first : i - 1;  // "by June the chief constable"
      }
    }
  }
  return first;
}

// Who should, of tokens [first, last) before the verb: "where cases are closed early, managers"; nobody where that is "they".
std::string Prose::whom(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t from = behind_deadline(first, last);
  for (std::uint32_t i = from; is(from, Small::relative) && i + 1 < last; ++i) {
    from = tokens_[i].ascii == ',' ? i + 1 : from;
  }
  while (last > from + 1 && tokens_[last - 1].kind == TokenKind::mark && tokens_[last - 1].ascii != ')') {
    --last;  // "Tarn House “should"
  }
  if (is(from, Small::it)) {
    return from == first && from + 1 == last ? antecedent(from) : std::string();
  }
  return words_of(document_, from, last);
}

// The token at which the verb of a clause like "local authorities review how they count" stands, from token `from` on; `from` where none is sure.
std::uint32_t Prose::behind_doer(std::uint32_t from, std::uint32_t end) const {
  constexpr std::uint32_t kLongestDoer = 8;  // tokens
  for (std::uint32_t i = from + 1; i < end && i - from <= kLongestDoer && tokens_[i].kind == TokenKind::word; ++i) {
    const bool noun = tokens_[i - 1].capital || word(i - 1).ends_with('s') || words_.alone(tokens_[i - 1]) == Role::state;
    if (noun && !tokens_[i].capital && words_.is_verb(word(i)) && !word(i).ends_with('s') && !is(i + 1, Small::be)) {
      return i;
    }
  }
  return from;
}

// Where the words of an item that begins at `first` end: the sentence; a semicolon; "after an inspection by"; ", the report says"; "and stressed"; ", but".
std::uint32_t Prose::end_of_item(std::uint32_t first) const {
  std::uint32_t end = last_;
  for (std::size_t k = 0; k < pieces_.size(); ++k) {
    const Piece& p = pieces_[k];
    if (p.first <= first + kShortestItem) {
      continue;
    }
    const bool comma = tokens_[p.first - 1].ascii == ',';
    const std::uint32_t before = p.first - (comma ? 1 : 0);
    if (comma && (p.role == Role::contrast || (p.role == Role::say && is(p.last - 1, Small::to)))) {  // ", according to the inspector"
      end = before;
      break;
    }
    if (p.role == Role::join && k + 1 < pieces_.size() && pieces_[k + 1].first - p.last <= 1) {
      const std::size_t verb = k + (pieces_[k + 1].role == Role::pronoun && k + 2 < pieces_.size() ? 2 : 1);
      const Role r = pieces_[verb].role;
      const bool finite = word(pieces_[verb].first).ends_with('s') || word(pieces_[verb].first).ends_with("ed");
      const bool asks =
          (r == Role::ask && comma && finite) || (r == Role::make && pieces_[verb].first == p.last && word(p.last).ends_with("ed"));  // "and issued a notice"
      if (pieces_[verb].first - p.last <= 2 && (asks || r == Role::say || r == Role::recommend || r == Role::call_for) &&
          !(is_gerund(word(pieces_[verb].first)))) {
        end = before;
        break;
      }
    }
    if (p.role == Role::source && last_ - p.first <= kLongestTeller) {  // ", the inspectorate's report says"
      std::uint32_t at = p.first;
      while (at > first && p.first - at < 4 && tokens_[at].ascii != ',') {
        --at;
      }
      const bool says =
          std::ranges::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(k), pieces_.end(), [](const Piece& o) { return o.role == Role::say; });
      if (tokens_[at].ascii == ',' && says && at > first + kShortestItem) {
        end = at;
        break;
      }
    }
  }
  const std::uint32_t told = behind_quotation(first, end);
  for (std::uint32_t i = first; i + 1 < end; ++i) {
    if (tokens_[i].ascii == ';' || i == told) {
      return i;
    }
    // "to improve its homelessness service after an inspection by the regulator"
    if (i > first + kShortestItem && is(i, Small::afterwards) && last_ - i <= kLongestPhrase &&
        std::ranges::any_of(pieces_, [i](const Piece& p) { return p.role == Role::source && p.first > i && p.first - i <= 3; })) {
      return i;
    }
  }
  return end;
}

// Where a quotation ends behind which its teller stands: "… as a priority,” she added"; `end` where none does.
std::uint32_t Prose::behind_quotation(std::uint32_t first, std::uint32_t end) const {
  constexpr std::uint32_t kLongestName = 6;  // tokens of "Pia Lundgren said"
  for (const Piece& p : pieces_) {
    for (std::uint32_t i = p.first; p.role == Role::say && p.last <= last_ && i > first + kShortestItem && p.first - i < kLongestName; --i) {
      const bool closed = tokens_[i - 1].kind == TokenKind::mark && tokens_[i - 2].ascii == ',';
      if (closed && (tokens_[i - 1].ascii == '"' || word(i - 1) == "”")) {
        return std::min(end, i - 2);
      }
    }
  }
  return end;
}

// "to review and improve its plans": whether "and" at token `at` joins two verbs of one object.
bool Prose::joins_verbs(std::uint32_t at) const {
  const Role before = role_at(at - 2);
  return words_.begins_line(tokens_[at - 1]) &&
         (before == Role::to || before == Role::should || tokens_[at - 2].kind == TokenKind::mark || is(at - 2, Small::must) || is(at - 2, Small::to));
}

// "improve its management of sepsis and ensure …": the item from token `from` on, parted before verbs with which an item may begin.
void Prose::split(std::uint32_t from, const std::string& addressee, std::string_view rule) {
  const std::uint32_t end = end_of_item(from);
  bool listed = false;  // a comma has parted two
  for (std::uint32_t i = from + kShortestItem; i + 1 < end; ++i) {
    const bool join = role_at(i) == Role::join, comma = tokens_[i].ascii == ',';
    if (!join && !comma) {
      continue;
    }
    const bool it = join && is(i + 1, Small::it) && role_at(i + 2) == Role::should;  // "must answer calls and it needs to hire"
    const bool again = join && (it || role_at(i + 1) == Role::should);
    const bool last = join && (words_.begins_item(tokens_[i + 1]) || (listed && verb_at(i + 1) > i)) && !joins_verbs(i);
    if (again || last || (comma && begins_verb(i + 1))) {
      add(from, i, addressee, rule);
      from = i + (it ? 3 : again ? 2 : 1);
      i = from;
      listed = comma;  // what follows the last "and" is one item
    }
  }
  add(from, end, addressee, rule);
}

// Where the verb stands that begins at token `at`, "dismiss" or "quickly dismiss"; 0 where none does.
std::uint32_t Prose::verb_at(std::uint32_t at) const {
  const std::uint32_t verb = at + (at + 1 < last_ && word(at).ends_with("ly") ? 1 : 0);
  return verb + 1 < last_ && words_.begins_line(tokens_[verb]) && tokens_[verb + 1].kind != TokenKind::mark && role_at(verb + 1) != Role::join ? verb : 0;
}

// Whether behind a comma at token `at` a verb begins an item of a list that goes on: "reduce violence, get more men into work and improve …".
bool Prose::begins_verb(std::uint32_t at) const {
  if (at + 2 >= last_ || verb_at(at) == 0) {
    return false;
  }
  for (std::uint32_t i = at + 2; i + 1 < last_; ++i) {
    if (role_at(i) == Role::join && verb_at(i + 1) > 0) {
      return true;
    }
  }
  return false;
}

// "said it was vital that the council …"
void Prose::vital(std::size_t i) {
  const Piece* that = next(i, Role::that, 1);
  if (that && is(pieces_[i].first - 1, Small::copula) && by_source(i)) {
    clauses(that->last, "recommendations/vital");
  }
}

// "told leaders that improvements were needed in the teaching of maths"
void Prose::needed(std::size_t i) {
  const Piece& need = pieces_[i];
  const bool reported = by_source(i) || (told() && spoken_.holds(need.first));
  if (reported && need.last - need.first > 2 && need.last < last_ && tokens_[need.last].ascii == ',' && role_at(need.last + 1) == Role::include) {
    includes_below(need.last, {});  // "areas where improvement was needed, including …"
    return;
  }
  if (!reported || need.last - need.first < 3 || need.last + 1 >= last_ ||
      !(is(need.last, Small::in_place) || is(need.last, Small::about) || is(need.last, Small::to) || is(need.last - 1, Small::to))) {
    return;
  }
  if (is(need.last, Small::in_place) &&
      ((words_.says_nothing(tokens_[need.last + 1]) && !is(need.last + 1, Small::definite)) || words_.number(text_, tokens_[need.last + 1]))) {
    return;  // "improvements are required in more than half of them"
  }
  std::string addressee;
  for (std::size_t k = 0; k < i; ++k) {
    const std::uint32_t end = need.first - (is(need.first - 1, Small::that) ? 1 : 0);
    if (pieces_[k].role == Role::ask && is_whom(pieces_[k].last, end)) {
      addressee = addressee_at(document_, pieces_[k].last, end);
    }
  }
  add(need.first, end_of_item(need.first), std::move(addressee), "recommendations/needed");
}

// "gave the nursery until May to train its staff", "has been given six months to improve": where the text names an inspectorate.
void Prose::until(std::size_t i) {
  const Piece& limit = pieces_[i];
  const Piece* give = nullptr;
  for (std::size_t k = 0; k < i; ++k) {
    const bool gives = pieces_[k].role == Role::give || pieces_[k].role == Role::make;
    give = gives && limit.first - pieces_[k].last <= kLongestPhrase ? &pieces_[k] : give;
  }
  const Piece* to = next(i, Role::to, 6);
  const std::uint32_t begin = is(limit.last - 1, Small::to) ? limit.last - 1 : to ? to->first : last_;
  if (!give || demanded_before(i) || (!told() && !has(Role::source)) || begin + kShortestItem >= last_ || !words_.is_verb(word(begin + 1))) {
    return;
  }
  std::uint32_t first = give->last, end = limit.first;
  while (end > first && (words_.number(text_, tokens_[end - 1]) || is(end - 1, Small::indefinite))) {
    --end;  // "six months"
  }
  if (first == end) {  // "has been given until"
    first = first_;
    end = give->first;
    while (end > first && (is(end - 1, Small::passive) || words_.alone(tokens_[end - 1]) == Role::also)) {
      --end;
    }
    end = end == give->first ? first : end;
  }
  if (is_whom(first, end)) {
    add(begin, end_of_item(begin), addressee_at(document_, first, end), "recommendations/until");
  }
}

}  // namespace pressmill::recommendations
