#include "pipeline/publish/service_names.h"

#include <vector>

#include "pipeline/text/lexicon.h"
#include "pipeline/text/tokens.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/vocabulary.h"

namespace pressmill {
namespace {

void add_word(std::string& out, std::string_view word) {
  if (!out.empty()) {
    out += ' ';
  }
  unicode::append_lower(out, word);
}

// The word without a possessive: "Carrick's" and "Carrick’s" are "Carrick".
std::string_view without_possessive(std::string_view word) {
  for (const std::string_view end : {"'s", "’s", "'S", "’S"}) {
    if (word.ends_with(end) && word.size() > end.size()) {
      return word.substr(0, word.size() - end.size());
    }
  }
  return word;
}

}  // namespace

struct ServiceNames::Forms {
  explicit Forms(std::vector<Lexicon::Entry> entries) : lexicon(std::move(entries), vocabulary) {}
  Vocabulary vocabulary;
  Lexicon lexicon;
};

ServiceNames::ServiceNames(const Rules::Words& words) : forms_(std::make_unique<Forms>(words.lexicons.at("service_forms"))) {}
ServiceNames::~ServiceNames() = default;

ServiceName ServiceNames::read(std::string_view name) const {
  ServiceName out;
  const std::vector<Token> tokens = tokenize(name, forms_->vocabulary);
  bool named = false;
  for (std::size_t at = 0; at < tokens.size();) {
    const Token& token = tokens[at];
    const std::string_view word = name.substr(token.span.begin, token.span.end - token.span.begin);
    if (const auto found = forms_->lexicon.at(tokens, at)) {
      at += found->tokens;
      if (found->value.starts_with('+') || found->value.starts_with('!')) {
        add_word(out.kind, found->value.substr(1));
        out.unique = out.unique || found->value.starts_with('!');
      } else if (found->value != "-") {
        add_word(out.own, found->value);
      }
      continue;
    }
    ++at;
    const bool possessive =
        token.kind == TokenKind::word && !out.own.empty() && (word == "’s" || word == "'s" || (word == "s" && tokens[at - 2].kind == TokenKind::mark));
    if (token.kind != TokenKind::mark && !possessive) {
      add_word(out.own, without_possessive(word));
      named = named || token.capital || token.kind == TokenKind::number;
    }
  }
  if (!named) {
    out.own.clear();
  }
  return out;
}

}  // namespace pressmill
