#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/text/span.h"

// What ICU knows about characters. The only door to it beside decode.cpp and pattern.cpp. Pure functions, safe from any thread.
namespace pressmill::unicode {

// The same questions of what is no ASCII character; ask the ones below.
namespace wide {
bool is_letter(char32_t cp);
bool is_upper(char32_t cp);
bool is_digit(char32_t cp);
bool is_space(char32_t cp);
bool is_format_control(char32_t cp);
}  // namespace wide

inline bool is_letter(char32_t cp) { return cp < 0x80 ? (cp | 0x20U) >= 'a' && (cp | 0x20U) <= 'z' : wide::is_letter(cp); }
inline bool is_upper(char32_t cp) { return cp < 0x80 ? cp >= 'A' && cp <= 'Z' : wide::is_upper(cp); }
// Decimal digits of any script.
inline bool is_digit(char32_t cp) { return cp < 0x80 ? cp >= '0' && cp <= '9' : wide::is_digit(cp); }
// Unicode White_Space.
inline bool is_space(char32_t cp) { return cp < 0x80 ? cp == ' ' || (cp >= '\t' && cp <= '\r') : wide::is_space(cp); }
// Invisible: soft hyphen, zero-width and direction marks, C0 and C1 controls but tab and line ends. Joiners are none: they change how a word reads in other
// scripts and in emoji.
inline bool is_format_control(char32_t cp) { return cp < 0x80 ? cp == 0x7F || (cp < 0x20 && !is_space(cp)) : wide::is_format_control(cp); }

// Lower case by code point ("İ" keeps one code point), so that words compare; not for display.
void append_lower(std::string& out, std::string_view text);
std::string lower(std::string_view text);

// One stretch of `text` that is not in Normalisation Form C, and what it becomes (Unicode Standard Annex 15).
struct Composition {
  std::uint32_t begin = 0, end = 0;  // bytes
  std::string with;
};
std::vector<Composition> to_nfc(std::string_view text);  // empty where the text is in NFC

}  // namespace pressmill::unicode
