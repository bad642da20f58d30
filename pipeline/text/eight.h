#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

// Eight bytes of a text in one number, the first one lowest: what the inner loops ask of many bytes at once (see H. Warren, Hacker's Delight, ch. 6).
// A mask has bit 0x80 set in each byte that is meant, and no other bit.
namespace pressmill::eight {

static_assert(std::endian::native == std::endian::little);

constexpr std::uint64_t kOnes = 0x0101010101010101U, kHigh = kOnes * 0x80U;

template <class Number>
std::uint64_t load_number(const char* from) {
  Number out = 0;
  std::memcpy(&out, from, sizeof out);
  return out;
}

inline std::uint64_t load(const char* from) { return load_number<std::uint64_t>(from); }

// Those of the first eight that are there; zeros for the others. Two loads that overlap, since a copy of a size not known costs a call.
inline std::uint64_t load_up_to(const char* from, std::size_t size) {
  if (size >= 8) {
    return load(from);
  }
  if (size >= 4) {
    return load_number<std::uint32_t>(from) | load_number<std::uint32_t>(from + size - 4) << (8 * (size - 4));
  }
  if (size >= 2) {
    return load_number<std::uint16_t>(from) | load_number<std::uint16_t>(from + size - 2) << (8 * (size - 2));
  }
  return size == 1 ? load_number<std::uint8_t>(from) : 0;
}

// The same for bytes of a text that goes on to `end`: one load and no branch but near the end.
inline std::uint64_t load_up_to(const char* from, std::size_t size, const char* end) {
  if (end - from < 8) {
    return load_up_to(from, size);
  }
  return size >= 8 ? load(from) : load(from) & ((std::uint64_t{1} << (8 * size)) - 1);
}

// The bytes below `limit`, which is at most 0x80. Exact.
constexpr std::uint64_t below(std::uint64_t bytes, std::uint8_t limit) { return ~((bytes | kHigh) - kOnes * limit) & ~bytes & kHigh; }
// The bytes that are `byte`. Exact.
constexpr std::uint64_t equal(std::uint64_t bytes, std::uint8_t byte) { return below(bytes ^ (kOnes * byte), 1); }
constexpr std::uint64_t beyond_ascii(std::uint64_t bytes) { return bytes & kHigh; }

// ASCII letters in lower case; REQUIRES: all bytes are ASCII.
constexpr std::uint64_t lower(std::uint64_t bytes) { return bytes | ((below(bytes, 'Z' + 1) & ~below(bytes, 'A')) >> 2U); }

// The bytes that are ASCII letters.
constexpr std::uint64_t letters(std::uint64_t bytes) {
  const std::uint64_t small = bytes | kOnes * 0x20U;
  return below(small, 'z' + 1) & ~below(small, 'a');
}

// Sixteen bytes that the compiler compares at once; each byte of a comparison's result is 0 or 0xFF.
using Sixteen [[gnu::vector_size(16)]] = std::uint8_t;

inline Sixteen load_sixteen(const char* from) {
  Sixteen out;
  std::memcpy(&out, from, sizeof out);
  return out;
}

// Of sixteen small numbers: none may be over 15.
inline std::uint64_t sum(Sixteen small) {
  std::uint64_t halves[2];
  std::memcpy(halves, &small, sizeof halves);
  return ((halves[0] + halves[1]) * kOnes) >> 56U;
}

template <class Compared>
bool any(Compared result) {
  std::uint64_t halves[2];
  std::memcpy(halves, &result, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

}  // namespace pressmill::eight
