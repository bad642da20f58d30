#include "pipeline/text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "pipeline/text/eight.h"
#include "pipeline/text/utf8.h"

namespace pressmill::unicode {
namespace {

UChar32 icu_char(char32_t cp) { return static_cast<UChar32>(cp); }

// Latin-1 and the punctuation behind the spaces of U+2000, which is nearly all that isn't ASCII in English: none of them composes with another.
bool is_surely_composed(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (at + 8 <= text.size() && eight::beyond_ascii(eight::load(text.data() + at)) == 0) {
      at += 8;
      continue;
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    const bool punctuation = lead == 0xE2 && text.substr(at, 2) == "\xE2\x80" && at + 2 < text.size() && static_cast<unsigned char>(text[at + 2]) > 0x81;
    if (lead >= 0x80 && lead != 0xC2 && lead != 0xC3 && !punctuation) {
      return false;
    }
    at += lead < 0x80 ? 1 : punctuation ? 3 : 2;
  }
  return true;
}

}  // namespace

namespace wide {

bool is_letter(char32_t cp) { return (U_MASK(u_charType(icu_char(cp))) & (U_GC_L_MASK | U_GC_M_MASK)) != 0; }
bool is_upper(char32_t cp) { return u_isUUppercase(icu_char(cp)) != 0; }
bool is_digit(char32_t cp) { return u_isdigit(icu_char(cp)) != 0; }
// PropList.txt of Unicode 15; asked of every curly mark, so not of ICU.
bool is_space(char32_t cp) {
  return cp == 0x85 || cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F ||
         cp == 0x3000;
}

bool is_format_control(char32_t cp) {
  constexpr char32_t kNextLine = 0x85, kNonJoiner = 0x200C, kJoiner = 0x200D;
  if (cp == kNextLine || cp == kNonJoiner || cp == kJoiner) {
    return false;
  }
  return (U_MASK(u_charType(icu_char(cp))) & (U_GC_CF_MASK | U_GC_CC_MASK)) != 0;
}

}  // namespace wide

void append_lower(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t some = std::min<std::size_t>(text.size() - i, 8);
    if (const std::uint64_t bytes = eight::load_up_to(text.data() + i, some); eight::beyond_ascii(bytes) == 0) {
      const std::uint64_t small = eight::lower(bytes);
      char letters[8];
      std::memcpy(letters, &small, sizeof letters);
      out.append(letters, some);
      i += some;
      continue;
    }
    const auto [cp, size] = utf8::at(text, i);
    if (cp < 0x80) {
      out += static_cast<char>(cp >= 'A' && cp <= 'Z' ? cp | 0x20U : cp);
    } else {
      utf8::append(out, static_cast<char32_t>(u_tolower(icu_char(cp))));
    }
    i += size;
  }
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_lower(out, text);
  return out;
}

std::vector<Composition> to_nfc(std::string_view text) {
  std::vector<Composition> out;
  if (is_surely_composed(text)) {
    return out;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece, status)) {
    return out;
  }
  std::string normal;
  icu::StringByteSink<std::string> sink(&normal);
  icu::Edits edits;
  nfc->normalizeUTF8(0, piece, sink, &edits, status);
  if (U_FAILURE(status)) {
    throw std::runtime_error("not normalised: " + std::string(u_errorName(status)));
  }
  for (auto change = edits.getFineChangesIterator(); change.next(status) != 0;) {
    const auto begin = static_cast<std::uint32_t>(change.sourceIndex());
    out.push_back({begin, begin + static_cast<std::uint32_t>(change.oldLength()),
                   normal.substr(static_cast<std::size_t>(change.destinationIndex()), static_cast<std::size_t>(change.newLength()))});
  }
  return out;
}

}  // namespace pressmill::unicode
