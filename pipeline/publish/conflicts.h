#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "pipeline/publish/fact_sentences.h"
#include "pipeline/publish/format.h"
#include "pipeline/publish/sorted_file.h"

// Copies that alter a fact: the same sentence in a document and in its copy or version, with another grade, date or number.
namespace pressmill {

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
// sentence counts where its frame stands once in both texts; a date that says less than the other ("May" for "3 May") doesn't differ. Memory: two documents at
// a time; the sentences lie in a file without a name in `folder`.
class ConflictBook {
 public:
  using Visit = std::function<void(const ConflictingFact&)>;

  ConflictBook(const std::string& folder, const Rules::Words& words);
  void add(const Standing& standing, const JsonNode& record);
  void each(const Visit& visit);  // in order of the copy's id, then of its text

 private:
  FactReader reader_;
  std::string folder_;
  SortedFile documents_;  // by the document that others were taken from: first that one, then they
};

// The table `conflicts`.
std::unique_ptr<AcrossTable> make_conflicts(const std::string& folder, const Rules::Words& words);

}  // namespace pressmill
