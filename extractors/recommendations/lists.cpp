#include <algorithm>

#include "extractors/recommendations/found.h"

namespace pressmill::recommendations {
namespace {

constexpr std::uint32_t kLongestHeading = 8;  // tokens
constexpr std::uint32_t kLongestItem = 160;   // tokens; what is longer is a paragraph
constexpr std::uint32_t kShortLead = 10;      // tokens of "The service must:"

struct Line {
  std::uint32_t first = 0, last = 0;  // tokens
  std::uint32_t paragraph = 0;
};

struct Marker {
  std::uint32_t body = 0;  // the token behind it
  std::string number;
  char kind = 'b';  // bullet, (bracket), 1. number, 2.1 part, letter: items of one list have one kind
};

class Lists {
 public:
  Lists(const Document& document, const Words& words, std::vector<bool>& taken, Found& out)
      : document_(document), words_(words), taken_(taken), out_(out), text_(document.text()), tokens_(document.layout.tokens) {}

  void run() {
    cut_lines();
    for (std::size_t i = 0; i < lines_.size();) {
      const std::size_t used = heading(i) ? section(i) : lead_in(i) ? items(i) : 0;
      i += std::max<std::size_t>(used, 1);
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return tokens_[token].span.of(text_); }
  bool is(std::uint32_t token, Small what) const { return words_.is(tokens_[token], what); }

  void cut_lines() {
    const auto& paragraphs = document_.layout.paragraphs;
    for (std::uint32_t p = 0; p < paragraphs.size(); ++p) {
      std::uint32_t first = paragraphs[p].first_token;
      for (std::uint32_t i = first; i < paragraphs[p].last_token; ++i) {
        const bool ends =
            i + 1 == paragraphs[p].last_token || Span{tokens_[i].span.end, tokens_[i + 1].span.begin}.of(text_).find('\n') != std::string_view::npos;
        if (ends) {
          lines_.push_back({first, i + 1, p});
          first = i + 1;
        }
      }
    }
  }

  std::optional<Marker> marker(const Line& line) const {
    const std::uint32_t f = line.first, n = line.last - line.first;
    const auto mark = [&](std::uint32_t i, char c) { return i < line.last && tokens_[i].ascii == c; };
    if (n < 2) {
      return std::nullopt;
    }
    const Token& first = tokens_[f];
    if (first.kind == TokenKind::mark && first.ascii != '(' && first.ascii != '"' && first.ascii != '\'') {
      const std::string_view m = word(f);
      return m == "“" || m == "‘" || m == "£" ? std::nullopt : std::optional(Marker{f + 1, {}, 'b'});
    }
    if (mark(f, '(') && mark(f + 2, ')')) {
      return Marker{f + 3, std::string(word(f + 1)), '('};
    }
    if (first.kind == TokenKind::number && (mark(f + 1, '.') || mark(f + 1, ')'))) {
      if (f + 2 < line.last && tokens_[f + 2].kind == TokenKind::number && tokens_[f + 2].span.begin == tokens_[f + 1].span.end) {
        return Marker{f + 3, std::string(word(f)) + "." + std::string(word(f + 2)), '.'};
      }
      return Marker{f + 2, std::string(word(f)), '1'};
    }
    if (first.kind == TokenKind::word && first.span.size() == 1 && (mark(f + 1, ')') || mark(f + 1, '.'))) {
      return Marker{f + 2, std::string(word(f)), 'a'};
    }
    return std::nullopt;
  }

  // "2.0 Recommendation(s):", "RECOMMENDATIONS"
  bool heading(std::size_t i) const {
    const Line& line = lines_[i];
    std::uint32_t first = line.first;
    while (first < line.last && tokens_[first].kind != TokenKind::word) {
      ++first;
    }
    if (first >= line.last || line.last - first > kLongestHeading) {
      return false;
    }
    pieces_.clear();
    words_.read(tokens_, first, line.last, pieces_);
    const bool named = !pieces_.empty() && pieces_.front().role == Role::noun && pieces_.front().first == first;
    return named && pieces_.size() == 1 && pieces_.front().last + 1 >= line.last;
  }

  // The numbered items of the section that line `at` heads; how many lines that is.
  std::size_t section(std::size_t at) {
    const auto own = marker(lines_[at]);
    const std::string prefix = own ? own->number.substr(0, own->number.find('.')) + "." : std::string();
    source_ = "council report";
    addressee_.clear();
    std::size_t i = at + 1;
    for (; i < lines_.size(); ++i) {
      const auto m = marker(lines_[i]);
      if (own ? (m && m->number.starts_with(prefix)) : (m && !ends_with_colon(lines_[i]))) {
        if (m->body >= lines_[i].last) {
          break;
        }
        item(lines_[i], *m, "recommendations/section");
        continue;
      }
      break;
    }
    return i - at;
  }

  bool ends_with_colon(const Line& line) const { return tokens_[line.last - 1].ascii == ':'; }

  const Piece* find(Role role) const {
    const auto found = std::find_if(pieces_.begin(), pieces_.end(), [role](const Piece& p) { return p.role == role; });
    return found == pieces_.end() ? nullptr : &*found;
  }

  bool recommends_before(const Sentence& sentence, std::uint32_t index) const {
    std::vector<Piece> before;
    for (std::uint32_t back = 1; back <= 2 && back <= index; ++back) {
      const Sentence& s = document_.layout.sentences[index - back];
      words_.read(tokens_, s.first_token, s.last_token, before);
    }
    (void)sentence;
    return std::any_of(before.begin(), before.end(), [](const Piece& p) { return p.role == Role::noun || p.role == Role::source; });
  }

  // Whether line `at` announces a list of recommendations; then addressee_ and source_ say to whom and by whom.
  bool lead_in(std::size_t at) {
    const Line& line = lines_[at];
    if (!ends_with_colon(line) || at + 1 >= lines_.size()) {
      return false;
    }
    const std::uint32_t index = document_.layout.sentence_at(tokens_[line.last - 1].span.begin);
    const Sentence& sentence = document_.layout.sentences[index];
    pieces_.clear();
    words_.read(tokens_, sentence.first_token, line.last, pieces_);
    if (pieces_.empty()) {
      return false;
    }
    const bool progress = find(Role::progress) != nullptr, partisan = find(Role::partisan) != nullptr;
    const Piece* should = nullptr;
    for (const Piece& p : pieces_) {
      should = p.role == Role::should ? &p : should;
    }
    const bool ends_should = should && (line.last - should->last <= 2 || tokens_[should->last].ascii == ',');
    const Piece* ask = find(Role::ask);
    const bool asked = ask && pieces_.back().role == Role::to && find(Role::source);
    const bool verb = find(Role::make) || should || std::any_of(tokens_.begin() + sentence.first_token, tokens_.begin() + line.last, [this](const Token& t) {
                        return words_.is(t, Small::copula);
                      });
    const Piece* made = find(Role::make);
    const bool kept = made && find(Role::noun) && made->first < find(Role::noun)->first && find(Role::progress) &&
                      find(Role::progress)->first > find(Role::noun)->last && stated() > 0;
    const bool said = find(Role::noun) && (!progress || kept) && verb;
    const bool acted = find(Role::action) && find(Role::source);
    const bool recommended = find(Role::recommend) != nullptr;
    const bool told =
        ends_should && (find(Role::source) || recommends_before(sentence, index) || (line.last - sentence.first_token <= kShortLead && inspected()));
    if ((partisan && !find(Role::source)) || !(asked || said || acted || recommended || told)) {
      return false;
    }
    addressee_ = addressee_of_lead(line, should, ask, ends_should);
    const auto body = words_.inspectorate(tokens_, sentence.first_token, line.last);
    source_ = body ? std::string(*body) : find(Role::source) ? std::string(word(find(Role::source)->first)) : std::string();
    return true;
  }

  bool inspected() const { return words_.inspectorate(tokens_, 0, static_cast<std::uint32_t>(tokens_.size())).has_value(); }

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
        return p.first <= first - 1 && first - 1 < p.last && p.role != Role::join && p.role != Role::none && p.role != Role::partisan &&
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
    const auto first = marker(lines_[at + 1]);
    const auto own = marker(lines_[at]);
    const bool marked = first && !(own && own->kind == first->kind);
    std::size_t i = at + 1;
    for (; i < lines_.size() && lines_[i].last - lines_[i].first <= kLongestItem; ++i) {
      const Line& line = lines_[i];
      const auto m = marker(line);
      if (marked) {
        if (!m || m->kind != first->kind || m->body >= line.last) {
          break;
        }
        item(line, *m, "recommendations/list");
        continue;
      }
      // A list that lost its bullets: as many lines as were announced, else lines that begin with such a verb.
      const bool goes_on = count > 0 ? i - at <= count : words_.begins_item(tokens_[line.first]);
      if (m || ends_with_colon(line) || !goes_on || line.last - line.first < 3) {
        break;
      }
      item(line, Marker{line.first, {}, 'b'}, "recommendations/list");
    }
    return i > at + 1 ? i - at : 0;
  }

