#include "extractors/ratings/bare_names.h"

#include <algorithm>

#include "pipeline/text/unicode.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kAround = 400;     // tokens before and behind that may show whether a word is a name
constexpr std::uint32_t kLongestName = 9;  // tokens

class View {
 public:
  View(const Document& document, const Words& words, const Services& services)
      : document_(document), words_(words), services_(services), tokens_(document.layout.tokens) {}

  bool is(std::uint32_t i, Small what) const { return words_.small().is(tokens_[i], what); }
  const Token& token(std::uint32_t i) const { return tokens_[i]; }

  // Where the capitals from token `first` on end, with the small words between two of them; not behind `last`.
  std::uint32_t behind_capitals(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t end = first;
    for (std::uint32_t i = first; i < last && i - first < kLongestName; ++i) {
      const Token& t = tokens_[i];
      if (t.kind == TokenKind::word && t.capital) {
        end = i + 1;
      } else if (t.ascii == ',' || is(i, Small::possessive) || (t.kind == TokenKind::word && !within_name(i))) {
        break;
      }
    }
    return end;
  }

  bool within_name(std::uint32_t i) const {
    return is(i, Small::of) || is(i, Small::and_) || is(i, Small::the) || words_.names().of(tokens_[i].word) == "within" ||
           (i > 0 && tokens_[i - 1].ascii == '-' && i + 1 < tokens_.size() && tokens_[i + 1].ascii == '-');  // "Stow-by-Marsh"
  }
  bool leads(std::uint32_t i) const { return !is(i, Small::the) && words_.names().of(tokens_[i].word) == "lead"; }  // "In Brackford"

  // Whether tokens [name), capitals all, are a name: some word of it is known for nothing else, and stands before any that is an aspect.
  bool names(Tokens name) const {
    std::vector<Piece> pieces;
    words_.read(tokens_, name.first, name.last, pieces);
    if (std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) {
          return p.role == Role::teller || p.role == Role::noun || p.role == Role::grade || p.role == Role::overall || p.role == Role::pronoun;
        })) {
      return false;
    }
    const auto covered = [&](std::uint32_t i) { return std::any_of(pieces.begin(), pieces.end(), [i](const Piece& p) { return p.first <= i && i < p.last; }); };
    std::uint32_t own = name.first;
    while (own < name.last && (covered(own) || !tokens_[own].capital || words_.names().of(tokens_[own].word))) {
      const auto role = words_.names().of(tokens_[own].word);
      if (tokens_[own].capital && role && (*role == "title" || *role == "person")) {
        return false;
      }
      if (std::any_of(pieces.begin(), pieces.end(), [own](const Piece& p) { return p.role == Role::aspect && p.first == own; })) {
        return false;
      }
      ++own;
    }
    if (own == name.last) {
      return false;
    }
    const bool begins = own == document_.layout.sentences[document_.layout.sentence_at(tokens_[own].span.begin)].first_token;
    return !begins || name.last - own > 1 || capital_elsewhere(own);
  }

 private:
  // Whether the text has the word at token `at` with a capital within a sentence; where it has it nowhere else, whether no lexicon knows it.
  bool capital_elsewhere(std::uint32_t at) const {
    const std::string_view word = document_.words(tokens_[at].span);
    const std::string small = unicode::lower(word);
    const auto size = static_cast<std::uint32_t>(tokens_.size());
    const std::uint32_t from = at > kAround ? at - kAround : 0, to = std::min(size, at + kAround);
    for (std::uint32_t i = from; i < to; ++i) {
      if (i == at || tokens_[i].kind != TokenKind::word || tokens_[i].span.size() != word.size()) {
        continue;
      }
      const std::string_view other = document_.words(tokens_[i].span);
      if (other == small) {
        return false;
      }
      if (other == word && i > 0 && tokens_[i - 1].kind == TokenKind::word && !tokens_[i - 1].capital) {
        return true;
      }
    }
    return tokens_[at].word == Vocabulary::kUnknown && !is_gerund(word) && !word.ends_with('s');
  }

  const Document& document_;
  const Words& words_;
  const Services& services_;
  std::span<const Token> tokens_;
};

}  // namespace

bool is_bare_name(const Document& document, const Words& words, const Services& services, Tokens phrase) {
  const View v(document, words, services);
  if (phrase.empty() || services.covers(phrase.first) || services.covers(phrase.last - 1)) {
    return false;
  }
  const std::uint32_t first = phrase.first + (v.is(phrase.first, Small::the) && phrase.last - phrase.first > 1 ? 1 : 0);
  const bool owner = phrase.last - first > 1 && v.is(phrase.last - 1, Small::possessive);  // "St Osyth's"
  const std::uint32_t last = owner ? phrase.last - 1 : phrase.last;
  return v.token(first).capital && !v.leads(first) && v.behind_capitals(first, last) == last && services.unnamed(phrase).empty() && v.names({first, last});
}

std::vector<Tokens> bare_names(const Document& document, const Words& words, const Services& services, Tokens phrase) {
  const std::span<const Token> tokens = document.layout.tokens;
  const auto plural = [&](std::uint32_t i) { return i < tokens.size() && words.names().of(tokens[i].word) == "several"; };
  std::vector<Tokens> out;
  const bool joined = plural(phrase.last) || plural(phrase.last + 1);
  for (std::uint32_t i = phrase.first; i < phrase.last && joined; ++i) {
    if (words.small().is(tokens[i], Small::and_)) {
      out = {{phrase.first, i}, {i + 1, phrase.last}};
    }
  }
  if (!out.empty() && std::all_of(out.begin(), out.end(), [&](Tokens t) { return is_bare_name(document, words, services, t); })) {
    return out;
  }
  return is_bare_name(document, words, services, phrase) ? std::vector{phrase} : std::vector<Tokens>{};
}

Possession possession_in(const Document& document, const Words& words, const Services& services, Tokens phrase) {
  const View v(document, words, services);
  std::uint32_t mark = phrase.first + 1;
  while (mark < phrase.last && !v.is(mark, Small::possessive)) {
    ++mark;
  }
  if (mark + 1 >= phrase.last) {
    return {};
  }
  const Possession out{{phrase.first, mark}, {mark + 1, phrase.last}, is_bare_name(document, words, services, {phrase.first, mark})};
  const bool service = out.bare || services.named_in(out.owner) || services.unnamed(out.owner).last == mark;
  if (!service || services.covers(mark) || services.named_in(out.owned) || !services.unnamed(out.owned).empty()) {
    return {};
  }
  std::vector<Piece> pieces;
  words.read(document.layout.tokens, out.owned.first, out.owned.last, pieces);
  const bool other = std::any_of(pieces.begin(), pieces.end(), [](const Piece& p) {
    return p.role == Role::noun || p.role == Role::overall || p.role == Role::area || p.role == Role::many || p.role == Role::count || p.role == Role::teller ||
           p.role == Role::last || p.role == Role::former;
  });
  return other ? Possession{} : out;
}

}  // namespace pressmill::ratings
