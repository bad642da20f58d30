#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pipeline/document/rules.h"
#include "pipeline/text/tokens.h"

namespace pressmill::quotes {

// A reporting verb in one of its forms, and what it takes as the words that it reports (extractors/lexicons/reporting_verbs.tsv says which letter is which).
struct Verb {
  enum class Form : std::uint8_t { base, third, past, participle, ing };
  std::string_view lemma;
  Form form = Form::base;
  bool clause = false, that = false, whether = false, person = false, infinitive = false, noun = false, marks = false;
  bool reports() const { return clause || that || marks; }
};

// What the lexicons know of a word, one bit each. A word may be several ("that", "officer").
enum Class : std::uint32_t {
  kDeterminer = 1U << 0,
  kPreposition = 1U << 1,
  kSubordinator = 1U << 2,
  kConjunction = 1U << 3,
  kPronoun = 1U << 4,  // one that can be a subject
  kObject = 1U << 5,
  kAuxiliary = 1U << 6,
  kModal = 1U << 7,
  kAdverb = 1U << 8,
  kNegation = 1U << 9,
  kRelative = 1U << 10,
  kThat = 1U << 11,
  kTime = 1U << 12,
  kDay = 1U << 13,
  kTitle = 1U << 14,
  kHonorific = 1U << 15,
  kMale = 1U << 16,
  kFemale = 1U << 17,
  kPostNominal = 1U << 18,
  kRole = 1U << 19,
  kPlural = 1U << 20,
  kBody = 1U << 21,
  kPaper = 1U << 22,  // a document that speaks
  kNaming = 1U << 23,
  kFirstName = 1U << 24,
  kMonth = 1U << 25,
  kHe = 1U << 26,
  kShe = 1U << 27,
  kThey = 1U << 28,
  kIt = 1U << 29,
  kPossessive = 1U << 30,
  kBe = 1U << 31,
  kFunction = kDeterminer | kPreposition | kSubordinator | kConjunction | kPronoun | kObject | kAuxiliary | kModal | kAdverb | kNegation | kRelative | kThat,
};

// The lexicons as one array over the vocabulary: what a word is costs one look. Const after it is made; any thread.
class Words {
 public:
  explicit Words(const Rules& rules);

  std::uint32_t of(const Token& token) const { return classes_[token.word < classes_.size() ? token.word : 0]; }
  bool is(const Token& token, std::uint32_t classes) const { return (of(token) & classes) != 0; }
  const Verb* verb(const Token& token) const {
    const std::uint32_t at = verb_of_[token.word < verb_of_.size() ? token.word : 0];
    return at == 0 ? nullptr : &verbs_[at];
  }
  const Lexicon& grades() const { return *grades_; }
  const Lexicon& coining() const { return *coining_; }
  bool is_first_person(const Token& token) const { return first_person_->at(std::span(&token, 1), 0).has_value(); }
  bool is_particle(const Token& token) const { return !token.capital && particles_->at(std::span(&token, 1), 0).has_value(); }  // "de Souza"
  const Lexicon& title_roles() const { return *title_roles_; }                                                                  // "Coun": "councillor"
  Vocabulary::Word according() const { return according_; }
  Vocabulary::Word to() const { return to_; }
  Vocabulary::Word by() const { return by_; }
  Vocabulary::Word as() const { return as_; }
  Vocabulary::Word about() const { return about_; }
  Vocabulary::Word the() const { return the_; }
  // The verb that a noun stands for before "that" ("the warning that": "warn"); empty for any other word.
  std::string_view noun_cue(const Token& token) const { return nouns_[noun_of_[token.word < noun_of_.size() ? token.word : 0]]; }

 private:
  void add(const Rules& rules, std::string_view lexicon);
  void add_verbs(const Rules& rules);
  void add_nouns(const Rules& rules);

  std::vector<std::uint32_t> classes_;
  std::vector<std::uint32_t> verb_of_;  // index into verbs_; 0 for none
  std::vector<Verb> verbs_;
  std::vector<std::uint32_t> noun_of_;  // index into nouns_; 0 for none
  std::vector<std::string_view> nouns_;
  const Lexicon *grades_, *coining_, *title_roles_, *first_person_, *particles_;
  Vocabulary::Word according_, to_, by_, as_, about_, the_;
};

}  // namespace pressmill::quotes
