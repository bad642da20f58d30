#include <algorithm>
#include <memory>

#include "apps/options.h"
#include "apps/output.h"
#include "apps/verbs.h"
#include "extractors/registry.h"
#include "pipeline/run/line.h"

namespace pressmill {
namespace {

Document document_of(std::string_view text) {
  Document out;
  out.source = text;
  out.origin.id = "example";
  return out;
}

// The examples of the scales that fail: a match must tell its grade of that body, a reject no grade at all.
std::vector<std::string> failed_scales(const Rules& rules, const Line& line, std::size_t& count) {
  std::vector<std::string> out;
  for (const Rules::Scale& scale : rules.scales()) {
    for (const Json& example : scale.content["match"].items()) {
      ++count;
      Document document = document_of(example["text"].text());
      const Annotations found = line.process(document);
      const auto ratings = found.of("rating");
      const bool told = std::ranges::any_of(ratings, [&](const Annotation& r) {
        return r.field("rating").text() == example["rating"].text() && r.field("inspectorate").text() == scale.content["body"].text();
      });
      if (!told) {
        out.push_back(scale.name + ".yaml: must tell " + std::string(example["rating"].text()) + ": " + std::string(example["text"].text()));
      }
    }
    for (const Json& example : scale.content["reject"].items()) {
      ++count;
      Document document = document_of(example.text());
      if (!line.process(document).of("rating").empty()) {
        out.push_back(scale.name + ".yaml: must tell no grade: " + std::string(example.text()));
      }
    }
  }
  return out;
}

int check(const std::string& directory) {
  Options options;
  options.rules_directory = directory;
  const Rules rules = options.load_rules();
  const Line line(rules, registry());
  auto failed = rules.failed_examples();
  std::size_t examples = 0;
  const auto of_scales = failed_scales(rules, line, examples);
  failed.insert(failed.end(), of_scales.begin(), of_scales.end());
  for (const std::string& fault : failed) {
    say(fault);
  }
  std::size_t count = 0;
  for (const RuleSet& set : rules.sets()) {
    count += set.rules().size();
    print("{:<20} {:>4} rules\n", set.name(), set.rules().size());
  }
  print("{:<20} {:>4} scales, {} examples\n", "scales", rules.scales().size(), examples);
  print("{} rules, {} examples failed\n", count, failed.size());
  return failed.empty() ? kDone : kCheckFailed;
}

}  // namespace

void add_rules(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("rules", "Example: pressmill rules check my-rules\nWorks on rule packs.");
  verb->require_subcommand(0, 1);  // main tells where none is named
  CLI::App* sub =
      verb->add_subcommand("check", "Example: pressmill rules check my-rules\nLoads the rules (and those of a directory) and runs the examples inside each.");
  const auto directory = std::make_shared<std::string>();
  sub->add_option("DIR", *directory, "A directory of rule files and lexicons to add")->check(CLI::ExistingDirectory);
  sub->callback([=, &exit_code] { exit_code = check(*directory); });
}

}  // namespace pressmill
