#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/text/span.h"

// What ICU knows about characters. The only door to it beside decode.cpp and pattern.cpp. Pure functions, safe from any thread.
namespace pressmill::unicode {

bool is_letter(char32_t cp);
bool is_upper(char32_t cp);
bool is_digit(char32_t cp);           // decimal digits of any script
bool is_space(char32_t cp);           // Unicode White_Space
bool is_format_control(char32_t cp);  // invisible: soft hyphen, zero-width and direction marks, C0/C1 controls but tab and line ends

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
