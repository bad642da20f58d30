#include "extractors/ratings/claims.h"

#include <algorithm>

namespace pressmill::ratings {
namespace {

constexpr std::size_t kMostPieces = 1000;  // of a sentence; one of more is no sentence, and the cost grows with their square
constexpr std::uint32_t kReach = 40;       // tokens that may stand between a verb and what belongs to it

bool is_verbal(std::string_view grade) { return grade.starts_with("requires"); }
bool governs(Role role) { return role >= Role::award && role <= Role::be; }

}  // namespace

ClaimReader::ClaimReader(const Document& document, const Words& words) : document_(document), words_(words), tokens_(document.layout.tokens) {}

bool ClaimReader::is_quote(std::uint32_t token) const {
  const Token& t = tokens_[token];
  if (t.kind != TokenKind::mark) {
    return false;
  }
  const std::string_view mark = document_.words(t.span);
  return t.ascii == '"' || t.ascii == '\'' || mark == "‘" || mark == "’" || mark == "“" || mark == "”";
}

std::uint32_t ClaimReader::before_quotes(std::uint32_t token) const {
  while (token > sentence_.first_token && is_quote(token - 1)) {
    --token;
  }
  return token;
}

std::uint32_t ClaimReader::behind_quotes(std::uint32_t token) const {
  std::uint32_t end = token;
  while (end < sentence_.last_token && is_quote(end)) {
    ++end;
  }
  if (end == token && end + 1 < sentence_.last_token && (tokens_[end].ascii == ',' || tokens_[end].ascii == '.') && is_quote(end + 1)) {
    return end;  // ‘inadequate.’ ends at its full stop
  }
  return end;
}

// Whether a token is that word, in either case (ASCII).
bool ClaimReader::is(std::uint32_t token, std::string_view lower) const {
  const std::string_view text = word(token);
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

bool ClaimReader::quoted(std::size_t piece) const {
  const std::uint32_t first = pieces_[piece].first, last = pieces_[piece].last;
  if (first == sentence_.first_token || !is_quote(first - 1) || last >= sentence_.last_token) {
    return false;
  }
  const bool stopped = tokens_[last].ascii == ',' || tokens_[last].ascii == '.';
  return is_quote(last) || (stopped && last + 1 < sentence_.last_token && is_quote(last + 1));
}

const Piece* ClaimReader::covering(std::uint32_t token) const {
  if (token < sentence_.first_token || token >= sentence_.last_token || cover_[token - sentence_.first_token] < 0) {
    return nullptr;
  }
  return &pieces_[static_cast<std::size_t>(cover_[token - sentence_.first_token])];
}

Role ClaimReader::role(std::uint32_t token) const {
  const Piece* piece = covering(token);
  return piece ? piece->role : Role::none;
}

void ClaimReader::read(std::uint32_t sentence, std::vector<Claim>& out) {
  sentence_ = document_.layout.sentences[sentence];
  index_ = sentence;
  pieces_.clear();
  words_.read(tokens_, sentence_.first_token, sentence_.last_token, pieces_);
  cover_.assign(sentence_.last_token - sentence_.first_token, -1);
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    std::fill(cover_.begin() + (pieces_[i].first - sentence_.first_token), cover_.begin() + (pieces_[i].last - sentence_.first_token), static_cast<int>(i));
  }
  claim_of_.assign(pieces_.size(), -1);
  consumed_ = sentence_.first_token;
  const bool question =
      std::any_of(tokens_.begin() + sentence_.first_token, tokens_.begin() + sentence_.last_token, [](const Token& t) { return t.ascii == '?'; });
  const bool own = std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.role == Role::self; });
  if (question || own || pieces_.size() > kMostPieces || is_definition()) {
    return;
  }
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (pieces_[i].role == Role::grade) {
      grade(i, out);
    }
  }
}

// The grades of a scale one after another, with nothing but commas and small words between; or two and the word "scale".
bool ClaimReader::is_definition() const {
  std::size_t grades = 0, run = 1;
  bool scale = false;
  std::uint32_t end = 0;
  for (const Piece& piece : pieces_) {
    scale = scale || piece.role == Role::scale;
    if (piece.role != Role::grade) {
      continue;
    }
    ++grades;
    bool bare = grades > 1;
    for (std::uint32_t i = end; bare && i < piece.first; ++i) {
      const Role r = role(i);
      bare = tokens_[i].kind == TokenKind::mark || r == Role::join || r == Role::to || r == Role::change || r == Role::scale || word(i) == "through" ||
             word(i) == "then";
    }
    run = bare ? run + 1 : 1;
    if (run >= 3) {
      return true;
    }
    end = piece.last;
  }
  return scale && grades >= 2;
}

