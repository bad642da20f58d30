#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/publish/scratch_file.h"

namespace pressmill {

// Byte strings in order of their bytes, however many there are: they are sorted a MiB at a time, laid aside, and merged when they are read (external merge
// sort; D. Knuth, The Art of Computer Programming 3, 5.4). What is sorted by is written with Packed. Throws PublishError. Not for several threads.
class SortedFile {
 public:
  using Visit = std::function<void(std::string_view)>;

  explicit SortedFile(const std::string& folder, std::size_t memory = kMemory) : file_(folder), memory_(memory) {}

  void add(std::string_view record);
  // All of them, equal ones too; each is good during the call. As often as wanted, and more may be added in between.
  void each(const Visit& visit);

 private:
  static constexpr std::size_t kMemory = std::size_t{1} << 20U;  // bytes
  struct Piece {
    std::uint64_t prefix = 0;  // its first eight bytes as a number: most comparisons end there
    std::uint32_t begin = 0, size = 0;
  };
  struct Run {
    std::uint64_t begin = 0, end = 0;  // in the file
  };
  class Reader;

  void sort();
  void lay_aside();
  std::string_view of(const Piece& piece) const { return std::string_view(bytes_).substr(piece.begin, piece.size); }

  ScratchFile file_;
  std::size_t memory_;
  std::string bytes_;
  std::vector<Piece> pieces_;  // of bytes_
  std::vector<Run> runs_;
};

}  // namespace pressmill
