// What a sentence tells in few words behind a grade: "as was B", "the same for B", "good and outstanding respectively".
#include <algorithm>

#include "extractors/ratings/claims.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kMarksAround = 3;     // of a grade in a sentence of its own
constexpr std::uint32_t kLongestVerdict = 8;  // tokens of "That was the watchdog's damning verdict"

// The items of a list of names or aspects, parted by commas and "and"; an aspect of the lexicon is one item whatever stands in it.
std::vector<Tokens> items_of(const SentencePieces& s, Tokens phrase) {
  std::vector<Tokens> out;
  std::uint32_t from = phrase.first;
  const auto close = [&](std::uint32_t end) {
    if (end > from) {
      out.push_back({from, end});
    }
  };
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    const Piece* p = s.covering(i);
    if (p && p->role == Role::aspect) {
      i = p->last - 1;
    } else if (s.tokens()[i].ascii == ',' || s.role(i) == Role::join) {
      close(i);
      from = i + 1;
    } else if (i == from && s.role(i) == Role::det) {
      from = i + 1;
    }
  }
  close(phrase.last);
  return out;
}

}  // namespace

// "Safe: good; effective: good; well-led: inadequate", "overall – good, teaching – good": aspects and grades by turns. True where that is all the sentence
// tells.
bool ClaimReader::pairs(std::vector<Claim>& out) {
  if (!s_.any(Role::aspect) && !s_.any(Role::overall)) {
    return false;
  }
  const auto& pieces = s_.pieces();
  std::vector<std::pair<std::size_t, std::size_t>> found;  // label and grade
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].role != Role::grade) {
      continue;
    }
    if (i == 0) {
      return false;
    }
    std::size_t label = i - 1;
    while (label > 0 && (pieces[label].role == Role::noun || pieces[label].role == Role::overall) && pieces[label - 1].last == pieces[label].first &&
           (pieces[label - 1].role == Role::overall || pieces[label - 1].role == Role::aspect)) {
      --label;
    }
    const std::uint32_t left = s_.before_quotes(pieces[i].first), behind = s_.behind_quotes(pieces[i].last);
    const std::uint32_t mark = left - 1;
    const bool marked = left > s_.first() && pieces[i - 1].last == mark && s_.tokens()[mark].kind == TokenKind::mark && s_.tokens()[mark].ascii != '(';
    const bool named = pieces[label].role == Role::aspect || pieces[label].role == Role::overall;
    const bool ends = behind >= s_.last() || s_.tokens()[behind].kind == TokenKind::mark || s_.role(behind) == Role::join;
    if (!marked || !named || !ends || stands_for(pieces[i].value)) {
      return false;  // one that has no label
    }
    found.emplace_back(label, i);
  }
  const bool only = found.size() == 1 && pieces[found[0].first].first <= s_.first() + 1 && pieces[found[0].second].last + 2 >= s_.last() &&
                    s_.tokens()[s_.before_quotes(pieces[found[0].second].first) - 1].ascii == ':';
  if (found.size() < 2 && !only) {
    return false;
  }
  const Tokens whose = named_by_lead();
  for (const auto& [label, grade] : found) {
    Claim claim;
    claim.subject = whose;
    claim.rule = "ratings/pairs";
    claim.span.first = pieces[label].first;
    claim.overall = pieces[label].role == Role::overall;
    add(grade, claim, {}, out);
    if (!claim.overall) {
      out.back().aspect = {pieces[label].first, pieces[label].last};
    }
  }
  return true;
}

// "“Inadequate.” That was the verdict on Tarn Surgery": a grade in a sentence of its own, and whose it is in the next one.
bool ClaimReader::alone(std::vector<Claim>& out) {
  const auto& pieces = s_.pieces();
  const std::uint32_t next = s_.index() + 1;
  const bool only = pieces.size() == 1 && pieces[0].role == Role::grade && s_.last() - s_.first() <= pieces[0].last - pieces[0].first + kMarksAround;
  if (!only || stands_for(pieces[0].value) || next >= s_.document().layout.sentences.size()) {
    return false;
  }
  SentencePieces behind(s_.document(), s_.words());
  behind.read(next);
  const std::uint32_t first = behind.first();
  std::uint32_t noun = first + 2;
  while (noun < behind.last() && noun - first < kLongestVerdict && behind.role(noun) != Role::noun) {
    ++noun;
  }
  if (first + 2 >= behind.last() || !behind.is(first, Small::that) || behind.role(first + 1) != Role::be || noun >= behind.last() ||
      behind.role(noun) != Role::noun) {
    return false;
  }
  Claim claim;
  claim.rule = "ratings/alone";
  claim.span.first = pieces[0].first;
  std::uint32_t end = noun + 2;
  while (end < behind.last() && behind.tokens()[end].kind == TokenKind::word && behind.role(end) != Role::prep && behind.role(end) != Role::clause &&
         behind.role(end) != Role::after) {
    ++end;
  }
  if (noun + 1 < behind.last() && behind.role(noun + 1) == Role::prep && end > noun + 2) {
    claim.subject = {noun + 2, end};
  }
  add(0, claim, {}, out);
  return true;
}

void ClaimReader::ellipses(std::size_t made, std::vector<Claim>& out) {
  if (out.size() == made) {
    return;
  }
  respectively(made, out);
  same_for(out);
  as_was(out);
}

