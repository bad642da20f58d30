#include "extractors/published.h"

#include "extractors/registry.h"
namespace pressmill {
namespace {
class Published final : public Extractor {
 public:
  explicit Published(const Rules&) {}
  void extract(const Document& document, const Annotations&, Annotations& out) const override {
    if (document.origin.published)
      out.add({"published",
               {},
               "published/given",
               {{"value", iso_date(*document.origin.published)},
                {"basis", "given"},
                {"rule", "published/given"},
                {"source_start", nullptr},
                {"source_end", nullptr}}});
  }
};
constexpr Emits kEmits[] = {{"published", "published", "", Emits::Shape::object}};
}  // namespace
ExtractorEntry published_entry() {
  return {"published", kEmits, {}, [](const Rules& rules) -> std::unique_ptr<Extractor> { return std::make_unique<Published>(rules); }};
}
}  // namespace pressmill
