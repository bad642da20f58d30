#include "extractors/ratings/aspects.h"

#include <algorithm>

#include "extractors/ratings/phrases.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestInsertion = 16;
constexpr std::uint32_t kLongestCount = 8;  // tokens of "five of the ten areas"

bool opens(const SentencePieces& s, std::uint32_t i) {
  return s.role(i) == Role::det || (s.role(i) == Role::be && s.is(i, Small::being)) ||
         (s.role(i) == Role::none && s.is(i, Small::opening) && s.role(i + 1) == Role::aspect);  // "for providing safe and effective services"
}

// "from the CQC", "by inspectors": whether who judges stands at token `i`.
bool tells(const SentencePieces& s, std::uint32_t i) {
  i += i < s.last() && s.role(i) == Role::det ? 1 : 0;
  return i < s.last() && s.role(i) == Role::teller;
}

// Where the words that name an aspect of no lexicon end; what they enclose goes to `inside`.
std::uint32_t end_of_words(const SentencePieces& s, std::uint32_t at, const Piece*& inside) {
  std::uint32_t stop = at;
  for (; stop < s.last(); ++stop) {
    const Token& t = s.tokens()[stop];
    const Role r = s.role(stop);
    const bool mark = t.kind == TokenKind::mark && t.ascii != '-' && t.ascii != '&';
    const bool told = stop > at && (r == Role::from || s.is(stop, Small::by)) && tells(s, stop + 1);
    if (mark || told || r == Role::grade || r == Role::clause || r == Role::say || r == Role::after ||
        (r == Role::join && (!s.is(stop, Small::and_) || governs(s.role(stop + 1))))) {
      break;
    }
    inside = r == Role::aspect ? s.covering(stop) : inside;
  }
  return stop;
}

// Takes the words from token `i` on as one aspect; the token behind them, `i` where there are none.
std::uint32_t take_words(const SentencePieces& s, std::uint32_t i, Aspects& out) {
  const Piece* inside = nullptr;
  const std::uint32_t stop = end_of_words(s, i, inside);
  if (stop == i) {
    return i;
  }
  if (inside && s.is(i, Small::how)) {
    out.items.push_back({inside->first, inside->last});
    return stop;
  }
  std::uint32_t last = stop;
  while (last > i && (s.role(last - 1) == Role::join || s.role(last - 1) == Role::prep)) {
    --last;
  }
  out.items.push_back({i, last});
  return stop;
}

// "for leadership and for the quality of its work": behind "and for" an aspect of no lexicon may follow too.
bool for_another(const SentencePieces& s, std::uint32_t from, std::uint32_t at) {
  std::uint32_t i = from;
  i += i < at && s.tokens()[i].ascii == ',' ? 1 : 0;
  if (i + 1 >= at || !s.is(i, Small::and_) || s.is(at, Small::no_aspect) || s.is(at, Small::same) || s.tokens()[at].kind != TokenKind::word ||
      s.tokens()[at].capital) {
    return false;
  }
  if (s.is(i + 1, Small::for_)) {
    return true;
  }
  std::uint32_t end = at;  // "for court work and its policy on resettlement", and no "and its head was pleased"
  while (end < s.last() && end - at < kLongestCount && s.tokens()[end].kind == TokenKind::word && !governs(s.role(end)) && s.role(end) != Role::have &&
         s.role(end) != Role::modal && s.role(end) != Role::say && s.role(end) != Role::after) {
    ++end;
  }
  return s.is(i + 1, Small::definite) && s.role(i + 1) == Role::det && (end >= s.last() || s.tokens()[end].kind == TokenKind::mark);
}

// Reads aspects from token `at` on, separated by commas and "and"; the token behind the last. `strict`: only those of the lexicon.
std::uint32_t list_of_aspects(const SentencePieces& s, std::uint32_t at, bool strict, Aspects& out, bool either = false) {
  const std::uint32_t end = s.last();
  for (bool first = true;; first = false) {
    std::uint32_t i = at;
    while (i < end && (s.tokens()[i].ascii == ',' || s.role(i) == Role::join || opens(s, i) || s.role(i) == Role::prep || s.is_quote(i))) {
      if (!first && s.role(i) == Role::join && !s.is(i, Small::and_) && !(either && s.is(i, Small::or_))) {
        return at;
      }
      ++i;
    }
    if (i >= end) {
      return at;
    }
    const Piece* p = s.covering(i);
    if (p && p->role == Role::aspect) {
      if (s.tokens()[i].capital && p->last < end && s.tokens()[p->last].capital && !s.covering(p->last)) {
        return at;  // "in the Teaching Excellence Framework"
      }
      out.items.push_back({i, p->last});
      at = p->last;
    } else if ((!first && !for_another(s, at, i)) || strict ||
               (p && (p->role == Role::grade || governs(p->role) || p->role == Role::clause || p->role == Role::say || p->role == Role::after))) {
      return at;
    } else {
      const std::uint32_t behind = take_words(s, i, out);
      if (behind == i) {
        return at;
      }
      at = behind;
    }
    if (at >= end || (s.tokens()[at].ascii != ',' && s.role(at) != Role::join)) {
      return at;
    }
  }
}

