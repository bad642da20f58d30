#include "extractors/dates/interpret.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extractors/dates/calendar.h"

namespace pressmill::dates {
namespace {

constexpr std::uint32_t kTenseReach = 14;  // tokens on either side of a date that may tell its tense
constexpr std::uint32_t kCommaCost = 4;    // as does one beyond a comma
constexpr std::uint32_t kBehindCost = 4;   // a word behind the date counts as that much farther away

bool counts_from_writing(const Partial& p) {
  return (p.kind == Partial::Kind::offset && !p.from_text) || (p.kind == Partial::Kind::period && !counts_from_text(p.relation)) || p.bare_weekday() ||
         p.relation == Relation::last || p.relation == Relation::next;
}

bool from_text(const Partial& p) {
  return p.from_text || counts_from_text(p.relation) || counts_from_text(p.year_relation) || counts_from_text(p.month_relation) ||
         counts_from_text(p.week_relation);
}

bool says_all(const Expression& e) {
  const auto whole = [](const Partial& p) { return p.year.has_value(); };
  const auto counted = [](const Partial& p) { return p.kind == Partial::Kind::offset; };
  if (counted(e.from) || (e.to && (counted(*e.to) || e.from.bare_weekday()))) {
    return false;
  }
  return whole(e.from) || (e.to && whole(*e.to));
}

class Pass {
 public:
  Pass(const Document& document, std::optional<Date> published, bool narrative, const Tenses& tenses)
      : document_(document), published_(published), narrative_(narrative), tenses_(tenses) {}

  Reading read(const Expression& e) {
    if (e.is_duration()) {
      return {compute(e, std::nullopt, Direction::past), "explicit", std::nullopt};
    }
    sentence_ = document_.layout.sentence_at(e.span.begin);
    Reading out;
    if (says_all(e)) {
      out = {compute(e, std::nullopt, Direction::past), "explicit", std::nullopt};
    } else {
      out = relative(e);
    }
    remember(e, out);
    return out;
  }

 private:
  Reading relative(const Expression& e) {
    std::optional<Date> anchor = published_;
    std::string_view basis = "published";
    Direction direction = Direction::past;
    const bool text = from_text(e.from);
    if (narrative_ || (text && told_ && told_sentence_ + 2 >= sentence_)) {
      anchor = told_;
      basis = "text";
      direction = text ? Direction::past : Direction::same_year;
    } else {
      direction = tensed(e);
    }
    if (!anchor && !narrative_ && e.from.day > 0 && e.from.month > 0 && told_ && told_day_ && told_sentence_ + 1 >= sentence_) {
      anchor = told_;
      basis = "text";
      direction = Direction::same_year;
    }
    if (const auto quarter = same_quarter(e)) {
      return {*quarter, "text", quarter_};
    }
    if (narrative_ && anchor && told_fine_ && !text) {
      direction = Direction::nearest;
    }
    const Resolved value = compute(e, anchor, direction);
    if (!value.used_anchor) {
      return {value, "unresolved", std::nullopt};
    }
    return {value, basis, anchor};
  }

  // "a year earlier" behind a quarter is the same quarter of that year; "the quarter" is the one told before, else the one before the publication.
  std::optional<Resolved> same_quarter(const Expression& e) const {
    constexpr int kMonths = 3;
    const Partial& p = e.from;
    const auto quarter_of = [](Date day, int years) {
      return quarter_value(year_of(day) + years, (static_cast<int>(static_cast<unsigned>(day.month())) + kMonths - 1) / kMonths);
    };
    if (p.kind == Partial::Kind::period && p.unit == Unit::quarter && p.relation == Relation::same) {
      if (quarter_) {
        return quarter_of(*quarter_, 0);
      }
      return published_ ? std::optional(compute_last_quarter(*published_)) : std::nullopt;
    }
    const bool years = p.kind == Partial::Kind::offset && p.unit == Unit::year && p.count < 0 && p.count == std::floor(p.count);
    const std::uint32_t reach = p.of_period ? 6 : 1;  // sentences
    if (!years || e.base || !quarter_ || quarter_sentence_ + reach < sentence_ || (!p.of_period && !told_quarter_)) {
      return std::nullopt;
    }
    return quarter_of(*quarter_, static_cast<int>(p.count));
  }

