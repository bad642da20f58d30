#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pressmill {

// Many short strings (an id or a path a document) in one piece of memory: 8 bytes each beside their characters. Views last until the next add().
class StringList {
 public:
  void reserve(std::size_t strings) { ends_.reserve(strings); }
  void add(std::string_view string) {
    characters_ += string;
    ends_.push_back(characters_.size());
  }
  std::size_t size() const { return ends_.size(); }
  std::string_view operator[](std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(characters_).substr(begin, ends_[index] - begin);
  }

 private:
  std::string characters_;
  std::vector<std::uint64_t> ends_;
};

}  // namespace pressmill
