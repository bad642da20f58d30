#include "extractors/ratings/tables.h"

#include <algorithm>
#include <utility>

namespace pressmill::ratings {
namespace {

constexpr std::uint32_t kLongestRow = 60;    // tokens; what is longer is prose
constexpr std::uint32_t kLongestLabel = 14;  // tokens
constexpr std::uint32_t kLongestHeading = 8;
constexpr std::uint32_t kLongestGrade = 6;

enum class Kind : std::uint8_t { prose, heading, label, grade, row };

// A line that may belong to a table, without its number and the marks around it.
struct Line {
  Tokens tokens;
  bool asks = false, stopped = false;  // it ended in a question mark; in a full stop, comma or semicolon
  std::uint32_t paragraph = 0;
};

struct Cell {
  Tokens label;
  Piece grade;
};

struct Row {
  Kind kind = Kind::prose;
  bool known = false;  // its label is an aspect, or says that it is the whole
  bool named = false;  // its label is the name of a service
  std::uint32_t paragraph = 0;
  Tokens label;
  std::vector<Cell> cells;  // of a row, or of a grade, which has no label
};

class Tables {
 public:
  Tables(const Document& document, const Words& words, const Marks& marks, std::vector<bool>& taken)
      : document_(document), words_(words), marks_(marks), taken_(taken), tokens_(document.layout.tokens) {}

  // Reads only the lines that stand together with one that may be a row: in most texts few are looked at.
  std::vector<Claim> run() {
    const auto& paragraphs = document_.layout.paragraphs;
    Marks::Walk grades(marks_.grades());
    std::uint32_t read = 0;  // the first paragraph that isn't read
    for (std::uint32_t p = 0; p < paragraphs.size(); ++p) {
      if (!grades.any(paragraphs[p].first_token, paragraphs[p].last_token) || p < read || !holds_row(p)) {
        continue;
      }
      std::uint32_t from = p;
      while (from > read && !parts(--from)) {
      }
      for (read = from; read < paragraphs.size() && (read <= p || !lines_.empty()); ++read) {
        if (!each_line(read, [&](Tokens t) { line(t, read); })) {
          flush();
        }
      }
    }
    flush();
    return std::move(out_);
  }

 private:
  bool is(std::uint32_t token, Small what) const { return words_.small().is(tokens_[token], what); }

  // Calls visit(tokens of a line) for each line of that paragraph; false where it is too long to be of a table.
  template <class Visit>
  bool each_line(std::uint32_t paragraph, Visit visit) const {
    const Paragraph& p = document_.layout.paragraphs[paragraph];
    if (p.last_token - p.first_token > kLongestRow * 4) {
      return false;
    }
    for (std::uint32_t first = p.first_token; first < p.last_token;) {
      std::uint32_t last = p.broken ? first + 1 : p.last_token;
      while (last < p.last_token && Span{tokens_[last - 1].span.end, tokens_[last].span.begin}.of(document_.text()).find('\n') == std::string_view::npos) {
        ++last;
      }
      visit(Tokens{first, last});
      first = last;
    }
    return true;
  }

  // Whether a line of that paragraph may be a row, or the grade of one.
  bool holds_row(std::uint32_t paragraph) const {
    bool found = false;
    each_line(paragraph, [&](Tokens t) { found = found || (ends_in_grade(t = core(t)) && belongs(t) && !labelled(t)); });
    return found;
  }

  // Whether lines before that paragraph don't stand together with lines behind it.
  bool parts(std::uint32_t paragraph) const {
    bool found = false;
    const auto look = [&](Tokens t) { found = found || !((t = core(t)).empty() || belongs(t)); };
    return !each_line(paragraph, look) || found;
  }

  // A line without its number and the marks around it; empty where it has no word: "1.2" in a cell of its own.
  Tokens core(Tokens t) const {
    while (!t.empty() && tokens_[t.first].kind == TokenKind::mark) {
      ++t.first;
    }
    while (!t.empty() && tokens_[t.last - 1].kind == TokenKind::mark && tokens_[t.last - 1].ascii != ')') {
      --t.last;
    }
    const bool figures = std::ranges::all_of(tokens_.begin() + t.first, tokens_.begin() + t.last, [](const Token& o) { return o.kind != TokenKind::word; });
    return figures ? Tokens{} : Tokens{behind_number(t), t.last};
  }