bool ClaimReader::is_adjective(std::size_t piece) const {
  const std::uint32_t next = pieces_[piece].last;
  if (next >= sentence_.last_token || tokens_[next].kind != TokenKind::word) {
    return false;
  }
  const Piece* after = covering(next);
  if (after && after->role != Role::aspect && after->role != Role::area && after->role != Role::many && after->role != Role::grade) {
    return false;
  }
  return !words_.may_follow_grade(tokens_[next]);
}

// "a good Ofsted rating", "‘Good’ grades", "rating of good", "an overall grade of"
bool ClaimReader::noun_beside(std::size_t piece) const {
  const std::uint32_t behind = behind_quotes(pieces_[piece].last);
  for (std::uint32_t i = behind; i < std::min(behind + 4, sentence_.last_token); ++i) {
    if (role(i) == Role::noun) {
      return true;
    }
    if (tokens_[i].kind == TokenKind::mark || (covering(i) && role(i) != Role::overall)) {
      break;
    }
  }
  std::uint32_t at = before_quotes(pieces_[piece].first);
  while (at > sentence_.first_token && (role(at - 1) == Role::det || role(at - 1) == Role::as || tokens_[at - 1].ascii == ':')) {
    --at;
  }
  return at > sentence_.first_token && role(at - 1) == Role::noun;
}

ClaimReader::Governor ClaimReader::governor_of(std::size_t piece) const {
  Governor out;
  const std::uint32_t end = pieces_[piece].first;
  for (int p = static_cast<int>(piece) - 1; p >= 0; --p) {
    const auto i = static_cast<std::size_t>(p);
    const Piece& x = pieces_[i];
    if (x.role == Role::stop || x.role == Role::clause || x.role == Role::say || end - x.last > kReach) {
      break;
    }
    if (x.role == Role::grade) {
      if (claim_of_[i] >= 0) {
        out.continues = claim_of_[i];
        return out;
      }
      continue;
    }
    if (x.role == Role::be && i > 0 && pieces_[i - 1].role == Role::to && pieces_[i - 1].last == x.first) {
      out.infinitive = true;
      continue;
    }
    if (x.role == Role::be && x.last < pieces_[piece].first && word(x.first) == "being" && role(x.first - 1) == Role::prep) {
      continue;  // "for being safe"
    }
    if (governs(x.role)) {
      out.piece = p;
      return out;
    }
  }
  return out;
}

ClaimReader::Group ClaimReader::group_of(int piece) const {
  Group out;
  const Piece& verb = pieces_[static_cast<std::size_t>(piece)];
  out.first = verb.first;
  out.be = verb.role == Role::be;
  while (out.first > sentence_.first_token) {
    const std::uint32_t before = out.first - 1;
    const Piece* p = covering(before);
    const std::string_view text = word(before);
    if (!p) {
      if (tokens_[before].kind == TokenKind::word && text.size() > 3 && text.ends_with("ly")) {
        out.first = before;
        continue;
      }
      break;
    }
    if (p->role == Role::count && tokens_[before].kind == TokenKind::word && p->last == p->first + 1 &&
        (is(before, "all") || is(before, "both") || is(before, "each"))) {
      out.first = p->first;
      continue;
    }
    if (p->role == Role::change && verb.role == Role::change && p->last == out.first) {
      out.first = p->first;  // "gone down"
      continue;
    }
    out.aux = out.aux || p->role == Role::be || p->role == Role::have || p->role == Role::modal;
    if (p->role == Role::be) {
      out.be = true;
      out.participle = out.participle || text == "being";
    } else if (p->role == Role::have) {
      out.had = out.had || text == "had" || text == "having" || text == "Having";
      out.participle = out.participle || text == "having" || text == "Having";
    } else if (p->role == Role::modal) {
      out.modal = true;
    } else if (p->role == Role::negation) {
      out.negated = true;
    } else if (p->role == Role::to) {
      out.to = true;
    } else if (p->role != Role::adverb && p->role != Role::former) {
      break;
    }
    out.first = p->first;
  }
  if (verb.role == Role::be && word(verb.first) == "being") {
    out.participle = true;
  }
  if (out.first > sentence_.first_token) {
    const Piece* p = covering(out.first - 1);
    out.after = p && (p->role == Role::after || p->role == Role::former);
    out.modal = out.modal || (p && p->role == Role::modal);
  }
  return out;
}

