#include "extractors/quotes/statements.h"

#include <algorithm>

#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kNone = Outline::kNone;
// As far as "told the members of the committee (that …)" may take, and as far as a setting ("in an interview on Sunday (that …)").
constexpr std::uint32_t kLongestListener = 8, kLongestSetting = 18, kLongestDateline = 9, kLongestHeading = 10, kLongestSignature = 16;

}  // namespace

void StatementReader::read(std::uint32_t u, std::vector<Statement>& out) {
  unit_ = outline_.units()[u];
  number_ = u;
  covered_ = unit_.first;
  if (unit_.first < block_end_ || block(out)) {
    return;
  }
  const std::size_t first = out.size();
  for (std::uint32_t q = unit_.first_quotation; q < unit_.last_quotation; ++q) {
    const std::optional<std::string_view> shown = coined(q);
    taken_[q] = is_name(q) || (shown && !shown->empty());
    if (!taken_[q] && shown) {
      add_quotation(q, {}, {}, false, "quotes/coined", out);
      out.back().kind = QuoteKind::scare;
    }
  }
  skip_dateline();
  if (only_quotations()) {
    floating(out);
    return;
  }
  find_cues(outline_, unit_, cues_, nouns_);
  closing_ = closing_cue();
  for (std::size_t c = 0; c < cues_.size(); ++c) {
    if (cues_[c].first >= covered_) {
      with_cue(c, out);
    }
  }
  noun_cues(first, out);
  for (std::uint32_t q = unit_.first_quotation; q < unit_.last_quotation; ++q) {
    if (!taken_[q]) {
      leftover(q, out);
    }
  }
  std::stable_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), [](const Statement& a, const Statement& b) { return a.words < b.words; });
}

// "FELLGATE (PA) – The council …": what stands before the dash names a place, no subject; that of "Marsh – who leads it – said" does.
void StatementReader::skip_dateline() {
  std::uint32_t number = unit_.first;
  while (number < unit_.last && outline_.quotation_at(number) == kNone && outline_.token(number).kind != TokenKind::word) {
    ++number;
  }
  if (number > unit_.first && number < unit_.last && outline_.quotation_at(number) == kNone &&
      (outline_.touches_next(unit_.first) || outline_.token(unit_.first).kind == TokenKind::mark)) {
    unit_.first = covered_ = number;  // "3.1 The head said", "• The head said"
  }
  for (std::uint32_t i = unit_.first; i < unit_.last && i - unit_.first < kLongestDateline && outline_.quotation_at(i) == kNone; ++i) {
    if (i > unit_.first && (outline_.is_dash(i) || (outline_.is_mark(i, '-') && outline_.is_mark(i - 1, '-')))) {
      const bool begins =
          i + 1 < unit_.last && (outline_.quotation_at(i + 1) != kNone || outline_.token(i + 1).kind != TokenKind::word || outline_.token(i + 1).capital);
      unit_.first = covered_ = begins ? i + 1 : unit_.first;
      return;
    }
    const bool place = outline_.token(i).capital || outline_.token(i).kind == TokenKind::number || outline_.is_comma(i) || outline_.is_mark(i, '.') ||
                       outline_.is_mark(i, '(') || outline_.is_mark(i, ')');
    if (!place) {
      return;
    }
  }
}

// Nothing but quotations and marks in it.
bool StatementReader::only_quotations() const {
  if (unit_.first_quotation == unit_.last_quotation) {
    return false;
  }
  for (std::uint32_t i = unit_.first; i < unit_.last; i = outline_.next(i)) {
    if (outline_.quotation_at(i) == kNone && outline_.token(i).kind != TokenKind::mark) {
      return false;
    }
  }
  return true;
}

void StatementReader::floating(std::vector<Statement>& out) {
  if (is_heading() || is_signature(out)) {
    return;
  }
  for (std::uint32_t q = unit_.first_quotation; q < unit_.last_quotation; ++q) {
    if (!taken_[q]) {
      add_quotation(q, {}, {}, q > unit_.first_quotation, "quotes/floating", out);
      out.back().floating = true;
    }
  }
}

// ‘A new roof’ between paragraphs that quote in “…”: a heading of the writer's, said elsewhere if at all.
bool StatementReader::is_heading() const {
  const Paragraph& paragraph = outline_.document().layout.paragraphs[unit_.paragraph];
  const Quotation& quotation = outline_.quotations()[unit_.first_quotation];
  return quotation.single && quotation.closed && outline_.quotes_in_double_marks() && unit_.first_quotation + 1 == unit_.last_quotation &&
         unit_.first == paragraph.first_token && unit_.last == paragraph.last_token && unit_.last - unit_.first <= kLongestHeading;
}

// “We are late.¶Ada Marsh, Fellgate Trust.”: a quotation set apart, with its speaker's name as the last paragraph between the marks.
bool StatementReader::is_signature(std::vector<Statement>& out) {
  const std::uint32_t q = unit_.first_quotation;
  const Quotation& quotation = outline_.quotations()[q];
  if (q == 0 || quotation.opened || out.empty() || out.back().last_quotation != q || outline_.quotations()[q - 1].closed ||
      outline_.quotations()[q - 1].paragraph + 1 != unit_.paragraph || unit_.last - unit_.first > kLongestSignature) {
    return false;
  }
  for (std::uint32_t i = unit_.first; i < unit_.last; ++i) {
    if (outline_.is(i, kPronoun | kAuxiliary | kModal | kRelative | kThat) || (i == unit_.first && !outline_.token(i).capital)) {
      return false;
    }
  }
  const Source source = finder_.name_in(unit_.first, unit_.last);
  if (source.empty()) {
    return false;
  }
  out.back().source = source;
  out.back().floating = false;
  taken_[q] = true;
  return true;
}

