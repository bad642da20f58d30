#pragma once

#include <stdexcept>
#include <string>

namespace pressmill {

class LockedError : public std::runtime_error {  // exit 11
 public:
  using std::runtime_error::runtime_error;
};

// One run at a time on an OUT: holds flock(2) on OUT/.pressmill/lock while it lives; the system lets go when the process ends, however it ends.
class RunLock {
 public:
  explicit RunLock(const std::string& path);  // throws LockedError, or StorageError where the file can't be made
  ~RunLock();
  RunLock(const RunLock&) = delete;
  RunLock& operator=(const RunLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace pressmill
