#include "pipeline/clean/true_case.h"

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "pipeline/clean/caseless_names.h"
#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kFewestWords = 60;     // a shorter text may well have no name
constexpr std::uint32_t kMostWords = 1200;     // of a longer one the beginning tells
constexpr std::uint32_t kWordsACapital = 150;  // an English text has one in ten

// Whether a text has next to no capitals but at the beginnings of its sentences.
bool lost_capitals(const Layout& layout) {
  std::uint32_t words = 0, capitals = 0;
  for (const Sentence& sentence : layout.sentences) {
    for (std::uint32_t i = sentence.first_token + 1; i < sentence.last_token; ++i) {
      const bool inside = layout.tokens[i].kind == TokenKind::word && layout.tokens[i - 1].kind == TokenKind::word;
      words += inside ? 1 : 0;
      capitals += inside && layout.tokens[i].capital && layout.tokens[i].span.size() > 1 ? 1 : 0;
    }
    if (words > kMostWords || capitals > kMostWords / kWordsACapital) {
      break;
    }
  }
  return words >= kFewestWords && capitals * kWordsACapital <= words;
}

}  // namespace

void TrueCase::restore(std::string_view text, Layout& layout) const {
  if (!lost_capitals(layout)) {
    return;
  }
  std::vector<Token>& tokens = layout.tokens;
  std::vector<NameTokens> names;
  std::unordered_set<std::string> words;  // of the names, those that nobody knows
  for (const Sentence& sentence : layout.sentences) {
    const CaselessWords here(classes_, text, tokens, {sentence.first_token, sentence.last_token});
    names.clear();
    find_people(here, names);
    find_services(here, services_, names);
    for (const NameTokens& name : names) {
      for (std::uint32_t i = name.first; i < name.last; ++i) {
        tokens[i].capital = tokens[i].kind == TokenKind::word;
        if (here.is_unknown(i)) {
          words.insert(unicode::lower(tokens[i].span.of(text)));
        }
      }
    }
  }
  const CaselessWords all(classes_, text, tokens, {0, static_cast<std::uint32_t>(tokens.size())});
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].capital && all.is_unknown(i) && words.contains(unicode::lower(tokens[i].span.of(text)))) {
      tokens[i].capital = true;
    }
  }
}

}  // namespace pressmill