Tokens ClaimReader::strip(Tokens phrase) const {
  const auto filler = [this](std::uint32_t i) {
    const Role r = role(i);
    return tokens_[i].kind == TokenKind::mark || r == Role::as || r == Role::to || r == Role::be || r == Role::overall || r == Role::adverb ||
           r == Role::join || r == Role::negation;
  };
  while (!phrase.empty() && filler(phrase.first)) {
    ++phrase.first;
  }
  while (!phrase.empty() && (filler(phrase.last - 1) || role(phrase.last - 1) == Role::det || role(phrase.last - 1) == Role::noun)) {
    --phrase.last;
  }
  return phrase;
}

Tokens ClaimReader::object_of(int governor, std::uint32_t end) const { return strip({pieces_[static_cast<std::size_t>(governor)].last, end}); }

// The noun phrase that ends before token `end`, back to where its clause begins.
Tokens ClaimReader::phrase_ending_at(std::uint32_t end) const {
  const std::uint32_t begin = sentence_.first_token;
  // A parenthesis between subject and verb: "Larkspur House, in Mill Lane, was", "the team (YOT) was", "Trust, which runs A and B, was".
  for (int turns = 0; turns < 3 && end > begin; ++turns) {
    const char last = tokens_[end - 1].ascii;
    if (last != ',' && last != ')') {
      break;
    }
    const char open = last == ')' ? '(' : ',';
    std::uint32_t i = end - 1;
    while (i > begin && end - i < kReach && tokens_[i - 1].ascii != open) {
      --i;
    }
    if (i == begin || end - i >= kReach) {
      end = end - 1;
      break;
    }
    end = i - 1;
  }
  std::uint32_t first = end;
  std::uint32_t joined = 0;
  while (first > begin && end - first < kReach) {
    const std::uint32_t i = first - 1;
    const Piece* p = covering(i);
    const Role r = p ? p->role : Role::none;
    if (r == Role::clause) {
      if (i > begin && tokens_[i - 1].ascii == ',') {
        return phrase_ending_at(i - 1);  // what the relative clause hangs on
      }
      // "The company that ran the service", "the service which works with children"; no "said that the service"
      const bool verb_behind = i + 1 < end && !covering(i + 1) && tokens_[i + 1].kind == TokenKind::word && !tokens_[i + 1].capital;
      if (i > begin && verb_behind && !covering(i - 1) && (is(i, "which") || is(i, "that") || is(i, "who")) && tokens_[i - 1].kind == TokenKind::word) {
        return phrase_ending_at(i);
      }
      if (i > begin && (is(i, "which") || is(i, "who")) && tokens_[i - 1].kind == TokenKind::word) {
        return phrase_ending_at(i);
      }
      first = joined > 0 ? joined : first;
      break;
    }
    if (r == Role::stop || r == Role::say || r == Role::unreal || r == Role::after || r == Role::former || r == Role::last || r == Role::have ||
        r == Role::grade || (governs(r) && r != Role::give)) {
      first = joined > 0 ? joined : first;
      break;
    }
    const std::string_view text = word(i);
    if (tokens_[i].ascii == ',' || tokens_[i].ascii == ':' || text == "–" || text == "—" || text == "“") {
      // A comma inside a list of aspects goes on; any other ends the phrase.
      const Piece* left = i > begin ? covering(i - 1) : nullptr;
      if (tokens_[i].ascii != ',' || !left || left->role != Role::aspect) {
        break;
      }
    }
    if (r == Role::join && text != "and" && text != "or" && text != "And") {
      break;
    }
    if (r == Role::join) {
      joined = i + 1;
    }
    first = p ? std::max(p->first, begin) : i;
  }
  return strip({first, end});
}

Tokens ClaimReader::phrase_before(const Group& group, const std::vector<Claim>& out, bool* relative) const {
  std::uint32_t end = group.first;
  if (group.participle || group.after) {
    return out.empty() || out.back().sentence != index_ ? Tokens{} : out.back().subject;
  }
  if (end > sentence_.first_token && role(end - 1) == Role::clause) {
    --end;
    if (end > sentence_.first_token && tokens_[end - 1].ascii == ',') {
      --end;
    }
    if (relative) {
      *relative = true;
    }
    return phrase_ending_at(end);
  }
  const Role verb = role(end);
  if (!group.aux && end > sentence_.first_token && tokens_[end - 1].ascii == ',') {
    if ((is(end, "down") || is(end, "up")) && !out.empty() && out.back().sentence == index_) {
      return out.back().subject;
    }
    if (verb == Role::award || verb == Role::find || verb == Role::give || verb == Role::adverb) {
      return phrase_ending_at(end - 1);
    }
  }
  // "How safe the service is has gone down"
  if (end > sentence_.first_token && role(end - 1) == Role::be) {
    for (std::uint32_t i = end - 1; i > sentence_.first_token && end - i < 9; --i) {
      if (is(i - 1, "how")) {
        return {i - 1, end};
      }
    }
  }
  // "Assessment was stronger and was rated": the subject stands before the verb before.
  if (end > sentence_.first_token && role(end - 1) == Role::join) {
    for (int p = cover_[end - 1 - sentence_.first_token] - 1; p >= 0; --p) {
      if (governs(pieces_[static_cast<std::size_t>(p)].role)) {
        return phrase_before(group_of(p), out);
      }
    }
  }
  return phrase_ending_at(end);
}

