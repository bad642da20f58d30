#include "pipeline/publish/sheet_rows.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::size_t kLongestCell = 32'767;  // UTF-16 units
constexpr std::string_view kCut = " […cut]";
constexpr std::size_t kCutUnits = 7;

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

// "_x0041_" is how a sheet writes a character that XML can't hold.
bool looks_escaped(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && std::all_of(text.begin() + 2, text.begin() + 6, is_hex) && text[6] == '_';
}

// Bytes that may not be able to stand in a sheet as they are: of XML, of its escapes, and those that begin U+FFFE and U+FFFF.
constexpr std::array<bool, 256> kSpecial = [] {
  std::array<bool, 256> out{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) {
    out.at(byte) = byte != '\t' && byte != '\n';
  }
  for (const char byte : {'&', '<', '>', '_', '\xEF'}) {
    out.at(static_cast<unsigned char>(byte)) = true;
  }
  return out;
}();

bool is_special(char c) { return kSpecial[static_cast<unsigned char>(c)]; }
bool is_empty(const Scalar& cell) { return cell.is_null() || (cell.is_string() && cell.text().empty()); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

void append_escaped(std::string_view text, std::string& out) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (byte < 0x20 && kSpecial[byte]) {
      out += "_x00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
      out += '_';
    } else {
      out += c;
    }
  }
}

void append_text(std::string_view text, std::string& out) {
  if (is_space(text.front()) || is_space(text.back())) {
    out.back() = ' ';  // of "<t>"
    out += "xml:space=\"preserve\">";
  }
  if (text.size() > kLongestCell || std::ranges::any_of(text, is_special)) {
    append_escaped(cell_text(text), out);
  } else {
    out += text;
  }
}

template <class Number>
void append_number(Number number, std::string& out) {
  std::array<char, 32> digits;
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

}  // namespace

std::string cell_text(std::string_view text) {
  std::string out;
  std::size_t units = 0;
  std::size_t fits = 0;  // bytes of `out` that leave room for the mark
  for (std::size_t at = 0; at < text.size();) {
    const auto cp = utf8::at(text, at);
    std::string_view piece = text.substr(at, cp.size);
    if (cp.value == 0 || cp.value == 0xFFFE || cp.value == 0xFFFF) {
      piece = "\xEF\xBF\xBD";
    } else if (looks_escaped(text.substr(at))) {
      piece = "_x005F_";
    }
    const std::size_t more = cp.value > 0xFFFF ? 2 : piece.size() == 7 ? 7 : 1;
    if (units + more > kLongestCell) {
      return out.substr(0, fits) + std::string(kCut);
    }
    out += piece;
    units += more;
    fits = units + kCutUnits <= kLongestCell ? out.size() : fits;
    at += cp.size;
  }
  return out;
}

void append_row(std::uint32_t number, std::span<const Scalar> cells, std::string& out) {
  out += "<row r=\"";
  append_number(number, out);
  out += "\">";
  while (!cells.empty() && is_empty(cells.back())) {
    cells = cells.first(cells.size() - 1);
  }
  for (const Scalar& cell : cells) {
    switch (is_empty(cell) ? Scalar::Type::null : cell.type()) {
      case Scalar::Type::string:
        out += "<c t=\"inlineStr\"><is><t>";
        append_text(cell.text(), out);
        out += "</t></is></c>";
        break;
      case Scalar::Type::integer:
        out += "<c><v>";
        append_number(cell.number(), out);
        out += "</v></c>";
        break;
      case Scalar::Type::real:
        out += "<c><v>";
        append_number(cell.real(), out);
        out += "</v></c>";
        break;
      case Scalar::Type::boolean: out += cell.truth() ? "<c t=\"b\"><v>1</v></c>" : "<c t=\"b\"><v>0</v></c>"; break;
      default: out += "<c/>";
    }
  }
  out += "</row>";
}

}  // namespace pressmill
