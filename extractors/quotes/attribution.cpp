#include "extractors/quotes/attribution.h"

#include "extractors/quotes/cues.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kLongestPhrase = 18, kLongestApposition = 30, kLongestOpening = 6;
constexpr std::uint32_t kBreaks = kPronoun | kRelative | kThat | kSubordinator | kAuxiliary | kModal | kNegation | kObject;

// All capitals: "WHO" and "IT" name a body, they are no pronouns.
bool is_acronym(const Outline& outline, std::uint32_t i) {
  const std::string_view word = outline.text(i);
  return outline.token(i).capital && word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
}

}  // namespace

bool SourceFinder::is_finite(std::uint32_t i) const {
  const Verb* verb = outline_.words().verb(outline_.token(i));
  return verb != nullptr && verb->form == Verb::Form::past && !outline_.token(i).capital;
}

// Ends a noun phrase. A modal with a capital is a name ("Will").
bool SourceFinder::breaks(std::uint32_t i) const {
  const std::uint32_t classes = outline_.words().of(outline_.token(i)) & kBreaks;
  const bool owner = classes == kObject && outline_.is(i, kDeterminer) && outline_.is_word(i + 1);  // "her daughter"
  return classes != 0 && !owner && !(classes == kModal && outline_.token(i).capital) && !is_acronym(outline_, i);
}

bool SourceFinder::is_joint(std::uint32_t i) const {
  const Token& t = outline_.token(i);
  if (i == 0 || t.kind != TokenKind::mark || t.span.begin != outline_.token(i - 1).span.end) {
    return false;
  }
  if (t.ascii == '.') {
    return outline_.token(i - 1).span.size() <= 2 || outline_.is(i - 1, kTitle | kHonorific | kPostNominal | kTime) ||
           (outline_.token(i - 1).capital && outline_.token(i - 1).span.size() <= 5);
  }
  if (t.ascii == '\'' || outline_.text(i) == "’") {
    const std::string_view owner = outline_.text(i - 1);  // "inspectors' report", "o'clock", but not: error of law' inspectors
    return outline_.touches_next(i) || owner.back() == 's' || owner.back() == 'S';
  }
  return t.ascii == '-' || t.ascii == '&' || t.ascii == '/';
}

Source SourceFinder::name_in(std::uint32_t from, std::uint32_t to) const {
  const Mention* mention = people_.named_in(from, to);
  if (mention == nullptr && to == from + 1 && outline_.token(from).capital && people_.of_surname(outline_.text(from)) != People::kNobody) {
    return {from, to, from, false, false};
  }
  return mention == nullptr ? Source{} : Source{mention->first, mention->last, mention->first, false, false};
}

bool SourceFinder::is_person(std::uint32_t begin, std::uint32_t end) const {
  const Mention* mention = people_.named_in(begin, end);
  if (mention == nullptr || mention->last + 1 < end || (mention->last < end && outline_.is_noun_for_people(mention->last))) {
    return false;  // "Fellgate West councillor": a place
  }
  if (mention->first > begin && outline_.is(mention->first - 1, kPreposition)) {
    return false;  // "a spokesman for Marsh"
  }
  return mention->first == begin || outline_.is(begin, kRole | kPlural | kTitle) || (outline_.is(begin, kDeterminer) && people_[mention->entity].certain);
}

// The phrase that "who" or "which" goes with: "residents of the hall, who say".
Source SourceFinder::before_relative(std::uint32_t from, std::uint32_t relative) const {
  std::uint32_t end = relative;
  end -= end > from && outline_.is_comma(end - 1) ? 1 : 0;
  Source found = end > from && outline_.quotation_at(end - 1) == Outline::kNone ? phrase_before(from, end) : Source{};
  for (std::uint32_t i = found.last; i > found.first + 1; --i) {
    if (outline_.is(i - 1, kDeterminer) && !outline_.is(i - 2, kPreposition) && !outline_.is(i - 1, kPossessive)) {
      found.first = found.clause = i - 1;  // "The hall underwent | an inspection which"
      break;
    }
  }
  // "Marsh, member for Fellgate, who": an apposition
  const Source named = !found.empty() && found.first > from + 1 && outline_.is_comma(found.first - 1) ? name_in(from, found.first - 1) : Source{};
  if (!named.empty() && named.last + 1 == found.first) {
    return named;
  }
  return may_speak(found) && !found.pronoun ? found : Source{};
}

