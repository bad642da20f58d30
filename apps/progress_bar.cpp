#include "apps/progress_bar.h"

#include <chrono>
#include <cstdio>
#include <string>

namespace pressmill {
namespace {

using Clock = std::chrono::steady_clock;

class Silent : public Progress {
 public:
  void begin(std::string_view, Work) override {}
  void step(Work) override {}
};

class Bar : public Progress {
 public:
  Bar() = default;
  Bar(const Bar&) = delete;
  Bar& operator=(const Bar&) = delete;
  ~Bar() override { clear(); }

  void begin(std::string_view stage, Work total) override {
    stage_ = stage;
    total_ = total;
    done_ = {};
    began_ = drawn_ = Clock::now();
  }

  void step(Work done) override {
    done_.documents += done.documents;
    done_.bytes += done.bytes;
    const auto now = Clock::now();
    if (now - drawn_ > std::chrono::milliseconds(200)) {
      drawn_ = now;
      std::fputs(("\r\x1b[K" + progress_line(stage_, done_, total_, std::chrono::duration<double>(now - began_).count())).c_str(), stderr);
      std::fflush(stderr);
    }
  }

 private:
  void clear() const {
    if (!stage_.empty()) {
      std::fputs("\r\x1b[K", stderr);
    }
  }

  std::string stage_;
  Work total_, done_;
  Clock::time_point began_, drawn_;
};

}  // namespace

std::unique_ptr<Progress> make_progress(bool on_terminal) {
  return on_terminal ? std::unique_ptr<Progress>(std::make_unique<Bar>()) : std::make_unique<Silent>();
}

}  // namespace pressmill
