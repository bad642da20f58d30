#include "tests/helpers/documents.h"

#include "extractors/registry.h"

namespace pressmill::testing {
namespace {

Document with_source(std::string_view source, std::string_view published) {
  Document out;
  out.source = source;
  out.origin.id = "test";
  out.origin.published = parse_iso_date(published);
  return out;
}

}  // namespace

const Rules& embedded_rules() {
  static const Rules rules = Rules::load();
  return rules;
}

const Rules::Words& embedded_words() {
  static const Rules::Words words = Rules::words_of();
  return words;
}

const Line& line() {
  static const Line all(embedded_rules(), registry());
  return all;
}

Document cleaned(std::string_view source, std::string_view published) {
  Document out = with_source(source, published);
  line().cleaner().clean(out);
  return out;
}

Reading read(std::string_view source, std::string_view published) {
  Reading out{with_source(source, published), {}};
  out.found = line().process(out.document);
  return out;
}

}  // namespace pressmill::testing
