#include "extractors/ratings/labels.h"

#include <algorithm>
#include <charconv>

#include "extractors/ratings/numbers.h"
#include "extractors/ratings/phrases.h"

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestLabel = 18;              // tokens
constexpr std::uint32_t kFarthest = kLongestLabel + 10;  // tokens from the line's beginning to a grade behind a label with a number and marks

class Line {
 public:
  Line(const Document& document, const Words& words, std::uint32_t first, std::uint32_t last, const std::vector<Piece>& pieces, bool led)
      : document_(document), words_(words), tokens_(document.layout.tokens), first_(first), last_(last), pieces_(pieces), led_(led) {}

  void read(std::vector<Claim>& out) {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].role == Role::grade) {
        const std::size_t made = out.size();
        if (codes_end_line(i)) {
          codes(i, out);
          return;
        }
        if (label_ends_at(i)) {
          labelled(i, out);
        } else if (heads_list(i)) {
          listed(i, out);
        } else if (const Tokens counted = counted_at(i); !counted.empty()) {
          add_counted(i, counted, out);
        } else if (led_ && leads_item(i)) {
          add(i, {pieces_[i + 1].last, end_of_text()}, out);
        }
        if (out.size() > made) {
          earlier_in_brackets(i + 1, out);
          return;
        }
      }
    }
  }

 private:
  std::string_view word(std::uint32_t token) const { return document_.words(tokens_[token].span); }

  bool is_quote(std::uint32_t token) const { return tokens_[token].kind == TokenKind::mark && is_quotation_mark(document_, tokens_[token]); }

  bool is_code(const Piece& p) const { return p.role == Role::grade && p.sure && !p.numbered && p.last - p.first == 2 && tokens_[p.first].capital; }

  // "Tarn Homes: G1/V2/C2", "Tarn Homes G1 V2": a name and nothing but codes behind it.
  bool codes_end_line(std::size_t i) const {
    constexpr std::uint32_t kLongestName = 8;  // tokens
    const std::uint32_t first = pieces_[i].first;
    if (!is_code(pieces_[i]) || first == first_ || first - first_ > kLongestName || !tokens_[first_].capital) {
      return false;
    }
    std::uint32_t end = first;
    for (std::size_t k = i; k < pieces_.size() && is_code(pieces_[k]); ++k) {
      while (end < pieces_[k].first && (tokens_[end].kind == TokenKind::mark)) {
        ++end;
      }
      end = end == pieces_[k].first ? pieces_[k].last : end;
    }
    return end == last_ &&
           std::ranges::none_of(pieces_.begin(), pieces_.begin() + static_cast<std::ptrdiff_t>(i), [](const Piece& p) { return governs(p.role); });
  }

  void codes(std::size_t i, std::vector<Claim>& out) {
    Tokens name{first_, pieces_[i].first};
    while (!name.empty() && tokens_[name.last - 1].kind == TokenKind::mark) {
      --name.last;
    }
    for (; i < pieces_.size(); ++i) {
      add(i, {}, out);
      out.back().subject = name;
      out.back().span.first = name.first;
    }
  }

  // "… : Good", "… – Good", "…? 4 - Good", with the line's end or a bracket behind it
  bool label_ends_at(std::size_t i) {
    const Piece& grade = pieces_[i];
    const std::uint32_t behind = grade.last < last_ && is_quote(grade.last) ? grade.last + 1 : grade.last;
    const bool link = i + 1 < pieces_.size() && pieces_[i + 1].role == Role::stop && pieces_[i + 1].first == behind &&
                      tokens_[behind].kind == TokenKind::word;  // "Overall: Good read more"
    const bool ranked = behind + 2 == last_ && is_dash(document_, tokens_[behind]) && tokens_[behind + 1].kind == TokenKind::number;  // "Good - 2"
    const bool closed = behind >= last_ || link || ranked || (behind > grade.last && tokens_[behind].ascii == '.') || grade.last == last_ ||
                        tokens_[grade.last].ascii == '.' || tokens_[grade.last].ascii == '(';
    if (!closed || grade.first <= first_ + 1) {
      return false;
    }
    std::uint32_t at = grade.first - 1;
    at -= at > first_ + 1 && is_quote(at) ? 1 : 0;
    const bool colon = tokens_[at].ascii == ':' || (tokens_[at].ascii == '?' && tokens_[grade.first].kind == TokenKind::number);  // "…? 4 - Good"
    if (!colon && !is_dash(document_, tokens_[at])) {
      return false;
    }
    if (!colon && at > first_ && tokens_[at - 1].kind == TokenKind::number) {
      --at;  // "4 - Good"
    }
    if (at > first_ && tokens_[at].span.begin == tokens_[at - 1].span.end && is_dash(document_, tokens_[at])) {
      return false;  // "not-good"
    }
    label_ = {first_, at};
    while (!label_.empty() && tokens_[label_.first].kind != TokenKind::word) {
      ++label_.first;
    }
    while (!label_.empty() && tokens_[label_.last - 1].kind == TokenKind::mark && tokens_[label_.last - 1].ascii != ')') {
      --label_.last;
    }
    for (std::uint32_t k = label_.first; k + 1 < label_.last; ++k) {
      if (tokens_[k].ascii == '.' && tokens_[k + 1].capital && tokens_[k + 1].span.begin > tokens_[k].span.end) {
        return false;  // a sentence ends inside
      }
    }
    const bool by_turns = std::ranges::any_of(pieces_, [this](const Piece& p) {
      const bool parted = p.first > first_ && (tokens_[p.first - 1].ascii == ':' || is_dash(document_, tokens_[p.first - 1]));
      return p.role == Role::grade && p.last <= label_.last &&
             (p.sure || (parted && (tokens_[p.last].ascii == ';' || tokens_[p.last].ascii == ',' || tokens_[p.last].ascii == '.')));
    });
    if (by_turns) {
      return false;  // "care – 5, environment – 4"
    }
    // "Each word is turned into a number: Good (4)": a sentence about grades
    const bool sentence =
        any(Role::be, {label_.first, label_.last - 1}) && !in_label(Role::aspect) && !in_label(Role::overall) && tokens_[label_.last].ascii == ':';
    return !label_.empty() && label_.last - label_.first <= kLongestLabel && !sentence;
  }

  // "Good: leadership, staff", "Rated 5: Bluebell Tearoom at 12 Station Road": whether what the grade belongs to stands behind its colon.
  bool heads_list(std::size_t i) const {
    const Piece& grade = pieces_[i];
    const bool leads = grade.first == first_ || (i > 0 && pieces_[i - 1].first == first_ && pieces_[i - 1].last == grade.first);
    const std::uint32_t colon = i + 1 < pieces_.size() && pieces_[i + 1].first == grade.last && pieces_[i + 1].role == Role::noun ? grade.last + 1 : grade.last;
    return leads && colon + 1 < last_ && tokens_[colon].ascii == ':';
  }

  // "Good for leadership", "is ‘inadequate’ at looking after its people"; what a grade is given for in general ("gold for helping all of its students …") is
  // longer than any aspect.
  bool leads_item(std::size_t i) const {
    constexpr std::uint32_t kLongestGerund = 6;  // tokens
    const Piece& grade = pieces_[i];
    const bool leads = i == 0 || (i == 1 && pieces_[0].role == Role::be && pieces_[0].first == first_);
    const std::uint32_t behind = grade.last < last_ && is_quote(grade.last) ? grade.last + 1 : grade.last;
    if (!leads || grade.first > first_ + 2 || i + 1 >= pieces_.size() || pieces_[i + 1].role != Role::prep || pieces_[i + 1].first != behind) {
      return false;
    }
    const std::uint32_t from = pieces_[i + 1].last;
    return from < last_ && (behind > grade.last || !is_gerund(word(from)) || last_ - from <= kLongestGerund);
  }

  bool any(Role role, Tokens within) const {
    return std::ranges::any_of(pieces_, [&](const Piece& p) { return p.role == role && p.first >= within.first && p.last <= within.last; });
  }

  // "Six services ‘Good’" as a line of its own: the tokens that count what the grade was given to, else none.
  Tokens counted_at(std::size_t i) const {
    if (i < 2 || pieces_[i - 1].role != Role::many || pieces_[0].role != Role::count || pieces_[0].first != first_) {
      return {};
    }
    const Piece& grade = pieces_[i];
    const std::uint32_t left = is_quote(grade.first - 1) ? grade.first - 1 : grade.first;
    const bool plain = grade.first == left && !tokens_[grade.first].capital && !led_;
    if (pieces_[i - 1].last != left || plain ||
        !std::ranges::all_of(tokens_.begin() + grade.last, tokens_.begin() + last_, [](const Token& t) { return t.kind == TokenKind::mark; })) {
      return {};
    }
    return {first_, left};
  }

  void add_counted(std::size_t i, Tokens counted, std::vector<Claim>& out) {
    add(i, {}, out);
    out.back().rule = "ratings/label-count";
    out.back().subject = counted;
    out.back().span = {std::min(counted.first, pieces_[i].first), std::max(counted.last, pieces_[i].last)};
  }

  // One claim an aspect; where none is known, the name up to its address is the subject.
  void listed(std::size_t i, std::vector<Claim>& out) {
    bool any_aspect = false;
    for (const Piece& p : pieces_) {
      if (p.role == Role::aspect && p.first > pieces_[i].last) {
        add(i, {p.first, p.last}, out);
        any_aspect = true;
      }
    }
    std::uint32_t first = pieces_[i].last;
    while (first < last_ && tokens_[first].ascii != ':') {
      ++first;
    }
    std::uint32_t end = ++first;
    while (end < last_ && tokens_[end].ascii != ',' && tokens_[end].ascii != ';' && tokens_[end].ascii != '.' &&
           std::ranges::none_of(pieces_, [end](const Piece& p) { return p.first == end && p.role == Role::prep; })) {
      ++end;
    }
    const bool counts = std::ranges::any_of(pieces_, [first](const Piece& p) { return p.role == Role::count && p.first == first; }) &&
                        std::ranges::any_of(pieces_, [first](const Piece& p) { return p.role == Role::many && p.first > first; });
    if (!any_aspect && end > first && counts) {
      add_counted(i, {first, end}, out);  // "Good: 15 services"
      return;
    }
    const bool sentence = any(Role::be, {first, end});  // "Good: A home is run as it should be"
    if (!any_aspect && end > first && tokens_[first].capital && !sentence) {
      add(i, {}, out);
      out.back().subject = {first, end};
      out.back().span = {std::min(first_, pieces_[i].first), end};
    }
  }

  bool in_label(Role role) const {
    return std::ranges::any_of(pieces_, [&](const Piece& p) { return p.role == role && p.first >= label_.first && p.last <= label_.last; });
  }

  // "Previously", "Ofsted rating", "Inspection outcome": no aspect
  bool says_only_when() const {
    const bool noun = std::ranges::any_of(pieces_, [this](const Piece& p) { return p.role == Role::noun && p.last == label_.last; });
    const bool when = std::ranges::all_of(pieces_, [this](const Piece& p) {
      return p.first < label_.first || p.first >= label_.last || p.role == Role::former || p.role == Role::adverb || p.role == Role::last ||
             p.role == Role::noun || p.role == Role::award;
    });
    const bool date = label_.last - label_.first <= 3 && tokens_[label_.last - 1].kind == TokenKind::number && year_of_label() > 0 && !in_label(Role::area) &&
                      !in_label(Role::many);  // "May 2024: Good"
    return date || noun || (when && label_.last - label_.first <= 2 && !pieces_.empty() && pieces_.front().first < label_.last);
  }

  void labelled(std::size_t i, std::vector<Claim>& out) {
    const auto many = [this](const Piece& p) { return p.role == Role::many && p.last == label_.last; };
    if (pieces_[0].role == Role::count && pieces_[0].first == label_.first && std::ranges::any_of(pieces_, many)) {
      add_counted(i, label_, out);  // "Three schools: outstanding"
      return;
    }
    const bool overall = !in_label(Role::aspect) && (in_label(Role::overall) || says_only_when());
    const bool previous = in_label(Role::former) || in_label(Role::last) || words_.small().is(tokens_[label_.first], Small::previously);
    add(i, label_, out);
    out.back().overall = overall;
    if (overall) {
      out.back().aspect = {};
    }
    out.back().previous = previous;
    out.back().year = year_of_label();
  }

  // "Ofsted's verdict in 2022: Good"
  std::uint32_t year_of_label() const {
    for (std::uint32_t i = label_.first; i < label_.last; ++i) {
      const std::string_view text = word(i);
      std::uint32_t year = 0;
      if (tokens_[i].kind == TokenKind::number && text.size() == 4 && std::from_chars(text.data(), text.data() + 4, year).ptr == text.data() + 4 &&
          year > 1900 && year < 2100) {
        return year;
      }
    }
    return 0;
  }

  void add(std::size_t i, Tokens aspect, std::vector<Claim>& out) {
    Claim claim;
    claim.grade = {pieces_[i].first, pieces_[i].last};
    claim.rating = pieces_[i].value;
    claim.numbered = pieces_[i].numbered;
    claim.rule = "ratings/label";
    while (!aspect.empty() && words_.small().is(tokens_[aspect.first], Small::opening)) {
      ++aspect.first;
    }
    claim.aspect = aspect;
    for (const Piece& p : pieces_) {
      if (p.role == Role::overall && p.first == aspect.first) {
        claim.aspect = {};
        claim.overall = true;
      }
    }
    claim.span = {std::min(aspect.first, claim.grade.first), std::max(aspect.last, claim.grade.last)};
    claim.sentence = document_.layout.sentence_at(tokens_[claim.grade.first].span.begin);
    out.push_back(claim);
  }

  std::uint32_t end_of_text() const {
    std::uint32_t end = last_;
    while (end > first_ && tokens_[end - 1].kind == TokenKind::mark) {
      --end;
    }
    return end;
  }

  // "(2019: Good)" behind the grade
  void earlier_in_brackets(std::size_t from, std::vector<Claim>& out) {
    for (std::size_t i = from; i < pieces_.size(); ++i) {
      const Piece& p = pieces_[i];
      if (p.role == Role::grade && p.first >= first_ + 3 &&
          (tokens_[p.first - 1].ascii == ':' || tokens_[p.first - 1].ascii == ',' || tokens_[p.first - 1].ascii == '(' ||
           words_.small().is(tokens_[p.first - 1], Small::previously))) {
        Claim claim = out.back();
        claim.grade = {p.first, p.last};
        claim.rating = p.value;
        claim.previous = true;
        claim.span.last = p.last;
        out.push_back(claim);
        return;
      }
    }
  }

  const Document& document_;
  const Words& words_;
  std::span<const Token> tokens_;
  std::uint32_t first_, last_;
  const std::vector<Piece>& pieces_;
  bool led_;
  Tokens label_;
};

}  // namespace

