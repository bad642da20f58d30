#include "pipeline/publish/folder.h"

#include <fcntl.h>
#include <stdio.h>  // NOLINT(modernize-deprecated-headers): renameat2 stands here
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace pressmill {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path) { throw PublishError(path + ": not written: " + std::strerror(errno)); }

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor >= 0) {
    ::fsync(descriptor);
    ::close(descriptor);
  }
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : path_(path), file_(std::fopen(path.c_str(), "wbe")) {
  if (file_ == nullptr) {
    fail(path_);
  }
}

OutputFile::OutputFile(OutputFile&& other) noexcept : path_(std::move(other.path_)), file_(std::exchange(other.file_, nullptr)) {}

OutputFile::~OutputFile() {
  if (file_ != nullptr) {
    std::fclose(file_);
  }
}

void OutputFile::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) {
    fail(path_);
  }
}

void OutputFile::close() {
  std::FILE* file = std::exchange(file_, nullptr);
  const bool written = std::fflush(file) == 0 && ::fsync(::fileno(file)) == 0;
  const int fault = errno;
  if (std::fclose(file) != 0 || !written) {
    errno = written ? errno : fault;
    fail(path_);
  }
}

void swap_folders(const std::string& fresh, const std::string& current) {
  std::error_code error;
  sync_folder(fresh);
  if (!fs::exists(current, error)) {
    fs::rename(fresh, current, error);
  } else if (::renameat2(AT_FDCWD, fresh.c_str(), AT_FDCWD, current.c_str(), RENAME_EXCHANGE) != 0) {
    const std::string old = fresh + ".old";
    fs::remove_all(old, error);
    error.clear();
    fs::rename(current, old, error);
    if (!error) {
      fs::rename(fresh, current, error);
    }
    if (!error) {
      fs::rename(old, fresh, error);
    }
  }
  if (error) {
    throw PublishError(current + ": not put in place: " + error.message());
  }
  sync_folder(fs::path(current).parent_path());
  sync_folder(fs::path(fresh).parent_path());
  fs::remove_all(fresh, error);  // now the old one; what can't be removed is removed by the next run
}

}  // namespace pressmill
