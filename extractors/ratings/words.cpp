#include "extractors/ratings/words.h"

#include <algorithm>
#include <string>
#include <utility>

namespace pressmill::ratings {
namespace {

constexpr std::pair<std::string_view, Role> kRoles[] = {
    {"award", Role::award},     {"find", Role::find},      {"give", Role::give},       {"keep", Role::keep},       {"change", Role::change},
    {"lose", Role::lose},       {"be", Role::be},          {"have", Role::have},       {"noun", Role::noun},       {"modal", Role::modal},
    {"unreal", Role::unreal},   {"self", Role::self},      {"not", Role::negation},    {"scale", Role::scale},     {"clause", Role::clause},
    {"say", Role::say},         {"former", Role::former},  {"last", Role::last},       {"area", Role::area},       {"many", Role::many},
    {"prep", Role::prep},       {"from", Role::from},      {"to", Role::to},           {"as", Role::as},           {"det", Role::det},
    {"pronoun", Role::pronoun}, {"and", Role::join},       {"overall", Role::overall}, {"adverb", Role::adverb},   {"after", Role::after},
    {"impose", Role::impose},   {"union", Role::partisan}, {"teller", Role::teller},   {"replace", Role::replace}, {"except", Role::stop},
    {"share", Role::share},     {"ahead", Role::ahead},
};

constexpr std::uint32_t kMostAtOnce = 24;                                                                  // pieces to make room for
constexpr unsigned kPiece = Words::kGrade | Words::kAspect | Words::kWord | Words::kCount | Words::kBody;  // what read() makes pieces of

// The token behind a number: "3,400" is one, "17.4" and "31 out of 48" too; "4 out of 5" may be a grade.
std::uint32_t behind_number(const FunctionWords& small, std::span<const Token> tokens, std::uint32_t at) {
  const auto joined = [&](std::uint32_t i) { return i < tokens.size() && tokens[i].span.begin == tokens[i - 1].span.end; };
  std::uint32_t end = at + 1;
  while (joined(end) && tokens[end].ascii == ',' && joined(end + 1) && tokens[end + 1].kind == TokenKind::number && tokens[end + 1].span.size() == 3) {
    end += 2;
  }
  const bool fraction = joined(end) && tokens[end].ascii == '.' && joined(end + 1) && tokens[end + 1].kind == TokenKind::number;
  end += fraction ? 2 : 0;
  const bool of_many = end + 2 < tokens.size() && small.is(tokens[end], Small::out) && small.is(tokens[end + 1], Small::of) &&
                       tokens[end + 2].kind == TokenKind::number && tokens[end + 2].span.size() > 1;
  return of_many ? end + 3 : end;
}

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
      implied_(rules.lexicon("implied_bodies")),
      names_(rules.lexicon("name_words")),
      superlatives_(rules.lexicon("superlatives")),
      small_(rules),
      beginnings_(rules.vocabulary().size(), kMarked) {
  for (const auto& entry : grades_.entries()) {
    longest_grade_ = std::max(longest_grade_, static_cast<std::uint32_t>(tokenize(entry.phrase, rules.vocabulary()).size()));
  }
  for (const auto& entry : words_.entries()) {
    roles_.push_back(role_of(entry.value));
    if (roles_.back() == Role::none) {
      throw RulesError("rating_words.tsv: " + entry.phrase + ": no role is named " + entry.value);
    }
  }
  for (const auto& entry : names_.entries()) {
    for (const auto& [value, list] : {std::pair{"placed", &placed_kinds_}, {"proper", &described_kinds_}, {"parted", &parted_kinds_}, {"part", &part_nouns_}}) {
      if (entry.value == value) {
        list->push_back(entry.phrase);
      }
    }
  }
  const std::pair<const Lexicon*, Starts> lexicons[] = {{&grades_, kGrade},       {&superlatives_, kGrade}, {&aspects_, kAspect},
                                                        {&words_, kWord},         {&counts_, kCount},       {&services_, kService},
                                                        {&inspectorates_, kBody}, {&measures_, kMeasure},   {&implied_, kImplied}};
  starts_.resize(rules.vocabulary().size());
  for (const auto& entry : counts_.entries()) {
    if (entry.value.size() == 1 && entry.value.front() <= '6') {
      starts_[rules.vocabulary().find(entry.phrase)] |= kDigit;
    }
  }
  for (std::size_t i = 0; i < words_.entries().size(); ++i) {
    const Role r = roles_[i];
    const bool single = rules.vocabulary().find(words_.entries()[i].phrase) != Vocabulary::kUnknown;
    if (single && (r == Role::noun || r == Role::award || r == Role::as || r == Role::from || r == Role::to)) {
      starts_[rules.vocabulary().find(words_.entries()[i].phrase)] |= kBesideDigit;
    }
  }
  for (const auto& [lexicon, bit] : lexicons) {
    beginnings_.add(*lexicon, [bit = bit](std::uint32_t) { return bit; });
  }
  beginnings_.add(counts_, [this](std::uint32_t entry) {
    const std::string& value = counts_.entries()[entry].value;
    return value.size() == 1 && value.front() <= '6' ? kDigit : 0;
  });
  beginnings_.add(aspects_,
                  [&](std::uint32_t entry) { return rules.vocabulary().find(aspects_.entries()[entry].phrase) == Vocabulary::kUnknown ? kLongAspect : 0; });
  for (Vocabulary::Word word = 0; word < starts_.size(); ++word) {
    for (const auto& [lexicon, bit] : lexicons) {
      starts_[word] = static_cast<std::uint16_t>(starts_[word] | (lexicon->begins(word) ? bit : 0));
    }
  }
  gather(rules.vocabulary());
}

void Words::gather(const Vocabulary& vocabulary) {
  const Lexicon* const lexicons[] = {&grades_, &superlatives_, &aspects_, &words_, &counts_};
  all_ = Lexicon(lexicons);
  for (const auto& entry : grades_.entries()) {
    const auto tokens = tokenize(entry.value, vocabulary);
    const bool code = tokens.size() == 2 && tokens[1].kind == TokenKind::number;
    pieces_.push_back({.role = Role::grade, .verbal = small_.is(tokens.front(), Small::verbal), .sure = code, .value = entry.value});
  }
  for (const auto& [lexicon, role] : {std::pair{&superlatives_, Role::grade}, {&aspects_, Role::aspect}, {&words_, Role::none}, {&counts_, Role::count}}) {
    for (std::size_t i = 0; i < lexicon->entries().size(); ++i) {
      pieces_.push_back({.role = role == Role::none ? roles_[i] : role, .value = lexicon->entries()[i].value});
    }
  }
  for (Vocabulary::Word word = 0; word < vocabulary.size(); ++word) {
    const Token token{.span = {}, .word = word, .kind = TokenKind::word};
    alone_.push_back(longest({&token, 1}, 0, (starts_[word] & kBody) != 0));
    roles_alone_.push_back(alone_[word].role);
  }
}

Tokens Words::only_aspect(std::span<const Token> tokens, Tokens phrase, std::vector<Piece>& pieces) const {
  pieces.clear();
  read(tokens, phrase.first, phrase.last, pieces);
  const Piece* only = nullptr;
  for (const Piece& p : pieces) {
    if (p.role == Role::count || p.role == Role::area || (p.role == Role::join && only)) {
      return {};
    }
    only = p.role == Role::aspect ? &p : only;
  }
  return only ? Tokens{only->first, only->last} : Tokens{};
}

namespace {

bool holds(const std::vector<std::string_view>& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

}  // namespace

bool Words::is_placed(std::string_view kind) const { return holds(placed_kinds_, kind); }
bool Words::is_described(std::string_view kind) const { return holds(described_kinds_, kind); }
bool Words::is_parted(std::string_view kind) const { return holds(parted_kinds_, kind); }
bool Words::is_part(std::string_view noun) const { return holds(part_nouns_, noun); }

bool Words::is_grade(std::span<const Token> tokens, std::uint32_t at) const { return grades_.at(tokens, at) || superlatives_.at(tokens, at); }

bool Words::ends_in_grade(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t i = last - first > longest_grade_ ? last - longest_grade_ : first; i < last; ++i) {
    const auto grade = may_begin(tokens[i], kGrade) ? grades_.at(tokens.first(last), i) : std::nullopt;
    if (grade && i + grade->tokens == last) {
      return true;
    }
  }
  return false;
}

bool Words::is_number(std::span<const Token> tokens, std::uint32_t at, std::uint32_t first, std::uint32_t last) const {
  if (at + 1 < last) {
    const Token& behind = tokens[at + 1];
    const bool unit = behind.ascii == '-' || behind.ascii == '/' || small_.is(behind, Small::star) || small_.is(behind, Small::out);
    if (unit || (at > first && tokens[at - 1].ascii == ',' && may_begin(behind, kBesideDigit))) {  // "a top, five rating"
      return true;
    }
  }
  if (at == first) {
    return false;
  }
  const Token& before = tokens[at - 1];
  const bool labelled = before.kind == TokenKind::mark && (before.ascii == ':' || before.ascii == '-' || before.ascii == '\0');
  return labelled || may_begin(before, kBesideDigit) || (at > first + 1 && small_.is(before, Small::indefinite));
}

Piece Words::longest(std::span<const Token> tokens, std::uint32_t i, bool body) const {
  Piece piece{.first = i, .last = i};
  if (const auto found = all_.at(tokens, i)) {
    piece = pieces_[found->entry];
    piece.first = i;
    piece.last = i + found->tokens;
    if (piece.sure && (!tokens[i].capital || tokens[i + 1].span.begin != tokens[i].span.end)) {
      piece = {.first = i, .last = i};  // "c 3" is no "C3"
    }
  } else if (const auto name = body ? inspectorates_.at(tokens, i) : std::nullopt) {
    const auto noun = words_.at(tokens, i + name->tokens - 1);
    if (!noun || roles_[noun->entry] != Role::noun) {  // no "food hygiene rating"
      piece = {.role = Role::teller, .first = i, .last = i + name->tokens, .value = name->value};
    }
  }
  return piece;
}

void Words::read(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, std::vector<Piece>& out) const {
  const auto within = tokens.first(last);
  if (out.capacity() == 0) {
    out.reserve(std::min(last - first, kMostAtOnce));
  }
  for (std::uint32_t i = first; i < last;) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::word) {
      const EntryStarts::Here starts = beginnings_.at(within, i);
      if ((starts.longer & kPiece) != 0) {
        const Piece piece = longest(within, i, (starts.any() & kBody) != 0);
        if (piece.role != Role::none) {
          out.push_back(piece);
        }
        i = std::max(piece.last, i + 1);
        continue;
      }
      if (roles_alone_[token.word] != Role::none) {
        Piece& piece = out.emplace_back(alone_[token.word]);
        piece.first = i;
        piece.last = i + 1;
      }
    } else if (token.kind == TokenKind::number) {
      out.push_back({.role = Role::count, .first = i, .last = behind_number(small_, within, i)});
      i = out.back().last;
      continue;
    } else if (token.ascii == ';' || token.ascii == '?') {
      out.push_back({.role = Role::stop, .first = i, .last = i + 1});
    }
    ++i;
  }
}

}  // namespace pressmill::ratings
