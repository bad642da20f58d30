#include "extractors/quotes/words.h"

#include <array>
#include <utility>

namespace pressmill::quotes {
namespace {

// The names of classes as the lexicons write them.
constexpr std::array<std::pair<std::string_view, std::uint32_t>, 32> kNames{{
    {"determiner", kDeterminer},
    {"preposition", kPreposition},
    {"subordinator", kSubordinator},
    {"conjunction", kConjunction},
    {"pronoun", kPronoun},
    {"object", kObject},
    {"auxiliary", kAuxiliary},
    {"modal", kModal},
    {"adverb", kAdverb},
    {"negation", kNegation},
    {"relative", kRelative},
    {"that", kThat},
    {"part", kTime},
    {"day", kTime | kDay},
    {"month", kTime | kMonth},
    {"title", kTitle},
    {"honorific", kHonorific},
    {"male", kMale},
    {"female", kFemale},
    {"post", kPostNominal},
    {"role", kRole},
    {"plural", kPlural},
    {"body", kBody},
    {"document", kPaper},
    {"name", kNaming},
    {"first", kFirstName},
    {"he", kHe},
    {"she", kShe},
    {"they", kThey},
    {"it", kIt},
    {"possessive", kPossessive},
    {"be", kBe},
}};

// 0 where none is.
std::uint32_t class_named(std::string_view name) {
  for (const auto& [known, value] : kNames) {
    if (known == name) {
      return value;
    }
  }
  return 0;
}

// The next of the words of a value, taken from its front.
std::string_view take(std::string_view& value) {
  const std::size_t end = std::min(value.find(' '), value.size());
  const std::string_view out = value.substr(0, end);
  value.remove_prefix(std::min(end + 1, value.size()));
  return out;
}

Verb::Form form_named(std::string_view name) {
  if (name == "third") {
    return Verb::Form::third;
  }
  if (name == "past") {
    return Verb::Form::past;
  }
  if (name == "part") {
    return Verb::Form::participle;
  }
  return name == "ing" ? Verb::Form::ing : Verb::Form::base;
}

}  // namespace

Words::Words(const Rules& rules)
    : classes_(rules.vocabulary().size(), 0),
      verb_of_(rules.vocabulary().size(), 0),
      verbs_(1),
      noun_of_(rules.vocabulary().size(), 0),
      nouns_(1),
      grades_(&rules.lexicon("grades")),
      coining_(&rules.lexicon("coining")),
      title_roles_(&rules.lexicon("title_roles")),
      first_person_(&rules.lexicon("first_person")),
      particles_(&rules.lexicon("name_particles")),
      according_(rules.vocabulary().find("according")),
      to_(rules.vocabulary().find("to")),
      by_(rules.vocabulary().find("by")),
      as_(rules.vocabulary().find("as")),
      about_(rules.vocabulary().find("about")),
      the_(rules.vocabulary().find("the")) {
  for (const std::string_view name : {"grammar", "time_words", "titles", "post_nominals", "roles", "bodies", "naming", "first_names"}) {
    add(rules, name);
  }
  add_verbs(rules);
  add_nouns(rules);
}

void Words::add_nouns(const Rules& rules) {
  for (const Lexicon::Entry& entry : rules.lexicon("noun_cues").entries()) {
    if (const Vocabulary::Word word = rules.vocabulary().find(entry.phrase); word != Vocabulary::kUnknown) {
      noun_of_[word] = static_cast<std::uint32_t>(nouns_.size());
      nouns_.push_back(entry.value);
    }
  }
}

void Words::add(const Rules& rules, std::string_view lexicon) {
  for (const Lexicon::Entry& entry : rules.lexicon(lexicon).entries()) {
    std::string_view value = entry.value;
    while (!value.empty()) {
      const std::string_view name = take(value);
      const std::uint32_t named = class_named(name);
      if (named == 0) {
        throw RulesError(std::string(lexicon) + ".tsv: " + entry.phrase + ": no class of words is named " + std::string(name));
      }
      classes_[rules.vocabulary().find(entry.phrase)] |= named;
    }
  }
  classes_[Vocabulary::kUnknown] = 0;
}

void Words::add_verbs(const Rules& rules) {
  for (const Lexicon::Entry& entry : rules.lexicon("reporting_verbs").entries()) {
    const Vocabulary::Word word = rules.vocabulary().find(entry.phrase);
    if (word == Vocabulary::kUnknown) {
      continue;
    }
    std::string_view value = entry.value;
    Verb verb;
    verb.lemma = take(value);
    verb.form = form_named(take(value));
    const auto takes = [flags = take(value)](char flag) { return flags.find(flag) != std::string_view::npos; };
    verb.clause = takes('c');
    verb.that = takes('t');
    verb.whether = takes('w');
    verb.person = takes('o');
    verb.infinitive = takes('i');
    verb.noun = takes('n');
    verb.marks = takes('q');
    verb_of_[word] = static_cast<std::uint32_t>(verbs_.size());
    verbs_.push_back(verb);
  }
}

}  // namespace pressmill::quotes
