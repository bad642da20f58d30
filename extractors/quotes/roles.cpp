// What stands beside a name: role and organisation.
#include "extractors/quotes/people.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kLongestApposition = 24, kLongestOffice = 10, kLongestBracket = 8;  // in tokens

}  // namespace

// "chief executive Ann Marsh": the words for a role right before a name.
void People::learn_before(const Mention& mention) {
  Entity& entity = entities_[mention.entity];
  std::uint32_t begin = mention.first;
  bool role = false;
  while (begin > 0 && mention.first - begin < 6 && outline_->is_word(begin - 1) &&
         outline_->token(begin).span.begin - outline_->token(begin - 1).span.end == 1) {
    const bool noun = outline_->is(begin - 1, kRole | kBody);
    if (!noun && !(role && outline_->token(begin - 1).capital && !outline_->is(begin - 1, kFunction))) {
      break;
    }
    role = role || outline_->is(begin - 1, kRole);
    --begin;
  }
  if (role && begin < mention.first && !entity.role) {
    entity.role = outline_->span_of(begin, mention.first);
    entity.certain = true;
    entity.kind = Kind::person;
  }
}

// "The head of the home, Ann Marsh, said": the role stands before the first comma, "the" before it.
void People::learn_before_comma(const Mention& mention) {
  Entity& entity = entities_[mention.entity];
  const auto& tokens = outline_->document().layout.tokens;
  if (entity.role || mention.first < 3 || mention.last >= tokens.size() || !outline_->is_mark(mention.first - 1, ',') ||
      !outline_->is_mark(mention.last, ',')) {
    return;
  }
  const std::uint32_t comma = mention.first - 1;
  const std::uint32_t from = comma > kLongestOffice ? comma - kLongestOffice : 0;
  bool role = false;
  for (std::uint32_t i = comma; i-- > from && outline_->is_word(i) && !outline_->is(i, kPronoun | kRelative | kAuxiliary | kModal);) {
    role = role || outline_->is(i, kRole);
    const bool begins = outline_->is(i, kDeterminer) && (i == 0 || !outline_->is(i - 1, kPreposition));
    if (begins && role) {
      entity.role = outline_->span_of(i + 1, comma);
      entity.certain = true;
      entity.kind = Kind::person;
      return;
    }
  }
}

// "Ann Marsh, 52, chief executive of the trust, said": the appositions behind a name, one after the other.
void People::learn_behind(const Mention& mention) {
  Entity& entity = entities_[mention.entity];
  const auto& layout = outline_->document().layout;
  while (layout.paragraphs[paragraph_].last_token <= mention.first) {
    ++paragraph_;  // mentions come in order
  }
  const std::uint32_t stop = layout.paragraphs[paragraph_].last_token;
  std::uint32_t i = mention.last;
  while (i < stop && outline_->is(i, kPostNominal)) {
    ++i;
  }
  if (i < stop && outline_->is_mark(i, '(')) {
    const std::uint32_t last = std::min(stop, i + kLongestBracket);  // "Marsh (Lab, Fellgate), cabinet member"
    while (i < last && !outline_->is_mark(i, ')')) {
      ++i;
    }
    ++i;
  }
  if (i >= stop || !outline_->is_mark(i, ',')) {
    return;
  }
  const std::uint32_t first = i + 1;
  std::uint32_t noun = 0, link = 0, end = first;
  for (; end < stop && end - first < kLongestApposition; ++end) {
    const Verb* verb = outline_->words().verb(outline_->token(end));
    const bool finite = verb != nullptr && verb->form != Verb::Form::base && !outline_->is(end, kRole | kBody | kPaper | kPlural);
    if (outline_->token(end).kind == TokenKind::mark && !(outline_->touches_next(end) && !outline_->is_mark(end, ','))) {
      break;
    }
    if (finite || outline_->is(end, (kRelative | kAuxiliary | kModal | kPronoun | kThat) & ~kDeterminer)) {
      break;
    }
    noun = noun == 0 && outline_->is(end, kRole) ? end : noun;
    link = link == 0 && noun != 0 && end + 1 < stop && outline_->is(end, kPreposition) ? end : link;
  }
  if (end == first) {
    return;
  }
  if (noun != 0 && !outline_->is(first, kPreposition)) {
    std::uint32_t begin = first;
    begin += outline_->is(begin, kDeterminer) && begin + 1 < end ? 1 : 0;
    entity.role = entity.role ? entity.role : outline_->span_of(begin, end);
    entity.certain = true;
    entity.kind = Kind::person;
    if (link != 0 && link + 1 < end && !entity.organisation) {
      const std::uint32_t body = link + 1 + (outline_->is(link + 1, kDeterminer) && link + 2 < end ? 1U : 0U);
      bool named = false;
      for (std::uint32_t k = body; k < end; ++k) {
        named = named || outline_->is(k, kBody) || outline_->token(k).capital;
      }
      if (named) {
        entity.organisation = outline_->span_of(body, end);
      }
    }
  } else if (outline_->is(first, kPreposition) && first + 1 < end && outline_->is(end - 1, kBody) && !entity.organisation) {
    entity.organisation =
        outline_->span_of(first + 1 + (outline_->is(first + 1, kDeterminer) && first + 2 < end ? 1U : 0U), end);  // "Marsh, of Fellgate Police"
  } else if (outline_->is(end - 1, kBody) && outline_->token(first).capital && !entity.organisation) {
    entity.organisation = outline_->span_of(first, end);
  }
}

}  // namespace pressmill::quotes
