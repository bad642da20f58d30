#include <utility>

#include "pipeline/publish/packed.h"
#include "pipeline/publish/report/bars.h"
#include "pipeline/publish/report/index_sections.h"
#include "pipeline/publish/report/links.h"

namespace pressmill {
namespace {

constexpr std::size_t kDocuments = 10000;

void write_aside(Html& out, const Overview& overview) {
  out << "<figure><figcaption>Set aside</figcaption>\n";
  if (overview.asides == 0) {
    out << "<p class=empty>Every text could be read.</p></figure>\n";
    return;
  }
  out << "<ul class=aside>";
  for (const Aside& one : overview.aside) {
    out << "<li dir=auto>" << text(one.place) << text(one.place.empty() ? "" : ": ") << text(one.reason) << "</li>\n";
  }
  out << "</ul>";
  if (overview.asides > overview.aside.size()) {
    out << "<p class=more>";
    out.grouped(overview.asides - overview.aside.size()) << " more are in <code>problems.csv</code>.</p>";
  }
  out << "</figure>\n";
}

}  // namespace

void write_stripped(Html& out, const Overview& overview) {
  out << "<section id=stripped><h2>What was removed</h2>\n";
  if (overview.stripped.empty()) {
    out << "<p class=empty>Nothing was removed from any document.</p></section>\n";
    return;
  }
  out << "<p class=about>Text that is no part of the article, by the rule that took it out. Each line opens to the places.</p>\n";
  std::vector<Bar> bars;
  std::vector<std::string> notes;
  notes.reserve(overview.stripped.size());
  for (const auto& [rule, stripped] : overview.stripped) {
    notes.push_back(stripped.samples.empty() ? "" : "“" + stripped.samples.front() + "”");
    bars.push_back({rule, &stripped.places, stripped.places.count, notes.back()});
  }
  write_bars(out, std::move(bars), {"times", "removed.csv", 0, 40}, overview.documents);
  out << "</section>\n";
}

void write_doubts(Html& out, const Overview& overview) {
  out << "<section id=doubts><h2>What is uncertain</h2>\n";
  std::vector<Bar> bars;
  const auto add = [&](std::string_view name, std::string_view note, const Tally& tally) {
    if (tally.count > 0) {
      bars.push_back({name, &tally, tally.count, note});
    }
  };
  add("Quotations by an unknown speaker", "quotes.csv", overview.unknown_speakers);
  add("Dates that could not be resolved", "dates.csv", overview.unresolved_dates);
  add("Ratings that an article contradicts", "ratings.csv", overview.conflicts);
  add("Ratings of nobody the text names", "ratings.csv", overview.unnamed_subjects);
  add("Ratings on an unknown scale", "ratings.csv", overview.no_scale);
  for (const auto& [code, tally] : overview.problems) {
    add(code, "problems.csv", tally);
  }
  if (bars.empty()) {
    out << "<p class=empty>No finding is marked as uncertain.</p>\n";
  } else {
    out << "<p class=about>Findings that need a reader’s eye. Each line opens to the sentences.</p>\n";
    write_bars(out, std::move(bars), {"findings", "the tables", 0, 40}, overview.documents);
  }
  write_aside(out, overview);
  out << "</section>\n";
}

void write_documents(Html& out, Overview& overview) {
  out << "<section id=documents><h2>Documents</h2>\n";
  if (overview.documents.size() == 0) {
    out << "<p class=empty>No document was taken in.</p></section>\n";
    return;
  }
  out << "<div class=scroll tabindex=0 role=region aria-label=\"Documents\"><table class=documents><thead><tr><th scope=col>Article</th><th "
         "scope=col>Published</th><th scope=col>Ratings</th><th "
         "scope=col>Quotations</th><th scope=col>Recommendations</th></tr></thead><tbody>\n";
  std::string month = "-";
  std::size_t shown = 0;
  overview.by_day.each([&](std::string_view record) {
    if (shown == kDocuments) {
      return;
    }
    ++shown;
    const DocumentRow row = overview.documents[static_cast<std::uint32_t>(Unpacked(record.substr(Overview::kDay)).number(sizeof(std::uint32_t)))];
    out << "<tr";
    if (const std::string here = row.published.substr(0, 7); here != month) {
      out << " id=\"m-" << text(here.empty() ? "none" : here) << "\"";
      month = here;
    }
    out << "><th scope=row dir=auto><a href=\"";
    write_link(out, row.page);
    out << "\">" << text(row.name()) << "</a><td>" << text(row.published) << "<td>" << row.ratings << "<td>" << row.quotes << "<td>" << row.recommendations
        << "\n";
  });
  out << "</tbody></table></div>\n";
  if (overview.canonical > shown) {
    out << "<p class=more>";
    out.grouped(overview.canonical - shown) << " more are in <code>documents.csv</code>; their pages are in <code>report/</code>.</p>\n";
  }
  out << "</section>\n";
}

}  // namespace pressmill
