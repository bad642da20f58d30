#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>

#include "pipeline/run/errors.h"

namespace pressmill {

// What verbs write to standard output. All of these throw StorageError where it can't be written, which may show only at the end.
void put(std::string_view text);
void print_line(std::string_view json);
void end_output();  // what was buffered is out

template <class... Values>
void print(fmt::format_string<Values...> format, Values&&... values) {
  put(fmt::format(format, std::forward<Values>(values)...));
}

// The line that stands in for a document that can't be processed.
std::string rejected_line(const std::string& id, const Rejected& why);

}  // namespace pressmill