  static Resolved compute_last_quarter(Date published) {
    Expression last;
    last.from.kind = Partial::Kind::period;
    last.from.unit = Unit::quarter;
    last.from.relation = Relation::last;
    return compute(last, published, Direction::past);
  }

  Direction tensed(const Expression& e) const {
    if (!e.from.bare_weekday() && e.from.kind == Partial::Kind::calendar && e.from.relation != Relation::none) {
      return Direction::past;
    }
    const auto [tense, near] = tenses_.telling(document_, e.first_token, e.last_token);
    const bool day = (e.from.day > 0 && e.from.month > 0) || e.from.holiday;
    if (day && published_) {  // a day without a year is mostly a near one; the tense decides where both are far
      constexpr int kFar = 100, kFarBehindVerb = 45;
      constexpr std::uint32_t kVerbAndPreposition = 2;  // "closed on 28 December"
      const int far_ahead = near <= kVerbAndPreposition ? kFarBehindVerb : kFar;
      const Resolved nearest = compute(e, published_, Direction::nearest);
      const long away = nearest.first ? (std::chrono::sys_days(*nearest.first) - std::chrono::sys_days(*published_)).count() : 0;
      return away > far_ahead && tense == Tense::past ? Direction::past : away < -kFar && tense >= Tense::forward ? Direction::future : Direction::nearest;
    }
    if (e.from.quarter > 0) {
      return tense == Tense::future ? Direction::future : Direction::past;
    }
    if (tense == Tense::future || (tense == Tense::forward && !e.from.bare_weekday())) {
      return Direction::future;
    }
    return Direction::past;
  }

  void remember(const Expression& e, const Reading& reading) {
    if (!reading.value.first || reading.value.precision == "decade" || reading.value.precision == "century") {
      return;
    }
    told_ = reading.value.first;
    told_day_ = reading.value.precision == "day" && reading.basis == "explicit" && e.from.day > 0;
    told_quarter_ = reading.value.precision == "quarter" && !e.to && !(e.from.kind == Partial::Kind::offset);
    if (told_quarter_) {
      quarter_ = reading.value.first;
      quarter_sentence_ = sentence_;
    }
    told_fine_ = reading.value.precision == "day" || reading.value.precision == "month";
    told_sentence_ = sentence_;
  }

