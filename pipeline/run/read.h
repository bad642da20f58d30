#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace pressmill {

inline constexpr std::size_t kDefaultMaxBytes = std::size_t{32} << 20U;

// The bytes of a regular file. Throws Rejected (stage "read") where it can't be opened or read, is no regular file, or is larger than `max_bytes`,
// which is known before a byte is read.
std::string read_file(const std::string& path, std::size_t max_bytes);

// Reads lines from a file or from standard input, whatever its size, one at a time. Not for several threads.
class LineReader {
 public:
  struct Line {
    std::size_t number = 0;  // from 1
    std::string text;        // without its line end, the first without a byte-order mark
    bool too_long = false;   // over max_bytes: the text is empty, the rest was skipped
  };

  LineReader(const std::string& path, std::size_t max_bytes);  // "-" is standard input; throws Rejected (stage "read") where it can't be opened
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  std::optional<Line> next();  // blank lines are skipped; throws StorageError on an I/O error

 private:
  bool fill();

  int descriptor_ = -1;
  std::size_t max_bytes_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  bool end_ = false;
};

}  // namespace pressmill
