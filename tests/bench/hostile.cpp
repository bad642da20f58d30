#include "tests/bench/hostile.h"

#include <algorithm>
#include <array>
#include <ctime>

#include "extractors/registry.h"
#include "pipeline/run/line.h"

namespace pressmill::bench {
namespace {

constexpr std::size_t kSmall = 4000, kLarge = 40000;
constexpr int kRounds = 7;
constexpr double kLeast = 2e-3;  // seconds that one measurement lasts at least: the work is repeated until then

constexpr std::array<std::string_view, 22> kUnits{"“ ",
                                                  "\" ",
                                                  "s' ",
                                                  "‘a “b ",
                                                  "'a ",
                                                  "said ",
                                                  "said. ",
                                                  "Capital ",
                                                  "Ada Marsh said ",
                                                  "said he that “x” ",
                                                  "they said. ",
                                                  "he, ",
                                                  "claim that he ",
                                                  "(a ) said ",
                                                  "– a ",
                                                  "as he said, ",
                                                  "Ada: “x” ",
                                                  "asked “x” ",
                                                  "of the head ",
                                                  "head, Ada Marsh, ",
                                                  "Ada Marsh said:\n\n",
                                                  "according to Ada, "};

double now() {
  timespec at{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
  return static_cast<double>(at.tv_sec) + 1e-9 * static_cast<double>(at.tv_nsec);
}

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) {
    out += unit;
  }
  return out;
}

double seconds_of(const Extractor& extractor, const Document& document) {
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    int times = 0;
    const double begin = now();
    double spent = 0;
    do {
      Annotations found;
      extractor.extract(document, {}, found);
      ++times;
      spent = now() - begin;
    } while (spent < kLeast);
    best = std::min(best, spent / times);
  }
  return best;
}

}  // namespace

std::vector<Growth> time_hostile() {
  const Rules rules = Rules::load();
  const Line line(rules, registry());
  std::vector<Growth> out;
  for (const std::string_view unit : kUnits) {
    std::array<Document, 2> documents;
    documents[0].source = repeated(unit, kSmall);
    documents[1].source = repeated(unit, kLarge);
    for (Document& document : documents) {
      line.cleaner().clean(document);
    }
    for (const ExtractorEntry& entry : registry()) {
      const auto extractor = entry.make(rules);
      out.push_back({entry.name, std::string(unit), seconds_of(*extractor, documents[0]), seconds_of(*extractor, documents[1])});
    }
  }
  return out;
}

}  // namespace pressmill::bench
