#include "extractors/quotes/speakers.h"

#include <algorithm>

namespace pressmill::quotes {
namespace {

// So many paragraphs after a speaker was heard a quotation may still be that speaker's: a caption or another's comment can stand between.
constexpr std::uint32_t kInheritance = 3;
// As far before "who" its antecedent may end.
constexpr std::uint32_t kAntecedent = 3;
// As far back, in tokens, as "they" looks for those whom it means.
constexpr std::uint32_t kSeveral = 150;
constexpr std::uint32_t kLongestThing = 3;  // words before the noun of "The local school board"
constexpr std::size_t kLongestAcronym = 7;  // bytes

// Is `word` one of the words of a description, not a part of one ("man" of "woman")?
bool holds_word(std::string_view description, std::string_view word) {
  for (std::size_t at = description.find(word); at != std::string_view::npos; at = description.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || description[at - 1] == ' ') && (end == description.size() || description[end] == ' ')) {
      return true;
    }
  }
  return false;
}

// "HMIC", "the MoJ": two capitals in a word make it a body's name; a text in capitals only has more to a name.
bool is_acronym(std::string_view word) {
  std::size_t capitals = 0;
  for (const char c : word) {
    capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
  }
  return capitals >= 2 && word.size() <= kLongestAcronym;
}

}  // namespace

Credit Speakers::credit(const Statement& statement) {
  unit_ = &outline_.units()[statement.unit];
  const std::uint32_t paragraph = paragraph_ = unit_->paragraph;
  Credit out;
  if (!statement.source.empty()) {
    out = statement.source.pronoun ? pronoun(statement.source) : explicit_credit(statement.source);
    // What a sentence says beside a quotation ("… Marsh said, after Pell said that") is not taken up by the next one.
    const bool beside = statement.kind != QuoteKind::direct && statement.unit == quoted_in_ && !statement.announces;
    if (!beside && !(out.entity == People::kNobody && statement.source.relative)) {
      last_ = out;
      last_paragraph_ = paragraph;
    }
    quoted_in_ = statement.kind == QuoteKind::direct ? statement.unit : quoted_in_;
    announced_ = statement.announces;
    if (out.entity != People::kNobody) {
      heard_ = {out.entity, statement.source.first};
      heard_paragraph_ = paragraph;
    }
    return out;
  }
  if (statement.floating && announced_ && paragraph <= last_paragraph_ + 1) {
    out = last_;  // "Marsh said:" stands right above
    out.rule = "quotes/speaker-announced";
    announced_ = false;
    last_paragraph_ = paragraph;
    return out;
  }
  if (statement.floating && last_.printed && paragraph <= last_paragraph_ + kInheritance) {
    out = last_;
    out.basis = "inherited";
    out.rule = "quotes/speaker-heard-last";
    last_paragraph_ = paragraph;
  }
  return out;
}

std::uint32_t Speakers::antecedent(std::uint32_t relative) const {
  const auto& mentions = people_.mentions();
  for (std::size_t lo = 0, hi = mentions.size(); lo < hi;) {
    const std::size_t mid = (lo + hi) / 2;
    if (mentions[mid].first >= relative) {
      hi = mid;
    } else if (mid + 1 < mentions.size() && mentions[mid + 1].first < relative) {
      lo = mid + 1;
    } else {
      return mentions[mid].last + kAntecedent >= relative ? mentions[mid].entity : People::kNobody;
    }
  }
  return People::kNobody;
}

// Whom "they" may mean: the inspectors, officials or police of whom the text speaks last between the tokens `from` and `token`.
std::uint32_t Speakers::several_before(std::uint32_t token, std::uint32_t from) {
  for (std::uint32_t i = token; i-- > from;) {
    constexpr std::uint32_t kBodyOfPeople = kPlural | kBody;
    if ((outline_.words().of(outline_.token(i)) & kBodyOfPeople) == kBodyOfPeople && outline_.quotation_at(i) == Outline::kNone) {
      const Span place = outline_.span_of(i, i + 1);
      const std::uint32_t entity = people_.described(place.of(outline_.document().text()), Kind::body, true, place);
      people_.mention(entity, place);
      return entity;
    }
  }
  return People::kNobody;
}

