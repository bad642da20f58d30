// The project's own corpus, scored against its gold. The floors only rise.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "pipeline/document/json.h"
#include "pipeline/document/schema.h"
#include "pipeline/document/sha256.h"
#include "pipeline/run/documents.h"
#include "pipeline/run/score.h"
#include "tests/helpers/documents.h"
#include "tests/helpers/folders.h"
#include "tests/helpers/records.h"

namespace pressmill {
namespace {

namespace fs = std::filesystem;
using testing::read_bytes;
using testing::source_path;

struct Article {
  std::string name, record;
  Document document;
};

// Every article of the corpus and its record, made once.
const std::vector<Article>& articles() {
  static const std::vector<Article> all = [] {
    std::vector<Article> out;
    for (const fs::path& path : testing::texts_in(source_path("corpus/articles"))) {
      Article article{path.stem().string(), {}, text_document(read_bytes(path), path.filename().string())};
      const Annotations found = testing::line().process(article.document);
      article.record = testing::record_of(article.document, found);
      out.push_back(std::move(article));
    }
    return out;
  }();
  return all;
}

// tests/floors.tsv: figure, smallest F1 in per cent; "damage" and "rating traps" are largest values.
std::map<std::string, double> floors() {
  std::map<std::string, double> out;
  std::ifstream in(source_path("tests/floors.tsv"));
  for (std::string line; std::getline(in, line);) {
    if (const auto tab = line.find('\t'); tab != std::string::npos && !line.starts_with('#')) {
      out[line.substr(0, tab)] = std::stod(line.substr(tab + 1));
    }
  }
  return out;
}

// corpus/README.md: of the texts from number 27 on, those whose name's SHA-256 is divisible by five were never looked at while rules were made.
bool set_aside(const std::string& name) { return std::stoi(name) > 26 && std::stoul(sha256(name).substr(0, 8), nullptr, 16) % 5 == 0; }

// The tallies of the articles that are set aside, or of the others.
std::vector<Tally> tallies(bool aside) {
  Scorer scorer;
  for (const Article& article : articles()) {
    if (set_aside(article.name) == aside) {
      const Json gold = parse_json(read_bytes(source_path("corpus/articles/" + article.name + ".gold.json")));
      scorer.add(article.document.source, gold, parse_json(article.record));
    }
  }
  return scorer.tallies();
}

TEST(Corpus, WhatIsSetAsideIsScoredApart) {
  const auto wanted = floors();
  for (const Tally& tally : tallies(true)) {
    const bool smaller_is_better = tally.name == "rating traps";
    const double value = smaller_is_better ? 100 * tally.recall() : 100 * tally.f1();
    if (const auto floor = wanted.find("aside: " + tally.name); floor != wanted.end()) {
      EXPECT_TRUE(smaller_is_better ? value <= floor->second : value >= floor->second) << tally.name << ": " << value << ", floor " << floor->second;
      RecordProperty(tally.name, std::to_string(value));
    }
  }
}

TEST(Corpus, ScoresAreNotBelowTheirFloors) {
  const auto wanted = floors();
  for (const Tally& tally : tallies(false)) {
    ASSERT_TRUE(wanted.contains(tally.name)) << tally.name;
    const bool smaller_is_better = tally.name == "damage" || tally.name == "rating traps";
    const double value = smaller_is_better ? 100 * tally.recall() : 100 * tally.f1();
    const double floor = wanted.at(tally.name);
    EXPECT_TRUE(smaller_is_better ? value <= floor : value >= floor) << tally.name << ": " << value << ", floor " << floor;
  }
}

TEST(Corpus, EveryRecordIsValid) {
  const Schema schema(schema_text("article"));
  for (const Article& article : articles()) {
    for (const SchemaFault& fault : schema.check(article.record)) {
      ADD_FAILURE() << article.name << ": " << ::testing::PrintToString(fault.path) << " " << fault.message;
    }
  }
}

TEST(Corpus, EveryGoldIsValid) {
  const Schema schema(schema_text("gold"));
  for (const Article& article : articles()) {
    const auto faults = schema.check(read_bytes(source_path("corpus/articles/" + article.name + ".gold.json")));
    EXPECT_TRUE(faults.empty()) << article.name << ": " << (faults.empty() ? "" : faults.front().message);
  }
}

TEST(Corpus, HoldsTheArticlesThatItPromises) { EXPECT_GE(articles().size(), 24U); }

}  // namespace
}  // namespace pressmill
