#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/publish/format.h"
#include "pipeline/publish/service_names.h"
#include "pipeline/publish/sorted_file.h"

// The services that a whole dataset tells of, each once, with every rating in time order.
namespace pressmill {

// A rating of a service, as one article tells it.
struct ServiceRating {
  std::string inspectorate, scale, aspect, rating;  // aspect in lower case, empty: the whole
  std::string inspected;                            // an ISO date or its beginning; empty: not known
  std::string_view basis = "unknown";               // of inspected: text, published, unknown
  std::string published, doc_id, rating_id;
  bool previous = false;
  std::uint32_t number = 0;              // of the rating in its article
  std::uint32_t inspection = 0;          // which inspection, counted in time order within the service
  std::string_view agreement = "alone";  // with other articles on the same inspection: alone, agreeing, conflicting
};

struct Service {
  std::string id, name, inspectorate;    // the fullest name; the inspectorate with most ratings of it
  std::vector<std::string> other_names;  // in order
  std::vector<ServiceRating> ratings;    // by inspectorate, scale and aspect, then in time order
  std::uint64_t articles = 0;
};

// Gathers the ratings of canonical documents by whom they are of. Two names are one service where own name and kind are the same (service_names.h); a name that
// tells no kind joins the one service of that name that the same inspectorate graded, if there is only one. What names nobody ("the school") and counts stay
// out.
//
// Two ratings are of the same inspection where scale and aspect are the same and their dates may be one: one begins with the other, or they lie within 92 days;
// an article's current and previous grades never are. The result follows from the set of documents, not from their order. Memory: the ratings of one service at
// a time; all of them lie in a file without a name in `folder`.
class ServiceBook {
 public:
  using Visit = std::function<void(const Service&)>;

  ServiceBook(const std::string& folder, const Rules::Words& words) : names_(words), ratings_(folder) {}
  void add(std::string_view doc_id, const JsonNode& record);
  void each(const Visit& visit);  // by own name, then kind

 private:
  ServiceNames names_;
  SortedFile ratings_;  // by own name and kind
};

// The tables `services` and `service_ratings`, which share a book.
std::unique_ptr<AcrossTable> make_services(std::shared_ptr<ServiceBook> book);
std::unique_ptr<AcrossTable> make_service_ratings(std::shared_ptr<ServiceBook> book);

}  // namespace pressmill
