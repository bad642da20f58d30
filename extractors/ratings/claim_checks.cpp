// What decides whether a sentence tells a grade of somebody: who is meant, who judges, which words only look like it.
#include <algorithm>

#include "extractors/ratings/claims.h"

namespace pressmill::ratings {

// "If we find the yard requires improvement, we": a condition with no comma between it and token `before`.
bool ClaimReader::conditional(std::uint32_t before) const {
  if (!s_.any(Role::unreal)) {
    return false;
  }
  std::uint32_t from = before;
  while (from > s_.first() && s_.tokens()[from - 1].kind == TokenKind::word) {
    --from;
  }
  return s_.any(Role::unreal, from, before);
}

// A condition or a risk before the grade at `piece` ("if it is rated good"), or what a union says of it.
bool ClaimReader::is_unreal(std::size_t piece, const Piece& verb) const {
  const bool opinion =
      verb.role == Role::be && !s_.quoted(piece) && s_.any(Role::partisan, s_.first(), verb.first) && s_.any(Role::say, s_.first(), verb.first);
  if (opinion || !s_.any(Role::unreal)) {
    return opinion;
  }
  const std::uint32_t from = s_.behind_colon(verb.first);
  for (std::size_t i = 0; i < piece; ++i) {
    const bool of_another =
        i + 1 < piece && s_.pieces()[i + 1].role == Role::grade && s_.pieces()[i + 1].first == s_.pieces()[i].last;  // "less than good, with"
    if (s_.pieces()[i].role == Role::unreal && s_.pieces()[i].first >= from && !of_another) {
      return true;
    }
  }
  return false;
}

// Whether the sentence has awarded a grade before.
bool ClaimReader::told_before(const std::vector<Claim>& out) const {
  return !out.empty() && out.back().sentence == s_.index() && out.back().rule != "ratings/noun";
}

// "‘outstanding’ features": a word behind the quotation marks that no grade stands before.
bool ClaimReader::modifies(std::size_t piece) const {
  const std::uint32_t behind = s_.behind_quotes(s_.pieces()[piece].last);
  return behind < s_.last() && s_.tokens()[behind].kind == TokenKind::word && !s_.covering(behind) && !s_.words().may_follow_grade(s_.tokens()[behind]) &&
         !noun_beside(s_, piece);
}

// ", three ‘good’": nothing but a number stands between two grades, and the first was counted too.
bool ClaimReader::counts_given(Tokens rest) const {
  std::uint32_t first = rest.first;
  while (first < rest.last && (s_.role(first) == Role::noun || s_.tokens()[first].kind == TokenKind::mark || s_.role(first) == Role::join)) {
    ++first;
  }
  return counted_ && first + 1 == rest.last && s_.role(first) == Role::count;
}

// "A practice that is rated inadequate", "places that we had rated outstanding": no one practice, no one place.
bool ClaimReader::of_any(Tokens subject, const VerbGroup& group, bool relative) const {
  if (subject.empty()) {
    return false;
  }
  if (s_.is(subject.first, Small::indefinite) && !names_one(subject)) {
    std::uint32_t i = group.first;
    for (; i < s_.last() && s_.role(i) != Role::award && s_.role(i) != Role::grade; ++i) {
      if (s_.is(i, Small::present)) {
        return true;
      }
    }
    if (s_.role(group.first) == Role::give && s_.word(group.first).ends_with('s') && s_.any(Role::clause, group.first, s_.last())) {
      return true;  // "A school gets a ‘good’ rating when its strengths outweigh"
    }
    if (i == group.first) {  // "A school judged to be inadequate must become an academy"
      for (; i < s_.last(); ++i) {
        if (s_.role(i) == Role::modal || governs(s_.role(i))) {
          if (s_.role(i) == Role::modal) {
            return true;
          }
          if (s_.role(i) != Role::award && s_.role(i) != Role::be) {
            break;
          }
        }
      }
    }
  }
  const bool plural = subject.last > subject.first && s_.role(subject.last - 1) == Role::many;
  if (relative && plural && !s_.any(Role::count, subject.first, subject.last) && !names_one(subject)) {
    return true;  // "homes that are rated inadequate"
  }
  return relative && group.first > s_.first() && s_.is(group.first - 1, Small::speaker);
}

// "Tarn Police is one of six forces judged inadequate": whom the sentence says it of; else the subject.
Tokens ClaimReader::one_of_several(Tokens subject, const std::vector<Claim>& out) const {
  const std::uint32_t one = subject.first;
  if (subject.last - one < 3 || !s_.is(one, Small::another) || !s_.is(one + 1, Small::of) || one <= s_.first() + 1 || s_.role(one - 1) != Role::be) {
    return subject;
  }
  const Tokens whose = phrase_before(s_, group_of(s_, s_.piece_at(one - 1)), out);
  return whose.empty() ? subject : whose;
}

// "A Northwick home": a capital says that one is meant.
bool ClaimReader::names_one(Tokens subject) const {
  return std::ranges::any_of(s_.tokens().begin() + subject.first + 1, s_.tokens().begin() + std::max(subject.last, subject.first + 1),
                             [](const Token& t) { return t.capital; });
}

// Whom "gave four landlords a disappointing" gives it to, in tokens [first, left): the words before an article that others of the grade follow.
Tokens ClaimReader::object_of(std::uint32_t first, std::uint32_t left) const {
  std::uint32_t end = left;
  for (std::uint32_t i = first + 1; i + 1 < left; ++i) {
    end = end == left && s_.is(i, Small::indefinite) && !s_.tokens()[i + 1].capital ? i : end;
  }
  return strip(s_, {first, end});
}

// What "raised the service's grade from", "upgraded planning to" moves: the tokens behind the verb up to "from" or "to"; none in "dropped a grade from".
Tokens ClaimReader::moved_object(std::uint32_t first, std::uint32_t left) const {
  std::uint32_t end = first;
  while (end < left && s_.role(end) != Role::from && s_.role(end) != Role::to) {
    ++end;
  }
  return strip(s_, {first, end});
}

// The token where "a", "an overall" before token `i` begin.
std::uint32_t ClaimReader::behind_article(std::uint32_t i) const {
  while (i > s_.first() && (s_.role(i - 1) == Role::det || s_.role(i - 1) == Role::overall || s_.role(i - 1) == Role::adverb || s_.is(i - 1, Small::being))) {
    --i;
  }
  return i;
}

// "is no longer rated ‘inadequate’": it was.
bool ClaimReader::no_longer(std::uint32_t from, std::uint32_t to) const {
  return std::ranges::any_of(s_.pieces(), [&](const Piece& p) {
    return p.role == Role::negation && p.first >= from && p.last <= to && p.last - p.first == 2 && !s_.is(p.first, Small::not_);
  });
}

// "The trust’s hospitals were rated: two good, …": the number directly before a grade where services are counted.
Tokens ClaimReader::counted_services(std::size_t piece) const {
  const std::uint32_t left = s_.before_quotes(s_.pieces()[piece].first);
  const Piece* count = left > s_.first() ? s_.covering(left - 1) : nullptr;
  const bool given = count && count->role == Role::count && count->last == left && count->first > s_.first() && s_.tokens()[count->first - 1].ascii == ':' &&
                     s_.any(Role::many, s_.first(), left);
  return given ? Tokens{count->first, count->last} : Tokens{};
}

// "Schools rated outstanding include Elm Road Primary School and …": the names behind the verb.
Tokens ClaimReader::included_behind(std::size_t piece, const VerbGroup& group) const {
  std::uint32_t i = s_.behind_quotes(s_.pieces()[piece].last);
  if (group.first == s_.first() || s_.role(group.first - 1) != Role::many) {
    return {};
  }
  const std::uint32_t from = i;
  while (i < s_.last() && i - from < 8 && !s_.is(i, Small::includes)) {
    ++i;
  }
  if (i >= s_.last() || i - from >= 8) {
    return {};
  }
  std::uint32_t end = i + 1;
  while (end < s_.last() && (s_.tokens()[end].capital || s_.role(end) == Role::join || s_.tokens()[end].ascii == ',' || s_.is(end, Small::possessive)) &&
         !(s_.tokens()[end].ascii == ',' && end + 1 < s_.last() && (!s_.tokens()[end + 1].capital || s_.role(end + 1) == Role::teller))) {
    ++end;
  }
  return Tokens{i + 1, end};
}

// "dished out an inadequate rating to Oxmere Academy"
Tokens ClaimReader::receiver_behind(std::size_t piece, const Piece& verb) const {
  std::uint32_t i = s_.behind_quotes(s_.pieces()[piece].last);
  if (verb.role != Role::give || s_.is(verb.first, Small::receives)) {
    return {};
  }
  while (i < s_.last() && (s_.role(i) == Role::noun || s_.role(i) == Role::teller || s_.role(i) == Role::overall)) {
    ++i;
  }
  if (i + 1 >= s_.last() || s_.role(i) != Role::to) {
    return {};
  }
  std::uint32_t end = i + 1;
  while (end < s_.last() && s_.tokens()[end].kind == TokenKind::word && s_.role(end) != Role::prep && s_.role(end) != Role::after &&
         s_.role(end) != Role::clause && s_.role(end) != Role::join) {
    ++end;
  }
  return Tokens{i + 1, end};
}

// "has bounced back to earn a good rating", "became the first to be rated outstanding": what is told behind an infinitive did happen; the token at which the
// verb before it begins, 0 where there is none such.
std::uint32_t ClaimReader::finite_before(std::uint32_t to) const {
  bool first = false;
  for (std::uint32_t i = to; i > s_.first() && to - i < 14; --i) {
    const Piece* p = s_.covering(i - 1);
    const bool one = s_.is(i - 1, Small::of) && i > s_.first() + 1 && s_.is(i - 2, Small::another);  // "one of four to be"
    first = first || one || s_.is(i - 1, Small::no_aspect) || s_.is(i - 1, Small::only);
    if (s_.tokens()[i - 1].kind == TokenKind::mark) {
      return 0;
    }
    if (p && (p->role == Role::change || (p->role == Role::be && first))) {
      const VerbGroup verb = group_of(s_, s_.piece_at(i - 1));
      const bool near = to - i <= 2 || first;
      return near && !verb.modal && !verb.negated && !verb.to ? verb.first : 0;
    }
    if (p && (governs(p->role) || p->role == Role::unreal || p->role == Role::modal || p->role == Role::clause)) {
      return 0;
    }
  }
  return 0;
}

// Whether what somebody says is said of a service or an aspect: no "he said the food was ‘poor’".
bool ClaimReader::says_of_service(Tokens subject) const {
  for (std::uint32_t i = subject.first; i < subject.last; ++i) {
    const Role r = s_.role(i);
    if (r == Role::prep && i > subject.first) {
      return false;  // "the food at Oxmere Prison"
    }
    if (r == Role::aspect || r == Role::pronoun || r == Role::count || r == Role::area || r == Role::many || s_.tokens()[i].capital ||
        s_.words().services().at(s_.tokens().first(subject.last), i)) {
      return true;
    }
  }
  return subject.empty();
}

// Whether the sentence is a question; "inadequate in safety (‘is the service safe?’)" only holds one behind its grade.
bool ClaimReader::asks() const {
  const auto tokens = s_.tokens();
  for (std::uint32_t mark = s_.first(); mark < s_.last() && s_.any(Role::stop); ++mark) {
    if (tokens[mark].ascii != '?') {
      continue;
    }
    std::uint32_t open = mark;
    while (open > s_.first() && tokens[open].ascii != '(' &&
           !(s_.is_quote(open) && tokens[open].span.end == tokens[open + 1].span.begin && tokens[open - 1].span.end < tokens[open].span.begin)) {
      --open;
    }
    if (open == s_.first() || s_.any(Role::grade, open, mark) || !s_.any(Role::grade, s_.first(), open)) {
      return true;
    }
  }
  return false;
}

// "None of the homes", "no home"; and no service is what stands alone behind "since": "grades awarded since November are".
bool ClaimReader::of_nobody(Tokens subject) const {
  if (subject.empty() || subject.first == s_.first()) {
    return false;
  }
  const std::uint32_t of = subject.first;
  const std::uint32_t denies = of > s_.first() + 1 && s_.is(of - 1, Small::of) ? of - 2 : of - 1;
  const Role before = s_.role(of - 1);
  const bool month = subject.last - of == 1 && (before == Role::after || before == Role::clause) && s_.tokens()[of].capital;
  return s_.role(denies) == Role::negation || month;
}

// "Lighting in the corridor": no service, no aspect; the capital only begins the sentence.
bool ClaimReader::is_odd(Tokens subject) const {
  if (subject.empty() || lists_aspects(s_, subject) || s_.is(subject.first, Small::everything)) {
    return false;
  }
  const std::uint32_t noun = subject.first + (s_.role(subject.first) == Role::det ? 1 : 0);
  if (s_.any(Role::teller, s_.first(), subject.first) && noun + 2 < subject.last && s_.is(noun + 1, Small::of)) {
    return false;  // "inspectors found the quality of pupils' work to be excellent"
  }
  const bool leads = subject.first == s_.first() && subject.last - subject.first > 2 && !s_.covering(subject.first);
  return !says_of_service(leads ? Tokens{subject.first + 1, subject.last} : subject);
}

// "was told that it had been graded C1": the tense is that of the telling; "the second time that it had been rated good" tells of now.
bool ClaimReader::told_backwards(Tokens subject) const {
  if (subject.empty() || subject.first <= s_.first() || !s_.is(subject.first - 1, Small::that)) {
    return false;
  }
  bool times = false;
  for (std::uint32_t i = subject.first - 1; i > s_.first() && subject.first - i < 8; --i) {
    times = times || s_.is(i - 1, Small::no_aspect);
  }
  return times || s_.any(Role::say, s_.first(), subject.first);
}

// The number directly before a grade that is given: "one" of "received one ‘outstanding’ grade, three ‘good’"; null where there is none.
const Piece* ClaimReader::counts_before(std::size_t piece) const {
  const std::uint32_t left = s_.before_quotes(s_.pieces()[piece].first);
  const Piece* count = left > s_.first() ? s_.covering(left - 1) : nullptr;
  const bool given = count && count->role == Role::count && count->last == left && !s_.is(count->first, Small::every) && count->first > s_.first() &&
                     (s_.role(count->first - 1) == Role::give || s_.role(count->first - 1) == Role::join || s_.tokens()[count->first - 1].ascii == ',') &&
                     !s_.any(Role::many, s_.first(), left);
  return given ? count : nullptr;
}

}  // namespace pressmill::ratings
