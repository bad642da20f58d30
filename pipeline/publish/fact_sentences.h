#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/json_tree.h"
#include "pipeline/document/rules.h"
#include "pipeline/text/lexicon.h"
#include "pipeline/text/vocabulary.h"

// The sentences of an article in which a grade, a date or a number stands, such that the same sentence with another one can be found.
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

std::string_view name_of(StatedFact::Kind kind);

// Finds them in an article record. Grades are the words of lexicons/grades.tsv, dates those of the record (one that hangs on an unknown day has no value),
// numbers figures and lexicons/numbers.tsv. Sentences above 600 bytes, or without another word than their facts, are left out. Const; any thread.
class FactReader {
 public:
  explicit FactReader(const Rules::Words& words);
  FactReader(const FactReader&) = delete;  // its lexicons know its vocabulary
  FactReader& operator=(const FactReader&) = delete;

  std::vector<FactSentence> read(const JsonNode& record) const;  // in order of the text

 private:
  Vocabulary vocabulary_;
  Lexicon abbreviations_, grades_, numbers_;
};

}  // namespace pressmill
