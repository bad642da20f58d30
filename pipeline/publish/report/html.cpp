#include "pipeline/publish/report/html.h"

#include <fmt/core.h>

#include <array>
#include <stdexcept>

#include "pipeline/document/embedded.h"
#include "pipeline/document/sha256.h"
#include "pipeline/text/eight.h"

namespace pressmill {
namespace {

// Which bytes can't stand in a page as they are; E2 begins the marks of direction.
constexpr std::array<bool, 256> kSpecial = [] {
  std::array<bool, 256> out{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) {
    out.at(byte) = byte != '\t' && byte != '\n';
  }
  for (const char byte : {'&', '<', '>', '"', '\'', '\x7F'}) {
    out.at(static_cast<unsigned char>(byte)) = true;
  }
  out.at(0xC2) = out.at(0xE2) = true;
  return out;
}();

// The same of sixteen at once.
bool has_special(const char* from) {
  const eight::Sixteen bytes = eight::load_sixteen(from);
  const auto control = (bytes < 0x20) & (bytes != '\t') & (bytes != '\n');
  return eight::any(control | (bytes == '&') | (bytes == '<') | (bytes == '>') | (bytes == '"') | (bytes == '\'') | (bytes == 0x7F) | (bytes == 0xC2) |
                    (bytes == 0xE2));
}

std::size_t next_special(std::string_view data, std::size_t at) {
  while (at + sizeof(eight::Sixteen) <= data.size() && !has_special(data.data() + at)) {
    at += sizeof(eight::Sixteen);
  }
  while (at < data.size() && !kSpecial[static_cast<unsigned char>(data[at])]) {
    ++at;
  }
  return at;
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// U+202A to U+202E and U+2066 to U+2069: three bytes that begin at `at`.
bool turns_direction(std::string_view data, std::size_t at) {
  if (at + 2 >= data.size()) {
    return false;
  }
  const auto second = static_cast<unsigned char>(data[at + 1]);
  const auto third = static_cast<unsigned char>(data[at + 2]);
  return (second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

bool is_c1_control(std::string_view data, std::size_t at) { return at + 1 < data.size() && static_cast<unsigned char>(data[at + 1]) < 0xA0; }

// Writes what stands for the special byte at `at`; how many bytes of the data that took.
std::size_t escape(std::string_view data, std::size_t at, std::string& out) {
  const auto byte = static_cast<unsigned char>(data[at]);
  switch (byte) {
    case '&': out += "&amp;"; return 1;
    case '<': out += "&lt;"; return 1;
    case '>': out += "&gt;"; return 1;
    case '"': out += "&quot;"; return 1;
    case '\'': out += "&#39;"; return 1;
    case 0x7F: out += "\xE2\x90\xA1"; return 1;
    case 0xC2:
      if (is_c1_control(data, at)) {
        out += kReplacement;
        return 2;
      }
      break;
    case 0xE2:
      if (turns_direction(data, at)) {
        out += kReplacement;
        return 3;
      }
      break;
    default:
      out += "\xE2\x90";
      out += static_cast<char>(0x80 + byte);
      return 1;
  }
  out += data[at];
  return 1;
}

std::string_view embedded(std::string_view path) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path == path) {
      return file.content;
    }
  }
  throw std::runtime_error("not embedded: " + std::string(path));
}

std::string_view trimmed(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  return begin == std::string_view::npos ? std::string_view() : line.substr(begin);
}

std::string without_comments(std::string_view content) {
  std::string out;
  bool comment = false;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size() - 1);
    const std::string_view line = trimmed(content.substr(0, end));
    content.remove_prefix(end + 1);
    comment = comment || line.starts_with("/*");
    if (!comment && !line.empty() && !line.starts_with("//")) {
      out.append(line).append(1, '\n');
    }
    comment = comment && !line.ends_with("*/");
  }
  return out;
}

// The hex digits of a hash in base 64 (RFC 4648).
std::string base64_of_hex(std::string_view hex) {
  static constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto bit = [&](std::size_t at) -> unsigned {
    if (at / 4 >= hex.size()) {
      return 0;
    }
    const char c = hex[at / 4];
    const unsigned value = c <= '9' ? static_cast<unsigned>(c - '0') : static_cast<unsigned>(c - 'a') + 10;
    return value >> (3 - at % 4) & 1U;
  };
  std::string out;
  for (std::size_t at = 0; at < hex.size() * 4; at += 6) {
    unsigned digit = 0;
    for (std::size_t i = 0; i < 6; ++i) {
      digit = digit << 1U | bit(at + i);
    }
    out += kDigits[digit];
  }
  out.append((4 - out.size() % 4) % 4, '=');
  return out;
}

}  // namespace

Html& Html::operator<<(Text data) {
  const std::string_view bytes = data.data;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t at = next_special(bytes, begin);
    out_.append(bytes, begin, at - begin);
    begin = at == bytes.size() ? at : at + escape(bytes, at, out_);
  }
  return *this;
}

Html& Html::decimal(double number) {
  std::string digits = fmt::format("{:.1f}", number);
  if (digits.ends_with(".0")) {
    digits.resize(digits.size() - 2);
  }
  out_ += digits == "-0" ? "0" : digits;
  return *this;
}

Html& Html::grouped(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) {
      out_ += ',';
    }
    out_ += digits[i];
  }
  return *this;
}

Html& Html::outward(std::string_view address) {
  if (!address.starts_with("https://") && !address.starts_with("http://")) {
    return *this << text(address);
  }
  return *this << "<a rel=\"noopener noreferrer\" href=\"" << text(address) << "\">" << text(address) << "</a>";
}

Inline inline_assets(std::initializer_list<std::string_view> paths) {
  std::string content;
  for (const std::string_view path : paths) {
    content += without_comments(embedded(path));
  }
  if (content.find("</") != std::string::npos) {
    throw std::runtime_error("a style or script would end its element");
  }
  // The program's own files, not data: the one place where text becomes markup.
  Inline out;
  out.source << "'sha256-" << text(base64_of_hex(sha256(content))) << "'";
  out.content.out_ = std::move(content);
  return out;
}

}  // namespace pressmill
