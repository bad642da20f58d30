#include "pipeline/text/vocabulary.h"

#include <array>
#include <cstring>

#include "pipeline/text/eight.h"
#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::string_view kApostrophe = "\xE2\x80\x99";  // ’
constexpr std::size_t kLongest = 48;                      // bytes; no lexicon word is longer, and hostile text has words of megabytes

// The form under which a word is kept: lower case, ’ as '. Lies in a buffer of its own unless that would be too small.
class Folded {
 public:
  explicit Folded(std::string_view word) {
    if (word.size() <= kLongest && (fold_ascii(word) || fold_latin(word))) {
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
    for (std::size_t i = 0; i < word.size(); i += 8) {
      const std::uint64_t bytes = eight::load_up_to(word.data() + i, word.size() - i);
      if (eight::beyond_ascii(bytes) != 0) {
        return false;
      }
      const std::uint64_t folded = eight::lower(bytes);
      std::memcpy(buffer_.data() + i, &folded, 8);
    }
    text_ = {buffer_.data(), word.size()};
    return true;
  }

  // Latin-1 and general punctuation, which is nearly all that isn't ASCII. Nothing gets longer.
  bool fold_latin(std::string_view word) {
    std::size_t size = 0;
    const auto put = [&](int c) { buffer_[size++] = static_cast<char>(c); };
    for (std::size_t i = 0; i < word.size(); ++i) {
      const auto c = static_cast<unsigned char>(word[i]);
      const auto next = static_cast<unsigned char>(i + 1 < word.size() ? word[i + 1] : 0);
      if (c < 0x80) {
        put(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
      } else if (word.substr(i, kApostrophe.size()) == kApostrophe) {
        put('\'');
        i += 2;
      } else if (c == 0xE2 && next <= 0x83) {  // U+2000 to U+20FF
        put(c), put(next), put(word[i + 2]);
        i += 2;
      } else if (c == 0xC2 || c == 0xC3) {  // U+0080 to U+00FF; the capitals lie 0x20 below the small letters, × and ß are none
        put(c), put(c == 0xC3 && next < 0x9F && next != 0x97 ? next + 0x20 : next);
        ++i;
      } else {
        return false;
      }
    }
    text_ = {buffer_.data(), size};
    return true;
  }

  alignas(8) std::array<char, kLongest> buffer_;
  std::string wide_;
  std::string_view text_;
};

std::uint64_t mixed(std::uint64_t hash, std::uint64_t bytes) {
  hash = (hash ^ bytes) * 0xD6E8FEB86659FD93U;
  return hash ^ (hash >> 32U);
}

std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = text.size();
  for (std::size_t i = 0; i < text.size(); i += 8) {
    hash = mixed(hash, eight::load_up_to(text.data() + i, text.size() - i));
  }
  return hash;
}

std::uint32_t tag_of(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

}  // namespace

// Where the word is, or where it would go. REQUIRES: there is a free slot.
std::size_t Vocabulary::slot_of(std::string_view folded, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].word != kUnknown && (slots_[at].tag != tag_of(hash) || text_of(slots_[at].word) != folded)) {
    at = (at + 1) & mask;
  }
  return at;
}

void Vocabulary::grow() {
  std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.word != kUnknown) {
      const std::string_view text = text_of(slot.word);
      slots_[slot_of(text, hash_of(text))] = slot;
    }
  }
}

Vocabulary::Word Vocabulary::add(std::string_view word) {
  if (text_of_.size() * 3 >= slots_.size()) {  // a third full at the most: a miss ends at the first look or the second
    grow();
  }
  const Folded folded(word);
  const std::uint64_t hash = hash_of(folded.text());
  Slot& slot = slots_[slot_of(folded.text(), hash)];
  if (slot.word == kUnknown) {
    text_of_.push_back({static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(folded.text().size())});
    texts_ += folded.text();
    slot = {tag_of(hash), static_cast<Word>(text_of_.size())};
  }
  return slot.word;
}

// find() for a word of one to eight bytes that is folded already.
Vocabulary::Word Vocabulary::find_short(std::uint64_t folded, std::size_t size) const {
  const std::size_t mask = slots_.size() - 1;
  const std::uint64_t hash = mixed(size, folded);
  for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
    const Slot slot = slots_[at];
    if (slot.word == kUnknown) {
      return kUnknown;
    }
    if (slot.tag == tag_of(hash)) {
      const std::string_view text = text_of(slot.word);
      if (text.size() == size && eight::load_up_to(text.data(), size) == folded) {
        return slot.word;
      }
    }
  }
}

Vocabulary::Word Vocabulary::find(std::string_view word) const {
  if (slots_.empty() || word.size() > kLongest) {
    return kUnknown;
  }
  if (word.size() <= 8) {  // five of six words
    const std::uint64_t bytes = eight::load_up_to(word.data(), word.size());
    if (eight::beyond_ascii(bytes) == 0) {
      return find_short(eight::lower(bytes), word.size());
    }
  }
  const Folded folded(word);
  return slots_[slot_of(folded.text(), hash_of(folded.text()))].word;
}

}  // namespace pressmill
