#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/quotes/attribution.h"
#include "extractors/quotes/cues.h"
#include "extractors/quotes/outline.h"
#include "extractors/quotes/people.h"

namespace pressmill::quotes {

enum class QuoteKind : std::uint8_t { direct, mixed, indirect, scare };

// Something said in one sentence of the writer's: the words, and what the sentence tells of who said them.
struct Statement {
  QuoteKind kind = QuoteKind::direct;
  Span words;
  std::uint32_t first_quotation = 0, last_quotation = 0;  // [first, last) of Outline::quotations that lie in it
  Cue cue;                                                // empty (first == last) where there is none
  Source source;
  bool announces = false;  // "Marsh said:" and no more: what follows is hers; no quote itself
  bool goes_on = false;    // the same act of speech as the statement before it
  bool floating = false;   // nothing in the sentence says who speaks: the last who did may
  std::uint32_t unit = 0;
  std::string_view rule;
};

// Reads one sentence of the writer's after the other and finds what is said in it, by whom as far as the sentence itself tells. Linear time.
class StatementReader {
 public:
  StatementReader(const Outline& outline, const People& people) : outline_(outline), finder_(outline, people), taken_(outline.quotations().size(), false) {}

  // Appends the statements of unit `u`, ordered by position.
  void read(std::uint32_t u, std::vector<Statement>& out);

 private:
  struct Reach {
    std::uint32_t first = 0, last = 0;  // tokens
    bool found() const { return first < last; }
  };

  struct FrameRules {
    std::string_view before, behind;  // what is framed stands before the frame, or behind it
  };

  void skip_dateline();
  std::size_t closing_cue() const;
  bool opens_sentence(const Cue& cue) const;
  std::uint32_t first_comma(std::uint32_t from) const;
  std::uint32_t before_dash(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t clause_end(std::uint32_t from) const;
  bool ends_in_comma(std::uint32_t token) const;
  // "known as ‘the pod’": a word that is shown, not said; its value says whether it is a motto.
  std::optional<std::string_view> coined(std::uint32_t q) const;
  bool only_quotations() const;
  bool block(std::vector<Statement>& out);  // what stands under "Marsh said:" without marks
  bool is_block(std::uint32_t paragraph) const;
  bool block_goes_on(std::uint32_t paragraph) const;
  bool attributes(std::uint32_t paragraph) const;
  bool in_first_person(std::uint32_t first, std::uint32_t last) const;
  bool writer_says_i(std::uint32_t to);
  void floating(std::vector<Statement>& out);
  bool is_heading() const;
  bool is_signature(std::vector<Statement>& out);
  bool with_cue(std::size_t c, std::vector<Statement>& out);
  Source source_of(const Cue& cue, bool& inverted, const std::vector<Statement>& out) const;
  Source subject_behind(const Cue& cue, const Source& left) const;
  Source subject_of_opening(const Cue& cue) const;
  Source subject_of_participle(const Cue& cue, const Source& source, const std::vector<Statement>& out) const;
  bool said_before(const std::vector<Statement>& out) const;
  bool behind_quotation(const Cue& cue, const Source& source, bool inverted, std::vector<Statement>& out);
  bool clause_before(const Cue& cue, const Source& source, bool inverted, std::vector<Statement>& out);
  bool is_headline() const;
  std::uint32_t behind_colon(std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t clause_begin(std::uint32_t edge) const;
  std::optional<std::uint32_t> closed_cue(const Cue& cue, const Source& source, bool inverted) const;
  bool reported_after(std::size_t c, const Source& source, std::vector<Statement>& out);
  std::uint32_t next_quotation(std::uint32_t from) const;
  Reach reach_of_marks(std::size_t c, const Source& source) const;
  Reach within_clause(Reach reach, std::size_t c, const Source& source) const;
  bool with_marks(Reach reach, std::uint32_t first, std::uint32_t last, const Cue& cue, const Source& source, bool marks_only, std::vector<Statement>& out);
  void announce(const Cue& cue, const Source& source, std::vector<Statement>& out);
  void according(const Cue& cue, std::vector<Statement>& out);
  bool as_told(const Cue& cue, const Source& source, std::vector<Statement>& out);
  void framed(Reach frame, const Cue& cue, const Source& source, FrameRules rules, std::vector<Statement>& out);
  bool asked(const Cue& cue, std::vector<Statement>& out);
  void noun_cues(std::size_t from, std::vector<Statement>& out);
  Source owner_of(std::uint32_t noun, std::uint32_t& that) const;
  std::uint32_t noun_cue(std::uint32_t noun, std::size_t from, std::vector<Statement>& out);
  Source teller_behind(std::uint32_t q) const;
  bool told_without_cue(std::uint32_t q, std::vector<Statement>& out);
  bool only_adverbs(std::uint32_t from, std::uint32_t to) const;
  bool begins_sentence(std::uint32_t q) const;
  Source before_colon(std::uint32_t colon) const;
  bool goes_on_joined(std::uint32_t q, std::vector<Statement>& out);
  bool told_behind_colon(std::vector<Statement>& out);
  void leftover(std::uint32_t q, std::vector<Statement>& out);

  Reach content_after(const Cue& cue, const Source& source, bool& marked) const;
  bool holds_clause(std::uint32_t i) const;
  std::uint32_t skip_listener(std::uint32_t i) const;
  std::uint32_t skip_setting(std::uint32_t i) const;
  std::uint32_t aside_behind(std::uint32_t q, std::uint32_t end) const;
  bool in_aside(std::size_t c, const Source& source) const;
  bool in_opening_clause(const Cue& cue, const Source& source) const;
  std::optional<std::uint32_t> clause_beside(const Cue& cue, std::uint32_t from) const;
  std::uint32_t content_end(std::size_t c, std::uint32_t from) const;
  std::uint32_t trimmed_end(std::uint32_t from, std::uint32_t end) const;
  bool is_whole(std::uint32_t q) const;  // a sentence of its own between marks
  bool writes_in_title_case() const;
  bool is_name(std::uint32_t q) const;  // a title, a grade, a name, an attribute of markup
  void add(QuoteKind kind, std::uint32_t first, std::uint32_t last, const Cue& cue, const Source& source, std::string_view rule, std::vector<Statement>& out);
  void add_quotation(std::uint32_t q, const Cue& cue, const Source& source, bool goes_on, std::string_view rule, std::vector<Statement>& out);

  const Outline& outline_;
  SourceFinder finder_;
  std::vector<bool> taken_;  // by quotation
  Unit unit_;
  std::uint32_t number_ = 0;
  std::uint32_t announced_ = Outline::kNone;  // the paragraph that ended with "Marsh said:"
  std::uint32_t block_end_ = 0;               // tokens before this one belong to a block quotation
  std::uint32_t looked_ = 0;                  // tokens before this one have been searched for the writer's "I"
  bool writer_says_i_ = false;
  std::uint32_t covered_ = 0;  // words up to here belong to a statement already
  std::vector<Cue> cues_;
  std::vector<std::uint32_t> nouns_;  // tokens of nouns that may be cues
  std::size_t closing_ = 0;           // index of the cue that reports the whole sentence before it; cues_.size() where none does
};

}  // namespace pressmill::quotes
