#include "pipeline/document/annotation.h"

#include <algorithm>
#include <iterator>

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
  size_ = used_ = 0;  // the last block isn't ours
}

std::vector<const Annotation*> Annotations::of(std::string_view type) const {
  std::vector<const Annotation*> out;
  out.reserve(all_.size());
  for (const Annotation& annotation : all_) {
    if (annotation.type == type) {
      out.push_back(&annotation);
    }
  }
  return out;
}

}  // namespace pressmill
