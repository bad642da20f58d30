#include "pipeline/clean/lines.h"

#include <algorithm>

#include "pipeline/text/eight.h"
#include "pipeline/text/unicode.h"
#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kSentenceWords = 8;
constexpr std::uint32_t kLongLineWords = 25;

bool is_closing(char32_t cp) { return cp == U'"' || cp == U'\'' || cp == U'”' || cp == U'’' || cp == U')' || cp == U']' || cp == U'»'; }

Span trimmed(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  while (begin < end) {
    const auto next = utf8::at(text, begin);
    if (!unicode::is_space(next.value)) {
      break;
    }
    begin += next.size;
  }
  while (begin < end) {
    const auto last = utf8::before(text, end);
    if (!unicode::is_space(last.value)) {
      break;
    }
    end -= last.size;
  }
  return {begin, end};
}

}  // namespace

std::vector<TextLine> lines_of(std::string_view text) {
  std::vector<TextLine> out;
  out.reserve(text.size() / 60 + 4);
  const bool has_pages = text.find('\f') != std::string_view::npos;
  std::uint32_t blank = 0;
  bool page = has_pages;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const Span span = trimmed(text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
    if (span.empty()) {
      ++blank;
      return;
    }
    out.push_back({span, blank, static_cast<std::uint32_t>(utf8::count(span.of(text))), page});
    blank = 0;
    page = false;
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::size_t from = begin;
    while (has_pages) {
      const std::size_t feed = std::string_view(text).substr(from, end - from).find('\f');
      if (feed == std::string_view::npos) {
        break;
      }
      add(from, from + feed);
      page = true;
      from += feed + 1;
    }
    add(from, end);
    begin = end + 1;
  }
  return out;
}

bool ends_sentence(std::string_view line) {
  for (std::size_t end = line.size(); end > 0;) {
    const auto last = utf8::before(line, end);
    if (!is_closing(last.value)) {
      return last.value == U'.' || last.value == U'!' || last.value == U'?' || last.value == U'…';
    }
    end -= last.size;
  }
  return false;
}

bool begins_small(std::string_view line) {
  const char32_t first = utf8::at(line, 0).value;
  return unicode::is_letter(first) && !unicode::is_upper(first);
}

bool begins_bullet(std::string_view line) {
  const auto first = utf8::at(line, 0);
  switch (first.value) {
    case U'•':
    case U'‣':
    case U'▪':
    case U'●':
    case U'◦':
    case U'■':
    case U'·': return true;
    case U'-':
    case U'–':
    case U'*':
    case U'o':
    case U'+': return line.size() > first.size && line[first.size] == ' ';
    default: return false;
  }
}

std::uint32_t count_words(std::string_view line, std::uint32_t most) {
  std::uint32_t words = 0;
  std::uint64_t blank_before = 0x80;
  for (std::size_t i = 0; i < line.size() && words < most; i += 8) {
    const std::size_t size = std::min<std::size_t>(line.size() - i, 8);
    const std::uint64_t bytes = eight::load_up_to(line.data() + i, size);
    const std::uint64_t blanks = eight::equal(bytes, ' ') | eight::equal(bytes, '\t') | eight::equal(bytes, '\n') | eight::equal(bytes, '\0');
    words += static_cast<std::uint32_t>((((~blanks & ((blanks << 8U) | blank_before) & eight::kHigh) >> 7U) * eight::kOnes) >> 56U);
    blank_before = blanks >> 56U;
  }
  return std::min(words, most);
}

bool reads_like_body(std::string_view line) {
  const std::uint32_t enough = ends_sentence(line) ? kSentenceWords : kLongLineWords;
  return count_words(line, enough) == enough;
}

std::vector<CleanEdit> LineRemover::edits() const {
  std::vector<CleanEdit> out;
  const auto size = static_cast<std::uint32_t>(text_.size());
  for (std::size_t first = 0; first < lines_.size();) {
    if (!removed(first)) {
      ++first;
      continue;
    }
    std::size_t last = first;
    while (last < lines_.size() && removed(last)) {
      ++last;
    }
    const bool keep_gap_above = first > 0 && (last == lines_.size() || lines_[first].blank_before >= lines_[last].blank_before);
    // Lines that stood apart stay apart: where no blank line is left between them, one comes in.
    const bool close = first > 0 && last < lines_.size() && lines_[first].blank_before == 0 && lines_[last].blank_before == 0;
    for (std::size_t i = first; i < last; ++i) {
      if (keep_gap_above || first == 0) {
        const std::uint32_t end = i + 1 < lines_.size() ? lines_[i + 1].span.begin : size;
        out.push_back({{lines_[i].span.begin, end}, close && i + 1 == last ? "\n" : "", rules_[i]});
      } else {
        out.push_back({{lines_[i - 1].span.end, lines_[i].span.end}, "", rules_[i]});
      }
    }
    first = last;
  }
  return out;
}

}  // namespace pressmill
