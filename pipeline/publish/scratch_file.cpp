#include "pipeline/publish/scratch_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "pipeline/publish/folder.h"

namespace pressmill {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 18U;  // bytes

[[noreturn]] void fail(const std::string& what) { throw PublishError(what + ": " + std::strerror(errno)); }

int unnamed_file(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor >= 0) {
    return descriptor;
  }
  std::string name = folder + "/scratch.XXXXXX";
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named < 0) {
    fail(folder + ": no scratch file");
  }
  ::unlink(name.c_str());
  return named;
}

}  // namespace

ScratchFile::ScratchFile(const std::string& folder) : descriptor_(unnamed_file(folder)) {}

ScratchFile::~ScratchFile() { ::close(descriptor_); }

std::uint64_t ScratchFile::add(std::string_view bytes) {
  const std::uint64_t begin = size();
  buffer_ += bytes;
  if (buffer_.size() >= kBuffer) {
    flush();
  }
  return begin;
}

void ScratchFile::flush() {
  for (std::size_t done = 0; done < buffer_.size();) {
    const ssize_t wrote = ::write(descriptor_, buffer_.data() + done, buffer_.size() - done);
    if (wrote < 0 && errno != EINTR) {
      fail("scratch file");
    }
    done += wrote > 0 ? static_cast<std::size_t>(wrote) : 0;
  }
  written_ += buffer_.size();
  buffer_.clear();
}

void ScratchFile::read(std::uint64_t begin, std::size_t size, std::string& out) const {
  out.resize(size);
  std::size_t done = 0;
  while (done < size && begin + done < written_) {
    const ssize_t got =
        ::pread(descriptor_, out.data() + done, std::min<std::uint64_t>(size - done, written_ - begin - done), static_cast<off_t>(begin + done));
    if (got <= 0 && errno != EINTR) {
      fail("scratch file");
    }
    done += got > 0 ? static_cast<std::size_t>(got) : 0;
  }
  if (done < size) {  // not on the disk yet
    buffer_.copy(out.data() + done, size - done, begin + done - written_);
  }
}

}  // namespace pressmill
