#include "extractors/ratings/phrases.h"

#include <algorithm>

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestTime = 10;  // tokens of "At its core inspection in 2019"

// The aspects of the lexicon, two or more, that end before token `end`, parted by commas and "and".
Tokens aspects_ending_at(const SentencePieces& s, std::uint32_t end) {
  std::uint32_t first = end;
  int many = 0;
  while (first > s.first()) {
    const Piece* p = s.covering(first - 1);
    const bool joint = s.tokens()[first - 1].ascii == ',' || (p && (p->role == Role::join || p->role == Role::det));
    if (p && p->role == Role::aspect) {
      ++many;
      first = p->first;
    } else if (joint && many > 0) {
      --first;
    } else {
      break;
    }
  }
  return many > 1 ? Tokens{first, end} : Tokens{};
}

// The list between dashes that ends before token `end`: "Three homes – A, B and C – were"; where it is none, `end` moves before it.
Tokens between_dashes(const SentencePieces& s, std::uint32_t& end) {
  if (end <= s.first() + 2 || !s.is_dash(end - 1)) {
    return {};
  }
  std::uint32_t open = end - 1;
  while (open > s.first() && end - open < kReach && !s.is_dash(open - 1)) {
    --open;
  }
  if (open == s.first() || end - open >= kReach) {
    return {};
  }
  const Tokens inside{open, end - 1};
  bool joined = false;
  for (std::uint32_t i = inside.first; i < inside.last; ++i) {
    joined = joined || s.role(i) == Role::join;
  }
  const bool list = joined && s.tokens()[inside.first].capital;
  end = open - 1;
  return list || !aspects_ending_at(s, inside.last).empty() ? inside : Tokens{};
}

// Where a phrase ends once the parentheses behind it are taken off: "Larkspur House, in Mill Lane, was", "the team (YOT) was", "Trust, which runs A, was".
std::uint32_t before_parenthesis(const SentencePieces& s, std::uint32_t end) {
  for (int turns = 0; turns < 3 && end > s.first(); ++turns) {
    const char last = s.tokens()[end - 1].ascii;
    if (last != ',' && last != ')') {
      break;
    }
    const char open = last == ')' ? '(' : ',';
    std::uint32_t i = end - 1;
    while (i > s.first() && end - i < kReach && !(open == ',' ? s.comma(i - 1) : s.tokens()[i - 1].ascii == open)) {
      --i;
    }
    if (i == s.first() || end - i >= kReach || (open == ',' && s.is(i, Small::and_))) {
      return end - 1;  // "planning, and leadership and management, were"
    }
    end = i - 1;
  }
  return end;
}

// The end of what a relative clause at token `i` hangs on; 0 where the clause is none.
std::uint32_t antecedent(const SentencePieces& s, std::uint32_t i, std::uint32_t end) {
  if (i == s.first()) {
    return 0;
  }
  if (s.tokens()[i - 1].ascii == ',') {
    return s.is(i, Small::relative) ? i - 1 : 0;
  }
  // "The company that ran the service", "the service which works with children"; no "said that the service"
  const bool verb_behind = i + 1 < end && !s.covering(i + 1) && s.tokens()[i + 1].kind == TokenKind::word && !s.tokens()[i + 1].capital;
  const bool hangs = (verb_behind && !s.covering(i - 1) && s.is(i, Small::relative)) || s.is(i, Small::which);
  return hangs && s.tokens()[i - 1].kind == TokenKind::word ? i : 0;
}

// "The nursery, which the council runs, scored": whether the words before the comma at token `comma` are such an insertion.
bool in_relative(const SentencePieces& s, std::uint32_t comma) {
  std::uint32_t i = comma;
  while (i > s.first() && comma - i < kReach && !s.comma(i - 1)) {
    --i;
  }
  return i > s.first() && i < comma && s.is(i, Small::which);
}

// "A home where bells went unanswered has been rated": where the relative clause that the verb at token `i` belongs to begins; 0 where what stands behind
// the verb, from token `first` on, is a subject of its own.
std::uint32_t before_relative(const SentencePieces& s, std::uint32_t i, std::uint32_t first) {
  const Role r = s.role(first);
  if (first >= s.last() || s.tokens()[first].capital || r == Role::det || r == Role::pronoun || r == Role::aspect || r == Role::count) {
    return 0;
  }
  for (; i > s.first() + 1 && first - i < kReach; --i) {
    if (s.tokens()[i - 1].kind == TokenKind::mark || s.role(i - 1) == Role::join || s.role(i - 1) == Role::grade) {
      return 0;
    }
    if (s.role(i - 1) == Role::clause) {
      const Role next = s.role(i);  // "a home that has never used agency staff"
      const bool subject = s.is(i - 1, Small::which) || (s.is(i - 1, Small::that) && (next == Role::have || next == Role::be));
      return subject && s.tokens()[i - 2].kind == TokenKind::word && s.role(i - 2) != Role::say ? i - 1 : 0;
    }
  }
  return 0;
}

