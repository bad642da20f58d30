#pragma once

#include <string_view>
#include <vector>

#include "pipeline/publish/report/html.h"
#include "pipeline/publish/report/overview.h"

namespace pressmill {

// One row of a bar list: a name, how often, and the places that open under it.
struct Bar {
  std::string_view name;
  const Tally* tally = nullptr;
  std::uint64_t value = 0;
  std::string_view note;  // behind the name, in small
};

// Rows of a label, a bar and a number, the longest bar 100 wide; each opens (without a script) to links to its places, and tells in which file the others are.
// At most `most` rows, then how many are left. `whole`: what shares are of; 0: no shares.
struct BarList {
  std::string_view unit;  // "quotations"
  std::string_view file;  // "quotes.csv"
  std::uint64_t whole = 0;
  std::size_t most = 15;
  std::uint64_t all = 0;  // how many there are, where more than are given
};
void write_bars(Html& out, std::vector<Bar> bars, const BarList& list, const DocumentRows& documents);

// A list of links to places: the document's title and its date.
void write_places(Html& out, const Tally& tally, std::string_view file, const DocumentRows& documents);

}  // namespace pressmill
