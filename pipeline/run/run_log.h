#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/run/run.h"

// What each run did, as OUT/.pressmill/runs/N.json (docs/formats.md): a run writes its own, status reads the last ones.
namespace pressmill {

// Writes the next number. Throws PublishError.
void log_run(const std::string& folder, const RunReport& report, unsigned workers);

// A run as its file tells of it.
struct LoggedRun {
  std::size_t number = 0;
  std::int64_t documents = 0, added = 0, extracted = 0, newly_aside = 0, forgotten = 0, aside_forgotten = 0;
  bool published = false;
  std::string fault;  // why the file tells nothing: a run that was cut off left half of it
};

// The last runs, the newest first; none where the folder isn't there.
std::vector<LoggedRun> last_runs(const std::string& folder, std::size_t most);

}  // namespace pressmill
