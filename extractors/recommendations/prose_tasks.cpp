// Tasks inside a sentence: "to do this, to do that and the board to do more".
#include <algorithm>

#include "extractors/recommendations/prose.h"

namespace pressmill::recommendations {

// Whether "and to" stands behind piece `from`.
bool Prose::joined_to(std::size_t from) const {
  for (std::size_t k = from; k + 1 < pieces_.size(); ++k) {
    if (pieces_[k].role == Role::join && pieces_[k + 1].role == Role::to && pieces_[k + 1].first == pieces_[k].last) {
      return true;
    }
  }
  return false;
}

// "to review its data, and to meet every month", "to raise standards, to improve attendance and to sharpen …", "to review every case, and must report …"
void Prose::parts_with_to(std::uint32_t from, const std::string& addressee) {
  for (std::size_t k = 0; k + 1 < pieces_.size(); ++k) {
    const Role behind = pieces_[k + 1].first == pieces_[k].last ? pieces_[k + 1].role : Role::none;
    const bool told = behind == Role::ask && k + 2 < pieces_.size() && pieces_[k + 2].role == Role::to && pieces_[k + 2].first == pieces_[k + 1].last;
    if (pieces_[k].role == Role::join && pieces_[k].first > from && told) {  // "to pay £500 and told to count complaints"
      add(from, pieces_[k].first, addressee, "recommendations/including");
      from = pieces_[k + 2].first;
    } else if (pieces_[k].role == Role::join && pieces_[k].first > from && (behind == Role::to || behind == Role::should)) {
      add(from, pieces_[k].first, addressee, "recommendations/including");
      from = behind == Role::to ? pieces_[k + 1].first : pieces_[k + 1].last;
    } else if (pieces_[k].role == Role::to && pieces_[k].first > from + kShortestItem && tokens_[pieces_[k].first - 1].ascii == ',' && joined_to(k)) {
      add(from, pieces_[k].first, addressee, "recommendations/including");
      from = pieces_[k].first;
    }
  }
  split_verbs(from, addressee, "recommendations/including");
}

// "to apologise, pay them £500 and review its policy": parted where commas part verbs, else one item.
void Prose::split_verbs(std::uint32_t from, const std::string& addressee, std::string_view rule) {
  const std::uint32_t end = end_of_item(from);
  for (std::uint32_t i = from; i < end; ++i) {
    if (tokens_[i].ascii == ',' && begins_verb(i + 1)) {
      split(from, addressee, rule);
      return;
    }
  }
  add(from, end, addressee, rule);
}

// "to make several improvements, including hiring cooks and cleaning the kitchen": where words that say nothing lead to a list from token `from` on, its items.
bool Prose::includes_below(std::uint32_t from, const std::string& addressee) {
  const auto include = std::find_if(pieces_.begin(), pieces_.end(), [from](const Piece& p) { return p.role == Role::include && p.first > from; });
  if (include == pieces_.end() || include->last + kShortestItem >= last_ ||
      !std::all_of(tokens_.begin() + from, tokens_.begin() + include->first, [this](const Token& t) { return t.ascii == ',' || words_.says_nothing(t); })) {
    return false;
  }
  addressee_ = addressee;
  const std::uint32_t begin = include->last;
  if (is_gerund(word(begin))) {
    gerunds(begin);
  } else if (is(begin, Small::to)) {
    parts_with_to(begin, addressee);
  } else {
    phrases(begin, 0);
  }
  return true;
}

// "to improve …, to train … and the police to …": what each is asked to do, from token `from` on.
void Prose::asks_each(std::uint32_t from, std::string addressee, std::string_view rule) {
  for (std::size_t k = 0; k + 1 < pieces_.size(); ++k) {
    const std::uint32_t behind = pieces_[k].last + (is(pieces_[k].last, Small::for_) ? 1 : 0);
    if (pieces_[k].role == Role::to && pieces_[k].first > from + kShortestItem && tokens_[pieces_[k].first - 1].ascii == ',' && joined_to(k)) {
      add(from, pieces_[k].first, addressee, rule);  // "to improve …, to train … and to tell …"
      from = pieces_[k].first;
      continue;
    }
    const Piece* again = pieces_[k].role == Role::join && pieces_[k].first > from ? next(k, Role::to, 8) : nullptr;
    if (!again || (again->first > behind && !is(behind, Small::the) && !tokens_[behind].capital)) {
      continue;
    }
    add(from, pieces_[k].first, addressee, rule);
    if (again->first > behind) {
      addressee = words_of(document_, behind, again->first);  // "and the police to …"
    }
    from = again->first;
  }
  if (!includes_below(from, addressee)) {
    split_verbs(from, addressee, rule);
  }
}

}  // namespace pressmill::recommendations
