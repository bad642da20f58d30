#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/publish/packed.h"

// A quote in one article, and when two of them are one quotation: their words are the same, or, from kLongQuote words on, the shorter one's runs of three words
// stand in the other's for four parts in five; below kShortQuote words only where the speaker's name is the same too, below kFewestQuoted never.
namespace pressmill {

struct QuotePlace {
  std::string doc_id, quote_id, published, speaker, text;
  std::vector<std::uint32_t> words;  // hashes of its words in lower case, marks left out
};

constexpr std::size_t kFewestQuoted = 3, kShortQuote = 5, kLongQuote = 8;  // words

// Hashes of the words, in lower case.
std::vector<std::uint32_t> quoted_words(std::string_view text);

// Hashes of the runs of three words, in order, each once.
std::vector<std::uint64_t> runs_of(const std::vector<std::uint32_t>& words);

// A place to compare others with.
struct ComparedPlace {
  QuotePlace place;
  std::vector<std::uint64_t> runs;

  explicit ComparedPlace(QuotePlace of) : place(std::move(of)), runs(runs_of(place.words)) {}
};
bool same_quotation(const QuotePlace& a, const ComparedPlace& b);

// What `other` is to the first place of the same quotation: same, shorter, longer, differing.
std::string_view relation_of(const QuotePlace& first, const QuotePlace& other);

// What two quotes have in common that are the same word for word; none for one too short to be told by its words and its speaker.
std::optional<std::uint64_t> wording_of(const QuotePlace& place);

void pack(const QuotePlace& place, Packed& out);
QuotePlace place_from(Unpacked bytes);

}  // namespace pressmill
