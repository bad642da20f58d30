#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pipeline/document/extractor.h"
#include "pipeline/document/rules.h"
#include "pipeline/publish/format.h"
#include "pipeline/run/progress.h"

namespace pressmill {

// What a run is asked to do.
struct RunRequest {
  std::vector<std::string> inputs;  // files and folders; may be empty: then only what the store holds is published again
  std::string out;                  // the folder that gets dataset/ and .pressmill/
  std::vector<Rules::File> added_rules;
  unsigned workers = 1;
  std::size_t max_bytes = 0;
  std::vector<std::string> forget;      // ids or paths of documents, places of what is set aside: to remove first
  std::optional<FormatChoice> formats;  // of the dataset; none: those of the last run
};

// What one run did. Everything here belongs to the run, not to the dataset.
struct RunReport {
  std::uint64_t files = 0, documents = 0;             // seen in this run
  std::uint64_t added = 0, known = 0;                 // of those documents
  std::uint64_t extracted = 0, copies = 0;            // of all documents in the store
  std::uint64_t forgotten = 0, forgotten_asides = 0;  // documents, and places of what was set aside
  std::uint64_t bytes = 0;                            // of input read
  std::map<std::string, std::uint64_t> findings;      // by table, in the dataset
  std::map<std::string, std::size_t> other_kinds;
  std::vector<std::string> newly_aside;     // one message each, told once
  std::uint64_t aside = 0;                  // all that is set aside now
  std::uint64_t stored = 0, canonical = 0;  // documents in the store; of those in the dataset
  bool published = false;                   // false: nothing had changed
  bool other_rules = false;                 // than those of the last run: all documents were read again
  std::map<std::string, double> seconds;    // by stage
};

// Thrown out of a run when `stop` became the number of a signal; what was done is kept, nothing is published.
struct Stopped {
  int signal = 0;
};

// The main job: survey, plan, extract, publish (HACKING.md, "A run"). Only one at a time on an OUT (LockedError). Throws UsageError, RulesError, StorageError;
// then the dataset is the old one, and the store such that the next run goes on from there.
RunReport run_dataset(const RunRequest& request, std::span<const ExtractorEntry> registry, const std::atomic<int>& stop, Progress& progress);

}  // namespace pressmill