// Whether a line that ends before token `last` leads in what stands below: "The council was graded:", or "Inspectors said the force is" at a paragraph's end.
bool LabelReader::leads(std::uint32_t last) const {
  const Layout& layout = document_.layout;
  const Token& token = layout.tokens[last - 1];
  return token.ascii == ':' || (words_.small().is(token, Small::copula) && layout.paragraphs[layout.paragraph_at(token.span.begin)].last_token == last);
}

void LabelReader::pass(const Paragraph& paragraph) { led_ = led_ || (paragraph.last_token > paragraph.first_token && leads(paragraph.last_token)); }

bool LabelReader::read(const Paragraph& paragraph, std::vector<Claim>& out) {
  const std::span<const Token> tokens = document_.layout.tokens;
  const std::string_view text = document_.text();
  const std::size_t made = out.size();
  for (std::uint32_t first = paragraph.first_token; first < paragraph.last_token;) {
    std::uint32_t last = paragraph.broken ? first + 1 : paragraph.last_token;
    while (last < paragraph.last_token && Span{tokens[last - 1].span.end, tokens[last].span.begin}.of(text).find('\n') == std::string_view::npos) {
      ++last;
    }
    line(first, last, out);
    first = last;
  }
  return out.size() > made;
}

// Whether a label or a list item may stand in tokens [first, last): a colon or dash before a grade, or behind a number that begins it; a number there and a
// grade at the end; or, under a lead-in, a number or grade at the beginning.
bool LabelReader::may_label(std::uint32_t first, std::uint32_t last) const {
  const auto& tokens = document_.layout.tokens;
  const auto parts = [&](std::uint32_t i) { return tokens[i].ascii == ':' || is_dash(document_, tokens[i]); };
  const bool counts = tokens[first].kind == TokenKind::number || words_.may_begin(tokens[first], Words::kCount);
  const std::uint32_t reach = std::min(last, first + kFarthest);
  const auto& grades = marks_.grades();
  auto grade = std::lower_bound(grades.begin(), grades.end(), first);
  if (led_ && (counts || (grade != grades.end() && *grade < std::min(last, first + 3)))) {
    return true;
  }
  const bool leads = grade != grades.end() && *grade == first;  // "Good: leadership"
  for (grade += leads ? 1 : 0; grade != grades.end() && *grade < reach; ++grade) {
    if (parts(*grade - 1)) {
      return true;
    }
  }
  for (std::uint32_t i = first + 1; (leads || counts) && i < reach; ++i) {
    if ((leads && tokens[i].ascii == ':') || (counts && parts(i - 1))) {
      return true;
    }
  }
  while (last > first && tokens[last - 1].kind == TokenKind::mark) {
    --last;
  }
  const bool code = last > first + 2 && tokens[last - 1].kind == TokenKind::number && tokens[last - 2].capital && tokens[first].capital;
  return (counts || code) && words_.ends_in_grade(tokens, first, last);  // "Six services ‘Good’", "Tarn Homes G1 V2"
}

