#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "pipeline/publish/report/links.h"
#include "pipeline/publish/report/rating_figures.h"

namespace pressmill {
namespace {

constexpr double kWidth = 320, kLabels = 118, kRight = 14, kTop = 10, kStep = 21, kAxis = 20, kLane = 30, kRadius = 4.5;

using Panel = Timelines::Panel;

// The years that all plots share, so that they compare.
struct Years {
  int first = 0, last = 0;
  bool any() const { return first > 0; }
};

std::string label_of(std::string_view grade) {
  std::string out(grade);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  return out;
}

// One service's ratings on one scale: the whole where it is graded, else every aspect.
class Plot {
 public:
  Plot(Html& out, const Panel& panel, const Grades& grades, Years years)
      : out_(out), panel_(panel), grades_(grades), years_(years), scale_(grades.of(panel.rows.front().scale)) {
    for (const RatingRow& row : panel_.rows) {
      before_ = before_ || (row.inspected.empty() && row.previous);
      undated_ = undated_ || (row.inspected.empty() && !row.previous);
    }
  }

  void write() {
    const RatingRow& first = panel_.rows.front();
    out_ << "<figure class=plot><figcaption><b dir=auto>" << text(first.service) << "</b> <span>" << text(first.inspectorate)
         << "</span></figcaption>\n<svg viewBox=\"0 0 320 ";
    out_.decimal(bottom() + kAxis) << "\" role=group aria-label=\"Grades of " << text(first.service) << " over time\">";
    axes();
    lines();
    for (const RatingRow& row : panel_.rows) {
      dot(row);
    }
    out_ << "</svg>";
    if (panel_.more > 0) {
      out_ << "<p class=more>";
      out_.grouped(panel_.more) << " more that tell the same are in <code>service_ratings.csv</code>.</p>";
    }
    out_ << "</figure>\n";
  }

 private:
  double bottom() const { return kTop + kStep * static_cast<double>(scale_.size()); }
  double y(const RatingRow& row) const { return kTop + kStep * (static_cast<double>(grades_.rank(row.scale, row.rating).value_or(0)) + 0.5); }
  double plot_begin() const { return kLabels + (before_ ? kLane : 6); }
  double plot_end() const { return kWidth - kRight - (undated_ ? kLane : 0); }
  double undated_x() const { return kWidth - kRight - kLane / 2 + 4; }
  double x_of_year(double year) const { return plot_begin() + (year - years_.first) / (years_.last + 1 - years_.first) * (plot_end() - plot_begin()); }
  double x(const RatingRow& row) const {
    if (row.inspected.empty() || !years_.any()) {
      return row.previous ? kLabels + kLane / 2 : undated_x();
    }
    return x_of_year(decimal_year(row.inspected));
  }

  void axes() {
    for (std::size_t i = 0; i < scale_.size(); ++i) {
      const double at = kTop + kStep * (static_cast<double>(i) + 0.5);
      out_ << "<path class=grid d=\"M118 ";
      out_.decimal(at) << "H310\"/><text class=grade x=112 y=";
      out_.decimal(at + 3.5) << ">" << text(label_of(scale_[i])) << "</text>";
    }
    if (before_) {
      lane(kLabels + kLane / 2, "earlier");
    }
    if (undated_) {
      lane(undated_x(), "no date");
    }
    if (!years_.any()) {
      return;
    }
    const int span = years_.last - years_.first + 1;
    const int every = span > 16 ? 8 : span > 8 ? 4 : span > 4 ? 2 : 1;
    for (int year = years_.first; year <= years_.last; ++year) {
      out_ << "<path class=tick d=\"M";
      out_.decimal(x_of_year(year)) << " ";
      out_.decimal(bottom()) << "v3\"/>";
      const double middle = x_of_year(year + 0.5);
      const bool apart = (!before_ || middle > kLabels + kLane + 22) && (!undated_ || middle < undated_x() - 32);
      if ((year - years_.first) % every == 0 && apart) {
        out_ << "<text class=year x=";
        out_.decimal(middle) << " y=";
        out_.decimal(bottom() + 14) << ">" << year << "</text>";
      }
    }
  }

  void lane(double at, std::string_view name) {
    out_ << "<text class=year x=";
    out_.decimal(at) << " y=";
    out_.decimal(bottom() + 14) << ">" << text(name) << "</text>";
  }

  // A step from grade to grade of the same thing.
  void lines() {
    std::map<std::string_view, std::vector<std::pair<double, double>>> by_aspect;
    for (const RatingRow& row : panel_.rows) {
      by_aspect[row.aspect].emplace_back(x(row), y(row));
    }
    for (auto& [aspect, points] : by_aspect) {
      std::ranges::sort(points);
      if (points.size() < 2) {
        continue;
      }
      out_ << "<path class=step d=\"M";
      out_.decimal(points[0].first) << " ";
      out_.decimal(points[0].second);
      for (std::size_t i = 1; i < points.size(); ++i) {
        out_ << "H";
        out_.decimal(points[i].first) << "V";
        out_.decimal(points[i].second);
      }
      out_ << "\"/>";
    }
  }

