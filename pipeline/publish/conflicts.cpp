#include "pipeline/publish/conflicts.h"

#include <algorithm>
#include <unordered_map>

#include "pipeline/publish/code_points.h"
#include "pipeline/publish/packed.h"
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

bool differ(const StatedFact& a, const StatedFact& b) {
  if (a.value.empty() || b.value.empty() || a.value == b.value) {
    return false;
  }
  return a.kind != StatedFact::Kind::date || (!a.value.starts_with(b.value) && !b.value.starts_with(a.value));
}

void pack(const std::vector<FactSentence>& sentences, Packed& out) {
  for (const FactSentence& one : sentences) {
    out.key(one.frame).key(one.words, 4).key(one.begin, 4).key(one.end, 4).text(one.text).key(one.facts.size(), 2);
    for (const StatedFact& fact : one.facts) {
      out.key(static_cast<std::uint64_t>(fact.kind), 1).text(fact.words).text(fact.value);
    }
  }
}

std::vector<FactSentence> sentences_from(Unpacked& bytes) {
  std::vector<FactSentence> out;
  const auto number = [&bytes] { return static_cast<std::uint32_t>(bytes.number(4)); };
  while (!bytes.empty()) {
    FactSentence& one = out.emplace_back();
    one.frame = bytes.number();
    one.words = number(), one.begin = number(), one.end = number();
    one.text = bytes.text();
    for (std::uint64_t facts = bytes.number(2); facts > 0; --facts) {
      StatedFact& fact = one.facts.emplace_back();
      fact.kind = static_cast<StatedFact::Kind>(bytes.number(1));
      fact.words = bytes.text();
      fact.value = bytes.text();
    }
  }
  return out;
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

// A document and what it has of facts.
struct Told {
  std::string doc_id, relation;
  std::vector<FactSentence> sentences;
};

// The facts that a copy tells differently, in order of its text.
std::vector<ConflictingFact> altered(const Told& original, const Told& copy) {
  const auto frames = by_frame(original.sentences), own_frames = by_frame(copy.sentences);
  std::vector<ConflictingFact> out;
  for (const FactSentence& sentence : copy.sentences) {
    const auto match = frames.find(sentence.frame);
    const bool enough = copy.relation != "excerpt" || sentence.words >= kExcerptWords;
    if (!enough || match == frames.end() || match->second == nullptr || own_frames.at(sentence.frame) == nullptr ||
        match->second->facts.size() != sentence.facts.size()) {
      continue;
    }
    const FactSentence& first = *match->second;
    for (std::size_t i = 0; i < sentence.facts.size(); ++i) {
      const StatedFact &fact = first.facts[i], &other = sentence.facts[i];
      if (fact.kind == other.kind && differ(fact, other)) {
        out.push_back({fact.kind,
                       {original.doc_id, fact.words, first.text, first.begin, first.end},
                       {copy.doc_id, other.words, sentence.text, sentence.begin, sentence.end},
                       copy.relation});
      }
    }
  }
  return out;
}

void pack(const ConflictingFact& fact, Packed& out) {
  out.key(static_cast<std::uint64_t>(fact.kind), 1).text(fact.relation);
  for (const ConflictingFact::Side* side : {&fact.first, &fact.other}) {
    out.text(side->doc_id).text(side->words).text(side->sentence).key(side->begin, 4).key(side->end, 4);
  }
}

ConflictingFact fact_from(Unpacked& bytes) {
  ConflictingFact out;
  out.kind = static_cast<StatedFact::Kind>(bytes.number(1));
  out.relation = bytes.text();
  for (ConflictingFact::Side* side : {&out.first, &out.other}) {
    side->doc_id = bytes.text(), side->words = bytes.text(), side->sentence = bytes.text();
    side->begin = static_cast<std::uint32_t>(bytes.number(4));
    side->end = static_cast<std::uint32_t>(bytes.number(4));
  }
  return out;
}

}  // namespace

ConflictBook::ConflictBook(const std::string& folder, const Rules::Words& words)
    : abbreviations_(words.lexicons.at("abbreviations"), vocabulary_),
      grades_(words.lexicons.at("grades"), vocabulary_),
      numbers_(words.lexicons.at("numbers"), vocabulary_),
      folder_(folder),
      documents_(folder) {}

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

void ConflictBook::add(const Standing& standing, const JsonNode& record) {
  const bool alone = !standing.of && !standing.has_copies;
  if (alone || standing.twin) {
    return;
  }
  Packed sentences, packed;
  pack(sentences_of(record), sentences);
  if (standing.has_copies) {
    packed.key(standing.id).key(0, 1).key(standing.id).text("");
    documents_.add(std::string(packed.view()).append(sentences.view()));
  }
  if (standing.of) {
    packed.clear();
    packed.key(*standing.of).key(1, 1).key(standing.id).text(standing.relation);
    documents_.add(std::string(packed.view()).append(sentences.view()));
  }
}

void ConflictBook::each(const Visit& visit) {
  SortedFile found(folder_);  // by the copy's id
  std::string family;
  Told original;
  documents_.each([&](std::string_view record) {
    Unpacked bytes(record);
    family = bytes.key();
    const bool copied = bytes.number(1) == 0;
    Told told{std::string(bytes.key()), std::string(bytes.text()), {}};
    told.sentences = sentences_from(bytes);
    if (copied) {
      original = std::move(told);
    } else if (original.doc_id == family) {
      Packed packed;
      std::uint32_t number = 0;
      for (const ConflictingFact& fact : altered(original, told)) {
        packed.clear();
        packed.key(told.doc_id).key(number++, 4);
        pack(fact, packed);
        found.add(packed.view());
      }
    }
  });
  found.each([&visit](std::string_view record) {
    Unpacked bytes(record);
    bytes.key();
    bytes.number(4);
    visit(fact_from(bytes));
  });
}

namespace {

class ConflictsTable : public AcrossTable {
 public:
  ConflictsTable(const std::string& folder, const Rules::Words& words) : book_(folder, words) {}
  Table table() const override { return table_of("conflicts", "conflict"); }
  void add(const PublishedDocument& document) override { book_.add(document.standing, document.record.root()); }
  void each_row(const Visit& visit) override {
    book_.each([&visit](const ConflictingFact& one) {
      const std::vector<Scalar> row{name_of(one.kind),           one.first.words,    one.other.words,  one.first.doc_id, std::int64_t{one.first.begin},
                                    std::int64_t{one.first.end}, one.first.sentence, one.other.doc_id, one.relation,     std::int64_t{one.other.begin},
                                    std::int64_t{one.other.end}, one.other.sentence};
      visit(row);
    });
  }

 private:
  ConflictBook book_;
};

}  // namespace

std::unique_ptr<AcrossTable> make_conflicts(const std::string& folder, const Rules::Words& words) { return std::make_unique<ConflictsTable>(folder, words); }

}  // namespace pressmill
