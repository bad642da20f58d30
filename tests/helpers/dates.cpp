#include "tests/helpers/dates.h"

#include "tests/helpers/documents.h"

namespace pressmill::testing {
namespace {

std::string printed(const Value& value) { return value.is_null() ? "null" : std::string(value.text()); }

}  // namespace

std::vector<Told> dates_in(std::string_view text, std::string_view published) {
  const Reading reading = read(text, published);
  std::vector<Told> out;
  for (const Annotation& a : reading.found.all()) {
    if (a.type == "date" || a.type == "duration") {
      out.push_back({reading.words(a), printed(a.field("value"))});
    }
  }
  return out;
}

std::string field_of_date(std::string_view field, std::string_view text, std::string_view published) {
  const Reading reading = read(text, published);
  const auto found = reading.found.of("date");
  return found.empty() ? "none" : printed(found.front()->field(field));
}

}  // namespace pressmill::testing
