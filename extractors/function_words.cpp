#include "extractors/function_words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace pressmill {
namespace {

constexpr std::pair<std::string_view, Small> kNames[] = {
    {"article", Small::article},
    {"indefinite", Small::indefinite},
    {"definite", Small::definite},
    {"the", Small::the},
    {"opening", Small::opening},
    {"that", Small::that},
    {"relative", Small::relative},
    {"which", Small::which},
    {"any", Small::any},
    {"respectively", Small::respectively},
    {"and", Small::and_},
    {"or", Small::or_},
    {"or_and", Small::or_and},
    {"of", Small::of},
    {"to", Small::to},
    {"for", Small::for_},
    {"in", Small::in},
    {"in_place", Small::in_place},
    {"whose", Small::whose},
    {"about", Small::about},
    {"chain", Small::chain},
    {"being", Small::being},
    {"be", Small::be},
    {"copula", Small::copula},
    {"not", Small::not_},
    {"every", Small::every},
    {"had", Small::had},
    {"having", Small::having},
    {"moved", Small::moved},
    {"how", Small::how},
    {"percent", Small::percent},
    {"per", Small::per},
    {"cent", Small::cent},
    {"everything", Small::everything},
    {"pro_verb", Small::pro_verb},
    {"with", Small::with},
    {"opines", Small::opines},
    {"receives", Small::receives},
    {"includes", Small::includes},
    {"expletive", Small::expletive},
    {"no_aspect", Small::no_aspect},
    {"same", Small::same},
    {"after", Small::after},
    {"afterwards", Small::afterwards},
    {"possessive", Small::possessive},
    {"further", Small::further},
    {"only", Small::only},
    {"previously", Small::previously},
    {"it", Small::it},
    {"speaker", Small::speaker},
    {"obliges", Small::obliges},
    {"must", Small::must},
    {"present", Small::present},
    {"by", Small::by},
    {"other", Small::other},
    {"passive", Small::passive},
    {"before_name", Small::before_name},
    {"another", Small::another},
    {"called", Small::called},
    {"star", Small::star},
    {"out", Small::out},
    {"plural_noun", Small::plural_noun},
    {"verbal", Small::verbal},
    {"lead_stop", Small::lead_stop},
};
static_assert(std::size(kNames) <= 64);  // bits of a word

}  // namespace

FunctionWords::FunctionWords(const Rules& rules) : vocabulary_(rules.vocabulary()), bits_(rules.vocabulary().size()) {
  for (const auto& entry : rules.lexicon("function_words").entries()) {
    const Vocabulary::Word word = rules.vocabulary().find(entry.phrase);
    if (word == Vocabulary::kUnknown) {
      throw RulesError("function_words.tsv: " + entry.phrase + ": an entry is one word");
    }
    for (std::string_view rest = entry.value; !rest.empty();) {
      const std::string_view name = rest.substr(0, rest.find(' '));
      const auto known = std::find_if(std::begin(kNames), std::end(kNames), [name](const auto& n) { return n.first == name; });
      if (known == std::end(kNames)) {
        throw RulesError("function_words.tsv: " + entry.phrase + ": no property is named " + std::string(name));
      }
      bits_[word] |= std::uint64_t{1} << static_cast<unsigned>(known->second);
      rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    }
  }
}

}  // namespace pressmill