  void item(const Line& line, const Marker& m, std::string_view rule) {
    std::uint32_t last = line.last;
    while (last > m.body && (tokens_[last - 1].ascii == ';' || tokens_[last - 1].ascii == ',' || is(last - 1, Small::or_and))) {
      --last;
    }
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
  mutable std::vector<Piece> pieces_;
  std::string addressee_, source_;
};

}  // namespace

std::string words_of(const Document& document, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = document.layout.tokens;
  std::string out;
  for (const char c : document.words({tokens[first].span.begin, tokens[last - 1].span.end})) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank || (!out.empty() && out.back() != ' ')) {
      out += blank ? ' ' : c;
    }
  }
  return out;
}

std::string addressee_at(const Document& document, std::uint32_t first, std::uint32_t last) {
  const auto& tokens = document.layout.tokens;
  while (last > first && tokens[last - 1].kind == TokenKind::mark) {
    --last;
  }
  for (std::uint32_t i = first + 1; i + 1 < last; ++i) {
    if (tokens[i].ascii == ',' && tokens[i + 1].capital) {
      return words_of(document, i + 1, last);
    }
  }
  return last > first ? words_of(document, first, last) : std::string();
}

void read_lists(const Document& document, const Words& words, std::vector<bool>& taken, Found& out) { Lists(document, words, taken, out).run(); }

}  // namespace pressmill::recommendations
