#include <fmt/core.h>

#include <memory>

#include "apps/verbs.h"
#include "pipeline/document/schema.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/read.h"

namespace pressmill {
namespace {

std::string where(const SchemaFault& fault) {
  std::string out;
  for (const std::string& step : fault.path) {
    out += "/" + step;
  }
  return out.empty() ? "/" : out;
}

int validate(const std::string& file) {
  const Schema schema(schema_text("article"));
  LineReader reader(file, kDefaultMaxBytes * 4);  // a record is a few times as long as its text
  std::size_t records = 0;
  std::size_t failed = 0;
  while (const auto line = reader.next()) {
    ++records;
    const auto faults = line->too_long ? std::vector<SchemaFault>{{{}, "the line is too long"}} : schema.check(line->text);
    if (faults.empty()) {
      continue;
    }
    ++failed;
    for (const SchemaFault& fault : faults) {
      say(file + ":" + std::to_string(line->number) + ": " + where(fault) + ": " + fault.message);
    }
  }
  fmt::print("{} records, {} invalid\n", records, failed);
  return failed == 0 ? kDone : kCheckFailed;
}

}  // namespace

void add_validate(CLI::App& app, int& exit_code) {
  CLI::App* verb =
      app.add_subcommand("validate", "Example: pressmill validate records.jsonl\nChecks article records against the schema; exit 4 where one fails.");
  const auto file = std::make_shared<std::string>();
  verb->add_option("FILE", *file, "Article records as JSON lines; - is standard input")->required();
  verb->callback([=, &exit_code] { exit_code = validate(*file); });
}

}  // namespace pressmill
