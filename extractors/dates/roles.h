#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extractors/dates/interpret.h"
#include "pipeline/document/document.h"
#include "pipeline/document/rules.h"

namespace pressmill::dates {

// What happened on a date, by the words around it in its sentence (lexicons/date_roles.tsv): "inspection", "previous_inspection", "publication",
// "event", "other". Const after it is made; any thread.
class Roles {
 public:
  explicit Roles(const Rules& rules);
  std::string_view role_of(const Document& document, const Expression& expression, const Reading& reading, std::optional<Date> published) const;

 private:
  enum class Cue : std::uint8_t { none, inspection, rating, publication, before, measure };
  Cue of(const Token& token) const { return token.word < table_.size() ? table_[token.word] : Cue::none; }
  std::vector<Cue> table_;
};

}  // namespace pressmill::dates
