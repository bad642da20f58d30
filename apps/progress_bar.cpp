#include "apps/progress_bar.h"

#include <fmt/core.h>

#include <chrono>
#include <cstdio>
#include <string>

namespace pressmill {
namespace {

using Clock = std::chrono::steady_clock;

class Silent : public Progress {
 public:
  void begin(std::string_view, std::uint64_t) override {}
  void step(std::uint64_t, std::uint64_t) override {}
};

class Bar : public Progress {
 public:
  Bar() = default;
  Bar(const Bar&) = delete;
  Bar& operator=(const Bar&) = delete;
  ~Bar() override { clear(); }

  void begin(std::string_view stage, std::uint64_t total) override {
    stage_ = stage;
    total_ = total;
    documents_ = bytes_ = 0;
    began_ = drawn_ = Clock::now();
  }

  void step(std::uint64_t documents, std::uint64_t bytes) override {
    documents_ += documents;
    bytes_ += bytes;
    const auto now = Clock::now();
    if (now - drawn_ > std::chrono::milliseconds(200)) {
      drawn_ = now;
      draw(std::chrono::duration<double>(now - began_).count());
    }
  }

 private:
  void draw(double seconds) const {
    std::string line = fmt::format("{}: {}", stage_, documents_);
    if (total_ > 0) {
      line += fmt::format(" of {}", total_);
    }
    if (bytes_ > 0) {
      line += fmt::format(", {:.1f} MB/s", static_cast<double>(bytes_) / 1e6 / seconds);
    }
    if (documents_ > 0 && total_ > documents_) {
      line += fmt::format(", {:.0f} s left", seconds * static_cast<double>(total_ - documents_) / static_cast<double>(documents_));
    }
    std::fputs(fmt::format("\r\x1b[K{}", line).c_str(), stderr);
    std::fflush(stderr);
  }

  void clear() const {
    if (!stage_.empty()) {
      std::fputs("\r\x1b[K", stderr);
    }
  }

  std::string stage_;
  std::uint64_t total_ = 0, documents_ = 0, bytes_ = 0;
  Clock::time_point began_, drawn_;
};

}  // namespace

std::unique_ptr<Progress> make_progress(bool on_terminal) {
  return on_terminal ? std::unique_ptr<Progress>(std::make_unique<Bar>()) : std::make_unique<Silent>();
}

}  // namespace pressmill
