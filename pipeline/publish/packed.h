#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// Values as bytes for a SortedFile. Records that begin with keys of the same kinds are in the order of these keys.
namespace pressmill {

class Packed {
 public:
  Packed& key(std::string_view text) {  // in order of its bytes; a NUL in it is left out
    for (const char c : text) {
      if (c != '\0') {
        bytes_ += c;
      }
    }
    bytes_ += '\0';
    return *this;
  }
  Packed& key(std::uint64_t number, std::size_t bytes = sizeof(std::uint64_t)) {  // in order of its value
    for (std::size_t i = bytes; i-- > 0;) {
      bytes_ += static_cast<char>(number >> (8 * i));
    }
    return *this;
  }
  Packed& text(std::string_view text) {  // any; not in order
    key(text.size(), 4);
    bytes_ += text;
    return *this;
  }

  std::string_view view() const { return bytes_; }
  void clear() { bytes_.clear(); }

 private:
  std::string bytes_;
};

// Takes the values out again, in the order in which they were put in. What it gives is good as long as the bytes are.
class Unpacked {
 public:
  explicit Unpacked(std::string_view bytes) : bytes_(bytes) {}

  std::string_view key() {
    const std::string_view out = bytes_.substr(0, bytes_.find('\0'));
    bytes_.remove_prefix(out.size() + 1);
    return out;
  }
  std::uint64_t number(std::size_t bytes = sizeof(std::uint64_t)) {
    std::uint64_t out = 0;
    for (const char c : bytes_.substr(0, bytes)) {
      out = out << 8U | static_cast<unsigned char>(c);
    }
    bytes_.remove_prefix(bytes);
    return out;
  }
  std::string_view text() {
    const std::size_t size = number(4);
    const std::string_view out = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return out;
  }
  bool empty() const { return bytes_.empty(); }
  std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace pressmill
