// What the line before a list tells: that one follows, how long it is, whom it is for.
#include <algorithm>

#include "extractors/recommendations/lists.h"

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestLead = 200;  // tokens from the beginning of the sentence to the colon
constexpr std::uint32_t kPointing = 4;       // tokens of "They include:", "These are:"

}  // namespace

bool Lists::recommends_before(std::uint32_t index) const {
  std::vector<Piece> before;
  for (std::uint32_t back = 1; back <= 2 && back <= index; ++back) {
    const Sentence& s = document_.layout.sentences[index - back];
    words_.read(tokens_, s.first_token, s.last_token, before);
  }
  return std::ranges::any_of(before, [](const Piece& p) { return p.role == Role::noun || p.role == Role::source; });
}

// Whether the sentence before speaks of recommendations and doesn't say what became of them.
bool Lists::announced_before(std::uint32_t index) const {
  std::vector<Piece> before;
  if (index > 0) {
    const Sentence& s = document_.layout.sentences[index - 1];
    words_.read(tokens_, s.first_token, s.last_token, before);
  }
  const auto has = [&before](Role role) { return std::ranges::any_of(before, [role](const Piece& p) { return p.role == role; }); };
  return has(Role::noun) && !has(Role::progress) && !has(Role::partisan);
}

// Whether line `at`, which ends with a colon, announces a list of recommendations; then addressee_ and source_ say to whom and by whom.
bool Lists::lead_in(std::size_t at) {
  const Line& line = lines_[at];
  const auto& sentences = document_.layout.sentences;
  while (sentence_ + 1 < sentences.size() && sentences[sentence_].last_token < line.last) {
    ++sentence_;
  }
  const std::uint32_t index = sentence_;
  Sentence sentence = document_.layout.sentences[index];
  if (line.last - sentence.first_token > kLongestLead) {
    sentence.first_token = line.first;
  }
  pieces_.clear();
  words_.read(tokens_, sentence.first_token, line.last, pieces_);
  if (pieces_.empty()) {
    return false;
  }
  // "We recommend that:" in a text that names who inspects
  const bool ours = line.last - sentence.first_token <= kPointing + 1 && is(sentence.first_token, Small::speaker) && find(Role::recommend) && first_body();
  lead_status_ = {};
  const Piece* should = nullptr;
  for (const Piece& p : pieces_) {
    should = p.role == Role::should || (p.role == Role::pledge && line.last - p.last <= 1) ? &p : should;
  }
  const auto others = [should](const Piece& p) { return demands(p.role) && !(should && p.last == should->first); };  // but "Skelwith Police should:"
  const bool progress = find(Role::progress) != nullptr, partisan = !ours && std::ranges::any_of(pieces_, others);
  const bool ends_to = should && (pieces_.back().role == Role::to || pieces_.back().role == Role::that) && line.last - pieces_.back().last <= 1 &&
                       line.last - should->last <= kShortLead;
  const bool ends_should = should && (line.last - should->last <= 2 || tokens_[should->last].ascii == ',' || ends_to);  // "should take action to:"
  const Piece* ask = find(Role::ask);
  const bool asked = (ask || find(Role::call_for)) && pieces_.back().role == Role::to && find(Role::source);  // "stressed the need for leaders to:"
  const bool verb =
      find(Role::make) || find(Role::include) || should ||
      std::ranges::any_of(tokens_.begin() + sentence.first_token, tokens_.begin() + line.last, [this](const Token& t) { return words_.is(t, Small::copula); });
  const Piece* made = find(Role::make);
  const bool kept = made && find(Role::noun) && made->first < find(Role::noun)->first && find(Role::progress) &&
                    find(Role::progress)->first > find(Role::noun)->last && stated() > 0;
  const bool said = find(Role::noun) && (!progress || kept) && verb;
  const bool acted = (find(Role::action) || find(Role::need) || find(Role::heading)) && (find(Role::source) || heads_list(line));
  const bool pointed = line.last - sentence.first_token <= kPointing && verb && !find(Role::noun) && announced_before(index);
  const bool recommended = find(Role::recommend) != nullptr;
  const auto below = at + 1 < lines_.size() ? marker_of(document_, lines_[at + 1]) : std::nullopt;
  const bool lettered = below && below->kind == 'r';  // "The school should:" over "R1 Raise standards"
  const std::uint32_t who = should ? behind_deadline(sentence.first_token, should->first) : line.last;
  const bool named = line.last - who <= kShortLead + 4 && should && should->role == Role::should && first_body();
  const bool told = ends_should && (find(Role::source) || recommends_before(index) || lettered || named);
  if ((partisan && !find(Role::source)) || !(asked || said || acted || recommended || told || pointed || answered())) {
    return false;
  }
  addressee_ = addressee_of_lead(line, should, ask, ends_should);
  const auto body = words_.inspectorate(tokens_, sentence.first_token, line.last);
  const Piece* source = find(Role::source);
  source_ = body ? *body : source ? source_at(document_, words_, source->first, source->last) : std::string_view();
  return true;
}

