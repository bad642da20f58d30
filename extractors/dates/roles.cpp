#include "extractors/dates/roles.h"

#include <algorithm>

#include "extractors/dates/calendar.h"

namespace pressmill::dates {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::uint32_t kReach = 24;      // tokens on either side
constexpr std::uint32_t kBehindCost = 3;  // a word behind the date counts as that much farther away
constexpr std::uint32_t kClauseCost = 2;  // so does one beyond a comma or a conjunction
constexpr std::uint32_t kClose = 5;
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
                                                                            {"since", Cue::since},
                                                                            {"plan", Cue::plan},
                                                                            {"deadline", Cue::deadline},
                                                                            {"practice", Cue::practice},
                                                                            {"again", Cue::again},
                                                                            {"ahead", Cue::ahead},
                                                                            {"clause", Cue::clause},
                                                                            {"bound", Cue::bound},
                                                                            {"target", Cue::target}}};
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
  constexpr std::array<std::uint32_t, kCues> kCost = {0, 0, 6, 2, 0, 4, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  constexpr std::uint32_t kFarthest = 20;
  const auto& tokens = document.layout.tokens;
  const Sentence& sentence = document.layout.sentences[document.layout.sentence_at(e.span.begin)];
  Around out;
  out.away.fill(kNowhere);
  const auto note = [&](std::uint32_t token, std::uint32_t away) {
    auto& place = out.away[static_cast<std::size_t>(of(tokens[token]))];
    place = std::min(place, away);
  };
  std::uint32_t clauses = 0;
  for (std::uint32_t back = 1; back <= kReach && e.first_token >= sentence.first_token + back; ++back) {
    const std::uint32_t token = e.first_token - back;
    note(token, back + clauses);
    clauses += tokens[token].ascii == ',' || of(tokens[token]) == Cue::clause ? kClauseCost : 0;
  }
  clauses = 0;
  for (std::uint32_t on = 0; on <= kReach && e.last_token + on < sentence.last_token; ++on) {
    clauses += tokens[e.last_token + on].ascii == ',' || of(tokens[e.last_token + on]) == Cue::clause ? kClauseCost : 0;
    note(e.last_token + on, on + clauses + (on == 0 ? 1 : kBehindCost));
  }
  const std::uint32_t before = e.first_token;
  const auto bounds = [&](std::uint32_t i) { return i >= sentence.first_token && of(tokens[i]) == Cue::bound; };
  out.compared =
      before >= sentence.first_token + 2 && tokens[before - 1].kind == TokenKind::number && (bounds(before - 2) || of(tokens[before - 2]) == Cue::target);
  out.from = before > sentence.first_token && bounds(before - 1);
  out.opens_with_from = out.from && (before - 1 == sentence.first_token || tokens[before - 2].kind == TokenKind::mark) && e.last_token < sentence.last_token &&
                        tokens[e.last_token].ascii == ',';
  const auto verb_behind = e.last_token < sentence.last_token ? tokens[e.last_token] : Token{};
  if (verb_behind.kind == TokenKind::word && !verb_behind.capital && of(verb_behind) == Cue::none && verb_behind.span.of(document.text()).ends_with("ed")) {
    constexpr std::uint32_t kVerbCost = 5;  // "the mayor last year called for"
    auto& event = out.away[static_cast<std::size_t>(Cue::event)];
    event = std::min(event, kVerbCost);
  }
  out.directly = e.first_token > sentence.first_token ? of(tokens[e.first_token - 1]) : Cue::none;
  for (std::uint32_t on = 0; on < 2 && e.last_token + on < sentence.last_token; ++on) {
    out.plan_behind = out.plan_behind || of(tokens[e.last_token + on]) == Cue::plan;
  }
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
  constexpr days kJustNow{10}, kLately{45};
  const days long_ago{published ? 300 : 400};
  const std::optional<Date> last = reading.value.last;
  const bool old = now && last && sys_days(*last) + long_ago < sys_days(*now);
  const bool begins_later = published && reading.value.first && sys_days(*reading.value.first) > sys_days(*published);
  const bool ends_later = published && last && sys_days(*last) > sys_days(*published);
  const bool future = begins_later || (ends_later && e.modifier == Modifier::end);  // "towards the end of the year"
  const bool over = published && last && sys_days(*last) <= sys_days(*published);
  const bool fresh =
      published && last && !future && sys_days(*last) + kJustNow >= sys_days(*published) && sys_days(*reading.value.first) + kLately >= sys_days(*published);
  if (const auto role = untouched_by_cues(e, around, old)) {
    return *role;
  }
  if (around.from && !e.to && around.nearest != Cue::measure && around.nearest != Cue::rating) {  // an inspection has an end too
    return "event";
  }
  const bool inspected = around.of(Cue::inspector) < kNowhere;
  switch (around.nearest) {
    case Cue::publication:
    case Cue::report: return future || (around.of(Cue::ahead) < kNowhere && !over) ? "event" : "publication";
    case Cue::rating:
      if (!last && around.of(Cue::visit) < kNowhere) {
        return "inspection";
      }
      return fresh ? "publication" : old || !published ? "previous_inspection" : "event";
    case Cue::visit: return around.of(Cue::practice) < kNowhere ? "event" : old ? "previous_inspection" : "inspection";
    case Cue::inspector:
      return future                                       ? (around.of(Cue::again) <= kClose ? "inspection" : "event")
             : fresh && around.of(Cue::rating) < kNowhere ? "publication"
             : old                                        ? "previous_inspection"
                                                          : "inspection";
    case Cue::measure: return reading.value.precision == "day" ? "event" : "other";
    default: return !inspected || around.of(Cue::again) > kClose ? "event" : old ? "previous_inspection" : "inspection";
  }
}

