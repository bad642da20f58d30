#include "pipeline/run/signature_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "pipeline/run/errors.h"

namespace pressmill {
namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 20U;

[[noreturn]] void fail() { throw StorageError(std::string("signatures: ") + std::strerror(errno)); }

// An unnamed file; where the file system knows none, a named one that loses its name at once.
int unnamed_file(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (descriptor >= 0) {
    return descriptor;
  }
  std::string name = folder + "/signatures.XXXXXX";
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named < 0) {
    fail();
  }
  ::unlink(name.c_str());
  return named;
}

}  // namespace

SignatureFile::SignatureFile(const std::string& folder) : descriptor_(unnamed_file(folder)) {}

SignatureFile::~SignatureFile() { ::close(descriptor_); }

void SignatureFile::add(std::string_view bytes) {
  buffer_ += bytes;
  ends_.push_back(written_ + buffer_.size());
  if (buffer_.size() >= kBuffer) {
    flush();
  }
}

void SignatureFile::flush() {
  for (std::size_t done = 0; done < buffer_.size();) {
    const ssize_t wrote = ::write(descriptor_, buffer_.data() + done, buffer_.size() - done);
    if (wrote < 0 && errno != EINTR) {
      fail();
    }
    done += wrote > 0 ? static_cast<std::size_t>(wrote) : 0;
  }
  written_ += buffer_.size();
  buffer_.clear();
}

const Signature& SignatureFile::get(std::size_t index, Signature& scratch) const {
  const std::uint64_t begin = index == 0 ? 0 : ends_[index - 1];
  const std::size_t size = ends_[index] - begin;
  if (begin >= written_) {  // not on the disk yet
    scratch = signature_from(std::string_view(buffer_).substr(begin - written_, size));
    return scratch;
  }
  std::string bytes(size, '\0');
  if (::pread(descriptor_, bytes.data(), size, static_cast<off_t>(begin)) != static_cast<ssize_t>(size)) {
    fail();
  }
  scratch = signature_from(bytes);
  return scratch;
}

}  // namespace pressmill