// "The trust should –": REQUIRES: a mark ends the line.
bool Lists::ends_with_dash(const Line& line) const {
  const Token& last = tokens_[line.last - 1];
  if (line.last - line.first < 3) {
    return false;
  }
  const Token& before = tokens_[line.last - 2];
  const bool dash = last.ascii == '-' || word(line.last - 1) == "–" || word(line.last - 1) == "—";
  return dash && (before.ascii == ':' || (before.kind == TokenKind::word && before.span.end < last.span.begin));
}

// "The areas for improvement are:": a line that is nothing but the heading of its list.
bool Lists::heads_list(const Line& line) const {
  const Piece* heading = find(Role::heading);
  return heading && heading->first - line.first <= 2 && line.last - heading->last <= 3 && is(heading->last, Small::copula);
}

// "Inspectors agreed the following areas for improvement with the school." over bullets: as good as a colon.
bool Lists::announces_bullets(std::size_t at) const {
  constexpr std::uint32_t kLongestAnnouncement = 40;  // tokens
  const Line& line = lines_[at];
  if (tokens_[line.last - 1].ascii != '.' || line.last - line.first > kLongestAnnouncement || !marker_of(document_, lines_[at + 1]) ||
      marker_of(document_, line)) {
    return false;
  }
  return std::ranges::any_of(tokens_.begin() + line.first, tokens_.begin() + line.last,
                             [this](const Token& t) { return words_.is(t, Small::afterwards) && !words_.is(t, Small::after); });
}

// "The council has accepted all three recommendations:": what becomes of each item.
bool Lists::answered() {
  const Piece* noun = find(Role::noun);
  for (const Piece& p : pieces_) {
    if (noun && p.role == Role::progress && p.last <= noun->first && noun->first - p.last <= 5) {
      const auto status = words_.status(tokens_, p.first, p.last);
      lead_status_ = status && (stated() > 0 || is(noun->first - 1, Small::the)) ? status->value : std::string_view();
      lead_status_ = lead_status_ == "accepted" ? lead_status_ : std::string_view();
      return !lead_status_.empty();
    }
  }
  return false;
}

std::string Lists::addressee_of_lead(const Line& line, const Piece* should, const Piece* ask, bool ends_should) const {
  if (const Piece* noun = find(Role::noun); noun && noun->last < line.last) {
    for (const Piece& p : pieces_) {
      if ((p.role == Role::to || p.role == Role::for_) && p.first == noun->last) {
        std::uint32_t end = p.last;
        while (end < line.last && tokens_[end].kind != TokenKind::mark && !words_.begins_item(tokens_[end]) && !begins(end, Role::include)) {
          ++end;
        }
        return end < line.last && end > p.last && (tokens_[end].kind == TokenKind::mark || begins(end, Role::include)) ? words_of(document_, p.last, end)
                                                                                                                       : std::string();
      }
    }
  }
  if (ask && pieces_.back().role == Role::to) {
    return words_of(document_, ask->last, pieces_.back().first);
  }
  if (const Piece* whose = find(Role::call_for) ? find(Role::call_for) : find(Role::for_);
      whose && !should && pieces_.back().role == Role::to && pieces_.back().first > whose->last && pieces_.back().first - whose->last <= kShortLead) {
    return words_of(document_, whose->last, pieces_.back().first);  // "stressed the need for leaders to:"
  }
  if (should && (ends_should || line.last - should->last <= 3)) {
    return phrase_before(should->first);
  }
  if (const Piece* that = find(Role::that); that && find(Role::recommend) && line.last - that->last > 1) {
    return words_of(document_, that->last, line.last - 1);
  }
  if (const Piece* action = find(Role::action)) {  // "set the nursery three actions"
    std::uint32_t end = action->first;
    while (end > line.first && words_.number(text_, tokens_[end - 1])) {
      --end;
    }
    return end > line.first && tokens_[end - 1].kind == TokenKind::word ? phrase_before(end) : std::string();
  }
  return {};
}

// The noun phrase before token `end`.
std::string Lists::phrase_before(std::uint32_t end) const {
  std::uint32_t first = end;
  while (first > 0 && end - first < 14 && tokens_[first - 1].kind == TokenKind::word && first < tokens_.size() &&
         tokens_[first - 1].span.end + 2 > tokens_[first].span.begin) {
    const bool stops = std::ranges::any_of(pieces_, [&](const Piece& p) {
      return p.first <= first - 1 && first - 1 < p.last && p.role != Role::join && p.role != Role::none && !demands(p.role) && !speaks_to(p.role) &&
             p.role != Role::source && p.role != Role::for_;
    });
    if (stops || is(first - 1, Small::lead_stop) || tokens_[first - 1].kind == TokenKind::number) {
      break;
    }
    --first;
  }
  return first < end ? words_of(document_, first, end) : std::string();
}

// How many items the lead-in says there are; 0 where it doesn't.
std::size_t Lists::stated() const {
  for (const Piece& p : pieces_) {
    for (std::uint32_t back = 1; (p.role == Role::noun || p.role == Role::action) && back <= 3 && back <= p.first; ++back) {
      if (const auto n = words_.number(text_, tokens_[p.first - back]); n && *n > 0) {
        return static_cast<std::size_t>(*n);
      }
    }
  }
  return 0;
}