bool SourceFinder::may_speak(const Source& source) const {
  if (source.empty() || source.pronoun) {
    return !source.empty() && !outline_.is(source.first, kIt);
  }
  if (people_.named_in(source.first, source.last) != nullptr) {
    return true;
  }
  for (std::uint32_t i = source.first; i < source.last; ++i) {
    const bool opens = i == 0 || !outline_.is_word(i - 1);  // its capital says nothing
    const bool name = outline_.token(i).capital && !outline_.is(i, kFunction) && !(opens && outline_.text(i).back() == 's');
    if (name || outline_.is(i, kRole | kPlural | kBody | kPaper)) {
      return true;
    }
  }
  return false;
}

Source SourceFinder::left_of(std::uint32_t from, std::uint32_t verb) const {
  const std::uint32_t end = before_modifiers(outline_, from, verb);
  if (end == from || outline_.quotation_at(end - 1) != Outline::kNone) {
    return {};
  }
  const std::uint32_t i = end - 1;
  if ((outline_.is(i, kPronoun | kRelative) || (outline_.is(i, kThat) && verb > i)) && !is_acronym(outline_, i)) {
    return {i, end, i, true, outline_.is(i, kRelative | kThat)};
  }
  if (outline_.is_comma(i) || outline_.is_dash(i)) {
    return beyond_apposition(from, i);
  }
  if (outline_.is_mark(i, ')')) {
    std::uint32_t open = i;
    while (open > from && !outline_.is_mark(open, '(') && i - open < kLongestPhrase) {
      --open;
    }
    return open > from && outline_.is_mark(open, '(') ? person_or_phrase(from, open, verb) : Source{};
  }
  const Source described = outline_.is(end, kAuxiliary) ? opening_described(from, end) : Source{};
  return described.empty() ? person_or_phrase(from, end, verb) : described;
}

// "A hall given a ‘poor’ mark by Fellgate Council has said": what opens the sentence, with a participle behind it and no verb but that with "has".
Source SourceFinder::opening_described(std::uint32_t from, std::uint32_t end) const {
  std::uint32_t participle = from + 2;
  const auto may_be_participle = [&](std::uint32_t i) {
    const Verb* verb = outline_.words().verb(outline_.token(i));
    const std::string_view word = outline_.text(i);
    return !outline_.token(i).capital && (word.ends_with("ed") || word.ends_with("en")) && (verb == nullptr || !verb->reports());
  };
  const auto plain = [&](std::uint32_t i) { return outline_.quotation_at(i) == Outline::kNone && outline_.is_word(i); };
  while (participle < end && participle - from < kLongestOpening && plain(participle) && !outline_.is(participle, kFunction) &&
         !may_be_participle(participle)) {
    ++participle;
  }
  if (participle + 1 >= end || !outline_.is(from, kDeterminer) || !plain(from) || !plain(from + 1) || !plain(participle) || !may_be_participle(participle) ||
      (outline_.quotation_at(participle + 1) == Outline::kNone && !outline_.is(participle + 1, kDeterminer | kPreposition))) {
    return {};
  }
  for (std::uint32_t i = participle + 1; i < end; i = outline_.next(i)) {
    if (outline_.quotation_at(i) == Outline::kNone && (outline_.is_comma(i) || breaks(i) || is_finite(i) || outline_.is(i, kConjunction))) {
      return {};
    }
  }
  return {from, participle, from, false, false};
}

// The noun phrase that ends at `end`, or the person to whom it is an apposition.
Source SourceFinder::person_or_phrase(std::uint32_t from, std::uint32_t end, std::uint32_t verb) const {
  const Source found = phrase_before(from, end);
  // "Supt Ann Fell, Northmoor Police said": what stands right before the verb is the end of an apposition to a person who opens the sentence.
  const bool aside = verb + 1 < outline_.document().layout.tokens.size() && outline_.is_comma(verb + 1);  // "Marsh, an aide said, is late"
  if (!aside && !found.empty() && found.first > from + 1 && !is_person(found.first, found.last)) {
    if (const Source opening = opening_person(from, found.last); !opening.empty()) {
      return opening;
    }
  }
  return found;
}

// A person who fills the sentence up to its first comma, with nothing but nouns, or a clause with "who", from there to `to`.
Source SourceFinder::opening_person(std::uint32_t from, std::uint32_t to) const {
  std::uint32_t first = to;
  while (first > from && to - first < kLongestApposition && outline_.quotation_at(first - 1) == Outline::kNone) {
    --first;
  }
  std::uint32_t comma = first;
  while (comma < to && !outline_.is_comma(comma)) {
    ++comma;
  }
  if (comma + 1 >= to || !is_person(first, comma)) {
    return {};
  }
  const bool relative = outline_.is(comma + 1, kRelative);
  for (std::uint32_t i = comma + 2; i < to; ++i) {
    if (relative ? outline_.is_comma(i) : breaks(i) || is_finite(i)) {
      return {};
    }
  }
  return {first, comma, first, false, false};
}

