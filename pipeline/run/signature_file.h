#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/dedup/cluster.h"

namespace pressmill {

// The signatures of all documents in a file that has no name, so that clustering a large store takes memory for their places only (8 bytes each). Throws
// StorageError.
class SignatureFile : public Signatures {
 public:
  explicit SignatureFile(const std::string& folder);  // where the file lies while it lives
  ~SignatureFile() override;

  void reserve(std::size_t signatures) { ends_.reserve(signatures); }
  void add(std::string_view bytes);  // of to_bytes(); indexes count in this order
  std::size_t size() const override { return ends_.size(); }
  const Signature& get(std::size_t index, Signature& scratch) const override;

 private:
  void flush();

  int descriptor_;
  std::string buffer_;
  std::uint64_t written_ = 0;
  std::vector<std::uint64_t> ends_;
};

}  // namespace pressmill