// "By June, the head should …", "That the Committee consider …", "For the Committee to …", "the Executive be asked to …"
std::string Lists::addressee_in(std::uint32_t first, std::uint32_t last) const {
  std::vector<Piece> pieces;
  words_.read(tokens_, first, std::min(last, first + 30), pieces);
  std::uint32_t begin = first;
  for (const Piece& p : pieces) {
    if (p.role == Role::should || p.role == Role::be) {
      const auto next = std::ranges::find_if(pieces, [&p](const Piece& o) { return o.first >= p.last && o.role != Role::be; });
      const bool passive = p.role == Role::be || (p.last < last && is(p.last, Small::be));
      if (passive && (next == pieces.end() || (next->role != Role::required && next->role != Role::ask))) {  // "the Executive be asked to"
        return {};
      }
      bool other = false;  // a clause before: "leaders have not made clear what pupils should know"
      for (std::uint32_t i = first; i < p.first; ++i) {
        const bool ends = tokens_[i].ascii == '.' && tokens_[i + 1].capital;
        begin = tokens_[i].ascii == ',' || ends ? i + 1 : begin;
        if (ends && words_.begins_item(tokens_[first])) {
          return {};  // "Apologise to Ms Tarn. The apology should …"
        }
        other = !ends && (other || is(i, Small::not_));
      }
      if (other) {
        continue;
      }
      begin += is(begin, Small::that) ? 1 : 0;
      return begin < p.first && p.first - begin < 16 ? words_of(document_, begin, p.first) : std::string();
    }
    if (p.role == Role::to && is(first, Small::for_)) {
      return words_of(document_, first + 1, p.first);
    }
  }
  const bool that = is(first, Small::that);
  if (!pieces.empty() && pieces.front().role == Role::source && pieces.front().first == first && tokens_[first].capital) {
    std::uint32_t verb = pieces.front().last;  // "CQC fully accepts that …"
    verb += verb + 1 < last && word(verb).ends_with("ly") ? 1 : 0;
    if (verb < last && !tokens_[verb].capital && words_.is_verb(word(verb))) {
      return words_of(document_, first, pieces.front().last);
    }
  }
  begin += that ? 1 : 0;
  for (std::uint32_t i = begin + 1; that && i < std::min(last, begin + 9); ++i) {  // "That officers map the gaps"
    const bool noun = tokens_[i - 1].capital || word(i - 1).ends_with('s');
    if (noun && !tokens_[i].capital && tokens_[i].kind == TokenKind::word && words_.is_verb(word(i))) {
      return words_of(document_, begin, i);
    }
  }
  if (begin < last && is(begin, Small::the)) {
    for (std::uint32_t i = begin + 2; i < std::min(last, begin + 9); ++i) {
      if (words_.begins_item(tokens_[i]) && !tokens_[i].capital) {
        return words_of(document_, begin, i);
      }
    }
  }
  return {};
}

// Whom a line over items speaks of, from token `first` on: "That Cabinet:", "The trust must:", "To the governor:", "It is recommended that the Board:".
std::string Lists::whom_of(const Line& line, std::uint32_t first) {
  std::uint32_t last = line.last;
  while (ends_with_colon(line) && last > first && tokens_[last - 1].kind == TokenKind::mark) {
    --last;
  }
  first += is(first, Small::that) || is(first, Small::to) || is(first, Small::for_) ? 1 : 0;
  pieces_.clear();
  words_.read(tokens_, first, last, pieces_);
  if (find(Role::recommend) && find(Role::that)) {
    first = find(Role::that)->last;
  }
  const Piece* should = find(Role::should) ? find(Role::should) : find(Role::pledge);
  last = should ? should->first : last;
  return last > first ? words_of(document_, behind_deadline(first, last), last) : std::string();
}

// Where in tokens [first, last) of a lead-in stands who should: "Within one month of the final decision the council", "To be good, the school".
std::uint32_t Lists::behind_deadline(std::uint32_t first, std::uint32_t last) const {
  if (pieces_.empty() ||
      !(is(first, Small::by) || is(first, Small::in) || is(first, Small::to) || (pieces_.front().role == Role::deadline && pieces_.front().first == first))) {
    return first;
  }
  std::uint32_t who = first;
  for (std::uint32_t i = first + 1; i + 1 < last; ++i) {
    if (tokens_[i].ascii == ',' || (is(i, Small::the) && words_.behind_body(tokens_, i, last) == last)) {
      who = i + (tokens_[i].ascii == ',' ? 1 : 0);
    }
  }
  return who;
}

// "The manager should:" as a line of the list: the next ones are for the manager.
bool Lists::names_whom(const Line& line, std::uint32_t first) {
  if (!ends_with_colon(line) || line.last - first > kLongestHeading) {
    return false;
  }
  pieces_.clear();
  words_.read(tokens_, first, line.last, pieces_);
  const Piece* should = find(Role::should);
  if (!should || should->first == first || line.last - should->last > 2) {
    return false;
  }
  addressee_ = words_of(document_, first, should->first);
  return true;
}

}  // namespace pressmill::recommendations