// "A nursery inspected on the day after the holiday was": where the participle stands that the words before token `i` belong to; 0 where a verb of its own or
// a mark stands before them.
std::uint32_t before_reduced(const SentencePieces& s, std::uint32_t i) {
  const std::uint32_t end = i;
  for (; i > s.first() + 1 && end - i < kReach; --i) {
    const Role r = s.role(i - 1);
    if (s.tokens()[i - 1].kind != TokenKind::word || r == Role::clause || r == Role::join || r == Role::have || r == Role::modal || governs(r)) {
      return 0;
    }
    if (r == Role::none && s.word(i - 1).ends_with("ed") && s.words().services().at(s.tokens().first(i - 1), i - 2)) {
      return i - 1;
    }
  }
  return 0;
}

bool ends_phrase(Role r) {
  return r == Role::stop || r == Role::say || r == Role::unreal || r == Role::after || r == Role::former || r == Role::last || r == Role::have ||
         r == Role::grade || (governs(r) && r != Role::give);
}

// A mark that ends a phrase; a comma inside a list of aspects doesn't.
bool parts(const SentencePieces& s, std::uint32_t i) {
  const Token& t = s.tokens()[i];
  if (t.kind != TokenKind::mark) {
    return false;
  }
  if (t.ascii == ',') {
    return i == s.first() || s.role(i - 1) != Role::aspect;
  }
  const std::string_view text = s.word(i);
  return t.ascii == ':' || text == "–" || text == "—" || text == "“";
}

}  // namespace

bool governs(Role role) { return role >= Role::award && role <= Role::be; }

Tokens strip(const SentencePieces& s, Tokens phrase) {
  if (phrase.first == s.first() && phrase.last - phrase.first > 4 && s.tokens()[phrase.first].kind == TokenKind::number &&
      s.tokens()[phrase.first + 1].ascii == '.' && s.tokens()[phrase.first + 2].kind == TokenKind::number) {
    phrase.first += 3;  // "3.1 The quality of teaching is"
  }
  const auto filler = [&s](std::uint32_t i) {
    const Role r = s.role(i);
    return s.tokens()[i].kind == TokenKind::mark || r == Role::as || r == Role::to || r == Role::be || r == Role::overall || r == Role::adverb ||
           r == Role::join || r == Role::negation;
  };
  while (!phrase.empty() && filler(phrase.first)) {
    ++phrase.first;
  }
  if (phrase.last - phrase.first > 2 && !phrase.empty() && s.is(phrase.first, Small::in) && s.tokens()[phrase.first + 1].kind == TokenKind::number) {
    phrase.first += 2;  // "in 2019 it was"
  }
  for (std::uint32_t i = phrase.first + 2; i + 1 < phrase.last && s.is(phrase.first, Small::in_place) && i - phrase.first < kLongestTime; ++i) {
    if (s.year_in(i, i + 1) > 0) {
      phrase.first = i + 1;  // "At its core inspection in 2019 standards were"
    }
  }
  while (!phrase.empty() && (filler(phrase.last - 1) || s.role(phrase.last - 1) == Role::det || s.role(phrase.last - 1) == Role::noun)) {
    --phrase.last;
  }
  return phrase;
}

Tokens phrase_ending_at(const SentencePieces& s, std::uint32_t end) {
  if (const Tokens inside = between_dashes(s, end); !inside.empty()) {
    return inside;
  }
  end = before_parenthesis(s, end);
  std::uint32_t first = end;
  std::uint32_t joined = 0;
  while (first > s.first() && end - first < kReach) {
    const std::uint32_t i = first - 1;
    const Piece* p = s.covering(i);
    const bool compound = i > s.first() && s.tokens()[i - 1].ascii == '-' && s.role(i) == Role::after;  // "looked-after children"
    const Role r = p && !compound ? p->role : Role::none;
    const bool when = first < end && s.role(first) == Role::pronoun && i > s.first() + 1 && s.role(i - 1) == Role::prep &&
                      s.tokens()[i - 2].ascii == ',';                        // "in May, in which it was rated"
    const bool own = when || (first < end && s.role(first) == Role::count);  // "trusts, of which 30 have been rated"
    if (r == Role::clause && !own) {
      if (const std::uint32_t hangs_on = antecedent(s, i, end); hangs_on > 0) {
        return phrase_ending_at(s, hangs_on);
      }
    }
    const bool for_being = r == Role::be && s.is(i, Small::being) && i > s.first() && s.role(i - 1) == Role::prep;
    const bool reduced = r == Role::award && i > s.first() && s.role(i - 1) == Role::many && end - i > 1;  // "half of the homes graded so far"
    if (r == Role::clause || (ends_phrase(r) && !for_being && !reduced)) {
      const std::uint32_t reduced_at = r == Role::after && i > s.first() + 3 ? before_reduced(s, i) : 0;
      if (const std::uint32_t hangs_on = governs(r) || r == Role::have ? before_relative(s, i, first) : reduced_at; hangs_on > 0) {
        return phrase_ending_at(s, hangs_on);
      }
      first = joined > 0 ? joined : first;
      break;
    }
    if (r == Role::teller && joined > 0) {
      first = joined;  // "The CQC visited in May and the home was rated"
      break;
    }
    if (parts(s, i) || (r == Role::join && !s.is(i, Small::or_and))) {
      break;
    }
    const bool of_list = r == Role::join && i > s.first() && s.role(i - 1) == Role::aspect && s.role(i + 1) == Role::aspect;
    joined = r == Role::join && !of_list ? i + 1 : joined;
    first = p ? std::max(p->first, s.first()) : i;
  }
  return strip(s, {first, end});
}

