#include "pipeline/dedup/signature.h"

#include <algorithm>
#include <stdexcept>

#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::size_t kShingleWords = 5;
constexpr std::uint32_t kEnough = 64;      // values that a sketch should hold
constexpr std::uint8_t kMostHalvings = 3;  // one in eight
constexpr std::uint8_t kKeyHalvings = 6;   // one in sixty-four is a key
constexpr std::size_t kFewestKeys = 16;
constexpr std::size_t kHeaderBytes = 24;
constexpr std::string_view kMagic{"S\x01", 2};

// The finaliser of SplitMix64 (Steele, Lea, Flood, 2014): every bit of the input reaches every bit of the output.
constexpr std::uint64_t mix(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

constexpr std::uint64_t kSeed = 0xCBF29CE484222325U;  // FNV-1a's, as is the byte step
constexpr std::uint64_t add_byte(std::uint64_t hash, char c) { return (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U; }

std::uint64_t hash_of(std::string_view bytes) {
  std::uint64_t hash = kSeed;
  for (const char c : bytes) {
    hash = add_byte(hash, c);
  }
  return mix(hash);
}

// `word` is in lower case; its ’ count as '.
std::uint64_t hash_of_lower(std::string_view word) {
  constexpr std::string_view kCurly = "’";
  std::uint64_t hash = kSeed;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool curly = word.substr(at).starts_with(kCurly);
    hash = add_byte(hash, curly ? '\'' : word[at]);
    at += curly ? kCurly.size() - 1 : 0;
  }
  return mix(hash);
}

// The hash of a word without its case; ’ counts as '. `scratch` is memory to use again.
std::uint64_t hash_of_word(std::string_view word, std::string& scratch) {
  std::uint64_t hash = kSeed;
  for (const char c : word) {
    if (utf8::is_continuation(c)) {  // a word with anything but ASCII in it takes the long way
      scratch.clear();
      unicode::append_lower(scratch, word);
      return hash_of_lower(scratch);
    }
    hash = add_byte(hash, c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
  }
  return mix(hash);
}

std::vector<std::uint64_t> word_hashes(const Document& document) {
  std::vector<std::uint64_t> out;
  out.reserve(document.layout.tokens.size());
  std::string scratch;
  for (const Token& token : document.layout.tokens) {
    if (token.kind != TokenKind::mark) {
      out.push_back(hash_of_word(document.words(token.span), scratch));
    }
  }
  return out;
}

constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15U;  // odd: a polynomial in it keeps the order of the words

std::vector<std::uint32_t> distinct_shingles(std::span<const std::uint64_t> words) {
  std::vector<std::uint32_t> out;
  if (words.size() < kShingleWords) {
    return out;
  }
  out.reserve(words.size());
  for (std::size_t first = 0; first + kShingleWords <= words.size(); ++first) {
    std::uint64_t hash = 0;
    for (const std::uint64_t word : words.subspan(first, kShingleWords)) {
      hash = hash * kStep + word;
    }
    out.push_back(static_cast<std::uint32_t>(mix(hash) >> 32U));
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::size_t count_below(std::span<const std::uint32_t> sorted, std::uint8_t halvings) {
  if (halvings == 0) {
    return sorted.size();
  }
  return static_cast<std::size_t>(std::ranges::lower_bound(sorted, std::uint32_t{1} << (32U - halvings)) - sorted.begin());
}

template <class Number>
void put(std::string& out, Number value) {
  for (unsigned i = 0; i < sizeof(Number); ++i) {
    out += static_cast<char>(static_cast<unsigned char>(value >> (8U * i)));
  }
}

template <class Number>
Number take(std::string_view bytes, std::size_t at) {
  Number out = 0;
  for (unsigned i = 0; i < sizeof(Number); ++i) {
    out |= static_cast<Number>(static_cast<Number>(static_cast<unsigned char>(bytes[at + i])) << (8U * i));
  }
  return out;
}

}  // namespace

std::span<const std::uint32_t> Signature::keys() const {
  return std::span(sketch).first(std::min(sketch.size(), std::max(kFewestKeys, count_below(sketch, kKeyHalvings))));
}

std::span<const std::uint32_t> Signature::at(std::uint8_t coarser) const { return std::span(sketch).first(count_below(sketch, coarser)); }

Signature sign(const Document& document) {
  Signature out;
  const std::vector<std::uint64_t> words = word_hashes(document);
  std::vector<std::uint32_t> shingles = distinct_shingles(words);
  out.shingles = static_cast<std::uint32_t>(shingles.size());
  while (out.halvings < kMostHalvings && (out.shingles >> (out.halvings + 1U)) >= kEnough) {
    ++out.halvings;
  }
  out.sketch.assign(shingles.begin(), shingles.begin() + static_cast<std::ptrdiff_t>(count_below(shingles, out.halvings)));
  if (shingles.empty()) {
    out.words = hash_of(document.text());
  } else {
    for (const std::uint64_t word : words) {
      out.words = mix(out.words * kStep + word);
    }
  }
  out.identity = mix(hash_of(document.origin.sha256) * kStep + hash_of(document.origin.id));
  return out;
}

std::string to_bytes(const Signature& signature) {
  std::string out(kMagic);
  out.reserve(kHeaderBytes + 4 * signature.sketch.size());
  out += static_cast<char>(signature.halvings);
  out += '\0';
  put(out, signature.shingles);
  put(out, signature.words);
  put(out, signature.identity);
  for (const std::uint32_t value : signature.sketch) {
    put(out, value);
  }
  return out;
}

Signature signature_from(std::string_view bytes) {
  if (bytes.size() < kHeaderBytes || (bytes.size() - kHeaderBytes) % 4 != 0 || !bytes.starts_with(kMagic)) {
    throw std::runtime_error("no signature of this version");
  }
  Signature out;
  out.halvings = static_cast<std::uint8_t>(bytes[2]);
  out.shingles = take<std::uint32_t>(bytes, 4);
  out.words = take<std::uint64_t>(bytes, 8);
  out.identity = take<std::uint64_t>(bytes, 16);
  out.sketch.resize((bytes.size() - kHeaderBytes) / 4);
  for (std::size_t i = 0; i < out.sketch.size(); ++i) {
    out.sketch[i] = take<std::uint32_t>(bytes, kHeaderBytes + 4 * i);
  }
  if (out.halvings > kMostHalvings || out.sketch.size() > out.shingles || !std::ranges::is_sorted(out.sketch)) {
    throw std::runtime_error("a damaged signature");
  }
  return out;
}

}  // namespace pressmill