  void line(Tokens whole, std::uint32_t paragraph) {
    const Tokens t = core(whole);
    if (t.empty()) {
      return;
    }
    if (!belongs(t) || labelled(t)) {
      flush();
      return;
    }
    const char end = tokens_[whole.last - 1].ascii;
    graded_ = graded_ || ends_in_grade(t);
    lines_.push_back({t, end == '?', end == '.' || end == ',' || end == ';', paragraph});
  }

  // Reads the lines that stand together. Where none of them has a grade there is no table: most texts need no reading.
  void flush() {
    if (graded_ && (lines_.size() > 1 || may_know(lines_.front()))) {
      for (const Line& line : lines_) {
        Row row = classify(line.tokens, line.asks, line.stopped);
        row.paragraph = line.paragraph;
        if (row.kind == Kind::prose) {
          end_run();
        } else {
          rows_.push_back(std::move(row));
        }
      }
    }
    end_run();
    lines_.clear();
    graded_ = false;
  }

  // A row ends in a grade and has no more words before its first than a label has; whatever else belongs to a table is short.
  bool belongs(Tokens t) const {
    const std::uint32_t size = t.last - t.first;
    if (size <= kLongestLabel) {
      return true;
    }
    if (size > kLongestRow || !marks_.holds_grade(t.last - kLongestGrade, t.last)) {
      return false;
    }
    const Tokens label = trimmed({t.first, marks_.grade_in(t.first, t.last)});
    return label.last - label.first <= kLongestLabel;
  }

  // A label without its number and the marks around it.
  Tokens trimmed(Tokens label) const {
    while (!label.empty() && tokens_[label.last - 1].kind == TokenKind::mark && tokens_[label.last - 1].ascii != ')') {
      --label.last;
    }
    label.first = behind_number(label);
    while (!label.empty() && tokens_[label.first].kind == TokenKind::mark) {
      ++label.first;
    }
    return label;
  }

  // "Safe: Good", "Overall – Good": a line with one grade and a colon or dash before it, which labels.h reads.
  bool labelled(Tokens t) const {
    std::uint32_t mark = marks_.grade_in(t.first, t.last);
    if (mark == t.last || marks_.holds_grade(mark + 1, t.last)) {
      return false;
    }
    while (mark > t.first && tokens_[mark - 1].kind == TokenKind::mark && tokens_[mark - 1].ascii != ')') {
      if (tokens_[--mark].ascii == ':' || is_dash(document_, tokens_[mark])) {
        return true;
      }
    }
    return false;
  }

  bool ends_in_grade(Tokens t) const {
    const std::uint32_t from = t.last - t.first > kLongestGrade ? t.last - kLongestGrade : t.first;
    return marks_.holds_grade(from, t.last) && words_.ends_in_grade(tokens_, from, t.last);
  }

  // The token behind "1.2", "3.", "2)", "1:" that begins a line.
  std::uint32_t behind_number(Tokens t) const {
    std::uint32_t i = t.first;
    while (i < t.last && (tokens_[i].kind == TokenKind::number || tokens_[i].ascii == '.' || tokens_[i].ascii == ')' || tokens_[i].ascii == '(' ||
                          (i > t.first && tokens_[i].ascii == ':'))) {
      ++i;
    }
    return i < t.last ? i : t.first;
  }

  Row classify(Tokens t, bool asks, bool stopped) {
    Row out;
    out.label = t;
    pieces_.clear();
    words_.read(tokens_, t.first, t.last, pieces_);
    const bool graded = std::ranges::any_of(pieces_, [](const Piece& p) { return p.role == Role::grade && !stands_for(p.value); });
    if (graded) {
      return cells(t, out) ? std::move(out) : Row();
    }
    if (knows(t, asks)) {
      out.kind = Kind::label;
      out.known = true;
    } else if (heads(t)) {
      out.kind = Kind::heading;
    } else if (!stopped && !asks && may_label(t)) {
      out.kind = Kind::label;
      out.named = is_name(t);
    }
    return out;
  }

