#include "extractors/recommendations/recommendations.h"

#include <algorithm>
#include <array>

#include "extractors/recommendations/found.h"

namespace pressmill {
namespace {

using namespace recommendations;

// The subject of all ratings of the text, where it is one: what inspectors of it recommend in prose, to nobody by name, is for that service.
std::string_view only_service(const Annotations& earlier) {
  std::string_view out;
  for (const Annotation& rating : earlier.of("rating")) {
    const std::string_view subject = rating.field("subject").text();
    if (rating.field("status").text() == "count" || (!out.empty() && out != subject)) {
      return {};
    }
    out = subject;
  }
  return out;
}

Value text_or_null(std::string_view text, Annotations& out) { return text.empty() ? Value() : Value(out.keep(text)); }

class Recommendations : public Extractor {
 public:
  explicit Recommendations(const Rules& rules) : words_(rules) {}

  void extract(const Document& document, const Annotations& earlier, Annotations& out) const override {
    const Words::Seen seen = words_.look(document.layout);
    if ((seen.anywhere & (Words::kRecommends | Words::kOfReport | Words::kAction)) == 0) {
      return;
    }
    Found found;
    std::vector<bool> taken(document.layout.paragraphs.size(), false);
    read_lists(document, words_, seen, taken, found);
    Spoken spoken(document, words_, earlier);
    read_prose(document, words_, seen, taken, spoken, found);
    const auto by_place = [](const Recommendation& a, const Recommendation& b) { return a.span < b.span; };
    if (!std::ranges::is_sorted(found.items, by_place)) {
      std::stable_sort(found.items.begin(), found.items.end(), by_place);
    }
    read_statuses(document, words_, seen, found);
    const auto asks_nobody = [](const Recommendation& item) { return item.addressee.empty() && item.whose; };
    if (found.parts.empty() && std::ranges::any_of(found.items, asks_nobody)) {
      const std::string_view service = only_service(earlier);
      for (Recommendation& item : found.items) {
        item.addressee = asks_nobody(item) ? std::string(service) : std::move(item.addressee);
      }
    }
    out.reserve(found.items.size());
    for (const Recommendation& item : found.items) {
      out.add("recommendation", item.span, item.rule,
              {{"addressee", text_or_null(item.addressee, out)},
               {"number", text_or_null(item.number, out)},
               {"source", text_or_null(item.source, out)},
               {"status", item.status.empty() ? Value() : Value(Lasting{item.status})}});
    }
    if (found.total) {
      out.add("recommendation_total", found.total_span, "recommendations/total", {{"value", *found.total}});
    }
    for (const PartCount& part : found.parts) {
      out.add("recommendation_count", part.span, "recommendations/part", {{"count", part.count}, {"addressee", text_or_null(part.addressee, out)}});
    }
  }

 private:
  Words words_;
};

constexpr std::array kEmits{
    Emits{"recommendation", "recommendations", "c"},
    Emits{"recommendation_total", "recommendation_count", "", Emits::Shape::value},
    Emits{"recommendation_count", "recommendation_counts", ""},
};

}  // namespace

ExtractorEntry recommendations_entry() {
  return {"recommendations", kEmits, {}, [](const Rules& rules) -> std::unique_ptr<Extractor> { return std::make_unique<Recommendations>(rules); }};
}

}  // namespace pressmill
