// The name around the noun of a kind of service: "Northwick High School", "HMP Fellgate", "Little Herons, the nursery".
#include <algorithm>

#include "extractors/ratings/services.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestName = 9;  // tokens before the noun

}  // namespace

std::string_view Services::name_role(std::uint32_t token) const {
  const auto found = words_.names().of(tokens_[token].word);
  return found && tokens_[token].capital ? *found : std::string_view();
}

// The name around the noun in tokens [head, end): capitals before it, or behind it ("HMP Fellgate").
std::optional<Tokens> Services::named(std::uint32_t begin, std::uint32_t head, std::uint32_t end, std::string_view kind) const {
  if (head > begin + 1 && tokens_[head - 1].ascii == '-' && tokens_[head - 1].span.end == tokens_[head].span.begin) {
    return std::nullopt;  // "Pre-Court Work"
  }
  const auto within = tokens_.first(head);
  std::uint32_t first = head;
  while (first > begin && head - first < kLongestName) {
    const Token& t = tokens_[first - 1];
    const std::string_view text = word(first - 1);
    const bool of = is(first - 1, Small::of);
    if (t.kind == TokenKind::word && t.capital) {
      const std::string_view role = name_role(first - 1);
      if (role == "title") {
        return std::nullopt;
      }
      if (role == "visit") {
        break;
      }
      --first;
    } else if (first - 1 > begin && tokens_[first - 2].capital && first < head + 1 &&
               (is(first - 1, Small::possessive) || text == "&" || text == "-" || is_short(first - 1) ||
                (of && name_role(first - 2) != "title" && name_role(first - 2) != "visit") ||
                (is(first - 1, Small::and_) && (first < head || (tokens_[head].capital && end - head > 1)) && !words_.services().at(within, first - 2) &&
                 !words_.inspectorates().at(within, first - 2)))) {
      if (of && name_role(first - 2) == "title") {
        return std::nullopt;
      }
      --first;
    } else {
      if (of && first - 1 > begin && name_role(first - 2) == "title") {
        return std::nullopt;
      }
      break;
    }
  }
  if (first < head && joins_several(first, head, end)) {
    return std::nullopt;  // "Denby and Calder councils"
  }
  if (first == head && is_placed(end, kind)) {
    return names_longer(end, kind) ? std::nullopt : std::optional(Tokens{head, end + 2});
  }
  bool indefinite = first > begin && is(first - 1, Small::indefinite);
  while (first < head && (name_role(first) == "lead" || tokens_[first].kind == TokenKind::mark || is_time(begin, first))) {
    indefinite = indefinite || is(first, Small::indefinite);
    ++first;
  }
  if (first == head && is_of_place(head, end)) {
    return of_place(head, end);
  }
  std::uint32_t last = end;
  if (first == head && tokens_[head].capital && (kind == "prison" || is(head, Small::before_name))) {
    while (last < tokens_.size() && tokens_[last].capital && last - end < 4 && name_role(last).empty()) {
      ++last;
      while (last + 1 < tokens_.size() && tokens_[last].ascii == '-' && tokens_[last].span.end == tokens_[last + 1].span.begin) {
        last += 2;  // "Ysgol Glan-y-nant"
      }
    }
  }
  const bool capital_head = tokens_[head].capital && ((end - head > 1 && tokens_[end - 1].capital) || last > end);
  if (indefinite || (first == head && !capital_head)) {
    return std::nullopt;
  }
  // "a Northwick care home" describes; "Northwick youth offending team" is a name, since such teams have no other.
  // "Plas Derw care home" is its name, "a Northwick care home" none.
  const bool described = !tokens_[head].capital && words_.is_described(kind) && !(head - first > 1 && own_name(first, head));
  return described ? std::nullopt : std::optional(Tokens{first, last});
}

// "Children's services in Quarrendale": whether a service of that kind is called by the place behind token `end`.
bool Services::is_placed(std::uint32_t end, std::string_view kind) const {
  return end + 1 < tokens_.size() && is(end, Small::in) && tokens_[end + 1].capital && words_.is_placed(kind) && name_role(end + 1) != "nation";
}

// "probation services in Denby and Calder PDU": whether another name of that kind goes on with the place.
bool Services::names_longer(std::uint32_t end, std::string_view kind) const {
  for (std::uint32_t i = end + 2; i < tokens_.size() && i - end < kLongestName && (tokens_[i].capital || is(i, Small::and_)); ++i) {
    if (const auto longer = words_.services().at(tokens_, i); longer && longer->value == kind) {
      return true;
    }
  }
  return false;
}

