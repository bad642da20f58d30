#pragma once

#include <atomic>
#include <string>

#include "pipeline/run/inputs.h"
#include "pipeline/run/line.h"
#include "pipeline/run/run.h"
#include "pipeline/store/store.h"

namespace pressmill {

// The first step of a run: reads every input, takes documents that the store doesn't know into it, cleans and signs them; then signs again what was signed by
// other rules. Returns whether anything in the store changed. What can't be taken is set aside in the store, and in `report` where that is news.
bool survey(const Inputs& inputs, const RunRequest& request, const std::string& fingerprint, Store& store, LazyLine& line, const std::atomic<int>& stop,
            Progress& progress, RunReport& report);

}  // namespace pressmill
