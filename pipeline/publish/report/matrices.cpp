#include <algorithm>
#include <map>
#include <tuple>

#include "pipeline/publish/report/links.h"
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

using Matrix = Matrices::Matrix;
using Service = Matrices::Service;

bool outranks(const RatingRow& a, const RatingRow& b) { return a.previous != b.previous ? !a.previous : decimal_year(a.inspected) > decimal_year(b.inspected); }

// The order in which services are shown: most cells first, then by name.
bool stands_before(const Service& a, const Service& b) {
  return a.cells.size() != b.cells.size() ? a.cells.size() > b.cells.size() : std::tie(a.name, a.id) < std::tie(b.name, b.id);
}

// The aspects that most services have, the whole before them all.
std::vector<std::string> columns_of(const Matrix& matrix, std::size_t most) {
  std::vector<std::pair<std::string, std::size_t>> aspects(matrix.aspects.begin(), matrix.aspects.end());
  std::ranges::stable_sort(aspects, [](const auto& a, const auto& b) { return a.first.empty() != b.first.empty() ? a.first.empty() : a.second > b.second; });
  aspects.resize(std::min(aspects.size(), most));
  std::vector<std::string> out;
  out.reserve(aspects.size());
  for (auto& [name, count] : aspects) {
    out.push_back(std::move(name));
  }
  return out;
}

void write_cell(Html& out, const RatingRow& row, const Grades& grades) {
  out << "<td class=\"tone";
  if (const auto tone = grades.tone(row.scale, row.rating)) {
    out << *tone;
  }
  out << (row.previous ? Html::Markup(" previous") : Html::Markup("")) << (row.conflicting ? Html::Markup(" conflicting") : Html::Markup(""))
      << "\"><a href=\"";
  write_link(out, row.page, row.fragment);
  out << "\">" << text(capitalised(row.rating)) << "</a></td>";
}

void write_left(Html& out, std::size_t services, std::size_t aspects) {
  if (services + aspects == 0) {
    return;
  }
  out << "<p class=more>Not shown: ";
  if (services > 0) {
    out << services << (services == 1 ? Html::Markup(" service") : Html::Markup(" services")) << (aspects > 0 ? Html::Markup(" and ") : Html::Markup(""));
  }
  if (aspects > 0) {
    out << aspects << (aspects == 1 ? Html::Markup(" aspect") : Html::Markup(" aspects"));
  }
  out << ". All are in <code>service_ratings.csv</code>.</p>\n";
}

void write_matrix(Html& out, const std::string& name, const Matrix& matrix, const Grades& grades, std::size_t most_aspects) {
  const std::vector<std::string> columns = columns_of(matrix, most_aspects);
  out << "<div class=scroll tabindex=0 role=region aria-label=\"Grades by " << text(name.empty() ? "an inspectorate not named" : name)
      << "\"><table class=matrix><thead><tr><th scope=col>Service</th>";
  for (const std::string& aspect : columns) {
    out << "<th scope=col dir=auto>" << text(aspect.empty() ? "Overall" : capitalised(aspect)) << "</th>";
  }
  out << "</tr></thead>\n<tbody>";
  std::size_t shown = 0;
  for (const Service& service : matrix.services) {
    if (std::ranges::none_of(columns, [&](const std::string& aspect) { return service.cells.contains(aspect); })) {
      continue;
    }
    ++shown;
    out << "<tr><th scope=row dir=auto>" << text(service.name) << "</th>";
    for (const std::string& aspect : columns) {
      const auto cell = service.cells.find(aspect);
      if (cell == service.cells.end()) {
        out << "<td></td>";
      } else {
        write_cell(out, cell->second, grades);
      }
    }
    out << "</tr>\n";
  }
  out << "</tbody></table></div>\n";
  write_left(out, matrix.all - shown, matrix.aspects.size() - columns.size());
}

}  // namespace

void Matrices::add(std::span<const RatingRow> service) {
  std::map<std::string_view, Service> services;  // by inspectorate
  for (const RatingRow& row : service) {
    ++by_inspectorate_[row.inspectorate].ratings;
    Service& here = services[row.inspectorate];
    here.name = row.service;
    here.id = row.service_id;
    const auto [cell, first] = here.cells.try_emplace(unicode::lower(row.aspect), row);
    if (!first && outranks(row, cell->second)) {
      cell->second = row;
    }
  }
  for (auto& [inspectorate, here] : services) {
    Matrix& matrix = by_inspectorate_[std::string(inspectorate)];
    ++matrix.all;
    for (const auto& [aspect, row] : here.cells) {
      ++matrix.aspects[aspect];
    }
    matrix.services.insert(std::ranges::upper_bound(matrix.services, here, stands_before), std::move(here));
    matrix.services.resize(std::min(matrix.services.size(), limits_.services));
  }
}

void Matrices::write(Html& out) const {
  if (by_inspectorate_.empty()) {
    out << "<p class=empty>No rating of a named service was found.</p>\n";
    return;
  }
  std::vector<const std::pair<const std::string, Matrix>*> order;
  order.reserve(by_inspectorate_.size());
  for (const auto& one : by_inspectorate_) {
    order.push_back(&one);
  }
  std::ranges::stable_sort(order, [](const auto* a, const auto* b) { return a->second.ratings > b->second.ratings; });
  for (std::size_t i = 0; i < std::min(order.size(), limits_.inspectorates); ++i) {
    const auto& [name, matrix] = *order[i];
    out << (i < 2 ? Html::Markup("<details open>") : Html::Markup("<details>")) << "<summary><b>" << text(name.empty() ? "Inspectorate not named" : name)
        << "</b> <span>" << matrix.all << (matrix.all == 1 ? Html::Markup(" service, ") : Html::Markup(" services, ")) << matrix.ratings
        << (matrix.ratings == 1 ? Html::Markup(" rating") : Html::Markup(" ratings")) << "</span></summary>\n";
    write_matrix(out, name, matrix, grades_, limits_.aspects);
    out << "</details>\n";
  }
  if (order.size() > limits_.inspectorates) {
    out << "<p class=more>" << order.size() - limits_.inspectorates << " more inspectorates are in <code>service_ratings.csv</code>.</p>\n";
  }
}

}  // namespace pressmill
