#pragma once

#include <memory>

#include "pipeline/publish/format.h"

namespace pressmill {

// The report that people read: report.html over the whole dataset, and report/PAGE.html for each document (PAGE: names.h). Every page stands alone: no network,
// no other file, complete without its script. A page is made on the worker that renders its document; the index at the end, from an Overview and the tables
// over the whole dataset.
std::unique_ptr<Format> make_report(const FormatSetup& setup);

}  // namespace pressmill