// "The University of Tarn"
bool Services::is_of_place(std::uint32_t head, std::uint32_t end) const {
  return tokens_[head].capital && end - head == 1 && name_role(head) == "of place" && end + 1 < tokens_.size() && is(end, Small::of) &&
         tokens_[end + 1].capital;
}

Tokens Services::of_place(std::uint32_t head, std::uint32_t end) const {
  std::uint32_t last = end + 2;
  while (last < tokens_.size() && tokens_[last].capital && tokens_[last].kind == TokenKind::word && last - end < 5 && name_role(last).empty()) {
    ++last;
  }
  return {head, last};
}

// "St." of "St. Jude's": whether the full stop at token `at` is of a short word.
bool Services::is_short(std::uint32_t at) const {
  return tokens_[at].ascii == '.' && tokens_[at - 1].span.size() <= 2 && tokens_[at - 1].span.end == tokens_[at].span.begin;
}

// "In May Tarn Lane School", "On Monday Tarn Lodge": whether the name of a month or a day at token `at` belongs to the word before it.
bool Services::is_time(std::uint32_t begin, std::uint32_t at) const {
  if (at == begin || name_role(at) != "time") {
    return false;
  }
  const std::uint32_t before = at - 1;
  const Role r = words_.alone(tokens_[before]);
  return is(before, Small::in) || (is(before, Small::about) && !is(before, Small::whose)) || r == Role::clause || r == Role::after ||
         (name_role(before) == "lead" && !is(before, Small::article) && !is(before, Small::whose));
}

// Whether a plural in tokens [head, end) stands behind names with "and" between; "services" may be of one.
bool Services::joins_several(std::uint32_t first, std::uint32_t head, std::uint32_t end) const {
  if (words_.alone(tokens_[end - 1]) != Role::many || words_.is_part(word(end - 1))) {
    return false;
  }
  for (std::uint32_t i = first; i < head; ++i) {
    if (is(i, Small::and_)) {
      return true;
    }
  }
  return false;
}

// Whether tokens [first, head) are two or more words with capitals, the first none that only begins a sentence.
bool Services::own_name(std::uint32_t first, std::uint32_t head) const {
  const bool capitals = std::ranges::all_of(tokens_.begin() + first, tokens_.begin() + head, [](const Token& t) { return t.capital; });
  return capitals && !words_.inspectorates().at(tokens_, first);
}

// "Ivy Dene is a residential care home in Tarn": the name before the verb. No "Jo Frew is a school governor".
std::optional<Tokens> Services::introduced(std::uint32_t begin, std::uint32_t head, std::uint32_t end) const {
  std::uint32_t article = head;
  while (article > begin && head - article < 4 && !is(article, Small::indefinite) && tokens_[article - 1].kind == TokenKind::word) {
    --article;
  }
  const bool ends = end >= tokens_.size() || tokens_[end].kind == TokenKind::mark || is(end, Small::in_place) || is(end, Small::about) ||
                    is(end, Small::for_) || is(end, Small::relative);
  if (article < begin + 3 || !is(article, Small::indefinite) || !is(article - 1, Small::copula) || !ends) {
    return std::nullopt;
  }
  std::uint32_t first = article - 1;
  while (first > begin && article - first < 7 && (tokens_[first - 1].capital || is(first - 1, Small::possessive))) {
    --first;
  }
  while (first < article - 1 && name_role(first) == "lead") {
    ++first;
  }
  return article - 1 - first < 2 ? std::nullopt : std::optional(Tokens{first, article - 1});
}

// "Little Herons, the nursery": the name before the comma.
std::optional<Tokens> Services::apposed(std::uint32_t begin, std::uint32_t head) const {
  std::uint32_t comma = head;
  while (comma > begin && head - comma < 4 && tokens_[comma - 1].kind == TokenKind::word && !is(comma - 1, Small::of)) {
    --comma;
  }
  if (comma <= begin + 1 || comma == head || tokens_[comma - 1].ascii != ',' || !is(comma, Small::article) ||
      words_.alone(tokens_[comma - 2]) == Role::teller) {  // "As you will read in the Ofsted Inspection Report, the school was"
    return std::nullopt;
  }
  std::uint32_t first = comma - 1;
  while (first > begin && comma - first < 7 && (tokens_[first - 1].capital || is(first - 1, Small::possessive))) {
    --first;
  }
  while (first < comma - 1 && name_role(first) == "lead") {
    ++first;
  }
  if (comma - 1 - first < 2) {
    return std::nullopt;
  }
  return Tokens{first, comma - 1};
}

}  // namespace pressmill::ratings
