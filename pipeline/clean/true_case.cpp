#include "pipeline/clean/true_case.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>

#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::uint32_t kFewestWords = 60;     // a shorter text may well have no name
constexpr std::uint32_t kMostWords = 1200;     // of a longer one the beginning tells
constexpr std::uint32_t kWordsACapital = 150;  // an English text has one in ten
constexpr std::uint32_t kLongestName = 4;      // words
constexpr std::uint32_t kLongNoun = 3;         // words: one so long is described by a name alone, "the northwick youth justice service"
constexpr std::string_view kPrison = "prison", kAnyService = "service";

// Whether a text has next to no capitals but at the beginnings of its sentences.
bool lost_capitals(const Layout& layout) {
  std::uint32_t words = 0, capitals = 0;
  for (const Sentence& sentence : layout.sentences) {
    for (std::uint32_t i = sentence.first_token + 1; i < sentence.last_token; ++i) {
      const bool inside = layout.tokens[i].kind == TokenKind::word && layout.tokens[i - 1].kind == TokenKind::word;
      words += inside ? 1 : 0;
      capitals += inside && layout.tokens[i].capital && layout.tokens[i].span.size() > 1 ? 1 : 0;
    }
    if (words > kMostWords || capitals > kMostWords / kWordsACapital) {
      break;
    }
  }
  return words >= kFewestWords && capitals * kWordsACapital <= words;
}

}  // namespace

TrueCase::TrueCase(const Rules& rules) : services_(rules.lexicon("services")) {
  for (const char* lexicon : {"grammar", "counts", "numbers", "ordinals"}) {
    add(rules.lexicon(lexicon), kFunction);
  }
  for (const char* lexicon : {"plain-words", "function_words", "rating_words", "recommendation_words", "recommended_verbs", "noun_cues", "bodies", "time_words",
                              "months", "superlatives", "measures", "grades", "aspects", "imperatives", "services", "date_units", "inspectorates"}) {
    add(rules.lexicon(lexicon), kPlain);
  }
  add(rules.lexicon("reporting_verbs"), kSays);
  add(rules.lexicon("titles"), kTitle);
  add(rules.lexicon("first_names"), kFirst);
  add(rules.lexicon("roles"), kRole);
  add(rules.lexicon("place_names_after"), kPlace);
  for (const Lexicon::Entry& entry : rules.lexicon("function_words").entries()) {
    const Vocabulary::Word word = rules.vocabulary().find(entry.phrase);
    const auto mark = [&](std::string_view property, std::uint16_t as) {
      if (entry.value.find(property) != std::string::npos && word < classes_.size()) {
        classes_[word] = static_cast<std::uint16_t>(classes_[word] | as);
      }
    };
    mark("article", kArticle);
    mark("indefinite", kIndefinite);
    mark("before_name", kBeforeName);
    mark("possessive", kPossessive);
  }
  const auto mark_entries = [&](const char* lexicon, std::string_view value, std::uint16_t as) {
    for (const Lexicon::Entry& entry : rules.lexicon(lexicon).entries()) {
      if (entry.value.starts_with(value)) {
        classes_[rules.vocabulary().find(entry.phrase)] |= as;
      }
    }
  };
  mark_entries("titles", "honorific", kHonorific);
  mark_entries("plain-words", "place", kPlace);
  mark_entries("function_words", "and ", kAnd);
}

void TrueCase::add(const Lexicon& lexicon, std::uint16_t classes) {
  lexicon.each_beginning([&](std::uint32_t /*entry*/, Vocabulary::Word first, Vocabulary::Word second) {
    if (second == Vocabulary::kUnknown) {
      classes_.resize(std::max<std::size_t>(classes_.size(), first + 1), 0);
      classes_[first] = static_cast<std::uint16_t>(classes_[first] | classes);
    }
  });
}

// Goes over one text that lost its capitals.
class TrueCase::Restorer {
 public:
  Restorer(const TrueCase& lexicons, std::string_view text, Layout& layout) : lexicons_(lexicons), text_(text), layout_(layout), tokens_(layout.tokens) {}

