#include "extractors/dates/words.h"

#include <charconv>
#include <utility>

namespace pressmill::dates {
namespace {

constexpr std::array<std::pair<std::string_view, Small>, 43> kSmall{{{"period", Small::period},
                                                                     {"for", Small::for_},
                                                                     {"w", Small::w},
                                                                     {"c", Small::c},
                                                                     {"before", Small::before},
                                                                     {"after", Small::after},
                                                                     {"aged", Small::aged},
                                                                     {"age", Small::age},
                                                                     {"the", Small::the},
                                                                     {"of", Small::of},
                                                                     {"and", Small::and_},
                                                                     {"to", Small::to},
                                                                     {"between", Small::between},
                                                                     {"from", Small::from},
                                                                     {"a", Small::a},
                                                                     {"half", Small::half},
                                                                     {"nth", Small::nth},
                                                                     {"s", Small::s},
                                                                     {"ago", Small::ago},
                                                                     {"earlier", Small::earlier},
                                                                     {"later", Small::later},
                                                                     {"hence", Small::hence},
                                                                     {"old", Small::old},
                                                                     {"more", Small::more},
                                                                     {"time", Small::time},
                                                                     {"fiscal", Small::fiscal},
                                                                     {"school", Small::school},
                                                                     {"municipal", Small::municipal},
                                                                     {"term", Small::term},
                                                                     {"starting", Small::starting},
                                                                     {"ending", Small::ending},
                                                                     {"in", Small::in},
                                                                     {"prep", Small::prep},
                                                                     {"on", Small::on},
                                                                     {"or", Small::or_},
                                                                     {"says", Small::says},
                                                                     {"date", Small::date},
                                                                     {"per", Small::per},
                                                                     {"few", Small::few},
                                                                     {"now", Small::now},
                                                                     {"q", Small::q},
                                                                     {"h", Small::h},
                                                                     {"era", Small::era}}};
constexpr std::array<std::pair<std::string_view, Unit>, 12> kUnits{{{"minute", Unit::minute},
                                                                    {"hour", Unit::hour},
                                                                    {"day", Unit::day},
                                                                    {"night", Unit::night},
                                                                    {"weekend", Unit::weekend},
                                                                    {"week", Unit::week},
                                                                    {"fortnight", Unit::fortnight},
                                                                    {"month", Unit::month},
                                                                    {"quarter", Unit::quarter},
                                                                    {"year", Unit::year},
                                                                    {"decade", Unit::decade},
                                                                    {"century", Unit::century}}};
constexpr std::array<std::pair<std::string_view, Relation>, 6> kRelations{{{"last", Relation::last},
                                                                           {"next", Relation::next},
                                                                           {"current", Relation::current},
                                                                           {"previous", Relation::previous},
                                                                           {"following", Relation::following},
                                                                           {"same", Relation::same}}};
constexpr std::array<std::pair<std::string_view, Season>, 4> kSeasons{
    {{"SP", Season::spring}, {"SU", Season::summer}, {"FA", Season::autumn}, {"WI", Season::winter}}};
constexpr std::array<std::pair<std::string_view, Modifier>, 3> kModifiers{{{"START", Modifier::start}, {"MID", Modifier::mid}, {"END", Modifier::end}}};
constexpr std::array<std::pair<std::string_view, Joined>, 3> kJoined{{{"part", Joined::part}, {"both", Joined::both}, {"hyphen", Joined::hyphen}}};

template <class Table>
auto look_up(const Table& table, std::string_view name) {
  for (const auto& [key, value] : table) {
    if (key == name) {
      return value;
    }
  }
  return decltype(table.front().second){};
}

int to_int(std::string_view text) {
  int out = 0;
  if (!text.empty() && text.front() == '+') {
    text.remove_prefix(1);
  }
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

std::pair<std::string_view, std::string_view> cut(std::string_view text, char at) {
  const std::size_t found = text.find(at);
  return found == std::string_view::npos ? std::pair(text, std::string_view()) : std::pair(text.substr(0, found), text.substr(found + 1));
}

// Calls `set(Word&, value)` for each entry of a lexicon that is one word; the first word of a longer one gets `first`.
template <class Set, class First>
void fill(const Rules& rules, std::string_view lexicon, std::vector<Word>& table, Set set, First first) {
  const Vocabulary& vocabulary = rules.vocabulary();
  for (const Lexicon::Entry& entry : rules.lexicon(lexicon).entries()) {
    const std::vector<Token> tokens = tokenize(entry.phrase, vocabulary);
    if (tokens.empty() || tokens.front().word >= table.size()) {
      continue;
    }
    Word& word = table[tokens.front().word];
    if (tokens.size() == 1) {
      set(word, std::string_view(entry.value));
    } else {
      first(word);
    }
  }
}

template <class Set>
void fill(const Rules& rules, std::string_view lexicon, std::vector<Word>& table, Set set) {
  fill(rules, lexicon, table, set, [](Word&) {});
}

void fill_calendar(const Rules& rules, std::vector<Word>& table) {
  fill(rules, "months", table, [](Word& w, std::string_view v) {
    const auto [number, kind] = cut(v, ' ');
    w.month = static_cast<std::uint8_t>(to_int(number));
    w.weak = kind.starts_with("weak");
    w.abbreviation = kind.ends_with("short");
  });
  fill(rules, "weekdays", table, [](Word& w, std::string_view v) {
    const auto [number, weak] = cut(v, ' ');
    w.weekday = static_cast<std::uint8_t>(to_int(number));
    w.weak = w.weak || !weak.empty();
  });
  fill(rules, "seasons", table, [](Word& w, std::string_view v) {
    const auto [code, weak] = cut(v, ' ');
    w.season = look_up(kSeasons, code);
    w.weak = w.weak || !weak.empty();
  });
  fill(rules, "numbers", table, [](Word& w, std::string_view v) { w.number = static_cast<std::int16_t>(to_int(v)); });
  fill(rules, "ordinals", table, [](Word& w, std::string_view v) { w.ordinal = static_cast<std::uint8_t>(to_int(v)); });
  fill(rules, "decade_words", table, [](Word& w, std::string_view v) { w.decade = static_cast<std::int16_t>(to_int(v)); });
  fill(rules, "date_units", table, [](Word& w, std::string_view v) {
    if (v == "centuries") {
      v = "century";
      w.plural = true;
    } else if (v.ends_with('s')) {
      v.remove_suffix(1);
      w.plural = true;
    }
    w.unit = look_up(kUnits, v);
  });
}

}  // namespace

Words::Words(const Rules& rules)
    : holidays_(rules.lexicon("holidays")),
      traps_(rules.lexicon("date_traps")),
      approximate_(rules.lexicon("date_approximate")),
      table_(rules.vocabulary().size()) {
  fill_calendar(rules, table_);
  fill(rules, "date_relations", table_, [](Word& w, std::string_view v) {
    const auto [relation, stretch] = cut(v, ' ');
    w.relation = look_up(kRelations, relation);
    w.stretch = !stretch.empty();
  });
  fill(rules, "date_modifiers", table_, [](Word& w, std::string_view v) {
    const auto [modifier, joined] = cut(v, ' ');
    w.modifier = look_up(kModifiers, modifier);
    w.joined = look_up(kJoined, joined);
  });
  fill(rules, "date_words", table_, [](Word& w, std::string_view v) { w.small = look_up(kSmall, v); });
  fill(rules, "date_deixis", table_, [](Word& w, std::string_view v) {
    w.is_deixis = true;
    w.deixis = static_cast<std::int8_t>(to_int(v));
  });
  fill(rules, "day_parts", table_, [](Word& w, std::string_view) { w.day_part = true; });
  fill(rules, "year_traps_before", table_, [](Word& w, std::string_view) { w.no_year_after = true; });
  fill(rules, "year_traps_after", table_, [](Word& w, std::string_view) { w.no_year_before = true; });
  fill(rules, "place_names_after", table_, [](Word& w, std::string_view) { w.place = true; });
  const auto approximate = [](Word& w) { w.approximate = true; };
  fill(
      rules, "date_approximate", table_, [&](Word& w, std::string_view) { approximate(w); }, approximate);
  fill(
      rules, "holidays", table_, [](Word& w, std::string_view) { w.holiday = true; }, [](Word& w) { w.holiday = true; });
  fill(
      rules, "date_traps", table_, [](Word& w, std::string_view) { w.trap = true; }, [](Word& w) { w.trap = true; });
  table_[Vocabulary::kUnknown] = {};
  for (Word& w : table_) {
    w.starts = w.date_like() || w.ordinal > 0 || w.number > 0 || w.decade > 0 || w.unit != Unit::none || w.approximate || w.holiday || w.trap ||
               w.small == Small::the || w.small == Small::a || w.small == Small::fiscal || w.small == Small::school || w.small == Small::municipal ||
               w.small == Small::q || w.small == Small::h || w.small == Small::half || w.small == Small::w || w.small == Small::now;
  }
  starts_.reserve(table_.size());
  for (const Word& w : table_) {
    starts_.push_back(w.starts ? 1 : 0);
  }
}

std::optional<std::pair<Holiday, std::uint32_t>> Words::holiday_at(std::span<const Token> tokens, std::size_t at) const {
  if (at >= tokens.size() || !of(tokens[at]).holiday) {
    return std::nullopt;
  }
  const auto found = holidays_.at(tokens, at);
  const auto holiday = found ? parse_holiday(found->value) : std::nullopt;
  return holiday ? std::optional(std::pair(*holiday, found->tokens)) : std::nullopt;
}

std::uint32_t Words::trap_at(std::span<const Token> tokens, std::size_t at) const {
  const auto found = at < tokens.size() && of(tokens[at]).trap ? traps_.at(tokens, at) : std::nullopt;
  return found ? found->tokens : 0;
}

std::uint32_t Words::approximate_at(std::span<const Token> tokens, std::size_t at) const {
  const auto found = at < tokens.size() && of(tokens[at]).approximate ? approximate_.at(tokens, at) : std::nullopt;
  return found ? found->tokens : 0;
}

std::optional<Holiday> parse_holiday(std::string_view code) {
  Holiday out;
  constexpr std::string_view kEaster = "easter";
  if (code.starts_with(kEaster)) {
    out.from_easter = static_cast<std::int16_t>(to_int(code.substr(kEaster.size())));
    return out;
  }
  constexpr std::string_view kBritish = " british";
  out.british = code.ends_with(kBritish);
  if (out.british) {
    code.remove_suffix(kBritish.size());
  }
  const bool nth = code.find(':') != std::string_view::npos;
  const auto [month, rest] = cut(code, nth ? ':' : '-');
  out.month = static_cast<std::int16_t>(to_int(month));
  if (nth) {
    const auto [weekday, which] = cut(rest, ':');
    out.weekday = static_cast<std::int16_t>(to_int(weekday));
    out.nth = static_cast<std::int16_t>(to_int(which));
  } else {
    out.day = static_cast<std::int16_t>(to_int(rest));
  }
  const bool sound = out.month >= 1 && out.month <= 12 && (nth ? out.weekday >= 1 && out.weekday <= 7 && out.nth != 0 : out.day >= 1 && out.day <= 31);
  return sound ? std::optional(out) : std::nullopt;
}

}  // namespace pressmill::dates
