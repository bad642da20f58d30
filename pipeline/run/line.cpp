#include "pipeline/run/line.h"

#include "pipeline/document/record.h"

namespace pressmill {
namespace {

void add_findings(const Extractor& extractor, const Document& document, Annotations& found) {
  Annotations fresh;
  extractor.extract(document, found, fresh);
  found.append(std::move(fresh));
}

// One stage of a document, unless one before failed.
template <class Stage>
void attempt(Line::Record& out, const Stage& stage) {
  if (!out.fault.empty()) {
    return;
  }
  try {
    stage();
  } catch (const std::exception& error) {
    out.fault = error.what();
  }
}

}  // namespace

Line::Line(const Rules& rules, std::span<const ExtractorEntry> registry) : cleaner_(rules), registry_(registry) {
  for (const ExtractorEntry& entry : registry) {
    extractors_.push_back(entry.make(rules));
  }
}

Annotations Line::process(Document& document) const {
  cleaner_.clean(document);
  Annotations found;
  for (const auto& extractor : extractors_) {
    add_findings(*extractor, document, found);
  }
  return found;
}

std::vector<Line::Record> Line::records(std::span<Document> documents) const {
  std::vector<Record> out(documents.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    attempt(out[i], [&] { cleaner_.clean(documents[i]); });
  }
  extract(documents, out);
  return out;
}

std::vector<Line::Record> Line::records_of_clean(std::span<const Document> documents) const {
  std::vector<Record> out(documents.size());
  extract(documents, out);
  return out;
}

void Line::extract(std::span<const Document> documents, std::vector<Record>& out) const {
  std::vector<Annotations> found(documents.size());
  for (const auto& extractor : extractors_) {
    for (std::size_t i = 0; i < documents.size(); ++i) {
      attempt(out[i], [&] { add_findings(*extractor, documents[i], found[i]); });
    }
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    attempt(out[i], [&] {
      JsonWriter json;
      write_record(documents[i], found[i], registry_, json);
      out[i].json = std::move(json).take();
    });
  }
}

const Line& LazyLine::get() {
  if (!line_) {
    rules_ = std::make_unique<Rules>(Rules::load(added_));
    line_ = std::make_unique<Line>(*rules_, registry_);
  }
  return *line_;
}

}  // namespace pressmill
