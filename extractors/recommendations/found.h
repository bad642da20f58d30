#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/recommendations/spoken.h"
#include "extractors/recommendations/words.h"

namespace pressmill::recommendations {

// One thing that a report says should be done.
struct Recommendation {
  Span span;                // the item's own words
  std::string addressee;    // empty: not told
  std::string number;       // as printed: "2.1", "a"; empty: none
  std::string_view source;  // who recommends, in the document or in a lexicon; empty: not told
  std::string_view status;  // accepted, completed, in progress, rejected; empty: not told
  std::string_view rule;
  bool whose = false;  // prose asks somebody without a name to do it; "every case should be reviewed" asks nobody
};

// "Two recommendations are for the board": part of a total.
struct PartCount {
  Span span;
  std::int64_t count = 0;
  std::string addressee;
};

struct Found {
  std::vector<Recommendation> items;
  std::optional<std::int64_t> total;  // as stated
  Span total_span;
  std::vector<PartCount> parts;
};

// The words of a token range, white space made one space.
std::string words_of(const Document& document, std::uint32_t first, std::uint32_t last);

// How a report or its authors are called at tokens [first, last): "serious case review", "report" of "its report". A view into the document's text.
std::string_view source_at(const Document& document, const Words& words, std::uint32_t first, std::uint32_t last);

// Whom a phrase addresses: "the provider, Fellside Care Group," is called by its name.
std::string addressee_at(const Document& document, std::uint32_t first, std::uint32_t last);

// Reads lists under a lead-in ("The force should:", "2.0 Recommendation(s):"). Marks in `taken` the paragraphs it used, so that prose isn't read there.
void read_lists(const Document& document, const Words& words, const Words::Seen& seen, std::vector<bool>& taken, Found& out);

// What became of the item in tokens [first, last) as its end tells: "Review every case (completed)", "… – in progress"; moves `last` before it. Empty: nothing.
std::string_view status_at_end(const Document& document, const Words& words, std::uint32_t first, std::uint32_t& last);

// What became of an item as tokens [first, last), a line of its own under it, tell: "Status: Accepted", "In progress". Empty: nothing.
std::string_view status_line(const Document& document, const Words& words, std::uint32_t first, std::uint32_t last);

// Reads sentences that tell what became of the items found: "All three recommendations have been accepted." Items are in order.
void read_statuses(const Document& document, const Words& words, const Words::Seen& seen, Found& out);

// Reads sentences that recommend: "recommends that", "asks the trust to", "said leaders should", "including to …" behind a stated number; and stated totals.
void read_prose(const Document& document, const Words& words, const Words::Seen& seen, const std::vector<bool>& taken, Spoken& spoken, Found& out);

}  // namespace pressmill::recommendations
