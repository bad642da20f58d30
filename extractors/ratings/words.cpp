#include "extractors/ratings/words.h"

#include <algorithm>
#include <string>
#include <utility>

namespace pressmill::ratings {
namespace {

constexpr std::pair<std::string_view, Role> kRoles[] = {
    {"award", Role::award},     {"find", Role::find},      {"give", Role::give},       {"keep", Role::keep},     {"change", Role::change},
    {"lose", Role::lose},       {"be", Role::be},          {"have", Role::have},       {"noun", Role::noun},     {"modal", Role::modal},
    {"unreal", Role::unreal},   {"self", Role::self},      {"not", Role::negation},    {"scale", Role::scale},   {"clause", Role::clause},
    {"say", Role::say},         {"former", Role::former},  {"last", Role::last},       {"area", Role::area},     {"many", Role::many},
    {"prep", Role::prep},       {"from", Role::from},      {"to", Role::to},           {"as", Role::as},         {"det", Role::det},
    {"pronoun", Role::pronoun}, {"and", Role::join},       {"overall", Role::overall}, {"adverb", Role::adverb}, {"after", Role::after},
    {"impose", Role::impose},   {"union", Role::partisan},
};

}  // namespace

Role role_of(std::string_view name) {
  for (const auto& [known, role] : kRoles) {
    if (known == name) {
      return role;
    }
  }
  return Role::none;
}

Words::Words(const Rules& rules)
    : grades_(rules.lexicon("grades")),
      aspects_(rules.lexicon("aspects")),
      counts_(rules.lexicon("counts")),
      words_(rules.lexicon("rating_words")),
      followers_(rules.lexicon("grade_followers")),
      services_(rules.lexicon("services")),
      inspectorates_(rules.lexicon("inspectorates")),
      measures_(rules.lexicon("measures")),
      names_(rules.lexicon("name_words")),
      superlatives_(rules.lexicon("superlatives")),
      small_(rules) {
  for (const auto& entry : grades_.entries()) {
    verbal_.push_back(small_.is(tokenize(entry.value, rules.vocabulary()).front(), Small::verbal) ? 1 : 0);
  }
  for (const auto& entry : words_.entries()) {
    roles_.push_back(role_of(entry.value));
    if (roles_.back() == Role::none) {
      throw RulesError("rating_words.tsv: " + entry.phrase + ": no role is named " + entry.value);
    }
  }
  for (const auto& entry : names_.entries()) {
    if (entry.value == "proper") {
      described_kinds_.push_back(entry.phrase);
    }
  }
  const std::pair<const Lexicon*, Starts> lexicons[] = {{&grades_, kGrade}, {&superlatives_, kGrade}, {&aspects_, kAspect},     {&words_, kWord},
                                                        {&counts_, kCount}, {&services_, kService},   {&inspectorates_, kBody}, {&measures_, kMeasure}};
  starts_.resize(rules.vocabulary().size());
  for (Vocabulary::Word word = 0; word < starts_.size(); ++word) {
    for (const auto& [lexicon, bit] : lexicons) {
      starts_[word] = static_cast<std::uint8_t>(starts_[word] | (lexicon->begins(word) ? bit : 0));
    }
  }
}

bool Words::is_described(std::string_view kind) const { return std::find(described_kinds_.begin(), described_kinds_.end(), kind) != described_kinds_.end(); }

bool Words::holds_grade(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = first; i < last; ++i) {
    if (may_begin(tokens[i], kGrade) && (grades_.at(tokens, i) || superlatives_.at(tokens, i))) {
      return true;
    }
  }
  return false;
}

void Words::read(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, std::vector<Piece>& out) const {
  const auto within = tokens.first(last);
  for (std::uint32_t i = first; i < last;) {
    const Token& token = tokens[i];
    Piece best{Role::none, i, i, false, {}};
    const auto offer = [&best, i](const std::optional<Lexicon::Found>& found, Role role) {
      if (found && i + found->tokens > best.last) {
        best = {role, i, i + found->tokens, false, found->value};
      }
    };
    if (token.kind == TokenKind::word) {
      const unsigned starts = starts_[token.word];
      if ((starts & kGrade) != 0) {
        if (const auto found = grades_.at(within, i)) {
          best = {Role::grade, i, i + found->tokens, verbal_[found->entry] != 0, found->value};
        }
        offer(superlatives_.at(within, i), Role::grade);
      }
      if ((starts & kAspect) != 0) {
        offer(aspects_.at(within, i), Role::aspect);
      }
      if ((starts & kWord) != 0) {
        if (const auto found = words_.at(within, i); found && i + found->tokens > best.last) {
          best = {roles_[found->entry], i, i + found->tokens, false, found->value};
        }
      }
      if ((starts & kCount) != 0) {
        offer(counts_.at(within, i), Role::count);
      }
    } else if (token.kind == TokenKind::number) {
      best = {Role::count, i, i + 1, false, {}};
    } else if (token.ascii == ';' || token.ascii == '?') {
      best = {Role::stop, i, i + 1, false, {}};
    }
    if (best.role == Role::none) {
      ++i;
      continue;
    }
    out.push_back(best);
    i = best.last;
  }
}

}  // namespace pressmill::ratings