// The aspects in the bracket that opens at token `open`, where it holds nothing else: "(safe, effective and caring)".
bool bracketed(const SentencePieces& s, std::uint32_t open, Aspects& out) {
  const std::size_t had = out.items.size();
  std::uint32_t i = open + 1;
  while (i < s.last() && s.tokens()[i].ascii != ')') {
    const Piece* p = s.covering(i);
    if (p && p->role == Role::aspect) {
      out.items.push_back({i, p->last});
      i = p->last;
    } else if (s.tokens()[i].ascii == ',' || (p && p->role == Role::join)) {
      ++i;
    } else {
      break;
    }
  }
  if (i >= s.last() || s.tokens()[i].ascii != ')' || out.items.size() == had) {
    out.items.resize(had);
    return false;
  }
  out.end = i + 1;
  return true;
}

// "for both care and leadership", "for both its results and its plans for next year": two aspects from token `at` on, of the lexicon or not.
bool both(const SentencePieces& s, std::uint32_t at, Aspects& out) {
  const auto open = [&s](std::uint32_t i) { return i < s.last() && opens(s, i) ? i + 1 : i; };
  const std::uint32_t first = open(at);
  if (s.role(first) == Role::aspect) {
    out.end = list_of_aspects(s, first, false, out);
    return true;
  }
  const auto plain = [&s](std::uint32_t i) {
    return i < s.last() && s.tokens()[i].kind == TokenKind::word && !s.is(i, Small::by) && !governs(s.role(i)) && s.role(i) != Role::clause &&
           s.role(i) != Role::after && s.role(i) != Role::say && s.role(i) != Role::many && s.role(i) != Role::area;
  };
  std::uint32_t join = first;
  while (plain(join) && !s.is(join, Small::and_) && join - first < kLongestCount) {
    ++join;
  }
  if (join == first || join + 1 >= s.last() || !s.is(join, Small::and_)) {
    return false;
  }
  std::uint32_t second = open(join + 1);
  while (second > join && second + 1 < s.last() && (s.role(second) == Role::prep || s.role(second) == Role::have || opens(s, second))) {
    ++second;  // "and in having a well-led service"
  }
  const Piece* known = s.covering(second);
  std::uint32_t end = known && known->role == Role::aspect ? known->last : second;
  while (end == second || (!known && end - second < kLongestCount && plain(end) && s.role(end) != Role::join)) {
    ++end;
  }
  out.items.push_back({first, join});
  out.items.push_back({second, end});
  out.end = end;
  return true;
}

// Where a list may begin behind "all four areas" at token `at`: ", leadership", ": leadership", "of leadership, care and staffing", "of its method, which are";
// `at` where none may.
std::uint32_t list_behind(const SentencePieces& s, std::uint32_t at) {
  if (at + 1 >= s.last()) {
    return at;
  }
  std::uint32_t i = at;
  if (s.is(i, Small::of)) {
    Aspects listed;
    list_of_aspects(s, i + 1, true, listed);
    if (listed.items.size() > 1) {
      return i + 1;
    }
    while (i < s.last() && i - at < kLongestCount && s.tokens()[i].kind == TokenKind::word) {
      ++i;
    }
  }
  if (i + 2 >= s.last() || (s.tokens()[i].ascii != ',' && s.tokens()[i].ascii != ':' && !s.is_dash(i))) {
    return at;
  }
  const bool which = s.is(i + 1, Small::which) && s.role(i + 2) == Role::be;
  return which ? i + 3 : i == at && !s.is(i + 1, Small::with) ? i + 1 : at;  // "good in all areas, with …": of the next grade
}

