#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pressmill {

// A rating of a service, as one article tells it.
struct ServiceRating {
  std::string subject;                              // the service's name as printed, without an article
  std::string inspectorate, scale, aspect, rating;  // aspect in lower case, empty: the whole
  std::string inspected;                            // an ISO date or its beginning; empty: not known
  std::string_view basis = "unknown";               // of inspected: text, published, unknown
  std::string published, doc_id, rating_id;
  bool previous = false;
  std::uint32_t number = 0;              // of the rating in its article
  std::uint32_t inspection = 0;          // which inspection, counted in time order within the service
  std::string_view agreement = "alone";  // with other articles on the same inspection: alone, agreeing, conflicting
};

// Puts the ratings of one service in order, by inspectorate, scale and aspect, then by time, and says which are of the same inspection: scale and aspect are
// the same and their dates may be one, since one begins with the other or they lie within 92 days; an article's current and previous grades never are. The
// result doesn't depend on the order in which they come.
void find_inspections(std::vector<ServiceRating>& ratings);

}  // namespace pressmill