  // "Fellside NHS Foundation Trust": capitals, and the noun of a kind of service behind the first word.
  bool is_name(Tokens t) const {
    bool noun = false;
    for (std::uint32_t i = t.first; i < t.last; ++i) {
      if (tokens_[i].kind == TokenKind::word && !tokens_[i].capital && !is(i, Small::in_place) && !is(i, Small::and_) && !is(i, Small::the)) {
        return false;
      }
      noun = noun || (i > t.first && words_.may_begin(tokens_[i], Words::kService) && words_.services().at(tokens_.first(t.last), i));
    }
    return noun;
  }

  // "Good"; "Safe Good"; "Leadership Good Staffing Requires improvement": grades, each behind its label. False for anything else.
  bool cells(Tokens t, Row& out) const {
    std::uint32_t from = t.first;
    out.known = true;
    for (const Piece& p : pieces_) {
      if (p.role != Role::grade || stands_for(p.value)) {
        continue;
      }
      const bool asks = p.first > from && tokens_[p.first - 1].ascii == '?';
      const Tokens label = trimmed({from, p.first});
      out.cells.push_back({label, p});
      out.known = out.known && knows(label, asks);
      from = p.last;
    }
    if (from != t.last || out.cells.empty()) {
      return false;
    }
    if (out.cells.size() == 1 && out.cells.front().label.empty()) {
      out.kind = Kind::grade;
      return tokens_[t.first].capital;
    }
    out.kind = Kind::row;
    const Piece& grade = out.cells.front().grade;
    const bool marked = grade.first > 0 && tokens_[grade.first - 1].kind == TokenKind::mark;  // "Overall: good. Leadership: outstanding."
    return (out.known || (out.cells.size() == 1 && may_label(out.cells.front().label))) && (tokens_[grade.first].capital || (out.known && marked));
  }

  const Piece* piece_at(std::uint32_t token) const {
    const auto found = std::ranges::find_if(pieces_, [token](const Piece& p) { return p.first <= token && token < p.last; });
    return found == pieces_.end() ? nullptr : &*found;
  }

  bool begins_overall(std::uint32_t token) const {
    return words_.alone(tokens_[token]) == Role::overall || (words_.beginnings().at(tokens_, token).longer & Words::kWord) != 0;
  }

  // Whether a line may be a row whose label says by itself what it is: nothing else makes a table of one line.
  bool may_know(const Line& line) const {
    std::uint32_t first = line.tokens.first;
    while (first < line.tokens.last && is(first, Small::opening)) {
      ++first;
    }
    const auto asks = [](const Token& t) { return t.ascii == '?'; };
    return first < line.tokens.last && (words_.may_begin(tokens_[first], Words::kAspect) || begins_overall(first) || is(first, Small::how) ||
                                        std::ranges::any_of(tokens_.begin() + first, tokens_.begin() + line.tokens.last, asks));
  }

  // An aspect of the lexicon, "Overall", "Is the service safe?", "How well-led"
  bool knows(Tokens t, bool asks) const {
    while (!t.empty() && is(t.first, Small::opening)) {
      ++t.first;
    }
    if (t.empty()) {
      return false;
    }
    const Piece* first = piece_at(t.first);
    if (first && first->role == Role::aspect && first->last >= t.last) {
      return true;
    }
    if (first && first->role == Role::overall) {
      const bool plain = std::ranges::all_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
        return p.first < t.first || p.last > t.last || p.role == Role::overall || p.role == Role::noun;
      });
      return plain && t.last - t.first <= 4;
    }
    const bool question = asks || is(t.first, Small::how);
    return question && t.last - t.first <= kLongestLabel && aspect_in(t) != nullptr;
  }

  const Piece* aspect_in(Tokens t) const {
    const Piece* out = nullptr;
    for (const Piece& p : pieces_) {
      out = p.role == Role::aspect && p.first >= t.first && p.last <= t.last ? &p : out;
    }
    return out;
  }

  // "Ofsted grades", "Key question"
  bool heads(Tokens t) const {
    return t.last - t.first <= kLongestHeading && !pieces_.empty() &&
           std::ranges::any_of(pieces_, [](const Piece& p) { return p.role == Role::noun || p.role == Role::area; }) &&
           std::ranges::none_of(pieces_, [](const Piece& p) { return p.role >= Role::award && p.role <= Role::have; });
  }