// "in five areas", "in one", from the number at token `at` on; no year, no "for the first time", no "in three weeks"
void counted(const SentencePieces& s, std::uint32_t at, bool in, Aspects& out) {
  const Piece* last_count = s.covering(at);
  while (last_count->last < s.last() && s.role(last_count->last) == Role::count) {
    last_count = s.covering(last_count->last);  // "all three"
  }
  const Piece& number = *last_count;
  std::uint32_t last = number.last;
  bool area = false;
  for (; last < s.last() && last - at < kLongestCount; ++last) {
    const Role r = s.role(last);
    if (r == Role::area || (s.is(last, Small::everything) && s.is(at, Small::every) && s.role(last + 1) != Role::area)) {  // "in all others"
      area = true;
      last = r == Role::area ? s.covering(last)->last : last + 1;
      break;
    }
    if (r != Role::as && r != Role::det && r != Role::count && r != Role::from && r != Role::teller &&  // "three of the watchdog's four categories"
        !(r == Role::none && s.tokens()[last].kind == TokenKind::word)) {
      break;
    }
  }
  if (const std::uint32_t open = area ? last : number.last; open + 1 < s.last() && s.tokens()[open].ascii == '(' && bracketed(s, open, out)) {
    return;  // "in three areas (safe, effective and caring)"
  }
  const bool hyphen = number.last < s.last() && s.tokens()[number.last].ascii == '-';  // "at a two-day inspection"
  const bool year = hyphen || (s.tokens()[at].kind == TokenKind::number && s.tokens()[at].span.size() >= 3);
  const bool bare = number.last >= s.last() || (s.tokens()[number.last].kind == TokenKind::mark && !s.is_quote(number.last)) ||
                    s.role(number.last) == Role::join || s.words().may_follow_grade(s.tokens()[number.last]);
  const bool ends = number.last >= s.last() || s.tokens()[number.last].kind == TokenKind::mark || s.role(number.last) == Role::join;
  if (year || (!area && !bare) || (!in && !area && !ends)) {
    return;
  }
  std::uint32_t behind = area ? last : number.last;
  const std::uint32_t body = behind_body(s, behind);
  if (area && body < s.last() && (s.tokens()[body].ascii == ':' || s.is_dash(body))) {
    behind = body;  // "in two areas by Ofsted: leadership and governance"
  }
  if (const std::uint32_t list = area ? list_behind(s, behind) : behind; list > behind) {
    out.end = list_of_aspects(s, list, true, out);
    if (!out.items.empty()) {
      return;
    }
  }
  out.items.push_back({at, behind});
  out.counted = true;
  out.end = behind;
}

// Whether behind that preposition, at token `next`, stands what may be an aspect.
bool may_begin(const SentencePieces& s, std::uint32_t prep, bool single, std::uint32_t next) {
  const bool aspect = s.role(next) == Role::aspect;
  if (single && s.is(prep, Small::in)) {
    const bool doing = is_gerund(s.word(next)) && next + 1 < s.last() && s.tokens()[next + 1].kind == TokenKind::word;  // "in responding to calls"
    return aspect || doing || s.is(next, Small::everything) || s.is(next, Small::how);
  }
  if (s.is(prep, Small::about)) {
    return aspect || is_gerund(s.word(next)) || s.is(next, Small::how);
  }
  if (single && s.is(prep, Small::for_)) {
    const bool same_time = s.is(next, Small::same) && next + 1 < s.last() && s.role(next + 1) != Role::area;
    return !s.is(next, Small::no_aspect) && !same_time && s.role(next) != Role::teller && s.tokens()[next].kind != TokenKind::number;
  }
  return true;
}

}  // namespace

Aspects aspects_at(const SentencePieces& s, std::uint32_t at) {
  Aspects out;
  out.end = list_of_aspects(s, at, true, out);
  return out;
}

// "rated good, which managers put down to staff, for being caring"; "a good rating, too, for": the token behind the second comma, where a preposition of an
// aspect follows it; else `i`.
static std::uint32_t behind_insertion(const SentencePieces& s, std::uint32_t i) {
  if (i + 2 >= s.last() || s.tokens()[i].kind != TokenKind::mark || (!s.comma(i) && !s.is_dash(i)) || s.role(i + 1) == Role::prep) {
    return i;
  }
  std::uint32_t end = i + 1;
  if (s.is_dash(i)) {  // "rated poor – the lowest rating but one – for care"
    while (end < s.last() && !s.is_dash(end) && end - i < kLongestInsertion) {
      ++end;
    }
    return end + 1 < s.last() && s.is_dash(end) && s.role(end + 1) == Role::prep ? end + 1 : i;
  }
  const bool which = s.is(i + 1, Small::which);  // "graded 1, which means unsatisfactory, for care"
  while (end < s.last() && !s.comma(end) && end - i < kLongestInsertion && (which || s.role(end) != Role::grade)) {
    ++end;
  }
  const bool clause = which || end == i + 2;
  const bool aspect = end + 1 < s.last() && s.comma(end) && s.role(end + 1) == Role::prep && !s.is(end + 1, Small::in);
  return clause && aspect ? end + 1 : i;
}

