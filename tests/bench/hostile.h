#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmill::bench {

// What the cleaner or one extractor spends on a text that is one unit over and over: CPU time of this thread, the best of several rounds, for 4,000 and 40,000
// bytes.
struct Growth {
  std::string_view stage;  // "clean", or the extractor's name
  std::string unit;
  double small = 0, large = 0;  // seconds
  double ratio() const { return large / small; }
};

// Ten times the text may take so many times as long: linear, and some for caches.
constexpr double kLinear = 12;

// The cleaner and every extractor over each hostile unit (furniture, quotation marks, capitals, "said", …).
std::vector<Growth> time_hostile();

}  // namespace pressmill::bench
