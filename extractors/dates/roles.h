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
// it. An inspection that lies more than about ten months before the publication (where none is known: before the last date of the text) is a
// previous one. Const after it is made; any thread.
class Roles {
 public:
  explicit Roles(const Rules& rules);

  // One role an expression, in order.
  std::vector<std::string_view> roles_of(const Document& document, std::span<const Expression> expressions, std::span<const Reading> readings,
                                         std::optional<Date> published) const;

 private:
  enum class Cue : std::uint8_t { none, visit, inspector, rating, publication, report, event, before, measure, since };
  static constexpr std::size_t kCues = 10;
  struct Around {
    Cue nearest = Cue::none;
    std::array<std::uint32_t, kCues> away{};  // by cue, with the cost of being behind
    bool since = false;                       // directly before the date
  };
  Cue of(const Token& token) const { return token.word < table_.size() ? table_[token.word] : Cue::none; }
  Around around(const Document& document, const Expression& expression) const;
  std::string_view role(const Expression& expression, const Reading& reading, const Around& around, std::optional<Date> published,
                        std::optional<Date> now) const;

  static std::string_view role_of_the_same(std::size_t at, std::span<const Reading> readings, std::span<const std::string_view> roles);

  std::vector<Cue> table_;
};

}  // namespace pressmill::dates
