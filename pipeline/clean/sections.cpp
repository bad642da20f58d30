#include "pipeline/clean/sections.h"

#include <algorithm>
#include <optional>
#include <string>

#include "pipeline/clean/captions.h"
#include "pipeline/clean/labels.h"
#include "pipeline/clean/lines.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kTitleWords = 35, kHeadingWords = 12, kLeadWords = 30;
constexpr std::size_t kShortestHeading = 3;  // bytes: "No" is an answer

class SectionFinder {
 public:
  SectionFinder(std::string_view text, const std::vector<Span>& captions, const SectionWords& words, Layout& layout)
      : text_(text), captions_(captions), words_(words), layout_(layout) {}

  void run() {
    layout_.sections.clear();
    for (std::size_t i = 0; i < layout_.paragraphs.size(); ++i) {
      if (in_notes_) {
        extend(i);
      } else if (is_notes_heading(i)) {
        open(SectionKind::notes, i, true);
        in_notes_ = true;
      } else if (i == 0 && is_title()) {
        open(SectionKind::title, i, false);
      } else if (is_caption(i)) {
        open(SectionKind::caption, i, false);
      } else if (is_item(i)) {
        add_item(i);
      } else if (i + 1 < layout_.paragraphs.size() && is_item(i + 1) && is_lead(i)) {
        open(SectionKind::list, i, true);
      } else if (is_heading(i)) {
        open(SectionKind::body, i, true);
      } else if (kind() == SectionKind::body && !layout_.sections.empty()) {
        extend(i);
      } else {
        open(SectionKind::body, i, false);
      }
      layout_.paragraphs[i].section = static_cast<std::uint32_t>(layout_.sections.size()) - 1;
    }
  }

 private:
  std::string_view words_of(std::size_t i) const { return layout_.paragraphs[i].span.of(text_); }
  SectionKind kind() const { return layout_.sections.empty() ? SectionKind::body : layout_.sections.back().kind; }

  void open(SectionKind kind, std::size_t i, bool with_heading) {
    const Span span = layout_.paragraphs[i].span;
    layout_.sections.push_back({kind, span, with_heading ? std::optional(span) : std::nullopt});
  }
  void extend(std::size_t i) { layout_.sections.back().span.end = layout_.paragraphs[i].span.end; }

  void add_item(std::size_t i) {
    if (kind() == SectionKind::list && !layout_.sections.empty()) {
      extend(i);
    } else {
      open(SectionKind::list, i, false);
    }
  }

  bool is_short(std::size_t i, std::uint32_t most) const {
    return layout_.paragraphs[i].span.size() <= most * 16 && count_words(words_of(i), most + 1) <= most;
  }

  bool is_title() const {
    return words_.given_title || (layout_.paragraphs.size() > 1 && is_short(0, kTitleWords) && !words_of(0).ends_with('.') && !words_of(0).ends_with(':') &&
                                  !label_of(words_of(0)) && !ends_in_quotation(words_of(0)));
  }

  // A sentence that ends inside quotation marks, "…said.”", is no headline.
  static bool ends_in_quotation(std::string_view line) { return line.ends_with(".”") || line.ends_with(".\"") || line.ends_with(".’") || line.ends_with(".'"); }

  bool is_notes_heading(std::size_t i) const {
    if (!is_short(i, 5)) {
      return false;
    }
    std::string_view line = words_of(i);
    while (!line.empty() && (line.back() == ':' || line.back() == '.' || line.back() == ' ')) {
      line.remove_suffix(1);
    }
    std::string heading;
    for (std::size_t at = 0; at < line.size();) {
      const auto next = utf8::at(line, at);
      unicode::append_lower(heading, next.value == U'’' ? "'" : line.substr(at, next.size));
      at += next.size;
    }
    const auto& entries = words_.notes_headings.entries();
    return std::ranges::any_of(entries, [&heading](const Lexicon::Entry& entry) { return entry.phrase == heading; });
  }

  bool is_caption(std::size_t i) const {
    const Span span = layout_.paragraphs[i].span;
    const auto near = std::ranges::partition_point(captions_, [&](const Span& caption) { return caption.begin < span.begin; });
    if (near != captions_.end() && near->begin < span.end) {
      return true;
    }
    const std::string_view line = words_of(i);
    return (!ends_sentence(line) || line.ends_with(')')) && is_short(i, 60) && !caption_marks(line, words_.caption_marks).empty();
  }

  bool is_item(std::size_t i) const {
    const auto label = label_of(words_of(i));
    return label && label->kind != Label::Kind::levels && !is_numbered_heading(i);
  }

  // "2. WHAT INSPECTORS SAID" over prose, "5.0 Council priority:": a number and no sentence.
  bool is_numbered_heading(std::size_t i) const {
    const auto label = label_of(words_of(i));
    if (!label || !is_heading_line(i) || label->size == words_of(i).size() || i + 1 >= layout_.paragraphs.size()) {
      return false;
    }
    const auto next = label_of(words_of(i + 1));
    return label->kind == Label::Kind::levels || (label->kind == Label::Kind::number && (!next || next->kind != Label::Kind::number));
  }

  bool is_lead(std::size_t i) const { return is_short(i, kLeadWords) && (words_of(i).ends_with(':') || is_heading_line(i)); }

  bool is_heading_line(std::size_t i) const {
    const std::string_view line = words_of(i);
    return !ends_sentence(line) && !line.ends_with(',') && !line.ends_with(';') && !begins_small(line) && !line.ends_with("”") && !line.ends_with('"') &&
           is_short(i, kHeadingWords);
  }

  bool is_heading(std::size_t i) const {
    return is_numbered_heading(i) ||
           (i + 1 < layout_.paragraphs.size() && words_of(i).size() > kShortestHeading && is_heading_line(i) && reads_like_body(words_of(i + 1)));
  }

  std::string_view text_;
  const std::vector<Span>& captions_;
  const SectionWords& words_;
  Layout& layout_;
  bool in_notes_ = false;
};

}  // namespace

void find_sections(std::string_view text, const std::vector<Span>& captions, const SectionWords& words, Layout& layout) {
  SectionFinder(text, captions, words, layout).run();
}

}  // namespace pressmill
