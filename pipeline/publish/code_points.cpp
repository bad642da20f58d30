#include "pipeline/publish/code_points.h"

#include <algorithm>

#include "pipeline/text/eight.h"
#include "pipeline/text/utf8.h"

namespace pressmill {

CodePoints::CodePoints(std::string_view text) : size_(static_cast<std::uint32_t>(text.size())) {
  const char* const bytes = text.data();
  const std::uint32_t size = size_;
  const auto ascii = [bytes, size](std::uint32_t at) { return at + 8 <= size && eight::beyond_ascii(eight::load(bytes + at)) == 0; };
  std::uint32_t at = 0;
  while (ascii(at)) {
    at += 8;
  }
  while (at < size && static_cast<unsigned char>(bytes[at]) < 0x80) {
    ++at;
  }
  if (at == size) {
    return;
  }
  offsets_.resize(size);
  std::uint32_t* out = offsets_.data();
  for (at = 0; at < size;) {
    if (ascii(at)) {
      for (std::uint32_t i = 0; i < 8; ++i) {
        out[i] = at + i;
      }
      out += 8;
      at += 8;
    } else {
      *out = at;
      out += utf8::is_continuation(bytes[at]) ? 0 : 1;
      ++at;
    }
  }
  offsets_.resize(static_cast<std::size_t>(out - offsets_.data()));
}

std::uint32_t CodePoints::byte(std::int64_t code_point) const {
  if (code_point < 0) {
    return 0;
  }
  const auto at = static_cast<std::uint64_t>(code_point);
  if (offsets_.empty()) {
    return at < size_ ? static_cast<std::uint32_t>(at) : size_;
  }
  return at < offsets_.size() ? offsets_[at] : size_;
}

std::uint32_t CodePoints::code_points(std::uint32_t byte) const {
  return offsets_.empty() ? std::min(byte, size_) : static_cast<std::uint32_t>(std::ranges::lower_bound(offsets_, byte) - offsets_.begin());
}

}  // namespace pressmill