namespace {

// Before a verb without "was": what it is about where the text tells it in another way than by standing right before it.
std::optional<Tokens> phrase_before_participle(const SentencePieces& s, const VerbGroup& group, const std::vector<Claim>& out, bool told) {
  const std::uint32_t end = group.first;
  const Role verb = s.role(end);
  const bool comma = s.tokens()[end - 1].ascii == ',';
  if (const Tokens list = aspects_ending_at(s, end - 1); comma && !list.empty()) {
    return list;  // "… in court work, planning and staffing, each rated inadequate"
  }
  if (told && s.is(end, Small::moved) && end > s.first() + 2 && end - s.first() > 3) {
    for (std::uint32_t i = end; i > s.first() && end - i < 4; --i) {
      if (s.tokens()[i - 1].ascii == ',') {
        return out.back().subject;  // ", one notch down from good"
      }
    }
  }
  if (!comma) {
    return std::nullopt;
  }
  if (s.is(end, Small::moved) && told) {
    return out.back().subject;  // ", up from good"
  }
  if ((verb == Role::change || verb == Role::keep) && is_gerund(s.word(group.first))) {  // "Teaching has improved, moving to"
    for (int p = s.piece_at(group.first) - 1; p >= 0; --p) {
      const Piece& before = s.pieces()[static_cast<std::size_t>(p)];
      const bool beside = p > 0 && governs(s.role(before.first - 1));  // "remained unchanged, keeping"
      if (governs(before.role) && before.last < group.first && !beside) {
        return phrase_before(s, group_of(s, p), out);
      }
    }
  }
  if (verb == Role::award || verb == Role::find || verb == Role::give || verb == Role::adverb) {
    return phrase_ending_at(s, in_relative(s, end - 1) ? end : end - 1);
  }
  return std::nullopt;
}

}  // namespace

Tokens phrase_before(const SentencePieces& s, const VerbGroup& group, const std::vector<Claim>& out, bool* relative) {
  std::uint32_t end = group.first;
  const bool told = !out.empty() && out.back().sentence == s.index();
  if (group.participle || group.after) {
    // "A won the top rating, but B was given more time, having been rated inadequate": of B
    bool but = false;
    for (std::size_t i = 0; told && i < s.pieces().size() && s.pieces()[i].last < group.first; ++i) {
      const Piece& p = s.pieces()[i];
      if (but && governs(p.role)) {
        return phrase_before(s, group_of(s, static_cast<int>(i)), out);
      }
      but = but || (p.role == Role::join && p.first > out.back().grade.last && !s.is(p.first, Small::or_and) && s.tokens()[p.last].capital);
    }
    return told ? out.back().subject : Tokens{};
  }
  if (end == s.first()) {
    return phrase_ending_at(s, end);
  }
  if (s.is(end - 1, Small::speaker) && end > s.first() + 1 && s.role(end - 2) == Role::clause) {
    if (relative) {
      *relative = true;  // "places that we rated"
    }
    return phrase_ending_at(s, end - 2);
  }
  if (s.role(end - 1) == Role::clause) {
    --end;
    if (end > s.first() && s.tokens()[end - 1].ascii == ',') {
      --end;
    }
    if (relative) {
      *relative = true;
    }
    return phrase_ending_at(s, end);
  }
  const Role beside = s.role(end - 1);
  if (told && group.be && (beside == Role::former || beside == Role::last || beside == Role::grade)) {
    return out.back().subject;  // "a team branded inadequate six years ago is now good"
  }
  if (const auto found = group.aux ? std::nullopt : phrase_before_participle(s, group, out, told)) {
    return *found;
  }
  // "How safe the service is has gone down"
  for (std::uint32_t i = end - 1; s.role(end - 1) == Role::be && i > s.first() && end - i < 9; --i) {
    if (s.is(i - 1, Small::how)) {
      return {i - 1, end};
    }
  }
  // "Assessment was stronger and was rated": the subject stands before the verb before.
  if (s.role(end - 1) == Role::join) {
    for (int p = s.piece_at(end - 1) - 1; p >= 0; --p) {
      const Piece& verb = s.pieces()[static_cast<std::size_t>(p)];
      if (governs(verb.role)) {
        return phrase_before(s, group_of(s, p), out);
      }
      if (!told && verb.role == Role::grade && verb.verbal) {
        return phrase_ending_at(s, verb.first);  // "Its response needs improvement and was graded"
      }
    }
    if (told) {
      return out.back().subject;  // "Tarn Police ‘requires improvement’ at keeping people safe and is ‘inadequate’ at"
    }
  }
  return phrase_ending_at(s, end);
}

}  // namespace pressmill::ratings
