#include "pipeline/text/sentences.h"

#include "pipeline/text/utf8.h"

namespace pressmill {
namespace {

bool is_one_of(std::string_view mark, std::string_view set) { return set.find(mark) != std::string_view::npos; }

class Splitter {
 public:
  Splitter(std::string_view text, std::span<const Token> tokens, std::uint32_t last, const Lexicon& abbreviations)
      : text_(text), tokens_(tokens), last_(last), abbreviations_(abbreviations) {}

  bool ends_at(std::uint32_t i) const {
    const Token& mark = tokens_[i];
    if (mark.kind != TokenKind::mark) {
      return false;
    }
    if (mark.ascii == '!' || mark.ascii == '?') {
      return true;
    }
    if (mark.span.of(text_) == "…") {
      return true;
    }
    return mark.ascii == '.' && !is_abbreviation(i);
  }

  // Marks that close what the sentence opened: they touch it.
  std::uint32_t behind_closing_marks(std::uint32_t i) const {
    while (i < last_ && tokens_[i].kind == TokenKind::mark && tokens_[i].span.begin == tokens_[i - 1].span.end &&
           is_one_of(tokens_[i].span.of(text_), ".!?…\"'”’»)]")) {
      ++i;
    }
    return i;
  }

  // Is what follows the beginning of a sentence? A small letter is not, unless it begins a quotation, nor is a token that touches the full stop.
  bool begins_at(std::uint32_t i) const {
    if (i >= last_) {
      return true;
    }
    if (tokens_[i].span.begin == tokens_[i - 1].span.end) {
      return false;
    }
    std::uint32_t word = i;
    bool opens = false;  // a quotation, which may begin so in a text that lost its capitals
    while (word < last_ && tokens_[word].kind == TokenKind::mark && is_one_of(tokens_[word].span.of(text_), "\"'“‘«([`•*")) {
      opens = opens || is_one_of(tokens_[word].span.of(text_), "\"“");
      ++word;
    }
    if (word >= last_ || tokens_[word].kind != TokenKind::word) {
      return true;
    }
    return tokens_[word].capital || opens;
  }

 private:
  bool is_abbreviation(std::uint32_t i) const {
    if (i == 0 || tokens_[i - 1].span.end != tokens_[i].span.begin || tokens_[i - 1].kind != TokenKind::word) {
      return false;
    }
    const Token& word = tokens_[i - 1];
    const bool initial = word.capital && word.span.size() == utf8::at(text_, word.span.begin).size && word.span.of(text_) != "I";
    return initial || abbreviations_.has(word.word);
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  std::uint32_t last_;
  const Lexicon& abbreviations_;
};

}  // namespace

void split_sentences(std::string_view text, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last, const Lexicon& abbreviations,
                     std::vector<Sentence>& out) {
  const Splitter splitter(text, tokens, last, abbreviations);
  std::uint32_t begin = first;
  const auto close = [&](std::uint32_t end) {
    out.push_back({{tokens[begin].span.begin, tokens[end - 1].span.end}, begin, end});
    begin = end;
  };
  for (std::uint32_t i = first; i < last;) {
    if (!splitter.ends_at(i)) {
      ++i;
      continue;
    }
    i = splitter.behind_closing_marks(i + 1);
    if (splitter.begins_at(i)) {
      close(i);
    }
  }
  if (begin < last) {
    close(last);
  }
}

}  // namespace pressmill
