#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/publish/format.h"
#include "pipeline/publish/sorted_file.h"

// Quotations that stand in several articles: one quotation with several places.
namespace pressmill {

// A quote in one document.
struct QuotePlace {
  std::string doc_id, quote_id, published, speaker, text;
  std::vector<std::uint32_t> words;  // hashes of its words in lower case, marks left out
};

struct Quotation {
  std::vector<QuotePlace> places;          // in order of publication; those without a date last
  std::vector<std::string_view> relation;  // of each to the first: first, same, shorter, longer, differing
  std::uint64_t wordings = 0;
};

// Gathers the direct and mixed quotes of all documents, copies too. Two are one quotation where their words are the same, or, from eight words on, where the
// shorter one's runs of three words stand in the other's for four parts in five; below five words only where the speaker's name is the same too, below three
// never. Quotations are taken in order of publication and each joins the first that it matches, compared with that one's first place: no chains. The result
// follows from the set of documents, not from their order. Near linear: a run of words leads to the first sixteen wordings that have it, and to none where more
// than 128 have; of two quotes the shorter asks for a third of its runs, of which two must be found; of a long one a run in four is looked for. Memory: a bit a
// quote, and what is told of wordings that differ; the quotes lie in files without a name in `folder`.
class QuotationBook {
 public:
  using Visit = std::function<void(const Quotation&)>;

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
