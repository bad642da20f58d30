#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pressmill::bench {

// Makes as many distinct news articles as one likes out of the project's own corpus, for measuring and for tests of memory.
//
// Article n takes its headline, paragraphs, furniture and last lines from several articles of the corpus, and every third paragraph from plain.txt, which holds
// nothing that is extracted: so there is as much to find as in real news (about 2 to 3 quotations, 2 dates and 1 to 2 lines of furniture a kilobyte). Names,
// places, months, days, years, figures and about a third of the rarer words become others, so that two articles that share a paragraph share few of its
// phrases. Sizes are those of short news, 1 to 6 kB.
// The same n gives the same article on every machine. Const after it is made; any thread.
class ArticleMaker {
 public:
  // `corpus`: the folder of *.txt files (corpus/articles); `bench`: that of names.tsv and plain.txt. Throws std::runtime_error where one can't be read.
  ArticleMaker(const std::string& corpus, const std::string& bench);

  std::string text(std::uint64_t n) const;
  std::string json_line(std::uint64_t n) const;  // the same text as a document in JSON, with id, url and published; without the line end

 private:
  friend class Variation;
  std::vector<std::string> learn(std::string_view text);
  void learn_article(std::string_view article);
  std::string published(std::uint64_t n) const;

  std::vector<std::string> headlines_, blocks_, plain_, endings_;
  std::vector<std::vector<std::string>> kinds_;                                          // names that may stand for each other
  std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> place_of_names_;  // name -> kind, place in it
  std::vector<std::string> rare_words_;
  std::unordered_map<std::string, std::uint32_t> counts_;  // lower-case words of the corpus
};

}  // namespace pressmill::bench
