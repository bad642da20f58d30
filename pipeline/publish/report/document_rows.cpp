#include "pipeline/publish/report/document_rows.h"

#include <bit>

namespace pressmill {

void DocumentRows::add(const DocumentRow& row) {
  packed_.clear();
  for (const std::string* text : {&row.id, &row.page, &row.title, &row.published, &row.relation, &row.of}) {
    packed_.text(*text);
  }
  packed_.key(std::bit_cast<std::uint64_t>(row.similarity)).key(static_cast<std::uint64_t>(row.stated)).key(row.canonical ? 1 : 0, 1);
  for (const std::uint32_t count : {row.quotes, row.ratings, row.recommendations, row.findings}) {
    packed_.key(count, sizeof count);
  }
  begins_.push_back(file_.add(packed_.view()));
}

DocumentRow DocumentRows::operator[](std::uint32_t row) const {
  const std::uint64_t end = row + 1 < size() ? begins_[row + 1] : file_.size();
  std::string bytes;
  file_.read(begins_[row], end - begins_[row], bytes);
  Unpacked in(bytes);
  DocumentRow out;
  for (std::string* text : {&out.id, &out.page, &out.title, &out.published, &out.relation, &out.of}) {
    *text = in.text();
  }
  out.similarity = std::bit_cast<double>(in.number());
  out.stated = static_cast<std::int64_t>(in.number());
  out.canonical = in.number(1) == 1;
  for (std::uint32_t* count : {&out.quotes, &out.ratings, &out.recommendations, &out.findings}) {
    *count = static_cast<std::uint32_t>(in.number(sizeof *count));
  }
  return out;
}

}  // namespace pressmill
