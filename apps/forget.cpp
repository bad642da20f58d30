#include <atomic>
#include <filesystem>
#include <memory>

#include "apps/options.h"
#include "apps/output.h"
#include "apps/progress_bar.h"
#include "apps/verbs.h"
#include "extractors/registry.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/run.h"

namespace pressmill {
namespace {

int forget(const std::string& out, const std::vector<std::string>& what, const Options& options) {
  if (!std::filesystem::exists(out + "/.pressmill/store.sqlite")) {
    throw UsageError(out + ": no pressmill run has written there");
  }
  RunRequest request;
  request.out = out;
  request.workers = options.workers();
  request.max_bytes = options.max_bytes;
  request.forget = what;
  if (!options.rules_directory.empty()) {
    request.added_rules = Rules::files_in(options.rules_directory);
  }
  const std::atomic<int> never{0};
  const RunReport report = run_dataset(request, registry(), never, *make_progress(false));
  if (report.other_rules) {
    say("these rules are others than those of the last run (--rules, or another version of pressmill), so all documents were read again by them");
  }
  print("{} documents forgotten, {} left\n", report.forgotten.documents, report.stored);
  if (report.forgotten.asides > 0) {
    print("{} set aside forgotten, {} left\n", report.forgotten.asides, report.aside);
  }
  return kDone;
}

}  // namespace

void add_forget(CLI::App& app, int& exit_code) {
  CLI::App* verb =
      app.add_subcommand("forget",
                         "Example: pressmill forget out council/minutes.txt\n"
                         "Removes documents and all that came of them, and publishes the rest. What still lies in an input comes back with the next "
                         "run over it.");
  const auto options = std::make_shared<Options>();
  const auto out = std::make_shared<std::string>();
  const auto what = std::make_shared<std::vector<std::string>>();
  verb->add_option("OUT", *out, "The folder that runs wrote to")->required();
  verb->add_option("ID|PATH", *what, "Ids of documents, or their paths as documents.csv gives them; places of what is set aside as status gives them")
      ->required();
  options->add_to(*verb);
  verb->callback([=, &exit_code] { exit_code = forget(*out, *what, *options); });
}

}  // namespace pressmill
