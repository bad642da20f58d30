#pragma once

#include "extractors/ratings/services.h"

namespace pressmill::ratings {

// A subject whose name has no noun of its kind: "Brackford was rated good", "Little Acorns Early Years was judged", "St Osyth's".
//
// A name is written with capitals throughout, but for small words between two of them. Where it is one word that begins a sentence, the text must have it with
// a capital elsewhere too, or else no lexicon know the word. Costs at most a look at some hundred tokens around it.

// Whether tokens [phrase) are such a name and nothing else; none that Services found.
bool is_bare_name(const Document& document, const Words& words, const Services& services, Tokens phrase);

// The names that fill a phrase: one, or several with commas and "and" between, where the verb behind them is a plural ("Merton and Kent were"). Empty where
// the phrase is anything else.
std::vector<Tokens> bare_names(const Document& document, const Words& words, const Services& services, Tokens phrase);

// "The school's work with parents", "Brackford's help for care leavers": who owns what, where the owner is a service or such a name, and what it owns is
// neither a service nor a rating. Empty where the phrase is anything else.
struct Possession {
  Tokens owner, owned;
  bool bare = false;  // the owner is a bare name
};
Possession possession_in(const Document& document, const Words& words, const Services& services, Tokens phrase);

}  // namespace pressmill::ratings
