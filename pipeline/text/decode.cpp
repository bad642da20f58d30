#include "pipeline/text/decode.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// The length of the well-formed UTF-8 sequence at `at`, or 0 (Unicode 15, table 3-7).
std::size_t sequence_at(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(at + i < bytes.size() ? bytes[at + i] : '\0'); };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned char lead = byte(0);
  if (lead < 0x80) {
    return 1;
  }
  if (lead >= 0xC2 && lead <= 0xDF) {
    return tail(1) ? 2 : 0;
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    const bool second = lead == 0xE0 ? byte(1) >= 0xA0 : lead != 0xED || byte(1) <= 0x9F;
    return second && tail(1) && tail(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool second = lead == 0xF0 ? byte(1) >= 0x90 : lead != 0xF4 || byte(1) <= 0x8F;
    return second && tail(1) && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

struct Census {
  std::size_t wide = 0, broken = 0;  // sequences of two bytes and more; bytes in no sequence
};

Census census(std::string_view bytes) {
  Census out;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t size = sequence_at(bytes, i);
    out.wide += size > 1 ? 1U : 0U;
    out.broken += size == 0 ? 1U : 0U;
    i += std::max<std::size_t>(size, 1);
  }
  return out;
}

Decoded from_utf8(std::string_view bytes) {
  Decoded out{{}, "utf-8", 0};
  if (utf8::is_valid(bytes)) {
    out.text = bytes;
    return out;
  }
  out.text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t size = sequence_at(bytes, i);
    if (size == 0) {
      out.text += kReplacement;
      ++out.replaced;
      do {  // what is left of the broken sequence goes with it
        ++i;
      } while (i < bytes.size() && utf8::is_continuation(bytes[i]));
    } else {
      out.text += bytes.substr(i, size);
      i += size;
    }
  }
  return out;
}

Decoded with_icu(std::string_view bytes, const char* converter, std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(converter, &status), &ucnv_close);
  if (U_FAILURE(status)) {
    throw std::runtime_error("no converter for " + std::string(name));
  }
  Decoded out{{}, name, 0};
  out.text.reserve(bytes.size());
  const char* source = bytes.data();
  const char* const limit = source + bytes.size();
  while (source < limit) {
    const UChar32 cp = ucnv_getNextUChar(from.get(), &source, limit, &status);
    if (U_FAILURE(status) || (cp >= 0xD800 && cp < 0xE000)) {
      status = status == U_INDEX_OUTOFBOUNDS_ERROR ? status : U_ZERO_ERROR;
      if (U_FAILURE(status)) {
        break;
      }
      out.text += kReplacement;
      ++out.replaced;
      continue;
    }
    out.replaced += cp == 0xFFFD ? 1U : 0U;
    utf8::append(out.text, static_cast<char32_t>(cp));
  }
  return out;
}

// Latin text in UTF-16 has a NUL in nearly every other byte.
bool looks_like_utf16(std::string_view bytes, std::size_t nul_at) {
  if (bytes.size() < 4) {
    return false;
  }
  const std::size_t looked_at = std::min<std::size_t>(bytes.size(), 4096);
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < looked_at; ++i) {
    nuls[i % 2] += bytes[i] == '\0' ? 1U : 0U;
  }
  return nuls[nul_at] * 10 > looked_at * 3 && nuls[1 - nul_at] * 50 < looked_at;
}

}  // namespace

Decoded decode(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    return from_utf8(bytes.substr(3));
  }
  if (bytes.starts_with("\xFF\xFE")) {
    return with_icu(bytes.substr(2), "UTF-16LE", "utf-16le");
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return with_icu(bytes.substr(2), "UTF-16BE", "utf-16be");
  }
  if (looks_like_utf16(bytes, 1)) {
    return with_icu(bytes, "UTF-16LE", "utf-16le");
  }
  if (looks_like_utf16(bytes, 0)) {
    return with_icu(bytes, "UTF-16BE", "utf-16be");
  }
  if (utf8::is_valid(bytes)) {
    return from_utf8(bytes);
  }
  const Census found = census(bytes);
  return found.wide > found.broken ? from_utf8(bytes) : with_icu(bytes, "windows-1252", "windows-1252");
}

}  // namespace pressmill
