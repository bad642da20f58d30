#include "pipeline/publish/sorted_file.h"

#include <endian.h>

#include <algorithm>
#include <cstring>
#include <queue>

#include "pipeline/publish/packed.h"

namespace pressmill {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 14U;  // bytes of a run that are read at once
constexpr std::size_t kSize = 4;                       // bytes before each record that say how long it is

std::uint64_t prefix_of(std::string_view record) {
  std::uint64_t out = 0;
  if (record.size() >= sizeof out) {
    std::memcpy(&out, record.data(), sizeof out);
    return be64toh(out);
  }
  for (std::size_t i = 0; i < sizeof out; ++i) {
    out = out << 8U | (i < record.size() ? static_cast<unsigned char>(record[i]) : 0);
  }
  return out;
}

}  // namespace

// Goes through one run.
class SortedFile::Reader {
 public:
  Reader(const ScratchFile& file, Run run) : file_(&file), next_(run.begin), end_(run.end) { step(); }

  bool ended() const { return ended_; }
  std::string_view record() const { return std::string_view(block_).substr(at_ + kSize, size_); }
  bool after(const Reader& other) const { return prefix_ != other.prefix_ ? prefix_ > other.prefix_ : record() > other.record(); }
  void step() {
    at_ += begun_ ? kSize + size_ : 0;
    begun_ = true;
    ended_ = !has(kSize);
    if (!ended_) {
      size_ = Unpacked(std::string_view(block_).substr(at_)).number(kSize);
      has(kSize + size_);
      prefix_ = prefix_of(record());
    }
  }

 private:
  // Makes sure that so many bytes stand in the block from at_ on.
  bool has(std::size_t bytes) {
    if (block_.size() - at_ >= bytes) {
      return true;
    }
    const std::uint64_t from = next_ - (block_.size() - at_);
    const std::size_t size = std::min<std::uint64_t>(std::max(bytes, kBlock), end_ - from);
    file_->read(from, size, block_);
    next_ = from + size;
    at_ = 0;
    return size >= bytes;
  }

  const ScratchFile* file_;
  std::uint64_t next_, end_;  // what is read next
  std::string block_;
  std::size_t at_ = 0, size_ = 0;  // of the record at hand
  std::uint64_t prefix_ = 0;
  bool begun_ = false, ended_ = false;
};

void SortedFile::add(std::string_view record) {
  pieces_.push_back({prefix_of(record), static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(record.size())});
  bytes_ += record;
  if (bytes_.size() + pieces_.size() * sizeof(Piece) >= memory_) {
    lay_aside();
  }
}

void SortedFile::sort() {
  std::ranges::sort(pieces_, [this](const Piece& a, const Piece& b) { return a.prefix != b.prefix ? a.prefix < b.prefix : of(a) < of(b); });
}

void SortedFile::lay_aside() {
  sort();
  Run run{file_.size(), 0};
  Packed size;
  for (const Piece& piece : pieces_) {
    size.clear();
    file_.add(size.key(piece.size, kSize).view());
    file_.add(of(piece));
  }
  run.end = file_.size();
  runs_.push_back(run);
  pieces_.clear();
  bytes_.clear();
}

void SortedFile::each(const Visit& visit) {
  if (runs_.empty()) {
    sort();
    for (const Piece& piece : pieces_) {
      visit(of(piece));
    }
    return;
  }
  if (!pieces_.empty()) {
    lay_aside();
  }
  std::vector<Reader> readers;
  readers.reserve(runs_.size());
  for (const Run& run : runs_) {
    readers.emplace_back(file_, run);
  }
  const auto later = [&](std::size_t a, std::size_t b) { return readers[a].after(readers[b]); };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> next(later);
  for (std::size_t i = 0; i < readers.size(); ++i) {
    if (!readers[i].ended()) {
      next.push(i);
    }
  }
  while (!next.empty()) {
    const std::size_t first = next.top();
    next.pop();
    visit(readers[first].record());
    readers[first].step();
    if (!readers[first].ended()) {
      next.push(first);
    }
  }
}

}  // namespace pressmill