// Dates that bound or measure something, whatever happened: "since 2019", "the 2022 plan", "in 2021/22".
std::optional<std::string_view> Roles::untouched_by_cues(const Expression& e, const Around& around, bool old) const {
  if (around.compared || (around.opens_with_from && !e.to)) {
    return "other";
  }
  const bool rated = around.of(Cue::rating) <= 8;
  if (around.directly == Cue::since) {
    if (around.nearest == Cue::visit && around.of(Cue::visit) <= kClose) {
      return old && !e.from.bare_year() ? "previous_inspection" : "inspection";
    }
    if (e.from.bare_year() && !(rated && old)) {
      return "other";
    }
  }
  if (e.from.bare_year() && (around.plan_behind || around.directly == Cue::plan)) {
    return "other";
  }
  const bool whole_period = e.from.kind == Partial::Kind::year_pair || e.from.quarter > 0;
  if (whole_period && e.modifier == Modifier::none && (around.nearest != Cue::event || around.of(Cue::event) > kClose)) {
    return "other";
  }
  return std::nullopt;
}

// The last day or month that the text tells, but for deadlines.
std::optional<Date> Roles::last_told(std::span<const Expression> expressions, std::span<const Reading> readings, std::span<const Around> around) {
  std::optional<Date> last;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const Resolved& value = readings[i].value;
    const bool fine = value.precision == "day" || value.precision == "month";
    const bool deadline = around[i].directly == Cue::deadline || around[i].of(Cue::ahead) <= kClose;
    if (!expressions[i].is_duration() && value.first && fine && !deadline && readings[i].basis == "explicit" &&
        (!last || sys_days(*value.first) > sys_days(*last))) {
      last = value.first;
    }
  }
  return last;
}

// Whether two dates stand in the same sentence or in neighbouring ones.
bool Roles::near(const Document& document, const Expression& first, const Expression& second) {
  return document.layout.sentence_at(first.span.begin) + 1 >= document.layout.sentence_at(second.span.begin);
}

std::vector<std::string_view> Roles::roles_of(const Document& document, std::span<const Expression> expressions, std::span<const Reading> readings,
                                              std::optional<Date> published) const {
  std::vector<Around> cues;
  cues.reserve(expressions.size());
  for (const Expression& e : expressions) {
    cues.push_back(e.is_duration() ? Around{} : around(document, e));
  }
  const std::optional<Date> now = published ? published : last_told(expressions, readings, cues);
  std::vector<std::string_view> out;
  std::vector<std::size_t> untold;  // years and months with no telling word around them
  out.reserve(expressions.size());
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    if (expressions[i].is_duration()) {
      out.emplace_back();
      continue;
    }
    out.push_back(role(expressions[i], readings[i], cues[i], published, now));
    const bool went_back = cues[i].of(Cue::again) <= kClose && cues[i].nearest == Cue::none;  // "Its team went back on 11 October."
    if (went_back && i > 0 && (out[i - 1] == "inspection" || out[i - 1] == "previous_inspection") && near(document, expressions[i - 1], expressions[i])) {
      out.back() = out[i - 1];
    }
    if (cues[i].nearest == Cue::none && out.back() == "event" && !expressions[i].to && expressions[i].modifier == Modifier::none &&
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
