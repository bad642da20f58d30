#include "pipeline/run/progress.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace pressmill {
namespace {

constexpr int kBarWidth = 20;

double share_of(Work done, Work total) {
  const auto ratio = [](std::uint64_t part, std::uint64_t all) { return std::min(1.0, static_cast<double>(part) / static_cast<double>(all)); };
  return total.bytes > 0 ? ratio(done.bytes, total.bytes) : total.documents > 0 ? ratio(done.documents, total.documents) : 0;
}

std::string time_left(double seconds) {
  const auto left = std::llround(seconds);
  return left < 90     ? fmt::format("{} s left", left)
         : left < 5400 ? fmt::format("{} min left", (left + 30) / 60)
                       : fmt::format("{} h left", (left + 1800) / 3600);
}

}  // namespace

std::string progress_line(std::string_view stage, Work done, Work total, double seconds) {
  const double share = share_of(done, total);
  const int full = static_cast<int>(share * kBarWidth);
  std::string line = fmt::format("{:<10} [{:-<{}}] {}{} documents", stage, std::string(static_cast<std::size_t>(full), '#'), kBarWidth, done.documents,
                                 total.documents > 0 ? fmt::format(" of {}", total.documents) : "");
  if (done.bytes > 0 && seconds > 0) {
    line += fmt::format(", {:.1f} MB/s", static_cast<double>(done.bytes) / 1e6 / seconds);
  }
  if (share > 0) {
    line += ", " + time_left(seconds * (1 - share) / share);
  }
  return line;
}

}  // namespace pressmill
