#include "pipeline/text/vocabulary.h"

#include <array>
#include <cstring>

#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::string_view kApostrophe = "\xE2\x80\x99";  // ’
constexpr std::size_t kLongest = 48;                      // bytes; no lexicon word is longer, and hostile text has words of megabytes

// The form under which a word is kept: lower case, ’ as '. Lies in a buffer of its own unless that would be too small.
class Folded {
 public:
  explicit Folded(std::string_view word) {
    if (word.size() <= buffer_.size() && fold_ascii(word)) {
      text_ = {buffer_.data(), word.size()};
      return;
    }
    unicode::append_lower(wide_, word);
    for (std::size_t at = wide_.find(kApostrophe); at != std::string::npos; at = wide_.find(kApostrophe, at)) {
      wide_.replace(at, kApostrophe.size(), "'");
    }
    text_ = wide_;
  }
  Folded(const Folded&) = delete;
  Folded& operator=(const Folded&) = delete;

  std::string_view text() const { return text_; }

 private:
  bool fold_ascii(std::string_view word) {
    unsigned char any = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const char c = word[i];
      any |= static_cast<unsigned char>(c);
      buffer_[i] = static_cast<char>(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return any < 0x80;
  }

  std::array<char, kLongest> buffer_;
  std::string wide_;
  std::string_view text_;
};

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0x9E3779B97F4A7C15U ^ text.size();
  const auto mix = [&hash](std::uint64_t piece) {
    hash = (hash ^ piece) * 0xD6E8FEB86659FD93U;
    hash ^= hash >> 32U;
  };
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, text.data() + i, 8);
    mix(piece);
  }
  if (i < text.size()) {
    std::uint64_t piece = 0;
    std::memcpy(&piece, text.data() + i, text.size() - i);
    mix(piece);
  }
  return hash;
}

}  // namespace

// Where the word is, or where it would go. REQUIRES: there is a free slot.
std::size_t Vocabulary::slot_of(std::string_view folded, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].word != kUnknown && (slots_[at].hash != hash || std::string_view(texts_).substr(slots_[at].begin, slots_[at].size) != folded)) {
    at = (at + 1) & mask;
  }
  return at;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.word != kUnknown) {
      slots_[slot_of(std::string_view(texts_).substr(slot.begin, slot.size), slot.hash)] = slot;
    }
  }
}

Vocabulary::Word Vocabulary::add(std::string_view word) {
  if (count_ * 4 >= slots_.size()) {  // a quarter full at the most: a miss ends at the first look
    grow();
  }
  const Folded folded(word);
  const std::uint64_t hash = hash_of(folded.text());
  Slot& slot = slots_[slot_of(folded.text(), hash)];
  if (slot.word == kUnknown) {
    slot = {hash, ++count_, static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(folded.text().size())};
    texts_ += folded.text();
  }
  return slot.word;
}

Vocabulary::Word Vocabulary::find(std::string_view word) const {
  if (slots_.empty() || word.size() > kLongest) {
    return kUnknown;
  }
  const Folded folded(word);
  return slots_[slot_of(folded.text(), hash_of(folded.text()))].word;
}

}  // namespace pressmill
