#pragma once

#include <string>
#include <vector>

#include "pipeline/publish/report/grades.h"
#include "pipeline/publish/report/html.h"
#include "pipeline/publish/report/names.h"

// The figures of the index page that show grades: each service's over time, and services by aspects. Every dot and every cell is a link to the sentence that
// tells it.
namespace pressmill {

// A row of the table service_ratings, as the figures need it.
struct RatingRow {
  std::string service_id, service, inspectorate, scale, aspect, inspected,
      rating;        // aspect empty: the whole; inspected: an ISO date or its beginning, or empty
  std::string page;  // of the document that tells it
  Fragment fragment;
  bool previous = false, conflicting = false;
};

// When a date or its beginning ("2018", "2018-07", "2018-07-12") lies, as a year with a fraction: the middle of what it names. Below 0 where it doesn't begin
// with a year.
double decimal_year(std::string_view value);

// Small multiples: for each service with more than one grade a plot by year on the scale of its inspectorate, at most `most` of them, those with most grades
// first; then what is left out. `rows` by service.
void write_timelines(Html& out, const std::vector<RatingRow>& rows, const Grades& grades, std::size_t most);

// A table an inspectorate: its services by the aspects that it graded most, the latest grade in each cell.
struct MatrixLimits {
  std::size_t inspectorates = 20, services = 25, aspects = 9;
};
void write_matrices(Html& out, const std::vector<RatingRow>& rows, const Grades& grades, const MatrixLimits& limits);

}  // namespace pressmill
