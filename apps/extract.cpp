#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "apps/input.h"
#include "apps/options.h"
#include "apps/output.h"
#include "apps/verbs.h"
#include "extractors/registry.h"
#include "pipeline/run/batches.h"
#include "pipeline/run/inputs.h"
#include "pipeline/run/line.h"
#include "pipeline/run/ordered.h"

namespace pressmill {
namespace {

struct Result {
  std::string record;
  bool rejected = false;
};

Result rejected(const FailedLine& failed) { return {rejected_line(failed.id, failed.why), true}; }

Result result_of(const Document& document, Line::Record record) {
  return record.fault.empty() ? Result{std::move(record.json), false} : rejected({document.origin.id, Rejected("extract", record.fault)});
}

std::vector<Result> extract_lines(const Line& line, const std::vector<LineReader::Line>& inputs) {
  std::vector<Result> out(inputs.size());
  std::vector<Document> documents;
  std::vector<std::size_t> places;  // of their results
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const auto failed = with_document(inputs[i], "extract", [&](Document document) {
      documents.push_back(std::move(document));
      places.push_back(i);
    });
    out[i] = failed ? rejected(*failed) : Result();
  }
  std::vector<Line::Record> records = line.records(documents);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    out[places[i]] = result_of(documents[i], std::move(records[i]));
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
    LineReader reader = lines_argument(file, options.max_bytes);
    const unsigned workers = options.workers();
    in_order(
        workers, workers + 1, in_batches([&reader] { return reader.next(); }, [](const LineReader::Line& input) { return input.text.size(); }),
        [&line](const std::vector<LineReader::Line>& inputs) { return extract_lines(line, inputs); },
        [&deliver](const std::vector<Result>& results) { std::ranges::for_each(results, deliver); });
  } else if (auto document = text_argument(file, options.max_bytes)) {
    deliver(result_of(*document, std::move(line.records({&*document, 1}).front())));
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
