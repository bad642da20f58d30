#pragma once

#include <cstdint>
#include <vector>

#include "extractors/ratings/judging.h"

namespace pressmill::ratings {

// Reads the sentences of one document for awards of a grade. Used by one thread; keeps its memory between sentences.
//
// A grade counts where a verb or noun of judging governs it (judging.h): rated, found to be, dropped from, a … rating. Between the two may stand what
// inspectors write there ("by HM Inspectorate of Probation", an object, "an overall rating of"). Further grades of the sentence follow the first ("and
// ‘Inadequate’ for …"). Definitions of the scale, conditions, aims, denials, questions and self-assessments give nothing.
class ClaimReader {
 public:
  ClaimReader(const Document& document, const Words& words) : s_(document, words) {}  // both outlive it
  void read(std::uint32_t sentence, bool numbers, std::vector<Claim>& out);

 private:
  bool tells_none() const;
  bool asks() const;
  bool told_before(const std::vector<Claim>& out) const;
  void grade(std::size_t piece, std::vector<Claim>& out);
  void further(std::size_t piece, const Governor& governor, const Aspects& aspects, std::vector<Claim>& out);
  bool take_subject(std::size_t piece, const Claim& before, Tokens rest, const Aspects& aspects, Claim& claim, std::vector<Claim>& out);
  void verb_itself(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out);
  bool modifies(std::size_t piece) const;
  bool counts_given(Tokens rest) const;
  void add_counted(std::size_t piece, Claim claim, const Aspects& aspects, std::vector<Claim>& out);
  void correct_subject(const Piece& verb, const VerbGroup& group, bool no_object, std::uint32_t left, Claim& claim) const;
  bool tells_of_before(const VerbGroup& group, std::uint32_t left, bool told, Tokens subject) const;
  void there_was(std::size_t piece, bool be, Claim claim, const Aspects& aspects, std::vector<Claim>& out);
  bool conditional(std::uint32_t before) const;
  bool is_unreal(std::size_t piece, const Piece& verb) const;
  bool is_told_by(const Piece& verb, Tokens subject, const Aspects& aspects) const;
  bool add_ahead(std::size_t piece, Claim claim, Tokens told, std::uint32_t verb, std::vector<Claim>& out);
  void judged(std::size_t piece, const Governor& governor, const Aspects& aspects, std::vector<Claim>& out);
  bool without_verb(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out);
  bool bracketed(std::size_t piece, std::vector<Claim>& out);
  bool inverted(std::size_t piece, const Governor& governor, std::vector<Claim>& out);
  bool noun_of(std::size_t piece, std::vector<Claim>& out);
  bool with_noun(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out);
  bool adjectival(std::size_t piece, std::vector<Claim>& out);
  bool hedged(std::uint32_t before) const;
  bool by_phrase(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out);
  bool handed_over(std::size_t piece) const;
  bool formerly(std::size_t piece, std::vector<Claim>& out);
  bool by_noun(std::size_t piece, std::vector<Claim>& out);
  Tokens verdict_on(std::uint32_t mark) const;
  bool ends_in_kind(Tokens phrase) const;
  bool ends_headline(std::uint32_t behind) const;
  bool headline(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out);
  std::uint32_t cues_behind(std::size_t piece, std::uint32_t end, Claim& claim) const;
  void tell_tense(const VerbGroup& group, const Piece& verb, Claim& claim) const;
  bool of_next_grade(std::size_t i) const;
  bool compares(const Piece& cue) const;
  bool closes(const Piece& cue, std::uint32_t end) const;
  std::uint32_t behind_inspection(std::uint32_t at) const;
  std::uint32_t when_last(std::size_t i) const;
  void cues_ahead(std::uint32_t grade, Claim& claim) const;
  bool cue_before(Role cue, std::uint32_t from, std::uint32_t to, Tokens subject = {}) const;
  bool at_getting(const Piece& verb, const VerbGroup& group) const;
  Tokens behind_last(std::uint32_t left);
  bool handed(std::size_t piece, std::vector<Claim>& out);
  Tokens object_of(std::uint32_t first, std::uint32_t left) const;
  Tokens moved_object(std::uint32_t first, std::uint32_t left) const;
  bool no_longer(std::uint32_t from, std::uint32_t to) const;
  bool says_of_service(Tokens subject) const;
  Tokens one_of_several(Tokens subject, const std::vector<Claim>& out) const;
  bool of_any(Tokens subject, const VerbGroup& group, bool relative) const;
  const Piece* counts_before(std::size_t piece) const;
  std::uint32_t behind_article(std::uint32_t i) const;
  std::uint32_t finite_before(std::uint32_t to) const;
  bool from_to(std::size_t piece, std::vector<Claim>& out);
  Tokens counted_services(std::size_t piece) const;
  Tokens included_behind(std::size_t piece, const VerbGroup& group) const;
  Tokens receiver_behind(std::size_t piece, const Piece& verb) const;
  bool pairs(std::vector<Claim>& out);
  bool is_odd(Tokens subject) const;
  bool of_nobody(Tokens subject) const;
  bool names_again(std::size_t piece) const;
  bool of_aspect(std::size_t piece, std::vector<Claim>& out);
  bool of_count(std::size_t piece, std::vector<Claim>& out);
  bool of_share(std::size_t piece, std::vector<Claim>& out);
  bool counted_grades(std::size_t piece, std::vector<Claim>& out);
  bool percent_behind(std::size_t piece, const Governor& governor, std::vector<Claim>& out);
  const Piece* share_before(std::size_t piece) const;
  const Piece* number_told(std::size_t piece) const;
  std::uint32_t behind_areas(std::size_t piece, std::uint32_t& first) const;
  Aspects words_listed(std::uint32_t from) const;
  bool of_areas(std::size_t piece, std::vector<Claim>& out);
  bool instead(std::size_t piece, std::vector<Claim>& out);
  bool behind_with(std::size_t piece) const;
  bool names_one(Tokens subject) const;
  bool told_backwards(Tokens subject) const;
  Tokens named_by_lead() const;
  bool by_turns(std::vector<Claim>& out);
  bool ends_in_service(Tokens phrase) const;
  bool noun_label(std::vector<Claim>& out);
  bool brackets_several() const;
  bool alone(std::vector<Claim>& out);
  void ellipses(std::size_t made, std::vector<Claim>& out);
  void respectively(std::size_t made, std::vector<Claim>& out);
  void same_for(std::vector<Claim>& out) const;
  void as_was(std::vector<Claim>& out);
  void add(std::size_t piece, Claim claim, const Aspects& aspects, std::vector<Claim>& out);

  SentencePieces s_;
  std::vector<int> claim_of_;   // by piece: the last claim made of a grade, or -1
  bool counted_ = false;        // the last claim is of a number of aspects
  bool led_by_last_ = false;    // "at its last inspection" stands before the verb
  std::uint32_t consumed_ = 0;  // token up to which the last claim reaches
};

}  // namespace pressmill::ratings
