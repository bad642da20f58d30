#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace pressmill {

// A file without a name for what need not stay in memory: written from front to back, read anywhere, gone with the object. Where the file system has no such
// files, one that loses its name at once. Throws PublishError (a full disk). Not for several threads.
class ScratchFile {
 public:
  explicit ScratchFile(const std::string& folder);  // on the disk that this lies on
  ~ScratchFile();
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  // Where the bytes begin that are added.
  std::uint64_t add(std::string_view bytes);
  std::uint64_t size() const { return written_ + buffer_.size(); }
  // REQUIRES: they are there. Puts them into `out`, whose memory is used again.
  void read(std::uint64_t begin, std::size_t size, std::string& out) const;

 private:
  void flush();

  int descriptor_;
  std::string buffer_;
  std::uint64_t written_ = 0;
};

}  // namespace pressmill
