#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/publish/packed.h"
#include "pipeline/publish/scratch_file.h"

namespace pressmill {

// A document as the index page tells of it.
struct DocumentRow {
  std::string id, page, title;  // page: the name of its file, that of its twin where it is an exact copy
  std::string published, relation, of;
  double similarity = 0;
  std::uint32_t quotes = 0, ratings = 0, recommendations = 0, findings = 0;
  std::int64_t stated = -1;  // the total of recommendations that the text states
  bool canonical = true;

  const std::string& name() const { return title.empty() ? id : title; }
};

// Rows by number, from 0 on, in a file: in memory each is 8 bytes. Throws PublishError. Not for several threads.
class DocumentRows {
 public:
  explicit DocumentRows(const std::string& folder) : file_(folder) {}

  void add(const DocumentRow& row);
  std::uint32_t size() const { return static_cast<std::uint32_t>(begins_.size()); }
  DocumentRow operator[](std::uint32_t row) const;

 private:
  ScratchFile file_;
  std::vector<std::uint64_t> begins_;
  Packed packed_;
};

}  // namespace pressmill
