#include <algorithm>

#include "extractors/recommendations/list_lines.h"

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestHeading = 12;  // tokens
constexpr std::uint32_t kLongestLead = 200;    // tokens from the beginning of the sentence to the colon
constexpr std::uint32_t kShortLead = 10;       // tokens of "The service must:"
constexpr std::uint32_t kPointing = 4;         // tokens of "They include:", "These are:"

class Lists {
 public:
  Lists(const Document& document, const Words& words, std::vector<bool>& taken, Found& out)
      : document_(document), words_(words), taken_(taken), out_(out), text_(document.text()), tokens_(document.layout.tokens) {}

  void run() {
    lines_ = lines_of(document_);
    first_body_ = words_.first_inspectorate(tokens_);
    for (std::size_t i = 0; i < lines_.size();) {
      const std::size_t used = heading(i) ? section(i) : lead_in(i) ? items(i) : 0;
      i += std::max<std::size_t>(used, 1);
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool is(std::uint32_t token, Small what) const { return token < tokens_.size() && words_.is(tokens_[token], what); }

  // "2.0 Recommendation(s):", "RECOMMENDATIONS"
  bool heading(std::size_t i) const {
    const Line& line = lines_[i];
    std::uint32_t first = line.first;
    while (first < line.last && tokens_[first].kind != TokenKind::word) {
      ++first;
    }
    if (first >= line.last || line.last - first > kLongestHeading || !words_.may_begin(tokens_[first], Words::kWord)) {
      return false;
    }
    pieces_.clear();
    words_.read(tokens_, first, line.last, pieces_);
    const bool named = !pieces_.empty() && (pieces_.front().role == Role::noun || pieces_.front().role == Role::heading) && pieces_.front().first == first;
    if (!named) {
      return false;
    }
    // "Recommendations for the chief constable": to whom
    const std::uint32_t behind = pieces_.front().last;
    const bool addressed = pieces_.size() > 1 && pieces_[1].first == behind && (pieces_[1].role == Role::for_ || pieces_[1].role == Role::to) &&
                           tokens_[line.last - 1].ascii != '.';
    const bool others = std::any_of(pieces_.begin() + 1, pieces_.end(), [](const Piece& p) {
      return p.role != Role::for_ && p.role != Role::to && p.role != Role::join && !demands(p.role) && p.role != Role::whom && p.role != Role::source;
    });
    if (addressed && !others) {
      const std::uint32_t end = ends_with_colon(line) ? line.last - 1 : line.last;
      heading_for_ = end > pieces_[1].last ? words_of(document_, pieces_[1].last, end) : std::string();
      return true;
    }
    heading_for_.clear();
    return pieces_.size() == 1 && behind + 1 >= line.last;
  }

  // The numbered items of the section that line `at` heads; how many lines that is.
  std::size_t section(std::size_t at) {
    const auto own = marker_of(document_, lines_[at]);
    const std::string prefix = own ? own->number.substr(0, own->number.find('.')) + "." : std::string();
    const bool inspectors = !own && first_body_ && first_body_->at < lines_[at].first;
    source_ = inspectors ? std::string(first_body_->name) : "council report";
    addressee_ = heading_for_;
    lead_status_ = {};
    std::size_t i = at + 1;
    const std::size_t before = out_.items.size();
    for (; i < lines_.size(); ++i) {
      const auto m = marker_of(document_, lines_[i]);
      if (tells_status(lines_[i], before)) {
        continue;
      }
      if (own ? (m && m->number.starts_with(prefix)) : (m && !ends_with_colon(lines_[i]))) {
        if (m->body >= lines_[i].last) {
          break;
        }
        item(lines_[i], *m, "recommendations/section");
        continue;
      }
      if (own || m) {
        break;
      }
      const bool leads = ends_with_colon(lines_[i]) || (is(lines_[i].first, Small::that) && tokens_[lines_[i].last - 1].kind == TokenKind::word);
      if (i + 1 < lines_.size() && leads && marker_of(document_, lines_[i + 1]) && lines_[i].last - lines_[i].first <= kShortLead) {
        std::uint32_t first = lines_[i].first, last = lines_[i].last - (ends_with_colon(lines_[i]) ? 1 : 0);
        first += is(first, Small::that) ? 1 : 0;
        pieces_.clear();
        words_.read(tokens_, first, last, pieces_);
        if (find(Role::recommend) && find(Role::that)) {
          first = find(Role::that)->last;  // "It is recommended that the Board:"
        }
        const Piece* should = find(Role::should);
        last = should ? should->first : last;
        addressee_ = last > first ? words_of(document_, first, last) : std::string();
        continue;  // "That Cabinet:", "The trust must:"
      }
      if (!reads_like_item(document_, words_, lines_[i])) {
        break;
      }
      item(lines_[i], Marker{lines_[i].first, {}, 'b'}, "recommendations/section");
    }
    return out_.items.size() > before ? i - at : 1;
  }

  // "Status: Accepted" under an item of this list
  bool tells_status(const Line& line, std::size_t before) {
    const std::string_view status = out_.items.size() > before ? status_line(document_, words_, line.first, line.last) : std::string_view();
    if (status.empty()) {
      return false;
    }
    out_.items.back().status = status;
    taken_[line.paragraph] = true;
    return true;
  }

  bool ends_with_colon(const Line& line) const { return tokens_[line.last - 1].ascii == ':'; }

  const Piece* find(Role role) const {
    const auto found = std::find_if(pieces_.begin(), pieces_.end(), [role](const Piece& p) { return p.role == role; });
    return found == pieces_.end() ? nullptr : &*found;
  }

  bool recommends_before(std::uint32_t index) const {
    std::vector<Piece> before;
    for (std::uint32_t back = 1; back <= 2 && back <= index; ++back) {
      const Sentence& s = document_.layout.sentences[index - back];
      words_.read(tokens_, s.first_token, s.last_token, before);
    }
    return std::any_of(before.begin(), before.end(), [](const Piece& p) { return p.role == Role::noun || p.role == Role::source; });
  }

  // Whether the sentence before speaks of recommendations and doesn't say what became of them.
  bool announced_before(std::uint32_t index) const {
    std::vector<Piece> before;
    if (index > 0) {
      const Sentence& s = document_.layout.sentences[index - 1];
      words_.read(tokens_, s.first_token, s.last_token, before);
    }
    const auto has = [&before](Role role) { return std::any_of(before.begin(), before.end(), [role](const Piece& p) { return p.role == role; }); };
    return has(Role::noun) && !has(Role::progress) && !has(Role::partisan);
  }

  // Whether line `at` announces a list of recommendations; then addressee_ and source_ say to whom and by whom.
  bool lead_in(std::size_t at) {
    const Line& line = lines_[at];
    if (!ends_with_colon(line) || at + 1 >= lines_.size()) {
      return false;
    }
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
    const bool progress = find(Role::progress) != nullptr, partisan = find(Role::partisan) || find(Role::state);
    lead_status_ = {};
    const Piece* should = nullptr;
    for (const Piece& p : pieces_) {
      should = p.role == Role::should ? &p : should;
    }
    const bool ends_should = should && (line.last - should->last <= 2 || tokens_[should->last].ascii == ',');
    const Piece* ask = find(Role::ask);
    const bool asked = ask && pieces_.back().role == Role::to && find(Role::source);
    const bool verb =
        find(Role::make) || find(Role::include) || should ||
        std::any_of(tokens_.begin() + sentence.first_token, tokens_.begin() + line.last, [this](const Token& t) { return words_.is(t, Small::copula); });
    const Piece* made = find(Role::make);
    const bool kept = made && find(Role::noun) && made->first < find(Role::noun)->first && find(Role::progress) &&
                      find(Role::progress)->first > find(Role::noun)->last && stated() > 0;
    const bool said = find(Role::noun) && (!progress || kept) && verb;
    const bool acted = (find(Role::action) || find(Role::heading)) && find(Role::source);
    const bool pointed = line.last - sentence.first_token <= kPointing && verb && !find(Role::noun) && announced_before(index);
    const bool recommended = find(Role::recommend) != nullptr;
    const bool told =
        ends_should && (find(Role::source) || recommends_before(index) || (line.last - sentence.first_token <= kShortLead && first_body_.has_value()));
    if ((partisan && !find(Role::source)) || !(asked || said || acted || recommended || told || pointed || answered())) {
      return false;
    }
    addressee_ = addressee_of_lead(line, should, ask, ends_should);
    const auto body = words_.inspectorate(tokens_, sentence.first_token, line.last);
    source_ = body ? std::string(*body) : find(Role::source) ? std::string(word(find(Role::source)->first)) : std::string();
    return true;
  }

  // "The council has accepted all three recommendations:": what becomes of each item.
  bool answered() {
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

  std::string addressee_of_lead(const Line& line, const Piece* should, const Piece* ask, bool ends_should) const {
    if (const Piece* noun = find(Role::noun); noun && noun->last < line.last) {
      for (const Piece& p : pieces_) {
        if ((p.role == Role::to || p.role == Role::for_) && p.first == noun->last) {
          std::uint32_t end = p.last;
          while (end < line.last && tokens_[end].kind != TokenKind::mark && !words_.begins_item(tokens_[end])) {
            ++end;
          }
          return end < line.last && tokens_[end].kind == TokenKind::mark ? words_of(document_, p.last, end) : std::string();
        }
      }
    }
    if (ask && pieces_.back().role == Role::to) {
      return words_of(document_, ask->last, pieces_.back().first);
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
      return phrase_before(end);
    }
    return {};
  }

  // The noun phrase before token `end`.
  std::string phrase_before(std::uint32_t end) const {
    std::uint32_t first = end;
    while (first > 0 && end - first < 14 && tokens_[first - 1].kind == TokenKind::word && first < tokens_.size() &&
           tokens_[first - 1].span.end + 2 > tokens_[first].span.begin) {
      const bool stops = std::any_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
        return p.first <= first - 1 && first - 1 < p.last && p.role != Role::join && p.role != Role::none && !demands(p.role) && p.role != Role::whom &&
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
  std::size_t stated() const {
    for (const Piece& p : pieces_) {
      for (std::uint32_t back = 1; (p.role == Role::noun || p.role == Role::action) && back <= 3 && back <= p.first; ++back) {
        if (const auto n = words_.number(text_, tokens_[p.first - back]); n && *n > 0) {
          return static_cast<std::size_t>(*n);
        }
      }
    }
    return 0;
  }

  std::size_t items(std::size_t at) {
    const std::size_t count = stated();
    const auto first = marker_of(document_, lines_[at + 1]);
    const auto own = marker_of(document_, lines_[at]);
    const bool marked = first && !(own && own->kind == first->kind);
    const std::size_t before = out_.items.size();
    const bool as_announced = !marked && count > 0 && recommend_mostly(at + 1, count);
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
        item(line, *m, "recommendations/list");
        continue;
      }
      // A list that lost its bullets: as many lines as were announced, else lines that begin with such a verb.
      const bool goes_on = as_announced ? i - at <= count : words_.begins_line(tokens_[line.first]);
      if (m || ends_with_colon(line) || !goes_on || line.last - line.first < 3) {
        break;
      }
      item(line, Marker{line.first, {}, 'b'}, "recommendations/list");
    }
    return i > at + 1 ? i - at : 0;
  }

  // Whether at least half of `count` lines from `from` on read like items: the list may have got lost, and the story goes on.
  bool recommend_mostly(std::size_t from, std::size_t count) const {
    const std::size_t end = std::min(lines_.size(), from + count);
    const auto like_items =
        static_cast<std::size_t>(std::count_if(lines_.begin() + static_cast<std::ptrdiff_t>(from), lines_.begin() + static_cast<std::ptrdiff_t>(end),
                                               [this](const Line& line) { return reads_like_item(document_, words_, line); }));
    return 2 * like_items >= end - from;
  }

  void item(const Line& line, const Marker& m, std::string_view rule) {
    std::uint32_t last = line.last;
    while (last > m.body && (tokens_[last - 1].ascii == ';' || tokens_[last - 1].ascii == ',' || is(last - 1, Small::or_and))) {
      --last;
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

  // "By June, the head should …", "That the Committee consider …", "For the Committee to …", "the Executive be asked to …"
  std::string addressee_in(std::uint32_t first, std::uint32_t last) const {
    std::vector<Piece> pieces;
    words_.read(tokens_, first, std::min(last, first + 30), pieces);
    std::uint32_t begin = first;
    for (const Piece& p : pieces) {
      if (p.role == Role::should || p.role == Role::be) {
        const auto next = std::find_if(pieces.begin(), pieces.end(), [&p](const Piece& o) { return o.first >= p.last && o.role != Role::be; });
        const bool passive = p.role == Role::be || (p.last < last && is(p.last, Small::be));
        if (passive && (next == pieces.end() || next->role != Role::required)) {
          return {};
        }
        for (std::uint32_t i = first; i < p.first; ++i) {
          begin = tokens_[i].ascii == ',' ? i + 1 : begin;
        }
        begin += is(begin, Small::that) ? 1 : 0;
        return begin < p.first && p.first - begin < 16 ? words_of(document_, begin, p.first) : std::string();
      }
      if (p.role == Role::to && is(first, Small::for_)) {
        return words_of(document_, first + 1, p.first);
      }
    }
    begin += is(first, Small::that) ? 1 : 0;
    if (begin < last && is(begin, Small::the)) {
      for (std::uint32_t i = begin + 2; i < std::min(last, begin + 9); ++i) {
        if (words_.begins_item(tokens_[i]) && !tokens_[i].capital) {
          return words_of(document_, begin, i);
        }
      }
    }
    return {};
  }

  const Document& document_;
  const Words& words_;
  std::vector<bool>& taken_;
  Found& out_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<Line> lines_;
  std::optional<Words::Body> first_body_;  // that the document names
  mutable std::vector<Piece> pieces_;
  std::string addressee_, source_;
  mutable std::string heading_for_;  // to whom the heading read last speaks
  std::uint32_t sentence_ = 0;       // the one in which the lead-in read last ends
  std::string_view lead_status_;     // what the lead-in tells of all its items
};

}  // namespace

void read_lists(const Document& document, const Words& words, std::vector<bool>& taken, Found& out) { Lists(document, words, taken, out).run(); }

}  // namespace pressmill::recommendations
