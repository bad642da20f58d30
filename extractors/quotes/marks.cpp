#include "extractors/quotes/marks.h"

#include <optional>

#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill::quotes {
namespace {

constexpr std::uint32_t kLongestCaption = 25;  // tokens of what may stand inside a quotation over several paragraphs

// One mark (or two tokens that are one: `` and '') and what it can do where it stands.
struct Mark {
  std::uint32_t token = 0, tokens = 1;
  bool single = false;
  bool may_open = false, may_close = false;
  bool sure = false;  // the form leaves no doubt: “ opens, ” closes, punctuation stands before a single mark
};

bool is_sentence_end(char32_t cp) { return cp == U'.' || cp == U'!' || cp == U'?' || cp == U'…'; }

class Pairing {
 public:
  explicit Pairing(const Document& document) : text_(document.text()), layout_(document.layout) {}

  std::vector<Quotation> run() {
    for (std::uint32_t p = 0; p < layout_.paragraphs.size(); ++p) {
      paragraph_ = p;
      collect(layout_.paragraphs[p]);
      if (!marks_.empty()) {
        look_ahead();
        pair(layout_.paragraphs[p]);
      }
    }
    return std::move(out_);
  }

 private:
  const Token& token(std::uint32_t i) const { return layout_.tokens[i]; }
  char32_t before(const Mark& m) const { return utf8::before(text_, token(m.token).span.begin).value; }
  char32_t after(const Mark& m) const { return utf8::at(text_, token(m.token + m.tokens - 1).span.end).value; }
  static bool is_gap(char32_t cp) { return cp == 0 || unicode::is_space(cp); }
  static bool is_wordlike(char32_t cp) { return unicode::is_letter(cp) || unicode::is_digit(cp); }

  void collect(const Paragraph& paragraph) {
    marks_.clear();
    for (std::uint32_t i = paragraph.first_token; i < paragraph.last_token; ++i) {
      const Token& t = token(i);
      if (t.kind != TokenKind::mark || (t.ascii != '\0' && t.ascii != '"' && t.ascii != '\'' && t.ascii != '`')) {
        continue;
      }
      if (auto mark = read(i, paragraph.last_token)) {
        marks_.push_back(*mark);
        i += mark->tokens - 1;
      }
    }
  }

  // The mark at token i, if it is one that quotes.
  std::optional<Mark> read(std::uint32_t i, std::uint32_t last) const {
    const Token& t = token(i);
    Mark mark{i};
    const auto doubled = [&](char c) { return t.ascii == c && i + 1 < last && token(i + 1).ascii == c && token(i + 1).span.begin == t.span.end; };
    // ''She said, 'No,''' Marsh said: of three that close, the first is the inner one.
    const bool three = doubled('\'') && i + 2 < last && token(i + 2).ascii == '\'' && token(i + 2).span.begin == token(i + 1).span.end;
    if (t.ascii == '"' || (doubled('\'') && !(three && !is_gap(before(mark))))) {
      mark.tokens = t.ascii == '"' ? 1 : 2;
      straight(mark);
      return mark;
    }
    if (doubled('`')) {
      mark.tokens = 2;
      mark.may_open = mark.sure = true;
      return mark;
    }
    if (t.ascii == '\'') {
      return straight_single(mark);
    }
    if (t.ascii != '\0') {
      return std::nullopt;
    }
    switch (utf8::at(text_, t.span.begin).value) {
      case U'“': turned(mark); return mark;
      case U'„':
      case U'«': mark.may_open = mark.sure = true; return mark;
      case U'”':
      case U'»': mark.may_close = mark.sure = true; return mark;
      case U'‘': return curly_single(mark);
      case U'’': return closing_single(mark);
      default: return std::nullopt;
    }
  }

  // A straight double mark opens in front of a word and closes behind one; a figure in front of it makes inches of it only inside a word.
  void straight(Mark& mark) const {
    const char32_t left = before(mark), right = after(mark);
    mark.may_open = !is_gap(right) && (is_gap(left) || !is_wordlike(left));
    mark.may_close = !is_gap(left);
    mark.sure = is_gap(left) != is_gap(right);
    if (left == U'=') {
      mark.may_close = false;
    }
    if (!mark.may_open && !mark.may_close) {
      mark.may_open = mark.may_close = true;
    }
  }

  // “The wrong one at the end,“ closes: behind a stop, with a space behind it, nothing opens.
  void turned(Mark& mark) const {
    mark.may_close = (is_sentence_end(before(mark)) || before(mark) == U',') && is_gap(after(mark));
    mark.may_open = !mark.may_close;
    mark.sure = true;
  }

  std::optional<Mark> straight_single(Mark mark) const {
    mark.single = true;
    const char32_t left = before(mark), right = after(mark);
    mark.may_open = !is_gap(right) && (is_gap(left) || (!is_wordlike(left) && !is_sentence_end(left) && left != U','));
    return closable(mark, left, right);
  }

