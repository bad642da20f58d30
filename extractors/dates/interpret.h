#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/dates/compute.h"
#include "extractors/dates/partial.h"
#include "pipeline/document/document.h"
#include "pipeline/document/rules.h"

// The second piece: a pass over the expressions of one document that says what each counts from and in which direction.
//
// News counts from the publication date, a narrative (a history: most of its dates lie years before its publication) from the last date told; which
// one a document is, is decided by its dates (is_narrative). The direction comes from the tense around the date, else the past. Without a date to
// count from, a day and month may take the year of a full date told just before.
namespace pressmill::dates {

// noun and infinitive are no tenses: "to" looks forward unless a noun follows or "had" (pluperfect) stands before.
enum class Tense : std::uint8_t {
  none,
  noun,
  be,
  infinitive,
  pluperfect,
  past,
  forward,
  future
};  // forward: hopes and plans, which say little about a weekday

// The words that tell tenses (lexicons/date_tenses.tsv) as a table over the vocabulary. Const after it is made; any thread.
class Tenses {
 public:
  explicit Tenses(const Rules& rules);
  // The tense around the tokens [first, last) of a sentence: that of the nearest telling word, those before the date counting as nearer.
  Tense around(const Document& document, std::uint32_t first, std::uint32_t last) const { return telling(document, first, last).tense; }
  struct Telling {
    Tense tense = Tense::none;
    std::uint32_t away = 0;  // tokens to the telling word, and what it costs to lie behind the date or beyond a comma
  };
  Telling telling(const Document& document, std::uint32_t first, std::uint32_t last) const;

 private:
  Tense listed(const Token& token) const { return token.word < table_.size() ? table_[token.word] : Tense::none; }
  Tense before_infinitive(const Document& document, std::uint32_t sentence, std::uint32_t to) const;
  Tense at(std::span<const Token> tokens, std::uint32_t i, std::string_view text) const;
  std::vector<Tense> table_;
};

struct Reading {
  Resolved value;
  std::string_view basis;      // "explicit", "published", "text", "unresolved"
  std::optional<Date> anchor;  // the date it counts from
};

// An amount behind "in" is a day ahead where the tense is the future ("will be told in two days"); else it stays a duration.
void look_ahead(const Document& document, std::span<Expression> expressions, const Tenses& tenses);

bool is_narrative(std::span<const Expression> expressions, std::optional<Date> published);

// One reading an expression, in order.
std::vector<Reading> interpret(const Document& document, std::span<const Expression> expressions, std::optional<Date> published, const Tenses& tenses);

}  // namespace pressmill::dates