bool ClaimReader::is_aspect(const Tokens& phrase) const {
  std::uint32_t first = phrase.first;
  while (first < phrase.last && role(first) == Role::det) {
    ++first;
  }
  const Piece* p = first < phrase.last ? covering(first) : nullptr;
  return p && p->role == Role::aspect && p->last >= phrase.last;
}

// "was given the top grade", where the sentence names no grade
bool ClaimReader::stands_for_grade(std::size_t piece) const {
  const auto grades = std::count_if(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.role == Role::grade; });
  std::uint32_t at = pieces_[piece].first;
  while (at > sentence_.first_token && (role(at - 1) == Role::det || role(at - 1) == Role::overall)) {
    --at;
  }
  return grades == 1 && at > sentence_.first_token && role(at - 1) == Role::give;
}

// "good or outstanding", "good or better": no one grade
bool ClaimReader::is_either(std::size_t piece) const {
  const auto joined_by_or = [this](std::size_t a, std::size_t b) {
    std::uint32_t i = behind_quotes(pieces_[a].last);
    return i < sentence_.last_token && is(i, "or") && before_quotes(pieces_[b].first) == i + 1;
  };
  for (std::size_t i = piece + 1; i < pieces_.size() && i <= piece + 2; ++i) {
    if ((pieces_[i].role == Role::grade && joined_by_or(piece, i)) ||
        (pieces_[i].role == Role::unreal && pieces_[i].first == behind_quotes(pieces_[piece].last) && is(pieces_[i].first, "or"))) {
      return true;
    }
  }
  for (std::size_t i = piece >= 2 ? piece - 2 : 0; i < piece; ++i) {
    if (pieces_[i].role == Role::grade && joined_by_or(i, piece)) {
      return true;
    }
  }
  return false;
}

// Nothing but aspects, with commas and "and" between.
bool ClaimReader::lists_aspects(const Tokens& phrase) const {
  bool any = false;
  for (std::uint32_t i = phrase.first; i < phrase.last;) {
    const Piece* p = covering(i);
    const bool joint = tokens_[i].ascii == ',' || (p && (p->role == Role::join || p->role == Role::det));
    if (!joint && !(p && p->role == Role::aspect)) {
      return false;
    }
    any = any || !joint;
    i = p ? p->last : i + 1;
  }
  return any;
}

// "Three of the nine homes", "79%", "one"
bool ClaimReader::counts(const Tokens& phrase) const {
  const Piece* p = phrase.empty() ? nullptr : covering(phrase.first);
  if (!p || p->role != Role::count || tokens_[phrase.first].span.size() == 4) {
    return false;
  }
  const bool many = std::any_of(pieces_.begin(), pieces_.end(), [&phrase](const Piece& o) {
    return (o.role == Role::many || o.role == Role::area) && o.first >= phrase.first && o.last <= phrase.last;
  });
  return many || p->last >= phrase.last || word(p->last) == "%" || is(p->last, "per") || is(p->last, "percent");
}

