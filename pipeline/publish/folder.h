#pragma once

#include <cstdint>
#include <list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/sha256.h"

namespace pressmill {

class PublishError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A file that is written from front to back. Every fault (a full disk) is a PublishError that names the file; close() makes sure that the bytes are on the
// disk.
class OutputFile {
 public:
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  void close();

  const std::string& path() const { return path_; }
  std::uint64_t bytes() const { return bytes_; }         // so far
  const std::string& sha256() const { return sha256_; }  // once closed
  bool closed() const { return descriptor_ < 0; }

 private:
  void flush();
  std::string path_, buffer_, sha256_;
  int descriptor_;
  std::uint64_t bytes_ = 0;
  Sha256 hash_;
};

// A file of a dataset that is whole.
struct WrittenFile {
  std::string name;  // relative to the folder
  std::uint64_t bytes = 0;
  std::string sha256;
};

// The folder of a dataset that is being written.
class OutputFolder {
 public:
  // Makes the folder. Throws PublishError where it is there already.
  explicit OutputFolder(const std::string& path);

  const std::string& path() const { return path_; }

  // A new file; `name` may stand in a folder below, which is made. It stays until the end.
  OutputFile& open(const std::string& name);
  // A small file in one step. Nobody waits for the disk: sync() does, once for all of them. It isn't in written().
  void put(const std::string& name, std::string_view bytes);
  // Makes sure that the small files are on the disk.
  void sync();
  // A file that a library wrote there: reads it once for its hash, and makes sure that it is on the disk.
  void adopt(const std::string& name);
  // The files that are whole, in the order in which they were opened or adopted.
  std::vector<WrittenFile> written() const;

 private:
  void make_parent(const std::string& name);
  std::string path_, parent_;  // parent_: the folder below that was made last
  std::list<OutputFile> files_;
  std::vector<WrittenFile> adopted_;
  bool unsynced_ = false;  // there are small files
};

// Puts the folder `fresh` in the place of `current` in one step (renameat2 with RENAME_EXCHANGE; where a file system lacks it, two renames), syncs both
// parents, and removes the old one. A reader that holds the old folder open goes on reading it. Throws PublishError.
void swap_folders(const std::string& fresh, const std::string& current);

}  // namespace pressmill