void LabelReader::line(std::uint32_t first, std::uint32_t last, std::vector<Claim>& out) {
  const std::span<const Token> tokens = document_.layout.tokens;
  while (first < last && tokens[first].kind == TokenKind::mark) {
    ++first;  // a bullet
  }
  pieces_.clear();
  if (leads(last)) {
    words_.read(tokens, first, last, pieces_);
    led_ = std::ranges::any_of(pieces_.begin(), pieces_.end(),
                               [](const Piece& p) { return p.role == Role::award || p.role == Role::noun || p.role == Role::give || p.role == Role::teller; });
  } else if (last - first >= 2) {
    const std::size_t made = out.size();
    const std::span<const std::uint32_t> digits = numbers_ ? marks_.digits_in(first, std::min(last, first + kFarthest)) : std::span<const std::uint32_t>();
    const auto is_number = [&](std::uint32_t at) { return words_.is_number(tokens, at, first, last); };
    if (may_label(first, last) || std::ranges::any_of(digits, is_number)) {
      words_.read(tokens, first, last, pieces_);
      if (!digits.empty()) {
        mark_numbers(document_, words_, first, last, pieces_);
      }
      Line(document_, words_, first, last, pieces_, led_).read(out);
    }
    led_ = led_ && out.size() > made;
  }
}

}  // namespace pressmill::ratings
