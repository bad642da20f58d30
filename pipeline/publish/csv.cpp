#include "pipeline/publish/csv.h"

#include <fmt/core.h>

namespace pressmill {

void CsvRow::separate() {
  if (!first_) {
    text_ += ',';
  }
  first_ = false;
}

void CsvRow::add(std::string_view field) {
  separate();
  if (!field.empty() && field.find_first_of("\",\r\n") == std::string_view::npos) {
    text_ += field;
    return;
  }
  text_ += '"';
  for (const char c : field) {
    text_ += c;
    if (c == '"') {
      text_ += '"';
    }
  }
  text_ += '"';
}

void CsvRow::add_null() { separate(); }

void CsvRow::add(const Json& scalar) {
  if (const auto* number = std::get_if<std::int64_t>(&scalar.value)) {
    add(std::to_string(*number));
  } else if (const auto* real = std::get_if<double>(&scalar.value)) {
    add(fmt::format("{}", *real));
  } else if (const auto* truth = std::get_if<bool>(&scalar.value)) {
    add(*truth ? "true" : "false");
  } else if (scalar.is_string()) {
    add(scalar.text());
  } else {
    add_null();
  }
}

void CsvRow::end() {
  text_ += "\r\n";
  first_ = true;
}

}  // namespace pressmill
