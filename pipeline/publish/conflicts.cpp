#include "pipeline/publish/conflicts.h"

#include <algorithm>

#include "pipeline/publish/code_points.h"
#include "pipeline/publish/embedded_lexicon.h"
#include "pipeline/text/tokens.h"
#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::size_t kLongest = 600;       // bytes of a sentence
constexpr std::uint32_t kExcerptWords = 5;  // other words that a sentence of a mere excerpt must have

std::string_view name_of(StatedFact::Kind kind) {
  switch (kind) {
    case StatedFact::Kind::grade: return "grade";
    case StatedFact::Kind::date: return "date";
    default: return "number";
  }
}

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
      hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    hash_ = (hash_ ^ 0x1FU) * 1099511628211ULL;
  }
  std::uint64_t hash() const { return hash_; }

 private:
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
    std::string lower;
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
        lower.clear();
        unicode::append_lower(lower, words(at, next));
        frame.add(lower);
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

bool differ(const StatedFact& a, const StatedFact& b) {
  if (a.value.empty() || b.value.empty() || a.value == b.value) {
    return false;
  }
  return a.kind != StatedFact::Kind::date || (!a.value.starts_with(b.value) && !b.value.starts_with(a.value));
}

// The sentences whose frame stands once, by frame.
std::unordered_map<std::uint64_t, const FactSentence*> by_frame(const std::vector<FactSentence>& sentences) {
  std::unordered_map<std::uint64_t, const FactSentence*> out;
  for (const FactSentence& sentence : sentences) {
    const auto [place, fresh] = out.try_emplace(sentence.frame, &sentence);
    if (!fresh) {
      place->second = nullptr;
    }
  }
  return out;
}

}  // namespace

ConflictBook::ConflictBook()
    : abbreviations_(embedded_lexicon("abbreviations"), vocabulary_),
      grades_(embedded_lexicon("grades"), vocabulary_),
      numbers_(embedded_lexicon("numbers"), vocabulary_) {}

std::vector<FactSentence> ConflictBook::sentences_of(const JsonNode& record) const {
  const std::string_view text = record["text"].text();
  const CodePoints code_points(text);
  const std::vector<Token> tokens = tokenize(text, vocabulary_);
  const std::vector<DateSpan> dates = dates_of(record, code_points);
  SentenceReader reader(text, tokens, grades_, numbers_);
  std::vector<FactSentence> out;
  std::vector<Sentence> sentences;
  std::size_t date = 0;
  for (std::uint32_t first = 0; first < tokens.size();) {
    // A paragraph ends at a blank line.
    std::uint32_t last = first + 1;
    while (last < tokens.size() &&
           text.substr(tokens[last - 1].span.end, tokens[last].span.begin - tokens[last - 1].span.end).find('\n') == std::string_view::npos) {
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

void ConflictBook::add(const Standing& standing, const JsonNode& record) {
  if (record["id"].text() != standing.id) {
    return;  // the same bytes
  }
  if (!standing.of && !standing.has_copies) {
    return;  // alone
  }
  documents_[standing.id] = {standing.of, standing.relation, sentences_of(record)};
  if (standing.of) {
    order_.push_back(standing.id);
  }
}

std::vector<AlteredFactRow> ConflictBook::conflicts() const {
  std::vector<std::string_view> order(order_.begin(), order_.end());
  std::sort(order.begin(), order.end());
  std::vector<AlteredFactRow> out;
  for (const std::string_view id : order) {
    const auto& [copy_id, copy] = *documents_.find(std::string(id));
    const auto original = documents_.find(*copy.of);
    if (original == documents_.end()) {
      continue;
    }
    const auto frames = by_frame(original->second.sentences);
    const auto own_frames = by_frame(copy.sentences);
    for (const FactSentence& sentence : copy.sentences) {
      const auto match = frames.find(sentence.frame);
      const bool enough = copy.relation != "excerpt" || sentence.words >= kExcerptWords;
      if (!enough || match == frames.end() || match->second == nullptr || own_frames.at(sentence.frame) == nullptr ||
          match->second->facts.size() != sentence.facts.size()) {
        continue;
      }
      for (std::size_t i = 0; i < sentence.facts.size(); ++i) {
        const StatedFact &fact = match->second->facts[i], &other = sentence.facts[i];
        if (fact.kind == other.kind && differ(fact, other)) {
          out.push_back({fact.kind, &fact, &other, match->second, &sentence, original->first, copy_id, copy.relation});
        }
      }
    }
  }
  return out;
}

namespace {

class ConflictsTable : public AcrossTable {
 public:
  Table table() const override { return table_of("conflicts", "conflict"); }
  void add(const PublishedDocument& document) override { book_.add(document.standing, document.record.root()); }
  void each_row(const Visit& visit) const override {
    for (const AlteredFactRow& one : book_.conflicts()) {
      const std::vector<Scalar> row{name_of(one.kind),
                                    one.fact->words,
                                    one.other_fact->words,
                                    one.doc_id,
                                    std::int64_t{one.sentence->begin},
                                    std::int64_t{one.sentence->end},
                                    one.sentence->text,
                                    one.other_doc_id,
                                    one.relation,
                                    std::int64_t{one.other_sentence->begin},
                                    std::int64_t{one.other_sentence->end},
                                    one.other_sentence->text};
      visit(row);
    }
  }

 private:
  ConflictBook book_;
};

}  // namespace

std::unique_ptr<AcrossTable> make_conflicts() { return std::make_unique<ConflictsTable>(); }

}  // namespace pressmill
