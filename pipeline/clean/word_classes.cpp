#include "pipeline/clean/word_classes.h"

#include <algorithm>

namespace pressmill {
namespace {

constexpr std::size_t kFewestBefore = 4;  // letters before an ending: "nation" is no ending alone

// The words of a lexicon, or those whose value has `property` among its words, are of these classes.
struct Source {
  std::string_view lexicon, property;
  WordClasses::Class gives;
};

using enum WordClasses::Class;
constexpr Source kSources[] = {
    {"grammar", "", kFunction},
    {"counts", "", kFunction},
    {"numbers", "", kFunction},
    {"ordinals", "", kFunction},
    {"function_words", "", kPlain},
    {"function_words", "article", kArticle},
    {"function_words", "indefinite", kIndefinite},
    {"function_words", "before_name", kLeadsName},
    {"function_words", "possessive", kPossessive},
    {"function_words", "and", kAnd},
    {"plain-words", "", kPlain},
    {"plain-words", "place", kPlace},
    {"place_names_after", "", kPlace},
    {"rating_words", "", kPlain},
    {"recommendation_words", "", kPlain},
    {"recommended_verbs", "", kPlain},
    {"noun_cues", "", kPlain},
    {"bodies", "", kPlain},
    {"time_words", "", kPlain},
    {"months", "", kPlain},
    {"date_units", "", kPlain},
    {"superlatives", "", kPlain},
    {"measures", "", kPlain},
    {"grades", "", kPlain},
    {"aspects", "", kPlain},
    {"imperatives", "", kPlain},
    {"services", "", kPlain},
    {"inspectorates", "", kPlain},
    {"reporting_verbs", "", kSays},
    {"titles", "", kTitle},
    {"titles", "honorific", kHonorific},
    {"first_names", "", kFirst},
    {"roles", "", kRole},
};

// Whether `property` is one of the words of `value`, which spaces part.
bool has_property(std::string_view value, std::string_view property) {
  while (!value.empty()) {
    const std::string_view word = value.substr(0, value.find(' '));
    if (word == property) {
      return true;
    }
    value.remove_prefix(std::min(word.size() + 1, value.size()));
  }
  return false;
}

}  // namespace

WordClasses::WordClasses(const Rules& rules) : by_word_(rules.vocabulary().size()) {
  for (const Source& source : kSources) {
    const Lexicon& lexicon = rules.lexicon(source.lexicon);
    lexicon.each_beginning([&](std::uint32_t entry, Vocabulary::Word first, Vocabulary::Word second) {
      if (second == Vocabulary::kUnknown && (source.property.empty() || has_property(lexicon.entries()[entry].value, source.property))) {
        by_word_[first] = static_cast<Set>(by_word_[first] | source.gives);
      }
    });
  }
  for (const Lexicon::Entry& entry : rules.lexicon("word_endings").entries()) {
    endings_.push_back(entry.phrase);
  }
}

bool WordClasses::ends_plainly(std::string_view word) const {
  return std::ranges::any_of(endings_, [word](std::string_view ending) { return word.size() >= ending.size() + kFewestBefore && word.ends_with(ending); });
}

}  // namespace pressmill
