#include "pipeline/publish/report/bars.h"

#include <algorithm>

#include "pipeline/publish/report/links.h"

namespace pressmill {

void write_places(Html& out, const Tally& tally, std::string_view file, const DocumentRows& documents) {
  out << "<ul class=places>";
  for (const FindingPlace& place : tally.places) {
    const DocumentRow document = documents[place.document];
    out << "<li><a dir=auto href=\"";
    write_link(out, document.page, place.fragment);
    out << "\">" << text(document.name()) << "</a>";
    if (!document.published.empty()) {
      out << " <time>" << text(document.published) << "</time>";
    }
    out << "</li>";
  }
  if (tally.count > tally.places.size()) {
    out << "<li>";
    out.grouped(tally.count - tally.places.size()) << " more in <code>" << text(file) << "</code></li>";
  }
  out << "</ul>";
}

void write_bars(Html& out, std::vector<Bar> bars, const BarList& list, const DocumentRows& documents) {
  std::ranges::sort(bars, [](const Bar& a, const Bar& b) { return a.value != b.value ? a.value > b.value : a.name < b.name; });
  const std::uint64_t all = std::max<std::uint64_t>(bars.size(), list.all);
  bars.resize(std::min(bars.size(), list.most));
  const double longest = bars.empty() ? 1 : static_cast<double>(std::max<std::uint64_t>(bars.front().value, 1));
  out << "<div class=bars>\n";
  for (const Bar& bar : bars) {
    out << "<details><summary><span class=name dir=auto>" << text(bar.name);
    if (!bar.note.empty()) {
      out << " <small>" << text(bar.note) << "</small>";
    }
    out << "</span><svg viewBox=\"0 0 100 10\" preserveAspectRatio=none aria-hidden=true><rect height=10 width=";
    out.decimal(100 * static_cast<double>(bar.value) / longest) << " /></svg><span class=value>";
    out.grouped(bar.value);
    if (list.whole > 0) {
      out << " <small>";
      out.decimal(100 * static_cast<double>(bar.value) / static_cast<double>(list.whole)) << " %</small>";
    }
    out << "</span></summary>";
    write_places(out, *bar.tally, list.file, documents);
    out << "</details>\n";
  }
  out << "</div>\n";
  if (all > bars.size()) {
    out << "<p class=more>";
    out.grouped(all - bars.size()) << " more are in <code>" << text(list.file) << "</code>.</p>\n";
  }
}

}  // namespace pressmill
