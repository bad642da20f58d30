// The first subject of a sentence, behind what opens it, and whose a participle is. A part of SourceFinder.
#include "extractors/quotes/attribution.h"
#include "extractors/quotes/cues.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kLongestHead = 10;  // tokens
constexpr std::uint32_t kNominal = kRole | kPlural | kBody | kPaper;

}  // namespace

// The noun phrase that begins at `begin`, up to `end`, as far as the first subject of a sentence goes.
std::uint32_t SourceFinder::head_end(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t last = begin;
  bool capital = false;
  for (; last < end && last - begin < kLongestHead; ++last) {
    if (outline_.token(last).kind == TokenKind::mark && last > begin && is_joint(last)) {
      continue;
    }
    const bool noun = outline_.token(last).capital || outline_.is(last, kNominal | kTitle | kDeterminer) ||
                      (last + 1 < end && !outline_.is(last, kFunction | kTime) && outline_.is(last + 1, kRole));
    if (breaks(last) || outline_.is(last, kPreposition | kConjunction) || is_finite(last) || outline_.token(last).kind != TokenKind::word ||
        (capital && !noun)) {
      break;
    }
    capital = outline_.token(last).capital && last > begin ? true : capital || outline_.is(last, kNominal);
  }
  return last;
}

// "In Fellgate, Northmoor, on Sunday", "Noting the cold": what opens a sentence before its subject.
bool SourceFinder::is_adverbial(std::uint32_t begin, std::uint32_t end) const {
  bool verb_inside = false;  // "Marsh has hit back"
  for (std::uint32_t i = begin + 1; i + 1 < end; ++i) {
    verb_inside = verb_inside || outline_.is(i, kAuxiliary | kModal);
  }
  if (begin >= end || (end - begin > 1 && outline_.is(end - 1, kAdverb) && !verb_inside) || outline_.is(begin, kPossessive) ||
      outline_.is(begin, (kPreposition | kSubordinator | kTime) & ~kDeterminer)) {
    return true;
  }
  const Verb* verb = outline_.words().verb(outline_.token(begin));
  return verb != nullptr && verb->form == Verb::Form::ing;
}

// "Following the vote Ada Marsh has hit out": no comma parts what opens the sentence from its subject.
Source SourceFinder::person_with_auxiliary(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t i = begin;
  while (i < end && !outline_.is(i, kAuxiliary | kRelative | kThat | kSubordinator | kPronoun)) {
    ++i;
  }
  if (i == begin || i >= end || !outline_.is(i, kAuxiliary)) {
    return {};
  }
  const Source found = phrase_before(begin, i);
  const Mention* mention = people_.named_in(begin, i);
  return mention != nullptr && mention->last == i && !found.empty() && people_[mention->entity].certain && !outline_.is(mention->first - 1, kPreposition)
             ? Source{mention->first, mention->last, mention->first, false, false}
             : Source{};
}

Source SourceFinder::first_in(std::uint32_t from, std::uint32_t to) const {
  std::uint32_t begin = from;
  bool opened = false;  // an adverbial stood before
  Source doubtful;
  while (begin < to) {
    std::uint32_t end = begin;
    while (end < to && !outline_.is_comma(end) && !outline_.is_mark(end, ';') && !outline_.is_mark(end, ':') && outline_.quotation_at(end) == Outline::kNone) {
      ++end;
    }
    while (begin < end && (outline_.is(begin, kConjunction | kAdverb | kThat) || !outline_.is_word(begin))) {
      ++begin;
    }
    if (is_adverbial(begin, end)) {
      if (const Source person = person_with_auxiliary(begin, end); !person.empty()) {
        return person;
      }
      opened = true;
    } else if (outline_.is(begin, kPronoun)) {
      return {begin, begin + 1, begin, true, false};
    } else if (const std::uint32_t last = head_end(begin, end); last > begin && !(last - begin == 1 && outline_.is(begin, kFunction))) {
      const Source found{begin, last, begin, false, false};
      // "At a rally in Fellgate, Northmoor, Marsh spoke"; "Facing the crowd, Marsh spoke": the next one is more like it.
      const bool doubt = end < to && ((opened && last == end) || is_unknown_participle(begin));
      if (!doubt) {
        return found;
      }
      doubtful = doubtful.empty() ? found : doubtful;
      opened = true;
    }
    begin = end + 1;
    if (end < to && outline_.quotation_at(end) != Outline::kNone) {
      break;
    }
  }
  return doubtful;
}

// "Facing": no lexicon has it, but a name it is not.
bool SourceFinder::is_unknown_participle(std::uint32_t i) const {
  const std::string_view word = outline_.text(i);
  return word.size() > 5 && word.ends_with("ing") && !word.ends_with("thing") && !outline_.is(i, kNominal | kTime | kFunction) &&
         !outline_.token(i + 1).capital;
}

bool SourceFinder::owns_participle(const Source& source, std::uint32_t participle) const {
  if (source.empty() || participle == 0 || outline_.is_comma(participle - 1)) {
    return false;
  }
  const std::uint32_t begin = before_modifiers(outline_, source.first, participle);
  if (outline_.is(begin - 1, kPreposition | kSubordinator)) {
    return false;  // "began by saying", "after saying"
  }
  if (source.first == source.clause) {
    bool linked = false;
    for (std::uint32_t i = source.first; i < source.last; ++i) {
      linked = linked || (i > source.first && outline_.is(i, kPreposition));  // "a statement from the head saying"
    }
    // "issued a statement saying", "she revised her letter saying": whoever issued it. "kept saying": a verb that no lexicon has.
    const bool behind_word = source.first > 0 && outline_.is_word(source.first - 1) && outline_.quotation_at(source.first - 1) == Outline::kNone;
    const bool object = behind_word && (!outline_.is(source.first - 1, kFunction) || outline_.is(source.first - 1, kPronoun | kAuxiliary));
    const bool verb = source.last - source.first == 1 && !outline_.token(source.first).capital && !outline_.is(source.first, kNominal);
    return linked || !(object || (verb && behind_word));
  }
  const std::string_view link = outline_.text(source.first - 1);
  return outline_.is(participle - 1, kAuxiliary) || link == "with" || link == "of" || link == "from" || link == "by";
}

}  // namespace pressmill::quotes
