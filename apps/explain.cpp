#include "pipeline/run/explain.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "apps/input.h"
#include "apps/options.h"
#include "apps/verbs.h"
#include "extractors/registry.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/line.h"

namespace pressmill {
namespace {

int explain(const std::string& file, const Options& options, bool no_color) {
  const Rules rules = options.load_rules();
  const Line line(rules, registry());
  auto document = text_argument(file, options.max_bytes);
  if (!document) {
    return kSetAside;
  }
  const Annotations found = line.process(*document);
  const bool color = !no_color && isatty(STDOUT_FILENO) != 0;
  const std::string report = explain_document(*document, found, rules, color);
  if (std::fwrite(report.data(), 1, report.size(), stdout) != report.size() || std::fflush(stdout) != 0) {
    throw StorageError("standard output can't be written");
  }
  return kDone;
}

}  // namespace

void add_explain(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("explain",
                                      "Example: pressmill explain article.txt\n"
                                      "Shows a text with every finding marked and which rule found it, which rule came near, what was removed and why.");
  const auto options = std::make_shared<Options>();
  const auto file = std::make_shared<std::string>();
  const auto no_color = std::make_shared<bool>(false);
  verb->add_option("FILE", *file, "A text file")->required();
  verb->add_flag("--no-color", *no_color, "No colours, also on a terminal");
  options->add_to(*verb);
  verb->callback([=, &exit_code] { exit_code = explain(*file, *options, *no_color); });
}

}  // namespace pressmill
