#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/dedup/cluster.h"
#include "pipeline/publish/scratch_file.h"

namespace pressmill {

// The signatures of all documents in a scratch file, so that clustering a large store takes memory for their places only (8 bytes each).
class SignatureFile : public Signatures {
 public:
  explicit SignatureFile(const std::string& folder) : file_(folder) {}

  void reserve(std::size_t signatures) { begins_.reserve(signatures); }
  void add(std::string_view bytes) { begins_.push_back(file_.add(bytes)); }  // of to_bytes(); indexes count in this order
  std::size_t size() const override { return begins_.size(); }
  const Signature& get(std::size_t index, Signature& scratch) const override {
    const std::uint64_t end = index + 1 < begins_.size() ? begins_[index + 1] : file_.size();
    std::string bytes;
    file_.read(begins_[index], end - begins_[index], bytes);
    scratch = signature_from(bytes);
    return scratch;
  }

 private:
  ScratchFile file_;
  std::vector<std::uint64_t> begins_;
};

}  // namespace pressmill
