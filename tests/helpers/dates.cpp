#include "tests/helpers/dates.h"

#include <map>
#include <ranges>

#include "tests/helpers/documents.h"

namespace pressmill::testing {
namespace {

std::string printed(const Value& value) { return value.is_null() ? "null" : std::string(value.text()); }

}  // namespace

std::vector<Told> dates_in(std::string_view text, std::string_view published) {
  const Reading reading = read(text, published);
  std::map<Span, Told> out;  // dates and durations as the text tells them
  for (const std::string_view type : {"date", "duration"}) {
    for (const Annotation& a : reading.found.of(type)) {
      out.emplace(a.span, Told{reading.words(a), printed(a.field("value"))});
    }
  }
  const auto told = std::views::values(out);
  return {told.begin(), told.end()};
}

std::string field_of_date(std::string_view field, std::string_view text, std::string_view published) {
  const Reading reading = read(text, published);
  const auto found = reading.found.of("date");
  return found.empty() ? "none" : printed(found.front().field(field));
}

}  // namespace pressmill::testing
