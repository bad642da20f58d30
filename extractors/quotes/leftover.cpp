// Quotations that no cue takes, and what stands between marks without being said: a part of StatementReader.
#include <algorithm>

#include "extractors/quotes/statements.h"
#include "pipeline/text/utf8.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kNone = Outline::kNone;
constexpr std::uint32_t kFarthestName = 8;   // tokens between "the motto" and its words
constexpr std::uint32_t kFarthestThat = 30;  // tokens between "that" and the words quoted
constexpr std::uint32_t kLongestTeller = 8;  // tokens of "a tired Marsh retorted"
constexpr std::uint32_t kShortFragment = 3;  // words: as many or fewer of nobody are a scare quote
constexpr std::uint32_t kLongestTitle = 14;  // words of "Perfect Enough: …"

}  // namespace

// A quotation that no cue of its sentence takes.
void StatementReader::leftover(std::uint32_t q, std::vector<Statement>& out) {
  const Quotation& quotation = outline_.quotations()[q];
  const std::uint32_t before = quotation.first_token;
  const bool colon = before > unit_.first && outline_.is_mark(before - 1, ':');
  if (colon) {
    add_quotation(q, {}, before_colon(before - 1), false, "quotes/colon", out);
    out.back().floating = out.back().source.empty();
    return;
  }
  if (told_behind_colon(out)) {
    return;
  }
  const std::uint32_t behind = quotation.last_token;
  if (behind < unit_.last && outline_.is_dash(behind) && before == unit_.first) {
    add_quotation(q, {}, finder_.right_of(behind + 1, unit_.last), false, "quotes/dash", out);
    out.back().floating = out.back().source.empty();
    return;
  }
  // “…,” said Marsh, the head, “and we will go on”: one sentence, one speaker.
  if (said_before(out) && out.back().kind == QuoteKind::direct && out.back().source.last <= before && !begins_sentence(q)) {
    const Source source = out.back().source;
    add_quotation(q, {}, source, true, "quotes/goes-on", out);
    return;
  }
  if (goes_on_joined(q, out)) {
    return;
  }
  if (const Source teller = teller_behind(q); !teller.empty()) {
    add_quotation(q, {}, teller, false, "quotes/before-name", out);
    return;
  }
  const bool apart = before == unit_.first || outline_.quotation_at(before - 1) != kNone || !outline_.is_word(before - 1);
  if (is_whole(q) && apart) {
    add_quotation(q, {}, {}, false, "quotes/floating", out);
    out.back().floating = true;
    return;
  }
  if (told_without_cue(q, out)) {
    return;
  }
  std::uint32_t words = 0;
  for (std::uint32_t i = quotation.first_token; i < quotation.last_token; ++i) {
    words += outline_.token(i).kind != TokenKind::mark ? 1 : 0;
  }
  const Source first = words <= kShortFragment ? Source{} : finder_.first_in(unit_.first, before);
  const Source subject = finder_.may_speak(first) ? first : Source{};  // "The roof had “failed as often as it rained”": nobody's here
  add_quotation(q, {}, subject, false, words <= kShortFragment ? "quotes/scare" : "quotes/fragment", out);
  out.back().kind = words <= kShortFragment ? QuoteKind::scare : QuoteKind::mixed;
  out.back().floating = subject.empty() && words > kShortFragment && (!first.empty() || only_adverbs(unit_.first, before));  // Instead, “he acts …”
}

// "Marsh: roof of hall ‘unsafe’, may close": a headline puts who says it first.
bool StatementReader::told_behind_colon(std::vector<Statement>& out) {
  std::uint32_t colon = unit_.first;
  while (colon < unit_.last && colon - unit_.first < kLongestTeller && outline_.quotation_at(colon) == kNone && !outline_.is_mark(colon, ':')) {
    ++colon;
  }
  if (colon + 2 >= unit_.last || colon == unit_.first || covered_ > colon || outline_.quotation_at(colon) != kNone || !outline_.is_mark(colon, ':')) {
    return false;
  }
  const bool office = !outline_.is(unit_.first, kPreposition) && outline_.is(colon - 1, kRole | kPlural | kBody | kPaper);
  const Source source = office ? Source{unit_.first, colon, unit_.first} : finder_.name_in(unit_.first, colon);
  if (source.last != colon) {
    return false;
  }
  const std::uint32_t end = trimmed_end(colon + 1, unit_.last);
  add(QuoteKind::mixed, colon + 1, end, {}, source, "quotes/behind-colon", out);
  covered_ = end;
  return true;
}