// Reads aspects from token `at` on, separated by commas and "and". `strict`: only those of the lexicon.
std::uint32_t ClaimReader::list_of_aspects(std::uint32_t at, bool strict, Aspects& out) const {
  const std::uint32_t end = sentence_.last_token;
  for (bool first = true;; first = false) {
    std::uint32_t i = at;
    while (i < end && (tokens_[i].ascii == ',' || role(i) == Role::join || role(i) == Role::det || role(i) == Role::prep ||
                       (role(i) == Role::be && word(i) == "being") || is_quote(i))) {
      if (!first && role(i) == Role::join && word(i) != "and") {
        return at;
      }
      ++i;
    }
    if (i >= end) {
      return at;
    }
    const Piece* p = covering(i);
    if (p && p->role == Role::aspect) {
      out.items.push_back({i, p->last});
      at = p->last;
    } else if (p && (p->role == Role::grade || governs(p->role) || p->role == Role::clause || p->role == Role::say || p->role == Role::after)) {
      return at;
    } else if (!first || strict) {
      return at;
    } else {
      std::uint32_t stop = i;
      const Piece* inside = nullptr;
      while (stop < end && (tokens_[stop].kind != TokenKind::mark || tokens_[stop].ascii == '-' || tokens_[stop].ascii == '&') && role(stop) != Role::grade &&
             role(stop) != Role::clause && role(stop) != Role::say && role(stop) != Role::after && (role(stop) != Role::join || word(stop) == "and")) {
        const Piece* here = covering(stop);
        inside = here && here->role == Role::aspect ? here : inside;
        ++stop;
      }
      if (stop == i) {
        return at;
      }
      if (inside && word(i) == "how") {
        out.items.push_back({inside->first, inside->last});
      } else {
        while (stop > i && (role(stop - 1) == Role::join || role(stop - 1) == Role::prep)) {
          --stop;
        }
        out.items.push_back({i, stop});
      }
      at = stop;
    }
    if (at >= end || (tokens_[at].ascii != ',' && role(at) != Role::join)) {
      return at;
    }
  }
}

ClaimReader::Aspects ClaimReader::aspects_behind(std::size_t piece) const {
  Aspects out;
  const std::uint32_t end = sentence_.last_token;
  std::uint32_t i = behind_quotes(pieces_[piece].last);
  out.end = i;
  while (i < end && (role(i) == Role::overall || role(i) == Role::noun)) {
    out.overall = out.overall || role(i) == Role::overall;
    ++i;
  }
  if (i >= end || role(i) != Role::prep) {
    return out;
  }
  const bool single = covering(i)->last == i + 1;
  const bool in = single && is(i, "in"), for_ = is(i, "for");
  const bool weak = is(i, "at") || is(i, "on") || is(i, "with") || is(i, "across") || is(i, "over");
  i = covering(i)->last;
  std::uint32_t next = i;
  while (next < end && (role(next) == Role::det || (role(next) == Role::be && word(next) == "being"))) {
    ++next;
  }
  if (next >= end) {
    return out;
  }
  const Piece* p = covering(next);
  if (p && (p->role == Role::last || p->role == Role::former || p->role == Role::noun)) {
    return out;
  }
  if (p && p->role == Role::count) {
    // "in five areas", "in one"; no year, no "for the first time", no "in three weeks"
    std::uint32_t last = p->last;
    bool area = false;
    while (last < end && last - next < 8 &&
           (role(last) == Role::as || role(last) == Role::det || role(last) == Role::count || role(last) == Role::area || role(last) == Role::many ||
            is_quote(last) == false)) {
      const Role r = role(last);
      if (r == Role::area) {
        area = true;
        last = covering(last)->last;
        break;
      }
      if (r != Role::as && r != Role::det && r != Role::count && !(r == Role::none && tokens_[last].kind == TokenKind::word)) {
        break;
      }
      ++last;
    }
    const bool year = tokens_[next].kind == TokenKind::number && tokens_[next].span.size() >= 3;
    const bool bare = p->last >= end || tokens_[p->last].kind == TokenKind::mark || role(p->last) == Role::join || words_.may_follow_grade(tokens_[p->last]);
    if (year || (!area && !bare) || (!in && !area)) {
      return out;
    }
    const std::uint32_t behind = area ? last : p->last;
    if (area && behind + 1 < end && (tokens_[behind].ascii == ',' || tokens_[behind].ascii == ':')) {
      out.end = list_of_aspects(behind + 1, true, out);  // "in two areas, leadership and governance"
      if (!out.items.empty()) {
        return out;
      }
    }
    out.items.push_back({next, behind});
    out.counted = true;
    out.end = behind;
    return out;
  }
  const bool aspect = p && p->role == Role::aspect;
  const bool gerund = word(next).size() > 5 && word(next).ends_with("ing");
  if (in && !aspect && !is(next, "everything")) {
    return out;
  }
  if (weak && !aspect && !gerund && !is(next, "how")) {
    return out;
  }
  if (for_ && (is(next, "first") || is(next, "second") || is(next, "third") || is(next, "way") ||
               (is(next, "same") && next + 1 < end && role(next + 1) != Role::area) || is(next, "time") || tokens_[next].kind == TokenKind::number)) {
    return out;
  }
  out.end = list_of_aspects(i, false, out);
  return out;
}

