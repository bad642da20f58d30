#pragma once

#include <cstdint>

#include "extractors/quotes/outline.h"
#include "extractors/quotes/people.h"

namespace pressmill::quotes {

// Who a sentence says is speaking: tokens [first, last), empty where it says nobody.
struct Source {
  std::uint32_t first = 0, last = 0;
  std::uint32_t clause = 0;  // where the subject with all that belongs to it begins, or ends where the order is inverted
  bool pronoun = false;
  bool relative = false;                                    // "who": the one named before it
  std::uint32_t antecedent_first = 0, antecedent_last = 0;  // of "who": the phrase before it, where it may be one who speaks
  bool empty() const { return first == last; }
};

// Finds the subject of a verb without a parse: in most sentences it stands right before it, else behind it ("said Marsh"), or beyond an apposition
// ("Marsh, who leads the council, said"). Linear in the words between.
class SourceFinder {
 public:
  SourceFinder(const Outline& outline, const People& people) : outline_(outline), people_(people) {}

  Source left_of(std::uint32_t from, std::uint32_t verb) const;   // the subject before the verb, looking back no farther than `from`
  Source right_of(std::uint32_t behind, std::uint32_t to) const;  // the noun phrase that begins at `behind`
  Source first_in(std::uint32_t from, std::uint32_t to) const;    // the subject of the sentence [from, to)
  // Is it the source's own participle ("with Marsh saying", "a letter from Marsh warning"), not that of the sentence's subject ("wrote to Marsh, saying")?
  bool owns_participle(const Source& source, std::uint32_t participle) const;
  // "according to X": like right_of, but takes what hangs on the noun with it.
  Source named_after(std::uint32_t behind, std::uint32_t to) const { return right_of(behind, to); }

  Source before_relative(std::uint32_t from, std::uint32_t relative) const;
  bool may_speak(const Source& source) const;                  // a person, a body or a paper, not a roof
  Source name_in(std::uint32_t from, std::uint32_t to) const;  // the person named in [from, to); empty where none is
  bool is_joint(std::uint32_t i) const;                        // a mark inside a name: hyphen, initial's full stop

 private:
  Source person_or_phrase(std::uint32_t from, std::uint32_t end, std::uint32_t verb) const;
  Source phrase_before(std::uint32_t from, std::uint32_t end) const;
  Source beyond_apposition(std::uint32_t from, std::uint32_t comma) const;
  Source person_with_auxiliary(std::uint32_t begin, std::uint32_t end) const;
  Source opening_described(std::uint32_t from, std::uint32_t end) const;
  Source opening_person(std::uint32_t from, std::uint32_t to) const;
  std::uint32_t without_bracket(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t strip(std::uint32_t begin, std::uint32_t end) const;
  bool is_finite(std::uint32_t i) const;
  bool breaks(std::uint32_t i) const;
  std::uint32_t head_end(std::uint32_t begin, std::uint32_t end) const;
  bool is_adverbial(std::uint32_t begin, std::uint32_t end) const;
  bool is_unknown_participle(std::uint32_t i) const;
  bool may_be_subject(std::uint32_t begin, std::uint32_t end) const;
  bool is_person(std::uint32_t begin, std::uint32_t end) const;

  const Outline& outline_;
  const People& people_;
};

}  // namespace pressmill::quotes
