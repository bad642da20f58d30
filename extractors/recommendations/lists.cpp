#include "extractors/recommendations/lists.h"

#include <algorithm>
#include <charconv>

namespace pressmill::recommendations {
// "2.0 Recommendation(s):", "RECOMMENDATIONS"
bool Lists::is_heading(const Line& line, std::uint32_t first) const {
  pieces_.clear();
  words_.read(tokens_, first, line.last, pieces_);
  const bool named = !pieces_.empty() && (pieces_.front().role == Role::noun || pieces_.front().role == Role::heading) && pieces_.front().first == first;
  if (!named) {
    const bool recommended = pieces_.size() == 1 && pieces_.front().role == Role::recommend && pieces_.front().first == first && tokens_[first].capital;
    heading_for_.clear();
    return recommended && line.last - first <= 2 && line.last > first + 1 && tokens_[line.last - 1].ascii != '.';  // "RECOMMENDED –", "Recommended:"
  }
  // "Recommendations for the chief constable": to whom
  const std::uint32_t behind = pieces_.front().last;
  const bool addressed =
      pieces_.size() > 1 && pieces_[1].first == behind && (pieces_[1].role == Role::for_ || pieces_[1].role == Role::to) && tokens_[line.last - 1].ascii != '.';
  const bool others = std::ranges::any_of(pieces_.begin() + 1, pieces_.end(), [](const Piece& p) {
    return p.role != Role::for_ && p.role != Role::to && p.role != Role::join && !demands(p.role) && !speaks_to(p.role) && p.role != Role::source;
  });
  if (addressed && !others) {
    const std::uint32_t end = ends_with_colon(line) ? line.last - 1 : line.last;
    heading_for_ = end > pieces_[1].last ? words_of(document_, pieces_[1].last, end) : std::string();
    return true;
  }
  heading_for_.clear();
  return pieces_.size() == 1 && behind + 1 >= line.last;
}

// "Recommendation 1: The chief executive should publish …": a line that says itself what it is.
bool Lists::numbered(const Line& line) {
  const std::uint32_t f = line.first;
  pieces_.clear();
  words_.read(tokens_, f, std::min(line.last, f + kLongestHeading * 2), pieces_);
  const std::uint32_t mark = label_end(line), body = mark + 1;
  const bool recommends = find(Role::should) || words_.begins_line(tokens_[body]) || is(body, Small::that) || is(body, Small::to);
  const bool label = !pieces_.empty() && (pieces_.front().role == Role::noun || pieces_.front().role == Role::heading) && pieces_.front().first == f &&
                     std::ranges::all_of(tokens_.begin() + pieces_.front().last, tokens_.begin() + mark,
                                         [](const Token& t) { return t.kind != TokenKind::word || t.capital; });  // no "Recommendations of 2019:"
  if (!label || body >= line.last || !recommends) {
    return false;
  }
  addressee_.clear();
  source_ = first_body() && first_body()->at < f ? first_body()->name : std::string_view();
  lead_status_ = {};
  item(line, Marker{body, std::string(word(mark - 1)), 'n'}, "recommendations/numbered");
  return true;
}

// Whether a number as printed comes right behind another: "4" behind "3".
bool Lists::follows(const std::string& before, const std::string& number) {
  std::uint32_t a = 0, b = 0;
  const auto read = [](const std::string& text, std::uint32_t& value) {
    return std::from_chars(text.data(), text.data() + text.size(), value).ptr == text.data() + text.size() && !text.empty();
  };
  return read(before, a) && read(number, b) && b == a + 1;
}

// The numbered items of the section that line `at` heads; how many lines that is.
std::size_t Lists::section(std::size_t at) {
  const auto own = marker_of(document_, lines_[at]);
  const std::string prefix = own ? own->number.substr(0, own->number.find('.')) + "." : std::string();
  const bool inspectors = !own && first_body() && first_body()->at < lines_[at].first;
  source_ = inspectors ? first_body()->name : "council report";
  addressee_ = heading_for_;
  lead_status_ = {};
  std::size_t i = at + 1;
  const std::size_t before = out_.items.size();
  bool led = false;  // by a line with a number of its own
  for (; i < lines_.size(); ++i) {
    const auto m = marker_of(document_, lines_[i]);
    if (tells_status(lines_[i], before)) {
      continue;
    }
    if (const std::size_t cells = own ? 0 : row(i, i - at); cells > 0) {
      i += cells - 1;
      continue;
    }
    const bool within = own && m && m->number.starts_with(prefix);
    if (within && m->body < lines_[i].last && ends_with_colon(lines_[i]) && lines_[i].last - m->body <= kLongestHeading) {
      addressee_ = whom_of(lines_[i], m->body);  // "3.1 It is recommended that the Committee:"
      led = true;
      continue;
    }
    if (own ? within || (m && led && m->number.find('.') == std::string::npos && m->kind != '1') : (m && !ends_with_colon(lines_[i]))) {
      if (m->body >= lines_[i].last) {
        break;
      }
      item(lines_[i], *m, "recommendations/section");
      continue;
    }
    const auto below = own && !m && i + 1 < lines_.size() && ends_with_colon(lines_[i]) ? marker_of(document_, lines_[i + 1]) : std::nullopt;
    if (below && below->number.starts_with(prefix) && lines_[i].last - lines_[i].first <= kShortLead) {
      std::uint32_t end = lines_[i].first;  // "Cabinet is requested to:"
      while (end < lines_[i].last && !is(end, Small::copula) && !is(end, Small::must) && tokens_[end].kind == TokenKind::word) {
        ++end;
      }
      addressee_ = end > lines_[i].first ? words_of(document_, lines_[i].first, end) : std::string();
      continue;
    }
    if (own || m) {
      break;
    }
    const bool aside = tokens_[lines_[i].first].ascii == '(' && lines_[i].last - lines_[i].first <= kShortLead;  // "(Paragraph 12)"
    const bool heads = lines_[i].last - lines_[i].first <= kShortLead && tokens_[lines_[i].last - 1].kind != TokenKind::mark && i + 1 < lines_.size() &&
                       marker_of(document_, lines_[i + 1]) && !words_.begins_line(tokens_[lines_[i].first]);  // "Chapter 5 – Schools"
    const auto next = i + 1 < lines_.size() && out_.items.size() > before ? marker_of(document_, lines_[i + 1]) : std::nullopt;
    const bool between = next && next->kind == '1' && !next->number.empty() && follows(out_.items.back().number, next->number);  // a remark under an item
    if (aside || heads || between) {
      continue;
    }
    if (says_whose(i)) {
      addressee_ = whom_of(lines_[i], lines_[i].first);
      continue;
    }
    if (prefaces(i, out_.items.size() - before)) {
      continue;
    }
    if (!reads_like_item(document_, words_, lines_[i])) {
      break;
    }
    item(lines_[i], Marker{lines_[i].first, {}, 'b'}, "recommendations/section");
  }
  return out_.items.size() > before ? i - at : 1;
}

// "That Cabinet:", "The trust must:", "Within one month of the decision the Council will:": whether line `at` of a section only says whose the next items are.
bool Lists::says_whose(std::size_t at) const {
  const Line& line = lines_[at];
  const bool leads = ends_with_colon(line) || (is(line.first, Small::that) && tokens_[line.last - 1].kind == TokenKind::word);
  const std::uint32_t longest = begins_with_time(line.first) && one_sentence(line) ? 2 * kShortLead : kShortLead;
  return at + 1 < lines_.size() && leads && line.last - line.first <= longest &&
         (marker_of(document_, lines_[at + 1]) || reads_like_item(document_, words_, lines_[at + 1]));
}

// Whether line `at` of a section with `made` items so far only leads to the next ones: "Stated: First time"; "We told the trust that it must act." over
// bullets; "The provider must keep records. To do this, the provider must:", whose first sentence is an item.
bool Lists::prefaces(std::size_t at, std::size_t made) {
  constexpr std::uint32_t kLongestLabel = 5;  // tokens of "To be completed by:"
  const Line& line = lines_[at];
  const auto below = at + 1 < lines_.size() ? marker_of(document_, lines_[at + 1]) : std::nullopt;
  for (std::uint32_t i = line.first; made == 0 && i + 1 < line.last && i - line.first < kLongestLabel; ++i) {
    if (tokens_[i].ascii == ':') {
      return true;
    }
  }
  if (below && ends_with_colon(line) && line.last - line.first <= kLongestItem) {
    const auto& sentences = document_.layout.sentences;
    const std::uint32_t first = sentences[document_.layout.sentence_at(tokens_[line.last - 1].span.begin)].first_token;
    const Line whole{line.first, first, line.paragraph};
    if (first > line.first && reads_like_item(document_, words_, whole)) {
      item(whole, Marker{line.first, {}, 'b'}, "recommendations/section");
      return true;
    }
  }
  pieces_.clear();
  if (made == 0 && below && below->kind == 'b' && !reads_like_item(document_, words_, line)) {
    words_.read(tokens_, line.first, line.last, pieces_);
  }
  return find(Role::should) || find(Role::ask) || find(Role::recommend);
}

// A table of recommendations printed a cell a line, `behind` lines under its heading: "Number", "Recommendation", "1", "… The board should …". How many lines
// that row takes; 0 where it is none.
std::size_t Lists::row(std::size_t at, std::size_t behind) {
  constexpr std::size_t kHead = 4;  // lines of one word under the heading
  const Line& line = lines_[at];
  const std::uint32_t cell = line.last - line.first;
  const bool lettered = cell == 2 && tokens_[line.first].kind == TokenKind::word && tokens_[line.first].capital && tokens_[line.first].span.size() == 1 &&
                        tokens_[line.first + 1].kind == TokenKind::number;  // "R1"
  const bool number = lettered || (tokens_[line.first].kind == TokenKind::number && tokens_[line.first].span.size() <= 2 && cell <= 2 &&
                                   (cell == 1 || tokens_[line.first + 1].ascii == '.'));
  if (!number) {
    std::size_t next = at + 1;
    while (next < lines_.size() && next - at < kHead && tokens_[lines_[next].first].kind != TokenKind::number) {
      ++next;
    }
    const bool head = behind <= kHead && cell == 1 && next < lines_.size() && next - at < kHead && lines_[next].last - lines_[next].first == 1;
    return head ? 1 : 0;
  }
  if (at + 1 >= lines_.size() || lines_[at + 1].last - lines_[at + 1].first > kLongestItem) {
    return 0;
  }
  const Line& text = lines_[at + 1];
  const auto& sentences = document_.layout.sentences;
  for (std::uint32_t s = document_.layout.sentence_at(tokens_[text.first].span.begin); s < sentences.size() && sentences[s].first_token < text.last; ++s) {
    const std::uint32_t first = std::max(sentences[s].first_token, text.first), last = std::min(sentences[s].last_token, text.last);
    pieces_.clear();
    words_.read(tokens_, first, last, pieces_);
    if (words_.begins_line(tokens_[first]) || find(Role::should)) {
      const std::string printed = words_of(document_, line.first, line.last - (tokens_[line.last - 1].ascii == '.' ? 1 : 0));
      item({first, last, text.paragraph}, Marker{first, printed, '1'}, "recommendations/row");
      return 2;
    }
  }
  return 0;
}

// "Status: Accepted" under an item of this list
bool Lists::tells_status(const Line& line, std::size_t before) {
  const std::string_view status = out_.items.size() > before ? status_line(document_, words_, line.first, line.last) : std::string_view();
  if (status.empty()) {
    return false;
  }
  out_.items.back().status = status;
  taken_[line.paragraph] = true;
  return true;
}

std::size_t Lists::items(std::size_t at) {
  const std::size_t count = stated(), lead = at;
  if (at + 2 < lines_.size() && is(lines_[at + 1].first, Small::that) && ends_with_colon(lines_[at + 1]) && says_whose(at + 1)) {
    ++at;  // "The report recommended:" over "that the Committee:"
    addressee_ = whom_of(lines_[at], lines_[at].first);
  }
  const auto first = marker_of(document_, lines_[at + 1]);
  const auto own = marker_of(document_, lines_[at]);
  const bool marked = first && !(own && own->kind == first->kind);
  const std::size_t before = out_.items.size();
  const bool as_announced = !marked && count > 0 && recommend_mostly(at + 1, count);
  const std::size_t bare = !marked && !as_announced && find(Role::noun) && !find(Role::progress) ? bare_lines(at + 1) : 0;
  std::size_t i = at + 1;
  for (; i < lines_.size() && lines_[i].last - lines_[i].first <= kLongestItem; ++i) {
    const Line& line = lines_[i];
    const auto m = marker_of(document_, line);
    if (tells_status(line, before)) {
      continue;
    }
    if (marked) {
      if (!m || m->kind != first->kind || m->body >= line.last) {
        break;
      }
      if (!names_whom(line, m->body)) {
        item(line, *m, "recommendations/list");
      }
      continue;
    }
    if (bare == 0 && is_cell(i)) {
      continue;
    }
    // A list that lost its bullets: as many lines as were announced, else lines that begin with such a verb.
    const bool goes_on = bare > 0 ? i - at <= bare : as_announced ? i - at <= count : words_.begins_line(tokens_[line.first]) || is(line.first, Small::that);
    if (m || ends_with_colon(line) || !goes_on || line.last - line.first < 3) {
      break;
    }
    item(line, Marker{line.first, {}, 'b'}, "recommendations/list");
  }
  return i > at + 1 ? i - lead : 0;
}

// "Due date", "12/05/2023": a cell of a table beside its items.
bool Lists::is_cell(std::size_t at) const {
  constexpr std::uint32_t kLongestDate = 6, kLongestHead = 2;  // tokens
  const Line& line = lines_[at];
  const bool figures = std::ranges::all_of(tokens_.begin() + line.first, tokens_.begin() + line.last, [](const Token& t) { return t.kind != TokenKind::word; });
  const bool head = line.last - line.first <= kLongestHead && tokens_[line.last - 1].kind == TokenKind::word && !words_.begins_line(tokens_[line.first]) &&
                    at + 1 < lines_.size() && words_.begins_line(tokens_[lines_[at + 1].first]);
  return head || (figures && line.last - line.first <= kLongestDate);
}

// How many lines from `from` on are a list that lost its bullets: two or more without a full stop, each with a capital or each without.
std::size_t Lists::bare_lines(std::size_t from) const {
  constexpr std::uint32_t kLongestBare = 60, kShortestBare = 3;  // tokens
  std::size_t end = from;
  while (end < lines_.size() && end - from < kMostBare) {
    const Line& line = lines_[end];
    const Token& last = tokens_[line.last - 1];
    const bool ends = last.ascii == '.' || last.ascii == ':' || last.ascii == '?' || last.ascii == '!';
    if (ends || tokens_[line.first].capital != tokens_[lines_[from].first].capital || line.last - line.first > kLongestBare ||
        line.last - line.first < kShortestBare) {
      break;
    }
    ++end;
  }
  const bool last_with_stop = end < lines_.size() && end > from && tokens_[lines_[end].last - 1].ascii == '.' && tokens_[lines_[end - 1].last - 1].ascii == ';';
  const std::size_t found = end - from + (last_with_stop ? 1 : 0);
  return found >= 2 ? found : 0;
}

// Whether at least half of `count` lines from `from` on read like items: the list may have got lost, and the story goes on.
bool Lists::recommend_mostly(std::size_t from, std::size_t count) const {
  const std::size_t end = std::min(lines_.size(), from + count);
  const auto like_items =
      static_cast<std::size_t>(std::count_if(lines_.begin() + static_cast<std::ptrdiff_t>(from), lines_.begin() + static_cast<std::ptrdiff_t>(end),
                                             [this](const Line& line) { return reads_like_item(document_, words_, line); }));
  return 2 * like_items >= end - from;
}

void Lists::item(const Line& line, const Marker& m, std::string_view rule) {
  std::uint32_t last = line.last;
  while (last > m.body && (tokens_[last - 1].ascii == ';' || tokens_[last - 1].ascii == ',' || is(last - 1, Small::or_and))) {
    --last;
  }
  std::uint32_t bracket = last;
  while (bracket > m.body && last - bracket < kLongestReference && tokens_[bracket - 1].ascii != '(') {
    --bracket;
  }
  if (bracket > m.body + 2 && last - bracket < kLongestReference && tokens_[last - 1].ascii == ')' && tokens_[last - 2].kind == TokenKind::number) {
    last = bracket - 1;  // "(Paragraph 12)"
  }
  const std::string_view status = status_at_end(document_, words_, m.body, last);
  if (last <= m.body) {
    return;
  }
  taken_[line.paragraph] = true;
  Recommendation out;
  out.span = {tokens_[m.body].span.begin, tokens_[last - 1].span.end};
  out.addressee = addressee_in(m.body, last);
  if (out.addressee.empty()) {
    out.addressee = addressee_;
  }
  out.number = m.number;
  out.source = source_;
  out.status = status.empty() ? lead_status_ : status;
  out.rule = rule;
  out_.items.push_back(std::move(out));
}

void read_lists(const Document& document, const Words& words, const Words::Seen& seen, std::vector<bool>& taken, Found& out) {
  Lists(document, words, seen, taken, out).run();
}

}  // namespace pressmill::recommendations