// The noun phrase that ends at `end`.
Source SourceFinder::phrase_before(std::uint32_t from, std::uint32_t end) const {
  std::uint32_t begin = end;
  while (begin > from && end - begin < kLongestPhrase) {
    const std::uint32_t i = begin - 1;
    if (outline_.quotation_at(i) != Outline::kNone) {
      break;
    }
    if (outline_.token(i).kind == TokenKind::mark) {
      if (!is_joint(i)) {
        break;
      }
    } else if (breaks(i) || is_finite(i)) {
      break;
    } else if (outline_.is(i, kConjunction)) {
      const bool joins_names = i > from && outline_.token(i - 1).capital && outline_.token(i + 1).capital;
      if (!joins_names) {
        break;
      }
    }
    begin = i;
  }
  if (begin == end || outline_.token(end - 1).kind == TokenKind::mark) {
    return {};
  }
  // "Councillors who have praised the plan warned": the plan is what they praised.
  if (begin > from + 1 && is_finite(begin - 1)) {
    const std::uint32_t verb = before_modifiers(outline_, from, begin - 1);
    if (verb > from + 1 && outline_.is(verb - 1, kRelative) && outline_.quotation_at(verb - 2) == Outline::kNone && outline_.is_word(verb - 2)) {
      return phrase_before(from, verb - 1);
    }
  }
  // "The lawyer who ran the office said": the subject stands before its clause.
  const bool own = outline_.token(begin).capital;  // "fees which Fellgate Council said would help": the subject of the clause itself
  if (begin > from + 1 && !own && outline_.is(begin - 1, kRelative) && outline_.quotation_at(begin - 2) == Outline::kNone && outline_.is_word(begin - 2)) {
    return phrase_before(from, begin - 1);
  }
  // "A report by Marsh published in May labelled": the subject stands before its participle.
  if (begin > from + 1 && is_finite(begin - 1) && outline_.is(begin, kPreposition) && outline_.is_word(begin - 2) && !outline_.is(begin - 2, kFunction) &&
      people_.named_in(begin, end) == nullptr) {
    return phrase_before(from, begin - 1);
  }
  std::uint32_t first = strip(begin, end);
  first = first == end && outline_.token(end - 1).kind == TokenKind::number ? begin : first;  // "three in 10"
  if (first > begin && begin > from && outline_.is(begin - 1, kConjunction) && outline_.is(begin, kPreposition)) {
    return {};  // "and in a letter to the board said": the subject stands farther back
  }
  if (first == end || (end - first == 1 && outline_.is(first, kFunction & ~kDeterminer) && !is_acronym(outline_, first))) {
    return {};
  }
  return {first, end, begin, false, false};
}

// Leaves out what stands before the subject: "On Tuesday the head", "In a statement Ann Marsh".
std::uint32_t SourceFinder::strip(std::uint32_t begin, std::uint32_t end) const {
  const auto opens_name = [&](std::uint32_t i) { return outline_.is(i, kFirstName) && i + 1 < end && outline_.token(i + 1).capital; };  // "Jan Marsh"
  while (begin < end && outline_.is(begin, kAdverb | kConjunction | kTime) && !outline_.is(begin, kPreposition) && !opens_name(begin)) {
    ++begin;
  }
  if (begin >= end || !outline_.is(begin, kPreposition)) {
    return begin;
  }
  std::uint32_t first = end;
  bool capitals = outline_.token(end - 1).capital;
  while (first > begin) {
    const std::uint32_t i = first - 1;
    if (outline_.is(i, kPreposition | kTime) || outline_.token(i).kind == TokenKind::number) {
      break;
    }
    if (capitals && !outline_.token(i).capital && outline_.is_word(i) && !outline_.is(i, kRole | kPlural | kDeterminer)) {
      break;
    }
    first = i;
    if (outline_.is(i, kDeterminer)) {
      break;
    }
  }
  return first;
}

bool SourceFinder::may_be_subject(std::uint32_t begin, std::uint32_t end) const {
  const bool time = begin < end && outline_.is(begin, kTime) && !outline_.is(begin, kDeterminer | kFirstName);
  if (begin >= end || time ||
      outline_.is(begin, kPreposition | kSubordinator | kRelative | kThat | kAdverb | kAuxiliary | (outline_.token(begin).capital ? 0U : kModal))) {
    return false;
  }
  const Verb* verb = outline_.words().verb(outline_.token(begin));
  if (verb != nullptr && verb->form == Verb::Form::ing) {
    return false;
  }
  for (std::uint32_t i = begin; i < end; i = outline_.next(i)) {
    if (outline_.quotation_at(i) != Outline::kNone || (outline_.is(i, kAuxiliary | kModal | kPronoun) && i > begin) || is_finite(i)) {
      return false;
    }
  }
  return outline_.is_word(end - 1);
}

