#pragma once

#include <vector>

#include "extractors/ratings/aspects.h"
#include "extractors/ratings/phrases.h"

namespace pressmill::ratings {

// What a grade hangs on in its sentence.
struct Governor {
  int piece = -1;      // the verb, as an index into the pieces
  int continues = -1;  // index into the claims: the grade follows that one
  bool infinitive = false;
};

// The verb or earlier grade that governs a grade. `claim_of`: by piece, the last claim made of a grade, or -1.
Governor governor_of(const SentencePieces& s, std::size_t piece, const std::vector<int>& claim_of);

// "gave the council, which has 600 homes, a C2": the relative clause that ends before a grade at token `end`; empty where none does.
Tokens insertion_before(const SentencePieces& s, std::uint32_t end);

// Whether a grade in that place is an award by that verb: "found" wants "to be", "given" a noun of judging, "was" an aspect or quotation marks, or that
// inspectors tell it. `told`: the sentence has told a grade before.
bool accepts(const SentencePieces& s, const Governor& governor, const VerbGroup& group, std::size_t piece, const Tokens& subject, const Aspects& aspects,
             bool told);

// "Inspectors found that safety was poor", "Safety was poor, said the CQC": whether inspectors tell what stands before token `before`, or before the grade
// that ends at token `end`.
bool told_by_inspectors(const SentencePieces& s, std::uint32_t before, std::uint32_t end);
bool is_definition(const SentencePieces& s);                        // the sentence tells a scale
bool is_adjective(const SentencePieces& s, std::size_t piece);      // "good leadership"
bool noun_beside(const SentencePieces& s, std::size_t piece);       // "a good Ofsted rating", "an overall grade of"
bool stands_for_grade(const SentencePieces& s, std::size_t piece);  // "was given the top grade", where the sentence names no grade
bool names_extreme(const SentencePieces& s, std::size_t piece);     // "the top grade, outstanding"
bool is_either(const SentencePieces& s, std::size_t piece);         // "good or outstanding", "good or better": no one grade
// "The union branded the plan inadequate", "rated outstanding by guests": who judges is no inspectorate.
bool is_opinion(const SentencePieces& s, const Piece& verb, const VerbGroup& group, std::size_t piece);
// "the reasons for schools being judged inadequate", "a year to improve and be judged good": what the verb says is of no one service, or is to come.
bool is_to_come(const SentencePieces& s, const VerbGroup& group);
bool is_generic(const SentencePieces& s, const Tokens& phrase);  // a bare plural: "Schools which are told they require improvement"

}  // namespace pressmill::ratings
