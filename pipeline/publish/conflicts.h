#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pipeline/publish/format.h"
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

struct AlteredFactRow {
  StatedFact::Kind kind = StatedFact::Kind::number;
  const StatedFact *fact = nullptr, *other_fact = nullptr;
  const FactSentence *sentence = nullptr, *other_sentence = nullptr;
  std::string_view doc_id, other_doc_id, relation;
};

// Reads the sentences with facts out of every document, then compares each document that was taken from another with that one. A sentence counts where its
// frame stands once in both texts. Grades are the words of lexicons/grades.tsv, dates those of the record, numbers figures and lexicons/numbers.tsv; a date
// that says less than the other
// ("May" for "3 May") or hangs on an unknown day doesn't differ. Memory: the sentences with facts of documents that have a
// copy or are one, none above 600 bytes.
class ConflictBook {
 public:
  ConflictBook();
  void add(const Standing& standing, const JsonNode& record);
  std::vector<AlteredFactRow> conflicts() const;  // in order of the copy's id, then of its text; good until the next add()

 private:
  struct Facts {
    std::optional<std::string> of;
    std::string_view relation;
    std::vector<FactSentence> sentences;
  };
  std::vector<FactSentence> sentences_of(const JsonNode& record) const;

  Vocabulary vocabulary_;
  Lexicon abbreviations_, grades_, numbers_;
  std::unordered_map<std::string, Facts> documents_;
  std::vector<std::string> order_;  // ids of those that were taken from another
};

// The table `conflicts`.
std::unique_ptr<AcrossTable> make_conflicts();

}  // namespace pressmill
