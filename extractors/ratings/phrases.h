#pragma once

#include <vector>

#include "extractors/ratings/claim.h"

namespace pressmill::ratings {

// A verb with its auxiliaries: "had previously been rated".
struct VerbGroup {
  std::uint32_t first = 0;
  bool be = false, modal = false, negated = false, had = false, aux = false, participle = false, after = false, to = false, perfect = false;
};

// Whether a piece of that role may govern a grade.
bool governs(Role role);

VerbGroup group_of(const SentencePieces& s, int piece);

// The phrase without the marks and small words at its ends.
Tokens strip(const SentencePieces& s, Tokens phrase);

// The noun phrase that ends before token `end`, back to where its clause begins; parentheses and relative clauses are stepped over.
Tokens phrase_ending_at(const SentencePieces& s, std::uint32_t end);

// The subject of a verb group; `relative` says whether the verb stands in a relative clause behind it. `out`: the claims so far.
Tokens phrase_before(const SentencePieces& s, const VerbGroup& group, const std::vector<Claim>& out, bool* relative = nullptr);

}  // namespace pressmill::ratings
