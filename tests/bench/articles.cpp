#include "tests/bench/articles.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>

#include "pipeline/document/json.h"

namespace pressmill::bench {
namespace {

constexpr std::uint32_t kRare = 4;        // a word that the corpus holds at most so often may become another one
constexpr std::size_t kShortestRare = 5;  // bytes
constexpr std::size_t kSmallest = 1000;   // bytes of an article
constexpr std::size_t kLargest = 6000;

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in) {
    throw std::runtime_error(path.string() + ": can't be read");
  }
  return out.str();
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_small(c) || is_capital(c); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Calls `each` with every run of ASCII letters, every run of digits and every other byte.
template <class Each>
void runs(std::string_view text, Each each) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (is_letter(text[i])) {
      end = static_cast<std::size_t>(std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), is_letter) - text.begin());
    } else if (is_digit(text[i])) {
      end = static_cast<std::size_t>(std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), is_digit) - text.begin());
    }
    each(text.substr(i, end - i));
    i = end;
  }
}

bool is_small_word(std::string_view run) { return run.size() >= kShortestRare && std::all_of(run.begin(), run.end(), is_small); }

// SplitMix64: one number that stands for several.
std::uint64_t mixed(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15U;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(mixed(seed)) {}
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }  // not std::uniform_int_distribution: libraries differ in it
  template <class Item>
  const Item& one_of(const std::vector<Item>& items) {
    return items[below(items.size())];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace

// One article's choice of names, figures and words: a name becomes the same other name throughout.
class Variation {
 public:
  Variation(const ArticleMaker& maker, Random& random) : maker_(maker), random_(random) {
    for (const auto& names : maker.kinds_) {
      shifts_.push_back(random.below(names.size()));
    }
  }

  std::string of(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    runs(text, [&](std::string_view run) {
      if (is_digit(run.front())) {
        figure(run, out);
      } else if (is_capital(run.front())) {
        name(run, out);
      } else if (is_small_word(run) && maker_.counts_.at(std::string(run)) <= kRare && random_.below(3) == 0) {
        out += random_.one_of(maker_.rare_words_);
      } else {
        out += run;
      }
    });
    return out;
  }

 private:
  void name(std::string_view run, std::string& out) const {
    const auto found = maker_.place_of_names_.find(std::string(run));
    if (found == maker_.place_of_names_.end()) {
      out += run;
      return;
    }
    const auto [kind, place] = found->second;
    const auto& names = maker_.kinds_[kind];
    out += names[(place + shifts_[kind]) % names.size()];
  }

  // Years stay years, days of the month stay days, other figures keep their length.
  void figure(std::string_view run, std::string& out) {
    if (run.size() == 4 && (run.starts_with("19") || run.starts_with("20"))) {
      out += std::to_string(2010 + random_.below(16));
    } else if (run.size() == 2 && run.front() == '0') {
      out += fmt::format("0{}", 1 + random_.below(9));
    } else if (run.size() == 2 && run <= "59") {  // hours, days of the month, minutes
      const bool hour = run <= "23";
      const bool day = run <= "31";
      out += std::to_string(hour ? 10 + random_.below(14) : day ? 24 + random_.below(5) : 32 + random_.below(28));
    } else {
      for (std::size_t i = 0; i < run.size(); ++i) {
        out += static_cast<char>('0' + (i == 0 ? 1 + random_.below(9) : random_.below(10)));
      }
    }
  }

  const ArticleMaker& maker_;
  Random& random_;
  std::vector<std::size_t> shifts_;
};

ArticleMaker::ArticleMaker(const std::string& corpus, const std::string& bench) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
    if (entry.path().extension() == ".txt") {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    learn_article(read(path));
  }
  plain_ = learn(read(bench + "/plain.txt"));
  for (const auto& [word, count] : counts_) {
    if (count <= kRare) {
      rare_words_.push_back(word);
    }
  }
  std::sort(rare_words_.begin(), rare_words_.end());

  std::istringstream lines(read(bench + "/names.tsv"));
  std::string last_kind;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string::npos) {
      continue;
    }
    if (line.substr(0, tab) != last_kind) {
      last_kind = line.substr(0, tab);
      kinds_.emplace_back();
    }
    place_of_names_[line.substr(tab + 1)] = {kinds_.size() - 1, kinds_.back().size()};
    kinds_.back().push_back(line.substr(tab + 1));
  }
  if (blocks_.empty() || plain_.empty() || rare_words_.empty() || kinds_.empty()) {
    throw std::runtime_error(corpus + " and " + bench + " give nothing to make articles of");
  }
}

// Its blocks of lines, between empty ones; their words are counted.
std::vector<std::string> ArticleMaker::learn(std::string_view text) {
  runs(text, [this](std::string_view run) {
    if (is_small_word(run)) {
      ++counts_[std::string(run)];
    }
  });
  std::vector<std::string> blocks(1);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (line.find_first_not_of(" \t\f\r") != std::string_view::npos) {
      blocks.back() += blocks.back().empty() ? "" : "\n";
      blocks.back() += line;
    } else if (!blocks.back().empty()) {
      blocks.emplace_back();
    }
    begin = end + 1;
  }
  if (blocks.back().empty()) {
    blocks.pop_back();
  }
  return blocks;
}

// The first block is a headline, the last one an ending, the others may stand anywhere.
void ArticleMaker::learn_article(std::string_view article) {
  const std::vector<std::string> blocks = learn(article);
  if (blocks.size() < 3) {
    return;
  }
  headlines_.push_back(blocks.front());
  endings_.push_back(blocks.back());
  blocks_.insert(blocks_.end(), blocks.begin() + 1, blocks.end() - 1);
}

std::string ArticleMaker::text(std::uint64_t n) const {
  Random random(n);
  Variation variation(*this, random);
  // Most articles are short: the smaller of two sizes.
  const std::size_t span = kLargest - kSmallest;
  const std::size_t wanted = kSmallest + std::min(random.below(span), random.below(span));
  const std::string ending = variation.of(random.one_of(endings_));
  std::string out = variation.of(random.one_of(headlines_));
  do {
    out += "\n\n";
    out += variation.of(random.one_of(random.below(3) == 0 ? plain_ : blocks_));
  } while (out.size() + ending.size() < wanted);
  return out + "\n\n" + ending + "\n";
}

std::string ArticleMaker::published(std::uint64_t n) const {
  Random random(~n);
  const std::size_t year = 2010 + random.below(16);
  const std::size_t month = 1 + random.below(12);
  return fmt::format("{}-{:02}-{:02}", year, month, 1 + random.below(28));
}

std::string ArticleMaker::json_line(std::uint64_t n) const {
  JsonWriter out;
  out.begin_object();
  out.field("id", fmt::format("bench-{:06}", n));
  out.field("text", text(n));
  out.field("url", fmt::format("https://news.example/{}", n));
  out.field("published", published(n));
  out.end_object();
  return std::move(out).take();
}

}  // namespace pressmill::bench
