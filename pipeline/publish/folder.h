#pragma once

#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

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
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  void close();

 private:
  std::string path_;
  std::FILE* file_;
};

// Puts the folder `fresh` in the place of `current` in one step (renameat2 with RENAME_EXCHANGE; where a file system lacks it, two renames), syncs both
// parents, and removes the old one. A reader that holds the old folder open goes on reading it. Throws PublishError.
void swap_folders(const std::string& fresh, const std::string& current);

}  // namespace pressmill
