#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/publish/packed.h"
#include "pipeline/publish/report/names.h"
#include "pipeline/publish/sorted_file.h"

namespace pressmill {

// A finding by its document's row and its fragment; letter 0: the document as such.
struct FindingPlace {
  std::uint32_t document = 0;
  Fragment fragment;
};

// How often something was met, and where first. Of the places only so many are kept as a page shows.
struct Tally {
  static constexpr std::size_t kPlaces = 8;
  std::uint64_t count = 0;
  std::vector<FindingPlace> places;

  void add(FindingPlace place) {
    ++count;
    if (places.size() < kPlaces) {
      places.push_back(place);
    }
  }
};

// A tally for each of more names than memory should hold. Throws PublishError. Not for several threads.
class Tallies {
 public:
  struct Named {
    std::string name;
    Tally tally;
  };
  struct Most {
    std::vector<Named> names;  // those met most often, names met as often in order
    std::uint64_t all = 0;     // how many names there are
  };

  explicit Tallies(const std::string& folder) : sorted_(folder, kMemory) {}

  // Places come in order of their documents, those of one document in order of their fragments.
  void add(std::string_view name, FindingPlace place);
  Most most(std::size_t count);

 private:
  static constexpr std::size_t kMemory = std::size_t{256} << 10U;  // bytes
  SortedFile sorted_;
  Packed packed_;
};

}  // namespace pressmill
