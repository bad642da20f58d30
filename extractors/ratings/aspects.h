#pragma once

#include <vector>

#include "extractors/ratings/sentence.h"

namespace pressmill::ratings {

// What a grade is shared out over: "‘Good’ for leadership and for staff", "… in five areas".
struct Aspects {
  std::vector<Tokens> items;
  std::uint32_t end = 0;  // token behind the last
  bool overall = false, counted = false;
  bool whole = false;  // "overall and for being safe": the whole too
};

// The aspects that stand behind the grade that is piece `piece`; none where something else does ("for the first time").
Aspects aspects_behind(const SentencePieces& s, std::size_t piece);

// The aspects of the lexicon that stand from token `at` on, parted by commas and "and".
Aspects aspects_at(const SentencePieces& s, std::uint32_t at);

// The aspects that lead the clause of a verb at token `verb`, behind token `from`: "In terms of leadership, the home was", "The caring category saw it",
// "In two areas the school was"; none where its subject isn't told behind them.
Aspects aspects_ahead(const SentencePieces& s, std::uint32_t from, std::uint32_t verb);

// The aspects told beside the whole before a verb at token `verb`: "Tarn Lodge, as well as how safe and well-led it is, was"; `end`: the comma before them.
Aspects aspects_besides(const SentencePieces& s, std::uint32_t verb);

// The first aspect of the lexicon behind token `at` in its clause; `at` where there is none: "how it makes best use of resources".
std::uint32_t aspect_behind(const SentencePieces& s, std::uint32_t at);

// The token behind "by Ofsted", "by the Care Quality Commission (CQC)", "by inspectors" at token `i`; `i` where no body stands there.
std::uint32_t behind_body(const SentencePieces& s, std::uint32_t i);

bool is_aspect(const SentencePieces& s, const Tokens& phrase);      // one of the lexicon, with its article
bool lists_aspects(const SentencePieces& s, const Tokens& phrase);  // nothing but such, with commas and "and" between

}  // namespace pressmill::ratings
