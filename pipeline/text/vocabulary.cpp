#include "pipeline/text/vocabulary.h"

#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::size_t kLongest = 40;                      // bytes of a word
constexpr std::string_view kApostrophe = "\xE2\x80\x99";  // ’

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool is_ascii_character(std::string_view word) { return word.size() == 1 && static_cast<unsigned char>(word.front()) < 0x80; }

// Writes the form under which a word is kept; false where it is plain lower-case ASCII already.
bool fold(std::string_view word, std::string& out) {
  bool plain = true;
  for (const char c : word) {
    plain = plain && static_cast<unsigned char>(c) < 0x80 && !(c >= 'A' && c <= 'Z');
  }
  if (plain) {
    return false;
  }
  out.clear();
  unicode::append_lower(out, word);
  for (std::size_t at = out.find(kApostrophe); at != std::string::npos; at = out.find(kApostrophe, at)) {
    out.replace(at, kApostrophe.size(), "'");
  }
  return true;
}

}  // namespace

Vocabulary::Word Vocabulary::add(std::string_view word) {
  std::string folded;
  const std::string_view key = fold(word, folded) ? std::string_view(folded) : word;
  const Word number = numbers_.try_emplace(std::string(key), static_cast<Word>(numbers_.size() + 1)).first->second;
  if (is_ascii_character(key)) {
    of_ascii_[static_cast<unsigned char>(key.front())] = number;
  }
  return number;
}

Vocabulary::Word Vocabulary::find(std::string_view word) const {
  if (is_ascii_character(word)) {
    return of_ascii_[static_cast<unsigned char>(small(word.front()))];
  }
  if (word.size() > kLongest) {  // no lexicon word is so long; hostile text has words of megabytes
    return kUnknown;
  }
  std::string folded;
  const std::string_view key = fold(word, folded) ? std::string_view(folded) : word;
  const auto found = numbers_.find(key);
  return found == numbers_.end() ? kUnknown : found->second;
}

}  // namespace pressmill
