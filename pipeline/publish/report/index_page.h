#pragma once

#include <string>
#include <vector>

#include "pipeline/publish/report/months.h"
#include "pipeline/publish/report/overview.h"
#include "pipeline/publish/report/page.h"
#include "pipeline/publish/report/rating_figures.h"

namespace pressmill {

// A row of the tables quotations and conflicts, as the index tells it.
struct SharedQuotation {
  std::string text, speaker;
  std::uint64_t places = 0, wordings = 0;
  std::string page;  // of the place where it was seen first
  Fragment fragment;
};
struct AlteredFact {
  std::string kind, text, other_text, page, other_page;
  std::string value, other_value;
};

// All that the index page shows.
struct IndexContent {
  IndexContent(const std::string& folder, const Rules::Words& words) : months(words.lexicons.at("months")), overview(folder) {}

  std::string title;  // of the dataset; empty: none was given
  Months months;
  Overview overview;
  std::uint64_t services = 0;
  std::vector<SharedQuotation> quotations;  // those in most places
  std::uint64_t shared_quotations = 0;      // how many there are
  std::vector<AlteredFact> conflicts;
  std::uint64_t altered_facts = 0;
};

// report.html: what the dataset holds, in figures whose every mark leads to its sentence, and what is uncertain. Sections say so where they have nothing to
// show. Lists are cut at what a reader goes through, with the rest told and the file named that holds it: at most 5 MB for 10,000 articles. The content is
// left as it is, though its files are read.
std::string index_page(IndexContent& content, const RatingFigures& ratings, const PageFrame& frame);

}  // namespace pressmill
