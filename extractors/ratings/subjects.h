#pragma once

#include "extractors/ratings/records.h"
#include "extractors/ratings/services.h"

namespace pressmill::ratings {

// Helps to say whose a rating is, from the phrase in the subject's place.

// "In a glowing report the school": the service at the end of a phrase that a preposition begins; else the phrase.
Tokens behind_opening(const Document& document, const Words& words, const Services& services, Tokens phrase);

// Whether a noun of judging stands behind the phrase: "its food hygiene" of "its food hygiene rating".
bool noun_behind(const Document& document, const Words& words, Tokens phrase);

// "One service", and no "one Northwick primary": a count, and nobody by name.
bool counts_one(const Document& document, const Words& words, const Services& services, Tokens phrase);

// Whether a phrase is a name. Capitals that are no more than the start of a sentence make none.
bool is_name(const Document& document, const Words& words, Tokens phrase);

// Whether the sentence names an inspectorate: "was rated Good by Ofsted".
bool names_body(const Document& document, const Words& words, std::uint32_t sentence);

// "The same rating as in 2018" is the one that the text tells of that subject beside it; where it tells none the rating falls.
void name_same(std::vector<Rating>& ratings);

// Whether what a service owns has a grade that is none of its own: "The council's bonds kept their C2".
bool of_something_else(const Document& document, const Words& words, const Services& services, Tokens phrase);

// Whether a label speaks of a rating: "Ofsted's verdict on Oxmere Academy".
bool speaks_of_rating(const Document& document, const Words& words, Tokens phrase);

}  // namespace pressmill::ratings
