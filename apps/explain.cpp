#include "pipeline/run/explain.h"

#include <unistd.h>

#include <memory>
#include <string>

#include "apps/input.h"
#include "apps/options.h"
#include "apps/output.h"
#include "apps/verbs.h"
#include "extractors/registry.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/inputs.h"
#include "pipeline/run/line.h"

namespace pressmill {
namespace {

int explain(const std::string& file, const Options& options, bool no_color) {
  if (is_json_lines(file)) {
    throw UsageError(file + ": holds JSON lines, and explain shows one text; put the \"text\" of a line into a file of its own");
  }
  const Rules rules = options.load_rules();
  const Line line(rules, registry());
  auto document = text_argument(file, options.max_bytes);
  if (!document) {
    return kSetAside;
  }
  const Annotations found = line.process(*document);
  const bool color = !no_color && isatty(STDOUT_FILENO) != 0;
  put(explain_document(*document, found, rules, color));
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
