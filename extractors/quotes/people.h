#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/quotes/outline.h"

namespace pressmill::quotes {

enum class Kind : std::uint8_t { person, body, document, unknown };
enum class Gender : std::uint8_t { unknown, male, female };

// One who is named or described in a document, and everything that names him, her or it.
struct Entity {
  std::string name;  // the fullest form: "Dame Glenys Stacey", "the report"
  Kind kind = Kind::unknown;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool certain = false;  // something beside capitals says that it is a person: a title, a first name, a role
  std::uint32_t name_words = 0;
  Span full;                               // where the fullest form stands
  std::string_view first, last;            // of a person's name; views into the text
  std::optional<Span> role, organisation;  // as printed beside a mention
  std::vector<Span> mentions;              // in order of position once people are complete
};

// A stretch of the writer's words that names somebody.
struct Mention {
  std::uint32_t first = 0, last = 0;  // tokens [first, last), titles included
  std::uint32_t entity = 0;
  bool subject = false;  // it begins the writer's sentence
  bool quoted = false;   // inside quotation marks: it may be fullest, but no pronoun outside looks back to it
};

// Who appears in a document: persons by name, joined over the document ("Dame Glenys Stacey", "Dame Glenys", "Mr Stacey"), and whoever else speaks, added
// while the quotations are read. Two who share a surname stay apart; a bare surname then goes to the one named last. Linear time.
class People {
 public:
  static constexpr std::uint32_t kNobody = UINT32_MAX;

  explicit People(const Outline& outline);

  // The person whose name stands inside tokens [first, last): the last of them, those that surely are persons first. Null where none does.
  const Mention* named_in(std::uint32_t first, std::uint32_t last) const;

  // The one whom a bare surname means that stands before any full name, as in a headline; kNobody where nobody of that name appears.
  std::uint32_t of_surname(std::string_view surname) const;

  // Who was heard last, and where.
  struct Heard {
    std::uint32_t entity = kNobody, token = 0;
  };

  // Whom "he", "she", "they" or "it" at a token means, from those named or heard before; kNobody where none fits.
  std::uint32_t before(std::uint32_t token, std::uint32_t classes, Heard heard) const;

  // The entity of a description ("the report", "a council spokesman"): the one of the same words, else a new one.
  std::uint32_t described(std::string_view name, Kind kind, bool plural, Span place);

  // The person of whom a definite description speaks ("the councillor", "the 42-year-old"): the last one named before whose role holds the word.
  std::uint32_t holder_of(std::string_view role_word, std::uint32_t token) const;

  void mention(std::uint32_t entity, Span place) { entities_[entity].mentions.push_back(place); }
  void complete();  // sorts the mentions

  Entity& operator[](std::uint32_t entity) { return entities_[entity]; }
  const Entity& operator[](std::uint32_t entity) const { return entities_[entity]; }
  const std::vector<Mention>& mentions() const { return mentions_; }

 private:
  struct Run;
  bool opens_initials(std::uint32_t i) const;
  std::uint32_t behind_particles(std::uint32_t i) const;
  bool is_agent(std::uint32_t first) const;
  std::uint32_t run_end(std::uint32_t first) const;
  void take(std::uint32_t first, std::uint32_t last);
  Run parse(std::uint32_t first, std::uint32_t last) const;
  std::uint32_t join(const Run& run);
  std::uint32_t find(const Run& run) const;
  void settle(const Run& run, Entity& entity) const;
  void learn_before(const Mention& mention);
  void learn_before_comma(const Mention& mention);
  void learn_behind(const Mention& mention);
  bool fits(const Entity& entity, std::uint32_t classes) const;

  const Outline* outline_;
  std::vector<Entity> entities_;
  std::vector<Mention> mentions_;
  std::uint32_t sentence_ = 0, paragraph_ = 0;  // of the mention at hand, while names are read
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> by_last_, by_first_;
  std::unordered_map<std::string, std::uint32_t> by_description_;
};

}  // namespace pressmill::quotes
