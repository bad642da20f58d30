#pragma once

#include <functional>
#include <string>

#include "pipeline/run/run.h"

namespace pressmill {

// What a run would do with each document of its inputs.
struct Intention {
  std::string decision;  // "extract", "keep", "copy", "set aside"
  std::string place, why;
};

// Reads the inputs and compares them with the store of `request.out`, where there is one; writes nothing. Throws as run_dataset does.
void dry_run(const RunRequest& request, const std::function<void(const Intention&)>& tell);

}  // namespace pressmill
