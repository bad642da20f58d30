#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/quotes/outline.h"

namespace pressmill::quotes {

// Words that say that somebody says something: tokens [first, last).
struct Cue {
  std::uint32_t first = 0, last = 0;
  const Verb* verb = nullptr;  // null for "according to" and for nouns
  std::string_view noun;       // the verb that a noun stands for: "warn" for "the warning that"
  bool passive = false;        // "was described by Marsh as": who speaks stands behind "by"
  bool negated = false;        // "didn't say": reported all the same, but not as said
  bool empty() const { return first == last; }
  std::string_view rule() const;  // the rule that found it, empty where there is none
};

// The reporting verbs of one sentence of the writer's, and each "according to", in order: verbs that stand as verbs, active, outside quotation marks. `nouns`
// gets the tokens of nouns that may be cues ("the warning that").
void find_cues(const Outline& outline, const Unit& unit, std::vector<Cue>& out, std::vector<std::uint32_t>& nouns);

// "abruptly", but not "family" or "Kelly".
bool is_manner(const Outline& outline, std::uint32_t token);

// Where the words before `token` that only modify a verb begin: auxiliaries, adverbs, "on Monday". Not before `from`.
std::uint32_t before_modifiers(const Outline& outline, std::uint32_t from, std::uint32_t token);

}  // namespace pressmill::quotes
