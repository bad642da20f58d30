#include "pipeline/text/utf8.h"

#include <simdjson.h>

#include "pipeline/text/eight.h"

namespace pressmill::utf8 {
namespace {

constexpr std::size_t kStep = 64;

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

std::uint64_t continuations_in(std::uint64_t bytes) { return (((bytes >> 7U) & ~(bytes >> 6U) & eight::kOnes) * eight::kOnes) >> 56U; }

// How many bytes begin a code point: all but those of the form 10xxxxxx. Many at a time, since it is asked of every line and place.
std::uint32_t starts_in(std::string_view text) {
  using eight::Sixteen;
  std::uint64_t continuations = 0;
  std::size_t i = 0;
  for (; i + kStep <= text.size(); i += kStep) {
    Sixteen counts{};
    for (std::size_t k = 0; k < kStep; k += sizeof(Sixteen)) {
      counts -= static_cast<Sixteen>((eight::load_sixteen(text.data() + i + k) & 0xC0) == 0x80);
    }
    continuations += eight::sum(counts);
  }
  for (; i + 8 <= text.size(); i += 8) {
    continuations += continuations_in(eight::load(text.data() + i));
  }
  const std::uint64_t rest = eight::load_up_to(text.data() + i, text.size() - i);  // what isn't there reads as ASCII
  continuations += continuations_in(rest);
  return static_cast<std::uint32_t>(text.size() - continuations);
}

}  // namespace

CodePoint wide_at(std::string_view text, std::size_t at) {
  const char32_t lead = byte_at(text, at);
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) {
    value = (value << 6U) | (byte_at(text, at + i) & 0x3FU);
  }
  return {value, size};
}

CodePoint before(std::string_view text, std::size_t at) {
  if (at == 0) {
    return {};
  }
  std::size_t begin = at - 1;
  while (begin > 0 && is_continuation(text[begin])) {
    --begin;
  }
  return utf8::at(text, begin);
}

void append(std::string& text, char32_t cp) {
  const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
  if (cp < 0x80) {
    put(cp);
  } else if (cp < 0x800) {
    put(0xC0 | (cp >> 6U));
    put(0x80 | (cp & 0x3FU));
  } else if (cp < 0x10000) {
    put(0xE0 | (cp >> 12U));
    put(0x80 | ((cp >> 6U) & 0x3FU));
    put(0x80 | (cp & 0x3FU));
  } else {
    put(0xF0 | (cp >> 18U));
    put(0x80 | ((cp >> 12U) & 0x3FU));
    put(0x80 | ((cp >> 6U) & 0x3FU));
    put(0x80 | (cp & 0x3FU));
  }
}

bool is_valid(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

std::size_t count(std::string_view text) { return starts_in(text); }

Index::Index(std::string_view text) : text_(text), total_(starts_in(text)), ascii_(total_ == text.size()) {
  if (ascii_) {
    return;
  }
  marks_.reserve(text.size() / kStep + 1);
  std::uint32_t seen = 0;
  for (std::size_t i = 0; i <= text.size(); i += kStep) {
    marks_.push_back(seen);
    seen += starts_in(text.substr(i, kStep));
  }
}

std::uint32_t Index::code_points(std::uint32_t byte) const {
  if (ascii_) {
    return byte;
  }
  const std::size_t mark = byte / kStep;
  return marks_[mark] + starts_in(text_.substr(mark * kStep, byte - mark * kStep));
}

}  // namespace pressmill::utf8