// What "it" may mean where nothing was heard that it fits: "The report", "The school board", as they open a sentence not far before.
std::uint32_t Speakers::thing_before(std::uint32_t token) {
  const std::uint32_t from = token > kSeveral ? token - kSeveral : 0;
  for (std::uint32_t i = token; i-- > from + 1;) {
    constexpr std::uint32_t kGoesOn = kPreposition | kPossessive | kRole | kPlural | kBody | kPaper;
    if (!outline_.is(i, kBody | kPaper) || outline_.is(i, kPlural | kRole) || outline_.quotation_at(i) != Outline::kNone || !outline_.is_word(i + 1) ||
        outline_.is(i + 1, kGoesOn)) {
      continue;
    }
    std::uint32_t first = i;
    while (first > from && i - first < kLongestThing && outline_.is_word(first - 1) && !outline_.is(first, kDeterminer)) {
      --first;
    }
    if (outline_.is(first, kDeterminer) && outline_.token(first).capital) {
      const Source thing{first, i + 1, first};
      const std::uint32_t entity = describe(thing, thing.last);
      people_.mention(entity, outline_.span_of(first, i + 1));
      return entity;
    }
  }
  return People::kNobody;
}

Credit Speakers::pronoun(const Source& source) {
  Credit out{People::kNobody, outline_.span_of(source.first, source.last), "pronoun", "quotes/speaker-pronoun"};
  if (source.relative) {
    out.rule = "quotes/speaker-relative";
    out.entity = antecedent(source.first);
    if (out.entity == People::kNobody && source.antecedent_first < source.antecedent_last) {
      const Source who{source.antecedent_first, source.antecedent_last, source.antecedent_first};
      const Mention* named = people_.named_in(who.first, who.last);
      out.entity = named != nullptr && named->last == who.last && named->first == who.first ? named->entity : describe(who, first_preposition(who));
    }
  } else if (const std::uint32_t classes = outline_.words().of(outline_.token(source.first)); (classes & (kHe | kShe | kThey | kIt)) != 0) {
    const bool they = (classes & kThey) != 0;
    out.entity = they ? several_before(source.first, unit_->first) : People::kNobody;
    out.entity = out.entity == People::kNobody ? people_.before(source.first, classes, heard_) : out.entity;
    if ((classes & kIt) != 0 && out.entity == People::kNobody) {
      out.entity = thing_before(source.first);
    }
    if (they && out.entity == People::kNobody) {
      out.entity = several_before(source.first, source.first > kSeveral ? source.first - kSeveral : 0);
    }
  }
  if (out.entity != People::kNobody) {
    people_.mention(out.entity, *out.printed);
    Entity& entity = people_[out.entity];
    if (entity.gender == Gender::unknown && outline_.is(source.first, kHe | kShe)) {
      entity.gender = outline_.is(source.first, kHe) ? Gender::male : Gender::female;
    }
  }
  return out;
}

// Where the head of a phrase ends: before what hangs on it ("the head | of the school").
std::uint32_t Speakers::first_preposition(const Source& source) const {
  std::uint32_t i = source.first + 1;
  while (i < source.last && !outline_.is(i, kPreposition)) {
    ++i;
  }
  return std::min(i, source.last);
}

Credit Speakers::explicit_credit(const Source& source) {
  Credit out{People::kNobody, outline_.span_of(source.first, source.last), "explicit", "quotes/speaker-named"};
  const std::uint32_t head = first_preposition(source);
  const Mention* mention = people_.named_in(source.first, head);
  const bool indefinite = outline_.is(source.first, kDeterminer) && outline_.text(source.first).size() <= 2;
  if (mention == nullptr && head < source.last && !indefinite) {
    // "HM Inspector of Prisons Ann Marsh": the name ends the phrase, and no preposition makes it part of another's description.
    mention = people_.named_in(head, source.last);
    mention = mention != nullptr && mention->last == source.last && !outline_.is(mention->first - 1, kPreposition | kDeterminer | kConjunction | kPossessive)
                  ? mention
                  : nullptr;
  }
  if (const std::uint32_t both = two(source, mention); both != People::kNobody) {
    out.entity = both;
    out.rule = "quotes/speaker-two";
    people_.mention(both, *out.printed);
    return out;
  }
  if (mention == nullptr && source.last == source.first + 1 && outline_.token(source.first).capital) {
    out.entity = people_.of_surname(outline_.text(source.first));
    if (out.entity != People::kNobody) {
      people_.mention(out.entity, *out.printed);
      return out;
    }
  }
  if (mention != nullptr) {
    // "Marsh's aide", "Marsh Hall bosses": not whom the name names.
    const bool owner = mention->last < source.last && (outline_.is(mention->last, kPossessive) || outline_.is_noun_for_people(mention->last));
    if (!owner) {
      out.entity = mention->entity;
      people_[out.entity].kind = Kind::person;
      people_[out.entity].certain = true;
      return out;
    }
  }
  // "a statement from the head": hers, the paper only carries it.
  const bool carried = head > source.first && head + 1 < source.last && outline_.is(head - 1, kPaper) && outline_.is(source.last - 1, kRole);
  const Source who = carried ? Source{head + 1, source.last, head + 1} : source;
  out.entity = holder(who);
  out.rule = "quotes/speaker-by-role";
  if (out.entity == People::kNobody) {
    out.rule = "quotes/speaker-described";
    out.entity = describe(who, carried ? who.last : head);
  }
  people_.mention(out.entity, *out.printed);
  return out;
}