bool ClaimReader::cue_before(std::uint32_t from, std::uint32_t to) const {
  return std::any_of(pieces_.begin(), pieces_.end(),
                     [from, to](const Piece& p) { return p.first >= from && p.last <= to && (p.role == Role::former || p.role == Role::last); });
}

// A bare plural speaks of all there are: "Schools which are told they require improvement".
bool ClaimReader::generic(const Tokens& phrase) const {
  if (phrase.empty()) {
    return false;
  }
  const Piece* p = covering(phrase.first);
  return p && p->role == Role::many && tokens_[phrase.first].span.begin == tokens_[p->first].span.begin && p->last >= phrase.last;
}

bool ClaimReader::accepts(const Governor& governor, const Group& group, std::size_t piece, const Tokens& subject, const Aspects& aspects) const {
  const Piece& verb = pieces_[static_cast<std::size_t>(governor.piece)];
  const Piece& grade = pieces_[piece];
  const bool quote = quoted(piece);
  const std::uint32_t left = before_quotes(grade.first);
  const bool known = aspects.counted || std::any_of(aspects.items.begin(), aspects.items.end(), [this](const Tokens& item) { return is_aspect(item); });
  switch (verb.role) {
    case Role::award: return true;
    case Role::find: return governor.infinitive || quote || is_verbal(grade.value) || role(left - 1) == Role::as;
    case Role::give:
    case Role::lose: return noun_beside(piece) || quote || grade.value == kBest || grade.value == kWorst;
    case Role::keep: return noun_beside(piece) || quote || known || lists_aspects(subject) || tokens_[grade.first].capital || is_verbal(grade.value);
    case Role::change: {
      std::uint32_t at = left;
      while (at > sentence_.first_token &&
             (role(at - 1) == Role::det || role(at - 1) == Role::noun || role(at - 1) == Role::as || role(at - 1) == Role::overall)) {
        --at;
      }
      return at > sentence_.first_token && (role(at - 1) == Role::from || role(at - 1) == Role::to);
    }
    case Role::be: {
      if (subject.empty() || group.to) {
        return false;
      }
      const bool words = lists_aspects(subject);
      return quote || aspects.overall || counts(subject) || known ||
             (words && (tokens_[grade.first].capital || subject.last - subject.first > 1 || grade.last - grade.first > 1));
    }
    default: return false;
  }
}

// What stands behind a grade and before the next verb or grade: "at its previous inspection", "in 2019", "three years ago".
void ClaimReader::cues_behind(std::size_t piece, std::uint32_t end, Claim& claim) const {
  std::uint32_t stop = sentence_.last_token;
  for (std::size_t i = piece + 1; i < pieces_.size(); ++i) {
    const Piece& p = pieces_[i];
    if (p.first < end && p.role != Role::former && p.role != Role::last) {
      continue;
    }
    if (p.role == Role::grade || governs(p.role) || p.role == Role::clause || p.role == Role::stop) {
      stop = p.first;
      break;
    }
    const bool after = p.role == Role::former && is(p.last - 1, "after");
    claim.previous = claim.previous || (p.role == Role::former && !after);
    claim.last = claim.last || p.role == Role::last;
    if (after) {
      stop = p.first;
      break;
    }
  }
  const std::uint32_t year = year_in(end, stop);
  claim.year = year > 0 ? year : claim.year;
}

// The first year in a range of tokens; 0 where there is none.
std::uint32_t ClaimReader::year_in(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to; ++i) {
    const std::string_view text = word(i);
    if (tokens_[i].kind == TokenKind::number && text.size() == 4 && (text.starts_with("19") || text.starts_with("20"))) {
      return static_cast<std::uint32_t>((text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0'));
    }
  }
  return 0;
}

// "the disappointing inadequate judgement", "its good Ofsted rating"
bool ClaimReader::by_noun(std::size_t piece, std::vector<Claim>& out) {
  const Piece& g = pieces_[piece];
  const std::uint32_t behind = behind_quotes(g.last);
  std::uint32_t noun = behind;
  while (noun < sentence_.last_token && noun - behind < 3 && role(noun) == Role::none && tokens_[noun].kind == TokenKind::word) {
    ++noun;
  }
  if (noun >= sentence_.last_token || role(noun) != Role::noun || word(noun).ends_with("s")) {
    return false;
  }
  std::uint32_t left = before_quotes(g.first);
  std::uint32_t at = left;
  while (at > sentence_.first_token && left - at < 3 && (!covering(at - 1) || role(at - 1) == Role::overall || role(at - 1) == Role::former) &&
         tokens_[at - 1].kind == TokenKind::word && word(at - 1) != "’s" && word(at - 1) != "'s") {
    --at;
  }
  if (at == sentence_.first_token) {
    return false;
  }
  const bool possessive = word(at - 1) == "’s" || word(at - 1) == "'s";
  const bool definite = is(at - 1, "the") || is(at - 1, "its") || is(at - 1, "their") || is(at - 1, "this") || is(at - 1, "that") || possessive;
  const bool hedged = std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
    return p.first < g.first && (p.role == Role::modal || p.role == Role::unreal || p.role == Role::negation);
  });
  if (!definite || hedged) {
    return false;
  }
  Claim claim;
  claim.told_by_noun = true;
  claim.rule = "ratings/noun";
  claim.span.first = at - 1;
  claim.subject = possessive ? phrase_ending_at(at - 1) : Tokens{};
  claim.previous = std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.role == Role::lose && p.first < g.first; });
  add(piece, claim, aspects_behind(piece), out);
  return true;
}

