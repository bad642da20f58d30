#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "pipeline/document/annotation.h"
#include "pipeline/document/document.h"

namespace pressmill {

class Rules;

// Reads one document and adds what it finds. REQUIRES of every implementation, and tests/contract_test.cpp checks it: const and free of shared state (many
// documents at once), the same findings for the same document, each type in order of position, spans inside the clean text and on code points.
class Extractor {
 public:
  Extractor() = default;
  Extractor(const Extractor&) = delete;
  Extractor& operator=(const Extractor&) = delete;
  virtual ~Extractor() = default;
  virtual void extract(const Document& document, const Annotations& earlier, Annotations& out) const = 0;
};

// How the findings of one type stand in the article record.
struct Emits {
  enum class Shape : std::uint8_t { list, object, value };
  std::string_view type;       // of the annotations: "quote"
  std::string_view key;        // in the record: "quotes"
  std::string_view id_prefix;  // of the record ids: "q" gives <id>#q1; empty for none
  Shape shape = Shape::list;   // object: the first finding's fields, or null; value: its field "value", or null
};

// One line of the registry (extractors/registry.cpp).
struct ExtractorEntry {
  std::string_view name;
  std::span<const Emits> emits;
  std::span<const std::string_view> needs;  // names of extractors that must have run before
  std::unique_ptr<Extractor> (*make)(const Rules& rules);
};

}  // namespace pressmill
