#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/publish/format.h"
#include "pipeline/publish/sorted_file.h"
#include "pipeline/text/lexicon.h"
#include "pipeline/text/sentences.h"
#include "pipeline/text/vocabulary.h"

// Copies that alter a fact: the same sentence in a document and in its copy or version, with another grade, date or number.
namespace pressmill {

// A grade, date or number in a sentence. Two of one kind are the same fact where their values are.
struct StatedFact {
  enum class Kind : std::uint8_t { grade, date, number };
  Kind kind = Kind::number;
  std::string words;  // as printed
  std::string value;  // what is compared: the grade's name, the date's value, the digits; empty: not comparable
};

// A sentence with facts in it, in one document.
struct FactSentence {
  std::uint64_t frame = 0;           // hash of its other words in lower case, with the kinds of the facts in their places
  std::uint32_t words = 0;           // how many other words
  std::uint32_t begin = 0, end = 0;  // code points
  std::string text;
  std::vector<StatedFact> facts;
};

// One fact that two documents tell differently.
struct ConflictingFact {
  struct Side {
    std::string doc_id, words, sentence;  // words: of the fact, as printed
    std::uint32_t begin = 0, end = 0;     // of the sentence, code points
  };
  StatedFact::Kind kind = StatedFact::Kind::number;
  Side first, other;  // other: in the copy
  std::string relation;
};

// Reads the sentences with facts out of every document that has a copy or is one, then compares each document that was taken from another with that one. A
// sentence counts where its frame stands once in both texts. Grades are the words of lexicons/grades.tsv, dates those of the record, numbers figures and
// lexicons/numbers.tsv; a date that says less than the other ("May" for "3 May") or hangs on an unknown day doesn't differ. Sentences above 600 bytes are left
// out. Memory: two documents at a time; the sentences lie in a file without a name in `folder`.
class ConflictBook {
 public:
  using Visit = std::function<void(const ConflictingFact&)>;

  ConflictBook(const std::string& folder, const Rules::Words& words);
  void add(const Standing& standing, const JsonNode& record);
  void each(const Visit& visit);  // in order of the copy's id, then of its text

 private:
  std::vector<FactSentence> sentences_of(const JsonNode& record) const;

  Vocabulary vocabulary_;
  Lexicon abbreviations_, grades_, numbers_;
  std::string folder_;
  SortedFile documents_;  // by the document that others were taken from: first that one, then they
};

// The table `conflicts`.
std::unique_ptr<AcrossTable> make_conflicts(const std::string& folder, const Rules::Words& words);

}  // namespace pressmill
