#include "pipeline/run/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "pipeline/run/errors.h"

namespace pressmill {

RunLock::RunLock(const std::string& path) : descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) {
    throw StorageError(path + ": " + std::strerror(errno));
  }
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const int fault = errno;
    ::close(descriptor_);
    if (fault == EWOULDBLOCK) {
      throw LockedError("another run holds " + path + "; wait for it or stop it");
    }
    throw StorageError(path + ": " + std::strerror(fault));
  }
}

RunLock::~RunLock() { ::close(descriptor_); }

}  // namespace pressmill
