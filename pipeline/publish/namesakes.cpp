#include "pipeline/publish/namesakes.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <unordered_map>

#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

constexpr std::size_t kMostNations = 32;  // a bit each

// Sets that grow together (R. Tarjan's union-find).
class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::size_t of(std::size_t one) {
    while (parent_[one] != one) {
      one = parent_[one] = parent_[parent_[one]];
    }
    return one;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

using Members = std::vector<std::size_t>;

std::size_t lowest(std::uint32_t bits) { return static_cast<std::size_t>(std::countr_zero(bits)); }

// The members that tell a place, by place: two are of one where a word of the one's place stands in the other.
std::map<std::size_t, Members> by_place(const Members& members, const std::vector<Sighting>& sightings) {
  std::unordered_map<std::uint32_t, std::size_t> first_with;  // by word of a place
  Sets sets(members.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (const std::string& place : sightings[members[i]].whereabouts.places) {
      for (const std::uint32_t word : place_words(place)) {
        sets.join(i, first_with.emplace(word, i).first->second);
      }
    }
  }
  std::map<std::size_t, Members> out;
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (const std::uint32_t word : sightings[members[i]].whereabouts.mentions) {
      if (const auto found = first_with.find(word); found != first_with.end()) {
        sets.join(i, found->second);
      }
    }
  }
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (!sightings[members[i]].whereabouts.places.empty()) {
      out[sets.of(i)].push_back(members[i]);
    }
  }
  return out;
}

// The place that most of them tell; of several the first in order.
std::string place_of(const Members& members, const std::vector<Sighting>& sightings) {
  std::map<std::string_view, std::size_t> times;
  for (const std::size_t member : members) {
    for (const std::string& place : sightings[member].whereabouts.places) {
      ++times[place];
    }
  }
  return std::string(std::ranges::max_element(times, [](const auto& a, const auto& b) { return a.second < b.second; })->first);
}

}  // namespace

Namesakes::Namesakes(const Rules::Words& words) {
  for (const Lexicon::Entry& entry : words.lexicons.at("inspectorate_nations")) {
    std::uint32_t& nations = nations_[unicode::lower(entry.phrase)];
    for (std::string_view rest = entry.value; !rest.empty();) {
      const std::string_view name = rest.substr(0, rest.find('|'));
      nations |= name.empty() ? 0U : 1U << bit_of(name);
      rest.remove_prefix(std::min(name.size() + 1, rest.size()));
    }
  }
}

std::uint32_t Namesakes::bit_of(std::string_view nation) {
  const auto found = std::ranges::find(names_, nation);
  const auto bit = static_cast<std::uint32_t>(found - names_.begin());
  if (found == names_.end()) {
    if (names_.size() == kMostNations) {
      throw RulesError("inspectorate_nations.tsv: more than 32 nations; leave out '" + std::string(nation) + "' or another one");
    }
    names_.emplace_back(nation);
  }
  return bit;
}

std::uint32_t Namesakes::nations_of(const Sighting& sighting) const {
  std::uint32_t out = 0;
  for (const std::string& inspectorate : sighting.inspectorates) {
    const auto found = nations_.find(unicode::lower(inspectorate));
    const std::uint32_t nations = found == nations_.end() ? 0 : found->second;
    out = out == 0 || nations == 0 || (out & nations) == 0 ? out | nations : out & nations;
  }
  return out;
}

std::map<std::string, Namesakes::Members> Namesakes::by_nation(const std::vector<Sighting>& sightings) const {
  // Nations of which one body inspects two belong together.
  Sets sets(names_.size());
  std::vector<std::uint32_t> told;
  std::vector<std::size_t> times(names_.size());
  for (const Sighting& sighting : sightings) {
    told.push_back(nations_of(sighting));
    for (std::size_t bit = 0; bit < names_.size(); ++bit) {
      if ((told.back() >> bit & 1U) != 0) {
        sets.join(bit, lowest(told.back()));
        ++times[bit];
      }
    }
  }
  std::map<std::size_t, std::size_t> most;  // by set, the nation that most of its sightings may be of
  for (std::size_t bit = 0; bit < names_.size(); ++bit) {
    if (times[bit] > 0) {
      std::size_t& best = most.emplace(sets.of(bit), bit).first->second;
      best = times[bit] > times[best] ? bit : best;
    }
  }
  std::map<std::string, Members> out;
  for (std::size_t i = 0; i < sightings.size(); ++i) {
    const bool apart = most.size() > 1 && told[i] != 0;
    out[apart ? names_[most[sets.of(lowest(told[i]))]] : ""].push_back(i);
  }
  return out;
}

std::vector<std::string> Namesakes::tell_apart(const std::vector<Sighting>& sightings) const {
  std::vector<std::string> out(sightings.size());
  const auto name = [&out](const Members& members, const std::string& as) {
    for (const std::size_t member : members) {
      out[member] = as;
    }
  };
  for (const auto& [nation, members] : by_nation(sightings)) {
    name(members, nation);
    if (const auto places = by_place(members, sightings); places.size() > 1) {
      for (const auto& [set, some] : places) {
        name(some, place_of(some, sightings) + (nation.empty() ? "" : ", " + nation));
      }
    }
  }
  return out;
}

}  // namespace pressmill
