#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/publish/folder.h"

// Zip archives (APPNOTE 6.3.3, without Zip64: below 4 GiB) whose entries may come by turns, a piece at a time, and be larger than memory. zlib; the same bytes
// in give the same bytes out. Faults are PublishErrors.
namespace pressmill {

// A stretch of an entry, deflated (RFC 1951) as it comes and kept in a file without a name. Stretches that know nothing of each other, one behind the other,
// are one entry.
class ZipStretch {
 public:
  // `folder`: where its file lies; it takes no place there once the program ends.
  explicit ZipStretch(const std::string& folder);
  ~ZipStretch();
  ZipStretch(const ZipStretch&) = delete;
  ZipStretch& operator=(const ZipStretch&) = delete;

  void add(std::string_view bytes);
  void end();  // nothing can be added behind it

  std::uint64_t bytes() const { return bytes_; }        // that came in
  std::uint64_t deflated() const { return deflated_; }  // that they take; exact once it is ended

 private:
  friend class ZipWriter;
  struct Deflater;
  void deflate(std::string_view bytes, int flush);
  void spill();

  std::string folder_, out_;  // out_: deflated, not in the file yet
  std::unique_ptr<Deflater> deflater_;
  int file_ = -1;  // made when it is needed
  std::uint64_t bytes_ = 0, deflated_ = 0;
  std::uint32_t crc_ = 0;
};

class ZipWriter {
 public:
  explicit ZipWriter(OutputFile& out) : out_(out) {}
  // An entry of these stretches, which are ended.
  void entry(const std::string& name, std::span<ZipStretch* const> stretches);
  void finish();  // the directory; the file is left open

 private:
  OutputFile& out_;
  std::string directory_;
  std::uint16_t entries_ = 0;
};

struct ZipEntry {
  std::string name, content;
};
// The entries of a small archive, in their order. Throws PublishError for what it can't read.
std::vector<ZipEntry> read_zip(std::string_view archive);

}  // namespace pressmill
