// Frames that recommend by saying what is needed, and by when; and where the words of an item end.
#include <algorithm>

#include "extractors/recommendations/prose.h"

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestTeller = 10;  // tokens of ", the report says" at the end of a sentence

}  // namespace

// The role of the piece that begins at a token.
Role Prose::role_at(std::uint32_t token) const {
  const auto p = std::partition_point(pieces_.begin(), pieces_.end(), [token](const Piece& o) { return o.first < token; });
  return p != pieces_.end() && p->first == token ? p->role : Role::none;
}

// Where in tokens [first, last) before "should" stands who should: "within six months the force" begins with a deadline.
std::uint32_t Prose::behind_deadline(std::uint32_t first, std::uint32_t last) const {
  if (role_at(first) == Role::deadline || is(first, Small::by) || is(first, Small::in)) {
    for (std::uint32_t i = first + 1; i < last; ++i) {
      if ((is(i, Small::the) || tokens_[i].capital) && is_whom(i, last)) {
        return i;
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
  return from > first && is(from, Small::it) ? std::string() : words_of(document_, from, last);
}

// The token at which the verb of a clause like "local authorities review how they count" stands, from token `from` on; `from` where none is sure.
std::uint32_t Prose::behind_doer(std::uint32_t from, std::uint32_t end) const {
  constexpr std::uint32_t kLongestDoer = 8;  // tokens
  for (std::uint32_t i = from + 1; i < end && i - from <= kLongestDoer && tokens_[i].kind == TokenKind::word; ++i) {
    const bool noun = tokens_[i - 1].capital || word(i - 1).ends_with('s');
    if (noun && !tokens_[i].capital && words_.is_verb(word(i)) && !word(i).ends_with('s')) {
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
    if (p.role == Role::contrast && comma) {
      end = before;
      break;
    }
    if (p.role == Role::join && k + 1 < pieces_.size() && pieces_[k + 1].first - p.last <= 1) {
      const std::size_t verb = k + (pieces_[k + 1].role == Role::pronoun && k + 2 < pieces_.size() ? 2 : 1);
      const Role r = pieces_[verb].role;
      const bool asks = r == Role::ask && comma && (word(pieces_[verb].first).ends_with('s') || word(pieces_[verb].first).ends_with("ed"));
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
      const bool says = std::any_of(pieces_.begin() + static_cast<std::ptrdiff_t>(k), pieces_.end(), [](const Piece& o) { return o.role == Role::say; });
      if (tokens_[at].ascii == ',' && says && at > first + kShortestItem) {
        end = at;
        break;
      }
    }
  }
  for (std::uint32_t i = first; i + 1 < end; ++i) {
    if (tokens_[i].ascii == ';') {
      return i;
    }
    // "to improve its homelessness service after an inspection by the regulator"
    if (i > first + kShortestItem && is(i, Small::afterwards) && last_ - i <= kLongestPhrase &&
        std::any_of(pieces_.begin(), pieces_.end(), [i](const Piece& p) { return p.role == Role::source && p.first > i && p.first - i <= 3; })) {
      return i;
    }
  }
  return end;
}

// "to review and improve its plans": whether "and" at token `at` joins two verbs of one object.
bool Prose::joins_verbs(std::uint32_t at) const {
  const Role before = role_at(at - 2);
  return words_.begins_item(tokens_[at - 1]) &&
         (before == Role::to || before == Role::should || tokens_[at - 2].kind == TokenKind::mark || is(at - 2, Small::must) || is(at - 2, Small::to));
}

// "improve its management of sepsis and ensure …": the item from token `from` on, parted before verbs with which an item may begin.
void Prose::split(std::uint32_t from, const std::string& addressee, std::string_view rule) {
  const std::uint32_t end = end_of_item(from);
  for (std::uint32_t i = from + kShortestItem; i + 1 < end; ++i) {
    const bool join = role_at(i) == Role::join, comma = tokens_[i].ascii == ',';
    if (!join && !comma) {
      continue;
    }
    const bool again = join && role_at(i + 1) == Role::should;
    if (again || (join && words_.begins_item(tokens_[i + 1]) && !joins_verbs(i)) || (comma && begins_verb(i + 1))) {
      add(from, i, addressee, rule);
      from = i + (again ? 2 : 1);
      i = from;
    }
  }
  add(from, end, addressee, rule);
}

// Whether behind a comma at token `at` a verb begins an item of a list that goes on: "reduce violence, get more men into work and improve …".
bool Prose::begins_verb(std::uint32_t at) const {
  if (at + 2 >= last_ || !words_.begins_line(tokens_[at]) || tokens_[at + 1].kind == TokenKind::mark || role_at(at + 1) == Role::join) {
    return false;
  }
  for (std::uint32_t i = at + 2; i + 1 < last_; ++i) {
    if (role_at(i) == Role::join && words_.begins_line(tokens_[i + 1])) {
      return true;
    }
  }
  return false;
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
  const bool plain = std::all_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i),
                                 [begin](const Piece& p) { return p.last <= begin || p.role == Role::whom || p.role == Role::state || p.role == Role::join; });
  if (source_.empty() || !plain || !(is(modal.first, Small::must) || is(modal.last - 1, Small::to)) || praises(modal) || regrets(modal) ||
      is(modal.last, Small::be) || is(modal.last, Small::not_) || tokens_[std::min(modal.last, last_ - 1)].kind == TokenKind::mark ||
      !is_whom(begin, modal.first) || !spoken_.holds(modal.first)) {
    return false;
  }
  split(modal.last, addressee_at(document_, begin, modal.first), "recommendations/quoted");
  return true;
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
  const bool told = by_source(i) || (!source_.empty() && spoken_.holds(need.first));
  if (!told || need.last - need.first < 3 || need.last + 1 >= last_ ||
      !(is(need.last, Small::in_place) || is(need.last, Small::about) || is(need.last, Small::to))) {
    return;
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
  if (!give || demanded_before(i) || (source_.empty() && !has(Role::source)) || begin + kShortestItem >= last_ || !words_.is_verb(word(begin + 1))) {
    return;
  }
  std::uint32_t first = give->last, end = limit.first;
  while (end > first && (words_.number(text_, tokens_[end - 1]) || is(end - 1, Small::indefinite))) {
    --end;  // "six months"
  }
  if (first == end) {  // "has been given until"
    first = first_;
    end = give->first;
    while (end > first && is(end - 1, Small::passive)) {
      --end;
    }
    end = end == give->first ? first : end;
  }
  if (is_whom(first, end)) {
    add(begin, end_of_item(begin), addressee_at(document_, first, end), "recommendations/until");
  }
}

}  // namespace pressmill::recommendations
