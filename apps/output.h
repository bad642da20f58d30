#pragma once

#include <string>
#include <string_view>

#include "pipeline/run/errors.h"

namespace pressmill {

// What the filters (extract, dedup) write to standard output: one JSON line for each document.
void print_line(std::string_view json);  // throws StorageError where it can't be written
void end_output();                       // likewise: what was buffered is out, or it throws

// The line that stands in for a document that can't be processed.
std::string rejected_line(const std::string& id, const Rejected& why);

}  // namespace pressmill