// "Marsh: “…”", "THE HALL LEAKS – Ada Marsh: “…”", "From the report: “…”".
Source StatementReader::before_colon(std::uint32_t colon) const {
  std::uint32_t from = unit_.first;
  for (std::uint32_t i = from; i < colon; ++i) {
    from = outline_.is_dash(i) && i + 1 < colon ? i + 1 : from;
  }
  // "Chief Inspector of Prisons Ada Marsh:": an office that fills the line, its name at the end.
  if (const Source whole = finder_.left_of(from, colon), name = finder_.name_in(from, colon);
      whole.clause == from && name.last == colon && name.first > from && !outline_.is(from, kPreposition) && outline_.is(from, kRole | kTitle)) {
    return whole;
  }
  const Source subject = finder_.first_in(from, colon);
  const std::uint32_t noun = from + (outline_.is(from, kPreposition) ? 0 : 1);  // "More from"
  return noun < colon && (subject.empty() || noun > from) && outline_.is(noun, kPreposition) ? finder_.right_of(noun + 1, colon) : subject;
}

// The roof fell, Marsh said, and “everyone ran”.
bool StatementReader::goes_on_joined(std::uint32_t q, std::vector<Statement>& out) {
  const std::uint32_t before = outline_.quotations()[q].first_token;
  if (!said_before(out) || before < unit_.first + 2 || !outline_.is(before - 1, kConjunction) || !outline_.is_comma(before - 2)) {
    return false;
  }
  const std::uint32_t told = std::max(out.back().cue.last, out.back().source.last);
  if (told + 2 != before) {
    return false;
  }
  const Source source = out.back().source;
  const Cue cue = out.back().cue;
  add(QuoteKind::mixed, before - 1, outline_.quotations()[q].last_token, cue, source, "quotes/goes-on", out);
  out.back().goes_on = true;
  return true;
}

// “…,” a tired Marsh retorted: whoever ends the sentence with a verb that no lexicon has.
Source StatementReader::teller_behind(std::uint32_t q) const {
  const Quotation& quotation = outline_.quotations()[q];
  const std::uint32_t begin = quotation.last_token;
  if (quotation.inside.empty() || outline_.document().text()[quotation.inside.end - 1] != ',' || !quotation.closed) {
    return {};
  }
  std::uint32_t end = begin;
  while (end < unit_.last && end - begin < kLongestTeller && outline_.quotation_at(end) == kNone && outline_.is_word(end)) {
    ++end;
  }
  const bool ends = end == unit_.last || outline_.is_mark(end, '.');
  if (!ends || end < begin + 2 || outline_.is(end - 1, kFunction | kRole | kBody) || outline_.token(end - 1).capital ||
      !outline_.text(end - 1).ends_with("ed")) {
    return {};
  }
  return finder_.left_of(begin, end - 1);
}

// "Marsh confided to her that the plan was “over”": a verb that no lexicon has, but "that" and marks.
bool StatementReader::told_without_cue(std::uint32_t q, std::vector<Statement>& out) {
  const std::uint32_t before = outline_.quotations()[q].first_token;
  std::uint32_t that = before;
  const std::uint32_t from = std::max(covered_, before > kFarthestThat ? before - kFarthestThat : 0);
  while (that > from && !(outline_.quotation_at(that - 1) == kNone && outline_.is(that - 1, kThat) && that > from + 1 && outline_.is_word(that - 2))) {
    --that;
  }
  if (that <= from) {
    return false;
  }
  std::uint32_t last = q;
  while (last + 1 < unit_.last_quotation && !taken_[last + 1]) {
    ++last;
  }
  std::uint32_t end = outline_.quotations()[last].last_token;
  while (end < unit_.last && outline_.quotation_at(end) == kNone && outline_.token(end).kind != TokenKind::mark) {
    ++end;
  }
  add(QuoteKind::mixed, that, trimmed_end(that, end), {}, finder_.first_in(unit_.first, that), "quotes/that-with-marks", out);
  covered_ = end;
  return true;
}

bool StatementReader::only_adverbs(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i) {
    if (outline_.is_word(i) && !outline_.is(i, kAdverb | kConjunction)) {
      return false;
    }
  }
  return true;
}

// The first word between the marks has a capital.
bool StatementReader::begins_sentence(std::uint32_t q) const {
  std::uint32_t i = outline_.quotations()[q].first_token;
  while (i < outline_.quotations()[q].last_token && !outline_.is_word(i)) {
    ++i;
  }
  return i < outline_.quotations()[q].last_token && outline_.token(i).capital;
}

