#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/rules.h"

namespace pressmill {

// Where an article says that a service is.
struct Whereabouts {
  std::vector<std::string> places;      // as printed, in order, each once
  std::vector<std::uint32_t> mentions;  // of an article that tells a place: its words with a capital, each a place_word(), in order
};

// A word of a place, whatever its case, as a number.
std::uint32_t place_word(std::string_view word);
// The words of a place: "Sutton Fell" are two.
std::vector<std::uint32_t> place_words(std::string_view place);

// Reads the places that stand right behind a service's name, by the lexicon place_words: "Marlow School in Oxmere", "Marlow School, in Oxmere". Counties,
// regions, nations and streets are no places here. Const; any thread.
class PlaceReader {
 public:
  explicit PlaceReader(const Rules::Words& words);
  ~PlaceReader();
  PlaceReader(const PlaceReader&) = delete;
  PlaceReader& operator=(const PlaceReader&) = delete;

  // `name`: as the text prints it.
  Whereabouts read(std::string_view text, std::string_view name) const;

 private:
  struct Knowledge;
  std::string place_behind(std::string_view text, std::size_t at) const;

  std::unique_ptr<const Knowledge> known_;
};

}  // namespace pressmill
