#include "pipeline/run/read.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "pipeline/run/errors.h"

namespace pressmill {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kChunk = std::size_t{1} << 20U;

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) {
      ::close(value_);
    }
  }
  int get() const { return value_; }

 private:
  int value_;
};

ssize_t read_some(int descriptor, char* to, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(descriptor, to, size);
    if (got >= 0 || errno != EINTR) {
      return got;
    }
  }
}

std::string mebibytes(std::size_t bytes) {
  constexpr std::size_t kMebi = std::size_t{1} << 20U;
  return bytes % kMebi == 0 || bytes > 10 * kMebi ? std::to_string(bytes / kMebi) + " MiB" : std::to_string(bytes) + " bytes";
}

}  // namespace

std::string read_file(const std::string& path, std::size_t max_bytes) {
  // O_NONBLOCK: opening a FIFO must not wait for a writer that never comes.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (file.get() < 0) {
    throw Rejected("read", std::strerror(errno));
  }
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) {
    throw Rejected("read", std::strerror(errno));
  }
  if (!S_ISREG(info.st_mode)) {
    throw Rejected("read", "no regular file");
  }
  const auto size = static_cast<std::size_t>(info.st_size);
  if (size > max_bytes) {
    const bool same = mebibytes(size) == mebibytes(max_bytes);
    throw Rejected("read", (same ? std::to_string(size) + " bytes" : mebibytes(size)) + " is over --max-bytes " + mebibytes(max_bytes) +
                               "; raise it or leave the file out");
  }
  std::string out(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    const ssize_t got = read_some(file.get(), out.data() + done, size - done);
    if (got < 0) {
      throw Rejected("read", std::strerror(errno));
    }
    if (got == 0) {
      throw Rejected("read", "the file shrank while it was read");
    }
    done += static_cast<std::size_t>(got);
  }
  struct stat after {};
  const auto written = [](const struct stat& s) { return std::pair(s.st_mtim.tv_sec, s.st_mtim.tv_nsec); };
  if (::fstat(file.get(), &after) != 0 || after.st_size != info.st_size || written(after) != written(info)) {
    throw Rejected("read", "the file changed while it was read; the next run takes it");
  }
  return out;
}

LineReader::LineReader(const std::string& path, std::size_t max_bytes) : max_bytes_(max_bytes) {
  descriptor_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) {
    throw Rejected("read", std::strerror(errno));
  }
  struct stat info {};
  if (::fstat(descriptor_, &info) == 0 && S_ISDIR(info.st_mode)) {
    ::close(descriptor_);
    throw Rejected("read", "is a folder, not a file of JSON lines");
  }
}

LineReader::~LineReader() {
  if (descriptor_ > STDIN_FILENO) {
    ::close(descriptor_);
  }
}

// Gets more bytes behind those not yet given out; false at the end.
bool LineReader::fill() {
  if (end_) {
    return false;
  }
  buffer_.erase(0, at_);
  at_ = 0;
  const std::size_t had = buffer_.size();
  buffer_.resize(had + kChunk);
  const ssize_t got = read_some(descriptor_, buffer_.data() + had, kChunk);
  if (got < 0) {
    throw StorageError(std::string("input not read: ") + std::strerror(errno));
  }
  buffer_.resize(had + static_cast<std::size_t>(got));
  end_ = got == 0;
  return !end_;
}

std::optional<LineReader::Line> LineReader::next() {
  for (;;) {
    Line line{++number_, {}, false};
    std::size_t searched = 0;
    for (;;) {
      const std::size_t found = buffer_.find('\n', at_ + searched);
      if (found != std::string::npos) {
        line.text = buffer_.substr(at_, found - at_);
        at_ = found + 1;
        break;
      }
      searched = buffer_.size() - at_;
      if (searched > max_bytes_) {  // forget what is too long, but find its end
        line.too_long = true;
        at_ = buffer_.size();
        searched = 0;
      }
      if (!fill()) {
        line.text = buffer_.substr(at_);
        at_ = buffer_.size();
        break;
      }
    }
    if (line.too_long || line.text.size() > max_bytes_) {
      return Line{line.number, {}, true};
    }
    if (line.number == 1 && line.text.starts_with(kByteOrderMark)) {
      line.text.erase(0, kByteOrderMark.size());
    }
    if (line.text.ends_with('\r')) {
      line.text.pop_back();
    }
    if (line.text.find_first_not_of(" \t") != std::string::npos) {
      return line;
    }
    if (end_ && at_ >= buffer_.size()) {
      return std::nullopt;
    }
  }
}

}  // namespace pressmill
