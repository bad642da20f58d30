#include "pipeline/clean/caseless_names.h"

#include <algorithm>

namespace pressmill {
namespace {

using enum WordClasses::Class;

constexpr std::uint32_t kLongestName = 4;                             // words
constexpr std::uint32_t kMostTitles = 4;                              // before one name; more are no titles, and would be read again for each
constexpr std::uint32_t kMostLedBy = 2;                               // words of a name behind "hmp"
constexpr std::uint32_t kLongNoun = 3;                                // words: one so long is described by a name alone, "the northwick youth justice service"
constexpr std::string_view kPrison = "prison", kService = "service";  // kinds in the lexicon of services

class People {
 public:
  explicit People(const CaselessWords& words) : w_(words) {}

  // The person whose title, office or name begins at a word.
  std::optional<NameTokens> at(std::uint32_t i) const {
    std::uint32_t name = behind_titles(i);
    const bool titled = name > i, office = !titled && w_.is(i, kRole);
    name += office ? 1 : 0;
    const bool apposed = office && w_.is_mark(name, ',');
    name += apposed ? 1 : 0;
    const std::uint32_t end = name_end(name, titled || office);
    if (titled && (end > name || is_called(i, name))) {
      return NameTokens{i, std::max(end, name + 1)};
    }
    const bool followed = w_.is_mark(end, ',') && (apposed || is_age(end + 1));
    const bool full = end - name >= 2 && (w_.is(name, kFirst) || (office && !apposed) || followed);
    return full ? std::optional(NameTokens{name, end}) : std::nullopt;
  }

 private:
  std::uint32_t behind_titles(std::uint32_t i) const {
    for (std::uint32_t titles = 0; titles < kMostTitles && w_.is_word(i) && w_.is(i, kTitle); ++titles) {
      ++i;
      i += w_.is_mark(i, '.') && w_.touches(i) ? 1 : 0;
    }
    return i;
  }

  // "mrs bank": behind Mr and Mrs a word that is another one elsewhere is a name.
  bool is_called(std::uint32_t title, std::uint32_t name) const { return w_.is(title, kHonorific) && may_be_name(name); }
  bool may_be_name(std::uint32_t i) const { return w_.is_word(i) && !w_.is(i, kFunction | kSays | kRole); }

  // Behind the words of a name. What is another word elsewhere ("may", "summer") is a first name behind a title where a surname follows.
  std::uint32_t name_end(std::uint32_t name, bool introduced) const {
    std::uint32_t end = name;
    if (introduced && w_.is_word(name) && (w_.is(name, kFirst) || may_be_name(name)) && w_.is_unknown(name + 1)) {
      ++end;
    }
    while (end - name < kLongestName - 1 && w_.is_surname(end)) {
      ++end;
      while (w_.is_mark(end, '-') && w_.touches(end) && w_.is_word(end + 1) && w_.touches(end + 1)) {
        end += 2;
      }
    }
    return end;
  }

  bool is_age(std::uint32_t i) const { return w_.is_number(i) && w_.is_mark(i + 1, ','); }

  const CaselessWords& w_;
};

class Services {
 public:
  Services(const CaselessWords& words, const Lexicon& services) : w_(words), services_(services) {}

  // The nouns of a service from token `i` on, one behind the other ("grange care home"), and the kind that the last one tells.
  struct Noun {
    NameTokens at;
    std::string_view kind;
  };
  Noun noun_at(std::uint32_t i) const {
    Noun out{{i, i}, {}};
    for (auto found = single_noun_at(i); found; found = single_noun_at(out.at.last)) {
      out.kind = found->value;
      out.at.last += found->tokens;
    }
    return out;
  }

  std::optional<NameTokens> named(const Noun& noun) const {
    const std::uint32_t behind = name_behind(noun.at);
    const std::uint32_t begin = name_before(noun.at);
    if (behind == noun.at.last && begin == noun.at.first) {
      return std::nullopt;
    }
    // "Fellgate prison" is HMP Fellgate's other name: the noun is no part of it.
    const bool other_name = noun.kind == kPrison && behind == noun.at.last;
    return NameTokens{begin, other_name ? noun.at.first : behind};
  }

