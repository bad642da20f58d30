#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmill::bench {

// What one extractor spends on a text that is one unit over and over: CPU time of this thread, the best of several rounds, for 4,000 and 40,000 bytes.
struct Growth {
  std::string_view extractor;
  std::string unit;
  double small = 0, large = 0;  // seconds
  double ratio() const { return large / small; }
};

// Ten times the text may take so many times as long: linear, and some for caches.
constexpr double kLinear = 12;

// Every extractor over each hostile unit (quotation marks, capitals, "said", …).
std::vector<Growth> time_hostile();

}  // namespace pressmill::bench
