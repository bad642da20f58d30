#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmill {

// An amount of work: how many documents, and how many bytes of input they are.
struct Work {
  std::uint64_t documents = 0, bytes = 0;  // 0: not known, or none
};

// How a run tells where it is. Called on the calling thread only.
class Progress {
 public:
  Progress() = default;
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  virtual ~Progress() = default;
  virtual void begin(std::string_view stage, Work total) = 0;
  virtual void step(Work done) = 0;
};

// One line about a stage for a terminal: a bar, the documents, MB/s, the time left. By bytes where their total is known, since the documents of a .jsonl
// aren't.
std::string progress_line(std::string_view stage, Work done, Work total, double seconds);

}  // namespace pressmill
