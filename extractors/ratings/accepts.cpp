// Whether a grade in its place is an award by the verb that governs it.
#include <algorithm>

#include "extractors/ratings/judging.h"

namespace pressmill::ratings {
namespace {

// "Three of the nine homes", "79%", "one"
bool counts(const SentencePieces& s, const Tokens& whole) {
  Tokens phrase = whole;
  while (!phrase.empty() && (s.role(phrase.first) == Role::det || s.is(phrase.first, Small::other))) {
    ++phrase.first;  // "the other two"
  }
  const Piece* p = phrase.empty() ? nullptr : s.covering(phrase.first);
  if (!p || p->role != Role::count || s.year_in(phrase.first, phrase.first + 1) > 0) {
    return false;
  }
  const bool many = std::ranges::any_of(
      s.pieces(), [&phrase](const Piece& o) { return (o.role == Role::many || o.role == Role::area) && o.first >= phrase.first && o.last <= phrase.last; });
  return many || p->last >= phrase.last || s.is(p->last, Small::percent);
}

// "Care is outstanding, says the CQC", "…, Ofsted inspectors wrote", "…, according to the CQC": who tells it stands behind the comma behind a grade.
bool told_behind(const SentencePieces& s, std::uint32_t grade_end) {
  constexpr std::uint32_t kLongestTeller = 7;  // tokens
  std::uint32_t at = grade_end;
  while (at < s.last() && (s.is_quote(at) || (s.tokens()[at].ascii != ',' && at - grade_end < kLongestTeller && s.tokens()[at].kind == TokenKind::word &&
                                              !governs(s.role(at)) && s.role(at) != Role::clause))) {
    ++at;
  }
  if (at >= s.last() || s.tokens()[at].ascii != ',') {
    return false;
  }
  const Role opens = s.role(s.behind_quotes(at + 1));
  if (opens != Role::say && opens != Role::teller && opens != Role::det) {
    return false;  // ", whatever Ofsted says"
  }
  bool teller = false, told = false;
  for (std::uint32_t i = at + 1; i < s.last() && i - at <= kLongestTeller && s.tokens()[i].ascii != ','; ++i) {
    if (governs(s.role(i)) && s.role(i) != Role::find) {
      return false;
    }
    teller = teller || s.role(i) == Role::teller;
    told = told || s.role(i) == Role::say || s.role(i) == Role::find;
  }
  return teller && told;
}

// "At the last inspection in 2022 care had been good"
bool cue_of_past(const SentencePieces& s, std::uint32_t before) { return s.any(Role::last, s.first(), before) || s.any(Role::former, s.first(), before); }

// "was awarded an overall Silver", "hand it a Good": a capital behind an article.
bool awarded_name(const SentencePieces& s, std::size_t piece) {
  const std::uint32_t first = s.pieces()[piece].first;
  const bool name = first > s.first() + 1 && s.tokens()[first - 1].capital && s.is(first - 2, Small::indefinite);  // "holds a TEF Gold"
  const bool bare = first > s.first() && s.is(first - 1, Small::receives);                                         // "achieved Gold"
  std::uint32_t article_at = first;                                                                                // "its fourth consecutive Good"
  while (article_at > s.first() && first - article_at < 4 && !s.is(article_at - 1, Small::definite) && !s.is(article_at - 1, Small::indefinite) &&
         s.tokens()[article_at - 1].kind == TokenKind::word && !s.tokens()[article_at - 1].capital &&
         (!s.covering(article_at - 1) || s.role(article_at - 1) == Role::adverb || s.role(article_at - 1) == Role::former)) {
    --article_at;
  }
  const bool behind = article_at > s.first() && (s.is(article_at - 1, Small::definite) || s.is(article_at - 1, Small::indefinite));
  const bool article = name || bare || behind || (first > s.first() && (s.is(first - 1, Small::indefinite) || s.role(first - 1) == Role::overall));
  return article && s.tokens()[first].capital && !is_adjective(s, piece);
}

// "was awarded Gold", "was awarded Ofsted Outstanding": a capital right behind the verb, or behind the body's name.
bool handed_at_once(const SentencePieces& s, const Piece& verb, std::size_t piece) {
  const Piece& grade = s.pieces()[piece];
  const Piece* before = grade.first > s.first() ? s.covering(grade.first - 1) : nullptr;
  const bool one = verb.last + 1 == grade.first && !s.covering(verb.last) && s.tokens()[verb.last].kind == TokenKind::word && !s.tokens()[verb.last].capital;
  const bool beside = verb.last == grade.first || one ||  // "awarded triple Gold"
                      (before && before->role == Role::teller && before->first == verb.last);
  return beside && s.tokens()[grade.first].capital && !is_adjective(s, piece);
}

// "the school", "Oxmere Academy"
bool names_service(const SentencePieces& s, const Tokens& subject) {
  if (subject.empty() || s.any(Role::prep, subject.first, subject.last)) {
    return false;
  }
  return s.words().services().at(s.tokens().first(subject.last), subject.last - 1).has_value();
}

// "Its rating for leadership remains good"
bool of_rating(const SentencePieces& s, const Tokens& subject) { return s.any(Role::noun, subject.first, std::min(subject.last + 1, s.last())); }

// "The regulator was at fault, overlooking “excellent” care", "are turned into numbers: good": a comma, or a colon behind other words, parts the grade from its
// verb.
bool behind_clause(const SentencePieces& s, std::uint32_t from, std::uint32_t to) {
  constexpr std::uint32_t kNear = 4;  // tokens
  const auto between = s.tokens().subspan(from, to > from ? to - from : 0);
  const bool colon = std::ranges::any_of(between.begin() + (between.empty() ? 0 : 1), between.end(), [](const Token& t) { return t.ascii == ':'; });
  const bool comma = between.size() > kNear && std::count_if(between.begin(), between.end(), [](const Token& t) { return t.ascii == ','; }) == 1;
  return (colon || comma) && std::ranges::none_of(s.pieces(), [&](const Piece& p) { return p.role == Role::grade && p.first >= from && p.last <= to; });
}

// "The quality of teaching at Oxmere", "care that people receive": an aspect of the lexicon begins it.
bool leads_with_aspect(const SentencePieces& s, const Tokens& subject) {
  std::uint32_t first = subject.first;
  while (first < subject.last && s.role(first) == Role::det) {
    ++first;
  }
  const Piece* p = first < subject.last ? s.covering(first) : nullptr;
  return p && p->role == Role::aspect && p->last < subject.last && (s.is(p->last, Small::of) || s.role(p->last) == Role::prep || s.is(p->last, Small::that));
}

// "Inspectors found that safety was poor", "An Ofsted report says the school is good": who tells it gives the grade.
bool told_before(const SentencePieces& s, std::uint32_t before) {
  bool teller = false, told = false;
  std::uint32_t said = 0;  // the token behind the last verb of saying
  for (const Piece& p : s.pieces()) {
    if (p.first >= before) {
      break;
    }
    const std::uint32_t name = p.first > s.first() && s.role(p.first - 1) == Role::det ? p.first - 1 : p.first;
    if (p.role == Role::teller && said > s.first() + 1 && said == name && s.tokens()[said - 2].ascii == ',') {
      return true;  // "Wellbeing, says Estyn, is excellent"
    }
    said = p.role == Role::say ? p.last : said;
    if (p.role == Role::stop || p.role == Role::partisan) {
      teller = told = false;
    }
    teller = teller || p.role == Role::teller;
    told = told || (p.role == Role::say && s.is(p.first - (p.first > s.first() ? 1 : 0), Small::passive));
    if (p.role == Role::noun && p.last + 1 < before && s.role(p.last) == Role::be && s.is(p.last + 1, Small::that)) {
      return true;  // "the overall judgement was that the service was good"
    }
    const bool tells = p.role == Role::say || p.role == Role::find || p.role == Role::award;
    if (teller && (tells || told)) {
      return true;  // "inspectors said that", "was told by inspectors that"
    }
  }
  return false;
}

}  // namespace

bool told_by_inspectors(const SentencePieces& s, std::uint32_t before, std::uint32_t end) { return told_before(s, before) || told_behind(s, end); }

// "got the top grade, outstanding", "the lowest rating – inadequate"
bool names_extreme(const SentencePieces& s, std::size_t piece) {
  if (piece == 0) {
    return false;
  }
  const Piece& before = s.pieces()[piece - 1];
  const std::uint32_t left = s.before_quotes(s.pieces()[piece].first);
  return before.role == Role::grade && stands_for(before.value) && before.last + 1 == left && s.tokens()[before.last].kind == TokenKind::mark;
}

bool accepts(const SentencePieces& s, const Governor& governor, const VerbGroup& group, std::size_t piece, const Tokens& subject, const Aspects& aspects,
             bool told) {
  const Piece& verb = s.pieces()[static_cast<std::size_t>(governor.piece)];
  const Piece& grade = s.pieces()[piece];
  const bool quote = s.quoted(piece);
  const std::uint32_t left = s.before_quotes(grade.first);
  const bool known = aspects.counted || std::ranges::any_of(aspects.items, [&s](const Tokens& item) { return is_aspect(s, item); });
  switch (verb.role) {
    case Role::award: return true;
    case Role::find: return aspects.overall || governor.infinitive || quote || grade.sure || grade.verbal || s.role(left - 1) == Role::as;
    case Role::have:
    case Role::give:
    case Role::lose:
      if (grade.last - grade.first > 1 && left > s.first() && s.role(left - 1) == Role::det && !is_adjective(s, piece)) {
        return true;  // "meets the expected standard in five areas"
      }
      if (s.is(verb.first, Small::receives) && verb.last == grade.first && (grade.last >= s.last() || s.tokens()[grade.last].kind == TokenKind::mark) &&
          s.any(Role::teller, s.first(), s.last())) {
        return true;  // "assessed by the watchdog, with one achieving outstanding, …"
      }
      return names_extreme(s, piece) || awarded_name(s, piece) || handed_at_once(s, verb, piece) || grade.sure || noun_beside(s, piece) || quote ||
             stands_for(grade.value);
    case Role::keep:
      return grade.sure || noun_beside(s, piece) || quote || known || lists_aspects(s, subject) || of_rating(s, subject) ||
             s.any(Role::area, subject.first, subject.last) || names_service(s, subject) || s.tokens()[grade.first].capital || grade.verbal ||
             (grade.last - grade.first > 1 && (group.first == s.first() || s.role(group.first - 1) != Role::clause));  // "remained reasonably good"
    case Role::change: {
      std::uint32_t at = left;
      while (at > s.first() && (s.role(at - 1) == Role::det || s.role(at - 1) == Role::noun || s.role(at - 1) == Role::as || s.role(at - 1) == Role::overall ||
                                s.role(at - 1) == Role::adverb || s.role(at - 1) == Role::former || s.is(at - 1, Small::being))) {
        --at;  // "from its previous rating of good"
      }
      return at > s.first() && (s.role(at - 1) == Role::from || s.role(at - 1) == Role::to);
    }
    case Role::be: {
      if (behind_clause(s, verb.last, left)) {
        return false;
      }
      const bool inspectors = told_by_inspectors(s, group.first, s.behind_quotes(grade.last));
      if (subject.empty() && group.first > s.first() && s.role(group.first - 1) == Role::noun) {
        return quote || grade.sure || s.tokens()[grade.first].capital;  // "The overall judgement was ‘Good’"
      }
      if (!group.to && inspectors && s.words().services().at(s.tokens(), s.behind_quotes(grade.last))) {
        return true;  // "Inspectors concluded it was a good school", "“This is a good school,” Ofsted wrote"
      }
      if (subject.empty() || group.to) {
        return false;
      }
      const bool words = lists_aspects(s, subject);
      const bool now = !subject.empty() && s.role(subject.first) == Role::pronoun && s.any(Role::adverb, group.first, grade.first);
      if (now && inspectors) {
        return true;  // "inspectors told it that it is now good"
      }
      if (told && names_service(s, subject)) {
        return true;  // "Oxmere Academy, rated outstanding in 2015, is now good"
      }
      if ((words && (told || inspectors)) || (inspectors && leads_with_aspect(s, subject)) || (inspectors && names_service(s, subject))) {
        return true;
      }
      const std::uint32_t length = subject.last - subject.first - (s.role(subject.first) == Role::det ? 1 : 0);
      const bool elsewhere = group.first > subject.last + 1 && s.any(Role::clause, subject.last, group.first - 1);  // "five, where hygiene is very good"
      const Piece* lead = s.covering(subject.first + (s.role(subject.first) == Role::det ? 1 : 0));
      const bool whole = lead && lead->role == Role::overall && lead->last - lead->first > 1;  // "The overall effectiveness of Oxmere Academy is good"
      return quote || grade.sure || aspects.overall || whole || (!elsewhere && counts(s, subject)) || known || of_rating(s, subject) ||
             (group.participle && group.had) || (words && group.had && cue_of_past(s, subject.first)) ||
             (words && (s.tokens()[grade.first].capital || length > 1 || grade.last - grade.first > 1));
    }
    default: return false;
  }
}

}  // namespace pressmill::ratings