// A sentence between marks: it begins like one and is long enough to be no name.
bool StatementReader::is_whole(std::uint32_t q) const {
  const Quotation& quotation = outline_.quotations()[q];
  std::uint32_t first = quotation.first_token, words = 0;
  while (first < quotation.last_token && !outline_.is_word(first)) {
    ++first;
  }
  for (std::uint32_t i = first; i < quotation.last_token && words < 5; ++i) {
    words += outline_.is_word(i) ? 1 : 0;
  }
  if (first == quotation.last_token || !outline_.token(first).capital) {
    return false;
  }
  const char32_t end = utf8::before(outline_.document().text(), quotation.inside.end).value;
  return words >= 5 || end == U'.' || end == U'!' || end == U'?' || (end == U',' && words >= 2);
}

std::optional<std::string_view> StatementReader::coined(std::uint32_t q) const {
  const auto& tokens = outline_.document().layout.tokens;
  std::uint32_t i = outline_.quotations()[q].first_token;
  const std::uint32_t from = i > unit_.first + 4 ? i - 4 : unit_.first;
  i -= i > from && outline_.is(i - 1, kDeterminer) ? 1 : 0;
  for (std::uint32_t k = from; k < i; ++k) {
    if (const auto found = outline_.words().coining().at(std::span(tokens).first(i), k); found && k + found->tokens == i) {
      return found->value;
    }
  }
  return std::nullopt;
}

// A headline of capitals only: those between its marks say nothing.
bool StatementReader::writes_in_title_case() const {
  std::uint32_t capitals = 0;
  for (std::uint32_t i = unit_.first; i < unit_.last; i = outline_.next(i)) {
    if (outline_.quotation_at(i) == kNone && outline_.is_word(i) && !outline_.is(i, kFunction | kPossessive)) {
      if (!outline_.token(i).capital) {
        return false;
      }
      ++capitals;
    }
  }
  return capitals >= 3;
}

bool StatementReader::is_name(std::uint32_t q) const {
  const Quotation& quotation = outline_.quotations()[q];
  const std::uint32_t first = quotation.first_token;
  if (first > 0 && outline_.is_mark(first - 1, '=') && outline_.touches_next(first - 1)) {
    return true;
  }
  std::uint32_t words = 0, capitals = 0, small = 0, word = kNone;
  for (std::uint32_t i = first; i < quotation.last_token && words <= kLongestTitle; ++i) {
    if (outline_.token(i).kind == TokenKind::mark || (outline_.is(i, kPossessive) && word != kNone)) {
      continue;
    }
    word = word == kNone ? i : word;
    ++words;
    if (outline_.token(i).capital || outline_.token(i).kind == TokenKind::number) {
      ++capitals;
    } else if (!outline_.is(i, kFunction)) {
      ++small;
    }
  }
  if (words == 0) {
    return true;
  }
  const auto& tokens = outline_.document().layout.tokens;
  if (const auto grade = outline_.words().grades().at(std::span(tokens).first(quotation.last_token), word); grade && grade->tokens >= words) {
    return true;
  }
  const char32_t end = utf8::before(outline_.document().text(), quotation.inside.end).value;
  const bool sentence = end == U'!' || end == U'?';
  if (first == unit_.first || words > kLongestTitle) {
    return false;
  }
  bool motto = false;
  for (std::uint32_t i = first; i > unit_.first && first - i < kFarthestName; --i) {
    motto = motto || (outline_.quotation_at(i - 1) == kNone && outline_.is(i - 1, kNaming) && outline_.words().verb(outline_.token(first - 1)) != nullptr &&
                      outline_.words().verb(outline_.token(first - 1))->lemma == "read");
  }
  const bool named = motto || outline_.is(first - 1, kNaming) || (outline_.is_comma(first - 1) && first > 1 && outline_.is(first - 2, kNaming));
  const bool in_title_case = words >= 2 && capitals >= 2 && small == 0;
  const bool preceded = outline_.is_word(first - 1) && outline_.words().verb(outline_.token(first - 1)) == nullptr;
  if (named && outline_.token(word).capital && small == 0 && (words == 1 || capitals >= 2)) {
    return true;  // "the play “Eclipsed”", "the film “Oh No!”"
  }
  // American print sets a full stop inside the marks: "on its “Morning Report.”"
  return !sentence && in_title_case && preceded && !writes_in_title_case();
}

}  // namespace pressmill::quotes