// Reads what the preposition at token `i` leads: aspects, how many of them, or the whole.
static void aspects_at_preposition(const SentencePieces& s, std::uint32_t i, Aspects& out) {
  const std::uint32_t prep = i;
  const bool single = s.covering(i)->last == i + 1;
  i = s.covering(i)->last;
  std::uint32_t next = i;
  while (next < s.last() && opens(s, next)) {
    ++next;
  }
  if (next + 3 < s.last() && s.tokens()[next + 1].ascii == '.' && s.tokens()[next + 2].kind == TokenKind::number) {
    next += 3;  // "for 1.1 governance and leadership"
    i = next;
  }
  if (next >= s.last()) {
    return;
  }
  const Role r = s.role(next);
  if (r == Role::overall) {
    out.overall = true;  // "for overall effectiveness"
    return;
  }
  if (r == Role::last || r == Role::former || r == Role::noun) {
    return;
  }
  if (r == Role::count && next + 2 < s.last() && s.is(next, Small::every) && both(s, next + 1, out)) {
    return;
  }
  if (const Piece* rest = next + 1 < s.last() && s.is(next, Small::everything) ? s.covering(next + 1) : nullptr; rest && rest->role == Role::count) {
    out.end = rest->last + (s.role(rest->last) == Role::area ? 1 : 0);  // "in the remaining two"
    out.items.push_back({next, out.end});
    out.counted = true;
    return;
  }
  if (r == Role::count && next > i && s.is(next, Small::another)) {
    return;  // "was rated good in this one"
  }
  if (is_gerund(s.word(i)) && i + 4 < s.last() && s.role(i + 1) == Role::many && s.is(i + 2, Small::relative) && s.role(i + 3) == Role::be) {
    out.end = list_of_aspects(s, i + 4, true, out);  // "for providing services that are safe and well-led"
    return;
  }
  if (r == Role::count) {
    counted(s, next, single && s.is(prep, Small::in), out);
  } else if (r == Role::unreal) {  // "for whether its services are safe and well-led"
    for (std::uint32_t be = next; be < s.last() && be - next < kLongestInsertion && out.items.empty(); ++be) {
      if (s.role(be) == Role::be) {
        const std::uint32_t end =
            list_of_aspects(s, be + 1, true, out, true);  // "in whether it is safe or well-led", "whether [it] was giving care that is safe"
        out.end = out.items.empty() ? out.end : end;
      }
    }
  } else if (may_begin(s, prep, single, next)) {
    out.end = list_of_aspects(s, i, false, out);
  }
}

Aspects aspects_behind(const SentencePieces& s, std::size_t piece) {
  Aspects out;
  std::uint32_t i = s.behind_quotes(s.pieces()[piece].last);
  out.end = i;
  while (i < s.last() && (s.role(i) == Role::overall || s.role(i) == Role::noun)) {
    out.overall = out.overall || s.role(i) == Role::overall;
    ++i;
  }
  i = behind_insertion(s, behind_body(s, i));
  if (s.role(i) == Role::overall) {  // "rated good by Ofsted overall"
    out.overall = true;
    ++i;
  }
  i += out.overall && i + 1 < s.last() && s.tokens()[i].ascii == ',' && s.role(i + 1) == Role::join ? 1 : 0;  // "poor overall, and for being safe"
  if (const std::uint32_t also = out.overall && s.role(i) == Role::join ? s.covering(i)->last : s.last();
      also < s.last() && s.role(also) == Role::prep && !s.is(i, Small::or_) && (s.is(also, Small::for_) || !s.is(i, Small::and_))) {
    out.whole = true;  // "good overall and for safety", "overall as well as for being caring"
    i = also;
  }
  if (i + 1 < s.last() && s.tokens()[i].ascii == ':') {  // "evaluated four indicators as good: leadership of change, …"
    Aspects listed = aspects_at(s, i + 1);
    const bool ends = listed.end >= s.last() || s.tokens()[listed.end].ascii == '.';
    return !listed.items.empty() && ends ? listed : out;
  }
  const bool extreme = piece > 0 && stands_for(s.pieces()[piece - 1].value);
  if (i + 2 < s.last() && extreme && ((s.tokens()[i].ascii == ',' && s.is(i + 1, Small::for_)) || (s.is_dash(i) && s.role(i + 1) == Role::prep))) {
    ++i;  // "its highest rating, ‘excellent’, for", "the highest grade – outstanding – in every category"
  }
  if (i < s.last() && s.tokens()[i].ascii == '(' && bracketed(s, i, out)) {
    return out;  // "rated good (safe, effective and caring)"
  }
  if (i >= s.last() || s.role(i) != Role::prep) {
    return out;
  }
  aspects_at_preposition(s, i, out);
  return out;
}

}  // namespace pressmill::ratings