// "Ada Marsh and Hugh Pell": both, as one speaker. `last`: the last who is named in it.
std::uint32_t Speakers::two(const Source& source, const Mention* last) {
  if (last == nullptr || last->last != source.last || last->first < source.first + 2 || !outline_.is(last->first - 1, kConjunction)) {
    return People::kNobody;
  }
  const Mention* first = people_.named_in(source.first, last->first - 1);
  if (first == nullptr || first->last + 1 != last->first || first->entity == last->entity) {
    return People::kNobody;
  }
  const Span place = outline_.span_of(source.first, source.last);
  return people_.described(people_[first->entity].name + " and " + people_[last->entity].name, Kind::person, true, place);
}

// "the councillor", "the 42-year-old": somebody named before.
std::uint32_t Speakers::holder(const Source& source) const {
  if (source.last - source.first < 2 || !outline_.is(source.first, kDeterminer) || outline_.is(source.last - 1, kPlural)) {
    return People::kNobody;
  }
  if (outline_.token(source.first + 1).kind == TokenKind::number && source.last - source.first > 3 && outline_.is_mark(source.first + 2, '-')) {
    return people_.before(source.first, kHe | kShe, heard_);
  }
  const std::string_view article = outline_.text(source.first);
  const bool definite = article == "the" || article == "The" || outline_.is(source.first, kHe | kShe | kThey | kIt);  // but not "one friend"
  if (!definite || source.last - source.first != 2 || !outline_.is(source.last - 1, kRole)) {
    return People::kNobody;
  }
  if (const std::uint32_t named = people_.holder_of(outline_.text(source.last - 1), source.first); named != People::kNobody) {
    return named;
  }
  // "the spokeswoman", after "a spokeswoman for the trust".
  if (heard_.entity != People::kNobody && !people_[heard_.entity].certain && people_[heard_.entity].kind == Kind::person &&
      holds_word(people_[heard_.entity].name, outline_.text(source.last - 1))) {
    return heard_.entity;
  }
  // Right after a person was heard whose role nobody has told, the role is most likely theirs: "the barrister".
  const bool fresh = heard_.entity != People::kNobody && people_[heard_.entity].certain && !people_[heard_.entity].role;
  return fresh && heard_paragraph_ + 1 >= paragraph_ ? heard_.entity : People::kNobody;
}

std::uint32_t Speakers::describe(const Source& source, std::uint32_t head) {
  std::uint32_t first = source.first;
  const bool indefinite = outline_.is(first, kDeterminer) && (outline_.text(first).size() == 1 || outline_.text(first) == "an" || outline_.text(first) == "An");
  if (first + 1 < source.last && (indefinite || outline_.is(first, kHonorific))) {
    ++first;
    first += first + 1 < source.last && outline_.is_mark(first, '.') ? 1 : 0;
  }
  // "the BCH", where the text has told what that is.
  if (const Acronyms::Full full = acronyms_.of(outline_.text(source.last - 1)); full.found() && source.last - source.first <= 2 &&
                                                                                (source.last - source.first == 1 || outline_.is(source.first, kDeterminer)) &&
                                                                                !outline_.is(source.last - 1, kRole)) {
    const Span name = outline_.span_of(full.first, full.last);
    return people_.described(name.of(outline_.document().text()), Kind::body, false, name);
  }
  Kind kind = Kind::unknown;
  bool plural = false;
  if (head > source.first) {
    const std::uint32_t noun = (head < source.last && outline_.is(source.last - 1, kRole) ? source.last : head) - 1;  // "A Department for Health spokesman"
    plural = outline_.is(noun, kPlural);
    const bool of_body = outline_.is(noun, kBody) && (plural || outline_.is(noun, kRole));  // "inspectors", "the watchdog": they speak for it
    kind = of_body                                                                                         ? Kind::body
           : outline_.is(noun, kRole) || plural                                                            ? Kind::person
           : outline_.is(noun, kPaper)                                                                     ? Kind::document
           : outline_.is(noun, kBody) || (outline_.token(noun).capital && is_acronym(outline_.text(noun))) ? Kind::body
                                                                                                           : kind;
  }
  const Span place = outline_.span_of(first, source.last);
  return people_.described(place.of(outline_.document().text()), kind, plural, place);
}

}  // namespace pressmill::quotes