// "scored five for care and the same for leadership"
void ClaimReader::same_for(std::vector<Claim>& out) const {
  for (std::uint32_t i = s_.any(Role::aspect) ? consumed_ : s_.last(); i + 2 < s_.last(); ++i) {
    if (!s_.is(i, Small::same) || s_.role(i + 1) != Role::prep || s_.role(i + 2) != Role::aspect) {
      continue;
    }
    Claim claim = out.back();
    claim.aspect = {i + 2, s_.covering(i + 2)->last};
    claim.span.last = claim.aspect.last;
    claim.overall = false;
    claim.rule = "ratings/same-for";
    out.push_back(claim);
  }
}

// "Behaviour was good, as were personal development and leadership", "… has dropped to inadequate, as have its ratings for safe and well-led"
void ClaimReader::as_was(std::vector<Claim>& out) {
  if (!s_.any(Role::as)) {
    return;
  }
  for (std::uint32_t i = consumed_; i + 2 < s_.last() && i < consumed_ + kReach; ++i) {
    const bool verb = s_.role(i + 1) == Role::as || s_.role(i + 1) == Role::be || s_.role(i + 1) == Role::have || s_.is(i + 1, Small::pro_verb);
    if (s_.role(i) != Role::as || s_.is(i, Small::of) || s_.is(i + 1, Small::of) || !verb) {
      continue;
    }
    const std::uint32_t begin = i + 2;
    std::uint32_t at = begin;
    while (at < s_.last() &&
           (s_.role(at) == Role::det || s_.role(at) == Role::noun || s_.role(at) == Role::prep || s_.role(at) == Role::count || s_.is(at, Small::possessive))) {
      ++at;
    }
    const Aspects aspects =
        aspects_at(s_, at < s_.last() && s_.is(at, Small::how) ? aspect_behind(s_, at) : at);  // "as was how it makes best use of resources"
    Claim claim = out.back();
    claim.overall = false;
    claim.rule = "ratings/as-was";
    std::vector<Claim> both{claim};  // what it was before a change, and what it is
    if (const std::size_t made = out.size(); made > 1 && out[made - 2].sentence == s_.index() && out[made - 2].previous && !claim.previous &&
                                             out[made - 2].rule == "ratings/changed" && out[made - 2].aspect.empty() && claim.aspect.empty()) {
      both.insert(both.begin(), out[made - 2]);
      both.front().overall = false;
      both.front().rule = "ratings/as-was";
    }
    for (const Tokens& item : aspects.items) {
      for (Claim& each : both) {
        each.aspect = item;
        each.span.last = item.last;
        out.push_back(each);
      }
    }
    if (aspects.items.empty()) {
      std::uint32_t end = at;
      while (end < s_.last() && s_.tokens()[end].kind == TokenKind::word && !governs(s_.role(end)) && s_.role(end) != Role::clause) {
        ++end;
      }
      claim.subject = {begin, end};
      claim.aspect = {};
      claim.relative = false;
      claim.span.last = end;
      if (end > at && s_.tokens()[at].capital) {
        out.push_back(claim);
      }
    }
    consumed_ = std::max(consumed_, out.back().span.last);
    return;
  }
}

// "A and B were rated good and outstanding respectively", "ratings of good and outstanding for effective and responsive": the first grade belongs to the first.
void ClaimReader::respectively(std::size_t made, std::vector<Claim>& out) {
  if (std::ranges::all_of(out.begin() + static_cast<std::ptrdiff_t>(made), out.end(), [&](const Claim& c) { return c.grade.first == out[made].grade.first; })) {
    return;  // one grade
  }
  std::size_t grades = 0, last = made;  // the first claim of the last one
  for (std::size_t i = made; i < out.size(); ++i) {
    if (i == made || out[i].grade.first != out[i - 1].grade.first) {
      last = i;
      ++grades;
    }
  }
  if (grades < 2) {
    return;
  }
  if (out[made].rule == "ratings/changed") {
    return;  // "downgraded the ratings for how safe and well-led it is from good to inadequate"
  }
  bool said = false;
  for (std::uint32_t i = out.back().grade.last; i < s_.last(); ++i) {
    said = said || s_.is(i, Small::respectively);
  }
  bool plural = false;  // "ratings of good and outstanding"
  for (std::uint32_t i = out[made].span.first; i < out[made].grade.first; ++i) {
    plural = plural || (s_.role(i) == Role::noun && s_.is(i, Small::plural_noun));
  }
  const bool shared = out.size() - last == grades && last - made == grades - 1;
  if ((said || plural) && shared && out[made].aspect.empty()) {
    for (std::size_t k = 0; k + 1 < grades; ++k) {
      out[made + k].aspect = out[last + k].aspect;
    }
    out.erase(out.begin() + static_cast<std::ptrdiff_t>(last), out.end() - 1);
    return;
  }
  if ((!said && !plural) || out.size() - made != grades || out[made].subject.empty()) {
    return;
  }
  const std::vector<Tokens> items = items_of(s_, out[made].subject);
  if (items.size() == grades) {
    for (std::size_t k = 0; k < grades; ++k) {
      out[made + k].subject = items[k];
    }
  }
}

}  // namespace pressmill::ratings