// A headline leaves out the verb: "Force ‘outstanding’ at tackling crime", "‘Good’ rating for Northwick school"
bool ClaimReader::headline(std::size_t piece, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& g = pieces_[piece];
  if (!quoted(piece)) {
    return false;
  }
  const std::uint32_t left = before_quotes(g.first), behind = behind_quotes(g.last);
  Claim claim;
  claim.rule = "ratings/headline";
  claim.span.first = left;
  if (left == sentence_.first_token && behind < sentence_.last_token && role(behind) == Role::noun && !aspects.items.empty()) {
    add(piece, claim, aspects, out);
    return true;
  }
  if (left == sentence_.first_token || aspects.items.empty() || tokens_[left - 1].kind != TokenKind::word || covering(left - 1)) {
    return false;
  }
  claim.subject = phrase_ending_at(left);
  if (claim.subject.empty() || !words_.services().at(tokens_.first(claim.subject.last), claim.subject.last - 1)) {
    return false;
  }
  claim.span.first = claim.subject.first;
  add(piece, claim, aspects, out);
  return true;
}

void ClaimReader::add(std::size_t piece, Claim claim, const Aspects& aspects, std::vector<Claim>& out) {
  const Piece& grade = pieces_[piece];
  claim.grade = {grade.first, grade.last};
  claim.rating = grade.value;
  claim.sentence = index_;
  const std::uint32_t end = behind_quotes(grade.last);
  cues_behind(piece, std::max(end, aspects.end), claim);
  claim.span.last = end;
  claim.overall = claim.overall || aspects.overall;
  if (aspects.items.empty()) {
    out.push_back(claim);
  }
  for (const Tokens& item : aspects.items) {
    claim.aspect = item;
    claim.span.last = std::max(end, item.last);
    out.push_back(claim);
  }
  claim_of_[piece] = static_cast<int>(out.size()) - 1;
  consumed_ = std::max(end, aspects.end);
}

