#include "extractors/dates/dates.h"

#include <algorithm>
#include <array>

#include "extractors/dates/interpret.h"
#include "extractors/dates/recognise.h"
#include "extractors/dates/roles.h"
#include "extractors/dates/words.h"
#include "pipeline/document/rules.h"

namespace pressmill {
namespace {

class Dates final : public Extractor {
 public:
  explicit Dates(const Rules& rules) : words_(rules), tenses_(rules), roles_(rules) {}

  void extract(const Document& document, const Annotations& earlier, Annotations& out) const override {
    std::vector<dates::Expression> found;
    for (const Paragraph& paragraph : document.layout.paragraphs) {
      dates::recognise(document.text(), document.layout.tokens_of(paragraph), paragraph.first_token, words_, found);
    }
    if (found.empty()) {
      return;
    }
    dates::look_ahead(document, found, tenses_);
    const std::optional<Date> published = published_in(earlier);
    const std::vector<dates::Reading> readings = dates::interpret(document, found, published, tenses_);
    const std::vector<std::string_view> roles = roles_.roles_of(document, found, readings, published);
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!found[i].is_duration()) {
        add_date(found[i], readings[i], roles[i], out);
      }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i].is_duration()) {
        out.add("duration", found[i].span, found[i].rule, {{"value", out.keep(readings[i].value.text)}});
      }
    }
  }

 private:
  static std::optional<Date> published_in(const Annotations& earlier) {
    const auto published = earlier.of("published");
    return published.empty() ? std::nullopt : parse_iso_date(published.front().field("value").text());
  }

  static Value day_or_null(const std::optional<Date>& day, Annotations& out) { return day ? Value(out.keep(iso_date(*day))) : Value(); }

  static void add_date(const dates::Expression& e, const dates::Reading& reading, std::string_view role, Annotations& out) {
    constexpr std::array<std::string_view, 5> kModifiers = {"", "START", "MID", "END", "APPROX"};
    const std::string_view modifier = kModifiers[static_cast<std::size_t>(e.modifier)];
    out.add("date", e.span, e.rule,
            {{"value", reading.value.text.empty() ? Value() : Value(out.keep(reading.value.text))},
             {"start_date", day_or_null(reading.value.first, out)},
             {"end_date", day_or_null(reading.value.last, out)},
             {"precision", Lasting{reading.value.precision}},
             {"mod", modifier.empty() ? Value() : Value(Lasting{modifier})},
             {"role", Lasting{role}},
             {"basis", Lasting{reading.basis}},
             {"anchor", day_or_null(reading.anchor, out)}});
  }

  dates::Words words_;
  dates::Tenses tenses_;
  dates::Roles roles_;
};

constexpr std::array<Emits, 2> kEmits{{{"date", "dates", "d"}, {"duration", "durations", "t"}}};
constexpr std::array<std::string_view, 1> kNeeds{"published"};

}  // namespace

ExtractorEntry dates_entry() {
  return {"dates", kEmits, kNeeds, [](const Rules& rules) -> std::unique_ptr<Extractor> { return std::make_unique<Dates>(rules); }};
}

}  // namespace pressmill
