#pragma once

#include <map>
#include <span>
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

// Small multiples: for each service with more than one grade a plot by year on the scale of its inspectorate, those with most grades first; then what is left
// out. Holds what is shown only.
class Timelines {
 public:
  // `grades` must outlive it. `most`: plots.
  explicit Timelines(const Grades& grades, std::size_t most = 24) : grades_(grades), most_(most) {}
  void add(std::span<const RatingRow> service);  // all ratings of one service
  bool empty() const { return all_ == 0; }       // which write() tells
  void write(Html& out) const;

  struct Panel {
    std::vector<RatingRow> rows;
    bool whole = false;     // the whole service is graded, not aspects of it
    std::size_t dates = 0;  // different ones
    std::size_t more = 0;   // ratings that tell the same as eight others do
  };

 private:
  const Grades& grades_;
  std::size_t most_;
  std::vector<Panel> panels_;  // the best first
  std::size_t all_ = 0;
};

struct MatrixLimits {
  std::size_t inspectorates = 20, services = 25, aspects = 9;
};

// A table an inspectorate: its services by the aspects that it graded most, the latest grade in each cell. Holds the services that are shown and the name of
// each inspectorate and aspect.
class Matrices {
 public:
  // `grades` must outlive it.
  explicit Matrices(const Grades& grades, const MatrixLimits& limits = {}) : grades_(grades), limits_(limits) {}
  void add(std::span<const RatingRow> service);  // all ratings of one service
  bool empty() const { return by_inspectorate_.empty(); }
  void write(Html& out) const;

  // The latest current grade counts in a cell; a previous one where there is no other.
  struct Service {
    std::string name, id;
    std::map<std::string, RatingRow> cells;  // by aspect
  };
  struct Matrix {
    std::vector<Service> services;               // those with most cells, by them
    std::map<std::string, std::size_t> aspects;  // services that have one
    std::size_t all = 0, ratings = 0;            // services, shown or not
  };

 private:
  const Grades& grades_;
  MatrixLimits limits_;
  std::map<std::string, Matrix> by_inspectorate_;
};

// Both, from the rows of the table service_ratings one by one. Memory: the ratings of one service beside what the figures hold.
class RatingFigures {
 public:
  explicit RatingFigures(const Grades& grades) : timelines_(grades), matrices_(grades) {}
  void add(RatingRow row);  // those of one service one behind the other
  void end();               // after the last one

  const Timelines& timelines() const { return timelines_; }
  const Matrices& matrices() const { return matrices_; }

 private:
  Timelines timelines_;
  Matrices matrices_;
  std::vector<RatingRow> service_;
};

}  // namespace pressmill
