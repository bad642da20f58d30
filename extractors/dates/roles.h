#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/dates/interpret.h"
#include "pipeline/document/document.h"
#include "pipeline/document/rules.h"

namespace pressmill::dates {

// What happened on a date, by the words around it in its sentence (lexicons/date_roles.tsv) and by how long ago it was: "inspection",
// "previous_inspection", "publication", "event", "other". The nearest telling word decides; words before the date count as nearer than those behind
// it, those of its own clause as nearer than the rest. An inspection that lies more than about ten months before the publication (where none is known:
// before the last date told that is no deadline) is a previous one. Const after it is made; any thread.
class Roles {
 public:
  explicit Roles(const Rules& rules);

  // One role an expression, in order.
  std::vector<std::string_view> roles_of(const Document& document, std::span<const Expression> expressions, std::span<const Reading> readings,
                                         std::optional<Date> published) const;

 private:
  enum class Cue : std::uint8_t {
    none,
    visit,
    inspector,
    rating,
    publication,
    report,
    event,
    before,
    measure,
    since,
    plan,
    deadline,
    practice,
    again,
    ahead,
    clause,
    bound,
    target
  };
  static constexpr std::size_t kCues = 18;
  struct Around {
    Cue nearest = Cue::none;
    std::array<std::uint32_t, kCues> away{};  // by cue, with the cost of being behind
    Cue directly = Cue::none;                 // of the word before the date
    bool compared = false;                    // beside a number: "up from 27 a year ago"
    bool from = false;                        // directly behind "from"
    bool opens_with_from = false;             // "From next summer, …": since when something holds
    bool plan_behind = false;                 // the year of a plan or a survey: "the 2022 plan"; likewise behind "Act"
    std::uint32_t of(Cue cue) const { return away[static_cast<std::size_t>(cue)]; }
  };
  Cue of(const Token& token) const { return token.word < table_.size() ? table_[token.word] : Cue::none; }
  Around around(const Document& document, const Expression& expression) const;
  std::string_view role(const Expression& expression, const Reading& reading, const Around& around, std::optional<Date> published,
                        std::optional<Date> now) const;

  std::optional<std::string_view> untouched_by_cues(const Expression& expression, const Around& around, bool old) const;
  static std::optional<Date> last_told(std::span<const Expression> expressions, std::span<const Reading> readings, std::span<const Around> around);
  static bool near(const Document& document, const Expression& first, const Expression& second);
  static std::string_view role_of_the_same(std::size_t at, std::span<const Reading> readings, std::span<const std::string_view> roles);

  std::vector<Cue> table_;
};

}  // namespace pressmill::dates
