#include "pipeline/document/annotation.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <string>

namespace pressmill {

std::string_view Value::text() const {
  const auto* text = std::get_if<Lasting>(&value_);
  return text == nullptr ? std::string_view() : text->text;
}

const Value& Annotation::field(std::string_view name) const {
  static const Value kNone;
  const auto found = std::find_if(fields.begin(), fields.end(), [name](const Field& field) { return field.name == name; });
  return found == fields.end() ? kNone : found->value;
}

void Annotations::append(Annotations more) {
  all_.insert(all_.end(), more.all_.begin(), more.all_.end());
  blocks_.insert(blocks_.end(), std::make_move_iterator(more.blocks_.begin()), std::make_move_iterator(more.blocks_.end()));
  for (const Row& row : more.rows_) {
    count(row.type, row.size);
  }
  size_ = used_ = 0;  // the last block isn't ours
}

std::span<const Annotation> Annotations::of(std::string_view type) const {
  std::size_t first = 0;
  for (const Row& row : rows_) {
    if (row.type == type) {
      return std::span(all_).subspan(first, row.size);
    }
    first += row.size;
  }
  return {};
}

void Annotations::begin_row(std::string_view type) {
  if (std::any_of(rows_.begin(), rows_.end(), [type](const Row& row) { return row.type == type; })) {
    throw std::logic_error("findings of type " + std::string(type) + " are added in two places");
  }
  rows_.push_back({type});
}

}  // namespace pressmill
