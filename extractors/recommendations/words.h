#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/entry_starts.h"
#include "extractors/function_words.h"
#include "pipeline/document/document.h"
#include "pipeline/document/rules.h"

namespace pressmill::recommendations {

// What a word does where something is recommended (lexicons/recommendation_words.tsv).
enum class Role : std::uint8_t {
  none,
  noun,       // recommendations
  recommend,  // recommends
  action,     // "set three actions"
  ask,        // asks, urges, told: "… the trust to"
  call_for,   // called for
  say,        // says: "… that leaders should"
  should,     // should, must
  source,     // report, inspectors, review
  make,       // made, lists
  include,    // including, among them
  among,      // among the
  progress,   // implemented, accepted: what became of recommendations
  partisan,   // union, campaigners, MP: whose demands are none
  state,      // minister, police: whose demands are none either, but a report may speak to them
  whom,       // leaders, managers: a report speaks to them
  panel,      // committee, board: a report speaks to them, and they recommend
  public_,    // patients, pupils: who is asked by inspectors, but recommended nothing
  deadline,   // within: "Within three months, the force should"
  praise,     // proud: "should be proud" asks nothing
  that,
  to,
  for_,
  join,  // and
  which,
  pronoun,  // it, they
  be,
  required,   // required: "should be required to"
  heading,    // areas for improvement: what stands under it is recommended
  vital,      // vital: "it was … that the council …"
  need,       // improvements were needed: "… in the teaching of maths"
  give,       // gave: "… the nursery until May to"
  until,      // until, months to: what must be done by then follows
  contrast,   // but: what follows is no part of an item
  reader,     // you: who reads is recommended nothing
  plain,      // local government: its words would do something else
  condition,  // if, unless: "if they do so, they must" says what would be due
  also,       // also, now: between a verb and its auxiliary
  pledge,     // will, has agreed to: over a list of what a body is told to do
};

constexpr std::uint64_t bit_of(Role role) { return std::uint64_t{1} << static_cast<unsigned>(role); }
inline bool speaks_to(Role role) { return role == Role::whom || role == Role::panel; }                            // whom a report asks
inline bool demands(Role role) { return role == Role::partisan || role == Role::state || role == Role::reader; }  // but nothing that is a recommendation

struct Piece {
  Role role = Role::none;
  std::uint32_t first = 0, last = 0;  // tokens of the document
};

// The lexicons of the recommendations extractor. Const after it is made; any thread. REQUIRES: `rules` outlives it.
class Words {
 public:
  explicit Words(const Rules& rules);  // throws RulesError where a lexicon is missing or a role is none of the above

  // Which lexicons have an entry that begins with a word, as bits: one look a token where each lexicon asked for itself.
  enum Starts : std::uint8_t {
    kWord = 1,
    kBody = 2,
    kStatus = 4,
    kSource = 8,       // of words_: a report or its authors
    kRecommends = 16,  // whoever says it
    kOfReport = 32,    // "asks", "should": recommends where a report is who says it
    kIncludes = 64,    // behind a word that recommends
    kAction = 128,     // "set three actions"
  };
  bool may_begin(const Token& token, unsigned any_of) const { return (starts_[token.word] & any_of) != 0; }

  // Of those bits the ones of entries that may begin in each sentence, as far as two words that touch tell; and of all together.
  struct Seen {
    std::vector<std::uint8_t> in;  // by sentence
    unsigned anywhere = 0;
  };
  Seen look(const Layout& layout) const;
  // The pieces in tokens [first, last), in order, none overlapping, the longest at each place.
  void read(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, std::vector<Piece>& out) const;

  bool is(const Token& token, Small what) const { return small_.is(token, what); }
  Role alone(const Token& token) const { return alone_[token.word]; }                    // its role where no phrase begins with it
  bool is_authority(const Token& token) const { return authorities_[token.word] != 0; }  // coroner, inspectors: who judges by office
  // Whether a phrase that begins at `first` and ends before `last` is whom a report addresses: "the trust", "The provider, Fellside Care,".
  bool is_addressee(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const;
  bool is_verb(std::string_view word) const;  // one with which an item may begin, or its form in -s: "improves"
  bool begins_item(const Token& token) const { return verbs_.has(token.word); }
  // Whether a line of a list may begin so: "Clarify who signs off plans".
  bool begins_line(const Token& token) const { return begins_item(token) || imperatives_.has(token.word); }
  // What became of a recommendation, as told at token `at`; its value is "none" for a word that makes it uncertain (recommendation_status.tsv).
  struct Status {
    std::string_view value;
    std::uint32_t last = 0;  // the token behind it
  };
  std::optional<Status> status(std::span<const Token> tokens, std::uint32_t at, std::uint32_t last) const;
  // The noun phrase of a body with which a clause begins at `first`: "the youth justice service"; its end, or `first` where there is none.
  std::uint32_t behind_body(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const;
  bool says_nothing(const Token& token) const { return empty_.has(token.word); }
  std::optional<std::int64_t> number(std::string_view text, const Token& token) const;  // "six", 45
  struct Body {
    std::string_view name;
    std::uint32_t at = 0;  // token
  };
  std::optional<Body> first_inspectorate(std::span<const Token> tokens) const;
  std::optional<std::string_view> inspectorate(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) const;

 private:
  // The piece that begins at tokens[i]; of role none where nothing does.
  Piece longest(std::span<const Token> tokens, std::uint32_t i) const;

  const Lexicon& words_;
  const Lexicon& verbs_;
  const Lexicon& imperatives_;
  const Lexicon& statuses_;
  const Lexicon& empty_;
  const Lexicon& counts_;
  const Lexicon& inspectorates_;
  const Lexicon& services_;
  FunctionWords small_;
  const Vocabulary& vocabulary_;
  Lexicon all_;                            // words_ and inspectorates_ as one
  std::vector<Role> roles_;                // by entry of all_
  std::vector<std::uint8_t> starts_;       // by word: Starts
  std::vector<std::uint8_t> authorities_;  // by word: 1 for who judges by office
  std::vector<Role> alone_;                // by word: its role where no phrase begins with it, which is nearly always
  EntryStarts beginnings_;
};

}  // namespace pressmill::recommendations
