#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/entry_starts.h"
#include "extractors/function_words.h"
#include "pipeline/document/document.h"
#include "pipeline/document/rules.h"

namespace pressmill::ratings {

// What a word or phrase does in a sentence that tells a rating. lexicons/rating_words.tsv says which word does what; the rest have lexicons of their own.
enum class Role : std::uint8_t {
  none,
  grade,     // a grade of any scale: "requires improvement" (grades.tsv)
  aspect,    // what is graded apart from the whole: "leadership and management" (aspects.tsv)
  count,     // "three", "all", 38 (counts.tsv, or digits)
  award,     // rated, judged, branded: the grade is its complement
  find,      // found: only with "to be", or with a quoted grade
  give,      // given, received: the grade is, or has, a noun
  keep,      // remained, retained
  change,    // dropped, upgraded: from one grade to another
  lose,      // lost its good rating
  be,        // was
  have,      // has, having
  noun,      // rating, judgement
  modal,     // will, could
  unreal,    // if, aims, risk
  self,      // itself, mock, self-assessment
  negation,  // not, never
  scale,     // four-point scale, one of four ratings
  clause,    // which, because: another clause begins
  say,       // said
  former,    // previously, three years ago
  last,      // last inspection
  area,      // areas, standards: counted aspects
  many,      // services, homes: counted subjects
  share,     // the number of, the proportion of: how many are of a grade follows behind it
  prep,      // for, in, at: an aspect may follow
  ahead,     // as for: an aspect may follow where a clause begins
  from,
  to,
  as,
  det,      // a, the, its
  pronoun,  // it, they
  join,     // and, but
  overall,
  adverb,
  after,     // after, since: what follows lies before
  impose,    // placed in, issued, under: a measure follows
  partisan,  // union, campaigners
  replace,   // replaces: "one of ‘inadequate’"
  teller,    // inspectors, report: what they say of a service is a grade; any body of inspectorates.tsv too
  stop,      // a mark behind which nothing is governed by what stands before it
};

// "the top grade", "the same rating": which that is the scale knows, or what the text told before.
constexpr std::string_view kBest = "best", kWorst = "worst", kSecondBest = "second best", kSecondWorst = "second worst", kSame = "same";
inline bool stands_for(std::string_view grade) { return grade == kBest || grade == kWorst || grade == kSecondBest || grade == kSecondWorst || grade == kSame; }

// Tokens [first, last) of the document.
struct Tokens {
  std::uint32_t first = 0, last = 0;
  bool empty() const { return first >= last; }
};

// A recognised stretch of tokens [first, last) of the document.
struct Piece {
  Role role = Role::none;
  std::uint32_t first = 0, last = 0;
  bool verbal = false;       // of a grade: a verb itself, "requires improvement"
  bool sure = false;         // of a grade: it can be nothing else, "C3", "a rating of five"
  bool numbered = false;     // of a grade: its value is a number that the scale gives a name
  std::string_view value{};  // of a grade: its canonical name, or kBest, kWorst; of a count: its number, empty where it tells none
};

// The lexicons of the ratings extractor, as pieces. Const after it is made; any thread. REQUIRES: `rules` outlives it.
class Words {
 public:
  explicit Words(const Rules& rules);  // throws RulesError where a lexicon is missing or a role is none of the above

  // The pieces that begin in tokens [first, last), in order, none overlapping: the longest wins, on a draw a grade before an aspect before a word.
  void read(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, std::vector<Piece>& out) const;

  // Which lexicons have an entry that begins with a word, as bits: one look a token where each lexicon asked for itself.
  enum Starts : std::uint16_t {
    kGrade = 1,
    kAspect = 2,
    kWord = 4,
    kCount = 8,
    kService = 16,
    kBody = 32,
    kMeasure = 64,
    kDigit = 128,
    kBesideDigit = 256,
    kLongAspect = 512,  // an aspect of several words
    kImplied = 1024     // what tells an inspectorate without its name
  };
  static constexpr unsigned kMarked = kGrade | kDigit | kService | kBody | kLongAspect | kMeasure | kImplied;  // what marks.h looks for
  bool may_begin(const Token& token, unsigned any_of) const { return (starts_[token.word] & any_of) != 0; }
  // Of those bits the ones of entries that may begin at a token, as far as that token and the next tell.
  const EntryStarts& beginnings() const { return beginnings_; }

  Role alone(const Token& token) const { return token.kind == TokenKind::word ? roles_alone_[token.word] : Role::none; }  // what a word is by itself
  // Whether the figure at token `at` of tokens [first, last), or the word of one, may be a grade by what stands beside it.
  bool is_number(std::span<const Token> tokens, std::uint32_t at, std::uint32_t first, std::uint32_t last) const;
  bool is_grade(std::span<const Token> tokens, std::uint32_t at) const;                              // one begins there, or what may stand for one
  bool ends_in_grade(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const;  // a grade of the lexicon ends tokens [first, last)
  bool is_described(std::string_view kind) const;  // a kind of service whose noun in small letters describes: “a Northwick care home”
  bool is_placed(std::string_view kind) const;     // one that is called by its place: “children’s services in Northwick”
  bool is_parted(std::string_view kind) const;     // one that has parts with grades of their own: a hospital
  bool is_part(std::string_view noun) const;       // a noun that such a part is named with: “department”
  // The aspect of the lexicon that a phrase names, where it names just one; else empty. `pieces`: memory to use.
  Tokens only_aspect(std::span<const Token> tokens, Tokens phrase, std::vector<Piece>& pieces) const;
  bool may_follow_grade(const Token& token) const { return followers_.has(token.word); }
  const FunctionWords& small() const { return small_; }
  const Lexicon& grades() const { return grades_; }
  const Lexicon& counts() const { return counts_; }
  const Lexicon& services() const { return services_; }
  const Lexicon& inspectorates() const { return inspectorates_; }
  const Lexicon& measures() const { return measures_; }
  const Lexicon& implied_bodies() const { return implied_; }
  const Lexicon& aspects() const { return aspects_; }
  const Lexicon& names() const { return names_; }

 private:
  void gather(const Vocabulary& vocabulary);  // pieces_ and what follows from it
  // The piece that begins at tokens[i]; of role none where nothing does. body: a body's name may begin there.
  Piece longest(std::span<const Token> tokens, std::uint32_t i, bool body) const;

  const Lexicon& grades_;
  const Lexicon& aspects_;
  const Lexicon& counts_;
  const Lexicon& words_;
  const Lexicon& followers_;
  const Lexicon& services_;
  const Lexicon& inspectorates_;
  const Lexicon& measures_;
  const Lexicon& implied_;
  const Lexicon& names_;
  const Lexicon& superlatives_;
  FunctionWords small_;
  std::uint32_t longest_grade_ = 0;    // tokens
  std::vector<std::uint16_t> starts_;  // by word: Starts
  EntryStarts beginnings_;
  Lexicon all_;                    // grades_, superlatives_, aspects_, words_ and counts_ as one
  std::vector<Piece> pieces_;      // by entry of all_; without a place
  std::vector<Piece> alone_;       // by word: what it is where no phrase begins with it, which is nearly always
  std::vector<Role> roles_alone_;  // of them the roles, in a table that stays in the nearest memory: most words have none
  std::vector<Role> roles_;        // by entry of words_
  std::vector<std::string_view> placed_kinds_, described_kinds_, parted_kinds_, part_nouns_;  // of name_words.tsv
};

// The role of that name in rating_words.tsv; none where there is none.
Role role_of(std::string_view name);

}  // namespace pressmill::ratings
