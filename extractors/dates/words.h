#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/dates/partial.h"
#include "pipeline/document/rules.h"
#include "pipeline/text/tokens.h"

namespace pressmill::dates {

// The small words of the date grammar (lexicons/date_words.tsv).
enum class Small : std::uint8_t {
  none,
  the,
  of,
  and_,
  to,
  between,
  from,
  a,
  half,
  nth,
  s,
  ago,
  earlier,
  later,
  hence,
  old,
  more,
  time,
  fiscal,
  school,
  municipal,
  term,
  starting,
  ending,
  in,
  prep,
  on,
  or_,
  says,
  date,
  before,
  after,
  for_,
  period,
  aged,
  age,
  per,
  few,
  now,
  w,
  c,
  q,
  h,
  era
};

// Where a modifier may stand: "the end of 2021" (part), "early 2021" and "early in 2021" (both), "mid-2021" (hyphen).
enum class Joined : std::uint8_t { none, part, both, hyphen };

// What one word can be in a date. A word may be several things at once: "may", "second", "fall".
struct Word {
  std::uint8_t month = 0, weekday = 0, ordinal = 0;
  std::int16_t number = 0, decade = 0;
  Season season = Season::none;
  Unit unit = Unit::none;
  Relation relation = Relation::none;
  Modifier modifier = Modifier::none;
  Joined joined = Joined::none;
  Small small = Small::none;
  std::int8_t deixis = 0;
  bool is_deixis = false, plural = false, weak = false, abbreviation = false, day_part = false, stretch = false, approximate = false, holiday = false,
       trap = false;
  bool no_year_after = false, no_year_before = false, place = false;
  bool starts = false;  // an expression may begin with it

  bool date_like() const { return month > 0 || weekday > 0 || season != Season::none || is_deixis || relation != Relation::none || modifier != Modifier::none; }
};

// The lexicons of dates as one table: a word is looked up once and answers every question of the grammar. Const after it is made; any thread.
class Words {
 public:
  explicit Words(const Rules& rules);

  const Word& of(const Token& token) const { return token.word < table_.size() ? table_[token.word] : table_[0]; }
  // of(token).starts, from a table that stays in the nearest cache.
  bool starts(const Token& token) const { return token.word < starts_.size() && starts_[token.word] != 0; }
  // The holiday, trap phrase or approximate phrase that begins at tokens[at], with how many tokens it takes; none behind the last token.
  std::optional<std::pair<Holiday, std::uint32_t>> holiday_at(std::span<const Token> tokens, std::size_t at) const;
  std::uint32_t trap_at(std::span<const Token> tokens, std::size_t at) const;
  std::uint32_t approximate_at(std::span<const Token> tokens, std::size_t at) const;

 private:
  const Lexicon& holidays_;
  const Lexicon& traps_;
  const Lexicon& approximate_;
  std::vector<Word> table_;
  std::vector<std::uint8_t> starts_;
};

// "12-25", "easter+1", "08:1:-1" (lexicons/holidays.tsv); nothing where the code is none of these.
std::optional<Holiday> parse_holiday(std::string_view code);

}  // namespace pressmill::dates
