#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/json.h"

namespace pressmill {

// How many findings of one kind were right, how many were made, how many there were to make.
struct Tally {
  std::string name;  // "quotes", "speaker of a quote", …
  std::uint64_t right = 0, system = 0, gold = 0;

  double precision() const { return system == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(system); }
  double recall() const { return gold == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(gold); }
  double f1() const;  // the harmonic mean of the two
};

// Compares article records with gold written by hand (schemas/gold.schema.json; corpus/README.md says how it is written). Positions are those of the source, so
// that a cleaner's change moves nothing. What is counted:
//   noise               visible characters of the gold's furniture, and whether they were removed ("damage": those of the body that were)
//   quotes              stretches between marks, edge punctuation aside; of the matched ones, whether the speaker and the kind are right
//   ratings             grade, status, aspect or none, and subject agree, and the place overlaps; "traps": records that lie on text which is no rating
//   measures            measure and subject agree, and the place overlaps
//   dates               exact place; of the matched ones, value and role
//   recommendations     80 % of the characters both ways; of the matched ones, the addressee; the stated total
// Nothing is counted inside furniture or what the gold calls optional, nor quotes or dates where the gold leaves them out. Not for several threads.
class Scorer {
 public:
  Scorer();

  // REQUIRES: `source` is the text that `gold` names places of. Throws JsonError where a place of the gold isn't in the text.
  void add(std::string_view source, const Json& gold, const Json& record);

  const std::vector<Tally>& tallies() const { return tallies_; }
  const std::vector<std::string>& misses() const { return misses_; }  // one line each: what, where, gold and system

 private:
  friend class DocumentScore;
  Tally& tally(std::string_view name);

  std::vector<Tally> tallies_;
  std::vector<std::string> misses_;
};

}  // namespace pressmill
