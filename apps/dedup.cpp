#include <cmath>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>

#include "apps/input.h"
#include "apps/options.h"
#include "apps/output.h"
#include "apps/verbs.h"
#include "pipeline/clean/cleaner.h"
#include "pipeline/dedup/cluster.h"
#include "pipeline/dedup/signature.h"
#include "pipeline/document/json.h"
#include "pipeline/run/documents.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/ordered.h"

namespace pressmill {
namespace {

// One line of the input: what it was signed as, or why it can't be processed.
struct Result {
  std::string id, sha256;
  Signature signature;
  std::optional<Rejected> rejected;
};

Result sign_line(const Cleaner& cleaner, const LineReader::Line& input) {
  Result out;
  const auto failed = with_document(input, "dedup", [&](Document document) {
    cleaner.clean(document);
    out = {document.origin.id, document.origin.sha256, sign(document), std::nullopt};
  });
  if (failed) {
    out.id = failed->id;
    out.rejected = failed->why;
  }
  return out;
}

// All lines of the input: rejected ones stay in their place, the others have their signature at the same rank in `signatures`.
struct Input {
  struct Line {
    std::string id, sha256;
    std::optional<Rejected> rejected;
  };
  std::vector<Line> lines;
  std::vector<Signature> signatures;
  bool any_rejected = false;

  // Where one id stands for several contents, each is told by its own: as `run` names them.
  void tell_ids_apart() {
    std::unordered_map<std::string, std::set<std::string>> contents;
    for (const Line& line : lines) {
      if (!line.rejected) {
        contents[line.id].insert(line.sha256);
      }
    }
    for (Line& line : lines) {
      if (!line.rejected && contents[line.id].size() > 1) {
        line.id = id_beside_others(line.id, line.sha256);
      }
    }
  }

  void add(Result result) {
    if (result.rejected) {
      any_rejected = true;
    } else {
      signatures.push_back(std::move(result.signature));
    }
    lines.push_back({std::move(result.id), std::move(result.sha256), std::move(result.rejected)});
  }
};

// `ids`: of the documents that were placed, by index. An original has no `of`, similarity and containment.
void write_placement(std::size_t index, const Placement& placement, const std::vector<const std::string*>& ids, JsonWriter& out) {
  const auto share = [&](std::string_view key, float value) {
    out.key(key);
    placement.relation == Relation::original ? out.null() : out.real(std::round(static_cast<double>(value) * 1000) / 1000);
  };
  out.begin_object();
  out.field("id", *ids[index]);
  out.field("cluster", *ids[placement.canonical]);
  out.key("canonical");
  out.boolean(placement.canonical == index);
  out.field("relation", name_of(placement.relation));
  out.key("of");
  placement.relation == Relation::original ? out.null() : out.string(*ids[placement.of]);
  share("similarity", placement.similarity);
  share("containment", placement.containment);
  out.end_object();
}

void print(const Input& input) {
  const std::vector<Placement> placements = cluster(input.signatures);
  std::vector<const std::string*> ids;
  ids.reserve(placements.size());
  for (const Input::Line& line : input.lines) {
    if (!line.rejected) {
      ids.push_back(&line.id);
    }
  }
  JsonWriter out;
  std::size_t next = 0;
  for (const Input::Line& line : input.lines) {
    if (line.rejected) {
      print_line(rejected_line(line.id, *line.rejected));
      continue;
    }
    out.clear();
    write_placement(next, placements[next], ids, out);
    print_line(out.view());
    ++next;
  }
}

int dedup(const std::string& file, const Options& options) {
  const Rules rules = options.load_rules();
  const Cleaner cleaner(rules);
  LineReader reader = lines_argument(file, options.max_bytes);
  const unsigned workers = options.workers();
  Input input;
  in_order(
      workers, std::size_t{16} * workers, [&reader] { return reader.next(); }, [&cleaner](const LineReader::Line& line) { return sign_line(cleaner, line); },
      [&input](Result result) { input.add(std::move(result)); });
  input.tell_ids_apart();
  print(input);
  return input.any_rejected ? kSetAside : kDone;
}

}  // namespace

void add_dedup(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("dedup",
                                      "Example: pressmill dedup articles.jsonl > clusters.jsonl\n"
                                      "A filter: documents in, one line out for each, in the same order: its cluster of near-duplicates, what it is to the\n"
                                      "cluster's canonical document, and how much the two share. Keeps no state.");
  const auto options = std::make_shared<Options>();
  const auto file = std::make_shared<std::string>("-");
  verb->add_option("FILE", *file, "JSON lines; standard input where it is missing");
  options->add_to(*verb);
  verb->callback([=, &exit_code] { exit_code = dedup(*file, *options); });
}

}  // namespace pressmill
