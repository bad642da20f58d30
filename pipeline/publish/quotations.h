#pragma once

#include <memory>
#include <string>

#include "pipeline/publish/format.h"
#include "pipeline/publish/quotation_matcher.h"
#include "pipeline/publish/sorted_file.h"

// Quotations that stand in several articles: one quotation with several places.
namespace pressmill {

// Gathers the direct and mixed quotes of all documents, copies too. What is one quotation quote_place.h says; quotations are taken in order of publication and
// each joins the first that it matches, compared with that one's first place: no chains. The result follows from the set of documents, not from their order.
// Memory: QuotationMatcher's; the quotes lie in files without a name in `folder`.
class QuotationBook {
 public:
  using Visit = QuotationMatcher::Visit;

  explicit QuotationBook(const std::string& folder);
  void add(const Standing& standing, const JsonNode& record);
  // Those with places in more than one document, in order of their first place.
  void each(const Visit& visit);

 private:
  std::string folder_;
  SortedFile places_;  // in order of publication
};

// The table `quotations`.
std::unique_ptr<AcrossTable> make_quotations(const std::string& folder);

}  // namespace pressmill
