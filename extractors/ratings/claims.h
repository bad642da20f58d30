#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/ratings/words.h"

namespace pressmill::ratings {

// Tokens [first, last) of the document.
struct Tokens {
  std::uint32_t first = 0, last = 0;
  bool empty() const { return first >= last; }
};

// One grade that one sentence awards, before it is known whose it is.
struct Claim {
  Tokens span;  // from verb or subject to grade, or to the aspect behind it
  Tokens grade;
  Tokens subject;           // the noun phrase in the subject's place; empty where the sentence leaves it out
  Tokens aspect;            // empty: the whole
  std::string_view rating;  // as in grades.tsv
  std::string_view rule;
  bool previous = false;      // the sentence sets it in an earlier inspection
  bool overall = false;       // the sentence says so
  bool last = false;          // it is told of the last inspection
  std::uint32_t year = 0;     // that stands beside the grade; 0: none
  bool relative = false;      // the subject is what a relative clause hangs on
  bool told_by_noun = false;  // "the inadequate judgement": often a repeat
  std::uint32_t sentence = 0;
};

// Reads the sentences of one document for awards of a grade. Used by one thread; keeps its memory between sentences.
//
// A grade counts where a verb or noun of judging governs it: rated, found to be, dropped from, a … rating. Between the two may stand what inspectors
// write there ("by HM Inspectorate of Probation", an object, "an overall rating of"). Further grades of the sentence follow the first ("and ‘Inadequate’ for
// …"). Definitions of the scale, conditions, aims, denials, questions and self-assessments give nothing.
class ClaimReader {
 public:
  ClaimReader(const Document& document, const Words& words);  // both outlive it
  void read(std::uint32_t sentence, std::vector<Claim>& out);

 private:
  struct Governor {
    int piece = -1;      // index into pieces_
    int continues = -1;  // index into the claims: the grade follows that one
    bool infinitive = false;
  };
  struct Group {  // a verb with its auxiliaries
    std::uint32_t first = 0;
    bool be = false, modal = false, negated = false, had = false, aux = false, participle = false, after = false, to = false;
  };
  struct Aspects {
    std::vector<Tokens> items;
    std::uint32_t end = 0;
    bool overall = false, counted = false;
  };

  void grade(std::size_t piece, std::vector<Claim>& out);
  Governor governor_of(std::size_t piece) const;
  bool accepts(const Governor& governor, const Group& group, std::size_t piece, const Tokens& subject, const Aspects& aspects) const;
  Group group_of(int piece) const;
  Tokens object_of(int governor, std::uint32_t end) const;
  Tokens phrase_before(const Group& group, const std::vector<Claim>& out, bool* relative = nullptr) const;
  Tokens phrase_ending_at(std::uint32_t end) const;
  Aspects aspects_behind(std::size_t piece) const;
  std::uint32_t list_of_aspects(std::uint32_t at, bool strict, Aspects& out) const;
  bool is_definition() const;
  bool is_adjective(std::size_t piece) const;
  bool is_either(std::size_t piece) const;
  bool stands_for_grade(std::size_t piece) const;
  bool generic(const Tokens& phrase) const;
  bool by_noun(std::size_t piece, std::vector<Claim>& out);
  void cues_behind(std::size_t piece, std::uint32_t end, Claim& claim) const;
  std::uint32_t year_in(std::uint32_t from, std::uint32_t to) const;
  bool is(std::uint32_t token, std::string_view lower) const;
  bool cue_before(std::uint32_t from, std::uint32_t to) const;
  bool noun_beside(std::size_t piece) const;
  bool is_aspect(const Tokens& phrase) const;
  bool lists_aspects(const Tokens& phrase) const;
  bool counts(const Tokens& phrase) const;
  bool headline(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out);
  Tokens strip(Tokens phrase) const;

  std::string_view word(std::uint32_t token) const { return document_.words(tokens_[token].span); }
  bool is_quote(std::uint32_t token) const;
  bool quoted(std::size_t piece) const;
  std::uint32_t before_quotes(std::uint32_t token) const;  // the first of the quotation marks that stand directly before `token`
  std::uint32_t behind_quotes(std::uint32_t token) const;
  const Piece* covering(std::uint32_t token) const;
  Role role(std::uint32_t token) const;
  void add(std::size_t piece, Claim claim, const Aspects& aspects, std::vector<Claim>& out);

  const Document& document_;
  const Words& words_;
  std::span<const Token> tokens_;
  Sentence sentence_;
  std::uint32_t index_ = 0;
  std::vector<Piece> pieces_;
  std::vector<int> cover_;      // by token of the sentence: the piece on it, or -1
  std::vector<int> claim_of_;   // by piece: the last claim made of a grade, or -1
  std::uint32_t consumed_ = 0;  // token up to which the last claim reaches
};

}  // namespace pressmill::ratings
