#include "pipeline/publish/code_points.h"

#include <algorithm>

#include "pipeline/text/utf8.h"

namespace pressmill {

CodePoints::CodePoints(std::string_view text) : size_(static_cast<std::uint32_t>(text.size())) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return;
  }
  offsets_.reserve(text.size());
  for (std::uint32_t at = 0; at < size_; ++at) {
    if (!utf8::is_continuation(text[at])) {
      offsets_.push_back(at);
    }
  }
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
  return offsets_.empty() ? std::min(byte, size_) : static_cast<std::uint32_t>(std::lower_bound(offsets_.begin(), offsets_.end(), byte) - offsets_.begin());
}

}  // namespace pressmill
