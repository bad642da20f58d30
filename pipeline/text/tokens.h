#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "pipeline/text/span.h"
#include "pipeline/text/vocabulary.h"

namespace pressmill {

enum class TokenKind : std::uint8_t { word, number, mark };  // letters (with an apostrophe between letters), decimal digits, any one other character

// One token of a text. White space is none: where two tokens touch, `end` of the one is `begin` of the other ("20th" is 20 + th, "’s" is a word of its own).
struct Token {
  Span span;
  Vocabulary::Word word = Vocabulary::kUnknown;  // what the lexicons know it by, whatever its kind
  TokenKind kind = TokenKind::mark;
  bool capital = false;  // a word that begins with a capital
  char ascii = '\0';     // a mark that is one ASCII character
};

// Cuts `text` (valid UTF-8) into tokens, in order. Linear time.
std::vector<Token> tokenize(std::string_view text, const Vocabulary& vocabulary);

}  // namespace pressmill