  std::optional<Mark> curly_single(Mark mark) const {
    mark.single = true;
    mark.may_open = !is_wordlike(before(mark)) && !is_gap(after(mark));
    mark.sure = true;
    return mark.may_open ? std::optional<Mark>(mark) : std::nullopt;
  }

  std::optional<Mark> closing_single(Mark mark) const {
    mark.single = true;
    return closable(mark, before(mark), after(mark));
  }

  std::optional<Mark> closable(Mark mark, char32_t left, char32_t right) const {
    mark.may_close = !is_gap(left) && !is_wordlike(right);
    mark.sure = mark.sure || (mark.may_close && !is_wordlike(left));
    // Behind anything but an s a free apostrophe is rare ("goin’ home"): the mark closes.
    mark.sure = mark.sure || (mark.may_close && (left != U's' && left != U'S'));
    return mark.may_open || mark.may_close ? std::optional<Mark>(mark) : std::nullopt;
  }

  // For each mark: does a single mark that can close come behind it before the next one that opens, and how many more double marks behind it close than open?
  // From right to left, once.
  void look_ahead() {
    closes_later_.assign(marks_.size(), false);
    left_over_.assign(marks_.size(), 0);
    bool closer = false;
    int left_over = 0;
    for (std::size_t i = marks_.size(); i-- > 0;) {
      closes_later_[i] = closer;
      left_over_[i] = left_over;
      if (!marks_[i].single && marks_[i].may_open != marks_[i].may_close) {
        left_over += marks_[i].may_close ? 1 : -1;
      }
      if (marks_[i].single) {
        closer = marks_[i].may_close || (!marks_[i].may_open && closer);
      }
    }
  }

  // „…“: the mark that opens elsewhere closes here.
  bool closes_low(const Mark& mark) const {
    return token(open_->token).span.of(text_) == "„" && token(mark.token).span.of(text_) == "“" && !is_gap(before(mark));
  }

  void pair(const Paragraph& paragraph) {
    open_.reset();
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const Mark& mark = marks_[i];
      if (open_ && closes_low(mark)) {
        close(mark.token, mark.token + 1, true, paragraph);
        continue;
      }
      if (!open_) {
        if (mark.may_open && (!mark.single || single_opens(i, paragraph))) {
          open_ = mark;
          opened_at_ = i;
          depth_ = 0;
          inner_ = false;
          last_close_.reset();
        } else if (!mark.single && mark.may_close && mark.sure) {
          missing_opener(mark, paragraph);
        }
        continue;
      }
      if (mark.single != open_->single) {
        // A quotation inside; a double mark that only closes, with none open inside single ones, is the wrong mark for the end.
        if (open_->single && mark.may_close && !mark.may_open && !inner_) {
          close(mark.token, mark.token + mark.tokens, true, paragraph);
        } else if (!mark.single) {
          inner_ = mark.may_open && !inner_;
        }
        continue;
      }
      if (i != opened_at_ && nests(mark) && (mark.single || (!reopens(mark) && closes_twice(i)))) {
        ++depth_;
        continue;
      }
      if (depth_ > 0 && mark.may_close && single_closes(i)) {
        --depth_;
        last_close_ = mark;
        continue;
      }
      if (reopens(mark)) {
        close(mark.token, mark.token, false, paragraph);
        open_ = mark;
        reopened_ = true;
      } else if (mark.may_close && (!mark.single || single_closes(i))) {
        close(mark.token, mark.token + mark.tokens, true, paragraph);
      }
    }
    const std::uint32_t end = paragraph.last_token;
    const bool wrong =
        open_ && !open_->single && end > open_->token + 1 && is_single(end - 1) && is_sentence_end(utf8::before(text_, token(end - 1).span.begin).value);
    if (wrong) {
      close(end - 1, end, true, paragraph);  // “We are late.’
    } else if (open_ && depth_ > 0 && last_close_) {
      close(last_close_->token, last_close_->token + 1, true, paragraph);  // one of those inside was never closed
    } else if (open_) {
      close(paragraph.last_token, paragraph.last_token, false, paragraph);
    }
  }

  bool is_single(std::uint32_t i) const { return token(i).ascii == '\'' || token(i).span.of(text_) == "’"; }

  // “They called it a “huge step” forward”: marks enough are left for the inner quotation and for the outer one, be it that the next paragraph goes on with it.
  bool closes_twice(std::size_t i) const { return left_over_[i] >= (taken_up_in_double_marks() ? 1 : 2); }

  bool taken_up_in_double_marks() const {
    if (paragraph_ + 1 >= layout_.paragraphs.size() || layout_.paragraphs[paragraph_ + 1].first_token >= layout_.tokens.size()) {
      return false;
    }
    const std::uint32_t next = layout_.paragraphs[paragraph_ + 1].first_token;
    return token(next).ascii == '"' || token(next).span.of(text_) == "“";
  }