  const Document& document_;
  std::optional<Date> published_, told_, quarter_;
  bool narrative_, told_day_ = false, told_quarter_ = false, told_fine_ = false;
  std::uint32_t sentence_ = 0, told_sentence_ = 0, quarter_sentence_ = 0;
  const Tenses& tenses_;
};

}  // namespace

constexpr std::array<std::pair<std::string_view, Tense>, 7> kTenses{{{"noun", Tense::noun},
                                                                     {"be", Tense::be},
                                                                     {"pluperfect", Tense::pluperfect},
                                                                     {"infinitive", Tense::infinitive},
                                                                     {"past", Tense::past},
                                                                     {"forward", Tense::forward},
                                                                     {"future", Tense::future}}};

Tenses::Tenses(const Rules& rules) : table_(rules.vocabulary().size(), Tense::none) {
  for (const Lexicon::Entry& entry : rules.lexicon("date_tenses").entries()) {
    const Vocabulary::Word word = rules.vocabulary().find(entry.phrase);
    if (word != Vocabulary::kUnknown) {
      for (const auto& [name, tense] : kTenses) {
        if (name == entry.value) {
          table_[word] = tense;
        }
      }
    }
  }
}

Tense Tenses::at(std::span<const Token> tokens, std::uint32_t i, std::string_view text) const {
  const Token& token = tokens[i];
  if (token.kind != TokenKind::word) {
    return Tense::none;
  }
  const Tense tense = listed(token);
  if (tense == Tense::infinitive) {
    const bool verb = i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::word && !tokens[i + 1].capital && listed(tokens[i + 1]) != Tense::noun;
    return verb ? Tense::infinitive : Tense::none;
  }
  const bool passive = i > 0 && listed(tokens[i - 1]) == Tense::be;  // "will be held"
  if (tense != Tense::none) {
    return tense == Tense::noun || tense == Tense::be || (tense == Tense::past && passive) ? Tense::none : tense;
  }
  constexpr std::string_view kPast = "ed";
  return !passive && token.span.size() > 4 && token.span.of(text).ends_with(kPast) ? Tense::past : Tense::none;
}

Tenses::Telling Tenses::telling(const Document& document, std::uint32_t first, std::uint32_t last) const {
  const auto& tokens = document.layout.tokens;
  const Sentence& sentence = document.layout.sentences[document.layout.sentence_at(tokens[first].span.begin)];
  Tense best = Tense::none;
  std::uint32_t nearest = kTenseReach + 1;
  std::uint32_t commas = 0;
  for (std::uint32_t back = 1; back <= kTenseReach && first >= sentence.first_token + back; ++back) {
    const std::uint32_t i = first - back;
    commas += tokens[i].ascii == ',' ? kCommaCost : 0;
    const Tense tense = at(tokens, i, document.text());
    if (tense == Tense::none) {
      continue;
    }
    nearest = back + commas;
    best = tense == Tense::infinitive ? before_infinitive(document, sentence.first_token, i) : tense == Tense::pluperfect ? Tense::past : tense;
    break;
  }
  commas = 0;
  for (std::uint32_t on = 0; on + kBehindCost + commas < nearest && last + on < sentence.last_token; ++on) {
    commas += tokens[last + on].ascii == ',' ? kCommaCost : 0;
    if (const Tense tense = at(tokens, last + on, document.text()); tense != Tense::none) {
      best = tense == Tense::infinitive ? Tense::forward : tense == Tense::pluperfect ? Tense::past : tense;
      nearest = on + kBehindCost + commas;
      break;
    }
  }
  return {best, nearest};
}

// "to" at a token: forward, unless "had" or, close by, another verb of the past governs it ("was shot to death", "had been asked to go"); "is scheduled
// to" and "plans to" are as good as "will".
Tense Tenses::before_infinitive(const Document& document, std::uint32_t sentence, std::uint32_t to) const {
  constexpr std::uint32_t kClose = 2, kFar = 6;
  const auto& tokens = document.layout.tokens;
  for (std::uint32_t back = 1; back <= kFar && to >= sentence + back; ++back) {
    const Tense tense = listed(tokens[to - back]);
    if (tense == Tense::pluperfect || (tense == Tense::past && back <= kClose)) {
      return Tense::past;
    }
    if (back == 1 && (tense == Tense::forward || tense == Tense::future)) {
      return Tense::future;
    }
  }
  return Tense::forward;
}

void look_ahead(const Document& document, std::span<Expression> expressions, const Tenses& tenses) {
  for (Expression& e : expressions) {
    if (e.from.ahead && tenses.around(document, e.first_token, e.last_token) == Tense::future) {
      e.from.kind = Partial::Kind::offset;
    }
  }
}

bool is_narrative(std::span<const Expression> expressions, std::optional<Date> published) {
  constexpr std::size_t kEnough = 10, kEnoughAlone = 25;  // dates long past; alone: where no publication date is known
  constexpr int kLongAgo = 2;                             // years before the publication
  std::size_t told = 0, near = 0, writing = 0;
  for (const Expression& e : expressions) {
    if (e.is_duration()) {
      continue;
    }
    if (e.from.year || (e.to && e.to->year)) {
      const int year = e.from.year ? *e.from.year : *e.to->year;
      ++(!published || year + kLongAgo <= year_of(*published) ? told : near);
    } else if (counts_from_writing(e.from)) {
      ++writing;
    }
  }
  return told >= (published ? kEnough : kEnoughAlone) && 2 * told > 3 * near && told > 4 * writing;
}

std::vector<Reading> interpret(const Document& document, std::span<const Expression> expressions, std::optional<Date> published, const Tenses& tenses) {
  Pass pass(document, published, is_narrative(expressions, published), tenses);
  std::vector<Reading> out;
  out.reserve(expressions.size());
  for (const Expression& e : expressions) {
    out.push_back(pass.read(e));
  }
  return out;
}

}  // namespace pressmill::dates
