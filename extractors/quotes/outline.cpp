#include "extractors/quotes/outline.h"

namespace pressmill::quotes {
namespace {

// As far as a reporting verb may stand behind the quotation that it closes off: “No!” the head of the school's governors shouted.
constexpr std::uint32_t kLongestUnit = 300;  // words of the writer's
constexpr std::uint32_t kFarthestVerb = 14, kLongestCredit = 16;

}  // namespace

Outline::Outline(const Document& document, const Words& words)
    : document_(&document), words_(&words), quotations_(pair_marks(document)), quotation_of_(document.layout.tokens.size(), kNone) {
  std::size_t singles = 0, all = 0;  // bytes between marks
  for (std::uint32_t q = 0; q < quotations_.size(); ++q) {
    const std::size_t inside = quotations_[q].inside.size();
    all += inside;
    singles += quotations_[q].single ? inside : 0;
    for (std::uint32_t i = quotations_[q].first_token; i < quotations_[q].last_token; ++i) {
      quotation_of_[i] = q;
    }
  }
  double_ = 2 * singles < all;
  cut();
}

bool Outline::is_dash(std::uint32_t i) const {
  if (token(i).kind != TokenKind::mark) {
    return false;
  }
  const std::string_view mark = text(i);
  return mark == "–" || mark == "—" || (mark == "-" && (!touches_next(i) || is_mark(i + 1, '-')));
}

void Outline::cut() {
  const Layout& layout = document_->layout;
  units_.reserve(layout.sentences.size());
  std::uint32_t quotation = 0;
  for (std::uint32_t p = 0; p < layout.paragraphs.size(); ++p) {
    const Paragraph& paragraph = layout.paragraphs[p];
    const std::size_t first_unit = units_.size();
    Unit unit{paragraph.first_token, paragraph.first_token, p, quotation, quotation};
    for (std::uint32_t s = paragraph.first_sentence; s < paragraph.last_sentence; ++s) {
      unit.last = layout.sentences[s].last_token;
      const bool inside = unit.last < paragraph.last_token && quotation_at(unit.last) != kNone && quotation_at(unit.last) == quotation_at(unit.last - 1);
      if (inside || unit.last == unit.first) {
        continue;
      }
      split_at_stops(unit, quotation);
      split_long(unit, quotation);
      while (quotation < quotations_.size() && quotations_[quotation].first_token < unit.last) {
        ++quotation;
      }
      unit.last_quotation = quotation;
      if (units_.size() > first_unit && joins(units_.back(), unit)) {
        units_.back().last = unit.last;
        units_.back().last_quotation = quotation;
      } else {
        units_.push_back(unit);
      }
      unit = {unit.last, unit.last, p, quotation, quotation};
    }
  }
}

// ‘…’. ‘the …’: a full stop between two quotations ends a sentence, small letter or not.
void Outline::split_at_stops(Unit& unit, std::uint32_t& quotation) {
  for (std::uint32_t q = quotation; q + 1 < quotations_.size() && quotations_[q + 1].first_token < unit.last; ++q) {
    const std::uint32_t stop = quotations_[q].last_token;
    if (stop + 1 != quotations_[q + 1].first_token || !is_mark(stop, '.') || stop < unit.first) {
      continue;
    }
    units_.push_back({unit.first, stop + 1, unit.paragraph, unit.first_quotation, q + 1});
    unit.first = stop + 1;
    unit.first_quotation = quotation = q + 1;
  }
}

// Cuts off pieces of a sentence that is longer than any is, so that looking through one costs a bounded number of steps.
void Outline::split_long(Unit& unit, std::uint32_t& quotation) {
  std::uint32_t words = 0;
  for (std::uint32_t i = unit.first; unit.last - unit.first > kLongestUnit && i < unit.last; i = next(i)) {
    if (++words <= kLongestUnit) {
      continue;
    }
    Unit piece = unit;
    piece.last = i;
    while (quotation < quotations_.size() && quotations_[quotation].first_token < i) {
      ++quotation;
    }
    piece.last_quotation = quotation;
    units_.push_back(piece);
    unit.first = i;
    unit.first_quotation = quotation;
    words = 1;
  }
}

// “No!” Marsh said. The sentence cutter sees two; the second says nothing of its own, so they are one.
bool Outline::joins(const Unit& left, const Unit& right) const {
  if (quotation_at(left.last - 1) == kNone || quotation_at(right.first) != kNone) {
    return false;
  }
  if (is_dash(right.first) && right.last - right.first <= kLongestCredit) {
    return true;  // “…” – Ann Marsh, a resident
  }
  const Quotation& quotation = quotations_[quotation_at(left.last - 1)];
  const char end = document_->text()[quotation.inside.end - 1];
  if (end == ',') {
    return true;  // “No,” Dr. Marsh, of Fellgate, said
  }
  const bool full_stop = end == '.';
  const std::uint32_t last = std::min(right.last, right.first + kFarthestVerb);
  for (std::uint32_t i = right.first; i < last && quotation_at(i) == kNone; ++i) {
    if (is_mark(i, ':') || is_mark(i, ';') || is_dash(i)) {
      return false;
    }
    const Verb* verb = words_->verb(token(i));
    if (verb == nullptr || i == right.first || is(i, kRole | kPlural | kBody)) {
      continue;
    }
    const bool finite = verb->form == Verb::Form::past || (verb->form == Verb::Form::third && (verb->lemma == "say" || !full_stop));
    const std::uint32_t behind = i + 1;
    const bool ends = behind >= right.last || is_mark(behind, '.');
    return verb->marks && finite && (ends || (!full_stop && (verb->person || is_mark(behind, ',') || is(behind, kTime | kPreposition))));
  }
  return false;
}

}  // namespace pressmill::quotes
