#include "pipeline/run/run.h"

#include <fmt/core.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): sigaction stands here
#include <unistd.h>

#include <atomic>
#include <memory>

#include "apps/options.h"
#include "apps/output.h"
#include "apps/progress_bar.h"
#include "apps/verbs.h"
#include "extractors/registry.h"
#include "pipeline/run/dry_run.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/printable.h"
#include "pipeline/run/stop.h"

namespace pressmill {
namespace {

// The signal that asked this process to stop; a handler can reach nothing but a global.
std::atomic<int> stop_signal{0};

void on_signal(int signal) { stop_signal.store(signal); }

void listen_for_signals() {
  struct sigaction action {};
  action.sa_handler = &on_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // the second one ends it at once
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

std::string other_kinds(const RunReport& report) {
  std::string out;
  for (const auto& [suffix, count] : report.other_kinds) {
    out += fmt::format("{}{} {}", out.empty() ? "" : ", ", count, suffix);
  }
  return out;
}

void print_table(const RunReport& report, const std::string& out) {
  print("files       {:>8}\n", report.files);
  print("documents   {:>8}   {} new, {} known, {} in the store\n", report.documents, report.added, report.known, report.stored);
  if (report.published) {
    print("copies      {:>8}   exact and near ones; they are in documents.csv\n", report.copies);
    for (const auto& [table, count] : report.findings) {
      if (table != "articles" && table != "documents") {
        print("{:<22} {:>8}\n", table, count);
      }
    }
  }
  print("set aside   {:>8}\n", report.aside);
  print("{} {}/dataset\n", report.published ? "written to" : "nothing new; as it was:", printable(out));
}

struct RunOptions {
  Options shared;
  std::vector<std::string> inputs;
  std::string out, formats;
  bool dry_run = false, quiet = false, verbose = false, no_color = false;
};

RunRequest request_of(const RunOptions& options) {
  RunRequest request;
  request.inputs = options.inputs;
  request.out = options.out;
  try {
    request.formats = FormatChoice::parse(options.formats);
  } catch (const std::invalid_argument& error) {
    throw UsageError(error.what());
  }
  request.workers = options.shared.workers();
  request.max_bytes = options.shared.max_bytes;
  if (!options.shared.rules_directory.empty()) {
    request.added_rules = Rules::files_in(options.shared.rules_directory);
  }
  return request;
}

std::string formats_help() {
  std::string out = "What dataset/ holds, names apart by commas (default: all of them):";
  for (const FormatEntry& entry : formats()) {
    out += fmt::format("\n  {}: {}", entry.name, entry.about);
  }
  return out + "\n  standoff: beside others or alone, leaves out all words of the articles";
}

int print_plan(const RunRequest& request) {
  bool any_aside = false;
  dry_run(request, [&any_aside](const Intention& intention) {
    print("{:<10} {}: {}\n", intention.decision, printable(intention.place), printable(intention.why));
    any_aside = any_aside || intention.decision == "set aside";
  });
  return any_aside ? kSetAside : kDone;
}

int run(const RunOptions& options) {
  const RunRequest request = request_of(options);
  if (options.dry_run) {
    return print_plan(request);
  }
  listen_for_signals();
  try {
    const RunReport report = [&] {
      const std::unique_ptr<Progress> progress = make_progress(!options.quiet && isatty(STDERR_FILENO) != 0);
      return run_dataset(request, registry(), stop_signal, *progress);  // the bar is gone before anything else is told
    }();
    for (const std::string& message : report.newly_aside) {
      say(message);
    }
    if (const std::string others = other_kinds(report); !others.empty() && !options.quiet) {
      say("left out, of other kinds: " + others);
    }
    if (report.files == 0 && !options.quiet) {
      say("nothing to take: the inputs hold no .txt, .jsonl or .ndjson that can be read");
    }
    if (!options.quiet) {
      print_table(report, options.out);
    }
    if (options.verbose) {
      for (const auto& [stage, seconds] : report.seconds) {
        say(fmt::format("{}: {:.3f} s", stage, seconds));
      }
    }
    return report.newly_aside.empty() ? kDone : kSetAside;
  } catch (const Stopped& stopped) {
    say(stopped.signal == SIGINT ? "stopped; the dataset is as it was, the next run goes on from here"
                                 : "told to stop; the dataset is as it was, the next run goes on from here");
    return 128 + stopped.signal;
  }
}

}  // namespace

void add_run(CLI::App& app, int& exit_code) {
  CLI::App* verb =
      app.add_subcommand("run",
                         "Example: pressmill run articles/ -o out\n"
                         "The main job: folders and files in, a dataset out under OUT/dataset. Run again on the same OUT it takes only what is new.");
  const auto options = std::make_shared<RunOptions>();
  verb->add_option("INPUT", options->inputs, "Folders (searched for .txt, .jsonl, .ndjson) and files")->required();
  verb->add_option("-o,--out", options->out, "Where dataset/ and .pressmill/ go")->required();
  verb->add_option("--formats", options->formats, formats_help())->type_name("LIST");
  verb->add_flag("--dry-run", options->dry_run, "Print what would be done with each document, and why; write nothing");
  verb->add_flag("-q,--quiet", options->quiet, "Only messages about what went wrong");
  verb->add_flag("-v,--verbose", options->verbose, "Also the time of each stage");
  verb->add_flag("--no-color", options->no_color, "No colours");
  options->shared.add_to(*verb);
  verb->callback([=, &exit_code] { exit_code = run(*options); });
}

}  // namespace pressmill
