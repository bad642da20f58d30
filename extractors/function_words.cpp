#include "extractors/function_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace pressmill {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Small::count)> kNames{
    "article", "indefinite", "definite",   "the",     "opening", "that",       "relative", "which",   "and",        "or",        "or_and",
    "of",      "to",         "for",        "in",      "whose",   "about",      "chain",    "being",   "be",         "copula",    "not",
    "every",   "had",        "having",     "moved",   "how",     "percent",    "per",      "cent",    "everything", "no_aspect", "same",
    "after",   "afterwards", "possessive", "further", "only",    "previously", "it",       "speaker", "must",       "verbal",    "lead_stop",
};
static_assert(static_cast<std::size_t>(Small::count) <= 64);

}  // namespace

FunctionWords::FunctionWords(const Rules& rules) : vocabulary_(rules.vocabulary()), bits_(rules.vocabulary().size()) {
  for (const auto& entry : rules.lexicon("function_words").entries()) {
    const Vocabulary::Word word = rules.vocabulary().find(entry.phrase);
    for (std::string_view rest = entry.value; !rest.empty();) {
      const std::string_view name = rest.substr(0, rest.find(' '));
      const auto known = std::find(kNames.begin(), kNames.end(), name);
      if (known == kNames.end()) {
        throw RulesError("function_words.tsv: " + entry.phrase + ": no property is named " + std::string(name));
      }
      bits_[word] |= std::uint64_t{1} << static_cast<unsigned>(known - kNames.begin());
      rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    }
  }
}

}  // namespace pressmill
