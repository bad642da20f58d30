#include "extractors/quotes/cues.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kNominal = kRole | kPlural | kBody | kPaper | kFirstName;

bool ends_in_s(std::string_view word) { return word.size() > 2 && (word.back() == 's' || word.back() == 'S'); }

class CueFinder {
 public:
  CueFinder(const Outline& outline, const Unit& unit) : outline_(outline), unit_(unit) {}

  bool stands_as_verb(std::uint32_t i, const Verb& verb) const {
    const std::uint32_t begin = before_modifiers(outline_, unit_.first, i);
    if (is_by(i + 1) && (verb.form == Verb::Form::past || verb.form == Verb::Form::participle)) {
      return true;
    }
    const bool first = begin == unit_.first || outline_.quotation_at(begin - 1) != Outline::kNone;
    for (std::uint32_t k = begin; k < i; ++k) {
      if (outline_.is(k, kBe) && verb.form != Verb::Form::ing) {
        return verb.lemma == "ask";  // "was told", "is said to"; "was asked whether" is for the reader to judge
      }
    }
    const bool helped = begin < i && outline_.is(i - 1, kModal | kAuxiliary | kNegation | kAdverb);
    switch (verb.form) {
      case Verb::Form::participle:
        if (!helped) {
          return false;  // "a man seen “running”"
        }
        [[fallthrough]];
      case Verb::Form::past: return first || many_alone(begin, verb) || !outline_.is(begin - 1, kDeterminer | kPossessive | (kPreposition));
      case Verb::Form::ing: return first || !outline_.is(begin - 1, kDeterminer | kPossessive);
      case Verb::Form::third: return third(i, first, begin, verb);
      case Verb::Form::base: return base(i, begin, helped, first, verb);
    }
    return false;
  }

  // "described by Marsh", but not "began by saying" or "said by telephone".
  bool is_by(std::uint32_t i) const {
    if (i + 1 >= unit_.last || outline_.token(i).word != outline_.words().by() || outline_.quotation_at(i) != Outline::kNone) {
      return false;
    }
    const Verb* verb = outline_.words().verb(outline_.token(i + 1));
    const bool means = !outline_.token(i + 1).capital && outline_.is_word(i + 1) && !outline_.is(i + 1, kFunction | kNominal) &&
                       (i + 2 >= unit_.last || outline_.token(i + 2).kind == TokenKind::mark || outline_.is(i + 2, kFunction | kTime));
    return !means && (verb == nullptr || verb->form != Verb::Form::ing);
  }

 private:
  // "claims", "reports": a verb behind a name or a noun for people, or in front of what is reported; else a plural.
  bool third(std::uint32_t i, bool first, std::uint32_t begin, const Verb& verb) const {
    if (verb.lemma == "say") {
      return true;
    }
    const bool joined = begin > unit_.first + 1 && outline_.is(begin - 1, kConjunction) && outline_.is_comma(begin - 2);  // "…, but insists Marsh knew"
    if (!first && !joined && outline_.is(begin - 1, kDeterminer | kPreposition | kPossessive | kConjunction | kModal)) {
      return false;
    }
    const bool apart = !first && (joined || outline_.is_comma(begin - 1));
    const bool follows = i + 1 < unit_.last && (outline_.is(i + 1, kThat | kDeterminer | kPronoun) || outline_.quotation_at(i + 1) != Outline::kNone ||
                                                (apart && (outline_.token(i + 1).capital || outline_.is_mark(i + 1, ':'))));
    const bool ends = i + 1 >= unit_.last || outline_.is_mark(i + 1, '.');
    if (ends && !verb.reports()) {
      return false;  // "the “tip” of A&E issues."
    }
    const bool named = !first && (outline_.token(begin - 1).capital || outline_.is(begin - 1, kNominal | kPronoun | kRelative));
    return follows || named || (first && begin > unit_.first);
  }

  // "Most said": of those spoken of before.
  bool many_alone(std::uint32_t begin, const Verb& verb) const {
    const std::uint32_t i = begin - 1;
    const bool opens = i == unit_.first || outline_.token(i - 1).kind == TokenKind::mark || outline_.is(i - 1, kConjunction);
    return verb.lemma == "say" && opens && outline_.is(i, kDeterminer) && !outline_.is(i, kHe | kShe | kThey | kIt | kThat) && outline_.text(i).size() >= 3 &&
           outline_.token(i).word != outline_.words().the();
  }

