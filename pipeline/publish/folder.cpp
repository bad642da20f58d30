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

// What was written below the folder is on the disk: one wait for all of its files.
void sync_files(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool good = descriptor >= 0 && ::syncfs(descriptor) == 0;
  const int fault = errno;
  ::close(descriptor);
  if (!good) {
    errno = fault;
    fail(folder);
  }
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor >= 0) {
    ::fsync(descriptor);
    ::close(descriptor);
  }
}

constexpr std::size_t kBuffer = std::size_t{1} << 16U;  // bytes

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t done = ::write(descriptor, bytes.data(), bytes.size());
    if (done < 0 && errno != EINTR) {
      fail(path);
    }
    bytes.remove_prefix(done < 0 ? 0 : static_cast<std::size_t>(done));
  }
}

int create(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) {
    fail(path);
  }
  return descriptor;
}

}  // namespace

OutputFile::OutputFile(const std::string& path) : path_(path), descriptor_(create(path)) { buffer_.reserve(kBuffer); }

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

void OutputFile::write(std::string_view bytes) {
  bytes_ += bytes.size();
  if (buffer_.size() + bytes.size() > kBuffer) {
    flush();
  }
  if (bytes.size() > kBuffer) {
    hash_.add(bytes);
    write_all(descriptor_, bytes, path_);
  } else {
    buffer_ += bytes;
  }
}

void OutputFile::flush() {
  hash_.add(buffer_);
  write_all(descriptor_, buffer_, path_);
  buffer_.clear();
}

void OutputFile::close() {
  flush();
  const int descriptor = std::exchange(descriptor_, -1);
  const int fault = ::fsync(descriptor) == 0 ? 0 : errno;
  if (::close(descriptor) != 0 || fault != 0) {
    errno = fault != 0 ? fault : errno;
    fail(path_);
  }
  sha256_ = std::move(hash_).hex();
  buffer_ = {};
}

OutputFolder::OutputFolder(const std::string& path) : path_(path) {
  std::error_code error;
  if (!fs::create_directories(path, error) || error) {
    throw PublishError(path + ": can't be made: " + (error ? error.message() : "it is there already"));
  }
}

void OutputFolder::make_parent(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string::npos || name.substr(0, slash) == parent_) {
    return;
  }
  parent_ = name.substr(0, slash);
  std::error_code error;
  fs::create_directories(fs::path(path_) / parent_, error);
  if (error) {
    throw PublishError(path_ + "/" + parent_ + ": can't be made: " + error.message());
  }
}

OutputFile& OutputFolder::open(const std::string& name) {
  make_parent(name);
  return files_.emplace_back(path_ + "/" + name);
}

void OutputFolder::put(const std::string& name, std::string_view bytes) {
  make_parent(name);
  const std::string path = path_ + "/" + name;
  const int descriptor = create(path);
  try {
    write_all(descriptor, bytes, path);
  } catch (const PublishError&) {
    ::close(descriptor);
    throw;
  }
  if (::close(descriptor) != 0) {
    fail(path);
  }
  unsynced_ = true;
}

// One call for the whole file system: ten thousand calls of fsync take minutes on a disk.
void OutputFolder::sync() {
  if (!std::exchange(unsynced_, false)) {
    return;
  }
  const int descriptor = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool good = descriptor >= 0 && ::syncfs(descriptor) == 0;
  const int fault = errno;
  if (descriptor >= 0) {
    ::close(descriptor);
  }
  if (!good) {
    errno = fault;
    fail(path_);
  }
}

void OutputFolder::adopt(const std::string& name) {
  const std::string path = path_ + "/" + name;
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    fail(path);
  }
  WrittenFile file{name, 0, {}};
  Sha256 hash;
  std::string piece(kBuffer * 4, '\0');
  ssize_t size = 0;
  while ((size = ::read(descriptor, piece.data(), piece.size())) > 0) {
    hash.add({piece.data(), static_cast<std::size_t>(size)});
    file.bytes += static_cast<std::uint64_t>(size);
  }
  const bool good = size == 0 && ::fsync(descriptor) == 0;
  const int fault = errno;
  ::close(descriptor);
  if (!good) {
    errno = fault;
    fail(path);
  }
  file.sha256 = std::move(hash).hex();
  adopted_.push_back(std::move(file));
}

std::vector<WrittenFile> OutputFolder::written() const {
  std::vector<WrittenFile> out;
  for (const OutputFile& file : files_) {
    if (file.closed()) {
      out.push_back({file.path().substr(path_.size() + 1), file.bytes(), file.sha256()});
    }
  }
  out.insert(out.end(), adopted_.begin(), adopted_.end());
  return out;
}

void swap_folders(const std::string& fresh, const std::string& current) {
  std::error_code error;
  sync_files(fresh);
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
