#include <memory>

#include "apps/input.h"
#include "apps/output.h"
#include "apps/verbs.h"
#include "pipeline/document/json.h"
#include "pipeline/document/schema.h"
#include "pipeline/document/version.h"
#include "pipeline/publish/standoff.h"
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

// Each form of a record has its own: whole, or without the words of the articles.
class RecordSchemas {
 public:
  std::vector<SchemaFault> check(std::string_view line) const {
    Json record;
    try {
      record = parse_json(line);
    } catch (const JsonError&) {  // the schema tells of it
      return article_.check(line);
    }
    if (const Json& rejected = record["rejected"]; rejected.is_object()) {  // a line of extract in place of a record
      return {{{}, "no record: extract set the document aside: " + std::string(rejected["reason"].text())}};
    }
    return (record["schema"].text() == standoff_schema(kRecordSchema) ? standoff_ : article_).check(line);
  }

 private:
  Schema article_{schema_text("article")}, standoff_{standoff_article_schema()};
};

int validate(const std::string& file) {
  const RecordSchemas schemas;
  LineReader reader = lines_argument(file, kDefaultMaxBytes * 4);  // a record is a few times as long as its text
  std::size_t records = 0;
  std::size_t failed = 0;
  while (const auto line = reader.next()) {
    ++records;
    const auto faults = line->too_long ? std::vector<SchemaFault>{{{}, "the line is too long"}} : schemas.check(line->text);
    if (faults.empty()) {
      continue;
    }
    ++failed;
    for (const SchemaFault& fault : faults) {
      say(file + ":" + std::to_string(line->number) + ": " + where(fault) + ": " + fault.message);
    }
  }
  print("{} records, {} invalid\n", records, failed);
  return failed == 0 ? kDone : kCheckFailed;
}

}  // namespace

void add_validate(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand(
      "validate", "Example: pressmill validate records.jsonl\nChecks article records, also those without text, against the schema; exit 4 where one fails.");
  const auto file = std::make_shared<std::string>();
  verb->add_option("FILE", *file, "Article records as JSON lines; - is standard input")->required();
  verb->callback([=, &exit_code] { exit_code = validate(*file); });
}

}  // namespace pressmill
