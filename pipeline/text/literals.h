#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pressmill {

// Finds any of a set of literals in one pass over a text (Vectorscan, about 1.2 GB/s): the gate in front of every pattern.
// Smart case: in a literal without ASCII capitals its ASCII letters match in either case; one with a capital, and all other bytes, match as they stand. Thread
// rule: const, any number of threads.
class LiteralSet {
 public:
  struct Hit {
    std::uint32_t literal = 0;  // index into the literals given
    std::uint32_t end = 0;      // byte behind its last one
  };

  // REQUIRES: no literal is empty. Throws std::runtime_error where Vectorscan refuses.
  explicit LiteralSet(const std::vector<std::string>& literals);
  LiteralSet(LiteralSet&&) noexcept;
  LiteralSet& operator=(LiteralSet&&) noexcept;
  ~LiteralSet();

  // All hits, by where they end. `hits` is cleared first, so that it can be used again and again.
  void scan(std::string_view text, std::vector<Hit>& hits) const;

 private:
  struct Database;
  struct Sink;
  std::vector<std::string> literals_;
  std::unique_ptr<Database> database_;
};

}  // namespace pressmill
