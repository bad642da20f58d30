// Aspects that a sentence lists behind what they have in common: "The inadequate areas were staffing and care".
#include "extractors/ratings/claims.h"

namespace pressmill::ratings {

// "‘Adequate’ areas", "The only inadequate area", "areas judged outstanding", "areas requiring improvement": the token behind that noun phrase, which begins
// the sentence or what inspectors say in it; 0 where the grade at piece `piece` stands in none. `first`: where it begins.
std::uint32_t ClaimReader::behind_areas(std::size_t piece, std::uint32_t& first) const {
  const Piece& g = s_.pieces()[piece];
  const std::uint32_t left = s_.before_quotes(g.first), behind = s_.behind_quotes(g.last);
  const Piece* area = s_.covering(behind);
  std::uint32_t end = behind;
  first = left;
  if (area && area->role == Role::area && area->first == behind) {
    end = area->last;
  } else {
    std::uint32_t noun = left;  // "areas that were rated good"
    while (noun > s_.first() && left - noun < 5 &&
           (s_.role(noun - 1) == Role::clause || s_.role(noun - 1) == Role::award || s_.role(noun - 1) == Role::be || s_.role(noun - 1) == Role::as ||
            s_.role(noun - 1) == Role::find || s_.role(noun - 1) == Role::to)) {
      --noun;
    }
    if (noun == s_.first() || s_.role(noun - 1) != Role::area || (noun == left && !g.verbal)) {
      return 0;
    }
    first = s_.covering(noun - 1)->first;
  }
  while (first > s_.first() && (s_.role(first - 1) == Role::det || s_.role(first - 1) == Role::count || s_.is(first - 1, Small::only))) {
    --first;
  }
  const Role before = first > s_.first() ? s_.role(first - 1) : Role::say;
  const bool begins = before == Role::say || before == Role::stop || (before == Role::clause && s_.is(first - 1, Small::that));
  return begins && end + 1 < s_.last() && (s_.is(end, Small::includes) || s_.role(end) == Role::be) ? end : 0;
}

// The words from token `from` on, parted by commas and "and" into aspects of no lexicon; by commas only where one stands before "and".
Aspects ClaimReader::words_listed(std::uint32_t from) const {
  bool oxford = false;
  for (std::uint32_t i = from; i + 1 < s_.last(); ++i) {
    oxford = oxford || (s_.tokens()[i].ascii == ',' && s_.is(i + 1, Small::and_));
  }
  Aspects out;
  for (std::uint32_t i = from; i <= s_.last(); ++i) {
    const bool ends = i == s_.last() || s_.tokens()[i].ascii == '.';
    const bool join = !ends && s_.is(i, Small::and_) && (!oxford || s_.tokens()[i - 1].ascii == ',');
    if (ends || s_.tokens()[i].ascii == ',' || join) {
      if (i > from) {
        out.items.push_back({from, i});
      }
      from = i + 1;
    }
    if (ends) {
      break;
    }
  }
  return out;
}

// "‘Adequate’ areas included planning and staff", "The one inadequate area was its rota": aspects that the sentence lists behind their grade. Without
// quotation marks the first of them is one that the lexicon has, or inspectors tell it.
bool ClaimReader::of_areas(std::size_t piece, std::vector<Claim>& out) {
  if (!s_.any(Role::area)) {
    return false;
  }
  std::uint32_t first = 0;
  const std::uint32_t verb = behind_areas(piece, first);
  if (verb == 0 || hedged(first)) {
    return false;
  }
  Aspects aspects = aspects_at(s_, verb + 1);
  if (aspects.items.empty() && !s_.quoted(piece) && !s_.any(Role::teller, s_.first(), first)) {
    return false;
  }
  if (aspects.items.empty() || (aspects.end < s_.last() && s_.tokens()[aspects.end].kind == TokenKind::word)) {
    aspects = words_listed(verb + 1);
  }
  Claim claim;
  claim.rule = "ratings/of-areas";
  claim.span.first = first;
  add(piece, claim, aspects, out);
  return true;
}

}  // namespace pressmill::ratings