// The cue that ends the sentence and reports all before it: "…, the senator said." Those before it stand inside what is said.
std::size_t StatementReader::closing_cue() const {
  if (cues_.size() < 2) {
    return cues_.size();
  }
  const Cue& cue = cues_.back();
  const bool ends = cue.last >= unit_.last || outline_.is_mark(cue.last, '.');
  if (cue.verb == nullptr || !cue.verb->reports() || !ends || cue.verb->form == Verb::Form::ing) {
    return cues_.size();
  }
  const Source source = finder_.left_of(unit_.first, cue.first);
  if (source.empty() || source.relative || source.clause < unit_.first + 3) {
    return cues_.size();
  }
  const std::uint32_t before = source.clause - 1;
  return outline_.quotation_at(before) != kNone || outline_.is_comma(before) ? cues_.size() - 1 : cues_.size();
}

bool StatementReader::with_cue(std::size_t c, std::vector<Statement>& out) {
  const Cue& cue = cues_[c];
  if (cue.verb == nullptr) {
    according(cue, out);
    return true;
  }
  if (asked(cue, out)) {
    return true;
  }
  if (cue.passive) {
    const Source by = finder_.right_of(cue.last + 1, unit_.last);
    return as_told(cue, by, out) || (!by.empty() && reported_after(c, by, out));
  }
  bool inverted = false;
  const Source source = source_of(cue, inverted, out);
  if (!inverted && as_told(cue, source, out)) {
    return true;
  }
  if (cue.verb->reports() && (behind_quotation(cue, source, inverted, out) || clause_before(cue, source, inverted, out))) {
    return true;
  }
  if (closing_ < cues_.size() && c != closing_) {
    return false;
  }
  return reported_after(c, source, out);
}

bool StatementReader::opens_sentence(const Cue& cue) const {
  return cue.verb != nullptr && before_modifiers(outline_, unit_.first, cue.first) == unit_.first && cue.verb->form != Verb::Form::base;
}

std::uint32_t StatementReader::first_comma(std::uint32_t from) const {
  std::uint32_t i = from;
  while (i < unit_.last && !(outline_.quotation_at(i) == kNone && outline_.is_comma(i))) {
    i = outline_.next(i);
  }
  return i;
}

// Over whom something is told: "told the BBC", "warned them".
std::uint32_t StatementReader::skip_listener(std::uint32_t i) const {
  if (i >= unit_.last || outline_.quotation_at(i) != kNone) {
    return i;
  }
  if (outline_.is(i, kObject) || (outline_.is(i, kPronoun) && i + 1 < unit_.last && !outline_.is(i, kHe | kShe | kThey))) {
    return i + 1;
  }
  const Source listener = finder_.right_of(i, std::min(unit_.last, i + kLongestListener));
  if (listener.empty()) {
    return i;
  }
  const std::uint32_t behind = listener.last;
  const bool named = behind < unit_.last && outline_.quotation_at(behind) != kNone && taken_[outline_.quotation_at(behind)];
  return named ? outline_.next(behind) : behind;  // "told the BBC's “Good Morning” that"
}

// Behind a cue: "on Monday", "in a statement to the Gazette", "earlier this week". Gives back `i` where what stands there is no setting.
std::uint32_t StatementReader::skip_setting(std::uint32_t i) const {
  std::uint32_t at = i;
  while (at < unit_.last && outline_.quotation_at(at) == kNone && at - i < kLongestSetting) {
    const bool time = outline_.is(at, kTime) && !outline_.is(at, kDeterminer);
    const bool adverb = (outline_.is(at, kAdverb) || is_manner(outline_, at)) && !outline_.token(at).capital;
    if (time || adverb || outline_.token(at).kind == TokenKind::number) {
      ++at;
      continue;
    }
    const bool dated = outline_.is(at, kDeterminer) && at + 1 < unit_.last && outline_.is(at + 1, kTime);
    if (dated) {
      at += 2;
      continue;
    }
    if (!outline_.is(at, kPreposition | kSubordinator) || outline_.is(at, kThat)) {
      break;
    }
    // A phrase or clause that runs up to a mark, "that", or the sentence's end.
    std::uint32_t end = at + 1;
    if (end < unit_.last && outline_.is(end, kTime)) {
      at = end + 1;
      continue;
    }
    const auto begins_clause = [&](std::uint32_t k) {  // "at the time | she knew"
      return outline_.quotation_at(k) == kNone && outline_.is(k, kHe | kShe | kThey | kIt) && outline_.is(k, kPronoun) && outline_.is(k - 1, kTime);
    };
    while (end < unit_.last && end - i < kLongestSetting && !outline_.is(end, kThat) && !begins_clause(end) &&
           (outline_.quotation_at(end) == kNone || taken_[outline_.quotation_at(end)]) &&
           (outline_.quotation_at(end) != kNone || outline_.token(end).kind != TokenKind::mark || outline_.is_mark(end, '\'') || outline_.is_mark(end, '-') ||
            outline_.touches_next(end))) {
      ++end;
    }
    at = end;
    break;
  }
  return at;
}

}  // namespace pressmill::quotes
