#include "pipeline/publish/report/names.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "pipeline/document/sha256.h"

namespace pressmill {
namespace {

constexpr std::size_t kLongest = 64;

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

// The names that Windows keeps for devices, whatever follows a full stop.
bool is_device(std::string_view id) {
  static constexpr std::array<std::string_view, 4> kDevices = {"con", "prn", "aux", "nul"};
  const std::string_view stem = id.substr(0, id.find('.'));
  return std::ranges::find(kDevices, stem) != kDevices.end() || (stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")));
}

}  // namespace

std::string page_name(std::string_view id) {
  const auto plain_end = std::ranges::find_if_not(id, is_plain);
  const bool led = !id.empty() && id.front() != '-' && id.front() != '.';
  if (led && plain_end == id.end() && id.size() <= kLongest && id.back() != '.' && !is_device(id)) {
    return std::string(id);
  }
  const auto plain = static_cast<std::size_t>(plain_end - id.begin());
  std::string out = led ? std::string(id.substr(0, std::min<std::size_t>(plain, 24))) : "";
  return out + "_" + sha256(id).substr(0, 16);
}

std::optional<Fragment> fragment_of(std::string_view record_id) {
  const std::size_t hash = record_id.rfind('#');
  if (hash == std::string_view::npos || hash + 2 >= record_id.size() || record_id[hash + 1] < 'a' || record_id[hash + 1] > 'z') {
    return std::nullopt;
  }
  Fragment out{record_id[hash + 1], 0};
  const char* const end = record_id.data() + record_id.size();
  const auto [stop, fault] = std::from_chars(record_id.data() + hash + 2, end, out.number);
  return fault == std::errc() && stop == end ? std::optional(out) : std::nullopt;
}

}  // namespace pressmill
