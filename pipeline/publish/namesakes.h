#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/rules.h"
#include "pipeline/publish/service_places.h"

namespace pressmill {

// What one article tells of where a service is: the bodies that graded it, and the places behind its name.
struct Sighting {
  std::vector<std::string> inspectorates;
  Whereabouts whereabouts;
};

// Tells services of one name and kind apart where the articles contradict each other:
// - their inspectorates inspect different nations (the lexicon inspectorate_nations), or
// - each puts a place behind the name, "Marlow School in Oxmere", and no word of either's place stands in the other.
// Articles that agree with one of a group belong to it. What an article without a place or nation tells can be of any of them: it stays with the name alone. So
// one service is rarely made two, and two that no article tells apart stay one. Const; any thread.
class Namesakes {
 public:
  explicit Namesakes(const Rules::Words& words);  // throws RulesError where they tell more than 32 nations

  // By sighting, what tells its service from the others: a place, a nation or both ("Oxmere", "Wales", "Oxmere, Wales"); empty: only the name does. The answer
  // doesn't depend on the order of the sightings. Time: that of reading them.
  std::vector<std::string> tell_apart(const std::vector<Sighting>& sightings) const;

 private:
  using Members = std::vector<std::size_t>;  // indexes of sightings

  std::map<std::string, Members> by_nation(const std::vector<Sighting>& sightings) const;  // by its name; empty: not known, or all are of one
  std::uint32_t nations_of(const Sighting& sighting) const;                                // a bit a nation; 0: not known
  std::uint32_t bit_of(std::string_view nation);                                           // a new one at its first time

  std::map<std::string, std::uint32_t, std::less<>> nations_;  // by inspectorate, in lower case
  std::vector<std::string> names_;                             // of nations, by bit
};

}  // namespace pressmill