  void run() {
    for (const Sentence& sentence : layout_.sentences) {
      first_ = sentence.first_token;
      last_ = sentence.last_token;
      people();
      services();
    }
    again();
  }

 private:
  bool is(std::uint32_t i, unsigned classes) const { return i < last_ && (lexicons_.classes_of(tokens_[i]) & classes) != 0; }
  unsigned classes(std::uint32_t i) const { return lexicons_.classes_of(tokens_[i]); }
  bool is_word(std::uint32_t i) const { return i >= first_ && i < last_ && tokens_[i].kind == TokenKind::word; }
  bool touches(std::uint32_t i) const { return i > first_ && tokens_[i].span.begin == tokens_[i - 1].span.end && !opens(i - 1); }
  // A mark that opens: white space stands before it.
  bool opens(std::uint32_t i) const { return tokens_[i].kind == TokenKind::mark && (i == first_ || tokens_[i - 1].span.end < tokens_[i].span.begin); }

  // A word that no lexicon knows: by itself it may be a name.
  bool is_unknown(std::uint32_t i) const {
    if (!is_word(i) || is(i, ~0U) || tokens_[i].span.size() < 2 || touches(i)) {
      return false;
    }
    const std::string_view word = tokens_[i].span.of(text_);
    return std::none_of(kEndings.begin(), kEndings.end(),
                        [word](std::string_view ending) { return word.size() > ending.size() + 3 && word.ends_with(ending); });
  }
  bool is_surname(std::uint32_t i) const { return is_unknown(i) || (is_word(i) && is(i, kFirst) && !is(i, kFunction | kPlain)); }

