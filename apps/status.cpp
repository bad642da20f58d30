#include <fmt/core.h>

#include <filesystem>
#include <map>
#include <memory>

#include "apps/verbs.h"
#include "pipeline/document/json.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/printable.h"
#include "pipeline/run/read.h"
#include "pipeline/store/store.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kRunsShown = 5;

// The reports of the last runs, the newest first.
std::vector<std::pair<std::size_t, Json>> last_runs(const fs::path& folder) {
  std::map<std::size_t, fs::path, std::greater<>> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string stem = entry.path().stem().string();
    if (!stem.empty() && stem.size() < 10 && stem.find_first_not_of("0123456789") == std::string::npos) {
      files.emplace(std::stoul(stem), entry.path());
    }
  }
  std::vector<std::pair<std::size_t, Json>> out;
  for (const auto& [number, path] : files) {
    if (out.size() == kRunsShown) {
      break;
    }
    try {
      out.emplace_back(number, parse_json(read_file(path.string(), kDefaultMaxBytes)));
    } catch (const std::exception& error_in_one) {  // a run that was cut off left half a report
      say(path.string() + ": " + error_in_one.what());
    }
  }
  return out;
}

int status(const std::string& out) {
  const std::string state = out + "/.pressmill";
  if (!fs::exists(state + "/store.sqlite")) {
    throw UsageError(out + ": no pressmill run has written there");
  }
  try {
    const Store store(state + "/store.sqlite", Store::Mode::read_only);
    const auto asides = store.asides();
    fmt::print("documents  {}\nset aside  {}\ndataset    {}\n", store.count(), asides.size(), fs::exists(out + "/dataset") ? out + "/dataset" : "none yet");
    for (const auto& [number, run] : last_runs(state + "/runs")) {
      fmt::print("run {:<6} {} documents seen, {} new, {} extracted, {} newly set aside{}\n", number, run["documents"].number(), run["added"].number(),
                 run["extracted"].number(), run["newly_aside"].number(), run["published"].truth() ? "" : ", nothing changed");
    }
    for (const Store::Aside& aside : asides) {
      fmt::print("aside      {}: {}: {}\n", printable(aside.place), aside.stage, printable(aside.reason));
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
