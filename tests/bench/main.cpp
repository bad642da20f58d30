// Makes the articles of the bench and times what happens inside the process; tests/bench/bench drives it and times whole processes.
//   pressmill_bench make COUNT FOLDER     FOLDER/articles/NNNNNN.txt and FOLDER/articles.jsonl
//   pressmill_bench hostile           a line `extractor<TAB>unit<TAB>seconds for 4 kB<TAB>seconds for 40 kB<TAB>ratio` for each extractor and hostile unit;
//                                     ends with 4 where a ratio is over what linear time takes
//   pressmill_bench stages FOLDER         a line `stage<TAB>bytes<TAB>seconds` for each stage and extractor over them, one thread, best of three
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "tests/bench/articles.h"
#include "tests/bench/hostile.h"
#include "tests/bench/stages.h"

namespace pressmill::bench {
namespace {

void put(const std::filesystem::path& path, const std::string& content) {
  std::ofstream out(path, std::ios::binary);
  if (!(out << content) || !out.flush()) {
    throw std::runtime_error(path.string() + ": can't be written");
  }
}

void make(std::uint64_t count, const std::filesystem::path& folder) {
  const std::string here = PRESSMILL_SOURCE_DIR;
  const ArticleMaker maker(here + "/corpus/articles", here + "/tests/bench");
  std::filesystem::create_directories(folder / "articles");
  std::string lines;
  for (std::uint64_t n = 0; n < count; ++n) {
    put(folder / "articles" / fmt::format("{:06}.txt", n), maker.text(n));
    lines += maker.json_line(n) + "\n";
  }
  put(folder / "articles.jsonl", lines);
}

int hostile() {
  int code = 0;
  for (const Growth& growth : time_hostile()) {
    const bool linear = growth.ratio() <= kLinear;
    code = linear ? code : 4;
    std::string unit = growth.unit;
    std::replace(unit.begin(), unit.end(), '\n', '/');
    fmt::print("{}\t{}\t{:.6f}\t{:.6f}\t{:.1f}{}\n", growth.stage, unit, growth.small, growth.large, growth.ratio(), linear ? "" : " not linear");
  }
  return code;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() == 3 && arguments[0] == "make") {
    make(std::stoull(arguments[1]), arguments[2]);
    return 0;
  }
  if (arguments.size() == 2 && arguments[0] == "stages") {
    for (const Timing& timing : time_stages(arguments[1])) {
      fmt::print("{}\t{}\t{:.6f}\n", timing.stage, timing.bytes, timing.seconds);
    }
    return 0;
  }
  if (arguments.size() == 1 && arguments[0] == "hostile") {
    return hostile();
  }
  fmt::print(stderr, "usage: pressmill_bench make COUNT FOLDER | stages FOLDER | hostile\n");
  return 2;
}

}  // namespace
}  // namespace pressmill::bench

int main(int argc, char** argv) {
  try {
    return pressmill::bench::run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    fmt::print(stderr, "pressmill_bench: {}\n", error.what());
    return 1;
  }
}
