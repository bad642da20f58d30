// Grades that follow another of their sentence: "good overall, with ‘outstanding’ for staff".
#include "extractors/ratings/claims.h"

namespace pressmill::ratings {

// What stands between the claim made last and a grade at token `left`, as far as it may tell of whom or what that grade is.
Tokens ClaimReader::behind_last(std::uint32_t left) {
  if (consumed_ < left && s_.tokens()[consumed_].ascii == '(') {  // "four were good (care, staffing and planning), two inadequate"
    std::uint32_t close = consumed_;
    while (close < left && s_.tokens()[close].ascii != ')') {
      ++close;
    }
    consumed_ = close < left ? close + 1 : consumed_;
  }
  const std::uint32_t body = behind_body(s_, consumed_);
  Tokens rest = strip(s_, {body <= left ? body : consumed_, left});
  if (!rest.empty() && s_.is(rest.last - 1, Small::with)) {
    rest.first = rest.last;  // "Silver overall in the TEF, with Gold for student experience"
  }
  for (std::uint32_t i = rest.first; i < rest.last; ++i) {
    rest.first = s_.tokens()[i].ascii == ':' ? i + 1 : rest.first;
  }
  while (!rest.empty() && s_.role(rest.first) == Role::prep && !s_.is(rest.first, Small::in)) {
    rest = strip(s_, {rest.first + 1, rest.last});
  }
  for (std::uint32_t i = rest.first; i < rest.last; ++i) {
    if (s_.role(i) == Role::join && !s_.is(i, Small::or_and) && i + 1 < rest.last) {
      rest.first = i + 1;  // "good too, but help and protection"
    }
    if (s_.role(i) == Role::join && s_.role(i + 1) == Role::count && s_.covering(i + 1)->last == rest.last) {
      rest.first = i + 1;  // "17 good, 21 middling and two poor"
    }
  }
  return rest;
}

// "…, ‘Good’ for staff and ‘Inadequate’ for reviewing": the grade follows another of the sentence.
void ClaimReader::further(std::size_t piece, const Governor& governor, const Aspects& aspects, std::vector<Claim>& out) {
  const std::uint32_t left = s_.before_quotes(s_.pieces()[piece].first);
  if (left > s_.first() + 1 && s_.role(left - 1) == Role::to && s_.role(left - 2) == Role::negation) {
    return;  // "the only area not to require improvement"
  }
  const Claim before = out[static_cast<std::size_t>(governor.continues)];
  Claim claim = before;
  claim.aspect = {};
  claim.overall = false;
  claim.year = 0;
  claim.last = led_by_last_;
  const std::uint32_t at = behind_article(left);
  const bool change = at > s_.first() && s_.role(at - 1) == Role::to && before.previous;
  const bool from = at > s_.first() && s_.role(at - 1) == Role::from;
  const bool again = from && at > s_.first() + 1 && s_.role(at - 2) == Role::join;  // "… in safe and from good to inadequate in well-led"
  const bool back = from && !before.previous && !again;                             // "cut to G2 from G1"
  const bool now = s_.pieces()[piece].verbal && before.relative && at > s_.first() && s_.role(at - 1) == Role::none;
  claim.previous = back || again || (!change && before.previous && !now);
  claim.rule = "ratings/further-grade";
  const Tokens rest = behind_last(left);
  if (s_.any(Role::unreal, consumed_, left)) {
    return;  // "requires improvement, a whisker short of good"
  }
  claim.span.first = change ? before.span.first : left;
  if (s_.role(left - 1) == Role::prep && s_.is(left - 1, Small::about) && modifies(piece)) {
    return;  // "rated good with ‘outstanding’ features"
  }
  if (!rest.empty() && counts_given(rest)) {
    claim.subject = {};
    add_counted(piece, claim, aspects, out);
    return;
  }
  if (!rest.empty() && !change && !from && take_subject(piece, before, rest, aspects, claim, out)) {
    return;
  }
  if ((change || back) && !before.aspect.empty()) {
    const std::size_t end = static_cast<std::size_t>(governor.continues);
    for (std::size_t i = 0; i < end; ++i) {  // "care, as well as how safe it is, went from good to poor"
      if (out[i].grade.first == before.grade.first) {
        Claim another = claim;
        another.aspect = out[i].aspect;
        add(piece, another, {}, out);
      }
    }
    claim.aspect = before.aspect;
  } else if (change && aspects.items.size() == 1 && !aspects.whole) {
    out[static_cast<std::size_t>(governor.continues)].aspect = aspects.items.front();
  }
  add(piece, claim, aspects, out);
  if (left > s_.first() && s_.tokens()[left - 1].ascii == '/') {  // "G1/V1 at its last inspection"
    out[static_cast<std::size_t>(governor.continues)].last = out.back().last;
    out[static_cast<std::size_t>(governor.continues)].previous = out.back().previous;
  }
}

// What stands between two grades, tokens `rest`, is the subject of the second, unless it is when or in how many aspects; true where the claim is made.
bool ClaimReader::take_subject(std::size_t piece, const Claim& before, Tokens rest, const Aspects& aspects, Claim& claim, std::vector<Claim>& out) {
  claim.span.first = rest.first;
  if (cue_before(Role::former, rest.first, rest.last) || cue_before(Role::last, rest.first, rest.last)) {
    claim.previous = claim.previous || cue_before(Role::former, rest.first, rest.last);
    claim.last = claim.last || cue_before(Role::last, rest.first, rest.last);
    add(piece, claim, aspects, out);
    return true;
  }
  if (s_.role(rest.first) == Role::prep) {  // "and in three aspects ‘Outstanding’"
    Aspects inverse;
    inverse.items.push_back({rest.first + 1, rest.last});
    add(piece, claim, inverse, out);
    return true;
  }
  claim.subject = rest;
  const bool counted = s_.covering(rest.last - 1) && s_.any(Role::count, rest.first, rest.last);
  if (aspects.items.empty() && (counted || s_.is(rest.last - 1, Small::cent))) {
    claim.aspect = before.aspect;
  }
  return false;
}

}  // namespace pressmill::ratings
