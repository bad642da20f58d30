#pragma once

#include <atomic>

#include "pipeline/store/store.h"

namespace pressmill {

// Thrown out of a run that was asked to stop: what was done is kept, nothing is published.
struct Stopped {
  int signal = 0;
};

// Ends the run where `stop` has become the number of a signal.
inline void check_stop(const std::atomic<int>& stop, Store& store) {
  if (const int signal = stop.load(); signal != 0) {
    store.commit();
    throw Stopped{signal};
  }
}

}  // namespace pressmill
