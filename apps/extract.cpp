#include <memory>

#include "apps/input.h"
#include "apps/options.h"
#include "apps/output.h"
#include "apps/verbs.h"
#include "extractors/registry.h"
#include "pipeline/document/record.h"
#include "pipeline/run/inputs.h"
#include "pipeline/run/line.h"
#include "pipeline/run/ordered.h"

namespace pressmill {
namespace {

struct Result {
  std::string record;
  bool rejected = false;
};

Result record_of(const Line& line, Document document) {
  const Annotations found = line.process(document);
  JsonWriter out;
  write_record(document, found, line.registry(), out);
  return {std::move(out).take(), false};
}

Result extract_line(const Line& line, const LineReader::Line& input) {
  Result out;
  if (const auto failed = with_document(input, "extract", [&](Document document) { out = record_of(line, std::move(document)); })) {
    out = {rejected_line(failed->id, failed->why), true};
  }
  return out;
}

int extract(const std::string& file, const Options& options) {
  const Rules rules = options.load_rules();
  const Line line(rules, registry());
  bool any_rejected = false;
  const auto deliver = [&any_rejected](const Result& result) {
    any_rejected = any_rejected || result.rejected;
    print_line(result.record);
  };
  if (file == "-" || is_json_lines(file)) {
    LineReader reader(file, options.max_bytes);
    const unsigned workers = options.workers();
    in_order(
        workers, std::size_t{16} * workers, [&reader] { return reader.next(); }, [&line](const LineReader::Line& input) { return extract_line(line, input); },
        deliver);
  } else if (auto document = text_argument(file, options.max_bytes)) {
    deliver(record_of(line, std::move(*document)));
  } else {
    return kSetAside;
  }
  end_output();
  return any_rejected ? kSetAside : kDone;
}

}  // namespace

void add_extract(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("extract",
                                      "Example: pressmill extract articles.jsonl > records.jsonl\n"
                                      "A filter: documents in, one article record a line out, in the same order. Keeps no state.");
  const auto options = std::make_shared<Options>();
  const auto file = std::make_shared<std::string>("-");
  verb->add_option("FILE", *file, "JSON lines (.jsonl, .ndjson, standard input) or one text file (any other name)");
  options->add_to(*verb);
  verb->callback([=, &exit_code] { exit_code = extract(*file, *options); });
}

}  // namespace pressmill
