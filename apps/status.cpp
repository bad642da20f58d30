#include <filesystem>
#include <memory>

#include "apps/output.h"
#include "apps/verbs.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/printable.h"
#include "pipeline/run/run_log.h"
#include "pipeline/store/store.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kRunsShown = 5;

void print_run(const LoggedRun& run) {
  if (run.forgotten + run.aside_forgotten > 0) {
    print("run {:<6} forgot {} documents and {} set aside, {} extracted\n", run.number, run.forgotten, run.aside_forgotten, run.extracted);
    return;
  }
  print("run {:<6} {} documents seen, {} new, {} extracted, {} newly set aside{}\n", run.number, run.documents, run.added, run.extracted, run.newly_aside,
        run.published ? "" : ", nothing changed");
}

int status(const std::string& out) {
  const std::string state = out + "/.pressmill";
  if (!fs::exists(state + "/store.sqlite")) {
    throw UsageError(out + ": no pressmill run has written there");
  }
  try {
    const Store store(state + "/store.sqlite", Store::Mode::read_only);
    const auto asides = store.asides();
    print("documents  {}\nset aside  {}\ndataset    {}\n", store.count(), asides.size(),
          fs::exists(out + "/dataset") ? printable(out) + "/dataset" : "none yet");
    for (const LoggedRun& run : last_runs(state + "/runs", kRunsShown)) {
      run.fault.empty() ? print_run(run) : say(run.fault);
    }
    for (const Store::Aside& aside : asides) {
      print("aside      {}: {}: {}\n", printable(aside.place), aside.stage, printable(aside.reason));
    }
  } catch (const StoreError& error) {
    throw StorageError(error.what());
  }
  return kDone;
}

}  // namespace

void add_status(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("status", "Example: pressmill status out\nWhat the store holds, the last runs, and what is set aside.");
  const auto out = std::make_shared<std::string>();
  verb->add_option("OUT", *out, "The folder that runs wrote to")->required();
  verb->callback([=, &exit_code] { exit_code = status(*out); });
}

}  // namespace pressmill
