#include "pipeline/clean/wraps.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "pipeline/clean/labels.h"
#include "pipeline/clean/lines.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kWidest = 140, kNarrowest = 35;  // columns of hard-wrapped text
constexpr std::size_t kFewestWraps = 3;
constexpr std::size_t kCompoundTail = 4;  // letters: a shorter second part is the end of one word ("short-/age")

std::uint32_t first_word(std::string_view line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  return static_cast<std::uint32_t>(utf8::count(line.substr(0, end)));
}

bool is_word_part(char32_t cp) { return unicode::is_letter(cp) || cp == U'-' || cp == U'\'' || cp == U'’'; }

// The letters and hyphens around `at`, backwards or forwards.
std::string_view part_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  for (auto cp = utf8::before(text, begin); cp.size > 0 && is_word_part(cp.value); cp = utf8::before(text, begin)) {
    begin -= cp.size;
  }
  return text.substr(begin, at - begin);
}

std::string_view part_after(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (auto cp = utf8::at(text, end); cp.size > 0 && is_word_part(cp.value); cp = utf8::at(text, end)) {
    end += cp.size;
  }
  return text.substr(at, end - at);
}

class Joiner {
 public:
  Joiner(std::string_view text, const std::vector<TextLine>& lines, const Lexicon& prefixes) : text_(text), prefixes_(prefixes), lines_(lines) {}