  void dot(const RatingRow& row) {
    // Articles that tell the same stand side by side.
    const double height = y(row);
    double at = x(row);
    while (!taken_.insert({static_cast<int>(at / (2 * kRadius)), static_cast<int>(height)}).second && at + 2 * kRadius < kWidth) {
      at += 2 * kRadius;
    }
    out_ << "<a href=\"";
    write_link(out_, row.page, row.fragment);
    out_ << "\"><title>" << text(label_of(row.rating));
    if (!row.aspect.empty()) {
      out_ << " for " << text(row.aspect);
    }
    out_ << ", " << text(row.inspected.empty() ? "no date" : row.inspected) << text(row.previous ? ", an earlier grade" : "")
         << text(row.conflicting ? ", articles differ" : "") << "</title><circle class=hit cx=";
    out_.decimal(at) << " cy=";
    out_.decimal(height) << " r=10 /><circle class=\"dot tone" << grades_.tone(row.scale, row.rating).value_or(2)
                         << (row.previous ? Html::Markup(" previous") : Html::Markup("")) << (row.conflicting ? Html::Markup(" conflicting") : Html::Markup(""))
                         << "\" cx=";
    out_.decimal(at) << " cy=";
    out_.decimal(height) << " r=4.5 /></a>";
  }

  Html& out_;
  const Panel& panel_;
  const Grades& grades_;
  Years years_;
  const std::vector<std::string>& scale_;
  bool before_ = false, undated_ = false;
  std::set<std::pair<int, int>> taken_;
};

// A change needs two points in time of one thing.
bool changes(const std::vector<RatingRow>& rows) {
  std::map<std::string_view, std::set<std::pair<std::string_view, bool>>> times;
  return std::ranges::any_of(rows, [&](const RatingRow& row) {
    auto& of_aspect = times[row.aspect];
    of_aspect.insert({row.inspected, row.previous});
    return of_aspect.size() > 1;
  });
}

std::size_t dates_of(const std::vector<RatingRow>& rows) {
  std::set<std::string_view> out;
  for (const RatingRow& row : rows) {
    if (!row.inspected.empty()) {
      out.insert(row.inspected);
    }
  }
  return out.size();
}

// The ratings of a service by scale, as plots can show them: on a known scale; of the whole where that is graded.
std::map<std::string_view, Panel> panels_of(std::span<const RatingRow> service, const Grades& grades) {
  std::set<std::string_view> whole;
  for (const RatingRow& row : service) {
    if (row.aspect.empty() && grades.rank(row.scale, row.rating)) {
      whole.insert(row.scale);
    }
  }
  constexpr std::size_t kSame = 8;  // articles that tell the same have so many dots
  std::map<std::string_view, Panel> out;
  std::map<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view, bool, bool>, std::size_t> same;
  for (const RatingRow& row : service) {
    const bool of_whole = whole.contains(row.scale);
    if (grades.rank(row.scale, row.rating) && (row.aspect.empty() || !of_whole)) {
      Panel& panel = out[row.scale];
      panel.whole = of_whole;
      const bool shown = ++same[{row.scale, row.aspect, row.inspected, row.rating, row.previous, row.conflicting}] <= kSame;
      shown ? panel.rows.push_back(row) : static_cast<void>(++panel.more);
    }
  }
  return out;
}

}  // namespace

double decimal_year(std::string_view value) {
  const auto number = [&](std::size_t at, std::size_t size) -> int {
    int out = 0;
    if (value.size() < at + size) {
      return -1;
    }
    const char* const end = value.data() + at + size;
    const auto [stop, fault] = std::from_chars(value.data() + at, end, out);
    return fault == std::errc() && stop == end ? out : -1;
  };
  const int year = number(0, 4);
  if (year < 1) {
    return -1;
  }
  const int month = value.size() > 4 && value[4] == '-' ? number(5, 2) : -1;
  const int day = value.size() > 7 && value[7] == '-' ? number(8, 2) : -1;
  if (month < 1 || month > 12) {
    return year + 0.5;
  }
  return year + (month - 1 + (day < 1 ? 0.5 : (day - 1) / 31.0)) / 12.0;
}

void Timelines::add(std::span<const RatingRow> service) {
  const auto rank = [](const Panel& panel) { return std::pair(panel.whole, panel.dates); };
  for (auto& [scale, panel] : panels_of(service, grades_)) {
    if (!changes(panel.rows)) {
      continue;
    }
    ++all_;
    panel.dates = dates_of(panel.rows);
    const auto at = std::ranges::find_if(panels_, [&](const Panel& one) { return rank(one) < rank(panel); });
    panels_.insert(at, std::move(panel));
    panels_.resize(std::min(panels_.size(), most_));
  }
}

void Timelines::write(Html& out) const {
  if (panels_.empty()) {
    out << "<p class=empty>No service has two grades on one scale yet: a line needs two points.</p>\n";
    return;
  }
  Years years;
  for (const Panel& panel : panels_) {
    for (const RatingRow& row : panel.rows) {
      if (!row.inspected.empty()) {
        const int year = static_cast<int>(decimal_year(row.inspected));
        years.first = years.any() ? std::min(years.first, year) : year;
        years.last = std::max(years.last, year);
      }
    }
  }
  out << "<div class=plots>\n";
  for (const Panel& panel : panels_) {
    Plot(out, panel, grades_, years).write();
  }
  out << "</div>\n";
  if (all_ > panels_.size()) {
    out << "<p class=more>" << all_ - panels_.size() << " more services changed; every rating is in <code>service_ratings.csv</code>.</p>\n";
  }
}

void RatingFigures::add(RatingRow row) {
  if (!service_.empty() && service_.front().service_id != row.service_id) {
    end();
  }
  service_.push_back(std::move(row));
}

void RatingFigures::end() {
  timelines_.add(service_);
  matrices_.add(service_);
  service_.clear();
}

}  // namespace pressmill
