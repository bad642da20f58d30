#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/run/string_list.h"

namespace pressmill {

// One file that the walk found: a text file (one document) or JSON lines (one a line).
struct InputFile {
  std::string path;      // to open
  std::string relative;  // below the INPUT it was found under, with '/'; the file's name where INPUT is the file
  bool json_lines = false;
};

// The files of a run, each once. There may be millions: 24 bytes each beside the relative path.
class InputFiles {
 public:
  // `root` is what stands before `relative` in the path to open; `bytes` the size when it was listed, 0 where that isn't known.
  void add(const std::string& root, std::string_view relative, std::uint64_t bytes);
  void sort();  // by relative path, then by path; of those with one path the first stays

  std::size_t size() const { return entries_.size(); }
  InputFile operator[](std::size_t index) const;
  std::string_view relative(std::size_t index) const { return relatives_[entries_[index].relative]; }
  std::uint64_t bytes(std::size_t index) const { return entries_[index].bytes; }
  std::uint64_t bytes() const;  // of all

 private:
  struct Entry {
    std::uint32_t relative = 0, root = 0;
    std::uint64_t bytes = 0;
  };

  std::vector<std::string> roots_;
  StringList relatives_;
  std::vector<Entry> entries_;
};

struct Inputs {
  InputFiles files;
  std::map<std::string, std::size_t> other_kinds;               // ".pdf" -> how many were left out
  std::vector<std::pair<std::string, std::string>> unreadable;  // a place and why: a folder that can't be listed, a link that leads out, a pipe
};

// Whether a file of this name holds JSON lines: it ends in .jsonl or .ndjson, in capitals too.
bool is_json_lines(std::string_view name);

// Lists the files to take: .txt and JSON lines below each folder of `inputs` (a file that is named itself is taken whatever its suffix, as text unless it is
// one of JSON lines). `out` is left out where it lies below an input, and its dataset/ and .pressmill/ where it is one; a link is followed only to what lies
// below the same input, and a loop of links ends; nobody waits for a pipe that lies in a folder. Throws UsageError where an input doesn't exist or `out` is
// empty.
Inputs find_inputs(const std::vector<std::string>& inputs, const std::string& out);

// Throws UsageError where a dataset/ that no run wrote lies in `out`: a new one would take its place.
void require_own_dataset(const std::string& out);

// A path as it may stand in a record or message: bytes that are no UTF-8 become U+FFFD.
std::string display_path(std::string_view path);

}  // namespace pressmill
