#pragma once

#include <cstdint>
#include <string_view>

#include "extractors/ratings/sentence.h"

namespace pressmill::ratings {

// One grade that one sentence awards, before it is known whose it is.
struct Claim {
  Tokens span;  // from verb or subject to grade, or to the aspect behind it
  Tokens grade;
  Tokens subject;           // the noun phrase in the subject's place; empty where the sentence leaves it out
  Tokens aspect;            // empty: the whole
  Tokens number;            // how many have it, where that stands elsewhere than before the subject; empty: nowhere
  std::string_view rating;  // as in grades.tsv
  std::string_view rule;
  bool previous = false;               // the sentence sets it in an earlier inspection
  bool overall = false;                // the sentence says so
  bool last = false;                   // it is told of the last inspection
  bool present = false, past = false;  // "is rated", "was rated"
  std::uint32_t year = 0;              // that stands beside the grade; 0: none
  bool relative = false;               // the subject is what a relative clause hangs on
  bool numbered = false;               // the rating is a number that the scale gives a name
  std::string_view part;               // what the grade is of where no aspect is named: "governance"
  bool told_by_noun = false;           // "the inadequate judgement": often a repeat
  std::uint32_t sentence = 0;
};

}  // namespace pressmill::ratings
