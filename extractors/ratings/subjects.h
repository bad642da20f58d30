#pragma once

#include "extractors/ratings/records.h"
#include "extractors/ratings/services.h"

namespace pressmill::ratings {

// Helps to say whose a rating is, from the phrase in the subject's place.

// "In a glowing report the school": the service at the end of a phrase that a preposition begins; else the phrase.
Tokens behind_opening(const Document& document, const Words& words, const Services& services, Tokens phrase);

// "One force", before a comma and "Tarn Police"; "its sister home", before one and "The Beeches,": the name; else the phrase.
Tokens apposed_to_one(const Document& document, const Words& words, const Services& services, Tokens phrase);

// "Urgent services at Fell Hospital", "its operations centre": the words for a part of a service, where a noun of no kind has words of its own before it;
// else empty.
Tokens part_of_service(const Document& document, const Words& words, const Services& services, Tokens phrase);

// Empty where the phrase names nobody who is graded: "Mr Saunders", "The CQC's most recent"; else the phrase.
Tokens without_somebody(const Document& document, const Words& words, Tokens phrase);

// Where the sentence before one begins; where its paragraph begins with it, where it begins itself.
std::uint32_t first_of_sentence_before(const Document& document, std::uint32_t sentence);

// The phrase without the marks at its end, but with a closing bracket.
Tokens without_marks_behind(const Document& document, Tokens phrase);

// The aspects of a phrase, whose pieces are given. "People" of "people's wellbeing" is none, nor is "the setting" where a nursery is spoken of.
std::vector<Tokens> aspects_in(const Document& document, const Words& words, const Services& services, const std::vector<Piece>& pieces, Tokens phrase);

// The preposition before the place in a phrase: the first, or a later one that a service's name follows ("Residents left in pain at Osmerton care home").
std::vector<Piece>::const_iterator place_in(const Document& document, const Words& words, const Services& services, const std::vector<Piece>& pieces,
                                            Tokens phrase);

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

// The names, three or more, that fill a phrase, parted by commas and a last "and": "Oxmere Council, Fell View in Tarn and The Limes"; without the places
// behind them. None where the phrase is anything else.
std::vector<Tokens> list_of_names(const Document& document, const Words& words, Tokens phrase);

// An aspect may name a whole service: "keeps ‘Good’ for youth justice", "rated good for adult social care".
void name_by_aspect(const Document& document, const Words& words, const Services& services, Tokens aspect, Rating& rating);

// "Maternity service – The overall rating has dropped …": whom a paragraph speaks of, where its first words and a dash say so; else empty.
Tokens lead_of(const Document& document, const Services& services, std::uint32_t paragraph);

// The noun of a service without a name that the text has nearest before a sentence, else behind it: "the school"; empty where there is none.
Tokens unnamed_around(const Document& document, const Words& words, const Services& services, std::uint32_t sentence);

}  // namespace pressmill::ratings
