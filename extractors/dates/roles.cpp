#include "extractors/dates/roles.h"

#include <algorithm>

#include "extractors/dates/calendar.h"

namespace pressmill::dates {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::uint32_t kReach = 24;      // tokens on either side
constexpr std::uint32_t kBehindCost = 3;  // a word behind the date counts as that much farther away
constexpr std::uint32_t kNowhere = 1000;

}  // namespace

Roles::Roles(const Rules& rules) : table_(rules.vocabulary().size(), Cue::none) {
  constexpr std::array<std::pair<std::string_view, Cue>, kCues - 1> kNames{{{"visit", Cue::visit},
                                                                            {"inspector", Cue::inspector},
                                                                            {"rating", Cue::rating},
                                                                            {"publication", Cue::publication},
                                                                            {"report", Cue::report},
                                                                            {"event", Cue::event},
                                                                            {"before", Cue::before},
                                                                            {"measure", Cue::measure},
                                                                            {"since", Cue::since}}};
  for (const Lexicon::Entry& entry : rules.lexicon("date_roles").entries()) {
    const Vocabulary::Word word = rules.vocabulary().find(entry.phrase);
    for (const auto& [name, cue] : kNames) {
      if (name == entry.value && word != Vocabulary::kUnknown) {
        table_[word] = cue;
      }
    }
  }
}

Roles::Around Roles::around(const Document& document, const Expression& e) const {
  // How much farther off a word of each cue counts: inspectors stand in many sentences that tell of no visit; a report says something only beside the date.
  constexpr std::array<std::uint32_t, kCues> kCost = {0, 0, 6, 2, 0, 4, 1, 0, 2, 0};
  constexpr std::uint32_t kFarthest = 20;
  const auto& tokens = document.layout.tokens;
  const Sentence& sentence = document.layout.sentences[document.layout.sentence_at(e.span.begin)];
  Around out;
  out.away.fill(kNowhere);
  const auto note = [&](std::uint32_t token, std::uint32_t away) {
    auto& place = out.away[static_cast<std::size_t>(of(tokens[token]))];
    place = std::min(place, away);
  };
  for (std::uint32_t back = 1; back <= kReach && e.first_token >= sentence.first_token + back; ++back) {
    note(e.first_token - back, back);
  }
  for (std::uint32_t on = 0; on <= kReach && e.last_token + on < sentence.last_token; ++on) {
    note(e.last_token + on, on + (on == 0 ? 1 : kBehindCost));
  }
  out.since = e.first_token > sentence.first_token && of(tokens[e.first_token - 1]) == Cue::since;
  std::uint32_t best = kFarthest;
  for (const Cue cue : {Cue::visit, Cue::inspector, Cue::rating, Cue::publication, Cue::report, Cue::event, Cue::measure}) {
    const auto i = static_cast<std::size_t>(cue);
    if (out.away[i] + kCost[i] < best) {
      best = out.away[i] + kCost[i];
      out.nearest = cue;
    }
  }
  return out;
}

std::string_view Roles::role(const Expression& e, const Reading& reading, const Around& around, std::optional<Date> published, std::optional<Date> now) const {
  constexpr days kJustNow{10};
  const days long_ago{published ? 300 : 400};
  const std::optional<Date> last = reading.value.last;
  const bool old = now && last && sys_days(*last) + long_ago < sys_days(*now);
  const bool future = published && reading.value.first && sys_days(*reading.value.first) > sys_days(*published);
  const bool fresh = published && last && !future && sys_days(*last) + kJustNow >= sys_days(*published);
  const bool rated = around.away[static_cast<std::size_t>(Cue::rating)] <= 8;
  if (around.since && e.from.bare_year() && !(rated && old)) {
    return "other";
  }
  if ((e.from.kind == Partial::Kind::year_pair || e.from.kind == Partial::Kind::decade || e.from.quarter > 0) && e.modifier == Modifier::none) {
    return "other";
  }
  switch (around.nearest) {
    case Cue::publication:
    case Cue::report: return future ? "event" : "publication";
    case Cue::rating: return fresh ? "publication" : old || !published ? "previous_inspection" : "event";
    case Cue::visit: return old ? "previous_inspection" : "inspection";
    case Cue::inspector:
      return future                                                                   ? "event"
             : fresh && around.away[static_cast<std::size_t>(Cue::rating)] < kNowhere ? "publication"
             : old                                                                    ? "previous_inspection"
                                                                                      : "inspection";
    case Cue::measure: return "other";
    default: return "event";
  }
}

std::vector<std::string_view> Roles::roles_of(const Document& document, std::span<const Expression> expressions, std::span<const Reading> readings,
                                              std::optional<Date> published) const {
  std::optional<Date> now = published;
  if (!now) {
    for (const Reading& reading : readings) {
      const bool fine = reading.value.precision == "day" || reading.value.precision == "month";
      if (reading.value.first && fine && reading.basis == "explicit" && (!now || sys_days(*reading.value.first) > sys_days(*now))) {
        now = reading.value.first;
      }
    }
  }
  std::vector<std::string_view> out;
  std::vector<std::size_t> untold;  // years and months with no telling word around them
  out.reserve(expressions.size());
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    if (expressions[i].is_duration()) {
      out.emplace_back();
      continue;
    }
    const Around cues = around(document, expressions[i]);
    out.push_back(role(expressions[i], readings[i], cues, published, now));
    if (cues.nearest == Cue::none && out.back() == "event" && !expressions[i].to && expressions[i].modifier == Modifier::none &&
        (readings[i].value.precision == "year" || readings[i].value.precision == "month")) {
      untold.push_back(i);
    }
  }
  for (const std::size_t i : untold) {
    out[i] = role_of_the_same(i, readings, out);
  }
  return out;
}

// "When we came in 2019": the year of an inspection that the text tells elsewhere. Looks at the first hundred dates.
std::string_view Roles::role_of_the_same(std::size_t at, std::span<const Reading> readings, std::span<const std::string_view> roles) {
  constexpr std::size_t kMost = 100;
  const Resolved& value = readings[at].value;
  for (std::size_t i = 0; value.first && i < std::min(readings.size(), kMost); ++i) {
    const Resolved& other = readings[i].value;
    const bool inspection = roles[i] == "inspection" || roles[i] == "previous_inspection";
    if (i != at && inspection && other.first && sys_days(*value.first) <= sys_days(*other.first) && sys_days(*other.last) <= sys_days(*value.last)) {
      return roles[i];
    }
  }
  return roles[at];
}

}  // namespace pressmill::dates