// "Marsh, who leads the council, said": the first phrase of the sentence that can be its subject; of "the chief inspector, Ann Marsh, said" the name.
Source SourceFinder::beyond_apposition(std::uint32_t from, std::uint32_t comma) const {
  std::uint32_t begin = from;
  int depth = 0;
  Source best;
  for (std::uint32_t i = from; i <= comma; i = outline_.next(i)) {
    if (outline_.quotation_at(i) != Outline::kNone || outline_.is_mark(i, ':') || outline_.is_mark(i, ';')) {
      begin = outline_.next(i);
      best = {};
      continue;
    }
    depth += outline_.is_mark(i, '(') ? 1 : outline_.is_mark(i, ')') && depth > 0 ? -1 : 0;
    if (depth > 0 || (!outline_.is_comma(i) && !outline_.is_dash(i))) {
      continue;  // "Marsh (Lab, Fellgate), who": a comma in brackets parts nothing
    }
    std::uint32_t first = begin;
    while (first < i && outline_.is(first, kConjunction)) {
      ++first;
    }
    const std::uint32_t last = without_bracket(first, i);
    begin = i + 1;
    if (!best.empty()) {
      if (is_person(first, last) || (first < last && outline_.is(first, kTitle | kHonorific))) {
        return {first, last, best.clause, false, false};
      }
    } else if (i < comma && may_be_subject(first, last)) {
      best = phrase_before(first, last);
      best.clause = first;
      if (!best.empty() && is_person(best.first, best.last)) {
        return best;
      }
    }
  }
  return best;
}

// "Ann Marsh (Lab, Fellgate)" without what stands in the brackets.
std::uint32_t SourceFinder::without_bracket(std::uint32_t first, std::uint32_t last) const {
  if (last == first || !outline_.is_mark(last - 1, ')')) {
    return last;
  }
  while (last > first && !outline_.is_mark(last - 1, '(')) {
    --last;
  }
  return last > first ? last - 1 : first;
}

Source SourceFinder::right_of(std::uint32_t behind, std::uint32_t to) const {
  std::uint32_t first = behind;
  while (first < to && outline_.quotation_at(first) == Outline::kNone && outline_.is(first, kAdverb) && !outline_.token(first).capital) {
    ++first;
  }
  if (first >= to || outline_.quotation_at(first) != Outline::kNone || outline_.token(first).kind == TokenKind::mark) {
    return {};
  }
  if (outline_.is(first, kPronoun) && !is_acronym(outline_, first)) {
    return {first, first + 1, first + 1, true, false};
  }
  const bool owner = outline_.is(first, kObject) && outline_.is(first, kDeterminer) && first + 1 < to && outline_.is_word(first + 1);  // "her daughter"
  if ((outline_.is(first, kFunction & ~kDeterminer) && !owner && !outline_.token(first).capital) || outline_.is(first, kTime & ~kMonth)) {
    return {};
  }
  std::uint32_t end = first;
  bool common = false;  // the last word was a common noun: "a spokesman for …" goes on
  while (end < to && end - first < kLongestPhrase && outline_.quotation_at(end) == Outline::kNone) {
    if (outline_.token(end).kind == TokenKind::mark) {
      if (!is_joint(end) || end + 1 >= to || !outline_.is_word(end + 1) || (outline_.is_mark(end, '.') && !outline_.token(end + 1).capital)) {
        break;
      }
    } else if (outline_.is(end, kPreposition)) {
      const std::string_view word = outline_.text(end);
      if (!(word == "of" || (common && (word == "for" || word == "at" || word == "from" || word == "with" || word == "in")))) {
        break;
      }
    } else if (outline_.is(end, kConjunction)) {
      if (end + 1 >= to || !outline_.token(end - 1).capital || !outline_.token(end + 1).capital) {
        break;
      }
    } else if (breaks(end) || (end > first && outline_.is(end, kDeterminer) && !outline_.is(end - 1, kPreposition)) ||
               (outline_.is(end, kTime & ~kMonth) && !(end > first && outline_.is_mark(end - 1, '-'))) ||  // but "the 42-year-old"
               (outline_.is(end, kAdverb) && end > first) || is_finite(end)) {
      break;
    } else {
      common = !outline_.token(end).capital && outline_.is_word(end);
    }
    ++end;
  }
  while (end > first && (outline_.is(end - 1, kPreposition | kConjunction | kDeterminer) || outline_.token(end - 1).kind == TokenKind::mark)) {
    --end;
  }
  return {first, end, end, false, false};
}

}  // namespace pressmill::quotes
