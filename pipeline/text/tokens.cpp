#include "pipeline/text/tokens.h"

#include <algorithm>
#include <array>
#include <bit>

#include "pipeline/text/eight.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::size_t kAhead = 8;  // tokens between asking for a word and taking the answer

bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

bool is_apostrophe(char32_t cp) { return cp == U'\'' || cp == U'’'; }

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Vocabulary& vocabulary) : text_(text), vocabulary_(vocabulary) {}

  std::vector<Token> run() {
    tokens_.reserve(text_.size() / 5 + 8);
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == ' ' || c == '\n') {
        ++at_;
        continue;
      }
      if (is_ascii_letter(c)) {
        word(c >= 'A' && c <= 'Z');
        continue;
      }
      if (c > ' ' && c < '0' && c != '\'') {  // all of them are marks
        mark(1, c);
        continue;
      }
      const auto [cp, size] = utf8::at(text_, at_);
      if (unicode::is_space(cp)) {
        at_ += size;
      } else if (unicode::is_letter(cp)) {
        word(unicode::is_upper(cp));
      } else if (unicode::is_digit(cp)) {
        number();
      } else if (is_apostrophe(cp) && is_possessive(size)) {
        add(at_ + size + 1, TokenKind::word, false);
      } else {
        mark(size, cp < 0x80 ? static_cast<char>(cp) : '\0');
      }
    }
    for (std::size_t i = tokens_.size() - std::min(tokens_.size(), kAhead); i < tokens_.size(); ++i) {
      settle(i);
    }
    return std::move(tokens_);
  }

 private:
  bool letter_at(std::uint32_t at) const { return unicode::is_letter(utf8::at(text_, at).value); }

  // An s alone behind an apostrophe that touches a word or number, "Northwick’s", "1990's", or begins the text, as the lexicon entry "'s" does.
  bool is_possessive(std::uint32_t apostrophe) const {
    const std::uint32_t s = at_ + apostrophe;
    const bool touches = at_ == 0 || (!tokens_.empty() && tokens_.back().span.end == at_ && tokens_.back().kind != TokenKind::mark);
    return touches && s < text_.size() && (text_[s] == 's' || text_[s] == 'S') && !letter_at(s + 1);
  }

  std::uint32_t behind_ascii_letters(std::uint32_t at) const {
    for (; at + 8 <= text_.size(); at += 8) {
      const std::uint64_t others = ~eight::letters(eight::load(text_.data() + at)) & eight::kHigh;
      if (others != 0) {
        return at + static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
      }
    }
    while (at < text_.size() && is_ascii_letter(text_[at])) {
      ++at;
    }
    return at;
  }

  // A word of fewer than eight ASCII letters, which is most of them: one load tells its end and its letters.
  bool short_word(bool capital) {
    constexpr std::uint64_t kSmall = eight::kOnes * 0x20U;
    if (at_ + 8 > text_.size()) {
      return false;
    }
    const std::uint64_t bytes = eight::load(text_.data() + at_);
    const std::uint64_t others = ~eight::letters(bytes) & eight::kHigh;
    if (others == 0) {
      return false;
    }
    const int bits = std::countr_zero(others) - 7;
    const char next = static_cast<char>(bytes >> static_cast<unsigned>(bits));
    if (static_cast<unsigned char>(next) >= 0x80 || next == '\'') {
      return false;
    }
    const std::uint64_t letters = (bytes | kSmall) & ((std::uint64_t{1} << static_cast<unsigned>(bits)) - 1);
    add(at_ + static_cast<std::uint32_t>(bits) / 8, TokenKind::word, capital, vocabulary_.ask(letters));
    return true;
  }

  void word(bool capital) {
    if (short_word(capital)) {
      return;
    }
    std::uint32_t end = behind_ascii_letters(at_);
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) >= 0x80 || text_[end] == '\'')) {  // any other character ends it
      const auto [cp, size] = utf8::at(text_, end);
      if (!unicode::is_letter(cp)) {
        const bool joins = is_apostrophe(cp) && letter_at(end + size);
        const bool possessive = joins && (text_[end + size] | 0x20) == 's' && !letter_at(end + size + 1);
        if (!joins || possessive) {
          break;
        }
      }
      end = behind_ascii_letters(end + size);
    }
    add(end, TokenKind::word, capital);
  }

  void mark(std::uint32_t size, char ascii) {
    add(at_ + size, TokenKind::mark, false);
    tokens_.back().ascii = ascii;
  }

  void number() {
    std::uint32_t end = at_;
    for (auto next = utf8::at(text_, end); next.size > 0 && unicode::is_digit(next.value); next = utf8::at(text_, end)) {
      end += next.size;
    }
    add(end, TokenKind::number, false);
  }

  void add(std::uint32_t end, TokenKind kind, bool capital) { add(end, kind, capital, vocabulary_.ask(Span{at_, end}.of(text_), text_.data() + text_.size())); }
  void add(std::uint32_t end, TokenKind kind, bool capital, Vocabulary::Asked asked) {
    const std::size_t i = tokens_.size();
    if (i >= kAhead) {
      settle(i - kAhead);
    }
    asked_[i % kAhead] = asked;
    tokens_.push_back({{at_, end}, Vocabulary::kUnknown, kind, capital, '\0'});
    at_ = end;
  }

  void settle(std::size_t i) { tokens_[i].word = vocabulary_.answer(asked_[i % kAhead], tokens_[i].span.of(text_)); }

  std::string_view text_;
  const Vocabulary& vocabulary_;
  std::vector<Token> tokens_;
  std::array<Vocabulary::Asked, kAhead> asked_;  // for the last tokens, whose words aren't settled yet
  std::uint32_t at_ = 0;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, const Vocabulary& vocabulary) { return Tokenizer(text, vocabulary).run(); }

}  // namespace pressmill