  std::vector<CleanEdit> run() {
    if (!is_wrapped()) {
      return {};
    }
    std::vector<CleanEdit> edits;
    bool joined_over_gap = false;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      const bool gap = lines_[i + 1].blank_before > 0;
      const bool join = joins(i, joined_over_gap);
      joined_over_gap = join && gap;
      if (join) {
        edits.push_back(joint(i));
      }
      note_number(i + 1, join);
    }
    return edits;
  }

 private:
  std::string_view line(std::size_t i) const { return lines_[i].of(text_); }

  // The length that all but a twentieth of the text's characters keep within.
  std::uint32_t width() const {
    std::array<std::uint64_t, kWidest + 2> characters{};
    std::uint64_t all = 0;
    for (const TextLine& each : lines_) {
      characters[std::min(each.characters, kWidest + 1)] += each.characters;
      all += each.characters;
    }
    std::uint64_t within = 0;
    std::uint32_t length = 0;
    while (length <= kWidest && (within + characters[length]) * 20 < all * 19) {
      within += characters[length++];
    }
    return length;
  }

  bool is_wrapped() {
    width_ = width();
    if (width_ > kWidest || width_ < kNarrowest) {
      return false;
    }
    full_from_ = width_ * 4 / 5;
    std::size_t full_lines = 0;
    std::size_t closed_up = 0, set_apart = 0;  // ends of paragraphs without and with a blank line behind them
    std::vector<std::uint32_t> going_on;       // what each line that plainly goes on would have come to with one more word
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (!is_full(i) && is_complete(i)) {
        ++(lines_[i + 1].blank_before > 0 ? set_apart : closed_up);
      }
      if (!is_full(i) || lines_[i + 1].blank_before > 1 || label_of(line(i + 1))) {
        continue;
      }
      ++full_lines;
      if (!is_complete(i) && begins_small(line(i + 1))) {
        going_on.push_back(with_next_word(i));
      }
    }
    if (going_on.size() < kFewestWraps || going_on.size() * 10 < full_lines * 3) {
      return false;
    }
    // Where no blank lines stand between paragraphs, only the room at a line's end tells them apart: a line that had more of it than any that goes on.
    if (closed_up > set_apart) {
      full_from_ = std::max(full_from_, *std::ranges::min_element(going_on));
    }
    return true;
  }

  std::uint32_t with_next_word(std::size_t i) const { return lines_[i].characters + 1 + first_word(line(i + 1)); }

  // The next line's first word would not have fitted behind this one.
  bool is_full(std::size_t i) const { return with_next_word(i) >= full_from_; }

  bool is_complete(std::size_t i) const { return ends_sentence(line(i)) || line(i).ends_with(':') || line(i).ends_with(';'); }

  bool is_label_alone(std::size_t i) const {
    const auto label = label_of(line(i));
    return label && label->size == line(i).size();
  }

  // True where line i + 1 begins an item. Behind a full line a number may be part of a sentence ("on Oct. / 6. The") unless it is the next of its list,
  // and a dash is one unless the list before has dashes.
  bool begins_item(std::size_t i) const {
    const auto label = label_of(line(i + 1));
    if (!label) {
      return false;
    }
    const bool may_go_on = is_full(i) && lines_[i + 1].blank_before == 0 && !line(i).ends_with(':');
    switch (label->kind) {
      case Label::Kind::number: return !may_go_on || label->number == last_number_ + 1 || label->number == 1;
      case Label::Kind::levels: return !may_go_on || is_complete(i);
      case Label::Kind::bullet: return !may_go_on || in_dashes_ || !(line(i + 1).starts_with('-') || line(i + 1).starts_with("–"));
      case Label::Kind::letter: return true;
    }
    return true;
  }

  bool joins(std::size_t i, bool joined_over_gap) const {
    const TextLine& next = lines_[i + 1];
    if (is_label_alone(i)) {
      return !label_of(line(i + 1));
    }
    if (begins_item(i)) {
      return false;
    }
    const bool small = begins_small(line(i + 1)) || (!is_complete(i) && begins_with_digit(line(i + 1)) && with_next_word(i) * 5 >= width_ * 4);
    if (next.blank_before == 0 && !next.after_page_break) {
      const bool fits_loosely = small || is_complete(i) || lines_[i].characters * 20 >= width_ * 15;
      return (is_full(i) && fits_loosely) || (small && !is_complete(i) && lines_[i].characters * 5 >= width_ * 2);
    }
    if (is_complete(i) || lines_[i].characters * 5 < width_ * 3) {
      return false;
    }
    return small || (is_full(i) && next.blank_before <= 1 && (joined_over_gap || goes_on_over_gap(i + 1)));
  }

  // Line i, too, is cut off from a line that plainly continues it: double-spaced text.
  bool goes_on_over_gap(std::size_t i) const {
    return i + 1 < lines_.size() && lines_[i + 1].blank_before > 0 && is_full(i) && !is_complete(i) && begins_small(line(i + 1));
  }

  static bool begins_with_digit(std::string_view line) { return unicode::is_digit(utf8::at(line, 0).value); }

  void note_number(std::size_t i, bool joined) {
    const auto label = joined ? std::nullopt : label_of(line(i));
    if (label && label->kind == Label::Kind::number) {
      last_number_ = label->number;
    }
    in_dashes_ = joined ? in_dashes_ : label && label->kind == Label::Kind::bullet;
  }

  CleanEdit joint(std::size_t i) {
    const std::uint32_t end = lines_[i].span.end;
    const std::uint32_t begin = lines_[i + 1].span.begin;
    const bool cut = text_[end - 1] == '-' && end >= 2 && unicode::is_letter(utf8::before(text_, end - 1).value);
    if (!cut || !unicode::is_letter(utf8::at(text_, begin).value)) {
      return {{end, begin}, " ", "wraps/line-end"};
    }
    const std::string_view head = part_before(text_, end - 1);
    if (keeps_hyphen(head, part_after(text_, begin))) {
      return {{end, begin}, "", "wraps/hyphen-kept"};
    }
    const std::uint32_t letter = end - 1 - utf8::before(text_, end - 1).size;  // in the edit, so that the hyphen counts as mended, not removed
    return {{letter, begin}, std::string(text_.substr(letter, end - 1 - letter)), "wraps/hyphen-mended"};
  }

  bool keeps_hyphen(std::string_view head, std::string_view tail) {
    if (head.find('-') != std::string_view::npos || tail.find('-') != std::string_view::npos || unicode::is_upper(utf8::at(tail, 0).value)) {
      return true;
    }
    learn_words();
    const std::string first = unicode::lower(head);
    const std::string second = unicode::lower(tail);
    if (words_.contains(first + second)) {
      return false;
    }
    const bool compound = second.size() >= kCompoundTail && (is_prefix(first) || (words_.contains(first) && words_.contains(second)));
    return compound || words_.contains(first + "-" + second);
  }

  bool is_prefix(const std::string& word) const {
    return std::ranges::any_of(prefixes_.entries(), [&word](const Lexicon::Entry& entry) { return entry.phrase == word; });
  }

  // The words of the text, once, as they stand inside lines.
  void learn_words() {
    if (learnt_) {
      return;
    }
    learnt_ = true;
    for (const TextLine& each : lines_) {
      for (std::size_t at = each.span.begin; at < each.span.end;) {
        const std::string_view word = part_after(text_.substr(0, each.span.end), at);
        if (word.empty()) {
          at += utf8::at(text_, at).size;
          continue;
        }
        at += word.size();
        if (at < each.span.end || !word.ends_with('-')) {
          words_.insert(unicode::lower(word));
        }
      }
    }
  }

  std::string_view text_;
  const Lexicon& prefixes_;
  const std::vector<TextLine>& lines_;
  std::uint32_t width_ = 0;
  std::uint32_t full_from_ = 0;  // characters
  bool in_dashes_ = false;       // the last item began with a dash
  std::uint32_t last_number_ = 0;
  bool learnt_ = false;
  std::unordered_set<std::string> words_;
};

}  // namespace

std::vector<CleanEdit> wraps(std::string_view text, const std::vector<TextLine>& lines, const Lexicon& prefixes) { return Joiner(text, lines, prefixes).run(); }

}  // namespace pressmill
