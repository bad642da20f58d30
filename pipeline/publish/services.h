#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/publish/format.h"
#include "pipeline/publish/inspections.h"
#include "pipeline/publish/namesakes.h"
#include "pipeline/publish/service_names.h"
#include "pipeline/publish/service_places.h"
#include "pipeline/publish/sorted_file.h"

// The services that a whole dataset tells of, each once, with every rating in time order.
namespace pressmill {

struct Service {
  std::string id, name, inspectorate;    // the fullest name, with the place behind it where others have it too; the inspectorate with most ratings of it
  std::vector<std::string> other_names;  // in order
  std::vector<ServiceRating> ratings;    // as find_inspections() puts them
  std::uint64_t articles = 0;
};

// Gathers the ratings of canonical documents by whom they are of. Two names are one service where own name and kind are the same (service_names.h); a name that
// tells no kind joins the one service of that name that the same inspectorate graded, if there is only one; services of one name that the articles put in
// different places are several (namesakes.h), but for kinds of which no two have one name. What names nobody ("the school") and counts stay out. The result
// follows from the set of documents, not from their order. Memory: the ratings of one service at a time; all of them lie in a file without a name in `folder`.
class ServiceBook {
 public:
  using Visit = std::function<void(const Service&)>;

  ServiceBook(const std::string& folder, const Rules::Words& words) : names_(words), places_(words), namesakes_(words), ratings_(folder) {}
  void add(std::string_view doc_id, const JsonNode& record);
  void each(const Visit& visit);  // by own name, then kind

 private:
  ServiceNames names_;
  PlaceReader places_;
  Namesakes namesakes_;
  SortedFile ratings_;  // by own name and kind
};

// The tables `services` and `service_ratings`, which share a book.
std::unique_ptr<AcrossTable> make_services(std::shared_ptr<ServiceBook> book);
std::unique_ptr<AcrossTable> make_service_ratings(std::shared_ptr<ServiceBook> book);

}  // namespace pressmill
