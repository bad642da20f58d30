#include "extractors/ratings/measures.h"

#include <algorithm>

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kBehind = 4;  // tokens between the measure and a verb behind it
constexpr std::uint32_t kReach = 14;  // tokens between the verb and the measure

bool imposes(Role role) { return role == Role::impose || role == Role::keep || role == Role::give; }
bool prevents(Role role) { return role == Role::modal || role == Role::unreal || role == Role::negation || role == Role::scale || role == Role::self; }

// "A warning notice was served on the trust": the verb behind the measure that ends before token `end`, by its piece; -1 where none follows.
int verb_behind(const std::vector<Piece>& pieces, std::uint32_t end) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& p = pieces[i];
    if (p.first < end) {
      continue;
    }
    if (p.first - end > kBehind || prevents(p.role) || p.role == Role::stop || p.role == Role::clause) {
      return -1;
    }
    if (p.role == Role::impose && i > 0 && pieces[i - 1].role == Role::be && pieces[i - 1].first >= end) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

// "The third jail to be made the subject of": the measure is none of this sentence's.
bool is_infinitive(const std::vector<Piece>& pieces, std::size_t verb) {
  for (std::size_t i = verb; i-- > 0 && pieces[verb].first - pieces[i].last <= 3;) {
    if (pieces[i].role == Role::be && i > 0 && pieces[i - 1].role == Role::to && pieces[i - 1].last == pieces[i].first) {
      return true;
    }
  }
  return false;
}

// The verb in front of the measure at token `at`, by its piece; -1 where none imposes it.
int verb_before(const std::vector<Piece>& pieces, std::uint32_t at) {
  int verb = -1;
  for (std::size_t i = pieces.size(); i-- > 0;) {
    const Piece& p = pieces[i];
    if (p.last > at) {
      continue;
    }
    if (prevents(p.role)) {
      return -1;
    }
    if (p.role == Role::stop || (verb >= 0 && p.role == Role::clause)) {
      break;
    }
    if (imposes(p.role) && at - p.last <= kReach) {
      verb = static_cast<int>(i);
    }
  }
  return verb;
}

}  // namespace

std::vector<Measure> read_measures(const Document& document, const Words& words, const Services& services, const Marks& marks) {
  const std::span<const Token> tokens = document.layout.tokens;
  std::vector<Measure> out;
  std::vector<Piece> pieces;
  std::uint32_t s = 0;
  std::string_view before_it;  // the measure that the sentence names before
  for (const std::uint32_t i : marks.measures()) {
    while (document.layout.sentences[s].last_token <= i) {
      ++s;
      pieces.clear();
      before_it = {};
    }
    const Sentence& sentence = document.layout.sentences[s];
    const auto found = words.measures().at(tokens.first(sentence.last_token), i);
    if (!found || (found->tokens == 1 && !tokens[i].capital)) {
      continue;
    }
    if (pieces.empty()) {
      words.read(tokens, sentence.first_token, sentence.last_token, pieces);
    }
    const std::uint32_t last = i + found->tokens;
    const int before = verb_before(pieces, i), verb = before < 0 ? verb_behind(pieces, last) : before;
    if (verb < 0 || is_infinitive(pieces, static_cast<std::size_t>(verb))) {
      continue;
    }
    const Piece& v = pieces[static_cast<std::size_t>(verb)];
    const std::uint32_t first = std::min(i, v.first), end = std::max(last, v.last);
    // "an urgent notification for HMP X", else whoever stands before the verb
    auto service = services.in({std::min(end + 1, sentence.last_token), std::min(end + 6, sentence.last_token)});
    for (std::uint32_t from = first; !service && from > sentence.first_token; --from) {
      service = services.in({from - 1, first});
    }
    service = service ? service : services.around(first);
    // "enhanced monitoring, known as Engage" is one
    const bool renames = i >= sentence.first_token + 2 && (words.small().is(tokens[i - 1], Small::called) || words.small().is(tokens[i - 2], Small::called));
    const auto same = std::ranges::find_if(out, [&](const Measure& m) { return renames && m.measure == before_it && m.service == service; });
    before_it = found->value;
    if (same != out.end()) {
      same->measure = found->value;
      same->span = {tokens[first].span.begin, tokens[end - 1].span.end};
      same->sentence = s;
      continue;
    }
    const bool known = std::ranges::any_of(out, [&](const Measure& m) { return m.measure == found->value && m.service == service; });
    if (!known) {
      out.push_back({{tokens[first].span.begin, tokens[end - 1].span.end}, service ? services[*service].name : std::string(), found->value, s, service});
    }
  }
  return out;
}

}  // namespace pressmill::ratings