  // What may be a label though no lexicon has it: short, with a capital, without a verb.
  bool may_label(Tokens t) const {
    return !t.empty() && t.last - t.first <= kLongestLabel && tokens_[t.first].capital && std::ranges::none_of(pieces_, [&](const Piece& p) {
      const bool verb = (p.role >= Role::award && p.role <= Role::have) || p.role == Role::modal || p.role == Role::say || p.role == Role::pronoun ||
                        p.role == Role::negation || p.role == Role::unreal || p.role == Role::scale || p.role == Role::self;
      return verb && p.first >= t.first && p.last <= t.last;
    });
  }

  void end_run() {
    if (std::ranges::any_of(rows_, [](const Row& r) { return !r.cells.empty(); })) {
      read_run(rows_);
    }
    rows_.clear();
  }

  void read_run(const std::vector<Row>& rows) {
    const auto first = std::ranges::find_if(rows, [](const Row& r) { return r.kind == Kind::grade || (r.kind == Kind::label && (r.known || r.named)); });
    const bool heads = first != rows.end() && first->kind == Kind::grade;
    // Names, two or more, under their grades
    const bool names = heads && std::count_if(rows.begin(), rows.end(), [](const Row& r) { return r.named; }) > 1 && rows.back().kind != Kind::grade;
    const bool headed = std::ranges::any_of(rows, [](const Row& r) { return r.kind == Kind::heading; });
    const auto known = std::count_if(rows.begin(), rows.end(), [](const Row& r) { return r.known && r.kind != Kind::grade; });
    const auto told = std::count_if(rows.begin(), rows.end(), [](const Row& r) { return !r.cells.empty(); });
    const bool trusted = told > 1 && (headed || known > 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Row& r = rows[i];
      if (r.kind == Kind::row && (r.known || trusted)) {
        for (const Cell& cell : r.cells) {
          add(cell.label, cell.grade, r.paragraph);
        }
      } else if (r.kind == Kind::grade && heads) {
        for (std::size_t k = i + 1; k < rows.size() && rows[k].kind == Kind::label && (rows[k].known || (names && rows[k].named)); ++k) {
          add(rows[k].label, r.cells.front().grade, rows[k].paragraph);
          taken_[r.paragraph] = true;
        }
      } else if (r.kind == Kind::grade && i > 0 && rows[i - 1].kind == Kind::label && (rows[i - 1].known || trusted)) {
        add(rows[i - 1].label, r.cells.front().grade, r.paragraph);
        taken_[rows[i - 1].paragraph] = true;
      }
    }
  }

  void add(Tokens label, const Piece& grade, std::uint32_t paragraph) {
    pieces_.clear();
    words_.read(tokens_, label.first, label.last, pieces_);
    Claim claim;
    claim.rule = "ratings/table";
    claim.grade = {grade.first, grade.last};
    claim.rating = grade.value;
    claim.span = {std::min(label.first, grade.first), std::max(label.last, grade.last)};
    claim.sentence = document_.layout.sentence_at(tokens_[std::max(label.first, grade.first)].span.begin);
    while (label.last - label.first > 1 && is(label.first, Small::opening)) {
      ++label.first;
    }
    const Piece* first = piece_at(label.first);
    const Piece* inside = aspect_in(label);
    claim.overall = first && first->role == Role::overall;
    if (!claim.overall) {
      const bool question = inside && (!first || first->role != Role::aspect) && label.last - label.first > inside->last - inside->first;
      claim.aspect = question ? Tokens{inside->first, inside->last} : label;
    }
    taken_[paragraph] = true;
    out_.push_back(claim);
  }

  const Document& document_;
  const Words& words_;
  const Marks& marks_;
  std::vector<bool>& taken_;
  std::span<const Token> tokens_;
  std::vector<Piece> pieces_;  // of the line being read
  std::vector<Line> lines_;    // that stand together and may belong to a table
  bool graded_ = false;        // one of them has a grade
  std::vector<Row> rows_;      // the run of lines, none of them prose, that the line being read goes on
  std::vector<Claim> out_;
};

}  // namespace

std::vector<Claim> read_tables(const Document& document, const Words& words, const Marks& marks, std::vector<bool>& taken) {
  return marks.any_grade() ? Tables(document, words, marks, taken).run() : std::vector<Claim>{};
}

}  // namespace pressmill::ratings
