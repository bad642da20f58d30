#pragma once

#include <atomic>
#include <set>
#include <string>
#include <vector>

#include "pipeline/run/inputs.h"
#include "pipeline/run/line.h"
#include "pipeline/run/run.h"
#include "pipeline/store/store.h"

namespace pressmill {

// Makes the line on first use: compiling the rules costs more than an unchanged run does.
class LazyLine {
 public:
  LazyLine(const std::vector<Rules::File>& added, std::span<const ExtractorEntry> registry) : added_(added), registry_(registry) {}
  const Line& get();  // throws RulesError; not for several threads

 private:
  const std::vector<Rules::File>& added_;
  std::span<const ExtractorEntry> registry_;
  std::unique_ptr<Rules> rules_;
  std::unique_ptr<Line> line_;
};

// The first step of a run: reads every input, takes documents that the store doesn't know into it, cleans and signs them; then signs again what was signed by
// other rules. Returns whether anything in the store changed. What can't be taken is set aside in the store, and in `report` where that is news.
bool survey(const Inputs& inputs, const RunRequest& request, const std::string& fingerprint, Store& store, LazyLine& line, const std::atomic<int>& stop,
            Progress& progress, RunReport& report);

}  // namespace pressmill