 private:
  std::optional<Lexicon::Found> single_noun_at(std::uint32_t i) const {
    const auto found = w_.is_word(i) && !w_.touches(i) ? services_.at(w_.tokens(), i) : std::nullopt;
    const bool joined = found && w_.is_mark(i + found->tokens, '-') && w_.touches(i + found->tokens);  // "high-quality"
    return joined ? std::nullopt : found;
  }

  std::uint32_t name_behind(NameTokens noun) const {
    std::uint32_t behind = noun.last;
    while (w_.is(noun.first, kLeadsName) && behind - noun.last < kMostLedBy && w_.is_unknown(behind)) {
      ++behind;
    }
    return behind;
  }

  // Where the name begins that ends before the noun; the noun's own beginning where none does.
  std::uint32_t name_before(NameTokens noun) const {
    std::uint32_t begin = noun.first, unknown = 0;
    while (begin > w_.first() && noun.first - begin < kLongestName) {
      const std::uint32_t before = piece_before(begin, unknown == 1);
      if (before == begin) {
        break;
      }
      begin = before;
      unknown += w_.is(begin, kPlace) ? 0 : 1;
    }
    const bool part = begin > w_.first() && w_.touches(begin);  // of a longer word
    if (unknown == 0 || part || follows(begin, kIndefinite)) {
      return noun.first;
    }
    const bool long_enough = noun.first - begin > 1 || noun.last - noun.first >= kLongNoun;
    return long_enough || !follows(begin, kArticle) ? begin : noun.first;
  }
  bool follows(std::uint32_t i, unsigned classes) const { return i > w_.first() && w_.is(i - 1, classes); }

  // Where the piece of a name begins that ends before `i`, which is no sentence's first token; `i` itself where none does.
  std::uint32_t piece_before(std::uint32_t i, bool may_be_pair) const {
    const std::uint32_t word = i - 1;
    if (w_.touches(word)) {
      return is_saint(word) ? word - 1 : is_hyphened(word) ? word - 2 : i;
    }
    if (may_be_pair && is_pair(word)) {
      return word - 1;
    }
    return w_.is_unknown(word) || (w_.is_word(word) && w_.is(word, kPlace)) ? word : i;
  }
  // "st aidan's"
  bool is_saint(std::uint32_t end) const { return end > w_.first() + 1 && w_.is(end, kPossessive) && w_.is_surname(end - 1) && w_.is(end - 2, kPlace); }
  // "al-hadira"
  bool is_hyphened(std::uint32_t end) const {
    return end > w_.first() + 1 && w_.is_mark(end - 1, '-') && w_.touches(end - 1) && w_.is_unknown(end - 2) && !w_.is(end, WordClasses::kAny);
  }
  // "fells and" of "fells and coast": no longer name stands before it.
  bool is_pair(std::uint32_t joint) const {
    return joint > w_.first() && w_.is(joint, kAnd) && w_.is_unknown(joint - 1) && (joint == w_.first() + 1 || !w_.is_unknown(joint - 2));
  }

  const CaselessWords& w_;
  const Lexicon& services_;
};

}  // namespace

bool CaselessWords::is_unknown(std::uint32_t i) const {
  return is_word(i) && !is(i, WordClasses::kAny) && tokens_[i].span.size() > 1 && !touches(i) && !classes_.ends_plainly(tokens_[i].span.of(text_));
}

bool CaselessWords::is_surname(std::uint32_t i) const { return is_unknown(i) || (is_word(i) && is(i, kFirst) && !is(i, kFunction | kPlain)); }

void find_people(const CaselessWords& sentence, std::vector<NameTokens>& out) {
  const People people(sentence);
  for (std::uint32_t i = sentence.first(); i < sentence.last();) {
    const auto person = sentence.is_word(i) ? people.at(i) : std::nullopt;
    i = person ? person->last : i + 1;
    if (person) {
      out.push_back(*person);
    }
  }
}

void find_services(const CaselessWords& sentence, const Lexicon& lexicon, std::vector<NameTokens>& out) {
  const Services services(sentence, lexicon);
  for (std::uint32_t i = sentence.first(); i < sentence.last();) {
    const Services::Noun noun = services.noun_at(i);
    const auto named = noun.at.last > i && noun.kind != kService ? services.named(noun) : std::nullopt;
    i = std::max({i + 1, noun.at.last, named ? named->last : 0});
    if (named) {
      out.push_back(*named);
    }
  }
}

}  // namespace pressmill
