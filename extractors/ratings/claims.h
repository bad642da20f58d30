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
  void grade(std::size_t piece, std::vector<Claim>& out);
  void further(std::size_t piece, const Governor& governor, const Aspects& aspects, std::vector<Claim>& out);
  bool take_subject(std::size_t piece, const Claim& before, Tokens rest, const Aspects& aspects, Claim& claim, std::vector<Claim>& out);
  void verb_itself(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out);
  void judged(std::size_t piece, const Governor& governor, const Aspects& aspects, std::vector<Claim>& out);
  bool by_noun(std::size_t piece, std::vector<Claim>& out);
  bool headline(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out);
  void cues_behind(std::size_t piece, std::uint32_t end, Claim& claim) const;
  bool cue_before(Role cue, std::uint32_t from, std::uint32_t to, Tokens subject = {}) const;
  bool handed(std::size_t piece, std::vector<Claim>& out);
  bool says_of_service(Tokens subject) const;
  bool of_any(Tokens subject, const VerbGroup& group) const;
  bool told_backwards(Tokens subject) const;
  void same_for(std::vector<Claim>& out) const;
  void add(std::size_t piece, Claim claim, const Aspects& aspects, std::vector<Claim>& out);

  SentencePieces s_;
  std::vector<int> claim_of_;   // by piece: the last claim made of a grade, or -1
  bool led_by_last_ = false;    // "at its last inspection" stands before the verb
  std::uint32_t consumed_ = 0;  // token up to which the last claim reaches
};

}  // namespace pressmill::ratings
