#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extractors/quotes/acronyms.h"
#include "extractors/quotes/outline.h"
#include "extractors/quotes/people.h"
#include "extractors/quotes/statements.h"

namespace pressmill::quotes {

// Whom a quotation is credited to.
struct Credit {
  std::uint32_t entity = People::kNobody;
  std::optional<Span> printed;  // "he", "inspectors"
  std::string_view basis = "unknown";
  std::string_view rule = "quotes/speaker-unknown";  // what found out, or what it ended with
};

// Goes through the statements in order and says who makes each: whoever its sentence names, the one a pronoun or description means, or for a quotation that
// stands alone the one heard last. Nobody is guessed: what nothing points to stays unknown.
class Speakers {
 public:
  Speakers(const Outline& outline, People& people) : outline_(outline), people_(people), acronyms_(outline) {}

  Credit credit(const Statement& statement);

 private:
  std::uint32_t thing_before(std::uint32_t token);
  std::uint32_t first_preposition(const Source& source) const;
  Credit explicit_credit(const Source& source);
  Credit pronoun(const Source& source);
  std::uint32_t antecedent(std::uint32_t relative) const;
  std::uint32_t two(const Source& source, const Mention* last);
  std::uint32_t several_before(std::uint32_t token, std::uint32_t from);
  std::uint32_t holder(const Source& source) const;
  std::uint32_t describe(const Source& source, std::uint32_t head);

  const Outline& outline_;
  People& people_;
  Acronyms acronyms_;
  const Unit* unit_ = nullptr;  // that of the statement at hand
  Credit last_;
  std::uint32_t quoted_in_ = UINT32_MAX;  // the unit of the last direct quotation that names its speaker
  bool announced_ = false;
  People::Heard heard_;
  std::uint32_t last_paragraph_ = 0, heard_paragraph_ = 0, paragraph_ = 0;
};

}  // namespace pressmill::quotes
