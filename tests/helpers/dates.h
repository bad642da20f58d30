#pragma once

#include <gmock/gmock.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

// What the dates extractor says of a text, as the tests of this folder compare it.
namespace pressmill::testing {

struct Told {
  std::string text, value;
  friend bool operator==(const Told&, const Told&) = default;
  friend void PrintTo(const Told& told, std::ostream* out) { *out << "{\"" << told.text << "\", \"" << told.value << "\"}"; }
};

// Dates and durations of a text in order, as printed and with their values ("null" for none); `published` as "YYYY-MM-DD", or empty.
std::vector<Told> dates_in(std::string_view text, std::string_view published = "2021-10-06");

// One field of the first date of a text; "null" where it is null, "none" where there is no date.
std::string field_of_date(std::string_view field, std::string_view text, std::string_view published = "2021-10-06");

}  // namespace pressmill::testing
