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
    const std::string hint = errno == EACCES ? "; run as the user whom OUT belongs to, or take another OUT" : "";
    throw StorageError(path + ": " + std::strerror(errno) + hint);
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
