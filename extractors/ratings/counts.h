#pragma once

#include <string>
#include <vector>

#include "extractors/ratings/records.h"

namespace pressmill::ratings {

// The number that a piece of role count tells, with the sign of per cent behind it, if one stands in `within`.
Rating::Count count_of(const Document& document, const Words& words, const Piece& piece, Tokens within);

// "Fellside runs seven other homes. Five are rated good": the counted noun, from this sentence or the one before; empty where none stands there.
std::string counted_before(const Document& document, const Words& words, const Claim& claim);

// "staffing and services": what stands beside an aspect in a list of single words is one too; such are added to `aspects`, in order.
void add_others_of_list(const Document& document, const Words& words, Tokens phrase, std::vector<Tokens>& aspects);

// The number with which a phrase counts: that of "Some 38 per cent", "Over 40 practices"; the end of its pieces where it doesn't begin so.
std::vector<Piece>::const_iterator number_in(const Document& document, const std::vector<Piece>& pieces, Tokens phrase);

// What is counted, where a number stands before `phrase`: "primaries" of "(8.5 per cent) of the 141 primaries".
Tokens behind_number(const Document& document, const Words& words, Tokens phrase);

// The number at those tokens of a sentence, as count_of() reads it.
Rating::Count count_at(const Document& document, const Words& words, Tokens number, std::uint32_t sentence);

// Whether a number tells a share of some: "6% of", "one in eight"; `piece` is it as a piece, `count` as it was read.
bool is_share(const Document& document, const Words& words, const Piece& piece, const Rating::Count& count);

// Whether what a share is of ("six per cent of fostering agencies", "half of them") may be services though no lexicon knows their noun: no pupils, no aspects.
// `noun`: the phrase behind the number.
bool may_be_services(const Document& document, const Words& words, Tokens noun);

// "Of the 12 standards, seven were judged Outstanding and five Good": a bare number counts what the sentence counted before.
bool aspects_counted(const Document& document, const Words& words, const Claim& claim, const std::vector<Rating>& out);

}  // namespace pressmill::ratings