  bool base(std::uint32_t i, std::uint32_t begin, bool helped, bool first, const Verb& verb) const {
    const bool behind_comma = begin > unit_.first && outline_.is_comma(begin - 1) && i + 1 < unit_.last;
    if (behind_comma && (outline_.is(i + 1, kPlural) || outline_.is(i + 1, kThat) || (verb.lemma == "say" && !outline_.is_comma(i + 1)))) {
      return true;  // "…, say inspectors"; "the inspectors, however, say"
    }

    // "a “…” report": a noun
    if (first && !helped && begin > unit_.first && outline_.quotations()[outline_.quotation_at(begin - 1)].first_token > unit_.first &&
        outline_.is(outline_.quotations()[outline_.quotation_at(begin - 1)].first_token - 1, kDeterminer)) {
      return false;
    }
    if (helped || first) {
      return helped || begin > unit_.first;
    }
    if (begin == i && i > unit_.first + 2 && outline_.token(i - 1).word == outline_.words().to() && outline_.is(i - 2, kPreposition)) {
      const Verb* before = outline_.words().verb(outline_.token(i - 3));
      return before != nullptr && before->lemma == "go";  // "went on to call"
    }
    const bool says = verb.lemma == "say" && outline_.is_word(begin - 1) && !outline_.is(begin - 1, kFunction | kPossessive);
    return says || outline_.is(begin - 1, kPronoun | kPlural | kRelative) ||
           (outline_.is_word(begin - 1) && ends_in_s(outline_.text(begin - 1)) && !outline_.is(begin - 1, kFunction | kPossessive | kBody));
  }

  const Outline& outline_;
  const Unit& unit_;
};

bool negated(const Outline& outline, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t i = from; i < to; ++i) {
    if (outline.is(i, kNegation)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string_view Cue::rule() const {
  if (empty()) {
    return {};
  }
  if (verb == nullptr) {
    return noun.empty() ? "quotes/cue-according" : "quotes/cue-noun";
  }
  return passive ? "quotes/cue-passive" : negated ? "quotes/cue-negated" : "quotes/cue-verb";
}

bool is_manner(const Outline& outline, std::uint32_t i) {
  const std::string_view word = outline.text(i);
  return outline.is_word(i) && word.size() > 4 && word.ends_with("ly") && !outline.token(i).capital && !outline.is(i, kNominal);
}

std::uint32_t before_modifiers(const Outline& outline, std::uint32_t from, std::uint32_t token) {
  std::uint32_t begin = token;
  while (begin > from && outline.quotation_at(begin - 1) == Outline::kNone) {
    const std::uint32_t i = begin - 1;
    const std::uint32_t classes = outline.words().of(outline.token(i));
    if ((classes & kDay) != 0 && outline.token(i).capital) {
      begin = i > from && outline.is(i - 1, kPreposition) ? i - 1 : i;
    } else if ((classes & (kAuxiliary | kModal | kNegation | kAdverb)) != 0 && !((classes & kModal) != 0 && outline.token(i).capital)) {  // but May, Will
      begin = i;
    } else if ((classes & kTime) != 0 && i > from + 1 && outline.is(i - 1, kDeterminer | kTime) && !outline.is(i - 2, kPreposition)) {
      begin = i - 1;  // "Marsh this week said"
    } else if (token == begin && (classes & kFunction) == 0 && i > from + 1 && outline.is(i - 1, kAuxiliary) && !outline.is(i - 1, kBe) &&
               !outline.token(i).capital && outline.is_word(i)) {
      begin = i - 1;  // "Marsh has long said"
    } else if (is_manner(outline, i)) {
      begin = i;
    } else {
      break;
    }
  }
  return begin;
}

void find_cues(const Outline& outline, const Unit& unit, std::vector<Cue>& out, std::vector<std::uint32_t>& nouns) {
  out.clear();
  nouns.clear();
  const CueFinder finder(outline, unit);
  const Words& words = outline.words();
  for (std::uint32_t i = unit.first; i < unit.last; i = outline.next(i)) {
    const Token& token = outline.token(i);
    if (token.kind != TokenKind::word || outline.quotation_at(i) != Outline::kNone) {
      continue;
    }
    if (token.word == words.according() && i + 1 < unit.last && outline.token(i + 1).word == words.to()) {
      out.push_back({i, i + 2, nullptr, {}, false, false});
      continue;
    }
    if (!words.noun_cue(token).empty()) {
      nouns.push_back(i);
    }
    const Verb* verb = words.verb(token);
    if (verb != nullptr && !(token.capital && i > unit.first && outline.token(i - 1).capital && verb->lemma != "say") && finder.stands_as_verb(i, *verb)) {
      out.push_back({i,
                     i + 1,
                     verb,
                     {},
                     finder.is_by(i + 1) && verb->form != Verb::Form::ing && verb->form != Verb::Form::third,
                     negated(outline, before_modifiers(outline, unit.first, i), i)});
    }
  }
}

}  // namespace pressmill::quotes
