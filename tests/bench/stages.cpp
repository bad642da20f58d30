#include "tests/bench/stages.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>

#include "extractors/registry.h"
#include "pipeline/clean/characters.h"
#include "pipeline/clean/paragraphs.h"
#include "pipeline/document/layout.h"
#include "pipeline/document/record.h"
#include "pipeline/run/documents.h"
#include "pipeline/run/line.h"
#include "pipeline/run/read.h"
#include "pipeline/text/decode.h"

namespace pressmill::bench {
namespace {

constexpr int kRounds = 3;

double seconds_of(const std::function<void()>& work) {
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return best;
}

std::vector<std::string> contents(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> out;
  out.reserve(paths.size());
  for (const std::string& path : paths) {
    out.push_back(read_file(path, kDefaultMaxBytes));
  }
  return out;
}

std::vector<std::string> lines_of(const std::string& path) {
  std::vector<std::string> out;
  LineReader reader(path, kDefaultMaxBytes);
  while (auto line = reader.next()) {
    out.push_back(std::move(line->text));
  }
  return out;
}

template <class Items, class Size>
std::size_t total(const Items& items, Size size) {
  std::size_t out = 0;
  for (const auto& item : items) {
    out += size(item);
  }
  return out;
}

// The documents of one run, each stage's results kept for the next one.
class Stages {
 public:
  explicit Stages(const std::string& folder)
      : files_(contents(folder + "/articles")), lines_(lines_of(folder + "/articles.jsonl")), rules_(Rules::load()), line_(rules_, registry()) {}

  std::vector<Timing> run() {
    const auto length = [](const std::string& text) { return text.size(); };
    time("decode", total(files_, length), [this] { each(files_, [this](const std::string& bytes) { keep(decode(bytes).text.size()); }); });
    time("parse JSON", total(lines_, length), [this] { parse(); });
    clean();
    extract();
    record();
    return std::move(timings_);
  }

 private:
  template <class Items, class Work>
  static void each(Items& items, Work work) {
    for (auto& item : items) {
      work(item);
    }
  }

  void keep(std::size_t value) { sink_ = sink_ + value; }  // so that the compiler may not leave the work out

  void time(const std::string& stage, std::size_t bytes, const std::function<void()>& work) { timings_.push_back({stage, bytes, seconds_of(work)}); }

  void parse() {
    documents_.clear();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      documents_.push_back(json_document({i + 1, lines_[i], false}));
    }
  }

  // Passes that can be told apart run alone over the source; the cleaner as a whole lays out too.
  void clean() {
    const std::size_t bytes = total(documents_, [](const Document& d) { return d.source.size(); });
    time("clean: characters", bytes, [this] { each(documents_, [this](Document& d) { keep(characters(d.source).size()); }); });
    time("clean: paragraphs", bytes, [this] { each(documents_, [this](Document& d) { keep(paragraphs(d.source).size()); }); });
    time("clean and lay out", bytes, [this] { each(documents_, [this](Document& d) { line_.cleaner().clean(d); }); });
    clean_bytes_ = total(documents_, [](const Document& d) { return d.text().size(); });
    const Lexicon& abbreviations = rules_.lexicon("abbreviations");
    time("layout", clean_bytes_, [&] { each(documents_, [&](Document& d) { keep(lay_out(d.text(), rules_.vocabulary(), abbreviations).sentences.size()); }); });
  }

  void extract() {
    found_.resize(documents_.size());
    for (const ExtractorEntry& entry : registry()) {
      const auto extractor = entry.make(rules_);
      std::vector<Annotations> fresh;
      time("extract: " + std::string(entry.name), clean_bytes_, [&] {
        fresh = std::vector<Annotations>(documents_.size());
        for (std::size_t i = 0; i < documents_.size(); ++i) {
          extractor->extract(documents_[i], found_[i], fresh[i]);
        }
      });
      for (std::size_t i = 0; i < documents_.size(); ++i) {
        found_[i].append(std::move(fresh[i]));
      }
    }
  }

  void record() {
    JsonWriter out;
    time("write record", clean_bytes_, [&] {
      for (std::size_t i = 0; i < documents_.size(); ++i) {
        out.clear();
        write_record(documents_[i], found_[i], registry(), out);
        keep(out.view().size());
      }
    });
  }

  std::vector<std::string> files_, lines_;
  Rules rules_;
  Line line_;
  std::vector<Document> documents_;
  std::vector<Annotations> found_;
  std::size_t clean_bytes_ = 0;
  volatile std::size_t sink_ = 0;
  std::vector<Timing> timings_;
};

}  // namespace

std::vector<Timing> time_stages(const std::string& folder) { return Stages(folder).run(); }

}  // namespace pressmill::bench
