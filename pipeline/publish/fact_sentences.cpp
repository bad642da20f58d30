#include "pipeline/publish/fact_sentences.h"

#include <algorithm>
#include <span>

#include "pipeline/publish/code_points.h"
#include "pipeline/text/sentences.h"
#include "pipeline/text/tokens.h"
#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::size_t kLongest = 600;  // bytes of a sentence

struct DateSpan {
  std::uint32_t begin = 0, end = 0;  // bytes
  std::string_view value;
};

std::vector<DateSpan> dates_of(const JsonNode& record, const CodePoints& code_points) {
  std::vector<DateSpan> out;
  for (const JsonNode& date : record["dates"].items()) {
    const std::string_view value = date["value"].text();
    const bool absolute = !value.empty() && value[0] >= '0' && value[0] <= '9';
    out.push_back({code_points.byte(date["start"].number()), code_points.byte(date["end"].number()), absolute ? value : std::string_view()});
  }
  return out;
}

// FNV-1a, a word at a time.
class Frame {
 public:
  void add(std::string_view word) {
    for (const char c : word) {
      add(static_cast<unsigned char>(c));
    }
    add(0x1FU);
  }
  // The same for the word in lower case; most are ASCII and need no copy.
  void add_lower(std::string_view word) {
    const std::uint64_t before = hash_;
    unsigned char all = 0;
    for (const char c : word) {
      all |= static_cast<unsigned char>(c);
      add(static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
    }
    if (all < 0x80U) {
      add(0x1FU);
    } else {
      hash_ = before;
      add(unicode::lower(word));
    }
  }
  std::uint64_t hash() const { return hash_; }

 private:
  void add(unsigned char byte) { hash_ = (hash_ ^ byte) * 1099511628211ULL; }

  std::uint64_t hash_ = 14695981039346656037ULL;
};

// Takes one sentence apart: facts, and the frame of the other words.
class SentenceReader {
 public:
  SentenceReader(std::string_view text, std::span<const Token> tokens, const Lexicon& grades, const Lexicon& numbers)
      : text_(text), tokens_(tokens), grades_(grades), numbers_(numbers) {}

  // `date`: the first of the record's dates that may lie in it; moved on.
  FactSentence read(const Sentence& sentence, const std::vector<DateSpan>& dates, std::size_t& date) {
    FactSentence out;
    Frame frame;
    for (std::size_t at = sentence.first_token; at < sentence.last_token;) {
      const Token& token = tokens_[at];
      while (date < dates.size() && dates[date].end <= token.span.begin) {
        ++date;
      }
      std::size_t next = at + 1;
      if (date < dates.size() && dates[date].begin <= token.span.begin) {
        while (next < sentence.last_token && tokens_[next].span.begin < dates[date].end) {
          ++next;
        }
        add(out, frame, StatedFact::Kind::date, at, next, std::string(dates[date].value));
      } else if (const auto grade = grades_.at(tokens_, at); grade && at + grade->tokens <= sentence.last_token) {
        next = at + grade->tokens;
        add(out, frame, StatedFact::Kind::grade, at, next, std::string(grade->value));
      } else if (token.kind == TokenKind::number) {
        next = number_end(at, sentence.last_token);
        add(out, frame, StatedFact::Kind::number, at, next, digits(at, next));
      } else if (const auto number = numbers_.at(tokens_, at); number && at + number->tokens <= sentence.last_token) {
        next = at + number->tokens;
        add(out, frame, StatedFact::Kind::number, at, next, std::string(number->value));
      } else if (token.kind == TokenKind::word) {
        frame.add_lower(words(at, next));
        ++out.words;
      }
      at = next;
    }
    out.frame = frame.hash();
    return out;
  }

 private:
  std::string_view words(std::size_t first, std::size_t last) const {
    return text_.substr(tokens_[first].span.begin, tokens_[last - 1].span.end - tokens_[first].span.begin);
  }

  void add(FactSentence& out, Frame& frame, StatedFact::Kind kind, std::size_t first, std::size_t last, std::string value) {
    frame.add(name_of(kind));
    out.facts.push_back({kind, std::string(words(first, last)), std::move(value)});
  }

  // Behind a number with its separators: "1,200", "3.5".
  std::size_t number_end(std::size_t at, std::size_t last) const {
    std::size_t next = at + 1;
    while (next + 1 < last && (tokens_[next].ascii == ',' || tokens_[next].ascii == '.') && tokens_[next + 1].kind == TokenKind::number &&
           tokens_[next].span.begin == tokens_[next - 1].span.end && tokens_[next].span.end == tokens_[next + 1].span.begin) {
      next += 2;
    }
    return next;
  }

  std::string digits(std::size_t first, std::size_t last) const {
    std::string out(words(first, last));
    std::erase(out, ',');
    return out;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const Lexicon &grades_, &numbers_;
};

// A line ends between two tokens.
bool ends_paragraph(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return begin < end && std::any_of(text.begin() + begin, text.begin() + end, [](char c) { return c == '\n'; });
}

}  // namespace

std::string_view name_of(StatedFact::Kind kind) {
  switch (kind) {
    case StatedFact::Kind::grade: return "grade";
    case StatedFact::Kind::date: return "date";
    default: return "number";
  }
}

FactReader::FactReader(const Rules::Words& words)
    : abbreviations_(words.lexicons.at("abbreviations"), vocabulary_),
      grades_(words.lexicons.at("grades"), vocabulary_),
      numbers_(words.lexicons.at("numbers"), vocabulary_) {}

std::vector<FactSentence> FactReader::read(const JsonNode& record) const {
  const std::string_view text = record["text"].text();
  const CodePoints code_points(text);
  const std::vector<Token> tokens = tokenize(text, vocabulary_);
  const std::vector<DateSpan> dates = dates_of(record, code_points);
  SentenceReader reader(text, tokens, grades_, numbers_);
  std::vector<FactSentence> out;
  std::vector<Sentence> sentences;
  std::size_t date = 0;
  for (std::uint32_t first = 0; first < tokens.size();) {
    std::uint32_t last = first + 1;
    while (last < tokens.size() && !ends_paragraph(text, tokens[last - 1].span.end, tokens[last].span.begin)) {
      ++last;
    }
    sentences.clear();
    split_sentences(text, tokens, first, last, abbreviations_, sentences);
    for (const Sentence& sentence : sentences) {
      FactSentence one = reader.read(sentence, dates, date);
      const std::string_view words = text.substr(sentence.span.begin, sentence.span.end - sentence.span.begin);
      if (!one.facts.empty() && one.words > 0 && words.size() <= kLongest) {
        one.begin = code_points.code_points(sentence.span.begin);
        one.end = code_points.code_points(sentence.span.end);
        one.text = words;
        out.push_back(std::move(one));
      }
    }
    first = last;
  }
  return out;
}

}  // namespace pressmill
