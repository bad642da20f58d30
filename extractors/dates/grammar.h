#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

#include "extractors/dates/partial.h"
#include "extractors/dates/words.h"
#include "pipeline/text/tokens.h"

// The parsers behind recognise.h. Each reads forward from a token of one paragraph and says what stands there, or nothing; a token past the end reads
// as an empty mark. Made for one paragraph and thrown away.
namespace pressmill::dates {

using At = std::uint32_t;  // a token of the paragraph

struct Parse {
  Partial date;
  At end = 0;                                  // the token behind it
  std::optional<Partial> base = std::nullopt;  // of an offset: the day it counts from
};
using Maybe = std::optional<Parse>;

inline Partial of_day(int day, int month) {
  Partial out;
  out.day = day;
  out.month = month;
  return out;
}

inline Parse offset(double count, Unit unit, bool from_text, At end) {
  Parse out;
  out.date.kind = Partial::Kind::offset;
  out.date.count = count;
  out.date.unit = unit;
  out.date.from_text = from_text;
  out.end = end;
  return out;
}

inline Partial coming(int weekday) {
  Partial out;
  out.weekday = weekday;
  out.relation = Relation::current;
  return out;
}

// Two digits as a year: up to 39 they are of this century, since a text tells of 1940 sooner than of 2040.
constexpr int full_year(int two_digits) { return two_digits + (two_digits < 40 ? 2000 : 1900); }

class Grammar {
 public:
  Grammar(std::string_view text, std::span<const Token> tokens, const Words& words) : text_(text), tokens_(tokens), words_(words) {}

  At size() const { return static_cast<At>(tokens_.size()); }
  const Token& token(At i) const { return i < tokens_.size() ? tokens_[i] : kEnd; }
  const Word& word(At i) const { return words_.of(token(i)); }
  std::string_view letters(At i) const { return token(i).span.of(text_); }
  Small small(At i) const { return word(i).small; }
  bool is(At i, Small what) const { return word(i).small == what; }
  bool mark(At i, char c) const { return token(i).kind == TokenKind::mark && token(i).ascii == c && i < tokens_.size(); }
  bool touches(At i) const { return i > 0 && i < tokens_.size() && tokens_[i - 1].span.end == tokens_[i].span.begin; }  // the token before it
  bool capital(At i) const { return token(i).capital; }
  bool dash(At i) const;        // - – or —
  bool apostrophe(At i) const;  // ' ’ or ‘
  bool currency(At i) const;
  int integer(At i) const;  // of a number token of up to nine digits; -1 elsewhere
  int digits(At i) const { return token(i).kind == TokenKind::number ? static_cast<int>(token(i).span.size()) : 0; }
  bool possessive(At i) const;  // ’s behind the token before it
  bool before_is_preposition(At i) const;
  bool sentence_begins(At i) const;

  // numbers.cpp
  struct Amount {
    double value = 0;
    At end = 0;
  };
  std::optional<Amount> amount(At i) const;             // 14, 3.5, two and a half, twenty-one, a dozen
  std::optional<Amount> day_number(At i) const;         // 3, 3rd, third, twenty-first: 1 to 31
  std::optional<Amount> ordinal(At i) const;            // 19th, nineteenth
  std::optional<int> plain_year(At i) const;            // a number of four digits that could be a year
  std::optional<int> spoken_year(At i, At& end) const;  // nineteen ninety-one

  // figures.cpp
  Maybe numeric(At i) const;  // 19/08/2025, 2025-08-19, 10/2018

  // absolute.cpp
  void year_behind(Parse& date) const;  // takes ", 2021", "of 2021", "last year" into a date that has none
  Maybe day_month(At i) const;          // 19 August 2025, the 31st of March
  Maybe month_first(At i) const;        // August 19, 2025; August 2025; August
  Maybe year(At i) const;               // 2018
  Maybe month_or_quarter(At i) const;   // behind a year

  // periods.cpp
  Maybe decade(At i) const;     // 1990s, the sixties
  Maybe century(At i) const;    // 19th century
  Maybe season(At i) const;     // spring 2019, summer of 1779, summer term
  Maybe quarter(At i) const;    // first quarter of 2021, Q1 2024, quarter 3 of 2020/21, H1 2021
  Maybe holiday(At i) const;    // Easter Monday 2017
  Maybe year_pair(At i) const;  // 2021/22, the financial year 2020-21

  // weeks.cpp
  Maybe day_told(At i) const;       // day_month, month_first or numeric
  Maybe weekday_plain(At i) const;  // Thursday 19 August 2025; Friday night
  Maybe weekday_first(At i) const;  // Thursday 19 August 2025; Friday night; Monday week
  Maybe week(At i) const;           // week commencing 6 September 2021, week 31, the weekend of 16 March
  Maybe nth_of_month(At i) const;   // the last week of July
  Maybe lone_day(At i) const;       // on the 29th
  At day_parts(At i) const;         // behind "Friday night": the token after the part

  // relative.cpp
  Maybe deixis(At i) const;    // yesterday, last night, the day before yesterday
  Maybe relative(At i) const;  // last year, this May, the previous Friday, the last two years

  // counted.cpp
  Maybe counted(At i) const;  // six weeks, three years ago, two-year

  Maybe atom(At i) const;  // any of these

  std::size_t tried() const { return tried_; }  // parsers so far: the work, for tests

 private:
  static const Token kEnd;
  bool told_year_behind(Parse& date, At i, bool comma) const;
  void relation_behind(Parse& date, At at, bool comma) const;
  Maybe day_behind_name(const Parse& month, bool joined) const;
  Maybe number_atom(At i) const;
  struct Alternative {
    bool applies = false;
    Maybe (Grammar::*parse)(At i) const = nullptr;
  };
  Maybe first_of(At i, std::initializer_list<Alternative> alternatives) const;
  Maybe part_of_year(At i) const;
  Maybe spaced_month(At i) const;
  Maybe day_and_month(At i, int a, int b) const;
  Maybe nth_of_year(int nth, Unit unit, At i) const;
  Maybe weekday_counted(int weekday, At i) const;
  void weekday_behind(Parse& offset) const;
  Maybe three_numbers(At i, int a, int b, int c) const;
  Maybe two_numbers(At i, int a, int b) const;

  // traps.cpp
  bool month_stands_alone(At month, At end) const;
  bool place_behind(At end) const;
  bool name_around(At first, At end) const;
  bool year_is_count(At i) const;

  Maybe relation_of(At i, Relation relation) const;
  Maybe unit_of(At i, Relation relation) const;
  Maybe behind_amount(At begin, double count, At unit) const;
  Maybe weeks_on_weekday(At begin, double count, At unit) const;
  Maybe weekday_of_week(At i, Relation relation) const;
  Maybe compound_amount(At begin, double count, At unit) const;
  bool stands_for_plural(At unit) const;
  static double room_for(Unit fine);
  bool article_is_rate(At i) const;
  Maybe day_behind(At i) const;

  mutable std::size_t tried_ = 0;
  std::string_view text_;
  std::span<const Token> tokens_;
  const Words& words_;
};

}  // namespace pressmill::dates
