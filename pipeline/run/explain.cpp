#include "pipeline/run/explain.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "pipeline/run/printable.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::size_t kShown = 100;  // bytes of a long stretch

std::string shortened(std::string_view text) {
  std::size_t end = std::min(text.size(), kShown);
  while (end < text.size() && utf8::is_continuation(text[end])) {
    ++end;
  }
  std::string out = printable(text.substr(0, end), LineEnds::kept) + (end < text.size() ? "…" : "");
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

std::string describe(const Document& document, const Value& value) {
  if (const std::string_view text = value.text(); !text.empty()) {
    return std::string(text);
  }
  if (const auto* number = std::get_if<std::int64_t>(&value.get())) {
    return std::to_string(*number);
  }
  if (const auto* place = std::get_if<Place>(&value.get())) {
    std::string out(document.words(place->span));
    for (const Field& field : place->fields) {
      out += " (" + std::string(field.name) + " " + describe(document, field.value) + ")";
    }
    return out;
  }
  if (const auto* fields = std::get_if<Fields>(&value.get())) {
    std::string out;
    for (const Field& field : *fields) {
      if (const std::string inner = describe(document, field.value); !inner.empty()) {
        out += (out.empty() ? "" : ", ") + std::string(field.name) + " " + inner;
      }
    }
    return out;
  }
  return {};
}

class Explanation {
 public:
  Explanation(const Document& document, const Annotations& found, const Rules& rules, bool color)
      : document_(document), found_(found), rules_(rules), color_(color) {}

  std::string run() {
    marked_text();
    findings();
    removals();
    near();
    return std::move(out_);
  }

 private:
  std::string paint(std::string_view text, std::string_view code) const { return color_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text); }
  void heading(std::string_view text) { out_ += "\n" + paint(text, "1") + "\n"; }

  // Brackets open and close where findings do; the longest one opens first.
  void marked_text() {
    std::multimap<std::uint32_t, std::string> open, close;
    for (const Annotation& a : found_.all()) {
      if (!a.span.empty()) {
        open.emplace(a.span.begin, paint("[", "33"));
        close.emplace(a.span.end, paint("]", "33") + paint("{" + std::string(a.type) + "}", "2"));
      }
    }
    const std::string& text = document_.text();
    std::uint32_t at = 0;
    const auto copy_to = [&](std::uint32_t end) {
      out_ += printable(std::string_view(text).substr(at, end - at), LineEnds::kept);
      at = end;
    };
    auto o = open.begin();
    auto c = close.begin();
    while (o != open.end() || c != close.end()) {
      const bool closes = c != close.end() && (o == open.end() || c->first <= o->first);
      copy_to(closes ? c->first : o->first);
      out_ += closes ? (c++)->second : (o++)->second;
    }
    copy_to(static_cast<std::uint32_t>(text.size()));
    out_ += "\n";
  }

  void findings() {
    heading("Findings");
    for (const Annotation& a : found_.all()) {
      std::string fields;
      for (const Field& field : a.fields) {
        if (const std::string value = describe(document_, field.value); !value.empty()) {
          fields += fmt::format("  {}={}", field.name, printable(value, LineEnds::kept));
        }
      }
      for (const Share& share : a.shares) {
        fields += fmt::format("  {} by {}", share.part, share.rule);
      }
      out_ += fmt::format("{:<16} {:<32} {}{}\n", a.type, a.rule, shortened(document_.words(a.span)), paint(fields, "2"));
    }
  }

  void removals() {
    heading("Removed and repaired");
    for (const Edit& edit : document_.clean.edits()) {
      const std::string_view gone = edit.span.of(document_.source);
      if (gone.find_first_not_of(" \t\r\n\f") != std::string_view::npos) {
        out_ += fmt::format("{:<32} {}{}\n", edit.rule, paint(shortened(gone), "9"), edit.with.empty() ? "" : " → " + shortened(edit.with));
      }
    }
  }

  void near() {
    heading("Came near");
    Units units;
    for (const Sentence& sentence : document_.layout.sentences) {
      units.sentences.push_back(sentence.span);
    }
    for (const Paragraph& paragraph : document_.layout.paragraphs) {
      units.lines.push_back(paragraph.span);
      units.paragraphs.push_back(paragraph.span);
    }
    for (const Section& section : document_.layout.sections) {
      units.sections.push_back(section.span);
    }
    const RuleSet::Trace trace{
        [this](const Rule& rule, Span unit) { out_ += fmt::format("{:<32} {}\n", rule.id, shortened(document_.words(unit))); },
        [this](const Rule& rule, Span unit) { out_ += fmt::format("{:<32} gave up on: {}\n", rule.id, shortened(document_.words(unit))); }};
    for (const RuleSet& set : rules_.sets()) {
      set.matches(document_.text(), units, trace);
    }
  }

  const Document& document_;
  const Annotations& found_;
  const Rules& rules_;
  bool color_;
  std::string out_;
};

}  // namespace

std::string explain_document(const Document& document, const Annotations& found, const Rules& rules, bool color) {
  return Explanation(document, found, rules, color).run();
}

}  // namespace pressmill
