#include <filesystem>
#include <map>
#include <memory>

#include "apps/input.h"
#include "apps/output.h"
#include "apps/verbs.h"
#include "pipeline/document/schema.h"
#include "pipeline/run/errors.h"
#include "pipeline/run/read.h"
#include "pipeline/run/score.h"
#include "pipeline/text/decode.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kGoldSuffix = ".gold.json";

struct GoldDocument {
  Json gold;
  std::string source;
};

std::string must_read(const std::string& path) {
  try {
    return read_file(path, kDefaultMaxBytes);
  } catch (const Rejected& why) {
    throw UsageError(path + ": not read: " + why.what());
  }
}

// NAME.gold.json beside NAME.txt, by name; a single gold file is a folder of one.
std::map<std::string, GoldDocument> read_gold(const std::string& path) {
  std::vector<fs::path> files;
  if (fs::is_directory(path)) {
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(path, error)) {
      files.push_back(entry.path());
    }
    if (error) {
      throw UsageError(path + ": " + error.message());
    }
  } else {
    files.emplace_back(path);
  }
  const Schema schema(schema_text("gold"));
  std::map<std::string, GoldDocument> out;
  for (const fs::path& file : files) {
    const std::string name = file.filename().string();
    if (!name.ends_with(kGoldSuffix)) {
      continue;
    }
    const std::string stem = name.substr(0, name.size() - kGoldSuffix.size());
    const std::string text = must_read(file.string());
    if (const auto faults = schema.check(text); !faults.empty()) {
      throw UsageError(file.string() + ": " + faults.back().message);
    }
    out[stem] = {parse_json(text), decode(must_read((file.parent_path() / (stem + ".txt")).string())).text};
  }
  if (out.empty()) {
    throw UsageError(path + ": no " + std::string(kGoldSuffix) + " file there");
  }
  return out;
}

// The name of the gold that a record belongs to: its file's, else its id.
std::string gold_name(const Json& record) {
  const std::string_view path = record["source"]["path"].text();
  return path.empty() ? std::string(record["id"].text()) : fs::path(path).stem().string();
}

int evaluate(const std::string& gold_path, const std::string& system_path, bool show_misses) {
  auto gold = read_gold(gold_path);
  Scorer scorer;
  LineReader reader = lines_argument(system_path, kDefaultMaxBytes * 4);
  while (const auto line = reader.next()) {
    Json record;
    try {
      record = parse_json(line->text);
    } catch (const JsonError& error) {
      throw UsageError(system_path + ":" + std::to_string(line->number) + ": " + error.what());
    }
    const auto found = gold.find(gold_name(record));
    if (found != gold.end()) {
      scorer.add(found->second.source, found->second.gold, record);
      gold.erase(found);
    }
  }
  for (const auto& [name, document] : gold) {  // a document without a record is one in which nothing was found
    say("no record for " + name);
    scorer.add(document.source, document.gold, Json{Json::Object{{"id", Json{name}}}});
  }
  if (show_misses) {
    for (const std::string& miss : scorer.misses()) {
      print("{}\n", miss);
    }
  }
  print("{:<20} {:>6} {:>6} {:>6} {:>6} {:>6}\n", "", "P", "R", "F1", "system", "gold");
  for (const Tally& tally : scorer.tallies()) {
    print("{:<20} {:>6.1f} {:>6.1f} {:>6.1f} {:>6} {:>6}\n", tally.name, 100 * tally.precision(), 100 * tally.recall(), 100 * tally.f1(), tally.system,
          tally.gold);
  }
  return kDone;
}

}  // namespace

void add_eval(CLI::App& app, int& exit_code) {
  CLI::App* verb = app.add_subcommand("eval",
                                      "Example: pressmill eval corpus/articles records.jsonl\n"
                                      "Precision, recall and F1 of records against gold, by record type.");
  const auto gold = std::make_shared<std::string>();
  const auto system = std::make_shared<std::string>();
  const auto misses = std::make_shared<bool>(false);
  verb->add_option("GOLD", *gold, "A folder of NAME.gold.json beside NAME.txt, or one such file")->required()->check(CLI::ExistingPath);
  verb->add_option("SYSTEM", *system, "Article records as JSON lines; - is standard input")->required();
  verb->add_flag("--misses", *misses, "List each miss first");
  verb->callback([=, &exit_code] { exit_code = evaluate(*gold, *system, *misses); });
}

}  // namespace pressmill
