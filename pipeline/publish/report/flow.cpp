#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>

#include "pipeline/publish/report/index_sections.h"

namespace pressmill {
namespace {

constexpr double kWidth = 640, kBase = 100;
constexpr double kNumber = 16;          // the room that a number needs
constexpr std::size_t kFewMonths = 12;  // where one article is told too

// One bar of the way from input to findings.
void write_stage(Html& out, std::uint64_t count, std::uint64_t most, Html::Markup name, Html::Markup section) {
  out << "<li><a href=\"" << section << "\"><span class=name>" << name
      << "</span><svg viewBox=\"0 0 100 10\" preserveAspectRatio=none aria-hidden=true><rect height=10 width=";
  out.decimal(most == 0 ? 0 : 100 * static_cast<double>(count) / static_cast<double>(most)) << " /></svg><span class=value>";
  out.grouped(count) << "</span></a></li>\n";
}

void write_funnel(Html& out, const Overview& overview) {
  const std::uint64_t documents = overview.documents.size();
  const std::uint64_t read = documents + overview.asides;
  out << "<figure><figcaption>From input to findings</figcaption>\n<ul class=funnel>";
  write_stage(out, read, read, "Texts read", "#doubts");
  write_stage(out, documents, read, "Documents", "#documents");
  write_stage(out, overview.canonical, read, "Unique", "#repeats");
  write_stage(out, overview.with_findings, read, "With findings", "#documents");
  out << "</ul><p class=about>" << overview.asides << " set aside, ";
  out.grouped(documents - overview.canonical) << (documents - overview.canonical == 1 ? Html::Markup(" copy or version") : Html::Markup(" copies and versions"))
                                              << " of others, ";
  out.grouped(overview.canonical - overview.with_findings) << " without a finding.</p></figure>\n";
}

int month_number(const std::string& month) { return std::atoi(month.c_str()) * 12 + std::atoi(month.c_str() + 5) - 1; }

// The months whose numbers are written: from the highest column down, as long as the number stands clear of those there are.
std::set<std::string> numbered(const std::map<std::string, std::uint64_t>& months, double step) {
  std::vector<std::pair<std::uint64_t, std::string>> order;
  for (const auto& [month, count] : months) {
    if (count > 1 || months.size() <= kFewMonths) {
      order.emplace_back(count, month);
    }
  }
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::set<std::string> out;
  std::set<int> taken;
  const int clear = static_cast<int>(std::ceil(kNumber / step));  // months
  for (const auto& [count, month] : order) {
    const int at = month_number(month);
    if (const auto next = taken.upper_bound(at - clear); next == taken.end() || *next >= at + clear) {
      taken.insert(at);
      out.insert(month);
    }
  }
  return out;
}

// Columns by month; the axis names years.
void write_months(Html& out, const Overview& overview, const Months& names) {
  out << "<figure><figcaption>Articles a month</figcaption>\n";
  if (overview.months.empty()) {
    out << "<p class=empty>No article has a date of publication, so none can be placed in time.</p></figure>\n";
    return;
  }
  const int first = month_number(overview.months.begin()->first) / 12 * 12;
  const int last = month_number(overview.months.rbegin()->first) / 12 * 12 + 12;
  std::uint64_t most = 0;
  for (const auto& [month, count] : overview.months) {
    most = std::max(most, count);
  }
  const double step = kWidth / (last - first);
  const double width = std::max(1.5, std::min(step * 0.8, 22.0));
  out << "<svg class=months viewBox=\"0 0 640 122\" role=group aria-label=\"Articles a month\"><path class=axis d=\"M0 100H640\"/>";
  const int years = (last - first) / 12;
  const int every = (years + 9) / 10;
  for (int year = 0; year < years; year += every) {
    out << "<text class=year x=";
    out.decimal((year * 12 + 6) * step) << " y=116>" << first / 12 + year << "</text>";
  }
  const std::set<std::string> written = numbered(overview.months, step);
  for (const auto& [month, count] : overview.months) {
    const double height = std::max(2.0, (kBase - 16) * static_cast<double>(count) / static_cast<double>(most));
    const double x = (month_number(month) - first + 0.5) * step;
    out << "<a href=\"#m-" << text(month) << "\"><title>" << text(names.in_words(month)) << ": " << count
        << (count == 1 ? Html::Markup(" article") : Html::Markup(" articles")) << "</title><rect class=hit y=0 height=100 x=";
    out.decimal(x - std::max(width, 4.0) / 2) << " width=";
    out.decimal(std::max(width, 4.0)) << " /><rect class=column x=";
    out.decimal(x - width / 2) << " y=";
    out.decimal(kBase - height) << " width=";
    out.decimal(width) << " height=";
    out.decimal(height) << " />";
    if (written.contains(month)) {
      out << "<text class=count x=";
      out.decimal(x) << " y=";
      out.decimal(kBase - height - 4) << ">" << count << "</text>";
    }
    out << "</a>";
  }
  out << "</svg>";
  if (overview.undated > 0) {
    out << "<p class=about><a href=\"#m-none\">";
    out.grouped(overview.undated) << (overview.undated == 1 ? Html::Markup(" article") : Html::Markup(" articles")) << " without a date</a> not shown.</p>";
  }
  out << "</figure>\n";
}

}  // namespace

void write_flow(Html& out, const IndexContent& content) {
  out << "<section id=overview class=pair><h2>Overview</h2>\n";
  write_funnel(out, content.overview);
  write_months(out, content.overview, content.months);
  out << "</section>\n";
}

}  // namespace pressmill
