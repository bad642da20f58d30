#include "extractors/dates/roles.h"

#include <algorithm>
#include <array>

#include "extractors/dates/calendar.h"

namespace pressmill::dates {
namespace {

constexpr std::uint32_t kReach = 24;      // tokens on either side
constexpr std::uint32_t kBehindCost = 3;  // a word behind the date counts as that much farther away

}  // namespace

Roles::Roles(const Rules& rules) : table_(rules.vocabulary().size(), Cue::none) {
  constexpr std::array<std::pair<std::string_view, Cue>, 5> kCues{
      {{"inspection", Cue::inspection}, {"rating", Cue::rating}, {"publication", Cue::publication}, {"before", Cue::before}, {"measure", Cue::measure}}};
  for (const Lexicon::Entry& entry : rules.lexicon("date_roles").entries()) {
    const Vocabulary::Word word = rules.vocabulary().find(entry.phrase);
    for (const auto& [name, cue] : kCues) {
      if (name == entry.value && word != Vocabulary::kUnknown) {
        table_[word] = cue;
      }
    }
  }
}

std::string_view Roles::role_of(const Document& document, const Expression& e, const Reading& reading, std::optional<Date> published) const {
  const auto& tokens = document.layout.tokens;
  const Sentence& sentence = document.layout.sentences[document.layout.sentence_at(e.span.begin)];
  std::array<std::uint32_t, 6> nearest;
  nearest.fill(2 * kReach);
  const auto note = [&](std::uint32_t token, std::uint32_t away) {
    auto& place = nearest[static_cast<std::size_t>(of(tokens[token]))];
    place = std::min(place, away);
  };
  for (std::uint32_t back = 1; back <= kReach && e.first_token >= sentence.first_token + back; ++back) {
    note(e.first_token - back, back);
  }
  for (std::uint32_t on = 0; on <= kReach && e.last_token + on < sentence.last_token; ++on) {
    note(e.last_token + on, on + kBehindCost);
  }
  const auto at = [&](Cue cue) { return nearest[static_cast<std::size_t>(cue)]; };
  const std::uint32_t inspection = std::min(at(Cue::inspection), at(Cue::rating)), none = 2 * kReach;
  if (at(Cue::publication) < none && at(Cue::publication) <= inspection + 2) {
    return "publication";
  }
  if (inspection < none) {
    constexpr int kLongAgo = 300;  // days: an inspection is reported within a year
    const bool old =
        published && reading.value.last && std::chrono::sys_days(*reading.value.last) + std::chrono::days(kLongAgo) < std::chrono::sys_days(*published);
    return at(Cue::before) < none || old || (!published && at(Cue::rating) < at(Cue::inspection)) ? "previous_inspection" : "inspection";
  }
  return at(Cue::measure) < none ? "other" : "event";
}

}  // namespace pressmill::dates
