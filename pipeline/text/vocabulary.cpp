#include "pipeline/text/vocabulary.h"

#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::string_view kApostrophe = "\xE2\x80\x99";  // ’

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
  return numbers_.try_emplace(std::string(key), static_cast<Word>(numbers_.size() + 1)).first->second;
}

Vocabulary::Word Vocabulary::find(std::string_view word) const {
  if (word.size() > 40) {  // no lexicon word is so long; hostile text has words of megabytes
    return kUnknown;
  }
  std::string folded;
  const std::string_view key = fold(word, folded) ? std::string_view(folded) : word;
  const auto found = numbers_.find(key);
  return found == numbers_.end() ? kUnknown : found->second;
}

}  // namespace pressmill