void ClaimReader::grade(std::size_t piece, std::vector<Claim>& out) {
  const Piece& g = pieces_[piece];
  if (is_adjective(piece) && !noun_beside(piece)) {
    return;
  }
  if ((g.value == kBest || g.value == kWorst) && !stands_for_grade(piece)) {
    return;
  }
  const std::uint32_t left = before_quotes(g.first);
  const Aspects aspects = aspects_behind(piece);
  Governor governor = governor_of(piece);
  // "Calderbeck, assessed in January, requires improvement": a comma before it makes it the verb of its own.
  if (governor.piece >= 0 && is_verbal(g.value) && !quoted(piece) && left > sentence_.first_token) {
    const Role r = role(left - 1);
    const bool governed = r == Role::as || r == Role::to || r == Role::from || r == Role::det || r == Role::overall || r == Role::adverb || governs(r) ||
                          r == Role::prep || is_quote(left - 1);
    governor.piece = governed && tokens_[left - 1].ascii != ',' ? governor.piece : -1;
  }
  const bool either = is_either(piece);
  if (either) {
    return;
  }
  Claim claim;
  if (governor.continues >= 0) {
    const Claim before = out[static_cast<std::size_t>(governor.continues)];
    claim = before;
    claim.aspect = {};
    claim.overall = false;
    claim.year = 0;
    claim.last = false;
    const bool change = left > sentence_.first_token && role(left - 1) == Role::to;
    claim.previous = change ? false : before.previous;
    claim.rule = "ratings/further-grade";
    Tokens rest = strip({consumed_, left});
    while (!rest.empty() && role(rest.first) == Role::prep && word(rest.first) != "in") {
      rest = strip({rest.first + 1, rest.last});
    }
    claim.span.first = change ? before.span.first : left;
    if (!rest.empty() && !change) {
      claim.span.first = rest.first;
      Aspects inverse;
      const bool inspection = std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
        return (p.role == Role::last || p.role == Role::former) && p.first >= rest.first && p.last <= rest.last;
      });
      if (inspection) {
        add(piece, claim, aspects, out);
        return;
      }
      if (role(rest.first) == Role::prep) {  // "and in three aspects ‘Outstanding’"
        inverse.items.push_back({rest.first + 1, rest.last});
        add(piece, claim, inverse, out);
        return;
      }
      claim.subject = rest;
      if (aspects.items.empty() && covering(rest.last - 1) &&
          std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) { return p.role == Role::count && p.first >= rest.first && p.last <= rest.last; })) {
        claim.aspect = before.aspect;
      } else if (aspects.items.empty() && !rest.empty() && (is(rest.last - 1, "cent") || word(rest.last - 1) == "%")) {
        claim.aspect = before.aspect;
      }
    }
    if (change && !before.aspect.empty()) {
      claim.aspect = before.aspect;
    } else if (change && aspects.items.size() == 1) {
      out[static_cast<std::size_t>(governor.continues)].aspect = aspects.items.front();
    }
    add(piece, claim, aspects, out);
    return;
  }
  if (governor.piece < 0 && (by_noun(piece, out) || headline(piece, aspects, out))) {
    return;
  }
  if (governor.piece < 0) {
    // "requires improvement" is a verb itself.
    if (is_verbal(g.value) && !quoted(piece) && left > sentence_.first_token) {
      Group group;
      group.first = g.first;
      claim.subject = phrase_before(group, out);
      claim.span.first = claim.subject.empty() ? g.first : claim.subject.first;
      claim.rule = "ratings/requires-improvement";
      if (!claim.subject.empty() && !generic(claim.subject) && !cue_before(g.last, g.last)) {
        add(piece, claim, aspects, out);
      }
    }
    return;
  }
  const Piece& verb = pieces_[static_cast<std::size_t>(governor.piece)];
  const Group group = group_of(governor.piece);
  const bool unreal = std::any_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(piece), [](const Piece& p) { return p.role == Role::unreal; });
  const bool denied = std::any_of(pieces_.begin() + governor.piece, pieces_.begin() + static_cast<std::ptrdiff_t>(piece),
                                  [](const Piece& p) { return p.role == Role::negation; });
  if (group.modal || group.negated || unreal || denied || (group.to && !group.had)) {
    return;
  }
  const Tokens object = object_of(governor.piece, left);
  const bool moved = verb.role == Role::change && !group.aux && !object.empty() && (tokens_[object.first].capital || role(object.first) == Role::det);
  const bool active = !group.be && !object.empty() && (moved || verb.role != Role::change) && verb.role != Role::keep && verb.role != Role::be;
  claim.subject = active ? object : phrase_before(group, out, &claim.relative);
  claim.span.first =
      active ? group.first : (verb.role == Role::be || is_aspect(claim.subject) ? (claim.subject.empty() ? group.first : claim.subject.first) : group.first);
  if (claim.span.first > group.first) {
    claim.span.first = group.first;
  }
  if (!accepts(governor, group, piece, claim.subject, aspects) || generic(claim.subject)) {
    if (verb.role != Role::be || !generic(claim.subject)) {
      by_noun(piece, out);
    }
    return;
  }
  claim.overall = std::any_of(pieces_.begin() + governor.piece, pieces_.begin() + static_cast<std::ptrdiff_t>(piece),
                              [&](const Piece& p) { return p.role == Role::overall && !(active && p.first >= object.first && p.last <= object.last); });
  const bool from = left > sentence_.first_token && role(left - 1) == Role::from;
  claim.previous = from || verb.role == Role::lose || (group.had && group.be) ||
                   (group.participle && group.after && !out.empty() && out.back().sentence == index_) || (group.had && group.participle) ||
                   cue_before(consumed_, g.first);
  claim.year = out.empty() || out.back().sentence != index_ ? year_in(consumed_, group.first) : 0;
  claim.rule = verb.role == Role::award    ? "ratings/judged"
               : verb.role == Role::find   ? "ratings/found-to-be"
               : verb.role == Role::give   ? "ratings/given"
               : verb.role == Role::keep   ? "ratings/kept"
               : verb.role == Role::change ? "ratings/changed"
               : verb.role == Role::lose   ? "ratings/lost"
                                           : "ratings/was";
  add(piece, claim, aspects, out);
}

}  // namespace pressmill::ratings
