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

// What cleaners look for.
const std::vector<std::string_view> kFurniture{"a",
                                               " ",
                                               "\n",
                                               "-\n",
                                               "\f",
                                               "(",
                                               "“",
                                               "\"",
                                               "'",
                                               "By ",
                                               "Share ",
                                               "1. ",
                                               "•\n",
                                               "Hide Ad\n",
                                               "Read More\n",
                                               "Related topics:\n",
                                               "\u00E9",
                                               "e\u0301",
                                               "(pictured) ",
                                               "Published 3 May 2021\n",
                                               "3 May 2021 ",
                                               "3 May 2021\n",
                                               "word ",
                                               "Word word word word word word word.\n",
                                               "one two three four five six seven (pictured)\n",
                                               "the end of a line that is cut in two by the col-\n",
                                               "Share on Facebook Twitter ",
                                               "Facebook\n",
                                               "By Ada Marsh and ",
                                               "cookies ",
                                               "subscribe newsletter ",
                                               "Photo: ",
                                               "© ",
                                               "…",
                                               "\r\n",
                                               "said: "};

// What extractors look for.
const std::vector<std::string_view> kProse{"“ ",
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

template <class Work>
double seconds_of(const Work& work) {
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    int times = 0;
    const double begin = now();
    double spent = 0;
    do {
      work();
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
  const auto clean = [&line](std::string_view unit, std::size_t bytes) {
    Document document;
    document.source = repeated(unit, bytes);
    line.cleaner().clean(document);
    return document;
  };
  for (const auto* units : {&kFurniture, &kProse}) {
    for (const std::string_view unit : *units) {
      out.push_back({"clean", std::string(unit), seconds_of([&] { clean(unit, kSmall); }), seconds_of([&] { clean(unit, kLarge); })});
    }
  }
  for (const std::string_view unit : kProse) {
    const Document small = clean(unit, kSmall);
    const Document large = clean(unit, kLarge);
    for (const ExtractorEntry& entry : registry()) {
      const auto extractor = entry.make(rules);
      const auto extract = [&extractor](const Document& document) {
        Annotations found;
        extractor->extract(document, {}, found);
      };
      out.push_back({entry.name, std::string(unit), seconds_of([&] { extract(small); }), seconds_of([&] { extract(large); })});
    }
  }
  return out;
}

}  // namespace pressmill::bench
