#include <fmt/core.h>

#include <memory>

#include "apps/options.h"
#include "apps/verbs.h"
#include "extractors/registry.h"
#include "pipeline/run/line.h"

namespace pressmill {
namespace {

int check(const std::string& directory) {
  Options options;
  options.rules_directory = directory;
  const Rules rules = options.load_rules();
  const Line line(rules, registry());
  const auto failed = rules.failed_examples();
  for (const std::string& fault : failed) {
    say(fault);
  }
  std::size_t count = 0;
  for (const RuleSet& set : rules.sets()) {
    count += set.rules().size();
    fmt::print("{:<20} {:>4} rules\n", set.name(), set.rules().size());
  }
  fmt::print("{} rules, {} examples failed\n", count, failed.size());
  return failed.empty() ? kDone : kCheckFailed;
}

}  // namespace

void add_rules(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("rules", "Example: pressmill rules check my-rules\nWorks on rule packs.");
  verb->require_subcommand(1);
  CLI::App* sub =
      verb->add_subcommand("check", "Example: pressmill rules check my-rules\nLoads the rules (and those of a directory) and runs the examples inside each.");
  const auto directory = std::make_shared<std::string>();
  sub->add_option("DIR", *directory, "A directory of rule files and lexicons to add")->check(CLI::ExistingDirectory);
  sub->callback([=, &exit_code] { exit_code = check(*directory); });
}

}  // namespace pressmill
