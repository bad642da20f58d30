#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "pipeline/dedup/signature.h"

namespace pressmill {

// In how many documents of a set each sampled shingle stands, counted in a fixed 32 bytes a document: what stands in many is furniture that the cleaner
// didn't know, or a form. One row of a count-min sketch (Cormode, Muthukrishnan, 2005): it never counts too little, and too much only where a
// rare value shares its counter with a frequent one. A function of the set: the order of add() doesn't matter.
class Frequencies {
 public:
  static constexpr std::uint8_t kMany = 40;  // documents, exact copies counted once

  explicit Frequencies(std::size_t documents);
  void add(const Signature& signature);
  bool many(std::uint32_t value) const { return counters_[slot(value)] > kMany; }

 private:
  std::size_t slot(std::uint32_t value) const { return (value * 0x9E3779B97F4A7C15U) >> shift_; }

  unsigned shift_;
  std::vector<std::uint8_t> counters_;  // they stop at 255
};

// What two documents have in common, estimated from the shingles that both signatures sampled.
struct Overlap {
  static constexpr double kNearlyAll = 0.9;

  struct Sample {
    std::uint32_t first = 0, second = 0, both = 0;  // shingles sampled of each document, and of the two
    double containment() const;                     // of the shorter in the longer
    double similarity() const;                      // Jaccard: of what either has, the part that both have
  };
  Sample all;
  Sample rare;                //  without what stands in many documents
  std::uint8_t halvings = 0;  // of the samples

  double shared(const Sample& of) const { return static_cast<double>(of.both) * static_cast<double>(1U << halvings); }  // shingles, estimated

  // The two tell the same story: a little over half of the shorter stands in the longer and a fifth of what either has in both, furniture left out; or nearly
  // all of the shorter stands in the longer, however short it was cut. Where furniture is left in, a fifth and nearly all: a story that everyone prints looks
  // like it.
  bool same_story() const;
  // Nearly all of the shorter stands in the longer.
  bool contained() const { return all.containment() >= kNearlyAll; }
  // One took a passage from the other: at least about a long sentence that is no furniture.
  bool same_passage() const;
};

Overlap overlap(const Signature& first, const Signature& second, const Frequencies& frequencies);

}  // namespace pressmill