  // A mark that can only open, inside marks of its kind.
  bool nests(const Mark& mark) const { return mark.may_open && !mark.may_close && is_gap(before(mark)); }

  // The next paragraph takes the quotation up again: what may be a possessive here closes nothing.
  bool taken_up() const {
    if (paragraph_ + 1 >= layout_.paragraphs.size() || layout_.paragraphs[paragraph_ + 1].first_token >= layout_.tokens.size()) {
      return false;
    }
    const std::uint32_t next = layout_.paragraphs[paragraph_ + 1].first_token;
    return token(next).ascii == '\'' || token(next).span.of(text_) == "‘";
  }

  // Behind a full sentence a mark that clearly opens takes up again what the missing one should have closed.
  bool reopens(const Mark& mark) const {
    if (!mark.may_open || mark.single || !is_gap(before(mark)) || mark.token == open_->token + open_->tokens) {
      return false;
    }
    const std::uint32_t last = mark.token - 1;
    const bool stray = token(last).ascii == '\'' || token(last).span.of(text_) == "’";
    const char32_t end = utf8::before(text_, token(stray ? last - 1 : last).span.end).value;
    return is_sentence_end(end);
  }

  bool single_opens(std::size_t i, const Paragraph& paragraph) const {
    const Mark& mark = marks_[i];
    return closes_later_[i] || mark.token == paragraph.first_token || begins_speech(mark);
  }

  // "said: ‘We": left open to the paragraph's end because the next paragraph takes it up.
  bool begins_speech(const Mark& mark) const {
    return mark.token > 0 && (token(mark.token - 1).ascii == ':' || token(mark.token - 1).ascii == ',') && token(mark.token + 1).capital;
  }

  // Behind an s and in front of another word the mark may be a possessive: it is one where a later mark can close.
  bool single_closes(std::size_t i) const {
    const Mark& mark = marks_[i];
    if (mark.sure) {
      return true;
    }
    const bool word_follows = mark.token + 1 < layout_.tokens.size() && token(mark.token + 1).kind == TokenKind::word;
    return !(word_follows && ((closes_later_[i] && !next_opens(i)) || (!closes_later_[i] && !next_opens(i) && taken_up())));
  }

  bool next_opens(std::size_t i) const {
    for (std::size_t next = i + 1; next < marks_.size(); ++next) {
      if (marks_[next].single) {
        return marks_[next].may_open;
      }
    }
    return false;
  }

  // ”A closing mark that nothing opened” takes what stands before it in the paragraph, if the paragraph begins there.
  void missing_opener(const Mark& mark, const Paragraph& paragraph) {
    const bool first = out_.empty() || out_.back().paragraph != paragraph_;
    const bool opens_here = !is_gap(after(mark)) && is_gap(before(mark));
    if (opens_here) {
      open_ = mark;
    } else if (first && mark.token > paragraph.first_token) {
      add(paragraph.first_token, paragraph.first_token, mark.token, mark.token + mark.tokens, true);
    }
  }

  // The paragraph before this one, or the one before that if a caption's length stands between.
  bool goes_on_from(std::uint32_t earlier) const {
    const Paragraph& between = layout_.paragraphs[paragraph_ - 1];
    return earlier + 1 == paragraph_ || (earlier + 2 == paragraph_ && between.last_token - between.first_token <= kLongestCaption);
  }

  void close(std::uint32_t words_end, std::uint32_t last, bool closed, const Paragraph& paragraph) {
    const bool begins = open_->token == paragraph.first_token;
    const bool before_open = !out_.empty() && !out_.back().closed && goes_on_from(out_.back().paragraph);
    const bool continues = reopened_ || (begins && before_open);
    add(open_->token, open_->token + open_->tokens, words_end, last, closed);
    if (!out_.empty()) {
      out_.back().continues = continues;
    }
    reopened_ = false;
    open_.reset();
  }

  void add(std::uint32_t first, std::uint32_t words_first, std::uint32_t words_last, std::uint32_t last, bool closed) {
    if (words_first >= words_last) {
      return;
    }
    Quotation q;
    q.first_token = first;
    q.last_token = last;
    q.inside = {token(words_first).span.begin, token(words_last - 1).span.end};
    q.paragraph = paragraph_;
    q.opened = first < words_first;
    q.closed = closed;
    q.single = open_ && open_->single;
    out_.push_back(q);
  }

  const std::string& text_;
  const Layout& layout_;
  std::uint32_t paragraph_ = 0;
  std::vector<Mark> marks_;
  std::vector<bool> closes_later_;
  std::vector<int> left_over_;
  std::optional<Mark> open_, last_close_;
  std::size_t opened_at_ = 0;
  std::uint32_t depth_ = 0;
  bool inner_ = false;  // double marks are open inside single ones
  bool reopened_ = false;
  std::vector<Quotation> out_;
};

}  // namespace

std::vector<Quotation> pair_marks(const Document& document) { return Pairing(document).run(); }

}  // namespace pressmill::quotes
