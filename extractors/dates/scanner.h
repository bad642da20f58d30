#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/dates/grammar.h"

// The walk behind recognise.h: goes over one paragraph, takes what stands before a date into its span, joins ranges, and appends expressions. Made for
// one paragraph and thrown away. A method that gives an At gives the token behind what it appended, or 0 where it appended nothing.
namespace pressmill::dates {

// What stands before the core of a date and belongs to its span.
struct Lead {
  At core = 0;
  bool the = false, part = false, in_the = false;
  bool whole = false;  // the span begins with the lead, whatever it is
  Modifier modifier = Modifier::none;
};

class Scanner {
 public:
  Scanner(std::string_view text, std::span<const Token> tokens, std::uint32_t first, const Words& words, std::vector<Expression>& out)
      : grammar_(text, tokens, words), tokens_(tokens), first_(first), words_(words), out_(out) {}

  void run();
  std::size_t tried() const { return grammar_.tried(); }

 private:
  // The token behind a word or dash that joins two dates.
  struct Join {
    At end = 0;
    bool and_word = false, slash = false;
  };

  // recognise.cpp
  bool before_another_word(At i) const;
  Lead lead(At i) const;
  Maybe core(const Lead& lead) const;
  At expression(At i);
  At with_lead(At begin, At i, bool approximate);
  bool keeps_the(const Parse& found, At core) const;
  At finish(At begin, const Lead& lead, bool approximate, const Parse& found);
  void add(Expression& e, At first, At end);

  // lists.cpp
  struct Member {
    Partial date;
    At begin = 0, end = 0;
  };
  std::vector<Member> members(At i, bool days) const;
  At list(At begin, const Lead& lead);

  // ranges.cpp
  bool between(At begin) const { return begin > 0 && grammar_.is(begin - 1, Small::between); }
  bool from_before(At begin) const { return begin > 0 && grammar_.is(begin - 1, Small::from); }
  std::optional<Join> join(At i) const;
  At ranges(At begin, const Lead& lead, const Maybe& found);
  At two(At begin, At core, const Lead& lead, const Partial& from, At from_end, const Partial& to, At to_begin, At to_end, bool joined);
  At year_range(At begin, const Lead& lead);
  At day_range(At begin, const Lead& lead);
  At day_behind_month(At begin, const Lead& lead);
  At lone_day_range(At begin, const Lead& lead, Partial from, const Grammar::Amount& a, At second);
  At weekdays_range(At begin, const Lead& lead);
  Maybe until_writing(At i) const;
  Maybe range_end(At begin, const Parse& from, const Join& joint) const;
  At date_range(At begin, const Lead& lead, const Maybe& found);

  Grammar grammar_;
  std::span<const Token> tokens_;
  std::uint32_t first_;
  const Words& words_;
  std::vector<Expression>& out_;
};

}  // namespace pressmill::dates