  void mark(std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t i = first; i < last; ++i) {
      tokens_[i].capital = tokens_[i].kind == TokenKind::word;
      if (is_unknown(i)) {
        names_.insert(unicode::lower(tokens_[i].span.of(text_)));
      }
    }
  }

  // "sir michael pell", "ada marsh", "the manager una frew", "its manager, una frew,", "ada marsh, 42,"
  void people() {
    for (std::uint32_t i = first_; i < last_; ++i) {
      if (is_word(i)) {
        i = std::max(i, behind_person(i) - 1);
      }
    }
  }

  // Behind the person whose title, office or name begins at a word; `i + 1` where none does.
  std::uint32_t behind_person(std::uint32_t i) {
    std::uint32_t name = i;
    while (is_word(name) && is(name, kTitle)) {
      ++name;
      name += name < last_ && tokens_[name].ascii == '.' && touches(name) ? 1 : 0;
    }
    const bool titled = name > i, office = !titled && is(i, kRole);
    name += office ? 1 : 0;
    const bool apposed = office && name < last_ && tokens_[name].ascii == ',';
    name += apposed ? 1 : 0;
    const std::uint32_t end = name_end(name, titled || office);
    const bool called = titled && end == name && is(i, kHonorific) && is_word(name) && !is(name, kFunction | kSays | kRole);  // "mrs bank"
    const bool full =
        end - name >= 2 && (titled || is(name, kFirst) || (office && !apposed) || (end < last_ && tokens_[end].ascii == ',' && (apposed || is_age(end + 1))));
    if (called || full || (titled && end > name)) {
      mark(titled ? i : name, std::max(end, name + 1));
      return std::max(end, name + 1);
    }
    return i + 1;
  }

  // Behind the words of a name. What is another word elsewhere ("may", "summer") is a first name behind a title where a surname follows.
  std::uint32_t name_end(std::uint32_t name, bool introduced) const {
    std::uint32_t end = name;
    if (introduced && is_word(name) && (is(name, kFirst) || !is(name, kFunction | kSays | kRole)) && is_unknown(name + 1)) {
      ++end;
    }
    while (end - name < kLongestName - 1 && is_surname(end)) {
      ++end;
      while (end + 1 < last_ && end > name && tokens_[end].ascii == '-' && touches(end) && touches(end + 1) && is_word(end + 1)) {
        end += 2;
      }
    }
    return end;
  }
  bool is_age(std::uint32_t i) const { return i + 1 < last_ && tokens_[i].kind == TokenKind::number && tokens_[i + 1].ascii == ','; }

  // "at larkspur grange care home", "northwick council", "hmp fellgate": no "the struggling school", no "a northwick school".
  void services() {
    for (std::uint32_t i = first_; i < last_;) {
      std::uint32_t end = i;
      std::string_view kind;
      for (auto noun = noun_at(i); noun; noun = noun_at(end)) {  // "grange care home"
        kind = noun->value;
        end += noun->tokens;
      }
      if (end == i || kind == kAnyService) {
        i = std::max(end, i + 1);
        continue;
      }
      std::uint32_t behind = end;
      while (is(i, kBeforeName) && behind - end < 2 && is_unknown(behind)) {
        ++behind;
      }
      const std::uint32_t begin = name_before(i, end);
      if (behind > end || begin < i) {
        mark(begin, kind == kPrison && behind == end ? i : behind);  // "Fellgate prison" is HMP Fellgate's other name
      }
      i = behind;
    }
  }

  std::optional<Lexicon::Found> noun_at(std::uint32_t i) const {
    const auto found = is_word(i) && !touches(i) ? lexicons_.services_.at(std::span(tokens_).first(last_), i) : std::nullopt;
    const bool joined = found && i + found->tokens < last_ && tokens_[i + found->tokens].ascii == '-' && touches(i + found->tokens);  // "high-quality"
    return joined ? std::nullopt : found;
  }

  // Where the name begins whose noun stands at [head, end); `head` itself where none does.
  std::uint32_t name_before(std::uint32_t head, std::uint32_t end) const {
    std::uint32_t begin = head, unknown = 0;
    while (begin > first_ && head - begin < kLongestName) {
      const std::uint32_t before = piece_before(begin, unknown == 1);
      if (before == begin) {
        break;
      }
      begin = before;
      unknown += is(begin, kPlace) ? 0 : 1;
    }
    const bool whole = begin == first_ || !touches(begin);
    const bool led = begin > first_ && is(begin - 1, kIndefinite);
    return unknown > 0 && whole && !led && (head - begin > 1 || end - head >= kLongNoun || !follows_article(begin)) ? begin : head;
  }
  // Where the word of a name begins that ends before `i`; `i` itself where none does. "al-hadira", "st aidan's", and in a pair "fells and" of "fells and
  // coast".
  std::uint32_t piece_before(std::uint32_t i, bool may_be_pair) const {
    const std::uint32_t word = i - 1;
    if (!touches(word)) {
      const bool pair = may_be_pair && word > first_ && is(word, kAnd) && is_unknown(word - 1) && (word == first_ + 1 || !is_unknown(word - 2));
      return pair ? word - 1 : is_unknown(word) || (is_word(word) && is(word, kPlace)) ? word : i;
    }
    const bool saint = word > first_ + 1 && is(word, kPossessive) && is_surname(word - 1) && is(word - 2, kPlace);
    const bool hyphen = word > first_ + 1 && tokens_[word - 1].ascii == '-' && touches(word - 1) && is_unknown(word - 2) && classes(word) == 0;
    return saint ? word - 1 : hyphen ? word - 2 : i;
  }
  bool follows_article(std::uint32_t i) const { return i > first_ && is(i - 1, kArticle); }

  // A word that was part of a name somewhere is one everywhere.
  void again() {
    first_ = 0;
    last_ = static_cast<std::uint32_t>(tokens_.size());
    for (std::uint32_t i = 0; i < last_; ++i) {
      if (!tokens_[i].capital && is_unknown(i) && names_.contains(unicode::lower(tokens_[i].span.of(text_)))) {
        tokens_[i].capital = true;
      }
    }
  }

  static constexpr std::array<std::string_view, 11> kEndings{"tion", "tions", "ment", "ments", "ness", "ous", "ful", "ally", "edly", "ised", "ated"};

  const TrueCase& lexicons_;
  std::string_view text_;
  Layout& layout_;
  std::vector<Token>& tokens_;
  std::uint32_t first_ = 0, last_ = 0;  // of the sentence
  std::unordered_set<std::string> names_;
};

void TrueCase::restore(std::string_view text, Layout& layout) const {
  if (lost_capitals(layout)) {
    Restorer(*this, text, layout).run();
  }
}

}  // namespace pressmill
