#include "pipeline/run/line.h"

namespace pressmill {

Line::Line(const Rules& rules, std::span<const ExtractorEntry> registry) : cleaner_(rules), registry_(registry) {
  for (const ExtractorEntry& entry : registry) {
    extractors_.push_back(entry.make(rules));
  }
}

Annotations Line::process(Document& document) const {
  cleaner_.clean(document);
  return extract(document);
}

Annotations Line::extract(const Document& document) const {
  Annotations found;
  for (const auto& extractor : extractors_) {
    Annotations fresh;
    extractor->extract(document, found, fresh);
    found.append(std::move(fresh));
  }
  return found;
}

const Line& LazyLine::get() {
  if (!line_) {
    rules_ = std::make_unique<Rules>(Rules::load(added_));
    line_ = std::make_unique<Line>(*rules_, registry_);
  }
  return *line_;
}

}  // namespace pressmill
