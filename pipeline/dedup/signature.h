#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"

namespace pressmill {

// What is kept of a document to compare it with all others: a sample of its shingles, about 400 bytes for a text of up to 6,000, then about one byte for
// each twelve of text.
//
// A shingle is five words in a row, lower-cased, hashed to 64 bits; of the hash, the upper 32 are the value kept. A document keeps the values below
// 2^32 >> halvings, sorted: all of a short one (fewer than 128 shingles), a half, a quarter or an eighth of longer ones, so that there are about 64 or more
// wherever the text has them. Two documents are compared at the coarser of their rates, which is a prefix of both (FracMinHash: Irber et al., 2022,
// doi:10.1101/2022.01.11.475838). Unlike MinHash that finds a copy cut to a third, since it measures containment too.
struct Signature {
  std::uint64_t words = 0;            // hash of all the words in order; of the text as it stands where there is no shingle
  std::uint64_t identity = 0;         // hash of the document's SHA-256 and id: tells apart what has the same words
  std::uint32_t shingles = 0;         // distinct ones: how full the document is
  std::uint8_t halvings = 0;          // the sampling rate is 1 / 2^halvings
  std::vector<std::uint32_t> sketch;  // ascending, distinct

  // The values by which candidates are looked up: those below 2^32 / 64 and at least the 16 smallest. A prefix of the sketch.
  std::span<const std::uint32_t> keys() const;
  // What the sketch would be at a coarser rate. REQUIRES: `coarser` >= halvings.
  std::span<const std::uint32_t> at(std::uint8_t coarser) const;

  friend bool operator==(const Signature&, const Signature&) = default;
};

// The signature of a cleaned document (Layout::tokens are read). Pure; safe from any thread; 60 MB/s and more.
Signature sign(const Document& document);

// As it is stored: 'S', 1 (the version), halvings, 0; then little-endian shingles (4 bytes), words (8), identity (8), the sketch (4 each).
std::string to_bytes(const Signature& signature);
// Throws std::runtime_error where the bytes are no signature of this version.
Signature signature_from(std::string_view bytes);

}  // namespace pressmill
