#include <algorithm>
#include <map>
#include <set>

#include "pipeline/publish/report/rating_figures.h"
#include "pipeline/text/unicode.h"

namespace pressmill {
namespace {

std::string capitalised(std::string name) {
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') {
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  }
  return name;
}

// What one inspectorate graded. The latest current grade counts in a cell; a previous one where there is no other.
struct Matrix {
  std::map<std::pair<std::string, std::string>, std::map<std::string, const RatingRow*>> services;  // (name, id) -> aspect -> rating
  std::map<std::string, std::size_t> aspects;                                                       // services that have one
  std::size_t ratings = 0;
};

bool outranks(const RatingRow& a, const RatingRow& b) { return a.previous != b.previous ? !a.previous : decimal_year(a.inspected) > decimal_year(b.inspected); }

std::map<std::string, Matrix> matrices_of(const std::vector<RatingRow>& rows) {
  std::map<std::string, Matrix> out;
  for (const RatingRow& row : rows) {
    Matrix& matrix = out[row.inspectorate];
    ++matrix.ratings;
    const RatingRow*& cell = matrix.services[{row.service, row.service_id}][unicode::lower(row.aspect)];
    if (cell == nullptr || outranks(row, *cell)) {
      cell = &row;
    }
  }
  for (auto& [name, matrix] : out) {
    for (const auto& [service, cells] : matrix.services) {
      for (const auto& [aspect, row] : cells) {
        ++matrix.aspects[aspect];
      }
    }
  }
  return out;
}

// The aspects that most services have, the whole before them all.
std::vector<std::string> columns_of(const Matrix& matrix, std::size_t most) {
  std::vector<std::pair<std::string, std::size_t>> aspects(matrix.aspects.begin(), matrix.aspects.end());
  std::stable_sort(aspects.begin(), aspects.end(),
                   [](const auto& a, const auto& b) { return a.first.empty() != b.first.empty() ? a.first.empty() : a.second > b.second; });
  aspects.resize(std::min(aspects.size(), most));
  std::vector<std::string> out;
  out.reserve(aspects.size());
  for (auto& [name, count] : aspects) {
    out.push_back(std::move(name));
  }
  return out;
}

using Service = std::pair<const std::pair<std::string, std::string>, std::map<std::string, const RatingRow*>>;

void write_cell(Html& out, const RatingRow& row, const Grades& grades) {
  out << "<td class=\"tone";
  if (const auto tone = grades.tone(row.scale, row.rating)) {
    out << *tone;
  }
  out << (row.previous ? Html::Markup(" previous") : Html::Markup("")) << (row.conflicting ? Html::Markup(" conflicting") : Html::Markup(""))
      << "\"><a href=\"report/" << text(row.page) << ".html#" << text(std::string_view(&row.fragment.letter, 1)) << row.fragment.number << "\">"
      << text(capitalised(row.rating)) << "</a></td>";
}

void write_matrix(Html& out, const std::string& name, const Matrix& matrix, const Grades& grades, const MatrixLimits& limits) {
  const std::vector<std::string> columns = columns_of(matrix, limits.aspects);
  std::vector<const Service*> services;
  services.reserve(matrix.services.size());
  for (const Service& service : matrix.services) {
    services.push_back(&service);
  }
  std::stable_sort(services.begin(), services.end(), [](const Service* a, const Service* b) { return a->second.size() > b->second.size(); });
  services.resize(std::min(services.size(), limits.services));
  out << "<div class=scroll tabindex=0 role=region aria-label=\"Grades by " << text(name.empty() ? "an inspectorate not named" : name)
      << "\"><table class=matrix><thead><tr><th scope=col>Service</th>";
  for (const std::string& aspect : columns) {
    out << "<th scope=col dir=auto>" << text(aspect.empty() ? "Overall" : capitalised(aspect)) << "</th>";
  }
  out << "</tr></thead>\n<tbody>";
  for (const Service* service : services) {
    out << "<tr><th scope=row dir=auto>" << text(service->first.first) << "</th>";
    for (const std::string& aspect : columns) {
      const auto cell = service->second.find(aspect);
      if (cell == service->second.end()) {
        out << "<td></td>";
      } else {
        write_cell(out, *cell->second, grades);
      }
    }
    out << "</tr>\n";
  }
  out << "</tbody></table></div>\n";
  const std::size_t left_services = matrix.services.size() - services.size(), left_aspects = matrix.aspects.size() - columns.size();
  if (left_services + left_aspects > 0) {
    out << "<p class=more>Not shown: " << left_services << (left_services == 1 ? Html::Markup(" service") : Html::Markup(" services")) << ", " << left_aspects
        << (left_aspects == 1 ? Html::Markup(" aspect") : Html::Markup(" aspects")) << ". All are in <code>service_ratings.csv</code>.</p>\n";
  }
}

}  // namespace

void write_matrices(Html& out, const std::vector<RatingRow>& rows, const Grades& grades, const MatrixLimits& limits) {
  const std::map<std::string, Matrix> matrices = matrices_of(rows);
  if (matrices.empty()) {
    out << "<p class=empty>No rating of a named service was found.</p>\n";
    return;
  }
  std::vector<const std::pair<const std::string, Matrix>*> order;
  order.reserve(matrices.size());
  for (const auto& one : matrices) {
    order.push_back(&one);
  }
  std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) { return a->second.ratings > b->second.ratings; });
  for (std::size_t i = 0; i < std::min(order.size(), limits.inspectorates); ++i) {
    const auto& [name, matrix] = *order[i];
    out << (i < 2 ? Html::Markup("<details open>") : Html::Markup("<details>")) << "<summary><b>" << text(name.empty() ? "Inspectorate not named" : name)
        << "</b> <span>" << matrix.services.size() << (matrix.services.size() == 1 ? Html::Markup(" service, ") : Html::Markup(" services, ")) << matrix.ratings
        << (matrix.ratings == 1 ? Html::Markup(" rating") : Html::Markup(" ratings")) << "</span></summary>\n";
    write_matrix(out, name, matrix, grades, limits);
    out << "</details>\n";
  }
  if (order.size() > limits.inspectorates) {
    out << "<p class=more>" << order.size() - limits.inspectorates << " more inspectorates are in <code>service_ratings.csv</code>.</p>\n";
  }
}

}  // namespace pressmill
