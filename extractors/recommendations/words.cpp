#include "extractors/recommendations/words.h"

#include <algorithm>
#include <charconv>

namespace pressmill::recommendations {
namespace {

constexpr std::pair<std::string_view, Role> kRoles[] = {
    {"noun", Role::noun},
    {"recommend", Role::recommend},
    {"action", Role::action},
    {"ask", Role::ask},
    {"callfor", Role::call_for},
    {"say", Role::say},
    {"should", Role::should},
    {"source", Role::source},
    {"authority", Role::source},
    {"make", Role::make},
    {"include", Role::include},
    {"among", Role::among},
    {"progress", Role::progress},
    {"partisan", Role::partisan},
    {"state", Role::state},
    {"whom", Role::whom},
    {"panel", Role::panel},
    {"praise", Role::praise},
    {"public", Role::public_},
    {"deadline", Role::deadline},
    {"that", Role::that},
    {"to", Role::to},
    {"for", Role::for_},
    {"and", Role::join},
    {"which", Role::which},
    {"pronoun", Role::pronoun},
    {"be", Role::be},
    {"required", Role::required},
    {"heading", Role::heading},
    {"vital", Role::vital},
    {"need", Role::need},
    {"give", Role::give},
    {"until", Role::until},
    {"contrast", Role::contrast},
    {"pledge", Role::pledge},
    {"also", Role::also},
    {"condition", Role::condition},
    {"plain", Role::plain},
    {"reader", Role::reader},
};

Role role_of(std::string_view name) {
  for (const auto& [known, role] : kRoles) {
    if (known == name) {
      return role;
    }
  }
  return Role::none;
}

// What a word of that role does to a sentence of prose; without any of these it recommends nothing, counts nothing and names no report.
unsigned tells(Role role) {
  switch (role) {
    case Role::noun:
    case Role::heading:
    case Role::recommend: return Words::kRecommends;
    case Role::ask:
    case Role::call_for:
    case Role::vital:
    case Role::need:
    case Role::until:
    case Role::should: return Words::kOfReport;
    case Role::include: return Words::kIncludes;
    case Role::source: return Words::kSource;
    case Role::action: return Words::kAction;
    default: return 0;
  }
}

}  // namespace

Words::Words(const Rules& rules)
    : words_(rules.lexicon("recommendation_words")),
      verbs_(rules.lexicon("recommended_verbs")),
      imperatives_(rules.lexicon("imperatives")),
      statuses_(rules.lexicon("recommendation_status")),
      empty_(rules.lexicon("empty_words")),
      counts_(rules.lexicon("counts")),
      inspectorates_(rules.lexicon("inspectorates")),
      services_(rules.lexicon("services")),
      small_(rules),
      vocabulary_(rules.vocabulary()),
      beginnings_(rules.vocabulary().size()) {
  authorities_.resize(rules.vocabulary().size());
  for (const auto& entry : words_.entries()) {
    if (const Vocabulary::Word word = vocabulary_.find(entry.phrase); entry.value == "authority" && word != Vocabulary::kUnknown) {
      authorities_[word] = 1;
    }
    roles_.push_back(role_of(entry.value));
    if (roles_.back() == Role::none) {
      throw RulesError("recommendation_words.tsv: " + entry.phrase + ": no role is named " + entry.value);
    }
  }
  beginnings_.add(words_, [this](std::uint32_t entry) { return kWord | tells(roles_[entry]); });
  beginnings_.add(statuses_, [](std::uint32_t) { return kStatus; });
  beginnings_.add(inspectorates_, [](std::uint32_t) { return kBody; });
  starts_.resize(rules.vocabulary().size());
  for (Vocabulary::Word word = 0; word < starts_.size(); ++word) {
    starts_[word] =
        static_cast<std::uint8_t>((inspectorates_.begins(word) ? kBody : 0) | (words_.begins(word) ? kWord : 0) | (statuses_.begins(word) ? kStatus : 0));
  }
  words_.each_beginning([this](std::uint32_t entry, Vocabulary::Word first, Vocabulary::Word) {
    starts_[first] = static_cast<std::uint8_t>(starts_[first] | tells(roles_[entry]));
  });
  const Lexicon* const lexicons[] = {&words_, &inspectorates_};
  all_ = Lexicon(lexicons);
  roles_.resize(roles_.size() + inspectorates_.entries().size(), Role::source);
  alone_.resize(rules.vocabulary().size());
  for (Vocabulary::Word word = 0; word < alone_.size(); ++word) {
    const Token token{.span = {}, .word = word};
    alone_[word] = longest({&token, 1}, 0).role;
  }
}

Words::Seen Words::look(const Layout& layout) const {
  Seen out;
  out.in.reserve(layout.sentences.size());
  for (const Sentence& sentence : layout.sentences) {
    const unsigned bits = beginnings_.of_all(layout.tokens_of(sentence));
    out.in.push_back(static_cast<std::uint8_t>(bits));
    out.anywhere |= bits;
  }
  return out;
}

Piece Words::longest(std::span<const Token> tokens, std::uint32_t i) const {
  const auto found = all_.at(tokens, i);
  return found ? Piece{roles_[found->entry], i, i + found->tokens} : Piece{};
}

void Words::read(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, std::vector<Piece>& out) const {
  constexpr std::uint32_t kMostAtOnce = 24;  // pieces to make room for
  const auto within = tokens.first(last);
  if (out.capacity() == 0) {
    out.reserve(std::min(last - first, kMostAtOnce));
  }
  for (std::uint32_t i = first; i < last; ++i) {
    if ((beginnings_.at(within, i).longer & (kBody | kWord)) != 0) {
      if (const Piece piece = longest(within, i); piece.role != Role::none) {
        out.push_back(piece);
        i = piece.last - 1;
      }
    } else if (const Role role = alone_[tokens[i].word]; role != Role::none) {
      out.push_back({role, i, i + 1});
    }
  }
}

bool Words::is_addressee(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const {
  if (first >= last || last - first > 12 || !small_.is(tokens[first], Small::the)) {
    return false;
  }
  const std::uint32_t noun = first + 1;
  const auto found = noun < last ? services_.at(tokens.first(last), noun) : std::nullopt;
  return found && (noun + found->tokens == last || tokens[noun + found->tokens].ascii == ',');
}

bool Words::is_verb(std::string_view word) const {
  const auto known = [this](std::string_view form) {
    const Vocabulary::Word w = vocabulary_.find(form);
    return verbs_.has(w) || imperatives_.has(w);
  };
  return known(word) || (word.ends_with('s') && known(word.substr(0, word.size() - 1))) || (word.ends_with("es") && known(word.substr(0, word.size() - 2)));
}

std::optional<Words::Status> Words::status(std::span<const Token> tokens, std::uint32_t at, std::uint32_t last) const {
  const auto found = may_begin(tokens[at], kStatus) ? statuses_.at(tokens.first(last), at) : std::nullopt;
  return found ? std::optional(Status{found->value, at + static_cast<std::uint32_t>(found->tokens)}) : std::nullopt;
}

std::uint32_t Words::behind_body(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const {
  constexpr std::uint32_t kLongestName = 7;  // tokens
  if (first >= last || (!small_.is(tokens[first], Small::the) && !tokens[first].capital)) {
    return first;
  }
  std::uint32_t end = first;
  for (std::uint32_t i = first; i < std::min(last, first + kLongestName) && tokens[i].kind == TokenKind::word && !small_.is(tokens[i], Small::to); ++i) {
    if (const auto found = services_.at(tokens.first(last), i)) {
      end = i + static_cast<std::uint32_t>(found->tokens);
      i = end - 1;
    } else if (end > first) {
      break;
    }
  }
  return end;
}

std::optional<std::int64_t> Words::number(std::string_view text, const Token& token) const {
  std::string_view digits = token.span.of(text);
  if (token.kind == TokenKind::word) {
    const auto value = counts_.of(token.word);
    if (!value) {
      return std::nullopt;
    }
    digits = *value;
  }
  std::int64_t out = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return error == std::errc() && end == digits.data() + digits.size() && out < 10000 ? std::optional(out) : std::nullopt;
}

std::optional<Words::Body> Words::first_inspectorate(std::span<const Token> tokens) const {
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (!may_begin(tokens[i], kBody)) {
      continue;
    }
    if (const auto found = inspectorates_.at(tokens, i)) {
      return Body{found->value, i};
    }
  }
  return std::nullopt;
}

std::optional<std::string_view> Words::inspectorate(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const {
  const auto body = first_inspectorate(tokens.subspan(first, last - first));
  return body ? std::optional(body->name) : std::nullopt;
}

}  // namespace pressmill::recommendations
