#include <memory>

#include "apps/options.h"
#include "apps/output.h"
#include "apps/verbs.h"
#include "extractors/registry.h"
#include "pipeline/document/record.h"
#include "pipeline/run/documents.h"
#include "pipeline/run/errors.h"
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

// The one place where a document's failure is caught.
Result extract_line(const Line& line, const LineReader::Line& input) {
  std::string id = "line-" + std::to_string(input.number);
  try {
    if (input.too_long) {
      throw Rejected("read", "line " + std::to_string(input.number) + " is over --max-bytes; raise it or leave the line out");
    }
    Document document = json_document(input.text, input.number);
    id = document.origin.id;
    return record_of(line, std::move(document));
  } catch (const Rejected& why) {
    return {rejected_line(id, why), true};
  } catch (const std::exception& error) {
    return {rejected_line(id, Rejected("extract", error.what())), true};
  }
}

int extract(const std::string& file, const Options& options) {
  const Rules rules = options.load_rules();
  const Line line(rules, registry());
  bool any_rejected = false;
  const auto deliver = [&any_rejected](const Result& result) {
    any_rejected = any_rejected || result.rejected;
    print_line(result.record);
  };
  if (file == "-" || file.ends_with(".jsonl") || file.ends_with(".ndjson")) {
    LineReader reader(file, options.max_bytes);
    const unsigned workers = options.workers();
    in_order(
        workers, std::size_t{16} * workers, [&reader] { return reader.next(); }, [&line](const LineReader::Line& input) { return extract_line(line, input); },
        deliver);
  } else {
    try {
      deliver(record_of(line, text_document(read_file(file, options.max_bytes), file)));
    } catch (const Rejected& why) {
      say(file + ": not read: " + why.what());
      return kSetAside;
    }
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
