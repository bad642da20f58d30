#include "pipeline/text/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

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

// The folded form of a word of up to eight ASCII bytes as one number; no word has a zero byte.
std::optional<std::uint64_t> short_form(std::string_view word, const char* text_end) {
  if (word.empty() || word.size() > 8) {
    return std::nullopt;
  }
  const std::uint64_t bytes = eight::load_up_to(word.data(), word.size(), text_end);
  return eight::beyond_ascii(bytes) == 0 ? std::optional(eight::lower(bytes)) : std::nullopt;
}

// Where the word is in an open-addressed table of which one slot at least is free, or where it would go.
template <class Slots>
auto& slot_of(Slots& slots, const std::string& texts, std::string_view folded) {
  const std::uint64_t hash = hash_of(folded);
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  while (slots[at].word != Vocabulary::kUnknown &&
         (slots[at].tag != tag_of(hash) || std::string_view(texts).substr(slots[at].begin, slots[at].size) != folded)) {
    at = (at + 1) & mask;
  }
  return slots[at];
}

// Whether a table for `words` words must get larger first: beyond a third full, a miss no longer ends at the first look or the second.
bool is_full(std::size_t words, std::size_t slots) { return words * 3 >= slots; }

constexpr std::size_t kFirstSlots = 256, kFirstBuckets = 64;

}  // namespace

Vocabulary::Word Vocabulary::add(std::string_view word) {
  const Folded folded(word);
  if (const auto bytes = short_form(folded.text(), folded.text().data() + folded.text().size())) {
    const Word known = find_short(*bytes);
    if (known == kUnknown) {
      add_short(*bytes, ++count_);
    }
    return known == kUnknown ? count_ : known;
  }
  if (is_full(count_ - shorts_, long_.size())) {
    std::vector<Long> old(long_.empty() ? kFirstSlots : long_.size() * 2);
    old.swap(long_);
    for (const Long& slot : old) {
      if (slot.word != kUnknown) {
        slot_of(long_, texts_, std::string_view(texts_).substr(slot.begin, slot.size)) = slot;
      }
    }
  }
  Long& slot = slot_of(long_, texts_, folded.text());
  if (slot.word == kUnknown) {
    slot = {tag_of(hash_of(folded.text())), ++count_, static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(folded.text().size())};
    texts_ += folded.text();
  }
  return slot.word;
}

void Vocabulary::add_short(std::uint64_t bytes, Word word) {
  if (is_full(shorts_, short_.size() * Bucket::kSlots)) {
    std::vector<Bucket> old(short_.empty() ? kFirstBuckets : short_.size() * 2);
    old.swap(short_);
    shorts_ = 0;
    for (const Bucket& bucket : old) {
      for (std::size_t i = 0; i < Bucket::kSlots && bucket.words[i] != kUnknown; ++i) {
        add_short(bucket.bytes[i], bucket.words[i]);
      }
    }
  }
  const std::size_t mask = short_.size() - 1;
  std::size_t at = mixed(0, bytes) & mask;
  while (short_[at].words.back() != kUnknown) {
    at = (at + 1) & mask;
  }
  Bucket& bucket = short_[at];
  const auto free = static_cast<std::size_t>(std::find(bucket.words.begin(), bucket.words.end(), kUnknown) - bucket.words.begin());
  bucket.bytes[free] = bytes;
  bucket.words[free] = word;
  ++shorts_;
}

Vocabulary::Asked Vocabulary::ask(std::string_view word, const char* text_end) const {
  const auto bytes = short_form(word, text_end);
  return bytes ? ask(*bytes) : Asked{};
}

Vocabulary::Asked Vocabulary::ask(std::uint64_t letters) const {
  if (!short_.empty()) {
    __builtin_prefetch(&short_[mixed(0, letters) & (short_.size() - 1)]);
  }
  return {letters};
}

Vocabulary::Word Vocabulary::find_long(std::string_view word) const {
  if (word.size() > kLongest) {
    return kUnknown;
  }
  const Folded folded(word);
  if (const auto bytes = short_form(folded.text(), folded.text().data() + folded.text().size())) {  // “don’t” is
    return find_short(*bytes);
  }
  return long_.empty() ? kUnknown : slot_of(long_, texts_, folded.text()).word;
}

Vocabulary::Word Vocabulary::find_short(std::uint64_t bytes) const {
  if (short_.empty()) {
    return kUnknown;
  }
  const std::size_t mask = short_.size() - 1;
  for (std::size_t at = mixed(0, bytes) & mask;; at = (at + 1) & mask) {
    const Bucket& bucket = short_[at];
    Word found = kUnknown;
    for (std::size_t i = 0; i < Bucket::kSlots; ++i) {
      found |= bucket.bytes[i] == bytes ? bucket.words[i] : kUnknown;
    }
    if (found != kUnknown || bucket.words.back() == kUnknown) {
      return found;
    }
  }
}

}  // namespace pressmill
