#pragma once

#include <cstdint>
#include <vector>

#include "pipeline/document/rules.h"

namespace pressmill {

// What a small word does, as lexicons/function_words.tsv tells it under the same names. A word may do several things.
enum class Small : std::uint8_t {
  article,     // a, an, the
  indefinite,  // a, an
  definite,    // the, its, this
  the,
  opening,  // the, its, being: leads an aspect and is no part of it
  that,
  relative,  // which, who, that, where
  which,     // which, who, where: begins a clause without a comma too
  any,       // any, every, each: what follows is nobody
  respectively,
  and_,
  or_,
  or_and,  // or, and
  of,
  to,
  for_,
  in,
  in_place,  // at, of, in: an address may follow a name
  whose,     // at, in, for: what follows may be whose it is
  about,     // at, on, across: an aspect follows only where it is a known one
  chain,     // then, through: parts the grades of a scale
  being,
  be,
  copula,  // is, were
  not_,
  every,  // all, both, each: between a verb's auxiliary and the verb
  had,    // had, having
  having,
  moved,  // up, down
  how,
  percent,  // per, percent, %
  per,
  cent,        // cent, %
  everything,  // everything, rest, other: as far as is graded
  pro_verb,    // did, does: stands for a verb before it
  with,
  opines,     // described, considered: gives a grade only where an inspectorate is who does
  receives,   // received, earned: takes no other object than the grade
  includes,   // include: names follow
  expletive,  // there: stands where a subject would
  no_aspect,  // time, first: behind "for" no aspect begins so
  same,
  after,
  afterwards,  // after, following
  possessive,  // 's
  further,
  only,
  previously,
  it,       // it, they
  speaker,  // I, we
  obliges,  // must
  must,     // should, must
  present,  // is, are
  by,
  other,
  passive,      // has, been, was: before a participle
  before_name,  // HMP, Ysgol: the name follows
  another,
  called,       // known, called: a second name follows
  star,         // star, stars, star-rated: behind a number that is a grade
  out,          // "two out of five"
  plural_noun,  // ratings, grades: a number before or behind counts them
  verbal,       // requires: a grade that begins with it is a verb itself
  lead_stop,    // words at which the addressee of a lead-in begins
};

// Which small words do what, by one look a token. Const after it is made; any thread. REQUIRES: the rules outlive it.
class FunctionWords {
 public:
  explicit FunctionWords(const Rules& rules);  // throws RulesError where the lexicon names a property that is none of the above

  bool is(const Token& token, Small what) const { return is(token.word, what); }
  bool is(std::string_view word, Small what) const { return is(vocabulary_.find(word), what); }

 private:
  bool is(Vocabulary::Word word, Small what) const { return (bits_[word] >> static_cast<unsigned>(what) & 1U) != 0; }

  const Vocabulary& vocabulary_;
  std::vector<std::uint64_t> bits_;  // by word
};

// Whether a word may be the -ing form of a verb.
inline bool is_gerund(std::string_view word) { return word.size() > 5 && word.ends_with("ing"); }

}  // namespace pressmill
